"""No fault makes a check disappear; each is told at its cell (Q5, X4)."""

from datetime import datetime
from typing import Any

import pytest

from server.workbook.codes import is_derived
from server.workbook.findings import Severity
from tests.workbook.department import Department, counted, finding, local, told
from tests.workbook.sheets import CHECK_HEADER, DUE, check, checks_book, event_book, workbook

pytestmark = pytest.mark.proves("Q5", "X4")


@pytest.mark.parametrize(
    ("cells", "column", "code", "taken"),
    [
        ({"类别": "杂项"}, "类别", "unknown_word", {"category": "safety"}),
        ({"类别": None}, "类别", "required_missing", {"category": "safety"}),
        ({"区域编号": "Q77"}, "区域编号", "unknown_reference", {"zone": None}),
        ({"区域编号": None}, "区域编号", "required_missing", {"zone": None}),
        ({"负责人工号": "QC999"}, "负责人工号", "unknown_reference", {"responsible": None}),
        ({"负责人工号": "#N/A"}, "负责人工号", "error_value", {"responsible": None}),
        ({"截止时间": "尽快"}, "截止时间", "not_a_time", {"due": None}),
        ({"截止时间": "2026-02-30 12:00"}, "截止时间", "no_such_day", {"due": None}),
        ({"截止时间": "待定"}, "截止时间", "to_be_decided", {"due": None}),
        ({"截止时间": None}, "截止时间", "required_missing", {"due": None}),
        ({"是否必须拍照": "随便"}, "是否必须拍照", "not_yes_or_no", {"photo_required": None}),
        ({"下限": "看图"}, "下限", "not_a_number", {"low": None}),
        ({"下限": 3, "上限": 1}, "下限", "limits_swapped", {"low": 1, "high": 3}),
        ({"下限": "3kg"}, "下限", "unit_differs", {"low": None, "unit": "m"}),
        ({"项目": None}, "项目", "required_missing", {"title": "净宽不小于1.4m"}),
        ({"要求": None}, "要求", "required_missing", {"requirement": None}),
        ({"项目": "门" * 300}, "项目", "text_too_long", {"title": "门" * 199 + "…"}),
        ({"计量单位": "特别" * 11}, "计量单位", "text_too_long", {"unit": "特别" * 9 + "特…"}),
    ],
)
def test_a_check_with_a_fault_is_taken_without_it(
    department: Department, cells: dict[str, Any], column: str, code: str, taken: dict[str, Any]
) -> None:
    report = department.take(workbook(checks_book(check(**cells))))
    found = department.one("check")
    assert {name: found.get(name) for name in taken} == taken
    assert told(report) == [("清单", 2, column, code)]
    assert counted(report, "清单") == (1, 0, 0, 0)


def test_only_a_row_that_says_nothing_to_check_is_refused(department: Department) -> None:
    report = department.take(workbook(checks_book(check(项目=None, 要求=None), check(编号="QD002"))))
    assert told(report) == [("清单", 2, "项目", "nothing_to_check")]
    assert finding(report, "nothing_to_check").severity is Severity.ERROR
    assert counted(report, "清单") == (1, 0, 0, 1)
    assert department.one("check")["code"] == "QD002"


def test_ids_however_typed_are_one(department: Department) -> None:
    department.take(workbook(checks_book(check())))
    report = department.take(workbook(checks_book(check(编号=" ｑｄ００１ ", 项目="出口畅通（改）"))))
    assert counted(report, "清单") == (0, 1, 0, 0)
    assert department.one("check")["title"] == "出口畅通（改）"


def test_a_check_without_an_id_gets_a_lasting_one(department: Department) -> None:
    book = checks_book(check(编号=None), check(编号=None, 区域编号="Q02"), check(编号="无", 项目="另一项"))
    report = department.take(workbook(book))
    codes = set(department.by_code("check"))
    assert len(codes) == 3
    assert all(map(is_derived, codes))
    assert [code for *_, code in told(report)] == ["id_missing"] * 3
    before = department.changes()
    department.take(workbook(checks_book(*reversed(book["清单"][1:]))))
    assert department.changes() == before


def test_a_check_that_gets_its_id_later_stays_the_same_record(department: Department) -> None:
    department.take(workbook(checks_book(check(编号=None))))
    before = department.one("check")["id"]
    report = department.take(workbook(checks_book(check(编号="QD055"))))
    assert counted(report, "清单") == (0, 1, 0, 0)
    assert (department.one("check")["id"], department.one("check")["code"]) == (before, "QD055")


def test_of_two_checks_with_one_id_both_are_taken_and_the_later_is_told(department: Department) -> None:
    book = checks_book(check(), check(项目="楼梯间畅通"), check(编号="QD002"))
    report = department.take(workbook(book))
    twice = finding(report, "duplicate_id")
    assert (twice.sheet, twice.row, twice.column, twice.value) == ("清单", 3, "编号", "QD001")
    assert twice.details["first_row"] == 2
    assert len(department.records("check")) == 3
    before = department.changes()
    department.take(workbook(book))
    assert department.changes() == before


