"""A client's calls, enquiries and visits that left the devices: the server shows them, page by page (R3)."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, select

from server.domain.model import MODEL
from server.domain.reception.enquiry import PAST
from server.sync.state import State

WHEN = {"call": "begun", "enquiry": "received", "visit": "expected"}
PAGE = 200


def past_of(connection: Connection, clients: Collection[str], before: str | None) -> dict[str, Any]:
    """At most `PAGE` records, the latest first; `next` asks for those before them. The order is that of their ids."""
    found = sorted(
        (one for entity in WHEN for one in _of(connection, entity, clients, before)),
        key=lambda one: one[1].id,
        reverse=True,
    )
    page = found[:PAGE]
    records = [{"entity": entity, "id": state.id, "fields": state.shown} for entity, state in page]
    return {"records": records, "next": page[-1][1].id if len(found) > PAGE else None}


def _of(
    connection: Connection, entity: str, clients: Collection[str], before: str | None
) -> Iterable[tuple[str, State]]:
    table, codec = MODEL.tables.records[entity], MODEL.codecs[entity]
    wanted = select(table).where(table.c.client.in_(sorted(clients)), table.c.scope == PAST[1])
    if before is not None:
        wanted = wanted.where(table.c.id < before)
    for row in connection.execute(wanted.order_by(table.c.id.desc()).limit(PAGE + 1)):
        state = codec.read(row)
        if not state.gone:
            yield entity, state
