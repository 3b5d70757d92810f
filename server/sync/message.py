"""The messages of the protocol, read from the wire with precise errors and nothing assumed."""

from dataclasses import dataclass, field
from typing import Annotated, Any, TypedDict

import msgspec
from msgspec import Meta, Struct

from server.sync.entity import ID_PATTERN, Refusal
from server.sync.validate import SAFE_INSTANT, UNSTORABLE, is_id, is_instant

NUL = b"\\u0000"  # a text with it passes no database; bodies that may hold one are looked at closely
MOST_CHANGES = 1_000
MOST_CURSORS = 10_000
MOST_IN_BASE = 1_000
LONGEST_NAME = 100
LONGEST_SCOPE = 200
MOST_RECORDS = 1_000
PAGE = 200


class MalformedRequestError(Exception):
    """The request as a whole can't be read; `place` names where (answered with 400)."""

    def __init__(self, place: str, message: str):
        super().__init__(f"{place}: {message}")
        self.place, self.message = place, message


Id = Annotated[str, Meta(pattern=rf"\A{ID_PATTERN.pattern}\Z")]


class Change(Struct, frozen=True, rename={"creates": "create"}):
    """One person's patch to one record, with the ids of the heads they had on the screen (W4).

    Read from the wire straight into this shape, all checks of form included; made on the server without them. `at` is
    the author's clock; empty: the server's own now.
    """

    id: Id
    entity: Annotated[str, Meta(max_length=LONGEST_NAME)]
    record: Id
    creates: bool
    at: Annotated[str, Meta(pattern=rf"\A{SAFE_INSTANT}\Z")]
    patch: Annotated[dict[str, Any], Meta(min_length=1)]
    base: dict[str, Annotated[list[Id], Meta(max_length=MOST_IN_BASE)]]


class MalformedChange(Change, frozen=True):
    """What is wrong with its form becomes its own refusal: it is judged and logged, and never holds up the rest."""

    refusal: Refusal


class _Changes(Struct):
    changes: Annotated[list[Change], Meta(max_length=MOST_CHANGES)] = []


@dataclass(frozen=True, slots=True)
class Request:
    """What a device sends (docs/protocol.md)."""

    schema: int
    epoch: str
    device: str
    now: str
    changes: tuple[Change, ...]
    cursors: dict[str, int]
    limit: int = PAGE
    pending: dict[str, int] = field(default_factory=dict)


def read_request(body: bytes) -> Request:
    """A request from its JSON; raises MalformedRequestError."""
    try:
        changes: list[Change] | None = None if NUL in body else _WELL_FORMED_CHANGES.decode(body).changes
        raw = _read_anything(body) if changes is None else _ENVELOPE.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        changes, raw = None, _read_anything(body)
    if changes is None:
        some = raw.get("changes", [])
        if not isinstance(some, list) or len(some) > MOST_CHANGES:
            raise MalformedRequestError("changes", f"must be a list of at most {MOST_CHANGES} changes")
        changes = [read_change(index, change) for index, change in enumerate(some)]
    return Request(
        schema=_whole(raw, "schema", 1, 1_000_000),
        epoch=_short(raw, "epoch"),
        device=_device(raw),
        now=_now(raw),
        changes=tuple(changes),
        cursors=_cursors(raw.get("cursors", {})),
        limit=_whole(raw, "limit", 1, MOST_RECORDS) if "limit" in raw else PAGE,
        pending=_pending(raw.get("pending", {})),
    )


def _read_anything(body: bytes) -> dict[str, Any]:
    try:
        raw = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise MalformedRequestError("body", f"is not JSON: {error}") from error
    if not isinstance(raw, dict):
        raise MalformedRequestError("body", "must be an object")
    return raw


class _Envelope(TypedDict, total=False):
    schema: Any
    epoch: Any
    device: Any
    now: Any
    cursors: Any
    limit: Any
    pending: Any


_WELL_FORMED_CHANGES = msgspec.json.Decoder(_Changes)
_ENVELOPE: msgspec.json.Decoder[dict[str, Any]] = msgspec.json.Decoder(_Envelope)


def _whole(raw: dict[str, Any], name: str, low: int, high: int) -> int:
    value = raw.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise MalformedRequestError(name, f"must be a whole number from {low} to {high}")
    return value


