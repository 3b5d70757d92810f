"""One record as the push path works on it: shown values, heads and what only the engine needs.

Packed into a row: a field with a value and no entry in `heads` has one head, the creation ("*" on the wire). `meta`
holds, as JSON and only where needed: h heads, v the values of fields with several heads, n fields that the creation
wrote as null, s stamps, o ids overwritten before they arrived (S9), d what each deletion's author saw (S8), x further
scopes.
"""

from collections.abc import Collection, Sequence
from typing import Any

import msgspec
from msgspec import Struct, field

from server.sync.entity import Entity, Kind, Value
from server.sync.merge import Head, unseen_by_deletion


class State(Struct):
    """A record in memory; `rev` 0 until it is first written."""

    id: str
    created: str
    home: str | None = None
    further: tuple[str, ...] = ()
    rev: int = 0
    shown: dict[str, Value] = field(default_factory=dict)
    dots: dict[str, list[str]] = field(default_factory=dict)  # field → ids of its heads, where not the creation alone
    several: dict[str, dict[str, Head]] = field(default_factory=dict)  # only fields with more than one head
    stamps: dict[str, list[str]] = field(default_factory=dict)  # field → [by, at]
    overwritten: dict[str, list[str]] = field(default_factory=dict)
    deletions: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    @property
    def scopes(self) -> tuple[str, ...]:
        """Home first."""
        return (self.home, *self.further) if self.home else self.further

    def heads_of(self, name: str) -> Sequence[str]:
        """The ids of the heads of a field; none when it was never written."""
        dots = self.dots.get(name)
        if dots is not None:
            return dots
        return (self.created,) if name in self.shown else ()

    def unseen(self) -> dict[str, list[str]]:
        """S8: the heads that nobody who deleted the record had seen."""
        if self.shown.get("deleted") is not True:
            return {}
        deletions = [pairs for dot, pairs in self.deletions.items() if dot in self.heads_of("deleted")]
        return unseen_by_deletion({name: self.heads_of(name) for name in self.shown}, deletions)

    def packed_heads(self) -> dict[str, list[str]]:
        """Only fields whose heads differ from the creation."""
        return {name: sorted(dots) for name, dots in self.dots.items()}


class RowCodec:
    """Between the rows of one entity's table and states."""

    def __init__(self, entity: Entity):
        self.names = tuple(entity.fields)
        self.flags = frozenset(n for n, f in entity.fields.items() if f.kind is Kind.FLAG)
        self.lists = frozenset(n for n, f in entity.fields.items() if f.kind is Kind.REFERENCES)
        self.numbers = tuple(i for i, f in enumerate(entity.fields.values()) if f.kind is Kind.NUMBER)

    def value(self, name: str, stored: Any) -> Value:
        """A column's value as the wire has it."""
        if name in self.flags:
            return bool(stored)
        if name in self.lists:
            return msgspec.json.decode(stored, type=list[str])
        return stored  # type: ignore[no-any-return]

    def read(self, row: Sequence[Any]) -> State:
        """A state from a row (id, scope, rev, created, meta, fields …)."""
        record, home, rev, created, meta = row[:5]
        state = State(record, created, home, rev=rev)
        for name, stored in zip(self.names, row[5:], strict=True):
            if stored is not None:
                state.shown[name] = self.value(name, stored)
        if meta:
            self._unpack(state, msgspec.json.decode(meta))
        return state

    def _unpack(self, state: State, meta: dict[str, Any]) -> None:
        for name in meta.get("n", ()):
            state.shown[name] = None
        for name, dots in meta.get("h", {}).items():
            state.dots[name] = dots
            state.shown.setdefault(name, None)
        state.several = {
            name: {dot: Head(*head) for dot, head in heads.items()} for name, heads in meta.get("v", {}).items()
        }
        state.stamps = meta.get("s", {})
        state.overwritten = meta.get("o", {})
        state.deletions = {dot: [(f, d) for f, d in pairs] for dot, pairs in meta.get("d", {}).items()}
        state.further = tuple(meta.get("x", ()))

    def write(self, state: State) -> tuple[Any, ...]:
        """A row from a state."""
        shown = state.shown
        values = [shown.get(name) for name in self.names]
        for (
            index
        ) in self.numbers:  # a whole number among fractions: PostgreSQL takes no array of both, SQLite no 10**30
            number = values[index]
            if type(number) is int:
                values[index] = float(number)
        if self.lists:
            for index, name in enumerate(self.names):
                if name in self.lists and values[index] is not None:
                    values[index] = msgspec.json.encode(values[index]).decode()
        return (state.id, state.home, state.rev, state.created, self._meta(state), *values)

    def _meta(self, state: State) -> str | None:
        parts = {
            "h": state.packed_heads(),
            "n": [n for n, value in state.shown.items() if value is None and n not in state.dots],
            "v": state.several,
            "s": state.stamps,
            "o": state.overwritten,
            "d": state.deletions,
            "x": state.further,
        }
        kept = {key: part for key, part in parts.items() if part}
        return msgspec.json.encode(kept).decode() if kept else None


def conflicting(heads: Collection[Head]) -> bool:
    """Whether several distinct values stand; lists compare by content, and 1 is not true."""
    return len({msgspec.json.encode(_comparable(head.value)) for head in heads}) > 1


def _comparable(value: Value) -> Value:
    """A number that a phone sent as 4 comes back from the database as 4.0: to people it is the same."""
    return float(value) if type(value) is int else value
