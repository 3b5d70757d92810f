"""Reads people, groups and assignments from the tables, for sign-in and access: few indexed queries."""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, select

from server.domain.model import MODEL
from server.domain.organisation.access import Assignments, Standing, reads_all_events, scopes
from server.sync.access import Access

_RECORDS = MODEL.tables.records
PERSON = _RECORDS["person"].c
GROUP = _RECORDS["group"].c
EVENT = _RECORDS["event"].c
DECIDES_ACCESS = {
    "person": frozenset({"position", "status", "groups", "in_charge_of", "administrator", "deleted"}),
    "group": frozenset({"kind", "deleted"}),
    "event": frozenset({"name", "lead", "deleted"}),  # every new event has a name
    "shift": frozenset({"person", "event", "post", "deleted"}),
    "post": frozenset({"confidential", "deleted"}),
    "check": frozenset({"responsible", "deleted"}),
    "cue": frozenset({"responsible", "deleted"}),
}
"""The fields that `access_of` looks at."""
ASSIGNED_BY = (("shift", "person"), ("check", "responsible"), ("cue", "responsible"))  # fields that bring somebody in


@dataclass(frozen=True)
class Person:
    """A person as the server knows them now."""

    standing: Standing
    staff_number: str
    name: str

    @property
    def id(self) -> str:
        return self.standing.id

    def as_wire(self) -> dict[str, Any]:
        """For the one who signed in: enough to greet them and to choose what to offer."""
        return {
            "id": self.id,
            "name": self.name,
            "staff_number": self.staff_number,
            "position": self.standing.position,
            "groups": list(self.standing.groups),
            "in_charge_of": list(self.standing.in_charge_of),
            "status": self.standing.status,
            "administrator": self.standing.administrator,
        }


def find_person(connection: Connection, person: str) -> Person | None:
    row = connection.execute(_ONE_PERSON, {"person": person}).one_or_none()
    return None if row is None else _person(row)


def find_by_staff_number(connection: Connection, typed: str) -> Person | None:
    """Whose staff number it is, as people type it: full-width, small letters, spaces around."""
    number = unicodedata.normalize("NFKC", typed).strip()
    spellings = {number, number.upper(), number.lower()}
    rows = connection.execute(_people().where(PERSON.staff_number.in_(spellings), _kept(PERSON.deleted))).all()
    found = [_person(row) for row in rows]
    found.sort(key=lambda person: (person.staff_number != number, not person.standing.may_sign_in, person.id))
    return found[0] if found else None


def list_people(connection: Connection) -> Sequence[Person]:
    """Everybody who was not removed, by staff number."""
    rows = connection.execute(_people().where(_kept(PERSON.deleted)).order_by(PERSON.staff_number))
    return [_person(row) for row in rows]


def access_of(connection: Connection, person: Person) -> Access:
    """What this person may read and has in hand now."""
    groups = kinds_of_groups(connection)
    events = connection.scalars(select(EVENT.id)).all()
    leads = connection.scalars(select(EVENT.id).where(EVENT.lead == person.id, _kept(EVENT.deleted))).all()
    named = connection.scalars(_NAMED_AT, {"person": person.id}).all()
    works = () if reads_all_events(person.standing, groups) else _works_at(connection, person.id)
    return scopes(person.standing, groups, Assignments(works, leads, named), events)


def access_by_id(connection: Connection, person: str) -> Access:
    """The same for the engine; somebody who may not sign in, or is not known, has no access at all (O6, S6)."""
    found = find_person(connection, person)
    return Access(person, frozenset(), frozenset()) if found is None else access_of(connection, found)


def kinds_of_groups(connection: Connection) -> Mapping[str, str]:
    """Every group's kind by its id."""
    rows = connection.execute(select(GROUP.id, GROUP.kind).where(_kept(GROUP.deleted)))
    return {row.id: row.kind for row in rows}


def _works_at(connection: Connection, person: str) -> Sequence[str]:
    events: set[str] = set()
    for entity, field_name in ASSIGNED_BY:
        columns = _RECORDS[entity].c
        mine = select(columns.event).distinct().where(columns[field_name] == person, _kept(columns.deleted))
        events.update(connection.scalars(mine))
    return sorted(events)


def _kept(deleted: ColumnElement[Any]) -> ColumnElement[bool]:
    """Not removed; a flag that was never written is null."""
    return deleted.isnot(True)


def _people() -> Select[Any]:
    return select(
        PERSON.id,
        PERSON.staff_number,
        PERSON.name,
        PERSON.position,
        PERSON.status,
        PERSON.groups,
        PERSON.in_charge_of,
        PERSON.administrator,
        PERSON.deleted,
    )


def _person(row: Row[Any]) -> Person:
    standing = Standing(
        id=row.id,
        position=row.position,
        status=row.status,
        groups=_ids(row.groups),
        in_charge_of=_ids(row.in_charge_of),
        administrator=bool(row.administrator),
        deleted=bool(row.deleted),
    )
    return Person(standing, row.staff_number, row.name)


def _ids(kept: str | None) -> tuple[str, ...]:
    return tuple(json.loads(kept)) if kept else ()


SHIFT, POST = _RECORDS["shift"].c, _RECORDS["post"].c
_NAMED_AT = (
    select(SHIFT.event)
    .distinct()
    .join(_RECORDS["post"], POST.id == SHIFT.post)
    .where(SHIFT.person == bindparam("person"), POST.confidential.is_(True), _kept(SHIFT.deleted), _kept(POST.deleted))
)
_ONE_PERSON = _people().where(PERSON.id == bindparam("person"))  # made once: every request asks for it
