"""Addresses, the back button, scroll and focus."""

import pytest
from playwright.sync_api import expect

from e2e.pages.app import sign_in, strip, wait_until_ready
from e2e.pages.checklist import EVENT
from e2e.stage import Stage

PATROL = "QC021"


@pytest.mark.proves("Q2")
def test_back_closes_the_sheet_first_and_then_leaves_the_screen(stage: Stage) -> None:
    phone = stage.phone()
    sign_in(phone, PATROL)
    page = phone.page
    page.get_by_role("link", name="我", exact=True).click()
    expect(page.get_by_role("heading", name="马晓东")).to_be_visible()
    strip(phone).click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("heading", name="马晓东")).to_be_visible()
    strip(phone).click()
    page.get_by_role("button", name="收起").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.wait_for_function("() => history.state.qianchang.layer === 0")
    page.go_back()
    expect(page).to_have_url(phone.origin + "/")


@pytest.mark.proves("Q2")
def test_a_screen_reached_through_the_sheet_leads_back_to_the_screen_below_it(stage: Stage) -> None:
    phone = stage.phone()
    sign_in(phone, PATROL)
    strip(phone).click()
    phone.page.get_by_role("link", name="我的页面").click()
    expect(phone.page.get_by_role("dialog")).to_have_count(0)
    phone.page.go_back()
    expect(phone.page).to_have_url(phone.origin + "/")
    expect(phone.page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.proves("Q3", "Q2")
def test_a_long_list_is_found_again_where_it_was_left_with_the_focus_on_the_row(stage: Stage) -> None:
    phone = stage.phone()
    sign_in(phone, PATROL)
    wait_until_ready(phone)
    page = phone.page
    page.get_by_text(EVENT).first.click()
    expect(page.locator("main h1")).to_be_focused()
    page.get_by_role("link", name="全部检查项").click()
    expect(page.locator(".qc-current")).to_be_visible()
    page.evaluate("scrollTo(0, 4000)")
    row = page.locator("a[href*='/check/']").filter(visible=True).last
    row.scroll_into_view_if_needed()
    address, depth = row.get_attribute("href"), page.evaluate("scrollY")
    row.click()
    expect(page.locator("main h1")).to_be_focused()
    assert page.evaluate("scrollY") < 200
    page.go_back()
    expect(page.locator(f"a[href='{address}']").first).to_be_focused()
    page.wait_for_function("depth => Math.abs(scrollY - depth) < 80", arg=depth)


@pytest.mark.proves("Q3")
def test_every_screen_has_a_title_and_an_unknown_address_says_so(stage: Stage) -> None:
    phone = stage.phone()
    sign_in(phone, PATROL)
    expect(phone.page).to_have_title("现在 · 前场")
    phone.page.get_by_role("link", name="我", exact=True).click()
    expect(phone.page).to_have_title("我 · 前场")
    phone.go("/no/such/page")
    expect(phone.page.get_by_role("heading", name="没有这一页")).to_be_visible()
    expect(phone.page).to_have_title("没有这一页 · 前场")
    phone.page.get_by_role("link", name="回到开头").click()
    expect(phone.page).to_have_title("现在 · 前场")


@pytest.mark.proves("X13")
def test_deep_links_of_every_area_open_on_a_cold_start_without_a_network(stage: Stage) -> None:
    phone = stage.phone()
    sign_in(phone, PATROL)
    wait_until_ready(phone)
    page = phone.page
    event = page.locator("a[href^='/event/']").filter(has_text=EVENT).first.get_attribute("href") or ""
    phone.lose_network()
    for path in (event, f"{event}/checks", f"{event}/board", "/people", "/me", "/me/password"):
        phone.reopen(path)
        expect(phone.page.locator("main h1").first).to_be_visible()
        expect(phone.page.get_by_text("还没存到这部手机")).to_have_count(0)
        expect(phone.page.get_by_text("没有这一页")).to_have_count(0)
