"""The declarations as TypeScript: types for the screens, and data for the store."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from server.domain.organisation.setting import Setting
from server.sync.entity import Entity, Field, Kind

HEADER = "// Generated from the server's declarations by `qianchang generate`; never edited."
TYPES = {
    Kind.INTEGER: "number",
    Kind.NUMBER: "number",
    Kind.FLAG: "boolean",
    Kind.REFERENCES: "readonly string[]",
}


def entities_module(entities: Iterable[Entity], schema: int, wire_hash: str) -> str:
    """web/app/generated/entities.ts, whole; the same declarations always give the same text."""
    ordered = sorted(entities, key=lambda entity: entity.name)
    lines = [HEADER, "", f"export const SCHEMA = {schema};", f"export const WIRE_HASH = {_literal(wire_hash)};"]
    for entity in ordered:
        lines += ["", *_interface(entity)]
    lines += ["", "export interface Entities {"]
    lines += [f"  {entity.name}: {type_name(entity.name)};" for entity in ordered]
    lines += ["}", "", "export const ENTITIES = {"]
    for entity in ordered:
        lines += _data(entity)
    return "\n".join([*lines, "} as const;", ""])


def settings_module(settings: Mapping[str, Setting]) -> str:
    """web/app/generated/settings.ts: the department's settings with their defaults and bounds."""
    lines = [HEADER, "", "export const SETTINGS = {"]
    for name, setting in settings.items():
        parts = (f"{key}: {value:g}" for key, value in vars(setting).items())
        lines.append(f"  {name}: {{ {', '.join(parts)} }},")
    return "\n".join([*lines, "} as const;", ""])


def type_name(entity: str) -> str:
    """`resource_cost` → `ResourceCost`."""
    return "".join(part.capitalize() for part in entity.split("_"))


def _interface(entity: Entity) -> Iterator[str]:
    yield f"export interface {type_name(entity.name)} {{"
    for name, field in entity.fields.items():
        yield f"  {name}: {_type(field)}{'' if field.required else ' | null'};"
    yield "}"


def _type(field: Field) -> str:
    if field.kind is Kind.CHOICE:
        return " | ".join(_literal(choice) for choice in field.choices)
    return TYPES.get(field.kind, "string")


def _data(entity: Entity) -> Iterator[str]:
    yield f"  {entity.name}: {{"
    yield f"    home: {_literal(entity.home)},"
    yield f"    also: {_literal(entity.also)},"
    yield f"    apart: {_literal(entity.apart)},"
    yield f"    owner: {_literal(entity.owner)},"
    for name, right in (("create", entity.create), ("write", entity.write), ("delete", entity.delete)):
        yield f"    {name}: {_literal(right)},"
    yield "    fields: {"
    for name, field in entity.fields.items():
        parts = ", ".join(f"{key}: {_literal(value)}" for key, value in field_data(field).items())
        yield f"      {name}: {{ {parts} }},"
    yield "    },"
    yield "  },"


def field_data(field: Field) -> dict[str, Any]:
    """What the client needs of a field, in one order."""
    return {
        "kind": field.kind,
        "rule": field.rule,
        "required": field.required,
        "write": field.write,
        "stamped": field.stamped,
        "accompanies": field.accompanies,
        "choices": field.choices,
        "worst_first": field.worst_first,
        "target": field.target,
        "minimum": field.minimum,
        "maximum": field.maximum,
    }


def _literal(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
