"""Persons whom nobody has been in touch with for longer than the department keeps their data (Q4).

They are proposed, never erased by themselves: whether a contract still runs, no clock knows.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select
from ulid import ULID

from server.domain.model import MODEL
from server.domain.reception.client_erasure import INDIVIDUALS
from server.sync.push import instant

CONTACTS = {"call": "begun", "enquiry": "received", "visit": "expected", "feedback": "made"}
"""Entity → when it happened; a visit that was not announced tells it by its id."""
MOST = 500


def proposed(connection: Connection, limit: datetime) -> list[dict[str, Any]]:
    """Contacts, and clients that are persons, last heard of before `limit`; the longest silent first."""
    found = [*_of(connection, "contact", limit), *_of(connection, "client", limit)]
    return sorted(found, key=lambda one: (one["last"], one["id"]))[:MOST]


def _of(connection: Connection, kind: str, limit: datetime) -> Iterable[dict[str, Any]]:
    table = MODEL.tables.records[kind]
    known = last_contacts(connection, kind)
    wanted = select(table).where(table.c.erased.is_(None), table.c.id < str(ULID.from_datetime(limit)))
    if kind == "client":
        wanted = wanted.where(table.c.kind.in_(INDIVIDUALS))
    for row in connection.execute(wanted):
        last = known.get(row.id) or made(row.id)
        if last < instant(limit):
            client = row.client if kind == "contact" else row.id
            yield {"kind": kind, "id": row.id, "client": client, "name": row.name, "last": last}


def last_contacts(connection: Connection, kind: str) -> dict[str, str]:
    """Client or contact → the latest call, enquiry, visit or feedback."""
    last: dict[str, str] = {}
    for entity, when in CONTACTS.items():
        columns = MODEL.tables.records[entity].c
        who = columns[kind]
        wanted = select(who, func.max(columns[when]), func.max(columns.id)).where(who.is_not(None)).group_by(who)
        for person, at, newest in connection.execute(wanted):
            moments = [moment for moment in (last.get(person), at, None if at else made(newest)) if moment]
            last[person] = max(moments)
    return last


def made(record: str) -> str:
    """When a record was made, by its id."""
    return instant(ULID.from_str(record).datetime)
