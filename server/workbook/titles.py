"""Which sheet is which: by its title in many forms, or else by its headers, so that no list of checks is overlooked."""

import re
from functools import lru_cache

from server.workbook.grid import Grid
from server.workbook.headers import Headers, find_headers
from server.workbook.layout import Layout
from server.workbook.layouts import CHECK, LAYOUTS, README_SHEETS
from server.workbook.text import key

_SEPARATORS = re.compile(
    r"[-_·.、,/|()\[\]【】《》:+&]|第[一二三四五六七八九十\d]+[天日页批]|v?\d+(?:\.\d+)*|day|版|终|定稿|最新|副本|copy"
)


@lru_cache(maxsize=1)
def _titles() -> dict[str, Layout]:
    return {key(name): layout for layout in LAYOUTS for name in (layout.name, *layout.names)}


def is_readme(title: str) -> bool:
    """A sheet for readers, not data."""
    return key(title) in {key(name) for name in README_SHEETS}


def layout_by_title(title: str) -> tuple[Layout | None, bool]:
    """The layout that a sheet's title names (None when it names none or several), and whether it surely does."""
    folded = key(title)
    known = _titles()
    if folded in known:
        return known[folded], True
    parts = {known[part] for part in _SEPARATORS.split(folded) if part in known}
    if len(parts) == 1:
        return parts.pop(), True
    contained = [name for name in known if len(name) > 1 and name in folded and not name.isascii()]
    longest = max(map(len, contained), default=0)
    named = {known[name] for name in contained if len(name) == longest}
    return (named.pop() if len(named) == 1 else None), False


def fits(headers: Headers | None, layout: Layout) -> bool:
    """Whether the headers bear out what a title only hints at: 人员住宿 lists people, but is no 人员."""
    if headers is None:
        return False
    required = {column.field for column in layout.columns if column.required}
    return len(required & headers.columns.keys()) * 2 >= len(required)


def layout_by_headers(grid: Grid, taken: set[str]) -> tuple[Layout, Headers] | None:
    """The layout whose columns a sheet has; a further list of checks counts even where there is one by title."""
    found: list[tuple[float, Layout, Headers]] = []
    for layout in LAYOUTS:
        headers = find_headers(grid, layout)
        if headers is None or (layout.name in taken and layout is not CHECK):
            continue
        named = {field for field in headers.columns if not layout.column(field).extra}
        required = {column.field for column in layout.columns if column.required}
        share = len(named) / max(len(headers.shown), 1)
        whole = len(named & required) / len(required)
        if len(named) >= min(4, len(layout.columns)) and share >= 0.6 and whole >= 0.6:
            found.append((share + whole, layout, headers))
    if not found:
        return None
    found.sort(key=lambda candidate: -candidate[0])
    if len(found) > 1 and found[0][0] - found[1][0] < 0.1:
        return None
    return found[0][1], found[0][2]
