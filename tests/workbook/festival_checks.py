"""The festival's 420 checks in three lists, each untidy in its own way, and the faults among them."""

import random
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.workbook import festival_words as words
from tests.workbook.festival_plan import CHECKS, FIRST, Expected, Fault, Festival, Row, put, title_rows


def write_checks(book: Workbook, festival: Festival, chance: random.Random) -> None:
    everything = _plain_checks(chance)
    parts = {"搭建清單（三稿）": everything[:150], "安全检查": everything[150:330], "Sheet7": everything[330:]}
    for title, checks in parts.items():
        sheet = book.create_sheet(title)
        _WRITERS[title](sheet, checks, festival, chance)
    book["Sheet7"].sheet_state = "hidden"


def _plain_checks(chance: random.Random) -> list[Expected]:
    checks: list[Expected] = []
    for category, titles, count in words.COUNTS:
        for index in range(count):
            number = len(checks) + 1
            unit, low, high = chance.choice(words.LIMITS)
            day = {"setup": -2, "resource": -1, "briefing": 0, "teardown": 3}.get(category, chance.randint(-1, 2))
            hour = chance.choice((0, 1, 2)) if category == "teardown" and index % 3 == 0 else chance.randint(6, 21)
            due = datetime.combine(FIRST + timedelta(days=day), time(hour, chance.choice((0, 15, 30))))
            zone = words.ZONES[index % len(words.ZONES)]
            checks.append(
                Expected(
                    f"AQ{number:03}",
                    category,
                    f"{zone[1]}{titles[index % len(titles)]}{index + 1}",
                    zone[0],
                    words.PEOPLE[2 + index % 12][0],
                    due,
                    index % 3 == 0,
                    unit,
                    low,
                    high,
                )
            )
    assert len(checks) == CHECKS
    return checks


def _code(check: Expected, index: int) -> Any:
    code = check.code or ""
    wide = code.translate({ord(c): ord(c) + 0xFEE0 for c in code})
    return (code, f" {code} ", code.lower(), wide, f"{code}\u200b")[index % 5]


def _person(check: Expected, index: int) -> Any:
    number = check.responsible or ""
    name = next(name for known, name, _ in words.PEOPLE if known == number)
    return (number, number.lower(), name, f"{number} {name}", f"{name}（{number}）", f"{name} ")[index % 6]


def _zone(check: Expected, index: int) -> Any:
    code = check.zone or ""
    name = next(name for known, name, _ in words.ZONES if known == code)
    return (code, name, f"{code}{name}", code.lower(), f"{code}\n{name}")[index % 5]


def _due(check: Expected, index: int) -> Any:
    due = check.due or datetime.combine(FIRST, time(0))
    if due.hour < 3:
        night = due - timedelta(days=1)
        return (due, f"{night.month}月{night.day}日 {due.hour + 24}:{due:%M}", f"{due:%Y/%m/%d %H:%M}")[index % 3]
    meridiem = f"{'上午' if due.hour < 12 else '下午'}{due.hour % 12 or 12}点{due.minute:02}分"
    forms: tuple[Callable[[], Any], ...] = (
        lambda: due,
        lambda: f"{due.year}年{due.month}月{due.day}日 {due:%H:%M}",
        lambda: f"{due:%Y/%m/%d %H:%M}",
        lambda: f"{due.month}月{due.day}日{due:%H：%M}",
        lambda: f"{due.month}月{due.day}日 {meridiem}",
        lambda: f"{due:%Y.%m.%d %H:%M}",
        lambda: (due - datetime(1899, 12, 30)) / timedelta(days=1),
        lambda: f"=DATE({due.year},{due.month},{due.day})+TIME({due.hour},{due.minute},0)",
        lambda: f"{due:%Y-%m-%dT%H:%M}+08:00",
        lambda: f"{due.month}/{due.day}（周{'一二三四五六日'[due.weekday()]}） {due:%H:%M}前",
    )
    return forms[index % len(forms)]()


def _photo(check: Expected, index: int) -> Any:
    return (
        ("是", "√", "Y", "需要", True, "必须")[index % 6]
        if check.photo
        else ("否", "×", None, "不需要", False, "無")[index % 6]
    )


