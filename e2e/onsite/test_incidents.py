"""Incidents on phones without a signal and at the desk (X9)."""

import re

import pytest
from playwright.sync_api import ViewportSize, expect

from e2e.axe import axe_faults, sideways
from e2e.desk.desk import DEPUTY, MANAGER, Desk
from e2e.onsite.conftest import BUILD, PATROL, Phone
from e2e.pages.app import strip
from e2e.pages.incident import IncidentScreen
from e2e.stage import Screen, Stage

TIGHTEST = ViewportSize(width=360, height=640)
# For axe a target that is half under a bar while one scrolls is too small; here everything stands free.
UNROLLED = ViewportSize(width=360, height=4_000)


def at_gala(phone: Screen) -> str:
    """Open the running event on a phone; its path."""
    phone.page.locator(".home-event__hit").first.click()
    expect(phone.page.locator(".incidents-link")).to_be_visible()
    return "/event/" + phone.page.url.split("/event/")[1]


@pytest.mark.proves("X9", "X13", "F3")
def test_what_is_reported_without_a_signal_in_two_taps_is_at_the_desk_after_reconnect(
    stage: Stage, phone_of: Phone
) -> None:
    patrol = phone_of(PATROL)
    event = at_gala(patrol)
    patrol.lose_network()
    incident = IncidentScreen.reported(patrol, "拥挤踩踏")
    expect(patrol.page.get_by_text("还没发出去，别人还不知道")).to_be_visible()
    incident.note("序厅排到电梯口了")

    desk = Desk.of(stage, DEPUTY, f"{event}/incidents")
    expect(desk.page.get_by_text("没有突发事件。")).to_be_visible()
    patrol.find_network()
    expect(strip(patrol)).to_contain_text("全部已送达")
    expect(desk.row("拥挤踩踏")).to_contain_text("序厅排到电梯口了")
    expect(desk.page).to_have_title(re.compile(r"^\(1\) 突发事件"))
    desk.press("t")
    expect(desk.row("拥挤踩踏")).to_contain_text("你 在处理")
    desk.press("n")
    desk.type("秩序岗两人过去分流")
    desk.press("Enter")
    expect(patrol.page.get_by_text("秩序岗两人过去分流")).to_be_visible()
    expect(patrol.page.get_by_text("沈知秋 在处理")).to_be_visible()


@pytest.mark.proves("X9", "C1")
def test_two_people_add_lines_to_one_incident_at_once_and_both_see_both(phone_of: Phone) -> None:
    patrol, build = phone_of(PATROL), phone_of(BUILD)
    event = at_gala(patrol)
    first = IncidentScreen.reported(patrol, "设备故障")
    expect(strip(patrol)).to_contain_text("全部已送达")
    second = IncidentScreen.opened(build, event, "设备故障")
    for phone in (patrol, build):
        phone.lose_network()
    first.note("三号追光不亮")
    second.note("备用灯在路上")
    for phone in (patrol, build):
        phone.find_network()
    for seen in (first, second):
        expect(seen.lines).to_have_count(2)
        expect(seen.page.get_by_text("三号追光不亮")).to_be_visible()
        expect(seen.page.get_by_text("备用灯在路上")).to_be_visible()


@pytest.mark.proves("X9", "O4")
def test_an_injury_is_not_seen_by_other_crew_and_its_screen_says_who_sees_it(stage: Stage, phone_of: Phone) -> None:
    patrol, build = phone_of(PATROL), phone_of(BUILD)
    event = at_gala(patrol)
    at_gala(build)
    IncidentScreen.reported(patrol, "受伤发病")
    expect(patrol.page.get_by_text(re.compile("只有.*顾明远.*能看到"))).to_be_visible()
    expect(patrol.page.get_by_text("预案 YA04")).to_be_visible()
    address = patrol.page.url.split("/event/")[1]
    expect(strip(patrol)).to_contain_text("全部已送达")
    IncidentScreen.reported(build, "设备故障")
    expect(strip(build)).to_contain_text("全部已送达")
    build.go(f"{event}/incidents")
    expect(build.page.locator(".incident-row")).to_have_count(1)
    build.go(f"/event/{address}")
    expect(build.page.get_by_text("这件事不在这部手机上。")).to_be_visible()
    manager = Desk.of(stage, MANAGER, f"{event}/incidents")
    expect(manager.row("受伤发病")).to_be_visible()
    patrol.go(f"{event}/incidents")
    expect(patrol.page.locator(".incident-row", has_text="受伤发病")).to_be_visible()
    manager.row("受伤发病").click()
    manager.panel.get_by_role("button", name="让大家都能看到").click()
    build.go(f"{event}/incidents")
    expect(build.page.locator(".incident-row")).to_have_count(2)


@pytest.mark.proves("X9", "S5", "C12")
def test_closing_over_a_line_that_was_not_seen_is_refused_in_words(stage: Stage, phone_of: Phone) -> None:
    patrol = phone_of(PATROL)
    event = at_gala(patrol)
    incident = IncidentScreen.reported(patrol, "设备故障")
    expect(strip(patrol)).to_contain_text("全部已送达")
    desk = Desk.of(stage, MANAGER, f"{event}/incidents")
    expect(desk.row("设备故障")).to_be_visible()
    desk.press("Enter")
    desk.screen.lose_network()
    incident.note("还有 1 支没修好")
    expect(strip(patrol)).to_contain_text("全部已送达")
    desk.panel.get_by_role("button", name="关闭事件").click()
    dialog = desk.page.get_by_role("dialog")
    dialog.get_by_role("radio", name="处理好了").check()
    dialog.get_by_label("原因").fill("插头松了")
    dialog.get_by_role("button", name="关闭事件").click()
    expect(desk.panel.get_by_text("已关闭")).to_be_visible()
    desk.screen.find_network()
    told = desk.page.get_by_text("没关上。你关的时候还没看到：")
    expect(told).to_be_visible()
    expect(desk.panel.locator(".qc-notice")).to_contain_text("马晓东: 还有 1 支没修好")
    expect(desk.panel.get_by_text("没人接")).to_be_visible()


@pytest.mark.proves("X4", "X9", "Q1", "Q2", "Q3")
def test_a_failed_check_opens_an_incident_in_one_press_and_axe_finds_nothing_at_360_px(phone_of: Phone) -> None:
    patrol = phone_of(PATROL)
    page, event = patrol.page, at_gala(patrol)
    patrol.go(f"{event}/checks?category=safety")
    title = page.locator(".qc-current .qc-current__title").inner_text()
    page.locator(".qc-current .qc-result--fail").click()
    page.get_by_role("button", name="开突发事件").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    incident = page.url
    page.locator(".incident-link[href*='/check/']").click()
    page.locator(f".incidents-link[href='{incident.removeprefix(patrol.origin)}']").click()
    IncidentScreen(page).note("已停用，挂红牌")
    for place, there in (
        (incident, ".incident-line"),
        (f"{event}/report", ".incident-tiles"),
        (f"{event}/incidents", ".incident-row"),
    ):
        page.set_viewport_size(UNROLLED)
        page.goto(place if place.startswith("http") else patrol.origin + place)
        expect(page.locator(there).first).to_be_visible()
        assert axe_faults(page) == [], place
        page.set_viewport_size(TIGHTEST)
        assert sideways(page) == 0, place
