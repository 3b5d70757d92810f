"""The department's own workbook, made untidy in every way at once, gives the same records (Q5)."""

import io
import random
from collections.abc import Callable
from datetime import datetime, time
from typing import Any

import pytest
from opencc import OpenCC
from openpyxl import Workbook, load_workbook

from server.workbook.layout import Column, Layout, Want
from server.workbook.layouts import LAYOUTS
from tests.workbook.department import Department, told
from tests.workbook.sheets import saved

traditional = OpenCC("s2t").convert
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
IDS = {Want.ID, Want.PERSON, Want.ZONE, Want.POST, Want.CLIENT}


def wide(text: str) -> str:
    return text.translate(FULL_WIDTH)


class Mangler:
    """Writes what it reads in some other way that a person would read the same."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def header(self, column: Column) -> str:
        plain = column.header
        stars = (
            f"{plain}*",
            f" {plain} ",
            plain.replace("(", "（").replace(")", "）"),
            f"*{plain}",
            f"{plain}\n(必填)",
        )
        return self.chance.choice((plain, traditional(plain), *stars, column.names[0] if column.names else plain))

    def cell(self, value: Any, column: Column) -> Any:
        if value is None:
            return None
        forms: list[Any] = [value]
        if isinstance(value, datetime):
            forms += self.moments(value, column)
        elif isinstance(value, time):
            forms += [
                f"{value:%H：%M}",
                f"{value:%H:%M}:00",
                f"{value.hour}点{value.minute:02}分",
                (value.hour + value.minute / 60) / 24,
            ]
        elif isinstance(value, int | float):
            forms += [str(value), wide(str(value)), f" {value} "]
        elif column.want in IDS:
            forms += [wide(value), value.lower(), f"{value} ", f"\u200b{value}"]
        elif column.want in (Want.CHOICE, Want.SUPPLIER, Want.FLAG):
            forms += [traditional(value), f" {value}", f"{value}\u3000"]
        elif column.want is Want.PHONE and value.isdecimal():
            forms += [int(value), float(value), wide(value), f"{value} "]
        elif column.want is Want.GROUPS:
            forms += [value.replace("、", "，"), value.replace("、", " / "), traditional(value)]
        else:
            forms += [f" {value}\u3000", f"{value}\u200b"]
        return self.chance.choice(forms)

    def moments(self, value: datetime, column: Column) -> list[Any]:
        if column.want is Want.DAY:
            return [
                f"{value:%Y年%m月%d日}",
                f"{value:%Y/%m/%d}",
                f"{value.year}.{value.month}.{value.day}",
                wide(f"{value:%Y-%m-%d}"),
            ]
        serial = (value - datetime(1899, 12, 30)).total_seconds() / 86_400
        return [
            f"{value:%Y年%m月%d日 %H:%M}",
            f"{value:%Y/%m/%d %H：%M}",
            wide(f"{value:%Y-%m-%d %H:%M}"),
            serial,
            f"{value:%Y.%m.%d %H:%M}",
        ]

    def sheet(self, book: Workbook, layout: Layout, rows: list[list[Any]]) -> None:
        names = [
            name
            for name in (layout.name, traditional(layout.name), f" {layout.name}", f"{layout.name}（终版）")
            if len(name) < 31
        ]
        sheet = book.create_sheet(self.chance.choice(names))
        by_header = {column.header: column for column in layout.columns}
        order = list(range(len(rows[0])))
        self.chance.shuffle(order)
        top = self.chance.choice((0, 0, 1, 3))
        for row, values in enumerate(rows, start=1 + top):
            for place, index in enumerate(order, start=1):
                column = by_header[rows[0][index]]
                value = self.header(column) if row == 1 + top else self.cell(values[index], column)
                if value is not None:
                    sheet.cell(row, place, value)
        if top:
            sheet.cell(1, 1, f"{layout.name}（{self.chance.choice('甲乙丙')}）")


@pytest.mark.proves("Q5")
@pytest.mark.parametrize("seed", range(6))
def test_the_sample_made_untidy_gives_the_same_records(
    new_department: Callable[[], Department], sample: bytes, seed: int
) -> None:
    tidy, untidy = new_department(), new_department()
    tidy.take(sample)
    mangler, book = Mangler(seed), Workbook()
    source = load_workbook(io.BytesIO(sample))
    book.worksheets[0].title = "說明"
    layouts = list(LAYOUTS)
    mangler.chance.shuffle(layouts)
    for layout in layouts:
        rows = [[cell.value for cell in row] for row in source[layout.name].iter_rows()]
        mangler.sheet(book, layout, rows)
    report = untidy.take(saved(book))
    assert told(report) == []
    assert canonical(untidy) == canonical(tidy)


def canonical(department: Department) -> dict[str, set[str]]:
    """What is compared: ids as typed and groups by either script are the same."""
    simplified = OpenCC("t2s").convert
    return {
        entity: {simplified(repr(record)).upper() for record in records}
        for entity, records in department.everything().items()
        if entity != "group"
    }
