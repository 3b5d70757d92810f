"""人员, 客户, 供应商与部门, 常见问答 (Q5, O1, R3)."""

from datetime import date
from typing import Any

import pytest

from server.workbook.findings import Severity
from tests.workbook.department import Department, counted, finding, told
from tests.workbook.sheets import CLIENTS, PEOPLE, workbook

pytestmark = pytest.mark.proves("Q5", "O1")
HEADER = ["工号", "姓名", "职务", "业务小组", "分管小组", "手机", "邮箱", "入职日期", "状态"]


def person(**values: Any) -> list[Any]:
    row = dict(
        zip(HEADER, ["QC019", "秦大勇", "组员", "现场执行组", None, "19000000019", None, None, "在职"], strict=True)
    )
    return [{**row, **values}[header] for header in HEADER]


def test_a_person_is_taken_with_groups_and_words_of_both_scripts(department: Department) -> None:
    charge = "客户接待组、現場執行組；后勤对接组"
    values = {"职务": "副經理", "业务小组": None, "分管小组": charge, "状态": "試用", "手机": 19000000019}
    row = person(**values, 入职日期="2019年9月2日")
    report = department.take(workbook({"人员": [HEADER, row]}))
    taken = department.one("person")
    assert (taken["position"], taken["status"], taken["hired_on"]) == ("deputy_manager", "probation", "2019-09-02")
    groups = {group["id"]: (group["name"], group["kind"]) for group in department.records("group")}
    assert [groups[group] for group in taken["in_charge_of"]] == [
        ("客户接待组", "reception"),
        ("現場執行組", "execution"),
        ("后勤对接组", "other"),
    ]
    assert taken["mobile"] == "19000000019"
    assert [f.code for f in report.findings] == ["group_made"] * 3
    assert told(report) == []


def test_a_group_that_is_known_is_not_made_again(department: Department) -> None:
    department.take(workbook({"人员": [HEADER, person()]}))
    department.take(workbook({"人员": [HEADER, person(), person(工号="QC020", 姓名="冯国梁", 业务小组="現場執行組")]}))
    assert len(department.records("group")) == 1


@pytest.mark.parametrize(
    ("cells", "column", "code", "shown"),
    [
        ({"职务": "吉祥物"}, "职务", "unknown_word", {"position": "member"}),
        ({"职务": None}, "职务", "required_missing", {"position": "member"}),
        ({"状态": "外借"}, "状态", "unknown_word", {"status": "suspended"}),
        ({"状态": None}, "状态", "required_missing", {"status": "active"}),
        ({"手机": "问前台"}, "手机", "not_a_phone", {"mobile": None}),
        ({"手机": None}, "手机", "required_missing", {"mobile": None}),
        ({"邮箱": "用微信"}, "邮箱", "not_an_address", {"email": None}),
        ({"入职日期": "9月2日"}, "入职日期", "day_without_year", {"hired_on": None}),
        ({"入职日期": "刚来"}, "入职日期", "not_a_time", {"hired_on": None}),
    ],
)
def test_a_fault_gives_the_least_rights_and_is_told(
    department: Department, cells: dict[str, Any], column: str, code: str, shown: dict[str, Any]
) -> None:
    report = department.take(workbook({"人员": [HEADER, person(**cells)]}))
    taken = department.one("person")
    assert {name: taken.get(name) for name in shown} == shown
    assert ("人员", 2, column, code) in told(report)


NOBODY = [
    ({"工号": None}, "工号", "required_missing"),
    ({"姓名": " "}, "姓名", "required_missing"),
    ({"工号": date(2026, 3, 1)}, "工号", "id_is_a_date"),
    ({"工号": "Q" * 30}, "工号", "too_long"),
]


@pytest.mark.parametrize(("cells", "column", "code"), NOBODY)
def test_nobody_is_taken_without_a_number_and_a_name(
    department: Department, cells: dict[str, Any], column: str, code: str
) -> None:
    report = department.take(workbook({"人员": [HEADER, person(**cells), person(工号="QC020")]}))
    assert [f[:4] for f in told(report, Severity.ERROR)] == [("人员", 2, column, code)]
    assert counted(report, "人员") == (1, 0, 0, 1)


