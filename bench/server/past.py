"""What a department has behind it: events with their checks and the whole change log, written in bulk.

The engine itself makes one check and gives it a result; every other is a copy of those rows with other ids and revs.
So whatever form the engine gives its rows, the state is one that it could have made.
"""

import os
import time
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Engine, Table, event, select

from bench.server.work import CODE, new_check, new_id, result
from server.sync.access import Access
from server.sync.bulk import insert_rows
from server.sync.department import rev_of
from server.sync.engine import SyncEngine
from server.sync.message import Change
from server.sync.transaction import writing

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHUNK = 50_000  # checks written in one transaction
DAY = 86_400_000  # milliseconds
BETWEEN = "\x1f"
Row = tuple[Any, ...]


def as_change(wire: dict[str, Any]) -> Change:
    return Change(wire["id"], wire["entity"], wire["record"], wire["create"], "", wire["patch"], wire["base"])


def creation(entity: str, record: str, patch: dict[str, Any]) -> Change:
    return Change(new_id(), entity, record, True, "", patch, {})


def ids_at(milliseconds: int, count: int) -> list[str]:
    """ULIDs of one moment in their order, as an import makes them."""
    time_part = "".join(ALPHABET[milliseconds >> shift & 31] for shift in range(45, -1, -5))
    digits = os.urandom(8 * count).hex().upper()
    return sorted(time_part + digits[at : at + 16] for at in range(0, len(digits), 16))


class Pattern:
    """One row that the engine wrote, to be copied: its texts with `%s`-like places where ids and codes stand."""

    def __init__(self, row: Row, rev_at: int, tokens: Mapping[str, str]):
        """`tokens`: what stands in the row → the name that stands for it in `copy`."""
        self.row, self.rev_at = list(row), rev_at
        self.places = [i for i, value in enumerate(row) if isinstance(value, str)]
        text = BETWEEN.join(row[i] for i in self.places).replace("%", "%%")
        for token, name in tokens.items():
            text = text.replace(token, f"%({name})s")
        self.text = text

    def copy(self, rev: int, names: Mapping[str, str]) -> Row:
        """The row with another rev and other names."""
        values = self.row.copy()
        for place, value in zip(self.places, (self.text % names).split(BETWEEN), strict=True):
            values[place] = value
        values[self.rev_at] = rev
        return tuple(values)


def pattern(connection: Connection, table: Table, row_id: str, tokens: Mapping[str, str]) -> Pattern:
    """Of the row with this id."""
    row = connection.execute(select(table).where(table.c.id == row_id)).one()
    return Pattern(tuple(row), list(table.c.keys()).index("rev"), tokens)


class Maker:
    """Makes a manager, events, and checks, every second of them with a result."""

    def __init__(self, engine: SyncEngine):
        self.engine = engine
        self.check, self.log = engine.model.tables.records["check"], engine.model.tables.change
        self.manager = new_id()
        manager = {"staff_number": "B1", "name": "顾明远", "position": "manager", "status": "active"}
        engine.write(self.access, [creation("person", self.manager, manager)])

    @property
    def access(self) -> Access:
        return Access(self.manager, frozenset(), frozenset(), everything=True)

    def events(self, count: int) -> list[str]:
        """Ids of new events."""
        dates = {"starts": "2026-12-18T09:00:00.000Z", "ends": "2026-12-18T13:30:00.000Z"}
        about = {"name": "晚宴", "venue": "云江", "expected": 600, **dates}
        made = [new_id() for _ in range(count)]
        self.engine.write(self.access, [creation("event", event, about) for event in made])
        return made

    def example(self, event: str) -> None:
        """One check that is only planned and one that has a result, by the engine, as patterns."""
        planned, done = new_check(event, 0), new_check(event, 0)
        passed = result(done["record"], 0.1)
        self.engine.write(self.access, [as_change(wire) for wire in (planned, done, passed)])
        tokens = {event: "event", CODE % 0: "code"}
        tokens |= {planned["record"]: "record", planned["id"]: "created", done["record"]: "record"}
        tokens |= {done["id"]: "created", passed["id"]: "passed"}
        with self.engine.engine.connect() as connection:
            if connection.execute(select(self.engine.model.tables.feed.c.rev)).first():
                raise RuntimeError("a check has rows in the feed: they need copies of their own")
            self.planned = pattern(connection, self.check, planned["record"], tokens)
            self.planned_log = pattern(connection, self.log, planned["id"], tokens)
            self.done = pattern(connection, self.check, done["record"], tokens)
            self.created_log = pattern(connection, self.log, done["id"], tokens)
            self.passed_log = pattern(connection, self.log, passed["id"], tokens)

    def checks(self, event: str, count: int, moment: int, rev: int) -> tuple[list[Row], list[Row], int]:
        """Rows of an event's checks, rows of its log, and the last rev; prepared at `moment`, checked a day later."""
        records, log = [], []
        ids, results = ids_at(moment, 2 * count), ids_at(moment + DAY, count)
        for number in range(count):
            record, created = ids[2 * number : 2 * number + 2]
            names = {"event": event, "code": CODE % number, "record": record, "created": created}
            rev += 1
            if number % 2:
                records.append(self.planned.copy(rev, names))
                log.append(self.planned_log.copy(rev, names))
            else:
                names["passed"] = results[number]
                log.append(self.created_log.copy(rev, names))
                rev += 1
                log.append(self.passed_log.copy(rev, names))
                records.append(self.done.copy(rev, names))
        return records, log, rev


def fill(maker: Maker, events: int, checks: int) -> list[str]:
    """Events with so many checks each, over the last years; gives the events' ids."""
    example, *made = maker.events(1 + events)
    if not checks:
        return made
    maker.example(example)
    _hurry(maker.engine.engine)
    first = int(time.time() * 1000) - events * DAY
    told = time.monotonic()
    some = max(1, CHUNK // checks)
    for at in range(0, events, some):
        with writing(maker.engine.engine) as connection:
            _write(connection, maker, made[at : at + some], checks, first + at * DAY)
        if time.monotonic() - told > 4:
            told = time.monotonic()
            print(f"  {min(at + some, events) * checks:,} of {events * checks:,} records stored", flush=True)
    return made


def _hurry(engine: Engine) -> None:
    """While filling, SQLite need not survive a power cut."""
    if engine.dialect.name != "sqlite":
        return

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA cache_size=-400000")

    engine.dispose()


def _write(connection: Connection, maker: Maker, events: list[str], checks: int, milliseconds: int) -> None:
    rev = rev_of(connection)
    records: list[Row] = []
    log: list[Row] = []
    for number, name in enumerate(events):
        some, its_log, rev = maker.checks(name, checks, milliseconds + number * DAY, rev)
        records += some
        log += its_log
    insert_rows(connection, maker.check, sorted(records))
    insert_rows(connection, maker.log, sorted(log))
    connection.execute(maker.engine.model.tables.department.update().values(rev=rev))
