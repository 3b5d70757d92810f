"""What is to be told about a workbook: by sheet, row and column, as a code with details that becomes a sentence."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

SHOWN_VALUE_LIMIT = 200


class Severity(StrEnum):
    """How much of what stands there was taken."""

    ERROR = "error"  # the row (or sheet, or file) isn't taken
    WARNING = "warning"  # taken without a part of it, or with a part assumed
    INFO = "info"  # taken; worth knowing how


@dataclass(frozen=True)
class Finding:
    """One thing to tell. `row` counts as the spreadsheet does; `column` is the header as it stands there."""

    code: str
    severity: Severity
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    cell: str | None = None  # such as E14
    value: str | None = None
    details: dict[str, Any] = field(default_factory=dict)


class Unreadable(Exception):  # noqa: N818 - it names the state of a cell, and never reaches a caller of the package
    """A cell that isn't what its column wants; `code` and details tell why."""

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


@dataclass(frozen=True)
class Note:
    """Something to tell about a cell that was taken."""

    code: str
    severity: Severity
    details: dict[str, Any] = field(default_factory=dict)


def shown(value: object) -> str | None:
    """A value as it stands in a finding, cut when it is long."""
    if value is None:
        return None
    text = str(value)
    return text if len(text) <= SHOWN_VALUE_LIMIT else text[: SHOWN_VALUE_LIMIT - 1] + "…"


class Findings:
    """Collects what is to be told, in the order in which it was found."""

    def __init__(self) -> None:
        self.found: list[Finding] = []

    def add(
        self,
        code: str,
        severity: Severity,
        sheet: str | None = None,
        row: int | None = None,
        column: str | None = None,
        cell: str | None = None,
        value: object = None,
        **details: Any,
    ) -> None:
        """One more thing to tell; `details` are what its sentence names."""
        self.found.append(Finding(code, severity, sheet, row, column, cell, shown(value), details))
