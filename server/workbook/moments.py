"""When something is: what a date or time means once the event's days are known."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

DAY_SECONDS = 86_400


@dataclass(frozen=True)
class When:
    """What a cell says about a moment; what it leaves out is None.

    `seconds` counts from midnight and may pass 24 hours (25:30). `days` is relative to the day on which it is
    read, `nth_day` counts the event's days from 1, `relative` is seconds after the event's start or end.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    seconds: int | None = None
    days: int = 0
    nth_day: int | None = None
    weekday: int | None = None  # 0 is Monday; counts only where there is no date
    offset: int | None = None  # seconds east of UTC, where the cell names a time-zone
    relative: tuple[str, int] | None = None  # ("start" or "end", seconds)
    until: "When | None" = None  # the second half of a range

    @property
    def has_date(self) -> bool:
        return self.day is not None or self.nth_day is not None or self.relative is not None

    @property
    def has_time(self) -> bool:
        return self.seconds is not None or (self.relative is not None and self.relative[1] % DAY_SECONDS != 0)

    @property
    def complete(self) -> bool:
        """Whether nothing had to be supplied from elsewhere."""
        return self.year is not None and self.seconds is not None


@dataclass(frozen=True)
class Days:
    """The local days of an event: what dates without a year, days without a date and relative times refer to."""

    starts: datetime
    ends: datetime

    @property
    def first(self) -> date:
        return self.starts.date()


def resolve_day(when: When, base: date, days: Days) -> date | None:
    """The calendar day on which a moment lies, None when there is no such day."""
    shift = timedelta(days=when.days)
    try:
        if when.nth_day is not None:
            return days.first + timedelta(days=when.nth_day - 1) + shift
        if when.day is not None:
            return _dated(when, base) + shift
        if when.weekday is not None:
            return _nearest_weekday(when.weekday, base, days) + shift
        return base + shift
    except (ValueError, OverflowError):
        return None


def resolve(when: When, base: date, days: Days, without_time: int = 0) -> datetime | None:
    """The local moment; `without_time` is the second of the day that a date alone stands for."""
    try:
        if when.relative is not None:
            return _relative(when, days)
        day = resolve_day(when, base, days)
        seconds = without_time if when.seconds is None else when.seconds
        return None if day is None else datetime(day.year, day.month, day.day) + timedelta(seconds=seconds)
    except (ValueError, OverflowError):
        return None


def _relative(when: When, days: Days) -> datetime:
    edge, seconds = when.relative or ("start", 0)
    moment = (days.starts if edge == "start" else days.ends) + timedelta(seconds=seconds)
    if when.seconds is None:
        return moment
    return datetime(moment.year, moment.month, moment.day) + timedelta(seconds=when.seconds)


def _dated(when: When, base: date) -> date:
    day = when.day or 1
    if when.year is not None and when.month is not None:
        return date(when.year, when.month, day)
    if when.month is not None:
        years = (base.year - 1, base.year, base.year + 1)
        candidates = [found for year in years if (found := _day(year, when.month, day))]
    else:
        months = ((base.year * 12 + base.month - 1 + shift) for shift in (-1, 0, 1))
        candidates = [found for month in months if (found := _day(month // 12, month % 12 + 1, day))]
    if not candidates:
        raise ValueError("no such day")
    return min(candidates, key=lambda candidate: abs((candidate - base).days))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest_weekday(weekday: int, base: date, days: Days) -> date:
    """A weekday within the event counts more than a nearer one outside it."""
    around = [base + timedelta(days=shift) for shift in range(-6, 7)]
    matching = [day for day in around if day.weekday() == weekday]
    return min(matching, key=lambda day: (not days.first <= day <= days.ends.date(), abs((day - base).days)))
