"""A formality whose due day comes is told to its helper once, one that is overdue to the lead of reception (R5)."""

from collections.abc import Iterable
from datetime import timedelta, tzinfo

from flask import current_app
from sqlalchemy import Connection, or_, select

from server.domain.model import MODEL
from server.domain.organisation.setting import value_of
from server.domain.reception.formality import OVER
from server.domain.reception.formality_reminders import reminders
from server.sync.message import Change
from server.sync.push import Push

FORMALITY = MODEL.tables.records["formality"].c
AT_ONCE = 100
"""So many with every look: nobody's writing waits long for it."""


def due_changes(connection: Connection, push: Push) -> Iterable[Change]:
    """What is due now, by the days of the app's department."""
    zone: tzinfo = current_app.config["ZONE"]
    today = push.now.astimezone(zone).date()
    soon = today + timedelta(days=int(value_of(push, "formality_remind_days")))
    wanted = (
        select(FORMALITY.id)
        .where(FORMALITY.due <= soon.isoformat(), or_(FORMALITY.state.is_(None), FORMALITY.state.not_in(OVER)))
        .where(
            or_(
                FORMALITY.helper.is_not(None) & FORMALITY.reminded.is_distinct_from(FORMALITY.due),
                (FORMALITY.due < today.isoformat()) & FORMALITY.overdue.is_distinct_from(FORMALITY.due),
            )
        )
        .order_by(FORMALITY.due, FORMALITY.id)
        .limit(AT_ONCE)
    )
    found = connection.scalars(wanted).all()
    return reminders(push, found, today.isoformat(), soon.isoformat()) if found else ()
