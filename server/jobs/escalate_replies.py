"""A reply that is not given in time goes up to the group's lead, then to the manager; in working hours (R1, F35)."""

from collections.abc import Iterable
from datetime import tzinfo

from flask import current_app
from sqlalchemy import Connection, or_, select

from server.domain.model import MODEL
from server.domain.reception.escalation import overdue
from server.sync.message import Change
from server.sync.push import Push

ENQUIRY = MODEL.tables.records["enquiry"].c
RUNNING = (
    select(ENQUIRY.id)
    .where(ENQUIRY.promised.is_not(None), ENQUIRY.answered.is_(None))
    .where(or_(ENQUIRY.state.is_(None), ENQUIRY.state.in_(("open", "waiting"))))
    .order_by(ENQUIRY.id)
)


def overdue_changes(connection: Connection, push: Push) -> Iterable[Change]:
    """What is due now, by the clock of the app's department."""
    running = connection.scalars(RUNNING.where(ENQUIRY.promised <= push.received)).all()
    zone: tzinfo = current_app.config["ZONE"]
    return overdue(push, running, zone) if running else ()
