"""What the festival's builders share: what must become of it, and how rows are put into sheets."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

FIRST = date(2027, 6, 11)
CHECKS = 420
Row = dict[str, Any]


@dataclass
class Expected:
    """A check as it must stand after the import; `code` None where the row has none that is its own."""

    code: str | None
    category: str
    title: str
    zone: str | None
    responsible: str | None
    due: datetime | None
    photo: bool
    unit: str | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Fault:
    """What was planted, where, and the code that must tell of it."""

    sheet: str
    row: int
    column: str | None
    code: str


@dataclass
class Festival:
    """The file and what it holds."""

    content: bytes = b""
    checks: list[Expected] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def title_rows(sheet: Worksheet, text: str, width: int) -> None:
    sheet["A1"] = text
    sheet["A1"].font = Font(bold=True, size=16)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    sheet["A2"] = "更新时间：2027年5月30日"


def put(sheet: Worksheet, row: int, values: Sequence[Any]) -> None:
    for column, value in enumerate(values, start=1):
        if value is not None:
            sheet.cell(row, column, value)
