"""Whom to tell outside that a visitor is here, and the outbox of it (R2): what failed is tried again.

Nothing here sends (`jobs/tell_outside.py` does). A row is one visit, one host, one chat: nobody is told twice.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Integer, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column
from ulid import ULID

from server.db import Base, Moment
from server.domain.organisation.outside import mail_address
from server.sync.entity import Records, Standing, Value

MAIL = "mail"
"""In the place of a chat's id: the mail server of the deployment."""
FRESH = timedelta(minutes=30)  # what the server heard later is no news: reception has dealt with it by voice
RETRY_AFTER = (timedelta(seconds=15), timedelta(minutes=1), timedelta(minutes=5))
LEASE = timedelta(minutes=1)  # for so long whoever took a row is left alone with it
ANSWERED = frozenset({"host_coming", "met", "handed_over", "left"})


class Telling(Base):
    """One message that waits to be sent, or was; `due` is empty when nothing more is to be done."""

    __tablename__ = "telling"
    __table_args__ = (UniqueConstraint("visit", "host", "chat"),)

    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    visit: Mapped[str] = mapped_column(String(26))
    host: Mapped[str] = mapped_column(String(26))
    chat: Mapped[str] = mapped_column(String(26))
    tries: Mapped[int] = mapped_column(Integer)
    due: Mapped[datetime | None] = mapped_column(Moment, index=True)


@dataclass(frozen=True)
class Outside:
    """One place that hears of a host's visitors."""

    chat: str
    name: str
    address: str


def places(records: Records, host: Standing, mail: str | None) -> Iterable[Outside]:
    """Where this host is told: their own chats, their groups', those for everything; and their mail."""
    groups = host.shown.get("groups")
    mine = set(groups) if isinstance(groups, list) else set()
    for chat in records.at_home("work_chat", "managers"):
        if _hears(chat.shown, host.id, mine):
            yield Outside(chat.id, str(chat.shown["name"]), str(chat.shown["address"]))
    email = host.shown.get("email")
    if mail and email:
        yield Outside(MAIL, str(email), mail_address(mail, str(email)))


def _hears(chat: Mapping[str, Value], host: str, groups: set[str]) -> bool:
    if chat.get("off") is True:
        return False
    if chat.get("person"):
        return chat["person"] == host
    return not chat.get("group") or chat["group"] in groups


def awaited(records: Records, visit: Standing | None) -> Standing | None:
    """The host, while the visitor is here and waits for an answer."""
    if visit is None or visit.gone or not visit.shown.get("host"):
        return None
    kinds = {str(step.shown.get("kind")) for step in records.find("visit_step", "visit", visit.id)}
    if "arrived" not in kinds or kinds & ANSWERED:
        return None
    host = records.record("person", str(visit.shown["host"]))
    return None if host is None or host.gone else host


def known(connection: Connection, visits: Iterable[str]) -> set[tuple[str, str, str]]:
    """(visit, host, chat) of what stands in the outbox."""
    found = connection.execute(select(Telling.visit, Telling.host, Telling.chat).where(Telling.visit.in_(list(visits))))
    return {(row.visit, row.host, row.chat) for row in found}


def row_for(visit: str, host: str, chat: str, now: datetime) -> dict[str, object]:
    """A new row of the outbox, due at once."""
    return {"id": str(ULID()), "visit": visit, "host": host, "chat": chat, "tries": 0, "due": now}


def due_again(tries: int, now: datetime) -> datetime | None:
    """When to try again after so many tries in vain; None: given up."""
    return now + RETRY_AFTER[tries - 1] if tries <= len(RETRY_AFTER) else None
