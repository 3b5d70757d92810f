"""What all sheets have in common: their rows one by one, each with its event."""

from collections.abc import Callable, Iterator, Mapping

from server.sync.entity import Field
from server.workbook.findings import Severity
from server.workbook.job import EventContext, Job
from server.workbook.layout import Layout
from server.workbook.plan import Shelf
from server.workbook.rows import RowReader, RowRefusedError
from server.workbook.tables import Table


def readers(job: Job, layout: Layout, fields: Mapping[str, Field]) -> Iterator[tuple[Table, list[RowReader]]]:
    """The rows of each sheet of a layout, their events found."""
    for table in job.tables.of(layout):
        found = [RowReader(job, table, row, fields) for row in table.rows]
        if layout.of_event:
            _tell_if_ambiguous(job, table)
            found = [reader for reader in found if _placed(reader)]
        yield table, found


def take_rows(job: Job, layout: Layout, fields: Mapping[str, Field], one: Callable[[RowReader], None]) -> None:
    """Take every row of a layout; a row that is refused has told why."""
    for _, rows in readers(job, layout, fields):
        for reader in rows:
            take_one(reader, one)


def take_one(reader: RowReader, one: Callable[[RowReader], None]) -> None:
    """Take one row, or leave it when it is refused."""
    try:
        one(reader)
    except RowRefusedError:
        return


def take_by_event(
    job: Job,
    layout: Layout,
    fields: Mapping[str, Field],
    one: Callable[[RowReader], None],
    shelf_of: Callable[[EventContext], Shelf],
    label: str,
) -> None:
    """Take every row of an event's layout, then tell which records of its events are no longer listed."""
    events: dict[str, EventContext] = {}
    for _, rows in readers(job, layout, fields):
        for reader in rows:
            take_one(reader, one)
            events.update({reader.event.id: reader.event} if reader.event else {})
    for event in events.values():
        job.tell_left(shelf_of(event), layout, "code", label)


def event_of(reader: RowReader) -> EventContext:
    """The event of a row that was placed."""
    if reader.event is None:
        raise reader.refuse("no_event")
    return reader.event


def _placed(reader: RowReader) -> bool:
    named = reader.value("event", consequence="assumed", taken=reader.job.main_event and reader.job.main_event.label)
    reader.event = reader.job.event(named) if named else reader.job.main_event
    try:
        event_of(reader)
    except RowRefusedError:
        return False
    return True


def _tell_if_ambiguous(job: Job, table: Table) -> None:
    """Several events, and a sheet that doesn't say which: its rows belong to the first."""
    if job.main_event and len(job.named_events) > 1 and "event" not in table.headers.columns:
        job.about("several_events", Severity.WARNING, table, taken=job.main_event.label)
