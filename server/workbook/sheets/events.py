"""活动: the event and, apart from it, what only planners see: client, purpose, budget (P1, O4).

An event carries all the rest of a workbook, so that nothing but an empty row keeps it out: what is missing is assumed
and told.
"""

from datetime import datetime, time, timedelta
from pathlib import PurePath

from server.domain.planning.event import EVENT, REQUIREMENT
from server.sync.entity import Value
from server.workbook import layouts
from server.workbook.codes import Codes, derived_code
from server.workbook.findings import Severity
from server.workbook.identity import by_name
from server.workbook.job import EventContext, Job, by_text, by_value, guessed_days
from server.workbook.moments import Days
from server.workbook.plan import Place, Shelf
from server.workbook.rows import ASSUMED, END_OF_DAY, RowReader
from server.workbook.sheets.taking import take_rows
from server.workbook.text import key

UNKNOWN = "待定"
FIELDS = {**EVENT.fields, **{name: REQUIREMENT.fields[name] for name in ("client", "purpose", "budget")}}


class Events:
    """Takes the sheet, and finds the events that rows of other sheets belong to."""

    def __init__(self, job: Job, wanted: str | None, today: datetime) -> None:
        self.job, self.wanted = job, wanted
        self.shelf: Shelf = job.shelf(EVENT.name, by_text("code"))
        self.codes = Codes(self.shelf, by_name("name", "venue"))
        day = datetime.combine(today.date(), time(0))
        self.guess = guessed_days(job.tables) or Days(day, day + timedelta(seconds=END_OF_DAY))

    def take(self) -> None:
        take_rows(self.job, layouts.EVENTS, FIELDS, self._one)
        for record, shown in self.shelf.shown.items():
            if not self.shelf.is_deleted(record):
                self.job.event_directory.add(record, shown.get("code"), shown.get("name"))
        self._choose_main()

    def _one(self, reader: RowReader) -> None:
        name = reader.value("name")
        if all(reader.value(field) is None for field in ("code", "name", "starts", "venue")):
            raise reader.refuse("nothing_in_row", "name")
        code, found = self.codes.take(reader, str(name or reader.value("venue")))
        days = self._days(reader)
        reader.required("name", code, code)
        reader.required("venue", UNKNOWN, UNKNOWN)
        reader.required("expected", 0, "0")
        fields = reader.collect("name", "venue", "address", "special_requests", "lead", "expected")
        fields.update(code=code)
        for field, moment in (("starts", days.starts), ("ends", days.ends)):
            if field not in reader.faults:
                fields[field] = self.job.instant(moment)
            else:
                reader.defaults[field] = self.job.instant(moment)
        record = self.job.plan.put(self.shelf, found, _without_null(fields), reader.place, reader.defaults)
        self._requirement(reader, record)
        if found is not None:
            days = self.job.days_of(self.shelf.shown[record])
        self.job.add_event(EventContext(record, code, days))

    def _requirement(self, reader: RowReader, event: str) -> None:
        shelf = self.job.shelf(REQUIREMENT.name, by_value("event"), event)
        fields = reader.collect("client", "purpose", "budget")
        self.job.plan.put(shelf, shelf.find((event,)), {**fields, "event": event}, reader.place)

    def _days(self, reader: RowReader) -> Days:
        """Start and end in the right order; what can't be read is assumed."""
        starts = self._start(reader)
        around = Days(starts, starts)
        ends = reader.moment("ends", around, END_OF_DAY, until=True)
        if ends is None:
            ends = self._end_of_range(reader, around) or datetime.combine(starts.date(), time(23, 59))
            ends = max(ends, starts)
            self._tell_assumed(reader, "ends", ends)
        elif ends < starts and "starts" not in reader.faults:
            starts, ends = self._in_order(reader, starts, ends)
        return Days(starts, max(starts, ends))

    def _start(self, reader: RowReader) -> datetime:
        when = reader.value("starts")
        starts = reader.moment("starts", self.guess) if when is None or when.has_date else None
        if starts is not None:
            return starts
        if when is not None and not when.has_date:
            reader.fault("starts", "day_missing", ASSUMED, taken=f"{self.guess.starts:%Y-%m-%d}")
        starts = self.guess.starts + timedelta(seconds=(when.seconds or 0) if when else 0)
        if when is None:
            self._tell_assumed(reader, "starts", starts)
        return starts

    def _end_of_range(self, reader: RowReader, days: Days) -> datetime | None:
        when = reader.value("starts")
        if reader.blank("ends") and when is not None and when.until is not None:
            return reader.moment("starts", days, END_OF_DAY, until=True)
        return None

    @staticmethod
    def _in_order(reader: RowReader, starts: datetime, ends: datetime) -> tuple[datetime, datetime]:
        """An end before the start on the same day is past midnight; else the two were swapped."""
        when = reader.value("ends")
        if when is not None and (not when.has_date or ends.date() == starts.date()):
            ends += timedelta(days=1)
            reader.tell("taken_as_next_day", Severity.WARNING, "ends", taken=f"{ends:%Y-%m-%d %H:%M}")
            return starts, ends
        reader.tell("start_after_end", Severity.WARNING, "ends", taken=f"{ends:%Y-%m-%d %H:%M}")
        return ends, starts

    @staticmethod
    def _tell_assumed(reader: RowReader, name: str, moment: datetime) -> None:
        if name not in reader.faults:
            reader.faults.add(name)
            reader.tell(
                "required_missing", Severity.WARNING, name, consequence=ASSUMED, taken=f"{moment:%Y-%m-%d %H:%M}"
            )

    # events of other sheets' rows

    def _choose_main(self) -> None:
        """The event of rows that name none: the one asked for, the workbook's first, or one made from the file."""
        job = self.job
        if self.wanted is not None:
            found = job.event_directory.by_code.get(key(self.wanted))
            job.main_event = job.event(found) if found else None
        elif job.named_events:
            job.main_event = job.named_events[0]
        elif self._rows_without_event():
            job.main_event = self._from_file()

    def _rows_without_event(self) -> bool:
        tables = (table for table in self.job.tables.found if table.layout.of_event)
        return any("event" not in row.cells for table in tables for row in table.rows)

    def _from_file(self) -> EventContext:
        """Checks without an event must not be lost: an event named after the file takes them in."""
        name = PurePath(self.job.file_name).stem.strip()[:100] or UNKNOWN
        code = derived_code("", name)
        table = next(table for table in self.job.tables.found if table.layout.of_event)
        fields: dict[str, Value] = {
            "code": code,
            "name": name,
            "starts": self.job.instant(self.guess.starts),
            "ends": self.job.instant(self.guess.ends),
            "venue": UNKNOWN,
            "expected": 0,
        }
        found = self.shelf.find((key(code),))
        changed = {"code": code} if found else fields
        record = self.job.plan.put(self.shelf, found, changed, Place(table.title, table.headers.row))
        self.job.findings.add("event_from_file", Severity.WARNING, table.title, taken=name, value=code)
        return self.job.add_event(EventContext(record, code, self.job.days_of(self.shelf.shown[record])))


def _without_null(fields: dict[str, Value]) -> dict[str, Value]:
    required = {name for name, field in EVENT.fields.items() if field.required}
    return {name: value for name, value in fields.items() if value is not None or name not in required}


def take_events(job: Job, wanted: str | None, today: datetime) -> None:
    """活动, and the events that rows belong to; `wanted` is the code of one that stands."""
    Events(job, wanted, today).take()
