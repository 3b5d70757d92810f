"""A sheet as cells: values, results of formulas, merged cells filled, nothing judged yet."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from openpyxl.utils import range_boundaries

from server.workbook.cell import Cell
from server.workbook.file import FileUnreadableError, WorkbookFile
from server.workbook.text import clean

MOST_CELLS = 2_000_000
MOST_SCANNED = 30_000_000
LARGEST_MERGE = 200_000
ERROR_VALUES = frozenset(
    {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!"}
)

Row = dict[int, Cell]
"""The filled cells of a row by column, counted from 1."""


@dataclass
class Grid:
    """One sheet; `merged` are the places that were filled from a merged cell above."""

    title: str
    rows: dict[int, Row] = field(default_factory=dict)
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)  # those without a saved result
    merged: set[tuple[int, int]] = field(default_factory=set)
    problem: str | None = None  # why the rest of the sheet could not be read
    hidden: bool = False

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell at a place, None when it is empty."""
        return self.rows.get(row, {}).get(column)


def read_grids(file: WorkbookFile) -> list[Grid]:
    """Every worksheet, hidden ones too, in order."""
    grids, seen, scanned = [], 0, 0
    for sheet in file.values.worksheets:
        grid = Grid(sheet.title, hidden=sheet.sheet_state != "visible")
        part = file.part(cast(Any, sheet)._worksheet_path)  # openpyxl keeps it to itself; a test holds the name
        for width, cells in _rows_of(sheet, grid):
            scanned += width
            seen += len(cells)
            if seen > MOST_CELLS or scanned > MOST_SCANNED:
                raise FileUnreadableError("too_many_cells", limit=MOST_CELLS)
            if cells:
                grid.rows[next(iter(cells.values())).row] = cells
        if part.has_formulas:
            _find_formulas(file.formulas[sheet.title], grid)
        _fill_merged(grid, part.merged)
        grids.append(grid)
    return grids


def _rows_of(sheet: Any, grid: Grid) -> Iterator[tuple[int, Row]]:
    """The rows until the end or until what can't be parsed, which is told as the grid's problem."""
    sheet.reset_dimensions()  # files say all sorts of sizes; the rows themselves are right
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for row in sheet.iter_rows():
                yield len(row), _filled(row)
    except Exception as error:  # the parser raises what it meets; what was read before stands
        grid.problem = f"{type(error).__name__}: {error}"[:200]


def _filled(row: tuple[Any, ...]) -> Row:
    cells: Row = {}
    for cell in row:
        value = cell.value
        if value is None or (isinstance(value, str) and not value.strip()):
            continue
        found = _cell(cell, value)
        if found is not None:
            cells[cell.column] = found
    return cells


def _cell(cell: Any, value: Any) -> Cell | None:
    if isinstance(value, str):
        text = str(value)
        if text.strip() in ERROR_VALUES:
            return Cell(cell.row, cell.column, text.strip(), error="error_value")
        return Cell(cell.row, cell.column, text) if clean(text) else None
    return Cell(cell.row, cell.column, value, cell.number_format or "General")


def _find_formulas(sheet: Any, grid: Grid) -> None:
    """Remember the formulas whose result was not saved, as files made by programs have them."""
    sheet.reset_dimensions()
    try:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and grid.cell(cell.row, cell.column) is None:
                    grid.formulas[cell.row, cell.column] = str(getattr(cell.value, "text", cell.value) or "")
                    grid.rows.setdefault(cell.row, {})[cell.column] = Cell(
                        cell.row, cell.column, grid.formulas[cell.row, cell.column], cell.number_format, "no_result"
                    )
    except Exception as error:  # as above
        grid.problem = grid.problem or f"{type(error).__name__}: {error}"[:200]


def _fill_merged(grid: Grid, ranges: tuple[str, ...]) -> None:
    """A cell merged over several rows stands in each of them, as a person sees it; a merge makes no row of its own."""
    for reference in ranges:
        left, top, _, bottom = cast(tuple[int, int, int, int], range_boundaries(reference))
        origin = grid.cell(top, left)
        if origin is None or bottom - top > LARGEST_MERGE:
            continue
        for row in range(top + 1, bottom + 1):
            if row in grid.rows and left not in grid.rows[row]:
                grid.rows[row][left] = Cell(row, left, origin.value, origin.format, origin.error)
                grid.merged.add((row, left))
