"""What a department has behind it: events with their checks and the whole change log.

The engine itself makes one event's checks and gives every second one a result. The other events are copies of these
rows, made by the database, with other ids and later revs: the state is one that the engine could have made, whatever
form it gives its rows.
"""

import os
import time
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Engine, Table, event, func, insert, select

from bench.server.work import batches, new_check, new_id, result
from server.sync.access import Access
from server.sync.department import rev_of
from server.sync.engine import SyncEngine
from server.sync.message import Change
from server.sync.transaction import writing

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
DAY = 86_400_000  # milliseconds
EVENING = DAY // 2  # when the day's checks are done
MANAGER = {"staff_number": "B1", "name": "顾明远", "position": "manager", "status": "active"}
EVENT = {
    "name": "晚宴",
    "venue": "云江",
    "expected": 600,
    "starts": "2026-12-18T09:00:00.000Z",
    "ends": "2026-12-18T13:30:00.000Z",
}
TOGETHER = 50_000  # checks copied in one transaction


def moment(milliseconds: int) -> str:
    """The first ten characters of an id made then."""
    return "".join(ALPHABET[milliseconds >> shift & 31] for shift in range(45, -1, -5))


def ids_at(milliseconds: int, count: int) -> list[str]:
    """Ids of one moment."""
    digits = os.urandom(8 * count).hex().upper()
    return [moment(milliseconds) + digits[at : at + 16] for at in range(0, len(digits), 16)]


def as_change(wire: dict[str, Any]) -> Change:
    return Change(wire["id"], wire["entity"], wire["record"], wire["create"], "", wire["patch"], wire["base"])


def _creation(entity: str, record: str, patch: dict[str, Any]) -> Change:
    return Change(new_id(), entity, record, True, "", patch, {})


class Past:
    """Fills one department; `began` is the day of the first event, one follows a day."""

    def __init__(self, engine: SyncEngine, events: int):
        self.engine, self.tables = engine, engine.model.tables
        self.manager = new_id()
        self.access = Access(self.manager, frozenset(), frozenset(), everything=True)
        self.check, self.log = self.tables.records["check"], self.tables.change
        self.naming: set[Column[Any]] = set()
        self.began = int(time.time() * 1000) - (events + 2) * DAY
        self.moments = {moment(at): at for at in (self.began, self.began + EVENING)}
        self.events = [new_id() for _ in range(events)]
        made = [_creation("person", self.manager, MANAGER), *(_creation("event", each, EVENT) for each in self.events)]
        engine.write(self.access, made)

    def first_event(self, checks: int) -> int:
        """Its checks and results, by the engine; gives how many revs they took."""
        before = self._rev()
        records, created = ids_at(self.began, checks), ids_at(self.began, checks)
        results = ids_at(self.began + EVENING, checks)
        changes = []
        for number, (record, change) in enumerate(zip(records, created, strict=True)):
            changes.append(new_check(self.events[0], number) | {"id": change, "record": record})
            if number % 2:
                changes.append(result(record, 0.1) | {"id": results[number]})
        for some in batches(changes, 10_000):
            self.engine.write(self.access, [as_change(wire) for wire in some])
        self._find_naming()
        return self._rev() - before

    def _rev(self) -> int:
        with self.engine.engine.connect() as connection:
            if connection.execute(select(self.tables.feed.c.rev)).first():
                raise RuntimeError("the records made have rows in the feed, which would need copies of their own")
            return rev_of(connection)

    def copy(self, connection: Connection, number: int, revs: int) -> None:
        """The checks and the log of one more event."""
        names = {self.events[0]: self.events[number]}
        names |= {old: moment(at + number * DAY) for old, at in self.moments.items()}
        for table in (self.check, self.log):
            rows = select(*(self._copied(column, names, number * revs) for column in table.columns))
            first_only = rows.where(self._of_first_event(table)).order_by(table.c.id)
            connection.execute(insert(table).from_select(table.columns.keys(), first_only))
        department = self.tables.department
        connection.execute(department.update().values(rev=department.c.rev + revs))

    def _of_first_event(self, table: Table) -> ColumnElement[bool]:
        first = moment(self.began)
        return (table.c.id if table is self.check else table.c.record).between(first, first + "ZZ")

    def _copied(self, column: "Column[Any]", names: Mapping[str, str], revs: int) -> Any:
        """A column with its rev later, and in its texts each name replaced by the new one."""
        if column.name == "rev":
            return column + revs
        if column not in self.naming:
            return column
        text: Any = column
        for old, new in names.items():
            text = func.replace(text, old, new)
        return text

    def _find_naming(self) -> None:
        """The columns that hold the name of the first event, or ids of its moments."""
        old = [self.events[0], *self.moments]
        with self.engine.engine.connect() as connection:
            for table in (self.check, self.log):
                for column in table.columns:
                    texts = connection.scalars(select(column).where(self._of_first_event(table)))
                    if any(isinstance(text, str) and any(name in text for name in old) for text in texts):
                        self.naming.add(column)


def fill(engine: SyncEngine, events: int, checks: int) -> list[str]:
    """A manager, and events with so many checks each; gives the events' ids, the latest last."""
    past = Past(engine, events)
    if not checks:
        return past.events
    revs = past.first_event(checks)
    _hurry(engine.engine)
    told = time.monotonic()
    for some in batches(list(range(1, events)), max(1, TOGETHER // checks)):
        with writing(engine.engine) as connection:
            for number in some:
                past.copy(connection, number, revs)
        if time.monotonic() - told > 4:
            told = time.monotonic()
            print(f"  {(some[-1] + 1) * checks:,} of {events * checks:,} records stored", flush=True)
    return past.events


def _hurry(engine: Engine) -> None:
    """While filling, SQLite need not survive a power cut."""
    if engine.dialect.name != "sqlite":
        return

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA cache_size=-400000")

    engine.dispose()
