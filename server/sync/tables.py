"""The tables behind the declarations: one an entity, and the change log, the feed and the department's counter.

A record's row holds the shown values in columns of their own, so that reports can ask for them in SQL, and in `meta`
what the engine needs beyond them: heads, conflicts, stamps (see state.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, MetaData, Table, Text, text
from sqlalchemy.types import TypeEngine

from server.sync.entity import Entity, Field, Kind
from server.sync.registry import Registry

COLUMN_TYPES: Mapping[Kind, TypeEngine[Any]] = {
    Kind.TEXT: Text(),
    Kind.INTEGER: BigInteger(),
    Kind.NUMBER: Float(53),
    Kind.FLAG: Boolean(),
    Kind.INSTANT: Text(),
    Kind.DAY: Text(),
    Kind.CHOICE: Text(),
    Kind.REFERENCE: Text(),
    Kind.REFERENCES: Text(),  # a JSON list
}
REFUSED = text("verdict = 'refused'")


def field_column(name: str, field: Field) -> "Column[object]":
    """The column of one field; always nullable, since required is a matter of creation."""
    return Column(name, COLUMN_TYPES[field.kind], nullable=True)


def field_index(entity: Entity, name: str) -> Index:
    """What is mostly empty is indexed only where it is not: every new record would pay for it."""
    filled = None if entity.fields[name].required else text(f'"{name}" IS NOT NULL')
    return Index(f"ix_{entity.name}_{name}", name, sqlite_where=filled, postgresql_where=filled)


def entity_table(metadata: MetaData, entity: Entity) -> Table:
    """The table of one entity; the index (scope, rev) is what a pull reads."""
    return Table(
        entity.name,
        metadata,
        Column("id", Text, primary_key=True),
        Column("scope", Text, nullable=True),
        Column("rev", BigInteger, nullable=False),
        Column("created", Text, nullable=False),
        Column("meta", Text, nullable=True),
        *(field_column(name, field) for name, field in entity.fields.items()),
        Index(f"ix_{entity.name}_scope_rev", "scope", "rev"),
        *(field_index(entity, name) for name in entity.indexes),
        sqlite_with_rowid=False,
    )


def change_table(metadata: MetaData) -> Table:
    """The change log: what everybody ever sent, whole, and what became of it (S1, S7); it never forgets."""
    return Table(
        "change",
        metadata,
        Column("id", Text, primary_key=True),
        Column("rev", BigInteger, nullable=False),
        Column("entity", Text, nullable=False),
        Column("record", Text, nullable=False),
        Column("creates", Boolean, nullable=False),
        Column("person", Text, nullable=False),
        Column("device", Text, nullable=False),
        Column("made_at", Text, nullable=False),  # by the author's clock
        Column("at", Text, nullable=False),  # corrected once (S4)
        Column("received", Text, nullable=False),  # by the server's clock
        Column("verdict", Text, nullable=False),
        Column("reason", Text, nullable=True),  # JSON, of a refusal
        Column("patch", Text, nullable=False),
        Column("base", Text, nullable=False),
        Column("adopted_by", Text, nullable=True),  # S7: the supervisor's change, or "dismissed:<person>"
        Index("ix_change_record", "record", "rev"),
        Index("ix_change_refused", "rev", sqlite_where=REFUSED, postgresql_where=REFUSED),  # S7: few, and looked for
        sqlite_with_rowid=False,
    )


def feed_table(metadata: MetaData) -> Table:
    """What a scope must hear of beyond its own records: records of other homes, and removals (S10)."""
    return Table(
        "feed",
        metadata,
        Column("scope", Text, primary_key=True),
        Column("entity", Text, primary_key=True),
        Column("record", Text, primary_key=True),
        Column("rev", BigInteger, nullable=False),
        Column("removed", Boolean, nullable=False),
        Index("ix_feed_scope_rev", "scope", "rev"),
        sqlite_with_rowid=False,
    )


def department_table(metadata: MetaData) -> Table:
    """The unit of data and of locking: one row that holds the last rev and the epoch (W1, W3; see department.py)."""
    return Table(
        "department",
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("rev", BigInteger, nullable=False),
        Column("epoch", Text, nullable=False),
        Column("access_rev", BigInteger, nullable=False, server_default="0"),
    )


@dataclass(frozen=True)
class Tables:
    """All tables of the engine."""

    records: Mapping[str, Table]
    change: Table
    feed: Table
    department: Table


def build_tables(metadata: MetaData, registry: Registry) -> Tables:
    """Declare every table in `metadata`."""
    records = {entity.name: entity_table(metadata, entity) for entity in registry}
    return Tables(records, change_table(metadata), feed_table(metadata), department_table(metadata))
