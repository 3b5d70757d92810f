"""说明: the sheet for readers, made from the layout so that it never lags behind."""

from collections.abc import Iterator

from server.workbook.layout import Column, Layout, Want
from server.workbook.layouts import LAYOUTS

_HINTS = {
    ("人员", "groups"): "多个用顿号隔开",
    ("人员", "in_charge_of"): "仅副经理",
    ("清单", "photo_required"): "是/否，空白为否",
    ("资源", "provider"): "见供应商与部门",
    ("预案", "steps"): "按序号分行",
}
_NOTES = {
    "客户": "一位联系人一行；同一客户的其他联系人另起一行，客户编号相同",
    "岗位": "离岗早于到岗的，表示次日离岗；同一岗位的其他班次另起一行，岗位编号相同",
    "流程": "比上一环节早的，表示次日",
    "清单": "有下限或上限的项目要填实测值；检查结果不在工作簿里",
}


def readme_rows() -> Iterator[tuple[str, str]]:
    """Name and content of each line, the header first."""
    yield "项目", "内容"
    yield "用途", "前场运营部的人员、客户名册和活动执行资料。一张工作表一类内容，第1行是表头。"
    yield (
        "填写约定",
        "带*的列必填。日期、时间、数量按真实类型填写；只写时刻的按活动开始当日计算；空白表示没有。金额单位为人民币元。",
    )
    yield "再次导入", "按编号更新；工作簿里没有的行不会被删除；检查结果不受影响。"
    for layout in LAYOUTS:
        yield layout.name, _described(layout)


def _described(layout: Layout) -> str:
    columns = "、".join(_column(layout, column) for column in layout.columns if not column.extra)
    note = _NOTES.get(layout.name)
    return f"{columns}。{note}" if note else columns


def _column(layout: Layout, column: Column) -> str:
    star = "*" if column.required else ""
    hint = _HINTS.get((layout.name, column.field))
    if column.words:
        hint = "/".join(words[0] for value, words in column.words.items() if value != "suspended")
    if hint is None and column.want is Want.MONEY and "元" not in column.header:
        hint = "元"
    return f"{column.header}{star}（{hint}）" if hint else f"{column.header}{star}"
