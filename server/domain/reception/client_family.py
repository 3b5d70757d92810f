"""Who is meant by a client or contact: itself and all that were merged into it, directly or by another (F36)."""

from dataclasses import dataclass

from sqlalchemy import Connection

from server.domain.model import MODEL
from server.sync.bulk import rows_by

MOST_STEPS = 50


@dataclass(frozen=True)
class Subject:
    """A person or company whose data is asked for: of a contact `clients` is empty."""

    kind: str  # client or contact
    id: str
    clients: frozenset[str]
    contacts: frozenset[str]


def subject_of(connection: Connection, record: str) -> Subject | None:
    """Whose id this is, with the whole family; None when there is neither client nor contact."""
    for kind in ("client", "contact"):
        if rows_by(connection, MODEL.tables.records[kind], "id", [record], ("id",)):
            family = family_of(connection, kind, record)
            if kind == "contact":
                return Subject(kind, record, frozenset(), family)
            return Subject(kind, record, family, contacts_of(connection, family))
    return None


def family_of(connection: Connection, kind: str, record: str) -> frozenset[str]:
    """All ids that stand for one: up the chain of merges, and down from there."""
    table = MODEL.tables.records[kind]
    found, new = {record}, {record}
    for _ in range(MOST_STEPS):
        up = {row[0] for row in rows_by(connection, table, "id", new, ("merged_into",)) if row[0]}
        down = {row[0] for row in rows_by(connection, table, "merged_into", new, ("id",))}
        new = (up | down) - found
        if not new:
            break
        found |= new
    return frozenset(found)


def contacts_of(connection: Connection, clients: frozenset[str]) -> frozenset[str]:
    """The contacts of some clients, merged and deleted ones too."""
    return frozenset(row[0] for row in rows_by(connection, MODEL.tables.records["contact"], "client", clients, ("id",)))
