"""Signing in and out, who one is, and one's own password (O1, O6, Q6)."""

from datetime import UTC, datetime
from typing import Any

from flask import Response, g, jsonify, request

from server.api.documented import DocumentedBlueprint
from server.api.errors import ApiError
from server.api.instants import as_wire
from server.api.limits import PER_ADDRESS, PER_STAFF_NUMBER, failed, limiter, person_key, staff_number_key
from server.api.schemas import ChangePassword, Done, MeAnswer, SignInAnswer, SignInRequest
from server.api.session import CURRENT_COOKIE, DEVICE_COOKIE_SECONDS, session_cookie, set_cookie, signed_in
from server.api.session import set_session_cookie as keep_token
from server.api.state import state
from server.domain.organisation import sign_in as sessions
from server.domain.organisation.credential import (
    Credential,
    PasswordError,
    check_new,
    is_demo_password,
    password_hash_of,
    set_password,
)
from server.domain.organisation.people import Person, find_by_staff_number
from server.domain.transactions import reading, write_session
from server.sync.department import epoch_of

blueprint = DocumentedBlueprint("sign_in", __name__, url_prefix="/api", description="Signing in and out")


@blueprint.post("/sign-in")
@limiter.limit(PER_ADDRESS, deduct_when=failed)
@limiter.limit(PER_STAFF_NUMBER, key_func=staff_number_key, deduct_when=failed)
@blueprint.takes(SignInRequest)
@blueprint.answers(SignInAnswer)
@blueprint.refuses(401, "wrong_password")
@blueprint.refuses(403, "no_access: left or suspended")
@blueprint.refuses(429, "too_many: Retry-After says when to try again")
def sign_in(given: dict[str, Any]) -> Response:
    """Starts a session of this person in this browser, beside those of others."""
    with reading() as connection:
        person = find_by_staff_number(connection, given["staff_number"])
        kept = password_hash_of(connection, person.id) if person else None
        epoch = epoch_of(connection)
    right = _is_right(person, kept, given["password"])
    if person is None or not right:
        raise ApiError(401, "wrong_password", "staff number or password is wrong")
    if not person.standing.may_sign_in:
        raise ApiError(403, "no_access", "this person left or is suspended")
    return _start(person, given["device"], epoch)


def _is_right(person: Person | None, kept: str | None, password: str) -> bool:
    """The person's own password, or in a demo the one that everybody has."""
    if state().config.demo and person is not None and is_demo_password(password):
        return True
    return state().passwords.verify(kept, password)


def _start(person: Person, device: str | None, epoch: str) -> Response:
    previous = request.cookies.get(session_cookie(person.id))
    with write_session() as session:
        token, _ = sessions.sign_in(session, person.id, device, datetime.now(UTC), previous)
    response = jsonify(person=person.as_wire(), epoch=epoch, demo=state().config.demo)
    keep_token(response, person.id, token)
    set_cookie(response, CURRENT_COOKIE, person.id, DEVICE_COOKIE_SECONDS)
    return response


@blueprint.post("/sign-out")
@blueprint.answers(Done)
def sign_out() -> Response:
    """Ends this person's session in this browser; what the phone holds unsent stays on it (F4)."""
    who = signed_in()
    with write_session() as session:
        sessions.end(session, who.session.token_hash, datetime.now(UTC))
    state().hub.wake(who.id)
    g.pop("renewed", None)
    response = jsonify(done=True)
    response.delete_cookie(session_cookie(who.id), path="/")
    if request.cookies.get(CURRENT_COOKIE) == who.id:
        response.delete_cookie(CURRENT_COOKIE, path="/")
    return response


@blueprint.get("/me")
@blueprint.answers(MeAnswer)
@blueprint.refuses(401, "signed_out, or no_access")
def me() -> dict[str, Any]:
    """The person who asks, what they may see and do, and until when the session lasts."""
    who = signed_in()
    return {
        "person": who.person.as_wire(),
        "reads": sorted(who.access.reads),
        "manages": sorted(who.access.manages),
        "expires": as_wire(who.session.expires),
        "demo": state().config.demo,
    }


@blueprint.post("/password")
@limiter.limit(PER_STAFF_NUMBER, key_func=person_key, deduct_when=failed)
@blueprint.takes(ChangePassword)
@blueprint.answers(Done)
@blueprint.refuses(401, "signed_out, or wrong_password")
@blueprint.refuses(422, "too_short, too_long or too_plain")
def change_password(given: dict[str, Any]) -> dict[str, bool]:
    """Sets one's own password; every other session of the person ends."""
    who = signed_in()
    with reading() as connection:
        kept = password_hash_of(connection, who.id)
    if not _is_right(who.person, kept, given["old"]):
        raise ApiError(401, "wrong_password", "the old password is wrong", "old")
    store_password(who.person, given["new"], "new", keep=who.session.token_hash)
    return {"done": True}


def store_password(person: Person, password: str, field: str, keep: str | None) -> Credential:
    """Checks and keeps a password, and ends the person's sessions, but perhaps one."""
    try:
        check_new(password, person.staff_number)
    except PasswordError as problem:
        raise ApiError(422, problem.code, "choose another password", field) from problem
    hashed = state().passwords.hash(password)
    now = datetime.now(UTC)
    with write_session() as session:
        credential = set_password(session, person.id, hashed, now)
        sessions.end_all(session, person.id, now, but=keep)
    state().hub.wake(person.id)
    return credential
