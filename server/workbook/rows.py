"""One row on its way to records: reads its cells by what their columns want, and tells what could not be taken."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from server.sync.entity import Field, Kind, Value
from server.workbook import cells
from server.workbook.cell import Cell
from server.workbook.findings import Finding, Note, Severity, Unreadable, shown
from server.workbook.job import EventContext, Job
from server.workbook.layout import Column, Want
from server.workbook.moments import Days, When, resolve
from server.workbook.plan import Outcome, Place
from server.workbook.tables import Table, TableRow

END_OF_DAY = 23 * 3600 + 59 * 60
LEFT_OUT, ASSUMED, REFUSED = "left_out", "assumed", "refused"
DEFAULT_LIMIT = 500
NEAR_THE_EVENT = timedelta(days=120)


class RowRefusedError(Exception):
    """The row can't be taken; what there is to tell has been told."""


class RowReader:
    """A row of a table. A field is *missing* (no such column), *blank* (None), *faulty* (told) or has a value."""

    def __init__(
        self,
        job: Job,
        table: Table,
        row: TableRow,
        fields: Mapping[str, Field],
        event: EventContext | None = None,
    ) -> None:
        self.job, self.table, self.row, self.fields, self.event = job, table, row, fields, event
        self.place = Place(table.title, row.number)
        self.faults: set[str] = set()
        self.defaults: dict[str, Value] = {}  # what a new record gets where the row doesn't say
        self.stated: dict[str, Value] = {}  # what the rows around it say
        self._read_already: dict[str, Any] = {}
        self._base_day: date | None = None
        self.states_day = False  # whether the row, or a line above it, names the day of its times

    # telling

    def tell(
        self, code: str, severity: Severity, name: str | None = None, value: object = None, **details: Any
    ) -> None:
        """A finding about this row, at a column when one is named."""
        cell = self.row.cells.get(name) if name else None
        if value is None and cell is not None:
            value = cell.value if cell.error == "no_result" else cell.text
        self.job.tell(
            Finding(
                code,
                severity,
                self.table.title,
                cell.row if cell else self.row.number,
                self.table.header(name) if name else None,
                self._place_of(name, cell),
                shown(value),
                details,
            )
        )

    def _place_of(self, name: str | None, cell: Cell | None) -> str | None:
        if cell is not None:
            return cell.place
        return self.table.headers.place(name, self.row.number) if name else None

    def refuse(self, code: str, name: str | None = None, **details: Any) -> RowRefusedError:
        """Tell why the row isn't taken; to be raised."""
        self.tell(code, Severity.ERROR, name, consequence=REFUSED, **details)
        self.job.plan.settle(self.place, Outcome.REFUSED)
        return RowRefusedError(code)

    def refuse_silently(self) -> RowRefusedError:
        """The row isn't taken, and that was told already; to be raised."""
        self.job.plan.settle(self.place, Outcome.REFUSED)
        return RowRefusedError("told")

    def fault(self, name: str, code: str, consequence: str = LEFT_OUT, **details: Any) -> None:
        """A cell that could not be taken; the row is taken without it unless the consequence is another."""
        self.faults.add(name)
        severity = Severity.ERROR if consequence == REFUSED else Severity.WARNING
        self.tell(code, severity, name, consequence=consequence, **details)

    # reading

    def has(self, name: str) -> bool:
        """Whether the table has the column."""
        return name in self.table.headers.columns

    def blank(self, name: str) -> bool:
        """Whether there is nothing to read, a fault included."""
        return name not in self.row.cells

    def collect(self, *names: str) -> dict[str, Value]:
        """The values of columns that are there and sound, but for what the rows around state."""
        values = {name: self.value(name) for name in names if self.has(name) and name not in self.stated}
        for name, value in values.items():
            if value is None and name not in self.faults and self.table.layout.column(name).required:
                self.tell("required_missing", Severity.WARNING, name, consequence=LEFT_OUT)
        return {name: value for name, value in values.items() if name not in self.faults}

    def value(self, name: str, **consequence: Any) -> Any:
        """What a cell says, None when it is blank or faulty; read and told once."""
        if name not in self._read_already:
            self._read_already[name] = self._first_value(name, consequence)
        return self._read_already[name]

    def _first_value(self, name: str, consequence: dict[str, Any]) -> Any:
        cell = self.row.cells.get(name)
        if cell is None:
            return None
        column = self.table.layout.column(name)
        notes: list[Note] = []
        try:
            value = self._read(cell, column, notes)
        except Unreadable as error:
            known = {"words": [words[0] for words in column.words.values()]} if column.words else {}
            self.fault(name, error.code, **{**known, **error.details, **consequence})
            return None
        for note in notes:
            self.tell(note.code, note.severity, name, **note.details)
        return value

    def required(self, name: str, otherwise: Value, as_shown: str) -> Any:
        """A required value; where it can't be had, a new record gets `otherwise`, and that is told."""
        value = self.value(name, consequence=ASSUMED, taken=as_shown)
        if value is None:
            self.defaults[name] = otherwise
            if name not in self.faults and self.has(name):
                self.faults.add(name)
                self.tell("required_missing", Severity.WARNING, name, consequence=ASSUMED, taken=as_shown)
        return value

    def demand(self, name: str) -> Any:
        """A value without which the row can't be taken."""
        value = self.value(name, consequence=REFUSED)
        if value is None:
            raise self.refuse_silently() if name in self.faults else self.refuse("required_missing", name)
        return value

    def _read(self, cell: Cell, column: Column, notes: list[Note]) -> Any:
        if cell.error:
            raise Unreadable(cell.error)
        field = self.fields.get(column.field)
        if column.want is Want.TEXT:
            text = cells.read_text(cell, int((field and field.maximum) or DEFAULT_LIMIT), notes)
            return text or None
        if column.want is not Want.FLAG and cells.is_nothing(cell):
            return None
        value = READERS[column.want](self, cell, column, notes)
        self._check_bounds(value, field)
        return value

    @staticmethod
    def _check_bounds(value: object, field: Field | None) -> None:
        if field is None or isinstance(value, bool):
            return
        if field.kind is Kind.TEXT and isinstance(value, str) and len(value) > int(field.maximum or DEFAULT_LIMIT):
            raise Unreadable("too_long", limit=int(field.maximum or DEFAULT_LIMIT))
        if isinstance(value, int | float) and field.kind in (Kind.INTEGER, Kind.NUMBER):
            if field.minimum is not None and value < field.minimum:
                raise Unreadable("too_small", limit=field.minimum)
            if field.maximum is not None and value > field.maximum:
                raise Unreadable("too_large", limit=field.maximum)

    # moments

    def base_day(self, days: Days) -> date:
        """The day to which times of this row belong: its own day column, its section's, or the event's first."""
        if self._base_day is None:
            self._base_day = self._first_base_day(days)
        return self._base_day

    def on_day(self, day: date) -> None:
        """From here on times of this row belong to another day: leaving follows arriving."""
        self._base_day = day

    def _first_base_day(self, days: Days) -> date:
        when = self.value("day")
        for candidate in (when, self.row.section.day):
            moment = resolve(candidate, days.first, days) if isinstance(candidate, When) else None
            if moment is not None and abs(moment - days.starts) < NEAR_THE_EVENT:
                self.states_day = True
                return moment.date()
        if when is not None:
            self.fault("day", "not_a_day")
        return days.first

    def moment(self, name: str, days: Days, without_time: int = 0, until: bool = False) -> datetime | None:
        """A local moment; `without_time` is what a date alone stands for, `until` takes the end of a range."""
        when = self.value(name)
        if when is None:
            return None
        if when.until is not None:
            when = when.until if until else when
            self.tell("end_of_range" if until else "start_of_range", Severity.INFO, name)
        moment = resolve(when, self.base_day(days), days, without_time)
        if moment is None:
            self.fault(name, "no_such_day")
            return None
        if when.has_date and not when.has_time:
            self.tell("day_without_time", Severity.INFO, name, taken=f"{moment:%Y-%m-%d %H:%M}")
        elif when.relative is not None or (when.weekday is not None and not when.has_date):
            self.tell("read_as", Severity.INFO, name, taken=f"{moment:%Y-%m-%d %H:%M}")
        return self._localised(moment, when)

    def _localised(self, moment: datetime, when: When) -> datetime:
        """A cell that names its time-zone is brought to the department's clocks."""
        return moment if when.offset is None else self.job.local(self.job.instant(moment, when.offset))

    def instant(self, name: str, moment: datetime | None) -> str | None:
        """A local moment as records hold it."""
        if moment is None:
            return None
        try:
            return self.job.instant(moment)
        except Unreadable as error:
            self.fault(name, error.code)
            return None


