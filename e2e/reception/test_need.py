"""What a client asks for becomes an event (R4): typed once at the desk, seen by planning a moment later."""

import pytest
from playwright.sync_api import expect

from e2e.desk.desk import Desk, without_pointer
from e2e.pages.app import draft_kept
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Stage

RECEPTION, PLANNER = "QC004", "QC009"  # 方嘉禾, 陆景行


@pytest.mark.proves("R4", "F27", "Q2")
def test_an_enquiry_becomes_an_event_by_the_keyboard_alone_though_the_line_was_cut(stage: Stage) -> None:
    planner = Colleague(stage.served, PLANNER)
    desk = Desk.of(stage, RECEPTION, "/reception")
    page = desk.page
    expect(page.locator("[data-part=waiting]")).to_be_visible()
    with without_pointer(page):
        desk.press("F2")
        expect(page.locator("[data-field=caller]")).to_be_focused()
        desk.type("白露")
        desk.press("Tab")
        desk.type("远桥教育")
        desk.press("Tab")
        desk.type("139 8800 0218")
        desk.press("Enter")
        desk.type("春季校庆想请你们来办")
        desk.press("F9")
        expect(page.locator("[data-part=waiting] [data-enquiry]")).to_contain_text("白露")
    page.locator("[data-part=waiting] [data-enquiry]").click()
    page.get_by_role("link", name="变成活动").click()
    expect(page.get_by_label("为了什么")).to_have_value("春季校庆想请你们来办")

    desk.screen.lose_network()
    page.get_by_label("叫什么").fill("远桥教育春季校庆")
    page.get_by_label("哪一天").fill("2027-03-01")
    draft_kept(desk.screen, "远桥教育春季校庆")
    page.reload()
    expect(page.get_by_label("叫什么")).to_have_value("远桥教育春季校庆")
    page.get_by_label("几点开始").fill("17:00")
    page.get_by_label("几点结束").fill("21:00")
    page.get_by_label("在哪里").fill("云江会展")
    page.get_by_label("大概多少人").fill("很多")
    page.get_by_role("button", name="变成活动").click()
    expect(page.get_by_text("请填数字")).to_be_visible()
    expect(page.get_by_label("大概多少人")).to_be_focused()
    page.get_by_label("大概多少人").fill("３００")
    page.get_by_label("预算（元）").fill("20万")
    page.get_by_role("button", name="变成活动").click()
    expect(page.get_by_text("存在这台设备上")).to_be_visible()

    desk.screen.find_network()
    expect(page.get_by_text("已经是一场活动")).to_be_visible()
    eventually(lambda: "远桥教育春季校庆" in [one["fields"]["name"] for one in planner.records("event")])
    (wanted,) = [one["fields"] for one in planner.records("requirement") if one["fields"].get("enquiry")]
    assert (wanted["budget"], wanted["contact_name"]) == (200_000, "白露")
