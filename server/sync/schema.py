"""The wire's schema: its number, its pinned hash, and how changes and records of older schemas are understood.

Phones come back late, with changes made under an older schema: the server understands the two before its own.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec.structs import replace

from server.sync.entity import Entity, Field, Value
from server.sync.message import Change
from server.sync.registry import Registry

SCHEMA = 4
OLDER_UNDERSTOOD = 2


@dataclass(frozen=True)
class Renamed:
    """A field that had another name before schema `since`."""

    since: int
    entity: str
    old: str
    new: str


@dataclass(frozen=True)
class Revalued:
    """A field whose values were written otherwise before schema `since`: old value → new value."""

    since: int
    entity: str
    field: str
    values: Mapping[Value, Value]


@dataclass(frozen=True)
class Added:
    """A field unknown before schema `since`: left out of what an older client receives."""

    since: int
    entity: str
    field: str


Step = Renamed | Revalued | Added

HISTORY: tuple[Step, ...] = (
    Added(2, "post", "answers"),
    Added(2, "post", "confidential"),
    Added(2, "cue", "started"),
    Added(2, "cue", "finished"),
    Added(2, "check", "template_item"),
    Added(2, "check", "valid_minutes"),
    Added(2, "check", "repeat_before_opening"),
    Added(2, "check", "waived"),
    Added(3, "check", "added_by"),
    Added(3, "client", "phone"),
    Added(3, "client", "address"),
    Added(3, "client", "merged_into"),
    Added(3, "client", "erased"),
    Added(3, "contact", "phone"),
    Added(3, "contact", "wechat"),
    Added(3, "contact", "language"),
    Added(3, "contact", "note"),
    Added(3, "contact", "merged_into"),
    Added(3, "contact", "erased"),
    Added(3, "requirement", "enquiry"),
    Added(3, "requirement", "client_name"),
    Added(3, "requirement", "contact_name"),
    Added(3, "requirement", "contact_number"),
    Added(4, "formality", "whose"),
    Added(4, "formality", "reminded"),
    Added(4, "formality", "overdue"),
    Added(4, "formality", "told"),
    Added(4, "formality", "reminder_seen"),
    Added(4, "formality", "overdue_seen"),
)
"""What changed on the wire since schema 1, oldest first."""


class Versions:
    """Between the wire of an older client and ours."""

    def __init__(self, history: Sequence[Step] = HISTORY, current: int = SCHEMA):
        self.history, self.current = tuple(history), current

    @property
    def oldest(self) -> int:
        """The oldest schema that is understood."""
        return max(1, self.current - OLDER_UNDERSTOOD)

    def understands(self, schema: int) -> bool:
        return self.oldest <= schema <= self.current

    def upcast(self, change: Change, schema: int) -> Change:
        """A change of an older client, in our terms."""
        for step in self._since(schema):
            if step.entity != change.entity:
                continue
            if isinstance(step, Renamed):
                change = replace(
                    change,
                    patch={step.new if n == step.old else n: v for n, v in change.patch.items()},
                    base={step.new if n == step.old else n: d for n, d in change.base.items()},
                )
            elif isinstance(step, Revalued) and step.field in change.patch:
                value = change.patch[step.field]
                new = step.values.get(value, value) if not isinstance(value, list) else value
                change = replace(change, patch={**change.patch, step.field: new})
        return change

    def downcast(self, record: dict[str, Any], schema: int) -> dict[str, Any]:
        """A record of ours, in an older client's terms."""
        for step in reversed(self._since(schema)):
            if step.entity == record["entity"]:
                record = _older(record, step)
        return record

    def _since(self, schema: int) -> list[Step]:
        return [step for step in self.history if step.since > schema]


def _older(record: dict[str, Any], step: Step) -> dict[str, Any]:
    parts = ("fields", "heads", "conflicts", "unseen", "stamps")
    if isinstance(step, Renamed):
        return record | {p: {step.old if n == step.new else n: v for n, v in record[p].items()} for p in parts}
    if isinstance(step, Added):
        return record | {p: {n: v for n, v in record[p].items() if n != step.field} for p in parts}
    back = {new: old for old, new in step.values.items()}
    fields, conflicts = dict(record["fields"]), dict(record["conflicts"])
    if step.field in fields:
        fields[step.field] = back.get(fields[step.field], fields[step.field])
    if step.field in conflicts:
        conflicts[step.field] = [h | {"value": back.get(h["value"], h["value"])} for h in conflicts[step.field]]
    return record | {"fields": fields, "conflicts": conflicts}


def describe(registry: Registry) -> dict[str, Any]:
    """Every entity with its fields, types, rules, rights and scopes, for GET /api/schema and the generated client."""
    return {entity.name: _describe_entity(entity) for entity in registry}


def _describe_entity(entity: Entity) -> dict[str, Any]:
    return {
        "home": entity.home,
        "also": list(entity.also),
        "apart": list(entity.apart) if entity.apart else None,
        "owner": entity.owner,
        "create": entity.create.value,
        "write": entity.write.value,
        "delete": entity.delete.value,
        "fields": {name: _describe_field(field) for name, field in entity.fields.items()},
    }


def _describe_field(field: Field) -> dict[str, Any]:
    described: dict[str, Any] = {"kind": field.kind.value, "rule": field.rule.value, "required": field.required}
    described["write"] = field.write.value if field.write else None
    optional = {
        "stamped": field.stamped or None,
        "accompanies": field.accompanies,
        "choices": list(field.choices) or None,
        "worst_first": list(field.worst_first) or None,
        "target": field.target,
        "minimum": field.minimum,
        "maximum": field.maximum,
    }
    return described | {key: value for key, value in optional.items() if value is not None}


def wire_hash(registry: Registry) -> str:
    """Changes when the wire does; pinned in tests/sync/test_wire.py beside the schema number."""
    canonical = msgspec.json.encode(describe(registry), order="sorted")
    return hashlib.sha256(canonical).hexdigest()[:16]
