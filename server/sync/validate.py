"""Whether a value fits its field: one compiled check a field, since the push path runs it for every change."""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from server.sync.entity import ID_PATTERN, TEXT_LIMIT, Entity, Field, Kind, Refusal

Check = Callable[[object], str | None]
"""A value → what is wrong with it, or None."""

INSTANT = re.compile(r"\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z")
SAFE_DAY = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])"  # a day that every month has
SAFE_INSTANT = SAFE_DAY + r"T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z"
LARGEST = 1e300
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
UNSTORABLE = re.compile(r"\x00")  # a lone surrogate does not pass the JSON reader
MOST_REFERENCES = 1_000


def is_id(value: object) -> bool:
    """W2: a ULID."""
    return isinstance(value, str) and ID_PATTERN.fullmatch(value) is not None


def is_instant(value: object) -> bool:
    """ISO 8601, UTC, with milliseconds, and a day that exists."""
    if not isinstance(value, str) or not INSTANT.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value[:-1])
    except ValueError:
        return False
    return True


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or not DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _text(field: Field) -> Check:
    limit = int(field.maximum or TEXT_LIMIT)

    def check(value: object) -> str | None:
        if not isinstance(value, str):
            return "must be a text"
        if len(value) > limit:
            return f"is longer than {limit} characters"
        return "has a character that can't be stored" if "\x00" in value else None

    return check


def _number(field: Field) -> Check:
    whole = field.kind is Kind.INTEGER
    low = -math.inf if field.minimum is None else field.minimum
    high = math.inf if field.maximum is None else field.maximum

    def check(value: object) -> str | None:
        if isinstance(value, bool) or not isinstance(value, int if whole else (int, float)):
            return "must be a whole number" if whole else "must be a number"
        if not -LARGEST <= value <= LARGEST:
            return "must be finite"
        return None if low <= value <= high else f"must lie between {low} and {high}"

    return check


def _choice(field: Field) -> Check:
    allowed = frozenset(field.choices)
    return lambda value: None if isinstance(value, str) and value in allowed else f"must be one of {sorted(allowed)}"


def _references(value: object) -> str | None:
    if not isinstance(value, list) or len(value) > MOST_REFERENCES or not all(map(is_id, value)):
        return "must be a list of ids"
    return None if len(set(value)) == len(value) else "names an id twice"


SIMPLE: Mapping[Kind, Check] = {
    Kind.FLAG: lambda value: None if isinstance(value, bool) else "must be true or false",
    Kind.INSTANT: lambda value: None if is_instant(value) else "must be a moment such as 2026-12-18T09:00:00.000Z",
    Kind.DAY: lambda value: None if _is_day(value) else "must be a day such as 2026-12-18",
    Kind.REFERENCE: lambda value: None if is_id(value) else "must be an id",
    Kind.REFERENCES: _references,
}


def compile_field(field: Field) -> Check:
    """The check of one field that is not null."""
    if field.kind is Kind.TEXT:
        check = _text(field)
    elif field.kind in (Kind.INTEGER, Kind.NUMBER):
        check = _number(field)
    elif field.kind is Kind.CHOICE:
        check = _choice(field)
    else:
        check = SIMPLE[field.kind]
    return check


def _wire_type(field: Field) -> Any:
    """The type by which msgspec checks a value in C; it refuses no less than the compiled check does."""
    bound = Meta(
        ge=-LARGEST if field.minimum is None else field.minimum, le=LARGEST if field.maximum is None else field.maximum
    )
    types: dict[Kind, Any] = {
        Kind.TEXT: Annotated[str, Meta(max_length=int(field.maximum or TEXT_LIMIT))],
        Kind.NUMBER: Annotated[float, bound],
        Kind.FLAG: bool,
        Kind.INSTANT: Annotated[str, Meta(pattern=rf"\A{SAFE_INSTANT}\Z")],
        Kind.DAY: Annotated[str, Meta(pattern=rf"\A{SAFE_DAY}\Z")],
        Kind.REFERENCE: Annotated[str, Meta(pattern=rf"\A{ID_PATTERN.pattern}\Z")],
    }
    if field.kind is Kind.CHOICE:
        kind: Any = Literal[field.choices]
    elif field.kind is Kind.INTEGER:
        kind = Annotated[int, Meta(ge=int(field.minimum or -(2**53)), le=int(field.maximum or 2**53))]
    else:
        kind = types.get(field.kind, msgspec.UnsetType)  # a list is left to the compiled check
    return kind if field.required else kind | None


class Validator:
    """The checks of one entity: first all at once in C, and only when that finds fault one by one, to name it."""

    def __init__(self, entity: Entity):
        self.checks = {name: compile_field(field) for name, field in entity.fields.items()}
        self.required = frozenset(name for name, field in entity.fields.items() if field.required)
        fields = [(n, _wire_type(f) | msgspec.UnsetType, msgspec.UNSET) for n, f in entity.fields.items()]
        self.shape = msgspec.defstruct(f"{entity.name}_patch", fields, forbid_unknown_fields=True)

    def refusal(self, patch: Mapping[str, object]) -> Refusal | None:
        """Why a patch is no patch of this entity; names the first field that is wrong."""
        return None if self._fits(patch) else self._first_fault(patch)

    def _fits(self, patch: Mapping[str, object]) -> bool:
        try:
            msgspec.convert(patch, self.shape)
        except msgspec.ValidationError:
            return False
        return True

    def _first_fault(self, patch: Mapping[str, object]) -> Refusal | None:
        for name, value in patch.items():
            check = self.checks.get(name)
            if check is None:
                return Refusal("invalid", name[:100], "there is no such field", "unknown_field")
            if value is None:
                problem = "must not be empty" if name in self.required else None
            else:
                problem = check(value)
            if problem is not None:
                return Refusal("invalid", name, f"{name} {problem}", "bad_value")
        return None
