"""The change log as the push path asks it: known changes, refused bases, authors of standing heads (S1, S2)."""

from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection

from server.sync.bulk import insert_rows, rows_by
from server.sync.entity import Refusal
from server.sync.message import Change
from server.sync.tables import Tables

REFUSED = "refused"
ENCODER = msgspec.json.Encoder()
NAMES = ("id", "verdict", "rev", "reason", "base", "person", "at")


class Verdict(Struct, frozen=True):
    """What became of a change; every logged change takes a rev, refused ones too."""

    id: str
    verdict: str  # applied, conflict, refused
    rev: int
    reason: Refusal | None = None

    def as_wire(self) -> dict[str, Any]:
        reason = self.reason.as_wire() if self.reason else None
        return {"id": self.id, "verdict": self.verdict, "rev": self.rev, "reason": reason}


class Entry(Struct):
    """A logged change, as far as later ones need it."""

    verdict: Verdict
    base: dict[str, list[str]]
    person: str
    at: str


class Log:
    """The log behind one transaction: reads what is asked once, collects what is new, writes it in one go."""

    def __init__(self, connection: Connection, tables: Tables):
        self.connection, self.table = connection, tables.change
        self.entries: dict[str, Entry | None] = {}
        self.rows: list[tuple[Any, ...]] = []
        self.adopted: dict[str, str] = {}

    def load(self, ids: Iterable[str]) -> None:
        """Look up many ids at once."""
        missing = [dot for dot in ids if dot not in self.entries]
        self.entries.update(dict.fromkeys(missing))
        for id_, verdict, rev, reason, base, person, at in rows_by(self.connection, self.table, "id", missing, NAMES):
            why = Refusal(**msgspec.json.decode(reason)) if reason else None
            self.entries[id_] = Entry(Verdict(id_, verdict, rev, why), msgspec.json.decode(base), person, at)

    def get(self, dot: str) -> Entry | None:
        if dot not in self.entries:
            self.load([dot])
        return self.entries[dot]

    def is_applied(self, dot: str) -> bool:
        entry = self.get(dot)
        return entry is not None and entry.verdict.verdict != REFUSED

    def base_of_refused(self, dot: str, field: str) -> list[str]:
        """S2: what a refused change stands for in a base."""
        entry = self.get(dot)
        return entry.base.get(field, []) if entry is not None and entry.verdict.verdict == REFUSED else []

    def add(self, change: Change, verdict: Verdict, person: str, device: str, at: str, received: str) -> None:
        """Remember a judged change; written by `flush`."""
        self.entries[change.id] = Entry(verdict, change.base, person, at)
        encode = ENCODER.encode
        self.rows.append(
            (
                change.id,
                verdict.rev,
                change.entity,
                change.record,
                change.creates,
                person,
                device,
                change.at or received,
                at,
                received,
                verdict.verdict,
                encode(verdict.reason.as_wire()).decode() if verdict.reason else None,
                encode(change.patch).decode(),
                encode(change.base).decode() if change.base else "{}",
                None,
            )
        )
        if change.base and verdict.reason is None:
            self._note_adoption(change, person)

    def _note_adoption(self, change: Change, person: str) -> None:
        """S7: somebody else than its author builds on a forbidden change."""
        for dot in (dot for dots in change.base.values() for dot in dots):
            entry = self.entries.get(dot)
            reason = entry.verdict.reason if entry and entry.person != person else None
            if reason and reason.code == "forbidden":
                self.adopted[dot] = change.id

    def flush(self) -> None:
        insert_rows(self.connection, self.table, self.rows)
        self.rows = []
        for dot, by in self.adopted.items():
            statement = self.table.update().where(self.table.c.id == dot).values(adopted_by=by)
            self.connection.execute(statement)
        self.adopted = {}
