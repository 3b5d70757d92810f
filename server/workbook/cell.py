"""One cell as it was read: its place, its value and the part of its format that changes what it means."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import time_to_days, timedelta_to_days, to_excel

from server.workbook.numbers import tidy_number
from server.workbook.text import clean

CellValue: TypeAlias = str | int | float | bool | datetime | date | time | timedelta

_PADDED = re.compile(r'(?:"([^"]*)")?(0+)(?:"([^"]*)")?(?:;.*)?')
_LITERALS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds something. `error` is set instead of a usable value: #N/A, or a formula without a result."""

    row: int
    column: int
    value: CellValue
    format: str = "General"
    error: str | None = None

    @property
    def place(self) -> str:
        return f"{get_column_letter(self.column)}{self.row}"

    @property
    def is_number(self) -> bool:
        return isinstance(self.value, int | float) and not isinstance(self.value, bool)

    @property
    def is_percent(self) -> bool:
        return self.is_number and "%" in _LITERALS.sub("", self.format)

    @property
    def shows_time(self) -> bool:
        """Whether the format shows a time of day: midnight then means midnight, not a day without a time."""
        return "h" in _LITERALS.sub("", self.format.lower())

    @property
    def text(self) -> str:
        """The cell as text, the way its format shows it where that matters (leading zeros, percent)."""
        return _text(self)


def _text(cell: Cell) -> str:
    value = cell.value
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number_text(cell, value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M" if cell.shows_time or value.time() != time(0) else "%Y-%m-%d")
    if isinstance(value, time):
        return value.strftime("%H:%M:%S" if value.second else "%H:%M")
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return value.isoformat()


def _number_text(cell: Cell, value: float) -> str:
    tidy = tidy_number(value)
    if tidy is None:
        return str(value)
    padded = _PADDED.fullmatch(cell.format)
    if padded and isinstance(tidy, int) and tidy >= 0:
        return f"{padded[1] or ''}{tidy:0{len(padded[2])}}{padded[3] or ''}"
    if cell.is_percent:
        return f"{tidy_number(tidy * 100)}%"
    return f"{tidy:.10f}".rstrip("0") if isinstance(tidy, float) and abs(tidy) < 1e-4 else str(tidy)


def serial(value: datetime | date | time | timedelta) -> float:
    """A moment or a span as a spreadsheet counts it, in days."""
    if isinstance(value, time):
        return float(time_to_days(value))  # type: ignore[no-untyped-call]
    if isinstance(value, timedelta):
        return float(timedelta_to_days(value))  # type: ignore[no-untyped-call]
    return float(to_excel(value))  # type: ignore[no-untyped-call]
