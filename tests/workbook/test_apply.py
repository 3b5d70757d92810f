"""An import writes what is new or differs, as changes like all others, all or nothing (Q5)."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine
from ulid import ULID

from server.sync.access import Access
from server.sync.message import Change
from server.sync.transaction import reading
from server.workbook import apply
from server.workbook.findings import Severity
from server.workbook.stock import TableStock
from tests.workbook.department import Department, counted, finding, told
from tests.workbook.sheets import check, checks_book, event_book, workbook

pytestmark = pytest.mark.proves("Q5")


def test_the_sample_is_taken_whole_and_nothing_is_amiss(department: Department, sample: bytes) -> None:
    report = department.take(sample)
    assert told(report) == []
    assert {count.sheet: count.added for count in report.sheets} == {
        "人员": 26,
        "客户": 18,
        "活动": 1,
        "区域": 9,
        "岗位": 22,
        "流程": 34,
        "清单": 193,
        "资源": 70,
        "预案": 10,
        "供应商与部门": 20,
        "常见问答": 25,
    }
    assert len(department.records("check")) == 193
    assert len(department.records("shift")) == 22


def test_twice_changes_nothing(department: Department, sample: bytes) -> None:
    department.take(sample)
    before = department.changes()
    report = department.take(sample)
    assert department.changes() == before
    assert all(count.unchanged == count.rows for count in report.sheets)
    assert report.findings == []


def test_what_was_changed_on_a_screen_since_is_kept_and_told(department: Department) -> None:
    content = workbook(checks_book(check()))
    department.take(content)
    made = department.one("check")
    assert department.write("check", made["id"], title="改过的检查项").verdict == "applied"
    report = department.take(content)
    assert department.one("check")["title"] == "改过的检查项"
    kept = finding(report, "changed_here")
    assert (kept.sheet, kept.row, kept.column, kept.value) == ("清单", 2, "项目", made["title"])
    assert kept.details == {"here": "改过的检查项"}
    assert [count.unchanged for count in report.sheets if count.sheet == "清单"] == [1]


def test_what_was_filled_in_on_a_screen_is_not_emptied_by_a_cell_that_was_always_empty(department: Department) -> None:
    content = workbook(checks_book(check(要求="")))
    department.take(content)
    made = department.one("check")
    department.write("check", made["id"], requirement="按 GB 50720 布置")
    department.take(content)
    assert department.one("check")["requirement"] == "按 GB 50720 布置"


def test_a_cell_that_says_something_new_wins_over_what_was_changed_on_a_screen(department: Department) -> None:
    department.take(workbook(checks_book(check())))
    made = department.one("check")
    department.write("check", made["id"], title="改过的检查项")
    department.take(workbook(checks_book(check(项目="工作簿里的新说法"))))
    assert department.one("check")["title"] == "工作簿里的新说法"


def test_a_rehearsal_tells_the_same_and_writes_nothing(department: Department, sample: bytes) -> None:
    rehearsed = department.take(sample, dry_run=True)
    assert department.changes() == 0
    assert department.records("person") == []
    taken = department.take(sample)
    assert (rehearsed.sheets, rehearsed.findings) == (taken.sheets, taken.findings)
    assert rehearsed.dry_run
    assert not taken.dry_run


def test_a_rehearsal_on_what_stands_tells_the_changes_to_come(department: Department) -> None:
    department.take(workbook(checks_book(check())))
    report = department.take(workbook(checks_book(check(项目="换了"), check(编号="QD2"))), dry_run=True)
    assert counted(report, "清单") == (1, 1, 0, 0)
    assert department.one("check")["title"] == "出口畅通"


def test_a_changed_workbook_changes_only_what_differs(department: Department) -> None:
    department.take(workbook(checks_book(check(), check(编号="QD2"))))
    before = department.changes()
    report = department.take(workbook(checks_book(check(要求="净宽不小于1.6m", 下限=1.6), check(编号="QD2"))))
    assert department.changes() == before + 1
    assert counted(report, "清单") == (0, 1, 1, 0)
    with reading(department.sync.engine) as connection:
        last = connection.exec_driver_sql("SELECT patch, person FROM change ORDER BY rev DESC LIMIT 1").one()
    assert last[0] in ('{"requirement":"净宽不小于1.6m","low":1.6}', '{"low":1.6,"requirement":"净宽不小于1.6m"}')
    assert last[1] == department.access.person


@pytest.mark.proves("X4")
def test_results_are_never_touched(department: Department) -> None:
    department.take(workbook(checks_book(check())))
    record = department.one("check")["id"]
    department.write("check", record, result="fail", measured=1.2, remark="被餐车挡住")
    department.take(workbook(checks_book(check(项目="出口畅通（北）", 下限=1.5))))
    stands = department.one("check")
    assert (stands["result"], stands["measured"], stands["remark"]) == ("fail", 1.2, "被餐车挡住")
    assert stands["title"] == "出口畅通（北）"


@pytest.mark.proves("S5", "S12")
def test_what_the_import_did_not_show_anybody_stays_in_conflict(department: Department) -> None:
    department.take(workbook(checks_book(check())))
    record = department.one("check")["id"]
    with reading(department.sync.engine) as connection:
        state = next(iter(TableStock(connection).records("check")))
    seen = list(state.heads_of("title"))
    for title in ("甲改的", "乙改的"):
        change = Change(str(ULID()), "check", record, False, "", {"title": title}, {"title": seen})
        department.sync.write(department.access, [change])
    department.take(workbook(checks_book(check(项目="工作簿里的"))))
    with reading(department.sync.engine) as connection:
        state = next(iter(TableStock(connection).records("check")))
    assert {head.value for head in state.several["title"].values()} == {"甲改的", "工作簿里的"}


def test_a_deleted_check_is_told_and_not_brought_back(department: Department) -> None:
    department.take(workbook(checks_book(check(), check(编号="QD2"))))
    gone = department.one("check", code="QD2")["id"]
    department.write("check", gone, deleted=True)
    report = department.take(workbook(checks_book(check(), check(编号="QD2"))))
    assert told(report) == [("清单", 3, "编号", "deleted_here")]
    assert counted(report, "清单") == (0, 0, 1, 1)
    assert department.one("check", id=gone)["deleted"] is True


@pytest.mark.proves("O4", "S6")
def test_rows_that_a_person_may_not_write_are_told_and_the_rest_is_taken(department: Department) -> None:
    department.take(workbook(event_book()))
    event = department.one("event")["id"]
    lead = department.one("person", staff_number="QC019")["id"]
    mine = Access(lead, frozenset({"staff", f"event:{event}"}), frozenset({f"event:{event}"}))
    clients = [["客户编号", "名称", "联系人", "手机"], ["KH011", "新客户", "某人", "19000000299"]]
    report = department.take(workbook({**checks_book(check()), "客户": clients}), access=mine)
    assert counted(report, "清单") == (1, 0, 0, 0)
    assert counted(report, "客户") == (0, 0, 0, 1)
    assert {(f.sheet, f.row, f.code) for f in report.findings if f.severity is Severity.ERROR} == {
        ("客户", 2, "not_allowed")
    }
    assert [client["name"] for client in department.records("client")] == ["北岭文旅发展有限公司"]


def test_a_fault_of_ours_undoes_all(department: Department, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_job: Any) -> None:
        raise RuntimeError("a fault in the last sheet")

    monkeypatch.setattr(apply, "take_faq", broken)
    with pytest.raises(RuntimeError):
        department.take(workbook(checks_book(check())))
    assert department.changes() == 0


def test_who_listens_hears_of_what_an_import_changed(department: Department) -> None:
    heard: list[frozenset[str]] = []
    department.sync.listeners.append(lambda news: heard.append(news.scopes))
    department.take(workbook(event_book()), dry_run=True)
    assert heard == []
    department.take(workbook(event_book()))
    event = department.one("event")["id"]
    assert {"staff", "reception", f"event:{event}", f"event:{event}:planning"} <= heard[0]


def test_what_was_made_on_screens_without_ids_is_found_again(department: Department) -> None:
    department.take(workbook(checks_book(check())))
    event, zone = department.one("event")["id"], department.one("zone", code="Q01")["id"]
    made = {"event": event, "category": "safety", "title": "雨棚绑扎", "zone": zone}
    assert department.write("check", "01M84JDPMRB7Y2P5S8VFG3HK6D", **made).verdict == "applied"
    department.take(department.give())
    assert len(department.records("check")) == 2
    before = department.changes()
    department.take(department.give())
    assert department.changes() == before


def test_on_postgresql_it_is_the_same(
    postgres_engine: Engine, on_engine: Callable[[Engine], Department], sample: bytes
) -> None:
    department = on_engine(postgres_engine)
    assert told(department.take(sample)) == []
    before = department.changes()
    department.take(department.give())
    assert department.changes() == before
    assert finding(department.take(workbook(checks_book(check(编号=None))), dry_run=True), "id_missing").row == 2
