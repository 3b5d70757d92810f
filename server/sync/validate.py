"""Whether a value fits its field: one compiled check a field, since the push path runs it for every change."""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from server.sync.entity import ID_PATTERN, TEXT_LIMIT, Entity, Field, Kind, Refusal

Check = Callable[[object], str | None]
"""A value → what is wrong with it, or None."""

INSTANT = re.compile(r"\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z")
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
        if not math.isfinite(value) or abs(value) > 1e300:
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


class Validator:
    """The compiled checks of one entity."""

    def __init__(self, entity: Entity):
        self.checks = {name: compile_field(field) for name, field in entity.fields.items()}
        self.required = tuple(name for name, field in entity.fields.items() if field.required)

    def refusal(self, patch: Mapping[str, object], creates: bool) -> Refusal | None:
        """Why a patch is no patch of this entity; names the first field that is wrong."""
        checks, required = self.checks, self.required
        for name, value in patch.items():
            check = checks.get(name)
            if check is None:
                return Refusal("invalid", name[:100], "there is no such field", "unknown_field")
            if value is None:
                problem = "must not be empty" if name in required else None
            else:
                problem = check(value)
            if problem is not None:
                return Refusal("invalid", name, f"{name} {problem}", "bad_value")
        if creates:
            for name in required:
                if name not in patch:
                    return Refusal("invalid", name, f"a new record needs {name}", "missing")
        return None
