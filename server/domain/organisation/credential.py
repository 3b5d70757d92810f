"""What a person proves themselves with: a password, kept as an argon2id hash (O1)."""

import hmac
import threading
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from sqlalchemy import Connection, Integer, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.db import Base, Moment

SHORTEST, LONGEST = 8, 200  # characters of a password
DEMO_PASSWORD = "qianchang-demo"  # noqa: S105  known to everybody; valid in a demo, which serves loopback only


class Credential(Base):
    """A person's password; `version` counts how often it was set."""

    __tablename__ = "credential"

    person: Mapped[str] = mapped_column(String(26), primary_key=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    version: Mapped[int] = mapped_column(Integer)
    changed: Mapped[datetime] = mapped_column(Moment)


@dataclass(frozen=True)
class PasswordError(Exception):
    """A new password that can't be taken; `code` is too_short, too_long or too_plain."""

    code: str


class Passwords:
    """Hashes and verifies, a few at a time: each takes 64 MiB, and a storm of sign-ins must not take them all."""

    def __init__(self, hasher: PasswordHasher | None = None, at_once: int = 2):
        self._hasher = hasher or PasswordHasher()
        self._turns = threading.Semaphore(at_once)

    @cached_property
    def _nobody(self) -> str:
        """Made at the first sign-in, whoever's it is: no command but the server needs it, and it takes a while."""
        return self.hash("nobody's password, hashed for equal work")

    def hash(self, password: str) -> str:
        with self._turns:
            return self._hasher.hash(password)

    def verify(self, kept: str | None, password: str) -> bool:
        """Whether it is the password; takes equally long when there is none."""
        nobody = self._nobody
        with self._turns:
            try:
                self._hasher.verify(kept or nobody, password[: LONGEST + 1])
            except (Argon2Error, InvalidHashError):
                return False
        return kept is not None


def is_demo_password(password: str) -> bool:
    return hmac.compare_digest(password.encode(), DEMO_PASSWORD.encode())


def check_new(password: str, staff_number: str) -> None:
    """Raises PasswordError for one that is too short, too long, or guessed from the staff number."""
    if len(password) < SHORTEST:
        raise PasswordError("too_short")
    if len(password) > LONGEST:
        raise PasswordError("too_long")
    if staff_number.lower() in password.lower() and len(password) < len(staff_number) + SHORTEST // 2:
        raise PasswordError("too_plain")
    if len(set(password)) < 3:
        raise PasswordError("too_plain")


def set_password(session: Session, person: str, password_hash: str, now: datetime) -> Credential:
    """Keeps a new hash for the person."""
    credential = session.get(Credential, person)
    if credential is None:
        credential = Credential(person=person, password_hash=password_hash, version=1, changed=now)
        session.add(credential)
    else:
        credential.password_hash, credential.changed = password_hash, now
        credential.version += 1
    return credential


def password_hash_of(connection: Connection, person: str) -> str | None:
    """The kept hash of a person's password."""
    table = Credential.__table__
    return connection.scalar(select(table.c.password_hash).where(table.c.person == person))


def people_with_password(connection: Connection) -> frozenset[str]:
    """The ids of those who can sign in by a password of their own."""
    return frozenset(connection.scalars(select(Credential.__table__.c.person)))
