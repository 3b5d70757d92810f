"""`qianchang init`: makes the first administrator, or helps one who lost the password."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click
from flask import current_app
from ulid import ULID

from server.cli.migrate import migrate_database, sync_engine_of
from server.cli.opened import Factory, configured, data_option, opened
from server.domain.model import MODEL
from server.domain.organisation.credential import PasswordError, Passwords, check_new, set_password
from server.domain.organisation.people import find_by_staff_number
from server.domain.organisation.person import POSITIONS
from server.domain.organisation.sign_in import end_all
from server.domain.transactions import reading, write_session
from server.sync.access import Access
from server.sync.bulk import rows_by
from server.sync.entity import Value
from server.sync.message import Change
from server.sync.push import instant

PROBLEMS = {
    "too_short": "the password needs at least 8 characters",
    "too_long": "the password has more than 200 characters",
    "too_plain": "the password is too easily guessed",
}


@click.command()
@click.option("--staff-number", prompt="Staff number (工号)", help="What they sign in with.")
@click.option("--name", help="Asked for when nobody has this staff number yet.")
@click.option("--position", type=click.Choice(POSITIONS), default="member", show_default=True)
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input, one line.")
@data_option
@click.pass_obj
def init(
    factory: Factory, staff_number: str, name: str | None, position: str, password_stdin: bool, data: Path | None
) -> None:
    """Make an administrator, who adds everybody else on a screen.

    Somebody who is there already becomes administrator and gets the new password.
    """
    with opened(factory, configured(data=data)):
        migrate_database()
        password = _password(staff_number.strip(), password_stdin)
        person = make_administrator(staff_number.strip(), name, position)
        hashed = Passwords().hash(password)
        now = datetime.now(UTC)
        with write_session() as session:
            set_password(session, person, hashed, now)
            end_all(session, person, now)
    click.echo(f"{staff_number.strip()} is administrator and can sign in")


def _password(staff_number: str, from_stdin: bool) -> str:
    password: str = (
        sys.stdin.readline().rstrip("\r\n")
        if from_stdin
        else click.prompt("Password (密码)", hide_input=True, confirmation_prompt=True)
    )
    try:
        check_new(password, staff_number)
    except PasswordError as error:
        raise click.ClickException(PROBLEMS[error.code]) from error
    return password


def make_administrator(staff_number: str, name: str | None, position: str) -> str:
    """The person's id; written the way of all records, so that the change log tells of it."""
    with reading() as connection:
        found = find_by_staff_number(connection, staff_number)
        heads = _heads(found.id) if found else {}
    patch: dict[str, Value] = {"administrator": True, "status": "active"}
    if found is None:
        asked = name or click.prompt("Name (姓名)")
        patch |= {"staff_number": staff_number, "name": asked, "position": position}
    person = found.id if found else str(ULID())
    now = datetime.now(UTC)
    change = Change(
        id=str(ULID()),
        entity="person",
        record=person,
        creates=found is None,
        at=instant(now),
        patch=patch,
        base={field: heads[field] for field in patch if field in heads},
    )
    verdict = sync_engine_of(current_app).write(Access(person, frozenset(), frozenset(), everything=True), [change])[0]
    if verdict.reason is not None:
        raise click.ClickException(f"{verdict.reason.field}: {verdict.reason.message}")
    return person


def _heads(person: str) -> dict[str, list[str]]:
    """What stands now, so that the change replaces it."""
    with reading() as connection:
        row = rows_by(connection, MODEL.tables.records["person"], "id", [person])[0]
    state = MODEL.codecs["person"].read(row)
    return {name: list(state.heads_of(name)) for name in state.shown}