def _limit(value: float | None, unit: str | None, index: int, sign: str) -> Any:
    if value is None:
        return None
    return (value, str(value), f"{sign}{value}", f"{value}{unit or ''}", f" {value} ")[index % 5]


def _values(check: Expected, index: int) -> Row:
    return {
        "code": _code(check, index),
        "category": words.CATEGORY_WORDS[check.category][index % len(words.CATEGORY_WORDS[check.category])],
        "title": f"{check.title}\n" if index % 9 == 0 else check.title,
        "requirement": words.REQUIREMENTS[index % 4],
        "zone": _zone(check, index),
        "responsible": _person(check, index),
        "due": _due(check, index),
        "photo": _photo(check, index),
        "unit": check.unit,
        "low": _limit(check.low, check.unit, index, "≥"),
        "high": _limit(check.high, check.unit, index + 1, "≤"),
    }


def _setup_list(sheet: Worksheet, checks: list[Expected], festival: Festival, chance: random.Random) -> None:
    """A title, headers in another order and with marks, merged categories, sums and notes below."""
    title_rows(sheet, "北岭露天音乐节 搭建清單", 12)
    fields = ["category", "code", "title", "zone", "requirement", "due", "responsible", "unit", "low", "high", "photo"]
    put(
        sheet,
        4,
        [
            "類別*",
            "檢查編號",
            "檢查項目*",
            "區域編號",
            "檢查要求",
            "截止時間\n（必填）",
            "負責人",
            "單位",
            "下限值",
            "上限值",
            "是否必須拍照",
            "完成情况",
        ],
    )
    row, start = 5, 5
    for index, check in enumerate(checks):
        values = _values(check, index)
        new_group = index == 0 or checks[index - 1].category != check.category
        if new_group and row - start > 1:
            sheet.merge_cells(start_row=start, start_column=1, end_row=row - 1, end_column=1)
        start = row if new_group else start
        values["category"] = values["category"] if new_group else None
        put(sheet, row, [values[name] for name in fields])
        festival.checks.append(check)
        row += 1
    sheet.merge_cells(start_row=start, start_column=1, end_row=row - 1, end_column=1)
    put(sheet, row + 1, [None, "合计", None, None, None, None, None, None, f"=COUNTA(B5:B{row - 1})"])
    sheet.cell(row + 3, 1, "备注：以上各项由搭建方与执行组共同确认")
    sheet.cell(9, 12, "已完成")
    festival.faults += [Fault(sheet.title, 4, "完成情况", "unknown_column")]


def _safety_list(sheet: Worksheet, checks: list[Expected], festival: Festival, chance: random.Random) -> None:
    """The list with the faults: one of each kind, on rows of their own, the check taken all the same."""
    fields = ["code", "category", "title", "requirement", "zone", "responsible", "due", "photo", "unit", "low", "high"]
    header = [
        "编号",
        "类别",
        "项目",
        "要求",
        "区域编号",
        "负责人工号",
        "截止时间",
        "是否必须拍照",
        "计量单位",
        "下限",
        "上限",
    ]
    names = dict(zip(fields, header, strict=True))
    put(sheet, 1, header)
    for index, check in enumerate(checks):
        row = index + 2 + (1 if index >= 90 else 0)
        values = _values(check, index)
        planted = _FAULTS.get(index)
        if planted is not None:
            change, told = planted
            change(check, values)
            festival.faults += [Fault(sheet.title, row, names.get(column or ""), code) for column, code in told]
        put(sheet, row, [values[name] for name in fields])
        festival.checks.append(check)
    put(sheet, 92, header)  # as printed lists have it on each page


def _other_list(sheet: Worksheet, checks: list[Expected], festival: Festival, chance: random.Random) -> None:
    """Known by its headers alone, hidden, its columns shuffled, its categories in lines between the rows."""
    order = ["title", "requirement", "zone", "due", "responsible", "code", "photo", "unit", "low", "high"]
    header = {
        "title": "检查项",
        "requirement": "验收标准",
        "zone": "位置",
        "due": "完成时限",
        "responsible": "责任人",
        "code": "检查项编号",
        "photo": "拍照",
        "unit": "计量单位",
        "low": "最小值",
        "high": "最大值",
    }
    put(sheet, 2, [header[name] for name in order])
    row = 3
    for index, check in enumerate(checks):
        if index == 0 or checks[index - 1].category != check.category:
            word = words.CATEGORY_WORDS[check.category][0]
            sheet.cell(row, 6, f"{'一二三四五六'[index % 6]}、{word}")
            row += 1
        values = _values(check, index)
        if index and index % 11 == 0 and values["requirement"] == words.REQUIREMENTS[(index - 1) % 4]:
            values["requirement"] = "同上"
        put(sheet, row, [values[name] for name in order])
        festival.checks.append(check)
        row += 1
    festival.faults.append(Fault(sheet.title, 2, "类别", "column_missing"))


