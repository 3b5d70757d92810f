"""How a kind of record is declared: once, here on the server; all else follows from the declaration.

A declaration gives the table, the wire schema, the merge rules, who receives a record and who may write it.
Rules of the protocol are cited by id (see docs/protocol.md).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any, Protocol, TypeAlias

from msgspec import Struct

Value: TypeAlias = str | int | float | bool | list[str] | None
Fields: TypeAlias = Mapping[str, Value]

TEXT_LIMIT = 10_000
ID_PATTERN = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")  # W2: a ULID
SCOPE_PART = re.compile(r"\{(\w+)\}")


ERASED = "erased"
"""The detail of a refusal whose values nobody may keep: the log remembers that it came, and not what it said."""


class Kind(StrEnum):
    """What a field holds, and so its column and its check on the wire."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    FLAG = "flag"
    INSTANT = "instant"  # ISO 8601, UTC, milliseconds
    DAY = "day"  # YYYY-MM-DD
    CHOICE = "choice"
    REFERENCE = "reference"  # the id of a record of `target`
    REFERENCES = "references"  # several, without order, each once


class Rule(StrEnum):
    """Which of several heads of a field is shown (S12), and what a write must have seen (S5)."""

    LATEST = "latest"
    WORST = "worst"
    ONCE = "once"
    DECISION = "decision"


class Right(StrEnum):
    """What it takes to write: being among a record's readers, being its owner, or having its home scope in hand."""

    CONTRIBUTE = "contribute"
    OWN = "own"  # the reader whom the record's `owner` names, and whoever has it in hand
    MANAGE = "manage"
    NOBODY = "nobody"  # only the server's own reactions


@dataclass(frozen=True)
class Field:
    """One field of a record; built by the functions below."""

    kind: Kind
    rule: Rule = Rule.LATEST
    required: bool = False  # a creation must hold it, and it is never null
    write: Right | None = None  # None: as the entity says
    stamped: bool = False  # a copy tells who wrote the shown value, and when
    accompanies: str | None = None  # shown with the head of that field which the same change wrote
    choices: tuple[str, ...] = ()
    worst_first: tuple[Value, ...] = ()  # for Rule.WORST
    target: str | None = None
    minimum: float | None = None
    maximum: float | None = None  # of a number; of a text, its length


def text(limit: int = 500, **options: Any) -> Field:
    """A text of at most `limit` characters."""
    return Field(Kind.TEXT, maximum=limit, **options)


def integer(minimum: int = -(2**53) + 1, maximum: int = 2**53 - 1, **options: Any) -> Field:
    """A whole number that JavaScript holds exactly."""
    return Field(Kind.INTEGER, minimum=minimum, maximum=maximum, **options)


def number(minimum: float | None = None, maximum: float | None = None, **options: Any) -> Field:
    """A finite number."""
    return Field(Kind.NUMBER, minimum=minimum, maximum=maximum, **options)


def flag(**options: Any) -> Field:
    """True or false."""
    return Field(Kind.FLAG, **options)


def instant(**options: Any) -> Field:
    """A moment, in UTC."""
    return Field(Kind.INSTANT, **options)


def day(**options: Any) -> Field:
    """A calendar day of the department."""
    return Field(Kind.DAY, **options)


def choice(*choices: str, **options: Any) -> Field:
    """One of some words."""
    return Field(Kind.CHOICE, choices=choices, **options)


def reference(target: str, **options: Any) -> Field:
    """The id of a record of another kind."""
    return Field(Kind.REFERENCE, target=target, **options)


def references(target: str, **options: Any) -> Field:
    """Ids of records of another kind."""
    return Field(Kind.REFERENCES, target=target, **options)


@dataclass(frozen=True)
class Refusal:
    """Why a change is not taken; `message` is for developers, people read a text made from `code`."""

    code: str  # invalid, no_record, once, stale, forbidden
    field: str | None = None
    message: str = ""
    detail: str | None = None  # a finer code that the client's catalogue knows, such as `taken`

    def as_wire(self) -> dict[str, str | None]:
        wire = {"code": self.code, "field": self.field, "message": self.message, "detail": self.detail}
        return {key: value for key, value in wire.items() if value is not None}


class Standing(Protocol):
    """A record as it stands in the transaction that writes: what a judge or a reaction sees of it."""

    id: str
    shown: dict[str, Value]
    stamps: dict[str, list[str]]  # field → [by, at]

    @property
    def contested(self) -> frozenset[str]: ...

    @property
    def gone(self) -> bool: ...

    def heads_of(self, name: str) -> Sequence[str]: ...

    def unseen(self) -> Mapping[str, Sequence[str]]: ...


class Records(Protocol):
    """The records of a department, for a judge or a reaction that must look beyond one."""

    now: datetime

    def find(self, entity: str, field: str, value: Value) -> Sequence[Standing]:
        """Those that count as there and whose shown value of `field` is `value`; the field needs an index."""

    def at_home(self, entity: str, scope: str) -> Sequence[Standing]:
        """Those that count as there and have this scope as their home."""

    def record(self, entity: str, record: str) -> Standing | None:
        """One record, also a deleted one."""


