"""The palette over every screen of a desk: Ctrl+K and the keyboard alone, without a network too (Q2, Q3, O4)."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.axe import axe_faults, sideways
from e2e.desk.desk import Desk, without_pointer
from e2e.network import Line
from e2e.pages.app import wait_until_kept
from e2e.stage import Stage

RECEPTION, PATROL = "QC004", "QC021"  # 方嘉禾, 马晓东


def at_desk(stage: Stage, staff_number: str, path: str) -> Desk:
    desk = Desk.of(stage, staff_number, "/")
    expect(desk.page.get_by_role("button", name=re.compile("实时.*全部已送达"))).to_be_visible(timeout=60_000)
    wait_until_kept(desk.screen)
    desk.page.goto(desk.screen.origin + path)
    expect(desk.page.get_by_role("button", name="查找")).to_be_visible()
    return desk


def field(page: Page) -> Locator:
    return page.get_by_role("combobox", name="查找")


def options(page: Page, group: str) -> Locator:
    return page.get_by_role("group", name=group).get_by_role("option")


def listed(page: Page) -> Locator:
    return page.get_by_role("listbox", name="查找")


def find(desk: Desk, words: str) -> None:
    desk.press("Control+a")
    desk.type(words)
    expect(field(desk.page)).to_have_value(words)


def open_palette(desk: Desk) -> None:
    desk.press("Control+k")
    expect(field(desk.page)).to_be_focused()


def chosen(page: Page) -> Locator:
    return page.locator("[role=option][aria-selected=true]")


@pytest.mark.proves("Q2", "R3", "F35")
def test_anybody_and_anything_is_found_from_any_screen_with_the_keyboard_alone(stage: Stage) -> None:
    desk = at_desk(stage, RECEPTION, "/people")
    page = desk.page
    with without_pointer(page):
        open_palette(desk)
        for words in ("裴文博", "peiwenbo", "pwb", "190 0000 0208", "+86 190-0000-0208", "０２０８"):
            find(desk, words)
            expect(options(page, "客户和联系人").first).to_contain_text("裴文博")
        find(desk, "maxd")
        expect(options(page, "人员")).to_contain_text(["马晓东"])
        find(desk, "ssmd")
        expect(options(page, "页面")).to_contain_text(["疏散名单"])
        find(desk, "xinld")
        expect(options(page, "要做的事")).to_contain_text(["新来电"])
        find(desk, "没有这样的")
        expect(page.get_by_text("没有找到“没有这样的”")).to_be_visible()

        find(desk, "txesz")
        expect(chosen(page)).to_contain_text("同行二十载")
        desk.press("Enter")
        expect(page).to_have_url(re.compile("/event/"))
        expect(field(page)).to_have_count(0)
        open_palette(desk)
        find(desk, "pwb")
        expect(chosen(page)).to_contain_text("裴文博")
        desk.press("Enter")
        expect(page.get_by_role("heading", level=1, name="澄远精工股份有限公司")).to_be_visible()
        open_palette(desk)
        expect(options(page, "最近").first).to_contain_text("裴文博")
        desk.press("ArrowDown", "ArrowDown")
        expect(chosen(page)).not_to_contain_text("裴文博")
        desk.press("ArrowUp", "ArrowUp", "Enter")
        expect(page.get_by_role("heading", level=1, name="澄远精工股份有限公司")).to_be_visible()


@pytest.mark.proves("Q2", "Q3")
def test_escape_and_back_shut_it_the_focus_returns_and_axe_finds_nothing(stage: Stage) -> None:
    desk = at_desk(stage, RECEPTION, "/clients")
    page = desk.page
    search = page.locator("input[type=search]")
    search.focus()
    open_palette(desk)
    expect(options(page, "页面").first).to_be_visible()
    assert axe_faults(page) == []
    find(desk, "yj")
    expect(options(page, "客户和联系人").first).to_be_visible()
    assert axe_faults(page) == []
    page.set_viewport_size({"width": 360, "height": 640})
    expect(options(page, "客户和联系人").first).to_be_visible()
    assert sideways(page) == 0
    page.set_viewport_size({"width": 1440, "height": 900})
    desk.press("Escape")
    expect(field(page)).to_have_count(0)
    expect(search).to_be_focused()
    expect(page).to_have_url(re.compile("/clients$"))
    open_palette(desk)
    page.go_back()
    expect(field(page)).to_have_count(0)
    expect(page).to_have_url(re.compile("/clients$"))
    page.get_by_role("button", name="查找").click()
    expect(field(page)).to_be_focused()
    desk.press("Control+k")
    expect(field(page)).to_have_count(0)


@pytest.mark.proves("Q2", "X13")
def test_without_a_network_it_finds_what_this_device_holds(stage: Stage) -> None:
    desk = at_desk(stage, RECEPTION, "/visits")
    page = desk.page
    open_palette(desk)
    find(desk, "pwb")
    expect(options(page, "客户和联系人").first).to_contain_text("裴文博")
    desk.press("Escape")
    expect(field(page)).to_have_count(0)
    desk.screen.network.become(Line.CLOSED)
    # Until the line is known to be cut the address of the closed palette is left, too: a reload would meet that.
    expect(page.locator(".qc-top")).to_contain_text("断线")
    desk.page.reload()
    expect(page.get_by_role("button", name="查找")).to_be_visible()
    page.get_by_role("button", name="查找").click()
    expect(field(page)).to_be_focused()
    find(desk, "pwb")
    expect(options(page, "客户和联系人").first).to_contain_text("裴文博")
    desk.press("Enter")
    expect(page.get_by_role("heading", level=1, name="澄远精工股份有限公司")).to_be_visible()


@pytest.mark.proves("O4", "Q2")
def test_what_somebody_may_not_open_is_not_offered(stage: Stage) -> None:
    desk = at_desk(stage, PATROL, "/people")
    page = desk.page
    open_palette(desk)
    expect(options(page, "要做的事").first).to_be_visible()
    for word in ("新来电", "加客户", "加人", "疏散名单", "久未联系", "客户"):
        expect(listed(page).get_by_text(word, exact=True)).to_have_count(0)
    find(desk, "pwb")
    expect(listed(page).get_by_role("option")).to_have_count(0)
    find(desk, "马晓东")
    expect(options(page, "人员")).to_contain_text(["马晓东"])
