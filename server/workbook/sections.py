"""Lines that divide a list: a day, a category. They hold for the rows below, as people read them."""

import re
from dataclasses import dataclass

from server.workbook.cell import Cell
from server.workbook.cells import read_choice
from server.workbook.dates import parse_when
from server.workbook.findings import Unreadable
from server.workbook.grid import Row
from server.workbook.layout import Layout, Want
from server.workbook.moments import When
from server.workbook.text import narrow, simplified
from server.workbook.words import folded

_DAY = re.compile(
    r"第\s*[一二三四五六七八九十\d]{1,3}\s*[天日]|day\s*\d{1,2}|\d{4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}\s*[日号]?"
    r"|\d{1,2}\s*月\s*\d{1,2}\s*[日号]?|前一[天日]|活动当[天日]|次日",  # not 1.2: that is a chapter or a version
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"^\s*[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*")
_BESIDE_A_DAY = re.compile(r"周[一二三四五六日]|星期[一二三四五六日天]|(?:演出|搭建|撤场|活动)日|[\s()\[\]【】:,、.—-]")
LONGEST = 40


@dataclass(frozen=True)
class Section:
    """What holds for the rows below: a category by its value, a day."""

    category: str | None = None
    day: When | None = None

    def refined(self, other: "Section | None") -> "Section":
        """This, with what another line says more newly."""
        if other is None:
            return self
        return Section(other.category or self.category, other.day or self.day)


def title_section(title: str) -> Section:
    """What a sheet's title says about all of its rows: 清单-第二天, 安全清单."""
    day = _day(title)
    return Section(None, day)


def read_section(own: Row, cells: dict[str, Cell], layout: Layout | None) -> Section | None:
    """What a line says that holds one text alone; None when it is a row of data or says nothing.

    A line in a column of content (a title, a requirement) is a row unless it is nothing but a day.
    """
    if len(own) != 1:
        return None
    cell = next(iter(own.values()))
    if not isinstance(cell.value, str) or len(cell.value) > LONGEST:
        return None
    is_content = layout is not None and any(name in cells for name in layout.content)
    day, category = _day(cell.value), None if layout is None else _category(cell, layout)
    if is_content and not (day and _is_nothing_but_a_day(cell.value)):
        return None
    return Section(category, day) if day or category else None


def _category(cell: Cell, layout: Layout) -> str | None:
    words = next((c.words for c in layout.columns if c.want is Want.CHOICE and c.field == "category"), None)
    if words is None:
        return None
    try:
        return read_choice(Cell(cell.row, cell.column, _NUMBERING.sub("", cell.text)), folded(words), [])
    except Unreadable:
        return None


def _day(text: str) -> When | None:
    """The day that a text names somewhere, None when it names none or several."""
    found = list(_DAY.finditer(simplified(narrow(text))))
    dates = [match[0] for match in found if re.search(r"[月/.-]", match[0])] or [match[0] for match in found]
    when = parse_when(dates[0]) if len(set(dates)) == 1 else None
    return when if when is not None and when.seconds is None else None


def _is_nothing_but_a_day(text: str) -> bool:
    rest = _DAY.sub("", simplified(narrow(text)))
    return not re.sub(
        r"周[一二三四五六日]|星期[一二三四五六日天]|演出日|搭建日|撤场日|活动日|[\s()\[\]【】:,、.—-]", "", rest
    )