Reader = Callable[[RowReader, Cell, Column, list[Note]], Any]


def _person(reader: RowReader, cell: Cell, notes: list[Note]) -> str:
    record = reader.job.people.find(cell, notes)
    if record in reader.job.have_left:
        notes.append(Note("person_has_left", Severity.WARNING, {"taken": reader.job.people.labels[record]}))
    return record


def _when(reader: RowReader, cell: Cell) -> When:
    return cells.read_when(cell, reader.event.days.first if reader.event else None)


def _unit(reader: RowReader, column: Column) -> str:
    return reader.table.headers.units.get(column.field, "")


def _of_event(reader: RowReader) -> EventContext:
    if reader.event is None:
        raise Unreadable("unknown_reference")
    return reader.event


READERS: dict[Want, Reader] = {
    Want.ID: lambda _r, cell, _c, _n: cells.read_identifier(cell),
    Want.WHOLE: lambda _r, cell, column, notes: cells.read_whole(cell, notes, take_high=column.field != "limit"),
    Want.NUMBER: lambda _r, cell, _c, notes: cells.read_number(cell, notes),
    Want.MONEY: lambda r, cell, column, notes: cells.read_money(cell, _unit(r, column), notes),
    Want.MINUTES: lambda r, cell, column, notes: cells.read_minutes(cell, _unit(r, column), notes),
    Want.LIMIT: lambda _r, cell, _c, _n: cells.read_quantity(cell),
    Want.FLAG: lambda _r, cell, _c, notes: cells.read_flag(cell, notes),
    Want.PHONE: lambda _r, cell, _c, notes: cells.read_phone(cell, notes),
    Want.EMAIL: lambda _r, cell, _c, notes: cells.read_email(cell, notes),
    Want.DAY: lambda _r, cell, _c, _n: cells.read_day(cell),
    Want.WHEN: lambda r, cell, _c, _n: _when(r, cell),
    Want.CHOICE: lambda _r, cell, column, notes: cells.read_choice(cell, column.folded, notes),
    Want.PERSON: lambda r, cell, _c, notes: _person(r, cell, notes),
    Want.ZONE: lambda r, cell, _c, notes: _of_event(r).zones.find(cell, notes),
    Want.POST: lambda r, cell, _c, notes: _of_event(r).posts.find(cell, notes),
    Want.SUPPLIER: lambda r, cell, _c, notes: r.job.suppliers.find(cell, notes),
    Want.CLIENT: lambda r, cell, _c, notes: r.job.clients.find(cell, notes),
    Want.GROUPS: lambda _r, cell, _c, _n: cells.read_names(cell),
    Want.EVENT: lambda r, cell, _c, notes: r.job.event_directory.find(cell, notes),
}
