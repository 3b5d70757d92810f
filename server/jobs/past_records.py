"""What is older than `desk_history_days` leaves the devices, a few records at a time (R3)."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select
from ulid import ULID

from server.domain.model import MODEL
from server.domain.organisation.setting import value_of
from server.domain.reception.enquiry import PAST
from server.sync.message import Change
from server.sync.push import Push, instant
from server.sync.reaction import amend

AT_ONCE = 100
"""So many of each kind with every look: nobody's writing waits long for it."""
FLAG, APART = PAST
OVER = ("done", "dropped", "event")
"""An enquiry that is not over stays with those who are to answer it, however old."""
PARENTS = {"enquiry_note": ("enquiry", "enquiry"), "visit_step": ("visit", "visit")}


def past_changes(connection: Connection, push: Push) -> Iterable[Change]:
    """What is due now."""
    days = value_of(push, "desk_history_days")
    limit = push.now - timedelta(days=days)
    for entity, wanted in _due(limit):
        for record in connection.scalars(wanted.limit(AT_ONCE)).all():
            standing = push.record(entity, record)
            if standing is not None and standing.shown.get(FLAG) is not True:
                yield amend(entity, standing, {FLAG: True})


def _due(limit: datetime) -> Iterator[tuple[str, Select[Any]]]:
    """Only records that are still on devices are looked at; those have the ordinary home."""
    call, enquiry, visit = (MODEL.tables.records[name].c for name in ("call", "enquiry", "visit"))
    before = instant(limit)
    yield "call", _here("call", call.begun < before)
    yield "enquiry", _here("enquiry", enquiry.received < before, enquiry.state.in_(OVER))
    stayed = (visit.expected < before) | (visit.expected.is_(None) & (visit.id < str(ULID.from_datetime(limit))))
    yield "visit", _here("visit", stayed)
    for entity, (field, parent) in PARENTS.items():
        yield entity, _here(entity, _parent_is_past(entity, field, parent))


def _here(entity: str, *conditions: ColumnElement[bool]) -> Select[Any]:
    columns = MODEL.tables.records[entity].c
    return select(columns.id).where(columns.scope == "reception", *conditions).order_by(columns.id)


def _parent_is_past(entity: str, field: str, parent: str) -> ColumnElement[bool]:
    past = MODEL.tables.records[parent].c
    return MODEL.tables.records[entity].c[field].in_(select(past.id).where(past.scope == APART))
