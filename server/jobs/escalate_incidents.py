"""An open incident that nobody took within the department's minutes is told a step higher up (X9)."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from server.domain.model import MODEL
from server.domain.onsite.escalation_records import escalations
from server.sync.message import Change
from server.sync.push import Push

INCIDENT, CHANGE = MODEL.tables.records["incident"].c, MODEL.tables.change.c
UNTAKEN = (
    select(INCIDENT.id, CHANGE.received)
    .join(MODEL.tables.change, CHANGE.id == INCIDENT.created)
    .where(INCIDENT.outcome.is_(None), INCIDENT.taken.is_(None))
    .order_by(INCIDENT.id)
)


def untaken_changes(connection: Connection, push: Push) -> Iterable[Change]:
    """What is due now."""
    arrived = {row.id: row.received for row in connection.execute(UNTAKEN)}
    return escalations(push, arrived) if arrived else ()
