"""A visit from the announcement to the door (R2): reception by the keyboard alone, the host on the phone."""

import re

import pytest
from playwright.sync_api import Locator, expect

from e2e.conftest import Phone
from e2e.desk.desk import Desk, without_pointer
from e2e.stage import Stage

RECEPTION, HOST = "QC004", "QC009"  # 方嘉禾, 陆景行


def row(desk: Desk, visitor: str) -> Locator:
    return desk.page.locator(".stay-row").filter(has_text=visitor).first


def at_visits(stage: Stage, staff_number: str = RECEPTION) -> Desk:
    desk = Desk.of(stage, staff_number, "/visits")
    expect(desk.page.get_by_role("heading", name="来访", exact=True)).to_be_visible()
    expect(desk.page.get_by_role("link", name="新来访")).to_be_visible()  # reception is known as such
    return desk


def announce(desk: Desk, visitor: str, host: str) -> None:
    """By the keyboard: F4, the name, the client's contact that is offered, "later", the host; Ctrl+Enter."""
    page = desk.page
    desk.press("F4")
    expect(page.locator("input[name=visitor]")).to_be_focused()
    desk.type(visitor)
    expect(page.get_by_role("list", name="可能是")).to_contain_text(visitor)
    desk.press("Tab", "Enter")
    expect(page.locator("input[name=company]")).to_have_value("云江市滨河区残疾人联合会")
    expect(page.locator("input[name=company]")).to_be_focused()
    desk.press("Tab", "Tab", "Tab", "ArrowRight")
    expect(page.get_by_label("几点", exact=True)).to_be_visible()
    page.get_by_role("combobox", name="要见谁").focus()
    desk.type(host)
    expect(page.get_by_role("option")).to_have_count(1)
    desk.press("Enter")
    expect(page.get_by_role("status", name="要见谁")).to_be_focused()
    desk.press("Control+Enter")


@pytest.mark.proves("R2", "Q2")
def test_a_visitor_is_announced_received_and_seen_off_by_the_keyboard_alone(stage: Stage, phone_of: Phone) -> None:
    host = phone_of(HOST)
    desk = at_visits(stage)
    page = desk.page
    with without_pointer(page):
        announce(desk, "殷秋月", "ljx")
        expect(page.locator("[data-state=expected]")).to_contain_text("殷秋月")
        expect(page.get_by_role("button", name="全部已送达")).to_be_visible()
        desk.press("a")
        expect(page.locator("[data-part=house] .stay-row")).to_contain_text("陆景行 还没到")

        notice = host.page.locator(".host-notice")
        expect(notice).to_contain_text("殷秋月 到了，找你")
        notice.get_by_role("button", name="我马上到").click()
        expect(row(desk, "殷秋月")).to_contain_text("陆景行 马上到")
        expect(notice).to_have_count(0)

        desk.press("i")
        expect(page.get_by_role("button", name="认识")).to_be_focused()
        desk.press("Enter")
        expect(page.locator("[data-step=identified]")).to_be_visible()
        desk.press("m")
        expect(row(desk, "殷秋月")).to_contain_text("陆景行 陪同")
        desk.press("l")
        expect(page.locator("[data-part=gone] .stay-row")).to_contain_text("殷秋月")
        desk.press("z")
        expect(page.locator("[data-part=house] .stay-row")).to_contain_text("陆景行 陪同")
        desk.press("l")
        expect(page.locator("[data-part=house]")).to_contain_text("现在没有访客在楼里")
    expect(page.get_by_role("button", name=re.compile("全部已送达"))).to_be_visible()
