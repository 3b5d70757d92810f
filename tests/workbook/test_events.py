"""活动, 区域, 岗位, 流程, 资源, 预案 (Q5, P1, P4, X5, X7, X8)."""

from datetime import datetime, time
from typing import Any

import pytest

from tests.workbook.department import Department, counted, finding, local, told
from tests.workbook.sheets import EVENT_HEADER, EVENT_ROW, check, checks_book, event_book, workbook

pytestmark = pytest.mark.proves("Q5")
DAY = datetime(2026, 12, 18)


def event(**values: Any) -> list[Any]:
    row = dict(zip(EVENT_HEADER, EVENT_ROW, strict=True)) | values
    return [row[header] for header in EVENT_HEADER]


def times(department: Department) -> tuple[str | None, str | None]:
    taken = department.one("event")
    return local(taken["starts"]), local(taken["ends"])


NIGHT = datetime(2026, 12, 18, 18)
TIMES = [
    ({"开始": "2026年12月18日 下午5点", "结束": "21:30"}, "18 17:00", "18 21:30", []),
    ({"开始": NIGHT, "结束": "次日02:00"}, "18 18:00", "19 02:00", []),
    ({"开始": NIGHT, "结束": "02:00"}, "18 18:00", "19 02:00", ["taken_as_next_day"]),
    ({"开始": NIGHT, "结束": "2026-12-18 02:00"}, "18 18:00", "19 02:00", ["taken_as_next_day"]),
    ({"开始": "2026-12-20 18:00", "结束": NIGHT}, "18 18:00", "20 18:00", ["start_after_end"]),
    ({"开始": "2026-12-18 18:00-22:00", "结束": None}, "18 18:00", "18 22:00", ["required_missing"]),
    ({"开始": NIGHT, "结束": "未定"}, "18 18:00", "18 23:59", ["to_be_decided"]),
    ({"开始": "很快", "结束": NIGHT}, "18 00:00", "18 18:00", ["not_a_time"]),
]


@pytest.mark.parametrize(("cells", "starts", "ends", "codes"), TIMES)
def test_an_event_has_its_start_before_its_end(
    department: Department, cells: dict[str, Any], starts: str, ends: str, codes: list[str]
) -> None:
    book = checks_book(check(截止时间=DAY.replace(hour=12)))
    report = department.take(workbook({**book, "活动": [EVENT_HEADER, event(**cells)]}))
    assert times(department) == (f"2026-12-{starts}", f"2026-12-{ends}")
    assert [code for *_, code in told(report)] == codes


def test_an_event_with_holes_still_carries_its_checks(department: Department) -> None:
    row = event(名称=None, 开始=None, 结束=None, 场地=None, 预计人数="很多", 客户编号="KH404", 负责人工号="QC404")
    report = department.take(workbook({**checks_book(check()), "活动": [EVENT_HEADER, row]}))
    assert department.one("check")["event"] == department.one("event")["id"]
    assert {(column, code) for _, _, column, code in told(report)} == {
        ("名称", "required_missing"),
        ("开始", "required_missing"),
        ("结束", "required_missing"),
        ("场地", "required_missing"),
        ("预计人数", "not_a_number"),
        ("客户编号", "unknown_reference"),
        ("负责人工号", "unknown_reference"),
    }


@pytest.mark.proves("O4", "P1")
def test_what_crew_may_not_see_goes_to_the_requirement(department: Department) -> None:
    header = [*EVENT_HEADER, "预算（万元）", "目的", "特殊要求"]
    department.take(workbook({**event_book(), "活动": [header, [*EVENT_ROW, "168", "答谢", "两位轮椅"]]}))
    taken, required = department.one("event"), department.one("requirement")
    assert (required["budget"], required["purpose"]) == (1_680_000, "答谢")
    assert required["client"] == department.one("client")["id"]
    assert taken["special_requests"] == "两位轮椅"
    assert taken["lead"] == department.one("person", staff_number="QC001")["id"]


