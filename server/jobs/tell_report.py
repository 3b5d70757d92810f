"""Managers are told outside that the week's or month's report on feedback is ready, with its main figures (R7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from flask import Flask
from sqlalchemy import insert, select, update

from server.domain.model import MODEL
from server.domain.organisation.outside import say_outside
from server.domain.organisation.setting import value_of
from server.domain.reception.escalation import calendar_at
from server.domain.reception.feedback_report import (
    Figures,
    Period,
    ReportTelling,
    begin_of,
    due_periods,
    figures_of,
    managers_places,
    period_of,
    row_for,
)
from server.domain.reception.telling import LEASE, Outside, due_again
from server.i18n import DEFAULT, text
from server.jobs.ticking import Ticking
from server.sync.engine import SyncEngine
from server.sync.push import Push, instant
from server.sync.transaction import reading, writing

TICK_SECONDS = 30.0
FEEDBACK = MODEL.tables.records["feedback"].c
TABLE = ReportTelling.__table__


@dataclass(frozen=True)
class Message:
    """One row taken from the outbox, with all that sending it needs."""

    row: str
    tries: int
    place: Outside
    title: str
    body: str


class Reporter(Ticking):
    """Looks now and then which report is due; a period in which nobody said anything is not told of."""

    def __init__(
        self,
        app: Flask,
        engine: SyncEngine,
        mail: str | None,
        zone: tzinfo,
        address: str | None = None,
        every: float = TICK_SECONDS,
    ):
        super().__init__(app, "reporter", every)
        self.engine, self.mail, self.zone, self.address = engine, mail, zone, address

    def tick(self) -> int:
        self.collect()
        messages = self.take()
        for message in messages:
            self.note(message, say_outside(message.place.address, message.title, message.body))
        return len(messages)

    def collect(self) -> None:
        """Put into the outbox what is to be told and is not there yet."""
        now = self.engine.clock()
        with reading(self.engine.engine) as connection:
            rows = list(self._missing(Push(connection, self.engine.model, now)))
        if rows:
            with writing(self.engine.engine) as connection:
                known = _known(connection.execute(select(TABLE.c.period, TABLE.c.place)).all())
                new = [row for row in rows if (row["period"], row["place"]) not in known]
                if new:
                    connection.execute(insert(ReportTelling), new)

    def _missing(self, push: Push) -> Iterable[dict[str, object]]:
        periods = list(due_periods(calendar_at(push, self.zone), push.now))
        if not periods:
            return
        places = managers_places(push, self.mail)
        query = select(TABLE.c.period, TABLE.c.place).where(TABLE.c.period.in_([period.key for period in periods]))
        known = _known(push.connection.execute(query).all())
        for period in periods:
            new = [place for place in places if (period.key, place) not in known]
            if new and self._figures(push, period).count > 0:
                yield from (row_for(period, place, push.now) for place in new)

    def _figures(self, push: Push, period: Period) -> Figures:
        begin, end = (instant(begin_of(day, self.zone)) for day in (period.first, period.after))
        ids = push.connection.scalars(select(FEEDBACK.id).where(FEEDBACK.made >= begin, FEEDBACK.made < end)).all()
        found = [one for one in (push.record("feedback", each) for each in ids) if one is not None and not one.gone]
        return figures_of((one.shown for one in found), value_of(push, "feedback_bad_score"))

    def take(self) -> list[Message]:
        """What is due, taken so that no other process sends it too; to whom no place leads any more is closed."""
        now = self.engine.clock()
        due = select(TABLE).where(TABLE.c.due <= now).order_by(TABLE.c.due)
        with reading(self.engine.engine) as connection:
            if connection.execute(due).first() is None:
                return []
        messages = []
        with writing(self.engine.engine) as connection:
            push = Push(connection, self.engine.model, now)
            places = managers_places(push, self.mail)
            for row in connection.execute(due).mappings().all():
                place = places.get(str(row["place"]))
                until = now + LEASE if place else None
                connection.execute(update(ReportTelling).where(TABLE.c.id == row["id"]).values(due=until))
                if place:
                    title, body = self._words(push, period_of(str(row["period"])))
                    messages.append(Message(str(row["id"]), int(row["tries"]), place, title, body))
        return messages

    def _words(self, push: Push, period: Period) -> tuple[str, str]:
        figures = self._figures(push, period)
        path = f"/feedback?unit={period.unit}&day={period.first.isoformat()}"
        gaps = {
            "first": period.first.isoformat(),
            "count": str(figures.count),
            "mean": f"{figures.mean:.1f}" if figures.mean is not None else "–",
            "bad": str(figures.bad),
            "link": f"{self.address}{path}" if self.address else text(DEFAULT, "report.where"),
        }
        return text(DEFAULT, f"report.title.{period.unit}", **gaps), text(DEFAULT, "report.body", **gaps)

    def note(self, message: Message, done: bool) -> None:
        """What became of it: tried again while there is hope."""
        tries = message.tries + 1
        again: datetime | None = None if done else due_again(tries, self.engine.clock())
        with writing(self.engine.engine) as connection:
            values = {"tries": tries, "due": again}
            connection.execute(update(ReportTelling).where(TABLE.c.id == message.row).values(**values))


def _known(rows: Iterable[Any]) -> set[tuple[str, str]]:
    return {(str(row.period), str(row.place)) for row in rows}
