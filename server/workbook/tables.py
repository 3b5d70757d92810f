"""A sheet as rows of named cells: headers found, section lines, notes and sums set apart, ditto marks filled in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from server.workbook.cell import Cell
from server.workbook.findings import Findings, Severity
from server.workbook.forms import read_form
from server.workbook.grid import Grid, Row
from server.workbook.headers import Headers, find_headers, repeats_header
from server.workbook.layout import Layout
from server.workbook.layouts import EVENTS
from server.workbook.sections import Section, read_section, title_section
from server.workbook.text import key
from server.workbook.titles import fits, is_readme, layout_by_headers, layout_by_title

_DITTO = frozenset(map(key, ("同上", "〃", "″", '"', "同前", "同上行", "ditto", "“", "”", "''")))
_SUM = re.compile(r"(?:本页)?(?:合计|小计|总计|共计|总数)\s*[:：]?\s*[\d,，.]*\s*(?:元|人|项|件|条|个|台)?")
_NOTE_WORDS = "备注|说明|注|注意|注意事项|填表说明|制表人?|审核人?|编制人?|填表人|打印时间|更新时间|签字|日期"
_NOTE = re.compile(rf"(?:{_NOTE_WORDS})(?:\s*[:：][\s\S]*)?|[-—*=_]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


@dataclass
class TableRow:
    """A row of data: its cells by field, and what the sheet says about the rows around it."""

    number: int
    cells: dict[str, Cell]
    section: Section


@dataclass
class Table:
    """One sheet whose layout is known."""

    layout: Layout
    title: str
    headers: Headers
    rows: list[TableRow] = field(default_factory=list)

    def header(self, name: str) -> str:
        """How a finding names a column."""
        return self.headers.header(self.layout, name)


@dataclass
class Tables:
    """A workbook's known sheets, in order, and the titles of the others."""

    found: list[Table] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def of(self, layout: Layout) -> list[Table]:
        """All sheets of one layout: some people keep a list for each day."""
        return [table for table in self.found if table.layout is layout]


def read_tables(grids: Sequence[Grid], findings: Findings) -> Tables:
    """Recognise every sheet and take its rows apart."""
    tables = Tables()
    layouts = {grid.title: _layout_by_title(grid) for grid in grids}
    named = {layout.name for layout in layouts.values() if layout}
    for grid in grids:
        if grid.problem:
            findings.add("sheet_damaged", Severity.ERROR, grid.title, problem=grid.problem)
        if not grid.rows or is_readme(grid.title):
            continue
        table = _recognise(grid, layouts[grid.title], named, findings)
        if table is None:
            tables.unknown.append(grid.title)
            continue
        if grid.hidden:
            findings.add("sheet_hidden", Severity.INFO, grid.title)
        tables.found.append(table)
    return tables


def _layout_by_title(grid: Grid) -> Layout | None:
    layout, surely = layout_by_title(grid.title)
    if layout is None or surely or layout is EVENTS or fits(find_headers(grid, layout), layout):
        return layout
    return None


def _recognise(grid: Grid, layout: Layout | None, named: set[str], findings: Findings) -> Table | None:
    headers = find_headers(grid, layout) if layout else None
    if layout is EVENTS and (headers is None or len(headers.columns) < 4):
        form = read_form(grid, layout)
        if form:
            row = TableRow(form.headers.row, form.cells, Section())
            return Table(layout, grid.title, form.headers, [row])
    if headers is None or layout is None:
        guess = layout_by_headers(grid, named)
        if guess is None:
            _tell_unknown(grid, layout, findings)
            return None
        layout, headers = guess
        findings.add("sheet_by_headers", Severity.INFO, grid.title, taken=layout.name)
    table = Table(layout, grid.title, headers)
    _tell_columns(grid, table, findings)
    table.rows = list(_rows(grid, table, findings))
    return table


def _tell_unknown(grid: Grid, layout: Layout | None, findings: Findings) -> None:
    if layout is None:
        findings.add("unknown_sheet", Severity.WARNING, grid.title, rows=len(grid.rows))
    else:
        columns = [column.header for column in layout.columns if column.required]
        findings.add("no_headers", Severity.ERROR, grid.title, columns=columns)


