"""Who can sign in, and first passwords; people themselves are records and go through sync (O1, O6)."""

from datetime import datetime
from typing import Any

from server.api.documented import DocumentedBlueprint
from server.api.errors import ApiError
from server.api.instants import as_wire
from server.api.schemas import Done, PeopleAnswer, SetPassword
from server.api.session import Principal, signed_in
from server.api.sign_in import store_password
from server.api.state import state
from server.domain.organisation.credential import people_with_password
from server.domain.organisation.people import Person, find_person, list_people
from server.domain.organisation.sign_in import last_signed_in
from server.domain.transactions import reading

blueprint = DocumentedBlueprint("people", __name__, url_prefix="/api", description="Who can sign in")


@blueprint.get("/people")
@blueprint.answers(PeopleAnswer)
@blueprint.refuses(403, "forbidden")
def people() -> dict[str, Any]:
    """Everybody, with whether and when they signed in."""
    _staff_in_hand()
    with reading() as connection:
        everybody = list_people(connection)
        with_password = people_with_password(connection)
        last = last_signed_in(connection)
    return {"people": [_row(person, person.id in with_password, last.get(person.id)) for person in everybody]}


def _row(person: Person, has_password: bool, last: datetime | None) -> dict[str, Any]:
    return {
        **person.as_wire(),
        "may_sign_in": person.standing.may_sign_in,
        "has_password": has_password or state().config.demo,
        "last_signed_in": as_wire(last) if last else None,
    }


@blueprint.post("/people/<ulid:person_id>/password")
@blueprint.takes(SetPassword)
@blueprint.answers(Done)
@blueprint.refuses(403, "forbidden")
@blueprint.refuses(404, "not_found")
@blueprint.refuses(422, "too_short, too_long or too_plain")
def set_first_password(given: dict[str, Any], person_id: str) -> dict[str, bool]:
    """Sets somebody's password; all their sessions end."""
    who = _staff_in_hand()
    with reading() as connection:
        person = find_person(connection, person_id)
    if person is None or person.standing.deleted:
        raise ApiError(404, "not_found", "no such person")
    own = who.session.token_hash if who.id == person_id else None
    store_password(person, given["password"], "password", keep=own)
    return {"done": True}


def _staff_in_hand() -> Principal:
    who = signed_in()
    if "staff" not in who.access.manages:
        raise ApiError(403, "forbidden", "only those who have the staff in hand may do this")
    return who
