"""What an import did, for people and for programs: rows per sheet, and each finding as a sentence."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from server.i18n import text
from server.workbook.findings import Finding, Severity
from server.workbook.plan import Outcome, Place
from server.workbook.tables import Tables

SHOWN_FINDINGS = 200


@dataclass
class SheetCount:
    """The rows of one sheet by what became of them."""

    sheet: str
    rows: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0


@dataclass
class Report:
    """The outcome of one import, or of its rehearsal."""

    file: str
    dry_run: bool
    sheets: list[SheetCount] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unknown_sheets: list[str] = field(default_factory=list)
    readable: bool = True

    @property
    def taken(self) -> int:
        """Rows that are in the records now (or would be)."""
        return sum(count.added + count.changed + count.unchanged for count in self.sheets)

    def as_wire(self, language: str) -> dict[str, Any]:
        """The report as JSON (docs/workbook.md)."""
        return {
            "file": self.file,
            "dry_run": self.dry_run,
            "readable": self.readable,
            "sheets": [vars(count) for count in self.sheets],
            "findings": [finding_as_wire(finding, language) for finding in self.findings],
            "unknown_sheets": self.unknown_sheets,
            "taken": self.taken,
        }


def count_rows(tables: Tables, outcomes: Mapping[Place, Outcome]) -> list[SheetCount]:
    """The rows of each sheet; a row without an outcome said nothing that is kept."""
    counts = []
    for table in tables.found:
        count = SheetCount(table.title, len(table.rows))
        for row in table.rows:
            name = outcomes.get(Place(table.title, row.number), Outcome.REFUSED).name.lower()
            setattr(count, name, getattr(count, name) + 1)
        counts.append(count)
    return counts


def finding_as_wire(finding: Finding, language: str) -> dict[str, Any]:
    """A finding with its sentence."""
    return {
        "sheet": finding.sheet,
        "row": finding.row,
        "column": finding.column,
        "cell": finding.cell,
        "code": finding.code,
        "message": message(finding, language),
        "severity": finding.severity.value,
        "value": finding.value,
    }


def message(finding: Finding, language: str) -> str:
    """The reason, and what it costs the row."""
    details = {name: _plain(value, language) for name, value in finding.details.items()}
    details = {"value": finding.value or "", "column": finding.column or "", "sheet": finding.sheet or "", **details}
    reason = text(language, f"workbook.{finding.code}", **details)
    consequence = finding.details.get("consequence")
    if not consequence:
        return reason
    return text(
        language, "workbook.joined", reason=reason, end=text(language, f"workbook.then.{consequence}", **details)
    )


def _plain(value: object, language: str) -> str:
    if isinstance(value, list | tuple):
        return text(language, "workbook.list_separator").join(map(str, value))
    return "" if value is None else str(value)


def summary(report: Report, language: str) -> str:
    """The report for a terminal: the sheets as a table, then the findings, the worst first."""
    lines = [
        text(language, "workbook.summary.rehearsal" if report.dry_run else "workbook.summary.done", file=report.file)
    ]
    if not report.readable:
        lines = [text(language, "workbook.summary.unreadable", file=report.file)]
    for count in report.sheets:
        lines.append("  " + text(language, "workbook.summary.sheet", **{k: str(v) for k, v in vars(count).items()}))
    severities = Counter(finding.severity for finding in report.findings)
    if report.findings:
        counts = {severity.value: str(severities[severity]) for severity in Severity}
        lines += ["", text(language, "workbook.summary.findings", **counts)]
    order = list(Severity)
    shown = sorted(report.findings, key=lambda finding: order.index(finding.severity))[:SHOWN_FINDINGS]
    lines += [f"  {_line(finding, language)}" for finding in shown]
    if len(report.findings) > len(shown):
        lines.append("  " + text(language, "workbook.summary.more", count=str(len(report.findings) - len(shown))))
    return "\n".join(lines)


def _line(finding: Finding, language: str) -> str:
    place = " ".join(part for part in (finding.sheet, finding.cell or (finding.row and str(finding.row))) if part)
    column = f"[{finding.column}] " if finding.column else ""
    sign = text(language, f"workbook.severity.{finding.severity.value}")
    return f"{sign} {f'{place}: ' if place else ''}{column}{message(finding, language)}"
