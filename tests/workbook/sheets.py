"""Workbooks from rows, and the smallest sheets that stand on their own."""

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from openpyxl import Workbook, load_workbook

PEOPLE = [
    ["工号", "姓名", "职务", "业务小组", "手机", "状态"],
    ["QC001", "顾明远", "经理", None, "19000000001", "在职"],
    ["QC019", "秦大勇", "组员", "现场执行组", "19000000019", "在职"],
    ["QC021", "马晓东", "组员", "现场执行组", "19000000021", "在职"],
    ["QC024", "杜春燕", "组员", "现场执行组", "19000000024", "离职"],
]
CLIENTS = [["客户编号", "名称", "联系人", "手机"], ["KH010", "北岭文旅发展有限公司", "尚国华", "19000000210"]]
EVENT_HEADER = ["活动编号", "名称", "客户编号", "开始", "结束", "场地", "预计人数", "负责人工号"]
EVENT_ROW = [
    "HD1",
    "湖畔夜场",
    "KH010",
    datetime(2026, 12, 18, 17),
    datetime(2026, 12, 18, 21, 30),
    "湖畔",
    600,
    "QC001",
]
ZONES = [["区域编号", "名称", "人数上限"], ["Q01", "主舞台", 60], ["Q02", "观众区", 500]]
CHECK_HEADER = [
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
DUE = datetime(2026, 12, 18, 12)
CHECK_ROW = ["QD001", "安全", "出口畅通", "净宽不小于1.4m", "Q01", "QC021", DUE, "是", "m", 1.4, None]


def check(**values: Any) -> list[Any]:
    """A sound check with some cells changed, by header."""
    row = dict(zip(CHECK_HEADER, CHECK_ROW, strict=True)) | values
    return [row[header] for header in CHECK_HEADER]


def event_book(**sheets: Sequence[Sequence[Any]]) -> dict[str, Sequence[Sequence[Any]]]:
    """A small sound event; sheets given replace or add."""
    return {
        "人员": PEOPLE,
        "客户": CLIENTS,
        "活动": [EVENT_HEADER, EVENT_ROW],
        "区域": ZONES,
        **sheets,
    }


def checks_book(*rows: Sequence[Any], header: Sequence[Any] = CHECK_HEADER) -> dict[str, Sequence[Sequence[Any]]]:
    """The small event with these checks."""
    return event_book(清单=[list(header), *rows])


def workbook(sheets: Mapping[str, Sequence[Sequence[Any]]]) -> bytes:
    """A file with these sheets."""
    book = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    return saved(book)


def saved(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def cells_of(content: bytes) -> dict[str, list[list[Any]]]:
    """All values of a file, by sheet."""
    book = load_workbook(io.BytesIO(content))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets}
