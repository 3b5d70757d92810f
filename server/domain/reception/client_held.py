"""All records in which a client's or contact's data stands (Q4)."""

from collections.abc import Iterator

from sqlalchemy import Connection

from server.domain.model import MODEL
from server.domain.reception.client_family import Subject
from server.domain.reception.client_personal import LINKS
from server.sync.bulk import rows_by
from server.sync.state import State

Held = dict[str, set[str]]
"""Entity → ids."""


def held_about(connection: Connection, subject: Subject) -> Held:
    """Deleted ones too: what was deleted is still stored. A call that two contacts share is of both."""
    held: Held = {"client": set(subject.clients), "contact": set(subject.contacts)}
    for link in LINKS:
        found = rows_by(connection, MODEL.tables.records[link.entity], link.field, held.get(link.of, ()), ("id",))
        held.setdefault(link.entity, set()).update(row[0] for row in found)
    arrivals = rows_by(connection, MODEL.tables.records["visit"], "id", held["visit"], ("arrival",))
    held["arrival"] = {row[0] for row in arrivals if row[0]}
    return {entity: ids for entity, ids in held.items() if ids}


def states(connection: Connection, held: Held) -> Iterator[tuple[str, State]]:
    """Each record as it stands, entity by entity, the eldest first."""
    for entity, ids in held.items():
        codec = MODEL.codecs[entity]
        for row in sorted(rows_by(connection, MODEL.tables.records[entity], "id", ids)):
            yield entity, codec.read(row)
