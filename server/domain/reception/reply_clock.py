"""The reply clock: working time until a reply is due, and who is told when it is not given (R1, F35). Pure.

The client has the same rules in `web/app/domain/reception/clock/`; both are driven by `tests/vectors/reply-clock.json`.
A span of work is told in minutes of the department's wall clock and lasts as long as it truly lasts: on the night of a
clock change, too.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, Literal

Span = tuple[int, int]
"""Minutes after midnight by the department's clock; the end is no longer work."""
Moments = tuple[datetime, datetime]
State = Literal["none", "running", "soon", "over", "at_once", "in_time", "late"]

DEFAULT_WEEK: Mapping[int, Sequence[Span]] = dict.fromkeys(range(1, 6), ((540, 1080),))
"""Monday to Friday, nine to six, while nobody has set the department's hours."""
MOST_DAYS = 400
ENDED = frozenset({"event", "done", "dropped"})
"""States of an enquiry in which nobody waits any more."""


@dataclass(frozen=True)
class Calendar:
    """When the department works: the week, and the days that differ from it."""

    zone: tzinfo
    week: Mapping[int, Sequence[Span]]
    days: Mapping[date, Sequence[Span]]


@dataclass(frozen=True)
class Clock:
    """What an enquiry says of its clock."""

    promised: datetime | None
    answered: datetime | None = None
    state: str | None = None
    lapsed: datetime | None = None
    """The first promise that lapsed without an answer, however often it was moved afterwards."""

    @property
    def runs(self) -> bool:
        return self.promised is not None and self.answered is None and self.state not in ENDED


def calendar_of(zone: tzinfo, hours: Iterable[Mapping[str, Any]], days: Iterable[Mapping[str, Any]]) -> Calendar:
    """From the fields of `work_hours` and `work_day`. A span without length counts as none."""
    week: dict[int, list[Span]] = {}
    for one in hours:
        span = _span(one)
        if span:
            week.setdefault(int(one["weekday"]), []).append(span)
    special: dict[date, list[Span]] = {}
    for one in days:
        spans = special.setdefault(date.fromisoformat(str(one["day"])), [])
        span = _span(one)
        if span:
            spans.append(span)
    return Calendar(zone, week or DEFAULT_WEEK, special)


def _span(fields: Mapping[str, Any]) -> Span | None:
    begins, ends = fields.get("begins"), fields.get("ends")
    if not isinstance(begins, int) or not isinstance(ends, int) or begins >= ends:
        return None
    return begins, ends


def spans_on(calendar: Calendar, day: date) -> Sequence[Moments]:
    """The moments of one day between which the department works, in order; what overlaps is joined."""
    wall = calendar.days.get(day)
    if wall is None:
        wall = calendar.week.get(day.isoweekday(), ())
    joined: list[Moments] = []
    for begins, ends in sorted(wall):
        begin, end = _moment(calendar, day, begins), _moment(calendar, day, ends)
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif begin < end:
            joined.append((begin, end))
    return joined


def _moment(calendar: Calendar, day: date, minutes: int) -> datetime:
    return (datetime.combine(day, time()) + timedelta(minutes=minutes)).replace(tzinfo=calendar.zone).astimezone(UTC)


def _spans_from(calendar: Calendar, start: datetime) -> Iterator[Moments]:
    """What is left of the day's work at `start`, and all work after it."""
    day = start.astimezone(calendar.zone).date()
    for offset in range(MOST_DAYS):
        for begin, end in spans_on(calendar, day + timedelta(days=offset)):
            if end > start:
                yield max(begin, start), end


def add_working(calendar: Calendar, start: datetime, minutes: float) -> datetime:
    """When so many working minutes have passed; by the plain clock where no work comes for more than a year."""
    left = timedelta(minutes=minutes)
    for begin, end in _spans_from(calendar, start):
        if end - begin >= left:
            return begin + left
        left -= end - begin
    return start + timedelta(minutes=minutes)


def working_between(calendar: Calendar, start: datetime, end: datetime) -> float:
    """Working minutes from one moment to another; negative when `end` is the earlier."""
    if end < start:
        return -working_between(calendar, end, start)
    worked = timedelta(0)
    for begin, until in _spans_from(calendar, start):
        if begin >= end:
            break
        worked += min(until, end) - begin
    return worked / timedelta(minutes=1)


def is_working(calendar: Calendar, moment: datetime) -> bool:
    day = moment.astimezone(calendar.zone).date()
    return any(begin <= moment < end for begin, end in spans_on(calendar, day))


def next_working(calendar: Calendar, moment: datetime) -> datetime:
    """This moment, or the next one at which the department works."""
    for begin, _ in _spans_from(calendar, moment):
        return begin
    return moment


def state_of(clock: Clock, calendar: Calendar, warn: float, now: datetime) -> State:
    """How the clock stands. An answer counts from the moment of answering, however late news of it came."""
    if clock.answered is not None:
        if clock.promised is None:
            return "at_once"
        due = min(clock.promised, clock.lapsed) if clock.lapsed else clock.promised
        return "in_time" if clock.answered <= due else "late"
    if clock.promised is None or not clock.runs:
        return "none"
    if now >= clock.promised:
        return "over"
    return "soon" if working_between(calendar, now, clock.promised) <= warn else "running"


@dataclass(frozen=True)
class Said:
    """A note of an enquiry that says something of its promise."""

    kind: str
    made: datetime
    due: datetime | None


def first_lapsed(notes: Iterable[Said]) -> datetime | None:
    """The first promise that lapsed: it was told higher up, or had passed when somebody moved it. A promise that is
    moved while it still stands is an agreement with the client; one that is moved after it lapsed stays broken. Opening
    again begins anew.
    """
    standing: datetime | None = None
    lapsed: list[datetime] = []
    for note in sorted(notes, key=lambda one: one.made):
        if note.kind == "reopened":
            standing, lapsed = note.due, []
        elif note.due is None:
            continue
        elif note.kind == "escalated":
            lapsed.append(note.due)
        elif note.kind in ("passed", "promised"):
            if standing is not None and standing < note.made:
                lapsed.append(standing)
            standing = note.due
    return min(lapsed, default=None)


def step_due(
    clock: Clock, calendar: Calendar, taken: int, told: datetime | None, manager_minutes: float, now: datetime
) -> bool:
    """Whether somebody higher up is to be told now. `taken`: steps so far, the last of them at `told`. Only in working
    time: first when the reply is due, then after the manager's minutes.
    """
    if not clock.runs or clock.promised is None or now < clock.promised or not is_working(calendar, now):
        return False
    if taken == 0:
        return True
    since = max(clock.promised, told) if told else clock.promised
    return working_between(calendar, since, now) >= manager_minutes
