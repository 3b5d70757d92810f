"""A call at the desk by the keyboard alone: known and unknown callers, a cut line, a crash while typing (R1, R6)."""

import pytest
from playwright.sync_api import Page, expect

from e2e.desk.desk import Desk, without_pointer
from e2e.pages.app import draft_kept
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Stage

RECEPTION, PLANNER = "QC004", "QC009"  # 方嘉禾, 陆景行


def at_desk(stage: Stage, number: str = RECEPTION) -> Desk:
    desk = Desk.of(stage, number, "/reception")
    expect(desk.page.locator("[data-part=waiting]")).to_be_visible()
    return desk


def pick_up(desk: Desk) -> None:
    desk.press("F2")
    expect(desk.page.locator("[data-field=caller]")).to_be_focused()


def waiting(page: Page) -> list[str]:
    return page.locator("[data-part=waiting] [data-enquiry]").all_inner_texts()


@pytest.mark.proves("R1", "R6", "F35", "Q2")
def test_a_client_is_found_by_half_a_number_one_matter_answered_and_one_passed_on(stage: Stage) -> None:
    desk = at_desk(stage)
    page = desk.page
    with without_pointer(page):
        pick_up(desk)
        desk.type("郑秘书")
        desk.press("Tab", "Tab")
        desk.type("0208")
        expect(page.locator("[data-match]")).to_contain_text("裴文博")
        desk.press("Alt+a", "Enter")
        desk.type("客人停车费谁付")
        expect(page.locator("[data-faq]").first).to_contain_text("停车")
        desk.press("Alt+q", "Enter")
        desk.type("主桌再加两位轮椅嘉宾")
        desk.press("F9")
        row = page.locator("[data-part=waiting] [data-enquiry]")
        expect(row).to_contain_text("裴文博（郑秘书来电）")
        expect(row).to_contain_text("活动策划组")
        expect(page.locator("[data-answered=at_once]")).to_contain_text("客人停车费谁付")

        desk.press("r")
        expect(page.locator("form[data-act=answer] textarea")).to_be_focused()
        desk.type("座位挪好了")
        desk.press("Control+Enter")
        expect(page.locator("[data-state=closed]")).to_be_visible()
        desk.press("Escape")
        expect(page.locator("[data-answered=in_time]")).to_contain_text("主桌再加两位轮椅嘉宾")
    planner = Colleague(stage.served, PLANNER)
    told = planner.records("enquiry")
    assert [one["fields"]["state"] for one in told] == ["done"]
    assert [one["fields"]["asks"] for one in told] == ["主桌再加两位轮椅嘉宾"]


@pytest.mark.proves("R1", "Q2")
def test_an_unknown_caller_becomes_a_client_in_the_same_step(stage: Stage) -> None:
    desk = at_desk(stage)
    with without_pointer(desk.page):
        pick_up(desk)
        desk.type("岳思涵")
        desk.press("Tab")
        desk.type("木棉时尚")
        desk.press("Tab")
        desk.type("139-8800 0299")
        desk.press("Alt+n", "Enter")
        desk.type("T 台搭建三天内能不能做完")
        desk.press("F8")
        expect(desk.page.locator("[data-answered=at_once]")).to_contain_text("木棉时尚 岳思涵")
        pick_up(desk)
        desk.press("Tab", "Tab")
        desk.type("+86 13988000299")
        expect(desk.page.locator("[data-match]")).to_contain_text("岳思涵")


@pytest.mark.proves("R1", "F27")
def test_a_crash_while_typing_and_a_cut_line_lose_nothing(stage: Stage) -> None:
    desk = at_desk(stage)
    pick_up(desk)
    desk.screen.lose_network()
    desk.type("白露")
    desk.press("Tab", "Tab", "Tab")
    desk.type("三辆车要登记车牌")
    draft_kept(desk.screen, "三辆车要登记车牌")
    desk.screen.reopen("/reception")
    desk.page = desk.screen.page
    unfinished = desk.page.locator("[data-part=unfinished] a")
    expect(unfinished).to_contain_text("三辆车要登记车牌")
    unfinished.click()
    expect(desk.page.locator("[data-field=caller]")).to_have_value("白露")
    desk.press("F9")
    expect(desk.page.locator("[data-part=waiting] [data-enquiry]")).to_contain_text("三辆车要登记车牌")
    expect(desk.page.locator("[data-part=unfinished]")).to_have_count(0)
    desk.screen.find_network()
    planner = Colleague(stage.served, PLANNER)
    eventually(lambda: [one["fields"]["asks"] for one in planner.records("enquiry")] == ["三辆车要登记车牌"])


@pytest.mark.proves("R1", "F36")
def test_two_receptionists_on_the_same_client_at_once_both_stay(stage: Stage) -> None:
    one, other = at_desk(stage), at_desk(stage, "QC003")
    for desk, asks in ((one, "停车费谁付"), (other, "发票抬头改全称")):
        pick_up(desk)
        desk.press("Tab", "Tab")
        desk.type("0208")
        expect(desk.page.locator("[data-match]")).to_contain_text("裴文博")
        desk.press("Alt+a", "Enter")
        desk.type(asks)
    one.press("F9")
    other.press("F9")
    for desk in (one, other):
        rows = desk.page.locator("[data-part=waiting] [data-enquiry]")
        expect(rows).to_have_count(2)
