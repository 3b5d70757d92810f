"""Who asks: a session cookie for each person who shares the browser, named by a header (Q6)."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Literal, NoReturn, cast

from flask import Flask, Request, Response, g, request
from flask.sessions import SessionInterface, SessionMixin
from flask_login import LoginManager, current_user

from server.api.errors import ApiError
from server.domain.organisation import sign_in
from server.domain.organisation.people import Person, access_of, find_person
from server.domain.transactions import reading, write_session
from server.sync.access import Access
from server.sync.entity import ID_PATTERN

PERSON_HEADER = "X-Qianchang-Person"
CURRENT_COOKIE = "qc_current"
DEVICE_COOKIE = "qc_device"
DEVICE_COOKIE_SECONDS = 400 * 24 * 3600  # as long as browsers keep one
TOKEN = re.compile(r"[\w-]{43}")

login_manager = LoginManager()


@dataclass
class Principal:
    """The person who asks, by which session, and what they may see and do; as flask-login wants a user."""

    person: Person
    session: sign_in.SignIn
    is_authenticated = True
    is_active = True
    is_anonymous = False

    def get_id(self) -> str:
        return self.person.id

    @property
    def person_id(self) -> str:
        """The author of what this request writes (F5)."""
        return self.person.id

    @property
    def id(self) -> str:
        return self.person.id

    @cached_property
    def access(self) -> Access:
        """As of now; a stream that lives on asks again by `fresh_access`."""
        return self.fresh_access()

    def fresh_access(self) -> Access:
        with reading() as connection:
            return access_of(connection, self.person)


class NoFlaskSession(SessionInterface):
    """Nothing is kept in Flask's own signed cookie, so none is opened, checked and signed at every request."""

    def open_session(self, app: Flask, request: Request) -> SessionMixin:  # noqa: ARG002
        return self.null_session_class()

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Never called: there is nothing to save."""


def init_session(app: Flask) -> None:
    """Requests are identified by cookie and header alone; flask-login keeps nothing of its own."""
    app.session_interface = NoFlaskSession()
    login_manager.init_app(app)
    login_manager.session_protection = None
    login_manager.request_loader(load)
    login_manager.unauthorized_handler(refuse)
    app.after_request(send_renewed)


def signed_in() -> Principal:
    """Who asks; ends the request with 401 when nobody does."""
    if not current_user.is_authenticated:
        refuse()
    return cast(Principal, current_user._get_current_object())


def refuse() -> NoReturn:
    """`no_access` when the session stands but its person left or is suspended: what the phone holds stays on it."""
    raise ApiError(401, g.get("why_signed_out", "signed_out"), "sign in first")


def load(asked: Request) -> Principal | None:
    """The session that a request names; prolonged once a day, the cookie with it."""
    person_id = named_person(asked)
    token = asked.cookies.get(session_cookie(person_id)) if person_id else None
    if person_id is None or token is None:
        return None
    principal = principal_of(person_id, token)
    if principal is not None and sign_in.due_for_renewal(principal.session, datetime.now(UTC)):
        _renew(principal, token)
    return principal


def principal_of(person_id: str, token: str) -> Principal | None:
    """Whose token it is, if its session stands and the person may still sign in (O6)."""
    with reading() as connection:
        found = sign_in.standing(connection, token, datetime.now(UTC)) if TOKEN.fullmatch(token) else None
        if found is None or found.person != person_id:
            return None
        person = find_person(connection, person_id)
    if person is None or not person.standing.may_sign_in:
        g.why_signed_out = "no_access"
        return None
    return Principal(person, found)


def _renew(principal: Principal, token: str) -> None:
    now = datetime.now(UTC)
    with write_session() as session:
        sign_in.renew(session, principal.session.token_hash, now)
    principal.session.expires = now + sign_in.LIFETIME
    g.renewed = (principal.id, token)


def named_person(asked: Request) -> str | None:
    """Whose session a request means: by header, by query (EventSource sends no headers), or the latest signed in."""
    named = asked.headers.get(PERSON_HEADER) or asked.args.get("person") or asked.cookies.get(CURRENT_COOKIE)
    return named if named and ID_PATTERN.fullmatch(named) else None


def session_cookie(person: str) -> str:
    return f"qc_{person}"


def send_renewed(response: Response) -> Response:
    """The cookie lives as long as the session."""
    if "renewed" in g:
        set_session_cookie(response, *g.renewed)
    return response


def set_session_cookie(response: Response, person: str, token: str) -> None:
    set_cookie(response, session_cookie(person), token, int(sign_in.LIFETIME.total_seconds()))


def set_cookie(response: Response, name: str, value: str, seconds: int) -> None:
    """A cookie that no script reads and no foreign site sends along."""
    same_site: Literal["Lax"] = "Lax"
    response.set_cookie(
        name, value, max_age=seconds, httponly=True, samesite=same_site, secure=request.is_secure, path="/"
    )