def test_a_row_that_stands_twice_is_taken_once_and_told(department: Department) -> None:
    report = department.take(workbook(checks_book(check(), check())))
    assert told(report) == [("清单", 3, "编号", "row_twice")]
    assert counted(report, "清单") == (1, 0, 0, 1)
    assert len(department.records("check")) == 1


def test_people_and_zones_may_be_named_instead(department: Department) -> None:
    second = check(编号="QD002", 区域编号="Q02 观众区", 负责人工号="qc019秦大勇")
    book = checks_book(check(区域编号="觀眾區", 负责人工号="秦大勇"), second)
    report = department.take(workbook(book))
    zone, person = department.one("zone", code="Q02")["id"], department.one("person", staff_number="QC019")["id"]
    assert {(c["zone"], c["responsible"]) for c in department.records("check")} == {(zone, person)}
    assert told(report) == []
    assert [f.code for f in report.findings if f.row == 2 and f.sheet == "清单"] == ["found_by_name"] * 2


def test_two_people_of_one_name_are_not_guessed(department: Department) -> None:
    header = ["工号", "姓名", "职务", "手机", "状态"]
    people = [header, *([f"QC{n}", "张伟", "组员", f"1900000000{n}", "在职"] for n in (1, 2))]
    report = department.take(workbook({**checks_book(check(负责人工号="张伟")), "人员": people}))
    assert ("清单", 2, "负责人工号", "ambiguous_name") in told(report)
    assert "responsible" not in department.one("check")


def test_somebody_who_has_left_stays_named_and_is_told(department: Department) -> None:
    report = department.take(workbook(checks_book(check(负责人工号="QC024"))))
    assert told(report) == [("清单", 2, "负责人工号", "person_has_left")]
    assert department.one("check")["responsible"] == department.one("person", staff_number="QC024")["id"]


@pytest.mark.parametrize(
    ("due", "moment"),
    [
        ("16:00", "2026-12-18 16:00"),
        ("次日01:30", "2026-12-19 01:30"),
        ("25:30", "2026-12-19 01:30"),
        ("12月19日", "2026-12-19 23:59"),
        (datetime(2026, 12, 19, 0, 0), "2026-12-19 00:00"),
        ("15:00-16:00", "2026-12-18 16:00"),
        ("2026-12-18T08:00:00Z", "2026-12-18 16:00"),
        ("开场前1小时", "2026-12-18 16:00"),
    ],
)
def test_due_times_are_read_on_the_event_s_days(department: Department, due: Any, moment: str) -> None:
    report = department.take(workbook(checks_book(check(截止时间=due))))
    assert local(department.one("check")["due"]) == moment
    assert told(report) == []


def test_limits_carry_their_unit(department: Department) -> None:
    book = checks_book(
        check(计量单位=None, 下限="≥1.4m"),
        check(编号="QD002", 计量单位="mm", 下限="1.4m"),
        check(编号="QD003", 下限=None, 上限=None),
    )
    report = department.take(workbook(book))
    found = department.by_code("check")
    assert (found["QD001"]["low"], found["QD001"]["unit"]) == (1.4, "m")
    assert (found["QD002"]["low"], found["QD002"]["unit"]) == (1400, "mm")
    assert "low" not in found["QD003"]
    assert told(report) == [("清单", 3, "下限", "unit_converted")]


def test_an_empty_cell_clears_a_value_and_a_faulty_one_leaves_it(department: Department) -> None:
    department.take(workbook(checks_book(check(上限=3))))
    department.take(workbook(checks_book(check(上限=None, 截止时间="尽快", 类别="杂项"))))
    found = department.one("check")
    assert found["high"] is None
    assert local(found["due"]) == f"{DUE:%Y-%m-%d %H:%M}"
    assert found["category"] == "safety"


def test_a_column_that_is_not_there_touches_nothing(department: Department) -> None:
    department.take(workbook(checks_book(check())))
    short = [CHECK_HEADER[0], CHECK_HEADER[2]]
    department.take(workbook(event_book(清单=[short, ["QD001", "新名字"]])))
    found = department.one("check")
    assert (found["title"], found["low"], found["category"]) == ("新名字", 1.4, "safety")


def test_checks_without_any_event_are_kept_in_one_named_after_the_file(department: Department) -> None:
    book = {"清单": [CHECK_HEADER, check(区域编号=None, 负责人工号=None)]}
    report = department.take(workbook(book), "跨年夜 检查.xlsx")
    event = department.one("event")
    assert (event["name"], local(event["starts"])) == ("跨年夜 检查", "2026-12-18 00:00")
    assert department.one("check")["event"] == event["id"]
    assert "event_from_file" in [f.code for f in report.findings]
    before = department.changes()
    department.take(workbook(book), "跨年夜 检查.xlsx")
    assert department.changes() == before


def test_checks_alone_go_to_the_event_that_is_asked_for(department: Department) -> None:
    department.take(workbook(event_book()))
    report = department.take(workbook({"清单": [CHECK_HEADER, check()]}), event="hd1")
    assert told(report) == []
    assert department.one("check")["event"] == department.one("event")["id"]
    refused = department.take(workbook({"清单": [CHECK_HEADER, check(编号="QD2")]}), event="HD404")
    assert told(refused) == [("清单", 2, None, "no_event")]
