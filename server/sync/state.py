"""One record as the push path works on it: shown values, heads and what only the engine needs.

Packed into a row: a field with a value and no entry in `heads` has one head, the creation ("*" on the wire). `meta`
holds, as JSON and only where needed: h heads, v the values of fields with several heads, n fields that the creation
wrote as null, s stamps, o ids overwritten before they arrived (S9), d what each deletion's author saw (S8), x further
scopes.
"""

from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
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

    @property
    def gone(self) -> bool:
        """Deleted, and nothing that stands was unseen by who deleted it (S8)."""
        return self.shown.get("deleted") is True and not self.unseen()

    @property
    def contested(self) -> frozenset[str]:
        """The fields in which distinct values stand."""
        return frozenset(name for name, heads in self.several.items() if conflicting(heads.values()))

    def packed_heads(self) -> dict[str, list[str]]:
        """Only fields whose heads differ from the creation."""
        return {name: dots if len(dots) == 1 else sorted(dots) for name, dots in self.dots.items()}


class RowCodec:
    """Between the rows of one entity's table and states."""

    def __init__(self, entity: Entity):
        self.names = tuple(entity.fields)
        kinds = {name: field.kind for name, field in entity.fields.items()}
        self.flags = tuple(name for name, kind in kinds.items() if kind is Kind.FLAG)
        self.lists = tuple(name for name, kind in kinds.items() if kind is Kind.REFERENCES)
        self.store: dict[str, Callable[[Any], Any]] = {name: as_number for name, k in kinds.items() if k is Kind.NUMBER}
        self.store |= dict.fromkeys(self.lists, as_json)
        self.part = lru_cache(maxsize=1_000)(self._part)
        self.converters = lru_cache(maxsize=1_000)(self._converters)

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
        shown = {name: stored for name, stored in zip(self.names, row[5:], strict=True) if stored is not None}
        for name in self.flags:
            if name in shown:
                shown[name] = bool(shown[name])
        for name in self.lists:
            if name in shown:
                shown[name] = msgspec.json.decode(shown[name], type=list[str])
        state = State(record, created, home, rev=rev, shown=shown)
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
        return (state.id, state.home, state.rev, state.created, _meta(state), *self._values(state, self.names))

    def _part(self, names: tuple[str, ...]) -> Callable[[State], tuple[Any, ...]]:
        """What gives rev, meta and some fields of a state, and last the record's id."""
        return lambda state: (state.rev, _meta(state), *self._values(state, names), state.id)

    def _values(self, state: State, names: tuple[str, ...]) -> list[Any]:
        values: list[Any] = list(map(state.shown.get, names))
        for index, convert in self.converters(names):
            values[index] = convert(values[index])
        return values

    def _converters(self, names: tuple[str, ...]) -> list[tuple[int, Callable[[Any], Any]]]:
        """Those of `names` that are not stored as they are, by their places."""
        return [(index, self.store[name]) for index, name in enumerate(names) if name in self.store]


def as_number(value: Any) -> Any:
    """A whole number among fractions: PostgreSQL takes no array of both, SQLite no 10**30."""
    return float(value) if type(value) is int else value


def as_json(value: Any) -> Any:
    return None if value is None else msgspec.json.encode(value).decode()


def _meta(state: State) -> str | None:
    """What a row holds besides its values, or None when it is nothing."""
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