_WRITERS = {"搭建清單（三稿）": _setup_list, "安全检查": _safety_list, "Sheet7": _other_list}

Change = Callable[[Expected, Row], None]


def _set(values: Row, **expected: Any) -> Change:
    """Write these cells, and expect these fields instead of the plain ones."""

    def change(check: Expected, row: Row) -> None:
        row.update(values)
        for name, value in expected.items():
            setattr(check, name, value)

    return change


def _limits(row: Row, unit: str | None, low: float | None, high: float | None) -> Change:
    return _set(row, unit=unit, low=low, high=high)


_FAULTS: dict[int, tuple[Change, list[tuple[str | None, str]]]] = {
    2: (_set({"code": None}, code=None), [("code", "id_missing")]),
    5: (_set({"code": "AQ151"}, code=None), [("code", "duplicate_id")]),
    8: (_set({"zone": "A99"}, zone=None), [("zone", "unknown_reference")]),
    11: (_set({"zone": None}, zone=None), [("zone", "required_missing")]),
    14: (_set({"responsible": "张三"}, responsible=None), [("responsible", "unknown_reference")]),
    17: (_set({"responsible": "QC021、QC022"}, responsible="QC021"), [("responsible", "first_of_several")]),
    20: (_set({"due": "尽快"}, due=None), [("due", "not_a_time")]),
    23: (_set({"due": "6月31日 12:00"}, due=None), [("due", "no_such_day")]),
    26: (_set({"due": None}, due=None), [("due", "required_missing")]),
    29: (_set({"category": "其他事项"}, category="safety"), [("category", "unknown_word")]),
    32: (_set({"category": None}, category="safety"), [("category", "required_missing")]),
    35: (_limits({"unit": "m", "low": 3, "high": 1}, "m", 1, 3), [("low", "limits_swapped")]),
    38: (_limits({"unit": "mm", "low": "0.5m", "high": None}, "mm", 500, None), [("low", "unit_converted")]),
    41: (_limits({"unit": "Ω", "low": "≤4", "high": None}, "Ω", None, 4), [("low", "limit_of_other_side")]),
    44: (_limits({"unit": "℃", "low": "18～25", "high": None}, "℃", 18, 25), []),
    47: (_limits({"unit": "m", "low": "见图纸", "high": 5}, "m", None, 5), [("low", "not_a_number")]),
    50: (_limits({"unit": "mm", "low": None, "high": "3kg"}, "mm", None, None), [("high", "unit_differs")]),
    53: (_set({"photo": "看情况"}, photo=False), [("photo", "not_yes_or_no")]),
    56: (_set({"title": None}, title="逐处目测并拍照存档"), [("title", "required_missing")]),
    59: (_set({"requirement": None}), [("requirement", "required_missing")]),
    62: (_set({"zone": "#N/A"}, zone=None), [("zone", "error_value")]),
    65: (_set({"due": "=NOW()+1"}, due=None), [("due", "no_result")]),
    68: (_set({"code": "=\"AQ\"&TEXT(219,\"000\")"}), []),
    71: (_set({"responsible": "QC021 秦大勇"}, responsible="QC021"), [("responsible", "code_and_name_differ")]),
    74: (_set({"due": "待定"}, due=None), [("due", "to_be_decided")]),
    77: (_limits({"unit": None, "low": "不小于1.4m", "high": None}, "m", 1.4, None), []),
    80: (_limits({"unit": "mm", "low": "800±10", "high": None}, "mm", 790, 810), []),
    83: (_set({"category": "安全类检查"}), []),
    86: (_set({"requirement": "净宽" + "很" * 2100}), [("requirement", "text_too_long")]),
    89: (_set({"responsible": "杜春燕"}, responsible=None), [("responsible", "unknown_reference")]),
}  # fmt: skip