def test_rows_of_several_events_say_to_which_they_belong(department: Department) -> None:
    rows = [
        event(),
        event(活动编号="HD2", 名称="早市", 开始=datetime(2026, 12, 19, 6), 结束=datetime(2026, 12, 19, 11)),
    ]
    zones = [["区域编号", "名称", "人数上限", "活动编号"], ["Q01", "主舞台", 60, "HD1"], ["Q01", "早市口", 90, "HD2"]]
    checks = [
        ["编号", "类别", "项目", "区域编号", "截止时间", "活动编号"],
        ["QD1", "安全", "出口", "Q01", "16:00", "HD1"],
        ["QD1", "安全", "摊位间距", "Q01", "05:30", "早市"],
        ["QD2", "安全", "无主", "Q01", "16:00", None],
    ]
    report = department.take(workbook({**event_book(区域=zones, 清单=checks), "活动": [EVENT_HEADER, *rows]}))
    events = {record["id"]: record["code"] for record in department.records("event")}
    found = {(events[c["event"]], c["title"], local(c["due"])) for c in department.records("check")}
    assert found == {
        ("HD1", "出口", "2026-12-18 16:00"),
        ("HD2", "摊位间距", "2026-12-19 05:30"),
        ("HD1", "无主", "2026-12-18 16:00"),
    }
    assert [code for *_, code in told(report)] == ["column_missing"]


def test_rows_that_do_not_say_go_to_the_first_of_several_events_and_that_is_told(department: Department) -> None:
    rows = [event(), event(活动编号="HD2", 名称="早市")]
    report = department.take(workbook({**checks_book(check()), "活动": [EVENT_HEADER, *rows]}))
    assert {(sheet, code) for sheet, _, _, code in told(report)} == {
        ("区域", "several_events"),
        ("清单", "several_events"),
    }
    assert department.one("check")["event"] == department.one("event", code="HD1")["id"]


def test_a_zone_keeps_its_place_when_its_limit_cannot_be_read(department: Department) -> None:
    rows = [["Q01", "主舞台", "看情况"], ["Q02", "观众区", "500-600人"], ["Q01", "二号台", 5], [None, None, 5]]
    zones = [["区域编号", "名称", "人数上限"], *rows]
    report = department.take(workbook(event_book(区域=zones)))
    limits = {zone["code"]: zone["limit"] for zone in department.records("zone")}
    assert limits == {"Q01": 0, "Q02": 500}
    assert told(report) == [
        ("区域", 2, "人数上限", "not_a_number"),
        ("区域", 4, "区域编号", "duplicate_id"),
        ("区域", 5, "名称", "nothing_in_row"),
    ]


POSTS = ["岗位编号", "名称", "区域编号", "工号", "到岗时间", "离岗时间", "职责"]


def shifts(department: Department) -> list[tuple[str, str | None, str | None]]:
    posts = {post["id"]: post["code"] for post in department.records("post")}
    found = ((posts[s["post"]], local(s["starts"]), local(s["ends"])) for s in department.records("shift"))
    return sorted(found, key=str)


@pytest.mark.proves("X7")
@pytest.mark.parametrize(
    ("arrive", "leave", "starts", "ends"),
    [
        (time(9, 0), time(1, 0), "2026-12-18 09:00", "2026-12-19 01:00"),
        (time(12, 0), time(0, 0), "2026-12-18 12:00", "2026-12-19 00:00"),
        ("9:00", "9:00", "2026-12-18 09:00", "2026-12-19 09:00"),
        ("9:00", "25:30", "2026-12-18 09:00", "2026-12-19 01:30"),
        ("9:00", "次日01:30", "2026-12-18 09:00", "2026-12-19 01:30"),
        ("12月17日 7:00", "19:00", "2026-12-17 07:00", "2026-12-17 19:00"),
        ("12月17日 19:00", "3:00", "2026-12-17 19:00", "2026-12-18 03:00"),
        ("09:00-18:00", None, "2026-12-18 09:00", "2026-12-18 18:00"),
    ],
)
def test_a_shift_ends_after_it_starts(department: Department, arrive: Any, leave: Any, starts: str, ends: str) -> None:
    report = department.take(workbook(event_book(岗位=[POSTS, ["GW01", "巡查", "Q01", "QC021", arrive, leave, "巡"]])))
    assert shifts(department) == [("GW01", starts, ends)]
    assert told(report) == []


