"""An event written as a form, labels beside values, instead of one row under headers."""

from dataclasses import dataclass

from server.workbook.cell import Cell
from server.workbook.grid import Grid
from server.workbook.headers import Headers, labels, shown_header
from server.workbook.layout import Layout

FEWEST = 4


@dataclass(frozen=True)
class Form:
    """The fields of a form; `headers` name each by its label."""

    headers: Headers
    cells: dict[str, Cell]


def read_form(grid: Grid, layout: Layout) -> Form | None:
    """Each label's value is the next cell to its right that is no label; None when too few labels are known."""
    headers = Headers(min(grid.rows, default=1), max(grid.rows, default=1), is_form=True)
    cells: dict[str, Cell] = {}
    for row in grid.rows.values():
        ordered = [row[column] for column in sorted(row)]
        for label, value in zip(ordered, [*ordered[1:], None], strict=True):
            field, unit = labels(label, layout)
            if field is None or field in headers.columns:
                continue
            index = len(headers.shown) + 1
            headers.columns[field], headers.shown[index] = [index], shown_header(label.text)
            if unit:
                headers.units[field] = unit
            if value is not None and labels(value, layout)[0] is None:
                cells[field] = value
    return Form(headers, cells) if len(cells) >= FEWEST else None
