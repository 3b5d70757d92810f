"""What is exported imports again to the same, and nothing in it runs (Q5, O4)."""

import io
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from server.sync.access import Access
from server.workbook.write import UnknownEventError
from tests.workbook.department import Department, told
from tests.workbook.sheets import EVENT_HEADER, EVENT_ROW, cells_of, check, checks_book, event_book, workbook

pytestmark = pytest.mark.proves("Q5")
NewDepartment = Callable[[], Department]


def test_the_sample_comes_out_as_it_went_in(department: Department, sample: bytes) -> None:
    department.take(sample)
    given_in, given_out = cells_of(sample), cells_of(department.give())
    assert list(given_in) == list(given_out)
    for title in given_in:
        if title != "说明":
            assert given_out[title] == given_in[title]


def test_an_export_imports_elsewhere_to_the_same_and_exports_to_itself(
    new_department: NewDepartment, department: Department, sample: bytes
) -> None:
    department.take(sample)
    exported = department.give()
    other = new_department()
    assert told(other.take(exported)) == []
    assert other.everything() == department.everything()
    assert cells_of(other.give()) == cells_of(exported)


def test_an_export_imports_at_home_without_a_change(department: Department, sample: bytes) -> None:
    department.take(sample)
    before = department.changes()
    report = department.take(department.give())
    assert department.changes() == before
    assert report.findings == []


def test_one_event_comes_with_its_client_alone(department: Department, sample: bytes) -> None:
    department.take(sample)
    department.take(workbook(checks_book(check())))
    sheets = cells_of(department.give("HD2026-031"))
    assert [row[0] for row in sheets["活动"]] == ["活动编号", "HD2026-031"]
    assert [row[0] for row in sheets["客户"]] == ["客户编号", "KH008"]
    assert len(sheets["清单"]) == 194
    with pytest.raises(UnknownEventError):
        department.give("HD404")


def test_several_events_come_with_a_column_that_tells_them_apart(
    new_department: NewDepartment, department: Department, sample: bytes
) -> None:
    department.take(sample)
    second = ["HD2", "早市", "KH010", datetime(2026, 12, 19, 6), datetime(2026, 12, 19, 11), "湖畔", 90, "QC019"]
    department.take(workbook({**checks_book(check()), "活动": [EVENT_HEADER, second]}))
    exported = department.give()
    assert cells_of(exported)["清单"][0][-1] == "活动编号"
    other = new_department()
    assert told(other.take(exported)) == []
    assert other.everything() == department.everything()


@pytest.mark.proves("O4")
def test_a_person_gets_only_what_they_may_read(department: Department, sample: bytes) -> None:
    department.take(sample)
    event = department.one("event")["id"]
    crew = Access("0" * 26, frozenset({"staff", f"event:{event}"}), frozenset())
    sheets = cells_of(department.give(access=crew))
    assert len(sheets["清单"]) == 194
    assert len(sheets["客户"]) == 1
    header, row = sheets["活动"]
    shown = dict(zip(header, row, strict=True))
    assert (shown["客户编号"], shown["预算(元)"], shown["目的"]) == (None, None, None)
    assert {row[7] for row in sheets["资源"][1:]} == {None}


def test_texts_that_look_like_formulas_stay_texts(new_department: NewDepartment, department: Department) -> None:
    bad = ['=HYPERLINK("http://evil.example","点")', "+1+1", "-2+3", "@SUM(A1)", "'=1", "_x0041_", "=1+1\n第二行"]
    department.take(workbook(checks_book(*(check(编号=f"QD{n}", 项目=f"第{n}项") for n in range(len(bad))))))
    for number, text in enumerate(bad):
        department.write("check", department.one("check", code=f"QD{number}")["id"], requirement=text)
    exported = department.give()
    sheet = load_workbook(io.BytesIO(exported))["清单"]
    cells = [sheet.cell(row, 4) for row in range(2, 2 + len(bad))]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells if str(cell.value)[0] in "=+-@'")
    other = new_department()
    other.take(exported)
    assert [other.one("check", code=f"QD{n}")["requirement"] for n in range(len(bad))] == bad


def test_posts_without_and_with_several_shifts_and_clients_without_contacts_come_back(
    new_department: NewDepartment, department: Department
) -> None:
    header = ["岗位编号", "名称", "区域编号", "工号", "到岗时间", "离岗时间", "职责"]
    posts = [
        ["GW1", "巡查", "Q01", "QC021", "08:00", "16:00", None],
        ["GW1", "巡查", "Q01", "QC019", "16:00", "02:00", None],
        ["GW2", "机动", None, None, None, None, "待命"],
        ["GW3", "搭建", "Q01", "QC019", "12月17日 07:00", "12月19日 03:00", None],
    ]
    order = [[1, "开场", "19:00", 5], [2, "夜场", "00:10", 5], [3, "补录", "12月17日 09:00", 5]]
    cues = [["序号", "环节", "计划开始", "计划时长(分钟)"], *order]
    contacts = [["KH1", "无人公司", None], ["KH2", "两人公司", "甲"], ["KH2", "两人公司", "乙"]]
    clients = [["客户编号", "名称", "联系人"], *contacts]
    department.take(workbook({**event_book(岗位=[header, *posts], 流程=cues), "客户": clients}))
    exported = department.give()
    other = new_department()
    other.take(exported)
    assert other.everything() == department.everything()
    assert cells_of(other.give()) == cells_of(exported)


def test_the_sheets_are_made_for_people(department: Department, sample: bytes) -> None:
    department.take(sample)
    book = load_workbook(io.BytesIO(department.give()))
    people, checks = book["人员"], book["清单"]
    assert people["A1"].font.bold
    assert people.freeze_panes == "A2"
    assert people["F2"].number_format == "@"
    assert checks["G2"].is_date
    assert checks.column_dimensions["D"].width > 40
    lists = {str(v.sqref).split(":")[0]: v.formula1 for v in checks.data_validations.dataValidation}
    assert lists["B2"] == '"布置,调试,安全,交底,资源确认,清场"'
    assert lists["H2"] == '"是,否"'
    assert [cell.value for cell in book["说明"][1]] == ["项目", "内容"]


def test_an_empty_department_gives_empty_sheets_that_import_to_nothing(new_department: NewDepartment) -> None:
    report = new_department().take(new_department().give())
    assert report.taken == 0
    assert report.findings == []


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
NUMBERS = st.integers(-(10**12), 10**12).map(lambda thousandths: thousandths / 1000)


@settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking through real databases takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.tuples(TEXTS, TEXTS, st.none() | NUMBERS, st.none() | st.booleans()), max_size=4))
def test_whatever_people_write_on_screens_comes_back_the_same(new_department: NewDepartment, rows: list[Any]) -> None:
    home, other = new_department(), new_department()
    home.take(workbook({**event_book(), "活动": [EVENT_HEADER, EVENT_ROW]}))
    event = home.one("event")["id"]
    for number, (title, requirement, low, photo) in enumerate(rows):
        fields = {"event": event, "category": "test", "code": f"T{number}", "low": low, "photo_required": photo}
        fields |= {"title": f"{number}{title}".replace("\0", ""), "requirement": requirement.replace("\0", "")}
        given_fields = {name: value for name, value in fields.items() if value is not None}
        assert home.write("check", f"7{number:025d}", **given_fields).verdict == "applied"
    exported = home.give()
    other.take(exported)
    assert cells_of(other.give()) == cells_of(exported)
    before = home.changes()
    home.take(exported)
    assert home.changes() == before
