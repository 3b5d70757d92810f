"""What depends on each other and arrives late, twice or the wrong way round ends the same everywhere (F22)."""

import pytest
from playwright.sync_api import expect

from e2e.desk.desk import DEPUTY, MANAGER, PATROL, Desk
from e2e.network import Line
from e2e.offline.queue import change
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Stage

CHECK = "登高作业"


@pytest.mark.proves("F22", "F7", "C15", "S1")
def test_somebody_added_and_corrected_twice_while_replies_were_lost_is_the_same_on_every_desk(stage: Stage) -> None:
    desk = Desk.of(stage, MANAGER, "/people")
    expect(desk.rows.first).to_be_visible()
    desk.screen.network.become(Line.REPLY_LOST)
    desk.press("n")
    desk.fill_in_person("王小明", "QC030")
    other = Colleague(stage.served, MANAGER)
    eventually(lambda: any(each["fields"]["name"] == "王小明" for each in other.records("person")))
    for name, mobile in (("王小鸣", "190 0000 0030"), ("王晓鸣", "190 0000 0031")):
        desk.press("e")
        desk.page.locator("input[name=name]").fill(name)
        desk.page.locator("input[name=mobile]").fill(mobile)
        desk.press("Control+Enter")
        expect(desk.row("QC030")).to_contain_text(name)
    desk.screen.network.become(Line.OPEN)
    expect(desk.page.get_by_role("button", name="全部已送达")).to_be_visible(timeout=60_000)

    (person,) = [each for each in other.records("person") if each["fields"]["staff_number"] == "QC030"]
    assert person["fields"]["name"] == "王晓鸣"
    assert person["conflicts"] == {}
    story = other.history("person", person["id"])
    assert [step["create"] for step in story] == [False, False, True]
    second = Desk.of(stage, DEPUTY, "/people")
    expect(second.row("QC030")).to_contain_text("王晓鸣")


@pytest.mark.proves("F22", "S9")
def test_two_results_of_one_phone_that_arrive_the_wrong_way_round_leave_the_later_one_standing(stage: Stage) -> None:
    desk = Desk.at_board(stage, DEPUTY)
    crew = Colleague(stage.served, PATROL)
    check = next(each for each in crew.records("check") if each["fields"]["title"] == CHECK)
    first = change(check, result="fail", remark="没有挂双钩")
    second = change(check, first, result="pass", remark="挂好了，重查")
    desk.find(CHECK)
    for late in (second, first):
        assert crew.sync([late], {})["verdicts"][0]["verdict"] == "applied"
        row = desk.row(CHECK)
        expect(row.get_by_role("img", name="合格", exact=True)).to_be_visible()
    desk.press("Enter")
    expect(desk.panel).to_contain_text("挂好了，重查")
    expect(desk.panel).to_contain_text("没有挂双钩")  # in its history, not beside it
    expect(desk.panel).not_to_contain_text("对不上")
