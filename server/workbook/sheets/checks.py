"""清单: the checks. A row is taken whenever it says what to check; nothing else about it may make it disappear (X4)."""

from server.domain.onsite.check import CHECK
from server.domain.onsite.place import ZONE
from server.sync.entity import Value
from server.workbook import layouts
from server.workbook.codes import Codes
from server.workbook.findings import Severity
from server.workbook.identity import of_check, of_checks
from server.workbook.job import EventContext, Job, by_text
from server.workbook.limits import resolve_limits
from server.workbook.plan import Shelf
from server.workbook.rows import ASSUMED, END_OF_DAY, LEFT_OUT, RowReader
from server.workbook.sheets.taking import event_of, readers, take_one
from server.workbook.text import one_line
from server.workbook.words import CHECK_CATEGORIES, exported

TITLE_FROM_REQUIREMENT = 40
SAFEST = "safety"  # an unknown category closes the gate until somebody looks


class Checks:
    """Takes the sheet."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.codes: dict[str, Codes] = {}

    def take(self) -> None:
        events: dict[str, EventContext] = {}
        for table, rows in readers(self.job, layouts.CHECK, CHECK.fields):
            blank = sum("category" not in reader.row.cells for reader in rows)
            follows = blank * 2 > len(rows) and "category" in table.headers.columns
            above: str | None = None
            for reader in rows:
                above = self._category_below(reader, above, follows)
                take_one(reader, self._one)
                events.update({reader.event.id: reader.event} if reader.event else {})
        for event in events.values():
            self.job.tell_left(self.shelf(event), layouts.CHECK, "code", "title")

    def shelf(self, event: EventContext) -> Shelf:
        return self.job.shelf(CHECK.name, by_text("code"), event.id)

    def _codes(self, event: EventContext) -> Codes:
        if event.id not in self.codes:
            self.codes[event.id] = Codes(
                self.shelf(event), of_checks(self.job.shelf(ZONE.name, by_text("code"), event.id))
            )
        return self.codes[event.id]

    @staticmethod
    def _category_below(reader: RowReader, above: str | None, follows: bool) -> str | None:
        """Where most rows have no category, those that have one head a group."""
        if not reader.blank("category"):
            return reader.value("category", consequence=ASSUMED, taken=exported(CHECK_CATEGORIES, SAFEST)) or above
        section = reader.row.section.category
        if section is not None:
            reader.stated["category"] = section
        elif follows and above is not None:
            reader.stated["category"] = above
            taken = exported(CHECK_CATEGORIES, above)
            reader.tell("category_of_rows_above", Severity.WARNING, consequence=ASSUMED, taken=taken)
        return above

    def _one(self, reader: RowReader) -> None:
        event = event_of(reader)
        title, requirement = reader.value("title"), reader.value("requirement")
        if title is None and requirement is None:
            raise reader.refuse("nothing_to_check", "title")
        identity = of_check(title, requirement, self._text(reader, "zone"))
        shelf = self.shelf(event)
        code, found = self._codes(event).take(reader, identity)
        self._category(reader)
        self._title(reader, title, requirement)
        fields = reader.collect("title", "requirement", "category", "zone", "responsible", "photo_required")
        if "photo_required" in fields:
            fields["photo_required"] = bool(fields["photo_required"])
        fields.update(self._due(reader, event), **self._limits(reader), **reader.stated, event=event.id, code=code)
        self.job.plan.put(shelf, found, fields, reader.place, reader.defaults)

    @staticmethod
    def _text(reader: RowReader, name: str) -> str:
        cell = reader.row.cells.get(name)
        return one_line(cell.text) if cell else ""

    @staticmethod
    def _category(reader: RowReader) -> None:
        """From its cell or the rows around it; else the one that can't be overlooked."""
        if "category" in reader.stated:
            return
        shown = exported(CHECK_CATEGORIES, SAFEST) or ""
        reader.required("category", SAFEST, shown)
        if not reader.has("category"):
            reader.tell("required_missing", Severity.WARNING, "category", consequence=ASSUMED, taken=shown)

    @staticmethod
    def _title(reader: RowReader, title: str | None, requirement: str | None) -> None:
        if title is None and requirement is not None:
            first = one_line(requirement)
            short = first if len(first) <= TITLE_FROM_REQUIREMENT else first[: TITLE_FROM_REQUIREMENT - 1] + "…"
            reader.required("title", short, short)
            reader.stated["title"] = short

    @staticmethod
    def _due(reader: RowReader, event: EventContext) -> dict[str, Value]:
        """A day alone means by its end; of a range the end."""
        if not reader.has("due"):
            return Checks._due_by_day(reader, event)
        moment = reader.moment("due", event.days, END_OF_DAY, until=True)
        due = reader.instant("due", moment)
        if "due" in reader.faults:
            return {}
        if due is None:
            reader.collect("due")
        return {"due": due}

    @staticmethod
    def _due_by_day(reader: RowReader, event: EventContext) -> dict[str, Value]:
        """Without a column of due times, the column of days says until when."""
        moment = reader.moment("day", event.days, END_OF_DAY, until=True) if reader.has("day") else None
        return {"due": reader.instant("day", moment)} if moment is not None else {}

    @staticmethod
    def _limits(reader: RowReader) -> dict[str, Value]:
        names = [name for name in ("low", "high", "range") if reader.has(name)]
        if not names and not reader.has("unit"):
            return {}
        unit = reader.value("unit") or _header_unit(reader)
        low, high, both = (reader.value(name) for name in ("low", "high", "range"))

        def tell(field: str, code: str, **details: object) -> None:
            consequence = {"consequence": LEFT_OUT} if code == "unit_differs" else {}
            reader.tell(code, Severity.WARNING, field, **consequence, **details)

        limits = resolve_limits(low, high, both, unit, tell)
        faulty = limits.faulty | (reader.faults & {"low", "high", "range"})
        values: dict[str, Value] = {"unit": limits.unit} if reader.has("unit") or limits.unit else {}
        if "unit" in reader.faults:
            values = {}
        for name, value in (("low", limits.low), ("high", limits.high)):
            if value is not None or (name in names and name not in faulty and "range" not in faulty):
                values[name] = value
        return values


def _header_unit(reader: RowReader) -> str | None:
    units = {reader.table.headers.units.get(name, "") for name in ("low", "high", "range")} - {""}
    return units.pop() if len(units) == 1 else None


def take_checks(job: Job) -> None:
    """清单."""
    Checks(job).take()
