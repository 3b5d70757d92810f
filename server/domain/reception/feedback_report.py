"""The report on feedback that managers are told of: each week and month once, and the outbox of it (R7).

Nothing here sends (`jobs/tell_report.py` does). A row is one period and one place: nobody is told twice, whatever
restarts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

from sqlalchemy import Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column
from ulid import ULID

from server.db import Base, Moment
from server.domain.reception.reply_clock import Calendar, next_working
from server.domain.reception.telling import MAIL, Outside, places
from server.sync.entity import Records, Value

FRESH = timedelta(days=3)
"""A server that was down on the Monday tells it when it is back; after this it is no news."""


class ReportTelling(Base):
    """One message about a report; `due` is empty when nothing more is to be done."""

    __tablename__ = "report_telling"
    __table_args__ = (UniqueConstraint("period", "place"),)

    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    period: Mapped[str] = mapped_column(String(16))  # week:2026-11-23
    place: Mapped[str] = mapped_column(String(32))  # a chat's id, or mail:<person>
    tries: Mapped[int] = mapped_column(Integer)
    due: Mapped[datetime | None] = mapped_column(Moment, index=True)


@dataclass(frozen=True)
class Period:
    """A week from Monday or a month, in days of the department's zone; `after` is the first day no longer in it."""

    unit: Literal["week", "month"]
    first: date
    after: date

    @property
    def key(self) -> str:
        return f"{self.unit}:{self.first.isoformat()}"


@dataclass(frozen=True)
class Figures:
    """The main figures of a report."""

    count: int
    mean: float | None
    bad: int


def last_periods(today: date) -> Sequence[Period]:
    """The week and the month that ended last."""
    monday = today - timedelta(days=today.weekday())
    first = today.replace(day=1)
    before = (first - timedelta(days=1)).replace(day=1)
    return (Period("week", monday - timedelta(days=7), monday), Period("month", before, first))


def period_of(key: str) -> Period:
    """From the key of a row."""
    unit, first = key.split(":")
    begins = date.fromisoformat(first)
    if unit == "week":
        return Period("week", begins, begins + timedelta(days=7))
    return Period("month", begins, (begins + timedelta(days=31)).replace(day=1))


def due_periods(calendar: Calendar, now: datetime) -> Iterator[Period]:
    """Those to be told of now: from the first working moment after they ended, for so long as it is news."""
    for period in last_periods(now.astimezone(calendar.zone).date()):
        from_then = next_working(calendar, begin_of(period.after, calendar.zone))
        if from_then <= now < from_then + FRESH:
            yield period


def begin_of(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)


def figures_of(answers: Iterable[Mapping[str, Value]], bad_score: float) -> Figures:
    """A missing score is left out, not zero (F37)."""
    said = list(answers)
    scores = [score for one in said if isinstance(score := one.get("overall"), int)]
    mean = sum(scores) / len(scores) if scores else None
    return Figures(len(said), mean, sum(score <= bad_score for score in scores))


def managers_places(records: Records, mail: str | None) -> Mapping[str, Outside]:
    """Where the managers are told, by the place's name in the outbox: their chats once each, their mail."""
    found: dict[str, Outside] = {}
    for person in records.at_home("person", "staff"):
        if person.shown.get("position") == "manager" and person.shown.get("status") in ("active", "probation"):
            for place in places(records, person, mail):
                found[f"{MAIL}:{person.id}" if place.chat == MAIL else place.chat] = place
    return found


def row_for(period: Period, place: str, now: datetime) -> dict[str, object]:
    """A new row of the outbox, due at once."""
    return {"id": str(ULID()), "period": period.key, "place": place, "tries": 0, "due": now}