def test_a_post_has_as_many_shifts_as_rows_and_keeps_them_apart(department: Department) -> None:
    rows = [
        ["GW01", "巡查", "Q01", "QC021", "08:00", "16:00", "巡"],
        ["GW01", "巡查", "Q01", "QC019", "16:00", "00:00", "巡"],
        ["GW02", "看台", "Q02", "外包", "08:00", "16:00", None],
        ["GW03", "机动", "Q02", None, None, None, None],
        ["GW04", "夜班", "Q02", "QC019", "天黑", "06:00", None],
    ]
    report = department.take(workbook(event_book(岗位=[POSTS, *rows])))
    assert len(department.records("post")) == 4
    assert len(shifts(department)) == 3
    assert told(report) == [
        ("岗位", 4, "工号", "unknown_reference"),
        ("岗位", 6, "到岗时间", "not_a_time"),
        ("岗位", 6, "到岗时间", "shift_left_out"),
    ]
    before = department.changes()
    department.take(workbook(event_book(岗位=[POSTS, *reversed(rows)])))
    assert department.changes() == before
    later = [["GW01", "巡查", "Q01", "QC021", "08:00", "17:00", "巡"], *rows[1:]]
    report = department.take(workbook(event_book(岗位=[POSTS, *later])))
    assert department.changes() == before + 1
    assert counted(report, "岗位") == (0, 1, 4, 0)


CUES = ["序号", "环节", "计划开始", "计划时长(分钟)", "负责人工号", "备注"]


def running_order(department: Department) -> list[tuple[int, str | None, int]]:
    return sorted((cue["number"], local(cue["starts"]), cue["minutes"]) for cue in department.records("cue"))


@pytest.mark.proves("X8")
def test_cues_go_on_past_midnight_and_over_days(department: Department) -> None:
    rows = [
        [1, "彩排", time(14, 0), 60, None, None],
        [2, "开场", "19:00", "1小时", "马晓东", None],
        [4, "散场", "00:20", 30, None, None],
        [3, "压轴", "23:10-00:10", None, None, None],
        [5, "早市", "06:00", 90, None, None],
        [6, "收摊", "12月19日 11:00", 30, None, None],
    ]
    report = department.take(workbook(event_book(流程=[CUES, *rows])))
    assert running_order(department) == [
        (1, "2026-12-18 14:00", 60),
        (2, "2026-12-18 19:00", 60),
        (3, "2026-12-18 23:10", 60),
        (4, "2026-12-19 00:20", 30),
        (5, "2026-12-19 06:00", 90),
        (6, "2026-12-19 11:00", 30),
    ]
    assert told(report) == []


def test_a_day_that_a_row_names_holds_but_for_the_small_hours(department: Department) -> None:
    header = ["序号", "日期", "时间", "环节", "时长"]
    rows = [
        [1, "第一天", "20:00", "主舞台开演", 60],
        [2, "第一天", "00:30", "主舞台收工", 30],
        [3, "12月19日", "10:00", "副舞台开演", 60],
        [4, "12月18日", "16:00", "副舞台试音", 60],
    ]
    assert told(department.take(workbook(event_book(流程=[header, *rows])))) == []
    assert [starts for _, starts, _ in running_order(department)] == [
        "2026-12-18 20:00",
        "2026-12-19 00:30",
        "2026-12-19 10:00",
        "2026-12-18 16:00",
    ]


def test_a_version_in_a_title_is_no_day(department: Department) -> None:
    rows = [[1, "开场", "19:00", 10, None, None]]
    department.take(workbook(event_book(**{"流程V1.2": [CUES, *rows]})))
    assert running_order(department) == [(1, "2026-12-18 19:00", 10)]


def test_a_cue_a_little_before_the_one_above_is_told_as_a_likely_slip(department: Department) -> None:
    rows = [[1, "开场", "19:00", 10, None, None], [2, "致辞", "18:50", 5, None, None]]
    report = department.take(workbook(event_book(流程=[CUES, *rows])))
    assert told(report) == [("流程", 3, "计划开始", "cue_goes_back")]
    assert running_order(department)[1] == (2, "2026-12-19 18:50", 5)


def test_cues_with_faults_are_taken_where_they_stand(department: Department) -> None:
    rows = [
        [1, "开场", "19:00", 10, None, None],
        [None, "致辞", "稍后", "若干", "无此人", None],
        [2, "抽奖", "20:00", 5, None, None],
        [2, "抽奖二", "20:30", 5, None, None],
        [3, None, "21:00", 5, None, None],
    ]
    report = department.take(workbook(event_book(流程=[CUES, *rows])))
    assert counted(report, "流程") == (4, 0, 0, 1)
    assert {(row, column, code) for _, row, column, code in told(report)} == {
        (3, "序号", "required_missing"),
        (3, "计划开始", "not_a_time"),
        (3, "计划时长(分钟)", "not_a_number"),
        (3, "负责人工号", "unknown_reference"),
        (5, "序号", "number_twice"),
        (6, "环节", "required_missing"),
    }
    before = department.changes()
    department.take(workbook(event_book(流程=[CUES, *rows])))
    assert department.changes() == before