class Proposal(Struct, frozen=True):
    """A patch before its record, for a judge: the shown fields before it are empty when it creates the record."""

    record: str
    before: Mapping[str, Any]
    patch: Mapping[str, Any]
    records: Records
    by: str = ""  # who asks for it
    in_hand: bool = False  # whether they have the record in hand


Judge: TypeAlias = Callable[[Proposal], Refusal | None]
"""Why a patch makes no sense, or None."""


@dataclass(frozen=True)
class Entity:
    """A kind of record.

    `home` and `also` are scope templates such as "event:{event}"; a template whose field is null names no scope.
    `{id}` is the record's own id. `apart`: a flag, and the home of those records in which it is set, whose readers are
    fewer. `birth`: the scope that a contributor must read to make one, if not its home; a judge looks closer.
    `owner`: the field that names the person who holds Right.OWN; a fact, so that nobody takes a record over.
    """

    name: str
    home: str
    fields: Mapping[str, Field]
    also: tuple[str, ...] = ()
    apart: tuple[str, str] | None = None
    birth: str | None = None
    owner: str | None = None
    create: Right = Right.MANAGE
    write: Right = Right.MANAGE
    delete: Right = Right.MANAGE
    judge: Judge | None = None
    indexes: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        deleted = Field(Kind.FLAG, write=self.delete)
        complete = {name: replace(f, write=f.write or self.write) for name, f in self.fields.items()}
        object.__setattr__(self, "fields", {**complete, "deleted": deleted})
        owned = any(f.write is Right.OWN for f in self.fields.values())
        if owned and (self.owner is None or self.fields[self.owner].rule is not Rule.ONCE):
            raise ValueError(f"{self.name}: Right.OWN needs an `owner`, a field that is written once")

    @property
    def templates(self) -> tuple[str, ...]:
        """The templates of home scopes first."""
        return (*self.homes, *self.also)

    @property
    def homes(self) -> tuple[str, ...]:
        """Each record has one of these scopes as its home."""
        return (self.home, self.apart[1]) if self.apart else (self.home,)

    @cached_property
    def deciding(self) -> frozenset[str]:
        """The fields whose value decides who receives a record."""
        named = {n for t in self.templates for n in SCOPE_PART.findall(t) if n != "id"}
        return frozenset(named | {self.apart[0]}) if self.apart else frozenset(named)

    @cached_property
    def strict(self) -> frozenset[str]:
        """The fields that a write may be refused for, by what stands: facts and decisions."""
        return frozenset(n for n, f in self.fields.items() if f.rule in (Rule.ONCE, Rule.DECISION))

    @cached_property
    def reserved(self) -> frozenset[str]:
        """The fields that only the server writes."""
        return frozenset(n for n, f in self.fields.items() if f.write is Right.NOBODY)

    @cached_property
    def stamped(self) -> frozenset[str]:
        """The fields whose copy tells who wrote them and when."""
        return frozenset(n for n, f in self.fields.items() if f.stamped)

    @cached_property
    def _split_templates(self) -> tuple[tuple[str, str, str], ...]:
        return tuple(_split(template) for template in (self.home, *self.also))

    @cached_property
    def _split_apart(self) -> tuple[str, str, str]:
        return _split(self.apart[1] if self.apart else "")

    @cached_property
    def _split_birth(self) -> tuple[str, str, str]:
        return _split(self.birth or self.home)

    def placed(self, record_id: str, shown: Fields) -> tuple[str | None, tuple[str, ...]]:
        """The home scope of a record (None when its template's field is null), and its further scopes."""
        home, *also = self._split_templates
        if self.apart and shown.get(self.apart[0]) is True:
            home = self._split_apart
        place = _fill(home, record_id, shown)
        if not also:
            return place, ()
        further = (_fill(template, record_id, shown) for template in also)
        return place, tuple(dict.fromkeys(scope for scope in further if scope and scope != place))

    def birthplace(self, record_id: str, shown: Fields) -> str | None:
        """Where a contributor must be a reader to make the record: its ordinary home, also when it lives apart."""
        return _fill(self._split_birth, record_id, shown)

    def scopes(self, record_id: str, shown: Fields) -> tuple[str, ...]:
        """All scopes of a record, its home first."""
        home, further = self.placed(record_id, shown)
        return (home, *further) if home else further


def _split(template: str) -> tuple[str, str, str]:
    """A template names one field at most: what stands before it, its name, what stands after."""
    before, brace, rest = template.partition("{")
    name, _, after = rest.partition("}")
    return (before, name, after) if brace else (template, "", "")


def _fill(split: tuple[str, str, str], record_id: str, shown: Fields) -> str | None:
    """A scope's name, or None when the field that it needs is null."""
    before, name, after = split
    if not name:
        return before
    value = record_id if name == "id" else shown.get(name)
    return None if value is None else f"{before}{value}{after}"
