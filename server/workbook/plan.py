"""What an import would write: matched against what stands, and only what differs.

Deletes nothing and never touches a result. Works on what it was given; writing is `apply`'s.
"""

import itertools
import math
import secrets
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Protocol

from ulid import ULID

from server.sync.entity import Entity, Kind, Rule, Value
from server.workbook.text import tidy

LastTaken = Callable[[str, str], Mapping[str, Value]]
"""(entity, record) → what workbooks last said of it, field by field."""


class Outcome(IntEnum):
    """What became of a row; of several records the greater counts."""

    UNCHANGED = 0
    CHANGED = 1
    ADDED = 2
    REFUSED = 3


class Stored(Protocol):
    """A record that stands (sync.state.State)."""

    id: str
    shown: dict[str, Value]


@dataclass(frozen=True)
class Place:
    """A row of the workbook."""

    sheet: str
    row: int


@dataclass(frozen=True)
class Planned:
    """One change to come: a creation, or fields that differ; `before` is what stands."""

    entity: str
    record: str
    patch: Mapping[str, Value]
    place: Place
    before: Stored | None = None


@dataclass(frozen=True)
class Kept:
    """A field that stays as it was changed on a screen, since the workbook says only what it said before."""

    place: Place
    field: str
    said: Value
    here: Value


class Shelf:
    """The records of one kind (of one event), found by what people know them by."""

    def __init__(self, entity: Entity, stored: Iterable[Stored], key_of: Callable[[Mapping[str, Value]], Hashable]):
        self.entity, self.key_of = entity, key_of
        self.stored = {record.id: record for record in stored}
        self.shown: dict[str, dict[str, Value]] = {id_: dict(record.shown) for id_, record in self.stored.items()}
        self.by_key: dict[Hashable, list[str]] = {}
        self.matched: set[str] = set()
        for record in sorted(self.shown, key=lambda record: (self.is_deleted(record), record)):
            self.by_key.setdefault(key_of(self.shown[record]), []).append(record)

    def is_deleted(self, record: str) -> bool:
        return self.shown[record].get("deleted") is True

    def find(self, key: Hashable) -> str | None:
        """A record of this key that no row was matched with yet, living ones first."""
        return next((record for record in self.by_key.get(key, ()) if record not in self.matched), None)

    def left(self) -> list[str]:
        """The living records that no row was matched with."""
        return [record for record in self.stored if record not in self.matched and not self.is_deleted(record)]


@dataclass
class Plan:
    """Everything that one import would write, and the outcome of each row."""

    last_taken: LastTaken
    changes: list[Planned] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    outcomes: dict[Place, Outcome] = field(default_factory=dict)
    new_id: Callable[[], str] = field(default_factory=lambda: ordered_ids())

    def settle(self, place: Place, outcome: Outcome) -> None:
        """Note a row's outcome."""
        self.outcomes[place] = max(outcome, self.outcomes.get(place, Outcome.UNCHANGED))

    def put(
        self,
        shelf: Shelf,
        found: str | None,
        fields: Mapping[str, Value],
        place: Place,
        defaults: Mapping[str, Value] | None = None,
    ) -> str:
        """Bring a record to these fields; `defaults` count only where it is new. Returns its id."""
        if found is None:
            found = self._create(shelf, {**(defaults or {}), **fields}, place)
        else:
            self._change(shelf, found, fields, place)
        shelf.matched.add(found)
        return found

    def _create(self, shelf: Shelf, fields: Mapping[str, Value], place: Place) -> str:
        record = self.new_id()
        patch = {name: value for name, value in fields.items() if value is not None}
        self.changes.append(Planned(shelf.entity.name, record, patch, place))
        shelf.shown[record] = dict(patch)
        self.settle(place, Outcome.ADDED)
        return record

    def _change(self, shelf: Shelf, record: str, fields: Mapping[str, Value], place: Place) -> None:
        patch = differing(shelf.entity, shelf.shown[record], fields)
        if patch and record in shelf.stored:
            patch = self._without_kept(shelf, record, patch, place)
        if patch:
            self.changes.append(Planned(shelf.entity.name, record, patch, place, shelf.stored.get(record)))
            shelf.shown[record].update(patch)
        self.settle(place, Outcome.CHANGED if patch else Outcome.UNCHANGED)

    def _without_kept(self, shelf: Shelf, record: str, patch: dict[str, Value], place: Place) -> dict[str, Value]:
        """Running an import again must not undo what people did since: only what the workbook newly says is written."""
        said, shown, fields = self.last_taken(shelf.entity.name, record), shelf.shown[record], shelf.entity.fields
        old = {n for n, value in patch.items() if n in said and same(fields[n].kind, said[n], value)}
        self.kept += [Kept(place, name, patch[name], shown.get(name)) for name in sorted(old)]
        return {name: value for name, value in patch.items() if name not in old}


def differing(entity: Entity, shown: Mapping[str, Value], fields: Mapping[str, Value]) -> dict[str, Value]:
    """The fields whose value is another than the shown one; what is written once stays."""
    return {
        name: value
        for name, value in fields.items()
        if entity.fields[name].rule is not Rule.ONCE
        and not same(entity.fields[name].kind, shown.get(name), value)
        and not (value is None and entity.fields[name].required)
    }


def same(kind: Kind, one: Value, other: Value) -> bool:
    """Whether two values say the same: lists without order, no flag is false, texts without outer space."""
    if kind is Kind.REFERENCES:
        return set(_list(one)) == set(_list(other))
    if kind is Kind.FLAG:
        return bool(one) == bool(other)
    if kind is Kind.TEXT:
        return one == other or tidy(str(one or "")) == tidy(str(other or ""))
    if kind is Kind.INSTANT and isinstance(one, str) and isinstance(other, str):
        return one[:19] == other[:19]  # a workbook holds seconds
    if kind is Kind.NUMBER and isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=1e-14)  # and 16 digits
    return one == other


def _list(value: Value) -> list[str]:
    return value if isinstance(value, list) else []


def ordered_ids() -> Any:
    """A maker of ULIDs that sort in the order in which they were made, each with 64 random bits of its own."""
    started = int(ULID()) >> 80
    counter = itertools.count()

    def make() -> str:
        number = next(counter)
        time, order = started + (number >> 16), number & 0xFFFF
        return str(ULID.from_int((time << 80) | (order << 64) | secrets.randbits(64)))

    return make
