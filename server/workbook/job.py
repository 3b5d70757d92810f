"""What one import works with: the tables, what stands, what is planned, and where references are looked up."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from server.domain.model import MODEL
from server.sync.entity import Entity, Value
from server.workbook.cells import read_when
from server.workbook.directory import Directory
from server.workbook.findings import Finding, Findings, Severity, Unreadable
from server.workbook.layout import Layout, Want
from server.workbook.moments import Days, When, resolve
from server.workbook.plan import Plan, Shelf, Stored
from server.workbook.tables import Table, Tables
from server.workbook.text import key

KeyOf = Callable[[Mapping[str, Value]], Hashable]


class Stock(Protocol):
    """The records that stand, deleted ones too; those of one event when one is named."""

    def records(self, entity: str, event: str | None = None) -> Iterable[Stored]: ...

    def last_taken(self, entity: str, record: str) -> Mapping[str, Value]: ...


@dataclass
class EventContext:
    """One event, and what its rows refer to."""

    id: str
    label: str
    days: Days
    zones: Directory = field(default_factory=Directory)
    posts: Directory = field(default_factory=Directory)


class Job:
    """One import, from tables to a plan."""

    def __init__(self, tables: Tables, stock: Stock, findings: Findings, zone: ZoneInfo, file_name: str = "") -> None:
        self.tables, self.stock, self.findings = tables, stock, findings
        self.zone, self.file_name = zone, file_name
        self.plan = Plan(stock.last_taken)
        self.people, self.clients, self.suppliers = Directory(), Directory(), Directory()
        self.have_left: set[str] = set()
        self.events: dict[str, EventContext] = {}
        self.named_events: list[EventContext] = []
        self.event_directory = Directory()
        self.main_event: EventContext | None = None
        self._shelves: dict[tuple[str, str | None], Shelf] = {}

    def shelf(self, entity: str, key_of: KeyOf, event: str | None = None) -> Shelf:
        """The records of one kind (of one event), read once."""
        name = (entity, event)
        if name not in self._shelves:
            declaration: Entity = MODEL.registry[entity]
            self._shelves[name] = Shelf(declaration, self.stock.records(entity, event), key_of)
        return self._shelves[name]

    def local(self, instant: str) -> datetime:
        """An instant of a record as the department's clocks show it."""
        moment = datetime.fromisoformat(instant.replace("Z", "+00:00"))
        return moment.astimezone(self.zone).replace(tzinfo=None)

    def instant(self, local: datetime, offset: int | None = None) -> str:
        """A local moment as records hold it; `offset` (seconds east of UTC) where the cell named one."""
        try:
            aware = local.replace(tzinfo=self.zone) if offset is None else local.replace(tzinfo=UTC)
            moment = aware.astimezone(UTC) - timedelta(seconds=offset or 0)
        except OverflowError:
            raise Unreadable("not_a_time") from None
        return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z") if moment.year >= 1000 else self._too_early()

    @staticmethod
    def _too_early() -> str:
        raise Unreadable("not_a_time")

    def add_event(self, event: EventContext) -> EventContext:
        """Remember an event of this workbook."""
        self.events[event.id] = event
        self.named_events.append(event)
        return event

    def event(self, record: str) -> EventContext:
        """An event by its record, one of this workbook or one that stands."""
        if record not in self.events:
            shown = self.shelf("event", by_text("code")).shown[record]
            self.events[record] = EventContext(record, str(shown.get("code") or ""), self.days_of(shown))
        return self.events[record]

    def days_of(self, shown: Mapping[str, Value]) -> Days:
        """The local days of an event's record."""
        starts, ends = self.local(str(shown["starts"])), self.local(str(shown["ends"]))
        return Days(starts, max(starts, ends))

    def tell(self, finding: Finding) -> None:
        self.findings.found.append(finding)

    def about(self, code: str, severity: Severity, table: Table, **details: object) -> None:
        """Something to tell about a sheet as a whole."""
        self.findings.add(code, severity, table.title, **details)  # type: ignore[arg-type]

    def tell_left(self, shelf: Shelf, layout: Layout, *names: str) -> None:
        """Records of a sheet's kind that the workbook no longer lists; they stay."""
        sheet = self.tables.of(layout)[-1].title
        for record in shelf.left():
            shown = shelf.shown[record]
            label = next((shown[name] for name in names if shown.get(name) is not None), record)
            self.findings.add("no_longer_listed", Severity.INFO, sheet, value=label)


def by_text(*names: str) -> KeyOf:
    """Known by texts, however they are typed."""

    def key_of(shown: Mapping[str, Value]) -> Hashable:
        return tuple(key(value) if isinstance(value, str) else None for value in map(shown.get, names))

    return key_of


def guessed_days(tables: Tables) -> Days | None:
    """The day that the dated cells of an event's sheets name most often: for a workbook whose event has no date."""
    counted: Counter[date] = Counter()
    for table in tables.found:
        wanted = [c.field for c in table.layout.columns if c.want is Want.WHEN] if table.layout.of_event else []
        for row in table.rows:
            counted.update(day for name in wanted if (day := _full_day(row.cells.get(name))))
    if not counted:
        return None
    day = max(counted, key=lambda candidate: (counted[candidate], candidate))
    return Days(datetime.combine(day, time(0)), datetime.combine(day, time(23, 59)))


def _full_day(cell: object) -> date | None:
    try:
        when: When = read_when(cell)  # type: ignore[arg-type]
    except (Unreadable, AttributeError):
        return None
    day = date(2000, 1, 1)
    moment = resolve(when, day, Days(datetime(2000, 1, 1), datetime(2000, 1, 1))) if when.year else None
    return moment.date() if moment else None


def by_value(*names: str) -> KeyOf:
    """Known by ids and numbers."""

    def key_of(shown: Mapping[str, Value]) -> Hashable:
        return tuple(None if isinstance(value, list) else value for value in map(shown.get, names))

    return key_of
