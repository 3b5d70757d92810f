"""Sheets and columns are found by what they say, in any order and under many names (Q5)."""

from typing import Any

import pytest
from openpyxl import Workbook

from tests.workbook.department import Department, counted, finding, local, told
from tests.workbook.sheets import CHECK_HEADER, check, checks_book, event_book, saved, workbook

pytestmark = pytest.mark.proves("Q5")


def renamed(header: list[str]) -> dict[str, Any]:
    return checks_book(check(), header=header)


HEADERS = (
    "編號|類別|項目|要求|區域編號|負責人工號|截止時間|是否必須拍照|計量單位|下限|上限",
    " 编 号*|*类别|项目（必填）|要求\n|区域编号＊|负责人 工号|截止时间\n(日期)|是否必须拍照(是/否)|计量单位|下 限|上限",
    "检查编号|分类|检查项目|检查标准|位置|责任人|完成时限|拍照|单位|最小值|最大值",
    "编号 No.|类别 Type|检查项\nItem|要求/标准|区域|负责人|完成时间|需拍照|单位|下限值|上限值",
    "code|category|title|requirement|zone|responsible|due|photo required|unit|low|high",
)


@pytest.mark.parametrize("header", HEADERS)
def test_headers_in_many_forms_mean_the_same(department: Department, header: str) -> None:
    report = department.take(workbook(renamed(header.split("|"))))
    taken = department.one("check")
    assert (taken["code"], taken["category"], taken["title"]) == ("QD001", "safety", "出口畅通")
    assert (taken["requirement"], taken["unit"], taken["low"]) == ("净宽不小于1.4m", "m", 1.4)
    assert taken["photo_required"] is True
    assert local(taken["due"]) == "2026-12-18 12:00"
    assert taken["zone"] == department.one("zone", code="Q01")["id"]
    assert taken["responsible"] == department.one("person", staff_number="QC021")["id"]
    assert told(report) == []


def test_columns_may_stand_in_any_order(department: Department) -> None:
    order = list(reversed(range(len(CHECK_HEADER))))
    book = event_book(清单=[[CHECK_HEADER[i] for i in order], [check()[i] for i in order]])
    assert told(department.take(workbook(book))) == []
    assert department.one("check")["low"] == 1.4


@pytest.mark.parametrize(
    "title",
    ["檢查清單", "清单 ", "3.清单（终版）", "清单-第二天", "安全检查清单V2", "Checklist", "现场检查表", "清單(2)"],
)
def test_sheets_are_known_under_many_names(department: Department, title: str) -> None:
    department.take(workbook(event_book(**{title: [CHECK_HEADER, check()]})))
    assert department.one("check")["code"] == "QD001"


def test_a_sheet_of_any_name_is_known_by_its_headers(department: Department) -> None:
    report = department.take(workbook(event_book(Sheet9=[CHECK_HEADER, check()])))
    assert department.one("check")["code"] == "QD001"
    assert finding(report, "sheet_by_headers").sheet == "Sheet9"


def test_a_second_list_of_checks_is_taken_too(department: Department) -> None:
    sheets = {"清单": [CHECK_HEADER, check()], "补充": [CHECK_HEADER, check(编号="QD900")]}
    department.take(workbook(event_book(**sheets)))
    assert sorted(department.by_code("check")) == ["QD001", "QD900"]


def test_unknown_sheets_and_columns_are_told(department: Department) -> None:
    book = checks_book([*check(), "老王", None], header=[*CHECK_HEADER, "复核人", "签字"])
    report = department.take(workbook({**book, "通讯录草稿": [["甲", "乙"], ["丙", "丁"]], "空表": []}))
    assert report.unknown_sheets == ["通讯录草稿"]
    assert told(report) == [("清单", 1, "复核人", "unknown_column"), ("通讯录草稿", None, None, "unknown_sheet")]
    assert [f.column for f in report.findings if f.code == "unknown_column"] == ["复核人", "签字"]


def test_headers_below_a_title_and_empty_rows_are_found(department: Department) -> None:
    rows = [["湖畔夜场检查清单"], [], ["制表：张三", None, "2026年12月1日"], [], CHECK_HEADER, [], check(), [], []]
    report = department.take(workbook(event_book(清单=rows)))
    assert counted(report, "清单") == (1, 0, 0, 0)
    assert told(report) == []


def test_headers_in_two_rows_are_read_together(department: Department) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in event_book().items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    sheet = book.create_sheet("清单")
    sheet.append([*CHECK_HEADER[:9], "标准值", None])
    sheet.append([None] * 9 + ["下限", "上限"])
    sheet.merge_cells("J1:K1")
    for column in "ABCDEFGHI":
        sheet.merge_cells(f"{column}1:{column}2")
    sheet.append(check(下限=1.4, 上限=2))
    report = department.take(saved(book))
    taken = department.one("check")
    assert (taken["low"], taken["high"]) == (1.4, 2)
    assert counted(report, "清单") == (1, 0, 0, 0)


