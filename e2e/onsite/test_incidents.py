"""Incidents on phones without a signal and at the desk (X9)."""

import pytest
from playwright.sync_api import expect

from e2e.desk.desk import DEPUTY, Desk
from e2e.onsite.conftest import BUILD, PATROL, Phone
from e2e.pages.app import strip
from e2e.pages.incident import IncidentScreen
from e2e.stage import Stage

GALA = "同行二十载"


def gala_of(phone_page_url: str) -> str:
    """The path of the event that a screen shows."""
    return "/event/" + phone_page_url.split("/event/")[1].split("/")[0].split("?")[0]


@pytest.mark.proves("X9", "X13", "F3")
def test_what_is_reported_without_a_signal_in_two_taps_is_at_the_desk_after_reconnect(
    stage: Stage, phone_of: Phone
) -> None:
    patrol = phone_of(PATROL)
    patrol.page.locator(".home-event__hit").first.click()
    event = gala_of(patrol.page.url)
    patrol.lose_network()
    incident = IncidentScreen.reported(patrol, "拥挤踩踏")
    expect(patrol.page.get_by_text("还没发出去，别人还不知道")).to_be_visible()
    incident.note("序厅排到电梯口了")

    desk = Desk.of(stage, DEPUTY, f"{event}/incidents")
    expect(desk.page.get_by_text("没有突发事件。")).to_be_visible()
    patrol.find_network()
    expect(strip(patrol)).to_contain_text("全部已送达")
    expect(desk.page.get_by_text("拥挤踩踏").first).to_be_visible()


@pytest.mark.proves("X9", "C1")
def test_two_people_add_lines_to_one_incident_at_once_and_both_see_both(phone_of: Phone) -> None:
    patrol, build = phone_of(PATROL), phone_of(BUILD)
    patrol.page.locator(".home-event__hit").first.click()
    event = gala_of(patrol.page.url)
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
