"""An import from file to records: read, plan, push the way of all changes, report. One transaction or nothing."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from ulid import ULID

from server.domain.model import MODEL
from server.sync.access import Access
from server.sync.engine import SyncEngine
from server.sync.log import Verdict
from server.sync.merge import pick
from server.sync.message import Change
from server.sync.state import State
from server.workbook.file import FileUnreadableError, WorkbookFile
from server.workbook.findings import Finding, Findings, Severity
from server.workbook.formula import fill_results
from server.workbook.grid import read_grids
from server.workbook.job import Job, Stock
from server.workbook.plan import Outcome, Plan, Planned
from server.workbook.report import Report, count_rows
from server.workbook.sheets.checks import take_checks
from server.workbook.sheets.clients import take_clients
from server.workbook.sheets.cues import take_cues
from server.workbook.sheets.events import take_events
from server.workbook.sheets.people import take_people
from server.workbook.sheets.places import take_posts, take_zones
from server.workbook.sheets.resources import take_resources
from server.workbook.sheets.suppliers import take_faq, take_suppliers
from server.workbook.stock import DEVICE, TableStock
from server.workbook.tables import Tables, read_tables


class _RehearsalOver(Exception):  # noqa: N818 - it undoes a transaction that went well
    """Leaves nothing behind."""


def import_workbook(
    engine: SyncEngine,
    content: bytes,
    file_name: str,
    access: Access,
    zone: ZoneInfo,
    *,
    dry_run: bool = False,
    event: str | None = None,
) -> Report:
    """Take a workbook in; `event` is the code of the event of rows that name none. A file no one can read is told."""
    findings = Findings()
    try:
        tables = open_tables(content, findings)
    except FileUnreadableError as error:
        finding = Finding(error.code, Severity.ERROR, details=error.details)
        return Report(file_name, dry_run, findings=[finding], readable=False)
    plan: Plan | None = None
    try:
        with engine.hand() as push:
            now = engine.clock().astimezone(zone).replace(tzinfo=None)
            plan = make_plan(tables, TableStock(push.connection), findings, zone, file_name, event, now)
            verdicts = push.take([_change(planned) for planned in plan.changes], access, DEVICE)
            _tell_kept(tables, plan, findings)
            _tell_refused(tables, plan, verdicts, findings)
            if dry_run:
                raise _RehearsalOver
    except _RehearsalOver:
        pass
    return Report(file_name, dry_run, count_rows(tables, plan.outcomes if plan else {}), findings.found, tables.unknown)


def open_tables(content: bytes, findings: Findings) -> Tables:
    """The pure part: from bytes to rows of named cells; raises FileUnreadableError."""
    file = WorkbookFile(content)
    try:
        grids = read_grids(file)
    finally:
        file.close()
    fill_results(grids)
    tables = read_tables(grids, findings)
    if not tables.found:
        findings.add("nothing_known", Severity.ERROR)
    return tables


def make_plan(
    tables: Tables,
    stock: Stock,
    findings: Findings,
    zone: ZoneInfo,
    file_name: str,
    event: str | None,
    now: datetime,
) -> Plan:
    """What would be written; each sheet after those that it refers to."""
    job = Job(tables, stock, findings, zone, file_name)
    take_people(job)
    take_suppliers(job)
    take_clients(job)
    take_events(job, event, now)
    take_zones(job)
    take_posts(job)
    take_cues(job)
    take_checks(job)
    take_resources(job)
    take_faq(job)
    return job.plan


def _change(planned: Planned) -> Change:
    before = planned.before
    base = {name: _seen(before, planned.entity, name) for name in planned.patch} if isinstance(before, State) else {}
    return Change(
        id=str(ULID()),
        entity=planned.entity,
        record=planned.record,
        creates=before is None,
        at="",
        patch=dict(planned.patch),
        base=base,
    )


def _seen(before: State, entity: str, name: str) -> list[str]:
    """The head that a person reading the record sees; one beside it in conflict was not seen and stays."""
    several = before.several.get(name)
    if several is None:
        return list(before.heads_of(name))
    shown = pick(MODEL.registry[entity].fields[name], several)
    return [shown] if shown else []


def _tell_kept(tables: Tables, plan: Plan, findings: Findings) -> None:
    """What was changed on a screen since the workbook said it, and so stays."""
    by_title = {table.title: table for table in tables.found}
    for kept in plan.kept:
        place = kept.place
        table = by_title[place.sheet]
        header = table.header(kept.field) if kept.field in table.headers.columns else None
        cell = table.headers.place(kept.field, place.row) if header else None
        said = kept.said if isinstance(kept.said, str | int | float) else None
        here = kept.here if isinstance(kept.here, str | int | float) else ""
        findings.add("changed_here", Severity.INFO, place.sheet, place.row, header, cell, said, here=here)


def _tell_refused(tables: Tables, plan: Plan, verdicts: Sequence[Verdict], findings: Findings) -> None:
    """What the engine didn't take, at the row that it came from."""
    by_title = {table.title: table for table in tables.found}
    for planned, verdict in zip(plan.changes, verdicts, strict=True):
        reason, place = verdict.reason, planned.place
        if reason is None:
            continue
        table = by_title[place.sheet]
        field = reason.field if reason.field in table.headers.columns else None
        findings.add(
            "not_allowed" if reason.code == "forbidden" else "not_accepted",
            Severity.ERROR,
            place.sheet,
            place.row,
            table.header(field) if field else None,
            table.headers.place(field, place.row) if field else None,
            reason=reason.message,
            field=reason.field,
            consequence="refused",
        )
        plan.outcomes[place] = Outcome.REFUSED