def test_a_staff_number_belongs_to_the_first_who_has_it(department: Department) -> None:
    report = department.take(workbook({"人员": [HEADER, person(), person(姓名="别人"), person()]}))
    assert told(report) == [("人员", 3, "工号", "duplicate_id"), ("人员", 4, "工号", "row_twice")]
    assert department.one("person")["name"] == "秦大勇"


def test_an_existing_person_is_not_demoted_by_an_unreadable_cell(department: Department) -> None:
    department.take(workbook({"人员": [HEADER, person(职务="组长")]}))
    department.take(workbook({"人员": [HEADER, person(职务="吉祥物", 状态="？")]}))
    taken = department.one("person")
    assert (taken["position"], taken["status"]) == ("group_lead", "active")


def test_an_administrator_stays_one(department: Department) -> None:
    department.take(workbook({"人员": PEOPLE}))
    manager = department.one("person", staff_number="QC001")["id"]
    department.write("person", manager, administrator=True)
    department.take(workbook({"人员": PEOPLE}))
    assert department.one("person", staff_number="QC001")["administrator"] is True


@pytest.mark.proves("R3")
def test_a_client_has_its_contacts(department: Department) -> None:
    header = ["客户编号", "名称", "类型", "联系人", "联系人职务", "手机", "来源"]
    rows = [
        ["KH1", "北岭文旅", "企业", "尚国华", "副总经理", "+86 190 0000 0210", "展会"],
        ["kh1", None, None, "小尚", "助理", 19000000211, None],
        ["KH2", "青年协会", "社會團體", None, None, None, None],
        ["KH1", "别的公司", "企业", "某某", None, "19000000212", None],
        [None, "校友办", "事业单位", "钟毅", None, "19000000213", None],
    ]
    report = department.take(workbook({"客户": [header, *rows]}))
    clients = {client["name"]: client for client in department.records("client")}
    assert set(clients) == {"北岭文旅", "青年协会", "校友办"}
    assert clients["青年协会"]["kind"] == "association"
    northern = clients["北岭文旅"]["id"]
    contacts = {(c["name"], c.get("mobile")) for c in department.records("contact") if c["client"] == northern}
    assert contacts == {("尚国华", "19000000210"), ("小尚", "19000000211")}
    assert told(report) == [
        ("客户", 4, "联系人", "required_missing"),
        ("客户", 5, "客户编号", "duplicate_id"),
        ("客户", 6, "客户编号", "id_missing"),
    ]
    before = department.changes()
    department.take(workbook({"客户": [header, *rows]}))
    assert department.changes() == before


def test_suppliers_and_questions_are_known_by_what_they_are_called(department: Department) -> None:
    suppliers = [["名称", "联系人", "电话"], ["恒声音响工程", "麻俊", 19000000304], ["恆聲音響工程", "别人", None]]
    questions = [["問題", "答案"], ["能开发票吗？", "能。"], ["停车？", None], ["能开发票吗？", "能"]]
    book = {"供應商": suppliers, "常見問答": questions}
    report = department.take(workbook(book))
    assert department.one("supplier")["phone"] == "19000000304"
    assert department.one("faq")["answer"] == "能。"
    assert told(report) == [
        ("供應商", 3, "名称", "duplicate_name"),
        ("常見問答", 3, "答案", "required_missing"),
        ("常見問答", 4, "問題", "duplicate_name"),
    ]
    changed = {"常见问答": [["问题", "答案"], ["能开发票吗？", "能，专票普票都行。"]]}
    assert counted(department.take(workbook(changed)), "常见问答") == (0, 1, 0, 0)


def test_somebody_deleted_here_is_not_brought_back(department: Department) -> None:
    department.take(workbook({"人员": PEOPLE, "客户": CLIENTS}))
    department.write("person", department.one("person", staff_number="QC019")["id"], deleted=True)
    report = department.take(workbook({"人员": PEOPLE}))
    assert finding(report, "deleted_here").row == 3
    assert counted(report, "人员") == (0, 0, 3, 1)
