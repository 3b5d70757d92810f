"""Clients at the desk: found by keyboard, made twice without a network and joined again, erased (R3, F36, Q4)."""

import re

import pytest
from playwright.sync_api import Page, expect

from e2e.desk.desk import Desk, without_pointer
from e2e.pages.app import wait_until_kept
from e2e.stage import Stage

RECEPTION, LEAD = "QC004", "QC001"


def wait_until_live(desk: Desk) -> None:
    """The server is heard, and all that was written here has reached it."""
    expect(desk.page.get_by_role("button", name=re.compile("实时.*全部已送达"))).to_be_visible(timeout=60_000)


def at_clients(stage: Stage, staff_number: str = RECEPTION) -> Desk:
    desk = Desk.of(stage, staff_number, "/")
    wait_until_live(desk)
    wait_until_kept(desk.screen)
    desk.page.goto(desk.screen.origin + "/clients")
    expect(desk.page.get_by_role("heading", level=1, name="客户")).to_be_visible()
    return desk


def add(desk: Desk, name: str, phone: str, kind: str | None = None) -> None:
    """A new client from the list, saved from the keyboard."""
    desk.page.get_by_role("button", name=re.compile("加客户")).click()
    desk.page.locator("input[name=name]").fill(name)
    desk.page.locator("input[name=phone]").fill(phone)
    if kind:
        desk.page.get_by_label("类型").select_option(label=kind)
    desk.page.get_by_role("button", name=re.compile("存下")).click()
    expect(desk.page.get_by_role("heading", level=1, name=name)).to_be_visible()


def add_contact(page: Page, name: str, mobile: str) -> None:
    page.get_by_role("button", name="加联系人").click()
    dialog = page.get_by_role("dialog", name="加联系人")
    dialog.locator("input[name=name]").fill(name)
    dialog.locator("input[name=mobile]").fill(mobile)
    dialog.get_by_role("button", name=re.compile("存下")).click()
    expect(dialog).to_have_count(0)
    expect(page.locator(".client-contact", has_text=name)).to_be_visible()


@pytest.mark.proves("R3", "Q2")
def test_a_client_is_found_by_initials_and_by_digits_in_any_writing_with_the_keyboard_alone(stage: Stage) -> None:
    desk = at_clients(stage)
    add(desk, "青石桥文化传媒有限公司", "021-6234 5678 转 8012")
    add_contact(desk.page, "欧阳若水", "+86 138-0013-8000")
    desk.page.goto(desk.screen.origin + "/clients")
    expect(desk.rows.first).to_be_visible()
    with without_pointer(desk.page):
        for words in ("qsqwh", "qingshi", "青石桥", "oyrs", "13800138", "６２３４5678", "8012"):
            desk.find(words)
            expect(desk.row("青石桥")).to_be_visible()
            expect(desk.rows).to_have_count(1)
            desk.press("Escape", "Escape")
            expect(desk.page.locator("input[type=search]")).to_have_value("")
            desk.page.evaluate("document.activeElement.blur()")
        desk.find("oyrs")
        expect(desk.rows).to_have_count(1)
        desk.press("Enter")
        expect(desk.page.get_by_role("heading", level=1, name="青石桥文化传媒有限公司")).to_be_visible()
    expect(desk.page.get_by_role("link", name="138 0013 8000")).to_have_attribute("href", "tel:+8613800138000")


@pytest.mark.proves("F36", "R3")
def test_two_receptionists_make_the_same_client_offline_and_the_merge_is_suggested_done_and_undone(
    stage: Stage,
) -> None:
    one, other = at_clients(stage), at_clients(stage, LEAD)
    for desk in (one, other):
        desk.screen.lose_network()
    add(one, "鹿鸣山房文化有限公司", "021 5566 7788")
    add_contact(one.page, "林知远", "13700002222")
    add(other, "鹿鸣山房", "(021)55667788")
    for desk in (one, other):
        desk.screen.find_network()
        wait_until_live(desk)
    page = one.page
    suggestion = page.locator(".qc-notice", has_text="可能是同一位客户")
    expect(suggestion).to_contain_text("电话相同", timeout=40_000)
    suggestion.get_by_role("button", name="并成一个").click()
    expect(page.get_by_text("并在这里")).to_be_visible()
    expect(page.locator(".client-contact", has_text="林知远")).to_be_visible()
    page.goto(one.screen.origin + "/clients?q=5566")
    expect(one.rows).to_have_count(1)
    one.rows.first.click()
    page.get_by_role("button", name="拆开").click()
    expect(page.locator(".qc-notice", has_text="可能是同一位客户")).to_be_visible()
    page.goto(one.screen.origin + "/clients?q=5566")
    expect(one.rows).to_have_count(2)


@pytest.mark.proves("Q4")
def test_a_person_is_erased_in_two_steps_that_say_what_goes_and_what_stays(stage: Stage) -> None:
    desk = at_clients(stage, LEAD)
    add(desk, "苏晚晴", "139 4444 5555", kind="个人")
    page = desk.page
    expect(page.get_by_text("未发")).to_have_count(0)
    page.get_by_role("button", name="抹去个人资料").click()
    dialog = page.get_by_role("dialog", name="抹去 苏晚晴 的资料")
    expect(dialog).to_contain_text("会消失的")
    expect(dialog).to_contain_text("所以统计不变")
    dialog.get_by_role("button", name="抹去个人资料").click()
    expect(dialog).to_contain_text("谁也找不回来")
    dialog.get_by_role("button", name="永久抹去").click()
    expect(page.get_by_role("heading", level=1, name="已抹去")).to_be_visible()
    expect(page.get_by_text("苏晚晴")).to_have_count(0)
