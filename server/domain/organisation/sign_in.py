"""That a person is signed in on a device: one token each, so that several people share a phone (Q6)."""

import hashlib
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection, Index, String, bindparam, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.db import Base, Moment

LIFETIME = timedelta(days=30)
RENEWED_AFTER = timedelta(days=1)  # a session in use is prolonged once a day, not at every request


class SignIn(Base):
    """A session; of its token only the hash is kept."""

    __tablename__ = "sign_in"
    __table_args__ = (Index(None, "person"),)

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    person: Mapped[str] = mapped_column(String(26))
    device: Mapped[str | None] = mapped_column(String(26))
    created: Mapped[datetime] = mapped_column(Moment)
    expires: Mapped[datetime] = mapped_column(Moment)
    revoked: Mapped[datetime | None] = mapped_column(Moment)


_STANDING = select(SignIn.__table__).where(
    SignIn.token_hash == bindparam("token_hash"), SignIn.revoked.is_(None), SignIn.expires > bindparam("now")
)  # made once: every request asks for it


def hash_of(token: str) -> str:
    """What is kept of a token; it is random and long, so that a plain hash suffices."""
    return hashlib.sha256(token.encode()).hexdigest()


def sign_in(
    session: Session, person: str, device: str | None, now: datetime, previous: str | None
) -> tuple[str, SignIn]:
    """A fresh token and its session. The token that this browser held before, and the sessions of the same person
    on the same device, end: nobody can plant a session or let old ones pile up.
    """
    if previous is not None:
        end(session, hash_of(previous), now)
    if device is not None:
        _end_where(session, now, SignIn.person == person, SignIn.device == device)
    token = secrets.token_urlsafe(32)
    made = SignIn(token_hash=hash_of(token), person=person, device=device, created=now, expires=now + LIFETIME)
    session.add(made)
    return token, made


def standing(connection: Connection, token: str, now: datetime) -> SignIn | None:
    """The session of a token, unless it ended."""
    row = connection.execute(_STANDING, {"token_hash": hash_of(token), "now": now}).one_or_none()
    return None if row is None else SignIn(**row._mapping)


def due_for_renewal(found: SignIn, now: datetime) -> bool:
    return found.expires - now < LIFETIME - RENEWED_AFTER


def renew(session: Session, token_hash: str, now: datetime) -> None:
    """Another 30 days from now."""
    session.execute(
        update(SignIn).where(SignIn.token_hash == token_hash, SignIn.revoked.is_(None)).values(expires=now + LIFETIME)
    )


def end(session: Session, token_hash: str, now: datetime) -> None:
    """Ends one session."""
    _end_where(session, now, SignIn.token_hash == token_hash)


def end_all(session: Session, person: str, now: datetime, but: str | None = None) -> None:
    """Ends every session of a person, but perhaps the one with this token hash."""
    _end_where(session, now, SignIn.person == person, SignIn.token_hash != (but or ""))


def _end_where(session: Session, now: datetime, *which: object) -> None:
    session.execute(update(SignIn).where(SignIn.revoked.is_(None), *which).values(revoked=now))  # type: ignore[arg-type]


def last_signed_in(connection: Connection) -> Mapping[str, datetime]:
    """When each person last signed in, by person id."""
    table = SignIn.__table__
    rows = connection.execute(select(table.c.person, func.max(table.c.created).label("last")).group_by(table.c.person))
    return {row.person: row.last for row in rows}
