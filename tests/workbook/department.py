"""A department whose workbooks are taken in and given out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from ulid import ULID

from server.domain.model import MODEL
from server.sync.access import Access
from server.sync.engine import SyncEngine
from server.sync.log import Verdict
from server.sync.message import Change
from server.sync.transaction import reading
from server.workbook.apply import import_workbook
from server.workbook.findings import Finding, Severity
from server.workbook.report import Report
from server.workbook.stock import TableStock
from server.workbook.write import export_workbook

ZONE = ZoneInfo("Asia/Shanghai")


@dataclass
class Department:
    sync: SyncEngine
    access: Access

    def take(self, content: bytes, name: str = "工作簿.xlsx", **options: Any) -> Report:
        return import_workbook(self.sync, content, name, options.pop("access", self.access), ZONE, **options)

    def give(self, event: str | None = None, access: Access | None = None) -> bytes:
        with reading(self.sync.engine) as connection:
            return export_workbook(TableStock(connection, access), ZONE, event)

    def records(self, entity: str) -> list[dict[str, Any]]:
        """Shown fields with the id, deleted ones too."""
        with reading(self.sync.engine) as connection:
            return [{"id": state.id, **state.shown} for state in TableStock(connection).records(entity)]

    def one(self, entity: str, **wanted: Any) -> dict[str, Any]:
        """The only record with these values."""
        found = [r for r in self.records(entity) if all(r.get(name) == value for name, value in wanted.items())]
        assert len(found) == 1, f"{len(found)} records of {entity} with {wanted}"
        return found[0]

    def by_code(self, entity: str, field: str = "code") -> dict[str, dict[str, Any]]:
        return {record[field]: record for record in self.records(entity)}

    def write(self, entity: str, record: str, **patch: Any) -> Verdict:
        """Somebody's edit on a screen, who sees what stands."""
        with reading(self.sync.engine) as connection:
            states = [state for state in TableStock(connection).records(entity) if state.id == record]
        base = {name: list(states[0].heads_of(name)) for name in patch} if states else {}
        change = Change(str(ULID()), entity, record, not states, "", patch, base)
        return self.sync.write(self.access, [change])[0]

    def changes(self) -> int:
        with reading(self.sync.engine) as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM change").scalar_one())

    def everything(self) -> dict[str, set[Any]]:
        """All living records without their ids, references by what they name: what two departments have in common."""
        shown: dict[str, dict[str, Any]] = {}
        for entity in MODEL.registry:
            for record in self.records(entity.name):
                if record.get("deleted") is not True:
                    shown[record["id"]] = {**record, "entity": entity.name}
        return {
            entity.name: {
                self._without_ids(record, shown) for record in shown.values() if record["entity"] == entity.name
            }
            for entity in MODEL.registry
        }

    def _without_ids(self, record: dict[str, Any], shown: dict[str, dict[str, Any]]) -> Any:
        named = {name: value for name, value in record.items() if name not in ("id", "deleted", "entity")}
        return tuple(
            (name, self._named(value, shown)) for name, value in sorted(named.items()) if value not in (None, [], False)
        )

    def _named(self, value: Any, shown: dict[str, dict[str, Any]]) -> Any:
        if isinstance(value, list):
            return tuple(sorted(self._named(one, shown) for one in value))
        if isinstance(value, str) and value in shown:
            target = shown[value]
            keys = ("staff_number", "code", "name", "title", "question")
            return next(str(target[key]) for key in keys if target.get(key))
        return value


def local(instant: str | None) -> str | None:
    """An instant on the department's clocks, to the minute."""
    if instant is None:
        return None
    return datetime.fromisoformat(instant.replace("Z", "+00:00")).astimezone(ZONE).strftime("%Y-%m-%d %H:%M")


def told(report: Report, *severities: Severity) -> list[tuple[str | None, int | None, str | None, str]]:
    """(sheet, row, column, code) of findings; by default those that cost something."""
    wanted = severities or (Severity.ERROR, Severity.WARNING)
    return [(f.sheet, f.row, f.column, f.code) for f in report.findings if f.severity in wanted]


def finding(report: Report, code: str) -> Finding:
    """The only finding of a code."""
    found = [finding for finding in report.findings if finding.code == code]
    assert len(found) == 1, [finding.code for finding in report.findings]
    return found[0]


def counted(report: Report, sheet: str) -> tuple[int, int, int, int]:
    """(added, changed, unchanged, refused) of a sheet."""
    count = next(count for count in report.sheets if count.sheet == sheet)
    return count.added, count.changed, count.unchanged, count.refused