def test_of_a_column_that_stands_twice_the_first_counts(department: Department) -> None:
    rows = [*check(), "别的要求"], [*check(编号="QD002", 要求=None), "补上的要求"]
    book = checks_book(*rows, header=[*CHECK_HEADER, "要求"])
    report = department.take(workbook(book))
    assert told(report) == [("清单", 1, "要求", "duplicate_column")]
    assert {c["requirement"] for c in department.records("check")} == {"净宽不小于1.4m", "补上的要求"}


def test_a_column_without_a_header_is_told(department: Department) -> None:
    report = department.take(workbook(checks_book([*check(), "已看"])))
    assert finding(report, "column_without_header").cell == "L2"


def test_a_sheet_without_headers_is_refused_aloud(department: Department) -> None:
    report = department.take(workbook(event_book(清单=[["QD001", "出口"], ["QD002", "楼梯"]])))
    assert told(report) == [("清单", None, None, "no_headers")]


def test_missing_required_columns_are_told_once(department: Department) -> None:
    header = [name for name in CHECK_HEADER if name != "类别"]
    rows = [[v for n, v in zip(CHECK_HEADER, check(编号=f"QD{i}"), strict=True) if n != "类别"] for i in range(3)]
    report = department.take(workbook(event_book(清单=[header, *rows])))
    assert ("清单", 1, "类别", "column_missing") in told(report)
    assert {c["category"] for c in department.records("check")} == {"safety"}


def test_sums_notes_and_repeated_headers_are_no_rows(department: Department) -> None:
    rows = [
        CHECK_HEADER,
        check(),
        CHECK_HEADER,
        check(编号="QD002"),
        ["合计", None, None, None, None, None, None, None, None, "=SUM(J2:J4)"],
        ["备注：以上由执行组确认"],
        [None, None, "注：夜间加查一次"],
    ]
    report = department.take(workbook(event_book(清单=rows)))
    assert counted(report, "清单") == (2, 0, 0, 0)
    asides = [(f.row, f.code) for f in report.findings if f.sheet == "清单"]
    assert asides == [(3, "header_repeated"), (5, "sum_line"), (6, "note_line"), (7, "note_line")]


def test_a_check_whose_title_sounds_like_a_note_is_a_check(department: Department) -> None:
    rows = [("说明会签到", "逐人"), ("合计人数核对", None), ("备注栏", "清楚")]
    book = checks_book(*(check(编号=f"QD00{n}", 项目=t, 要求=r) for n, (t, r) in enumerate(rows, start=1)))
    department.take(workbook(book))
    assert sorted(department.by_code("check")) == ["QD001", "QD002", "QD003"]


def test_lines_between_rows_give_category_and_day(department: Department) -> None:
    rows = [
        CHECK_HEADER,
        ["一、布置"],
        check(编号="A1", 类别=None, 截止时间="09:00"),
        ["第二天（12月19日）"],
        check(编号="A2", 类别=None, 截止时间="09:00"),
        ["二、清场"],
        check(编号="A3", 类别=None, 截止时间="01:30"),
    ]
    report = department.take(workbook(event_book(清单=rows)))
    found = department.by_code("check")
    assert [(c, found[c]["category"], local(found[c]["due"])) for c in sorted(found)] == [
        ("A1", "setup", "2026-12-18 09:00"),
        ("A2", "setup", "2026-12-19 09:00"),
        ("A3", "teardown", "2026-12-19 01:30"),
    ]
    assert told(report) == []


def test_ditto_marks_repeat_the_row_above(department: Department) -> None:
    book = checks_book(check(), check(编号="QD002", 要求="同上", 负责人工号="〃", 截止时间="同上"))
    assert told(department.take(workbook(book))) == []
    first, second = (department.by_code("check")[code] for code in ("QD001", "QD002"))
    assert all(first[name] == second[name] for name in ("requirement", "responsible", "due"))


def test_categories_written_only_above_their_group_hold_for_it_and_are_told(department: Department) -> None:
    rows = [check(编号=f"B{n}", 类别="清场" if n == 0 else None) for n in range(5)]
    report = department.take(workbook(checks_book(*rows)))
    assert {c["category"] for c in department.records("check")} == {"teardown"}
    assert [f.code for f in report.findings if f.sheet == "清单"] == ["category_of_rows_above"] * 4


def test_hidden_sheets_are_taken_and_told(department: Department) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in checks_book(check()).items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book["清单"].sheet_state = "hidden"
    book["清单"].row_dimensions[2].hidden = True
    report = department.take(saved(book))
    assert finding(report, "sheet_hidden").sheet == "清单"
    assert department.one("check")["code"] == "QD001"


def test_a_workbook_of_other_things_says_so(department: Department) -> None:
    report = department.take(workbook({"账": [["科目", "金额"], ["电费", 12]]}))
    assert [f.code for f in report.findings] == ["unknown_sheet", "nothing_known"]
    assert report.taken == 0
