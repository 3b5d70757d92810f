"""The live board of an event: what the desk sees of the crew's work, and what it does by keyboard alone."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.desk.desk import BUILD, DEPUTY, MANAGER, PATROL, Desk, minutes_ago, without_pointer
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Stage

ROPE = "桁架吊点保险绳"
WITHIN_MS = 1_000


def check_of(person: Colleague, title: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = [each for each in person.records("check") if each["fields"]["title"] == title]
    return found[0]


def disagree(stage: Stage, title: str) -> None:
    """Two of the crew, neither having seen the other, find different things."""
    one, other = Colleague(stage.served, PATROL), Colleague(stage.served, BUILD)
    seen = check_of(one, title)
    assert other.edit(seen, result="pass")["verdict"] == "applied"
    assert one.edit(seen, result="fail", remark="3号灯没挂保险绳")["verdict"] == "conflict"


@pytest.mark.proves("X4", "Q2", "O5")
def test_the_desk_sees_what_the_crew_found_within_a_second(stage: Stage) -> None:
    desk = Desk.at_board(stage, DEPUTY)
    crew = Colleague(stage.served, PATROL)
    check = check_of(crew, "灭火器压力表")
    desk.find("灭火器压力表")
    expect(desk.rows).to_have_count(1)
    desk.page.evaluate(
        """() => new MutationObserver(() => {
            if (document.querySelector('[role=grid] tbody [aria-label=不合格]')) window.seen ??= Date.now()
        }).observe(document.body, { childList: true, subtree: true, attributes: true })"""
    )
    crew.edit(check, result="fail", remark="压力不足")
    answered = desk.page.evaluate("Date.now()")
    expect(desk.row("灭火器压力表")).to_contain_text("马晓东")
    expect(desk.page.get_by_role("button", name="1 不合格")).to_be_visible()
    assert desk.page.evaluate("window.seen") - answered < WITHIN_MS


@pytest.mark.proves("X4", "O5")
def test_what_others_changed_is_underlined_for_a_second_and_own_work_is_not(stage: Stage) -> None:
    desk = Desk.at_board(stage, DEPUTY)
    desk.page.evaluate(
        """() => { window.marked = []; new MutationObserver(() => {
            for (const row of document.querySelectorAll('.qc-table__row--changed')) window.marked.push(row.innerText)
        }).observe(document.body, { childList: true, subtree: true, attributes: true }) }"""
    )
    crew = Colleague(stage.served, PATROL)
    crew.edit(check_of(crew, "卸货平台地面保护"), result="na")
    desk.page.wait_for_function("() => window.marked.some(text => text.includes('卸货平台地面保护'))", polling="raf")
    expect(desk.page.locator(".qc-table__row--changed")).to_have_count(0)


@pytest.mark.proves("X4", "Q2", "F10")
def test_a_lead_finds_and_settles_a_conflict_by_the_keyboard_alone(stage: Stage) -> None:
    disagree(stage, ROPE)
    desk = Desk.at_board(stage, DEPUTY)
    page = desk.page
    with without_pointer(page):
        expect(desk.current).to_contain_text(ROPE)  # a conflict stands first
        desk.press("Enter")
        expect(desk.panel).to_contain_text("两个结果对不上，现在按不合格算")
        expect(desk.panel).to_contain_text("3号灯没挂保险绳")
        expect(desk.panel).to_contain_text("秦大勇")
        desk.press("x")
        expect(desk.panel).to_contain_text("再按一次，定为不合格")
        desk.press("x")
        expect(desk.panel).not_to_contain_text("对不上")
        desk.press("Escape")
        expect(desk.panel).to_have_count(0)
    manager = Colleague(stage.served, MANAGER)
    eventually(lambda: check_of(manager, ROPE)["conflicts"] == {})
    assert check_of(manager, ROPE)["fields"]["result"] == "fail"


@pytest.mark.proves("X4", "O4")
def test_who_has_no_event_in_hand_sees_the_conflict_but_is_sent_to_who_has(stage: Stage) -> None:
    disagree(stage, ROPE)
    desk = Desk.at_board(stage, PATROL)
    desk.find(ROPE)
    expect(desk.rows).to_have_count(1)
    desk.press("Enter")
    expect(desk.panel).to_contain_text("只有管这场活动的人能定。可以请 韩铁军 来定。")
    expect(desk.panel.get_by_role("button", name="不合格")).to_have_count(0)


@pytest.mark.proves("Q2", "X1", "Q1")
def test_the_table_is_moved_through_found_in_and_left_by_keys(stage: Stage) -> None:
    desk = Desk.at_board(stage, DEPUTY)
    page = desk.page
    with without_pointer(page):
        first = desk.current.inner_text()
        desk.press("j", "ArrowDown")
        expect(desk.current).not_to_have_text(first, use_inner_text=True)
        desk.press("k", "ArrowUp")
        expect(desk.current).to_have_text(first, use_inner_text=True)
        desk.press("End")
        expect(desk.current).to_be_in_viewport()
        desk.press("Home")
        expect(desk.current).to_have_text(first, use_inner_text=True)

        desk.find("mhqyl")  # 灭火器压力表, by its initials
        expect(desk.rows).to_have_count(1)
        desk.press("Enter")
        expect(desk.panel).to_contain_text("灭火器压力表")
        desk.press("Escape")
        expect(desk.panel).to_have_count(0)
        desk.press("Escape")
        expect(page.get_by_role("button", name="193 待查")).to_be_visible()

        desk.press("5")
        expect(page.get_by_text("现在没有这样的检查项。")).to_be_visible()
        desk.press("Escape")
        expect(desk.rows.first).to_be_visible()

        desk.press("?")
        expect(page.get_by_role("dialog")).to_contain_text("去安全标记")
        desk.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)

        desk.press("m")
        expect(page.locator("[data-marks] :focus")).to_have_count(1)
        before = page.evaluate("document.activeElement.ariaLabel")
        desk.press("ArrowRight")
        assert page.evaluate("document.activeElement.ariaLabel") != before
        desk.press("Enter")
        expect(desk.panel).to_be_visible()


@pytest.mark.proves("Q3")
def test_single_keys_can_be_switched_off(stage: Stage) -> None:
    desk = Desk.at_board(stage, DEPUTY)
    desk.press("?")
    desk.page.get_by_role("button", name="不用单个键").click()
    desk.press("Escape")
    expect(desk.page.get_by_role("dialog")).to_have_count(0)
    before = desk.current.inner_text()
    desk.press("j")
    assert desk.current.inner_text() == before
    desk.press("ArrowDown")
    expect(desk.current).not_to_have_text(before, use_inner_text=True)


@pytest.mark.proves("X4", "X7")
def test_what_is_late_stands_first_with_in_whose_hands_it_is_and_who_is_to_be_called(stage: Stage) -> None:
    manager = Colleague(stage.served, MANAGER)
    manager.edit(check_of(manager, "室内消火栓"), due=minutes_ago(95))
    manager.edit(check_of(manager, "疏散广播试播"), due=minutes_ago(35))
    desk = Desk.at_board(stage, DEPUTY)
    expect(desk.rows.nth(0)).to_contain_text("室内消火栓")
    expect(desk.rows.nth(0)).to_contain_text("1:35")
    expect(desk.rows.nth(1)).to_contain_text("疏散广播试播")
    expect(desk.page.locator(".board-call")).to_contain_text("先催这几位")
    expect(desk.page.locator(".board-call")).to_contain_text("190 0000")
    desk.press("5")
    expect(desk.rows).to_have_count(2)


@pytest.mark.proves("Q7")
def test_the_board_tells_how_much_each_phone_still_holds(stage: Stage) -> None:
    desk = Desk.at_board(stage, DEPUTY)
    crew = Colleague(stage.served, PATROL)
    crew.sync([], {}, pending=7)
    phone = desk.page.locator(".board-phone").filter(has_text="马晓东")
    expect(phone).to_contain_text("未发 7", timeout=20_000)
    expect(phone).to_contain_text("刚刚")


@pytest.mark.proves("X13", "Q7")
def test_without_a_line_the_board_shows_what_it_knows_and_how_old_that_is(stage: Stage) -> None:
    desk = Desk.at_board(stage, DEPUTY)
    page = desk.page
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    desk.screen.lose_network()
    expect(page.locator(".board-safety")).to_contain_text("看到的是")
    desk.find("ylb")
    expect(desk.rows.first).to_be_visible()
    desk.press("Enter")
    expect(desk.panel).to_be_visible()
    page.reload()
    expect(desk.rows.first).to_be_visible()
    expect(page.get_by_text("手机的消息要连上才看得到。")).to_be_visible()

    crew = Colleague(stage.served, PATROL)
    crew.edit(check_of(crew, "卸货平台地面保护"), result="fail")
    desk.screen.find_network()
    expect(page.get_by_role("button", name="1 不合格")).to_be_visible()
    expect(page.locator(".board-safety")).not_to_contain_text("看到的是")


@pytest.mark.proves("Q2")
def test_on_a_phone_the_board_is_a_list_and_back_closes_the_check(stage: Stage) -> None:
    disagree(stage, ROPE)
    desk = Desk.at_board(stage, DEPUTY)
    page = desk.page
    page.set_viewport_size({"width": 412, "height": 915})
    page.locator("li").filter(has_text=ROPE).get_by_role("button").first.click()
    expect(page.get_by_role("dialog")).to_contain_text("两个结果对不上")
    page.go_back()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.url.endswith("/board")


@pytest.mark.proves("Q2", "O5")
def test_the_page_stands_still_when_a_phone_has_gone_silent_and_a_check_is_opened(stage: Stage) -> None:
    disagree(stage, ROPE)
    desk = Desk.at_board(stage, DEPUTY)
    desk.page.clock.set_system_time(datetime.now(UTC) + timedelta(minutes=40))
    desk.page.reload()
    expect(desk.page.locator(".board-holder--silent").first).to_be_visible()
    desk.press("Home", "Enter")
    expect(desk.panel).to_contain_text("两个结果对不上")
    page = desk.page.evaluate("[document.documentElement.scrollHeight - innerHeight, scrollY]")
    assert page == [0, 0], "the page itself can be scrolled: its head goes out of sight"
