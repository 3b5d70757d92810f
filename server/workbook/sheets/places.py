"""区域 and 岗位: zones, posts and who stands there when (X7, X10)."""

from datetime import datetime, timedelta

from server.domain.onsite.place import POST, SHIFT, ZONE
from server.sync.entity import Value
from server.workbook import layouts
from server.workbook.codes import Codes
from server.workbook.findings import Severity
from server.workbook.identity import by_name
from server.workbook.job import EventContext, Job, by_text, by_value
from server.workbook.moments import Days
from server.workbook.plan import Shelf
from server.workbook.rows import LEFT_OUT, RowReader
from server.workbook.sheets.taking import event_of, take_by_event
from server.workbook.text import key

SHIFT_FIELDS = {name: SHIFT.fields[name] for name in ("person", "starts", "ends")}
LONGEST_SHIFT = timedelta(hours=24)


class Zones:
    """Takes 区域."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.codes: dict[str, Codes] = {}

    def take(self) -> None:
        take_by_event(self.job, layouts.ZONE, ZONE.fields, self._one, self.shelf, "name")
        for event in list(self.job.events.values()):
            self.fill_directory(event)

    def shelf(self, event: EventContext) -> Shelf:
        return self.job.shelf(ZONE.name, by_text("code"), event.id)

    def _codes(self, event: EventContext) -> Codes:
        if event.id not in self.codes:
            self.codes[event.id] = Codes(self.shelf(event), by_name("name"))
        return self.codes[event.id]

    def fill_directory(self, event: EventContext) -> None:
        shelf = self.shelf(event)
        for record, shown in shelf.shown.items():
            if not shelf.is_deleted(record):
                event.zones.add(record, shown.get("code"), shown.get("name"))

    def _one(self, reader: RowReader) -> None:
        event = event_of(reader)
        shelf = self.shelf(event)
        codes = self._codes(event)
        name = reader.value("name")
        if name is None and reader.value("code") is None:
            raise reader.refuse("nothing_in_row", "name")
        code, found = codes.take_unique(reader, str(name or ""))
        reader.required("name", code, code)
        reader.required("limit", 0, "0")
        fields: dict[str, Value] = {**reader.collect("name", "limit", "note"), "event": event.id, "code": code}
        self.job.plan.put(shelf, found, fields, reader.place, reader.defaults)


class Posts:
    """Takes 岗位: one row is a post and a shift; further rows of a post are further shifts of it."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.codes: dict[str, Codes] = {}
        self.posts: dict[tuple[str, str], tuple[str, str]] = {}  # (event, folded code) → post, folded name
        self.shifts: dict[str, list[tuple[RowReader, dict[str, Value]]]] = {}

    def take(self) -> None:
        take_by_event(self.job, layouts.POST, {**POST.fields, **SHIFT_FIELDS}, self._one, self.shelf, "name")
        for post, wanted in self.shifts.items():
            self._settle_shifts(post, wanted)
        for event in list(self.job.events.values()):
            shelf = self.shelf(event)
            for record, shown in shelf.shown.items():
                if not shelf.is_deleted(record):
                    event.posts.add(record, shown.get("code"), shown.get("name"))

    def shelf(self, event: EventContext) -> Shelf:
        return self.job.shelf(POST.name, by_text("code"), event.id)

    def _codes(self, event: EventContext) -> Codes:
        if event.id not in self.codes:
            self.codes[event.id] = Codes(self.shelf(event), by_name("name"))
        return self.codes[event.id]

    def _one(self, reader: RowReader) -> None:
        event = event_of(reader)
        name, code = reader.value("name"), reader.value("code")
        if name is None and code is None:
            raise reader.refuse("nothing_in_row", "name")
        known = self.posts.get((event.id, key(code))) if code else None
        if known is not None and (name is None or key(name) == known[1]):
            first_row = self.codes[event.id].first_row(code)
            reader.tell("further_shift", Severity.INFO, "code", first_row=first_row)
            self._shift(reader, event, known[0])
            return
        shelf = self.shelf(event)
        codes = self._codes(event)
        taken, found = codes.take(reader, str(name or ""))
        reader.required("name", taken, taken)
        fields: dict[str, Value] = {**reader.collect("name", "zone", "duties"), "event": event.id, "code": taken}
        post = self.job.plan.put(shelf, found, fields, reader.place, reader.defaults)
        self.posts[event.id, key(taken)] = (post, key(str(name or taken)))
        self._shift(reader, event, post)

    def _shift(self, reader: RowReader, event: EventContext, post: str) -> None:
        starts, ends = self._times(reader, event.days)
        if starts is None or ends is None:
            self._tell_without_times(reader)
            return
        fields = reader.collect("person")
        fields.update(event=event.id, post=post)
        fields["starts"], fields["ends"] = reader.instant("starts", starts), reader.instant("ends", ends)
        if fields["starts"] and fields["ends"]:
            self.shifts.setdefault(post, []).append((reader, fields))

    @staticmethod
    def _tell_without_times(reader: RowReader) -> None:
        """A post may stand without a shift; half a shift can't."""
        missing = [name for name in ("starts", "ends") if reader.value(name) is None and name not in reader.faults]
        if len(missing) == 2 and reader.blank("person") and reader.blank("starts") and reader.blank("ends"):
            reader.tell("post_without_shift", Severity.INFO)
            return
        for name in missing:
            if reader.has(name):
                reader.tell("required_missing", Severity.WARNING, name, consequence=LEFT_OUT)
        reader.tell("shift_left_out", Severity.WARNING, "starts")

    def _times(self, reader: RowReader, days: Days) -> tuple[datetime | None, datetime | None]:
        """When the leaving is not later than the arriving, it is on the next day."""
        starts = reader.moment("starts", days)
        arriving, leaving = reader.value("starts"), reader.value("ends")
        if leaving is None and reader.blank("ends") and arriving is not None and arriving.until is not None:
            return starts, reader.moment("starts", days, until=True)
        if starts is not None and leaving is not None and not leaving.has_date:
            reader.on_day(starts.date())
        ends = reader.moment("ends", days, until=True)
        if starts is None or ends is None or ends > starts:
            return starts, ends
        if not (leaving and leaving.has_date):
            return starts, ends + timedelta(days=1)
        if starts - ends < LONGEST_SHIFT:
            ends += timedelta(days=1)
            reader.tell("taken_as_next_day", Severity.WARNING, "ends", taken=f"{ends:%Y-%m-%d %H:%M}")
            return starts, ends
        reader.fault("ends", "ends_before_start", LEFT_OUT)
        return starts, None

    def _settle_shifts(self, post: str, wanted: list[tuple[RowReader, dict[str, Value]]]) -> None:
        """Match the rows of a post with its shifts that stand: the likest first, so that none is written twice."""
        event = str(wanted[0][1]["event"])
        shelf = self.job.shelf(SHIFT.name, by_value("post"), event)
        standing = [record for record in shelf.by_key.get((post,), []) if not shelf.is_deleted(record)]
        pairs = sorted(
            (-_likeness(shelf.shown[record], fields), row, record)
            for row, (_, fields) in enumerate(wanted)
            for record in standing
        )
        matched: dict[int, str] = {}
        only = len(wanted) == 1 and len(standing) == 1
        for likeness, row, record in pairs:
            if row not in matched and record not in matched.values() and (likeness < 0 or only):
                matched[row] = record
        for row, (reader, fields) in enumerate(wanted):
            self.job.plan.put(shelf, matched.get(row), fields, reader.place)


def _likeness(shown: dict[str, Value], fields: dict[str, Value]) -> int:
    weights = {"starts": 3, "ends": 2, "person": 3}
    return sum(weight for name, weight in weights.items() if shown.get(name) == fields.get(name) is not None)


def take_zones(job: Job) -> None:
    """区域, and the directory of each event's zones."""
    Zones(job).take()


def take_posts(job: Job) -> None:
    """岗位, shifts, and the directory of each event's posts."""
    Posts(job).take()
