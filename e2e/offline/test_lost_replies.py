"""The server takes what was sent, and its word never comes back (F3, F7)."""

import pytest
from playwright.sync_api import expect

from e2e.committed import Committed
from e2e.conftest import Phone
from e2e.desk.desk import MANAGER, PATROL, Desk
from e2e.network import Line
from e2e.pages.app import strip
from e2e.pages.checklist import Checklist
from e2e.shell.colleague import Colleague
from e2e.stage import Stage

RESULTS = 'SELECT count(*) FROM "check" WHERE result IS NOT NULL'
PEOPLE = "SELECT count(*) FROM person WHERE name = '王小明'"


@pytest.mark.proves("F3", "F7", "S1", "Q7")
def test_results_whose_replies_were_lost_are_unsent_until_the_servers_word_and_then_there_once(
    stage: Stage, phone_of: Phone
) -> None:
    phone = phone_of(PATROL)
    checklist = Checklist(phone).open("全部检查项")
    phone.network.become(Line.REPLY_LOST)
    with Committed(stage.served.folder, RESULTS, 6) as committed:
        checklist.skip(4)
        for _ in range(2):
            checklist.pass_current()
        committed.at_ms()
    expect(strip(phone)).to_contain_text("未发6")
    expect(strip(phone)).not_to_contain_text("已送达")
    strip(phone).click()
    sheet = phone.page.get_by_role("dialog")
    numbers = sheet.locator(".qc-numbers")
    expect(numbers).to_have_text("未发6没被接受0今天已送达0")
    expect(sheet).to_contain_text("今天还没有发过")

    phone.network.become(Line.OPEN)
    expect(sheet).to_contain_text("没有等着发的", timeout=40_000)
    expect(numbers).to_have_text("未发0没被接受0今天已送达6")
    manager = Colleague(stage.served, MANAGER)
    done = [check for check in manager.records("check") if check["fields"].get("result")]
    assert sorted(check["fields"]["result"] for check in done) == ["na"] * 4 + ["pass"] * 2
    for check in done:
        written = [change for change in manager.history("check", check["id"]) if "result" in change["patch"]]
        assert len(written) == 1


@pytest.mark.proves("F7", "S1", "S3")
def test_somebody_who_was_added_while_every_reply_was_lost_is_there_once(stage: Stage) -> None:
    desk = Desk.of(stage, MANAGER, "/people")
    expect(desk.rows.first).to_be_visible()
    desk.screen.network.become(Line.REPLY_LOST)
    desk.press("n")
    with Committed(stage.served.folder, PEOPLE, 1) as committed:
        desk.fill_in_person("王小明", "QC030")
        expect(desk.row("王小明")).to_contain_text("未发")
        committed.at_ms()
    desk.screen.network.become(Line.OPEN)
    expect(desk.page.get_by_role("button", name="全部已送达")).to_be_visible(timeout=40_000)
    expect(desk.rows.filter(has_text="王小明")).to_have_count(1)
    expect(desk.row("王小明")).not_to_contain_text("未发")
    named = [each for each in Colleague(stage.served, MANAGER).records("person") if each["fields"]["name"] == "王小明"]
    assert len(named) == 1


@pytest.mark.proves("F39", "S1", "X13")
def test_a_hundred_answers_over_ten_drops_arrive_each_once(stage: Stage, phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    checklist = Checklist(phone).open("全部检查项")
    for line in (Line.REPLY_LOST, Line.CLOSED, Line.SILENT, Line.REPLY_LOST, Line.CLOSED) * 2:
        phone.network.become(line)
        checklist.skip(5)
        phone.network.become(Line.OPEN)
        checklist.skip(5)
    expect(strip(phone)).to_contain_text("全部已送达", timeout=60_000)
    manager = Colleague(stage.served, MANAGER)
    done = [check for check in manager.records("check") if check["fields"].get("result")]
    assert [check["fields"]["result"] for check in done] == ["na"] * 100
    for check in done:
        assert len([one for one in manager.history("check", check["id"]) if "result" in one["patch"]]) == 1