def _short(raw: dict[str, Any], name: str) -> str:
    value = raw.get(name)
    if not isinstance(value, str) or len(value) > LONGEST_NAME or UNSTORABLE.search(value):
        raise MalformedRequestError(name, f"must be a text of at most {LONGEST_NAME} characters")
    return value


def _device(raw: dict[str, Any]) -> str:
    if not is_id(raw.get("device")):
        raise MalformedRequestError("device", "must be the device's id, a ULID")
    return str(raw["device"])


def _now(raw: dict[str, Any]) -> str:
    if not is_instant(raw.get("now")):
        raise MalformedRequestError("now", "must be the device's clock, such as 2026-12-18T09:00:00.000Z")
    return str(raw["now"])


def _cursors(raw: object) -> dict[str, int]:
    if not isinstance(raw, dict) or len(raw) > MOST_CURSORS:
        raise MalformedRequestError("cursors", "must be an object from scope to rev")
    for scope, rev in raw.items():
        whole = isinstance(rev, int) and not isinstance(rev, bool) and 0 <= rev < 2**63
        if not whole or len(scope) > LONGEST_SCOPE or UNSTORABLE.search(scope):
            raise MalformedRequestError(f"cursors.{scope[:LONGEST_SCOPE]}", "must be a rev, a whole number from 0")
    return raw


def _pending(raw: object) -> dict[str, int]:
    if not isinstance(raw, dict):
        raise MalformedRequestError("pending", "must be an object")
    counts = {name: raw.get(name, 0) for name in ("changes", "files")}
    for name, count in counts.items():
        if isinstance(count, bool) or not isinstance(count, int) or not 0 <= count < 2**31:
            raise MalformedRequestError(f"pending.{name}", "must be a whole number from 0")
    return counts


def read_change(index: int, raw: object) -> Change:
    """One change; what is wrong inside it becomes its own refusal. Only a missing id fails the request."""
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), str):
        raise MalformedRequestError(f"changes[{index}].id", "every change needs an id, a text")
    entity, record, creates, at = (raw.get(name) for name in ("entity", "record", "create", "at"))
    patch, base = raw.get("patch"), raw.get("base", {})
    refusal = _malformed(raw["id"], entity, record, creates, at, patch, base) or _unstorable(patch)
    parts = (
        raw["id"],
        _storable(entity),
        _storable(record),
        creates is True,
        str(at) if is_instant(at) else "",
        patch if isinstance(patch, dict) else {},
        base if _is_base(base) else {},
    )
    return MalformedChange(*parts, refusal) if refusal else Change(*parts)


def _storable(value: object) -> str:
    return UNSTORABLE.sub("", value)[:LONGEST_NAME] if isinstance(value, str) else ""


def _is_base(base: object) -> bool:
    return isinstance(base, dict) and all(
        isinstance(dots, list) and len(dots) <= MOST_IN_BASE and all(map(is_id, dots)) for dots in base.values()
    )


def _malformed(*parts: Any) -> Refusal | None:
    id_, entity, record, creates, at, patch, base = parts
    right = (
        is_id(id_),
        isinstance(entity, str) and len(entity) <= LONGEST_NAME,
        is_id(record),
        creates is None or isinstance(creates, bool),
        is_instant(at),
        isinstance(patch, dict) and bool(patch),
        _is_base(base),
    )
    if all(right):
        return None
    name, message = WELL_FORMED[right.index(False)]
    return Refusal("invalid", name, f"{name} {message}", "malformed")


def _unstorable(patch: object) -> Refusal | None:
    items = patch.items() if isinstance(patch, dict) else ()
    for name, value in items:
        if UNSTORABLE.search(name) or (isinstance(value, str) and UNSTORABLE.search(value)):
            return Refusal(
                "invalid", UNSTORABLE.sub("", name)[:100], "has a character that can't be stored", "bad_value"
            )
    return None


WELL_FORMED = (
    ("id", "must be a ULID"),
    ("entity", "must be the name of an entity"),
    ("record", "must be the record's id, a ULID"),
    ("create", "must be true or false"),
    ("at", "must be a moment such as 2026-12-18T09:00:00.000Z"),
    ("patch", "must be an object of fields, not empty"),
    ("base", "must name, field by field, the ids of the heads seen"),
)
