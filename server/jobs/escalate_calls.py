"""A call for help that nobody took within the department's seconds is told a step higher up (X7, F30)."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from server.domain.model import MODEL
from server.domain.onsite.call_escalation import call_escalations
from server.sync.message import Change
from server.sync.push import Push

CALL, CHANGE = MODEL.tables.records["help_call"].c, MODEL.tables.change.c
WAITING = (
    select(CALL.id, CHANGE.received)
    .join(MODEL.tables.change, CHANGE.id == CALL.created)
    .where(CALL.taken_by.is_(None), CALL.done.is_(None))
    .order_by(CALL.id)
)


def waiting_changes(connection: Connection, push: Push) -> Iterable[Change]:
    """What is due now."""
    arrived = {row.id: row.received for row in connection.execute(WAITING)}
    return call_escalations(push, arrived) if arrived else ()
