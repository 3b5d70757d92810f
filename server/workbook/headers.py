"""Which row of a sheet holds the headers, and which column is which: in any order, under many names."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from openpyxl.utils import get_column_letter

from server.workbook.cell import Cell
from server.workbook.grid import Grid, Row
from server.workbook.layout import REFERENCES, Layout
from server.workbook.text import key, one_line

ROWS_SEARCHED = 60
LONGEST_HEADER = 80
_BRACKETS = re.compile(r"[(\[【〔<](.*?)[)\]】〕>]")
_MARKS = re.compile(r"[*#※·•:。\s]|必填|选填")
_LATIN = re.compile(r"[a-z0-9 .'&/_-]+")
_NUMBERING = re.compile(r"^\d{1,2}[.、)]")


@dataclass
class Headers:
    """The header row(s) of a sheet: fields to columns, in the order in which they are asked."""

    row: int
    last_row: int
    columns: dict[str, list[int]] = field(default_factory=dict)
    shown: dict[int, str] = field(default_factory=dict)  # column → header as it stands there
    units: dict[str, str] = field(default_factory=dict)  # field → what stands in brackets, such as 万元
    repeated: list[tuple[str, int]] = field(default_factory=list)  # (field, column) of a header that stands twice
    unknown: list[int] = field(default_factory=list)
    is_form: bool = False  # labels beside values: columns are no places then

    def header(self, layout: Layout, name: str) -> str:
        """The header of a field as it stands in the sheet, or as it should."""
        columns = self.columns.get(name)
        return self.shown[columns[0]] if columns else layout.column(name).header

    def place(self, name: str, row: int) -> str | None:
        """Where a field's cell of a row would be."""
        columns = self.columns.get(name)
        return f"{get_column_letter(columns[0])}{row}" if columns and not self.is_form else None


@dataclass(frozen=True)
class _Match:
    """A header that may mean a field; the lower the rank, the likelier."""

    rank: int
    column: int
    field: str
    unit: str
    key: str

    @property
    def order(self) -> tuple[int, int]:
        return self.rank, self.column


def shown_header(text: str) -> str:
    """A header as findings name it: on one line, without the mark of a required column."""
    return one_line(text).strip("*＊ ")


@cache
def _names(layout: Layout) -> Mapping[str, tuple[tuple[int, str], ...]]:
    """From folded header to (rank, field) of the columns that it may mean."""
    found: dict[str, list[tuple[int, str]]] = {}
    for column in layout.columns:
        for rank, name in enumerate((column.header, *column.names)):
            for folded in dict.fromkeys((_base(name)[0], key(name))):
                found.setdefault(folded, []).append((rank + (100 if column.extra else 0), column.field))
    return {folded: tuple(matches) for folded, matches in found.items()}


def _base(text: str) -> tuple[str, str]:
    """A folded header without marks and brackets, and what stood in the brackets."""
    folded = key(text)
    unit = "".join(_BRACKETS.findall(folded))
    return _MARKS.sub("", _NUMBERING.sub("", _BRACKETS.sub("", folded))), _MARKS.sub("", unit)


@lru_cache(maxsize=8_192)
def _readings(text: str) -> tuple[tuple[str, str], ...]:
    """The ways to read a header, likeliest first: whole, by lines, without its English, by alternatives."""
    base, unit = _base(text)
    lines = (_base(line) for line in text.splitlines())
    alternatives = ((part, unit) for part in re.split(r"[/|]|或", base))
    return ((base, unit), *lines, (_LATIN.sub("", base), unit), *alternatives)


def _matches(cell: Cell, layout: Layout) -> list[_Match]:
    names = _names(layout)
    if not isinstance(cell.value, str) or len(cell.value) > LONGEST_HEADER:
        return []
    for step, (folded, unit) in enumerate(_readings(cell.value)):
        if folded in names:
            return [_Match(rank + step * 20, cell.column, name, unit, folded) for rank, name in names[folded]]
    return []


def labels(cell: Cell, layout: Layout) -> tuple[str | None, str]:
    """The field that a cell names, and what stands in its brackets; None when it names none."""
    matches = _matches(cell, layout)
    return (matches[0].field, matches[0].unit) if matches else (None, "")


def _assign(row: int, cells: Iterable[Cell], layout: Layout) -> Headers:
    """Give each field its likeliest column."""
    headers = Headers(row, row)
    taken: dict[int, str] = {}
    cells = list(cells)
    matches = sorted((match for cell in cells for match in _matches(cell, layout)), key=lambda match: match.order)
    keys = {match.column: match.key for match in matches}
    for match in matches:
        if match.field not in headers.columns and match.column not in taken:
            headers.columns[match.field] = [match.column]
            taken[match.column] = match.field
            if match.unit:
                headers.units[match.field] = match.unit
    for match in matches:
        if match.column not in taken and match.field in headers.columns:
            first = headers.columns[match.field][0]
            same = keys[first] == match.key
            if same or layout.column(match.field).want in REFERENCES:
                headers.columns[match.field].append(match.column)
                taken[match.column] = match.field
                if same:
                    headers.repeated.append((match.field, match.column))
    headers.shown = {cell.column: shown_header(cell.text) for cell in cells}
    headers.unknown = sorted(set(headers.shown) - set(taken))
    return headers


def find_headers(grid: Grid, layout: Layout) -> Headers | None:
    """The header row of a sheet, wherever it stands; None when no row names two of the layout's columns."""
    best: Headers | None = None
    for number in sorted(grid.rows)[:ROWS_SEARCHED]:
        found = _assign(number, grid.rows[number].values(), layout)
        if best is None or len(found.columns) > len(best.columns):
            best = found
    if best is None or len(best.columns) < 2:
        return None
    return _with_neighbour(grid, layout, best)


def _with_neighbour(grid: Grid, layout: Layout, best: Headers) -> Headers:
    """Headers in two rows, a group's name above its columns: both rows count when both hold nothing but headers."""
    for other in (best.row + 1, best.row - 1):
        cells = grid.rows.get(other)
        if cells and _only_headers(cells, layout, grid):
            lower, upper = (grid.rows[max(best.row, other)], grid.rows[min(best.row, other)])
            merged: Row = {
                **upper,
                **{c: cell for c, cell in lower.items() if c not in upper or _matches(cell, layout)},
            }
            found = _assign(min(best.row, other), merged.values(), layout)
            if len(found.columns) > len(best.columns):
                found.last_row = max(best.row, other)
                return found
    return best


def _only_headers(cells: Row, layout: Layout, grid: Grid) -> bool:
    own = [cell for cell in cells.values() if (cell.row, cell.column) not in grid.merged]
    return bool(own) and all(_matches(cell, layout) for cell in own)


def repeats_header(cells: Row, headers: Headers) -> bool:
    """Whether a row is the header again, as printed lists have it on each page."""
    same = [c for c, shown in headers.shown.items() if c in cells and key(shown_header(cells[c].text)) == key(shown)]
    return len(same) >= 2 and len(same) * 2 > len(cells)
