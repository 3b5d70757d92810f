"""流程: the running order. A time earlier than the one before is past midnight (X8)."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import datetime, timedelta

from server.domain.planning.cue import CUE
from server.sync.entity import Value
from server.workbook import layouts
from server.workbook.codes import fingerprint
from server.workbook.findings import Severity
from server.workbook.job import EventContext, Job
from server.workbook.plan import Shelf
from server.workbook.rows import ASSUMED, REFUSED, RowReader
from server.workbook.sheets.taking import event_of, readers, take_one
from server.workbook.text import key

SMALL_HOURS = 6
SUSPICIOUS = timedelta(hours=6)  # a step back by less is more likely a slip than midnight, and told


class Cues:
    """Takes the sheets of one event: together, since a running order may have a sheet for each day."""

    def __init__(self, job: Job, event: EventContext) -> None:
        self.job, self.event = job, event
        self.shelf: Shelf = job.shelf(CUE.name, _known_by, event.id)
        self.last: datetime | None = None
        self.rows: dict[int, list[tuple[int, str, object]]] = {}
        self.highest = 0
        for record, shown in self.shelf.shown.items():
            self.shelf.by_key.setdefault(("number", _number(shown)), []).append(record)
            self.shelf.by_key.setdefault(("title", key(str(shown.get("title")))), []).append(record)

    def take(self, rows: Sequence[RowReader]) -> None:
        numbers = [reader.value("number", consequence=ASSUMED) for reader in rows]
        self.highest = max((number for number in numbers if number is not None), default=0)
        for reader in _in_order(rows, numbers):
            take_one(reader, self._one)

    def _one(self, reader: RowReader) -> None:
        title = reader.demand("title")
        starts = self._starts(reader)
        number = self._number(reader, title)
        fields = reader.collect("title", "responsible", "prompts", "note")
        fields.update(event=self.event.id, number=number, starts=self.job.instant(starts))
        fields.update(self._minutes(reader, starts))
        found = self._found(number, title, numbered=reader.value("number") is not None)
        if found is not None and self.shelf.is_deleted(found):
            self.shelf.matched.add(found)
            raise reader.refuse("deleted_here", "number")
        self.job.plan.put(self.shelf, found, fields, reader.place, reader.defaults)

    def _number(self, reader: RowReader, title: str) -> int:
        number = reader.value("number")
        if number is None:
            standing = self.shelf.find(("title", key(title)))
            known = self.shelf.shown[standing].get("number") if standing else None
            self.highest += 0 if isinstance(known, int) else 1
            number = known if isinstance(known, int) else self.highest
            if "number" not in reader.faults:
                reader.tell("required_missing", Severity.WARNING, "number", consequence=ASSUMED, taken=number)
            return number
        earlier = self.rows.setdefault(int(number), [])
        if earlier and any(row[2] == fingerprint(reader) for row in earlier):
            reader.tell("row_twice", Severity.WARNING, "number", first_row=earlier[0][0], consequence=REFUSED)
            raise reader.refuse_silently()
        if earlier:
            reader.tell("number_twice", Severity.WARNING, "number", first_row=earlier[0][0])
        earlier.append((reader.row.number, title, fingerprint(reader)))
        return int(number)

    def _found(self, number: int, title: str, numbered: bool) -> str | None:
        """By number and title, then by number alone, unless another row of the number has that title."""
        exact = self.shelf.find(("both", number, key(title)))
        if exact is not None:
            return exact
        if not numbered:
            return self.shelf.find(("title", key(title)))
        found = self.shelf.find(("number", number))
        return found if len(self.rows.get(number, ())) <= 1 else None

    def _starts(self, reader: RowReader) -> datetime:
        """A time without a day goes on from the cue before."""
        when = reader.value("starts", consequence=ASSUMED, taken=self._as_shown(self._before()))
        moment = reader.moment("starts", self.event.days) if when is not None else None
        if when is None or moment is None:
            if "starts" not in reader.faults:
                taken = self._as_shown(self._before())
                reader.tell("required_missing", Severity.WARNING, "starts", consequence=ASSUMED, taken=taken)
            return self._before()
        if not when.has_date and self.last is not None:
            moment = self._carried(reader, moment, self.last)
        self.last = moment
        return moment

    def _before(self) -> datetime:
        """A cue without a time stands where the one before it does: it is not lost, and it is told."""
        return self.last or self.event.days.starts

    def _carried(self, reader: RowReader, moment: datetime, last: datetime) -> datetime:
        """A day that the row names holds, but for the small hours after it."""
        if reader.states_day and not (moment.hour < SMALL_HOURS and last - moment < timedelta(days=1)):
            return moment
        if moment.date() < last.date():
            moment = datetime.combine(last.date(), moment.time())
        if moment >= last:
            return moment
        later = moment + timedelta(days=1)
        if last - moment < SUSPICIOUS:
            reader.tell("cue_goes_back", Severity.WARNING, "starts", taken=self._as_shown(later))
        return later

    @staticmethod
    def _as_shown(moment: datetime) -> str:
        return f"{moment:%Y-%m-%d %H:%M}"

    def _minutes(self, reader: RowReader, starts: datetime) -> dict[str, Value]:
        minutes = reader.value("minutes", consequence=ASSUMED, taken=0)
        if minutes is not None:
            return {"minutes": minutes}
        ends = self._end(reader, starts)
        if ends is not None:
            return {"minutes": round((ends - starts).total_seconds() / 60)}
        reader.required("minutes", 0, "0")
        if not reader.has("minutes"):
            reader.defaults["minutes"] = 0
        return {}

    def _end(self, reader: RowReader, starts: datetime) -> datetime | None:
        reader.on_day(starts.date())
        when = reader.value("starts")
        if when is not None and when.until is not None:
            ends = reader.moment("starts", self.event.days, until=True)
        else:
            ends = reader.moment("ends", self.event.days)
        if ends is None:
            return None
        if ends < starts:
            ends += timedelta(days=1)
        return ends if ends >= starts else None


def _in_order(rows: Sequence[RowReader], numbers: Sequence[int | None]) -> list[RowReader]:
    """By number where numbers are unique, else as they stand: some people number each day anew."""
    given = [number for number in numbers if number is not None]
    if len(set(given)) != len(given):
        return list(rows)
    ordered, before = [], 0
    for index, (reader, number) in enumerate(zip(rows, numbers, strict=True)):
        before = number if number is not None else before
        ordered.append((before, index, reader))
    return [reader for _, _, reader in sorted(ordered, key=lambda entry: entry[:2])]


def _known_by(shown: Mapping[str, Value]) -> Hashable:
    return ("both", _number(shown), key(str(shown.get("title"))))


def _number(shown: Mapping[str, Value]) -> int | None:
    number = shown.get("number")
    return number if isinstance(number, int) else None


def take_cues(job: Job) -> None:
    """流程, event by event."""
    by_event: dict[str, tuple[EventContext, list[RowReader]]] = {}
    for _, rows in readers(job, layouts.CUE, CUE.fields):
        for reader in rows:
            event = event_of(reader)
            by_event.setdefault(event.id, (event, []))[1].append(reader)
    for event, rows in by_event.values():
        cues = Cues(job, event)
        cues.take(rows)
        job.tell_left(cues.shelf, layouts.CUE, "title", "number")
