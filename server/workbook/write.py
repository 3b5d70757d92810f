"""Writes a workbook in the department's layout: what is read from it again is the same.

Texts are written as texts whatever they begin with, so that no cell ever becomes a formula.
"""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from server.workbook import export, layouts
from server.workbook.codes import CodeNames
from server.workbook.export import CellOut, Row
from server.workbook.job import Stock
from server.workbook.layout import Column, Want
from server.workbook.readme_sheet import readme_rows
from server.workbook.records import Record, Records
from server.workbook.text import key

_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA_START = ("=", "+", "-", "@", "\t", "'")
HEADER_FILL = PatternFill("solid", fgColor="DDE7F3")
BOLD = Font(bold=True)
TOP = Alignment(vertical="top")
WRAPPED = Alignment(vertical="top", wrap_text=True)
AS_TEXT = frozenset({Want.ID, Want.PHONE, Want.PERSON, Want.ZONE, Want.POST, Want.CLIENT, Want.EVENT})
WIDE = 30
VALIDATED_ROWS = 2_000


class UnknownEventError(Exception):
    """There is no event of this code, or it may not be read."""


def export_workbook(stock: Stock, zone: ZoneInfo, event: str | None = None) -> bytes:
    """All that `stock` holds as a workbook, or what belongs to one event (its code)."""
    records = Records(stock, zone)
    chosen = _chosen_events(records, event)
    clients = _chosen_clients(records, chosen, everything=event is None)
    _name_references(records, chosen)
    rows: dict[str, Iterable[Row]] = {
        layouts.PERSON.name: export.people(records),
        layouts.CLIENT.name: export.clients(records, clients),
        layouts.EVENTS.name: export.events(records, chosen),
        layouts.SUPPLIER.name: export.suppliers(records),
        layouts.FAQ.name: export.faq(records),
    }
    for name, rows_of in export.OF_EVENT.items():
        rows[name] = [{**row, "event": records.label(one.id)} for one in chosen for row in rows_of(records, one)]
    return _workbook(rows, several_events=len(chosen) > 1)


def _chosen_events(records: Records, event: str | None) -> list[Record]:
    everything = records.by_code("event", "code")
    if event is None:
        return everything
    chosen = [record for record in everything if key(record.text("code")) == key(event)]
    if not chosen:
        raise UnknownEventError(event)
    return chosen[:1]


def _chosen_clients(records: Records, events: Sequence[Record], everything: bool) -> list[Record]:
    known = records.by_code("client", "code")
    if everything:
        return known
    wanted = {required.text("client") for event in events for required in records.of("requirement", event.id)}
    return [record for record in known if record.id in wanted]


def _name_references(records: Records, events: Sequence[Record]) -> None:
    """How each record is referred to; one without an id of its own gets a derived one."""
    for record in records.of("person"):
        records.name(record.id, record.text("staff_number"))
    for entity in ("group", "supplier"):
        for record in records.of(entity):
            records.name(record.id, record.text("name"))
    _name_by_code(records, records.by_code("client", "code"))
    _name_by_code(records, records.by_code("event", "code"))
    for event in events:
        for entity in ("zone", "post"):
            _name_by_code(records, records.by_code(entity, "code", event.id))


def _name_by_code(records: Records, ordered: Iterable[Record]) -> None:
    names = CodeNames()
    for record in ordered:
        records.name(record.id, names.name(record.shown.get("code"), record.text("name")))


def _workbook(rows: dict[str, Iterable[Row]], several_events: bool) -> bytes:
    workbook = Workbook()
    first = workbook.active
    if first is not None:
        workbook.remove(first)
    _write_readme(workbook.create_sheet("说明"))
    for layout in layouts.LAYOUTS:
        columns = [c for c in layout.columns if not c.extra or (several_events and c.want is Want.EVENT)]
        _write_sheet(workbook.create_sheet(layout.name), columns, rows[layout.name])
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def _write_sheet(sheet: Worksheet, columns: Sequence[Column], rows: Iterable[Row]) -> None:
    for index, column in enumerate(columns, start=1):
        cell = sheet.cell(1, index, column.header)
        cell.font, cell.fill, cell.alignment = BOLD, HEADER_FILL, Alignment(vertical="center")
        sheet.column_dimensions[get_column_letter(index)].width = column.width
        _validate(sheet, column, index)
    for number, row in enumerate(rows, start=2):
        for index, column in enumerate(columns, start=1):
            value = row.get(column.field)
            if value is not None:
                _write_cell(sheet, number, index, value, column)
    sheet.freeze_panes = "A2"
    last = get_column_letter(len(columns))
    sheet.auto_filter.ref = f"A1:{last}{max(sheet.max_row, 1)}"


def _write_cell(sheet: Worksheet, row: int, index: int, value: CellOut, column: Column) -> None:
    cell: Any = sheet.cell(row, index)
    cell.alignment = WRAPPED if column.width >= WIDE else TOP
    if isinstance(value, str):
        cell.value = storable(value)
        cell.data_type = "s"  # a text stays a text, also one that begins with =
        cell.quotePrefix = value.startswith(_FORMULA_START)
        cell.number_format = "@" if column.want in AS_TEXT or cell.quotePrefix else "General"
        return
    cell.value = value
    cell.number_format = _number_format(value, column)


def storable(text: str) -> str:
    """A text as a file holds it: no control characters, and nothing that reads as an escape."""
    return _LOOKS_ESCAPED.sub("_x005F_", _ILLEGAL.sub("", text))


def _number_format(value: CellOut, column: Column) -> str:
    if isinstance(value, datetime):
        return "yyyy-mm-dd hh:mm:ss" if value.second else "yyyy-mm-dd hh:mm"
    if isinstance(value, time):
        return "hh:mm:ss" if value.second else "hh:mm"
    if isinstance(value, date):
        return "yyyy-mm-dd"
    return "#,##0.00" if column.want is Want.MONEY else "General"


def _validate(sheet: Worksheet, column: Column, index: int) -> None:
    """A list to choose from; other words are still allowed, the import understands many."""
    known = [words[0] for words in column.words.values()] if column.words else []
    choices = ["是", "否"] if column.want is Want.FLAG else known
    if choices:
        validation = DataValidation(
            type="list", formula1=f'"{",".join(choices)}"', allow_blank=True, showErrorMessage=False
        )
        letter = get_column_letter(index)
        validation.add(f"{letter}2:{letter}{VALIDATED_ROWS}")
        sheet.add_data_validation(validation)


def _write_readme(sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 16, 120
    for number, (name, content) in enumerate(readme_rows(), start=1):
        for index, text in enumerate((name, content), start=1):
            cell = sheet.cell(number, index, text)
            cell.alignment = WRAPPED
            if index == 1 or number == 1:
                cell.font = BOLD
    sheet.freeze_panes = "A2"