RESOURCES = ["编号", "类别", "名称", "数量", "单位", "提供方", "到位时间", "预算单价", "备注"]
SUPPLIERS = [["名称", "类型", "联系人", "电话"], ["恒声音响工程", "供应商", "麻俊", "19000000304"]]


@pytest.mark.proves("P4")
def test_resources_have_their_price_apart(department: Department) -> None:
    rows = [
        ["ZY1", "設備", "线阵音箱", "12只", None, "恒聲音響工程", "12月17日 8:30", "￥850.00", None],
        ["ZY2", "物料", "瓶装水", "1,440", "瓶", "没听过的公司", None, "2元/瓶", None],
        ["ZY3", "什么", "地毯", 128, "㎡", None, "尽早", None, None],
        ["ZY4", "人员", "安保", "待定", "人", None, None, None, None],
        ["ZY5", "人员", "医护", -2, "人", None, None, None, None],
        ["ZY1", "设备", "另一批音箱", 2, "只", None, None, None, None],
    ]
    report = department.take(workbook(event_book(资源=[RESOURCES, *rows], 供应商与部门=SUPPLIERS)))
    found = {r["name"]: r for r in department.records("resource")}
    assert (found["线阵音箱"]["quantity"], found["线阵音箱"]["unit"]) == (12, "只")
    assert found["线阵音箱"]["provider"] == department.one("supplier")["id"]
    assert local(found["线阵音箱"]["due"]) == "2026-12-17 08:30"
    prices = {c["resource"]: c["unit_price"] for c in department.records("resource_cost")}
    assert (prices[found["线阵音箱"]["id"]], prices[found["瓶装水"]["id"]]) == (850, 2)
    assert found["地毯"]["category"] == "material"
    assert told(report) == [
        ("资源", 3, "提供方", "unknown_reference"),
        ("资源", 4, "类别", "unknown_word"),
        ("资源", 4, "到位时间", "not_a_time"),
        ("资源", 5, "数量", "to_be_decided"),
        ("资源", 6, "数量", "too_small"),
        ("资源", 7, "编号", "duplicate_id"),
    ]
    assert counted(report, "资源") == (4, 0, 0, 2)


@pytest.mark.proves("X5")
def test_safety_plans_are_taken_whatever_is_missing(department: Department) -> None:
    header = ["编号", "突发类型", "等级", "处置步骤", "责任岗位", "联系电话", "集合点"]
    rows = [
        ["YA01", "火情", "特别重大", "1. 报警\n2. 疏散", "巡查", 119, "喷泉广场"],
        ["YA02", "停电", "？", "原地不动", "GW99", "0571-88888888转1", None],
        ["YA02", "触电", None, None, None, None, None],
    ]
    posts = [POSTS, ["GW01", "巡查", "Q01", None, "08:00", "16:00", None]]
    report = department.take(workbook(event_book(岗位=posts, 预案=[header, *rows])))
    found = {plan["kind"]: plan for plan in department.records("safety_plan")}
    assert set(found) == {"火情", "停电", "触电"}
    assert (found["火情"]["level"], found["火情"]["phone"]) == ("major", "119")
    assert found["火情"]["post"] == department.one("post")["id"]
    assert found["停电"]["level"] == "major"
    assert finding(report, "unknown_reference").column == "责任岗位"
    assert {(row, column, code) for _, row, column, code in told(report)} == {
        (3, "等级", "unknown_word"),
        (3, "责任岗位", "unknown_reference"),
        (4, "编号", "duplicate_id"),
        (4, "等级", "required_missing"),
        (4, "处置步骤", "required_missing"),
    }


def test_no_longer_listed_rows_stay_and_are_told(department: Department) -> None:
    department.take(workbook(checks_book(check(), check(编号="QD002"))))
    report = department.take(workbook(checks_book(check())))
    gone = finding(report, "no_longer_listed")
    assert (gone.sheet, gone.value) == ("清单", "QD002")
    assert len(department.records("check")) == 2