def _tell_columns(grid: Grid, table: Table, findings: Findings) -> None:
    headers = table.headers
    below = [row for number, row in grid.rows.items() if number > headers.last_row]
    filled = {column for row in below for column in row}
    for column in sorted(filled - set(headers.shown)):
        cell = next(row[column] for row in below if column in row)
        findings.add("column_without_header", Severity.WARNING, table.title, cell.row, None, cell.place, cell.text)
    for column in headers.unknown:
        severity = Severity.WARNING if column in filled else Severity.INFO
        place = Cell(headers.last_row, column, "").place
        findings.add("unknown_column", severity, table.title, headers.last_row, headers.shown[column], place)
    for name, column in headers.repeated:
        place = Cell(headers.last_row, column, "").place
        findings.add("duplicate_column", Severity.WARNING, table.title, headers.last_row, table.header(name), place)
    for wanted in table.layout.columns:
        if wanted.required and wanted.field not in headers.columns:
            findings.add("column_missing", Severity.WARNING, table.title, headers.last_row, wanted.header)


def _rows(grid: Grid, table: Table, findings: Findings) -> Iterator[TableRow]:
    section = title_section(table.title)
    previous: dict[str, Cell] = {}
    for number in sorted(grid.rows):
        row = grid.rows[number]
        if number <= table.headers.last_row:
            section = section.refined(_day_above(row, grid))
            continue
        own = {column: cell for column, cell in row.items() if (number, column) not in grid.merged}
        if not own:
            continue
        if repeats_header(row, table.headers):
            findings.add("header_repeated", Severity.INFO, table.title, number)
            continue
        cells = _named(row, table.headers)
        found = read_section(own, cells, table.layout)
        if found is not None:
            section = section.refined(found)
            findings.add("section_line", Severity.INFO, table.title, number, value=next(iter(own.values())).text)
        elif _is_aside(own, cells, table, findings):
            continue
        else:
            cells = {name: _without_ditto(cell, previous.get(name)) for name, cell in cells.items()}
            previous = {**previous, **cells}
            yield TableRow(number, cells, section)


def _day_above(row: Row, grid: Grid) -> Section | None:
    """A line above the headers may name the day of the whole sheet."""
    own = {column: cell for column, cell in row.items() if (cell.row, column) not in grid.merged}
    return read_section(own, {}, None) if len(own) == 1 else None


def _named(row: Row, headers: Headers) -> dict[str, Cell]:
    cells = {}
    for name, columns in headers.columns.items():
        for column in columns:
            if column in row:
                cells[name] = row[column]
                break
    return cells


def _without_ditto(cell: Cell, above: Cell | None) -> Cell:
    if above is None or not isinstance(cell.value, str) or key(cell.value) not in _DITTO:
        return cell
    return Cell(cell.row, cell.column, above.value, above.format, above.error)


def _is_aside(own: Row, cells: dict[str, Cell], table: Table, findings: Findings) -> bool:
    """Sums and notes below a list, and what stands beside it; each is told, none is a row that failed."""
    code = _aside(own, cells, table.layout)
    if code is None:
        return False
    first = next(iter(own.values()))
    findings.add(code, Severity.INFO, table.title, first.row, value=" ".join(cell.text for cell in own.values()))
    return True


def _aside(own: Row, cells: dict[str, Cell], layout: Layout) -> str | None:
    if not cells:
        return "beside_the_table"
    content = [cells[name] for name in layout.content if name in cells]
    texts = [cell.text for cell in own.values() if isinstance(cell.value, str)]
    worded = [cell for cell in content if isinstance(cell.value, str) and not cell.error]
    if any(_SUM.fullmatch(text) for text in texts[:2]) and _only(worded, _SUM):
        return "sum_line"
    if len(own) <= 2 and texts and _NOTE.fullmatch(texts[0]) and _only(content, _NOTE):
        return "note_line"
    alone = len(own) == 1 and not content
    return "note_line" if alone and texts and _BEYOND_ASCII.search(texts[0]) else None


def _only(content: Sequence[Cell], pattern: re.Pattern[str]) -> bool:
    return all(pattern.fullmatch(cell.text) for cell in content)
