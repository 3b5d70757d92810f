"""What guests say (R7): on the public page without a script, read at the desk at once, answered when it was bad."""

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from e2e.conftest import Phone
from e2e.desk.desk import Desk
from e2e.pages.app import draft_kept
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import ARGUMENTS, Stage, chromium

MANAGER, RECEPTION, PATROL = "QC001", "QC004", "QC021"


def begun(manager: Colleague) -> str:
    """The gala, which has begun an hour ago."""
    (event,) = manager.records("event")
    manager.edit(event, starts="2020-01-01T09:00:00.000Z", ends="2035-01-01T09:00:00.000Z")
    return str(event["id"])


def guest(driver: Playwright, language: str) -> tuple[Browser, Page]:
    """A weak phone that runs no script."""
    browser = driver.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
    shape = {"viewport": {"width": 360, "height": 640}, "java_script_enabled": False, "locale": language}
    return browser, browser.new_context(**shape).new_page()  # type: ignore[arg-type]


@pytest.mark.proves("R7", "Q1")
def test_a_guest_without_script_is_heard_at_the_desk_and_a_bad_score_is_followed_up(
    stage: Stage, playwright_driver: Playwright
) -> None:
    manager = Colleague(stage.served, MANAGER)
    event = begun(manager)
    desk = Desk.of(stage, RECEPTION, f"/event/{event}/feedback")
    expect(desk.page.get_by_text("还没有反馈")).to_be_visible()
    address = desk.page.locator(".feedback-code__address").get_attribute("href")
    assert address

    browser, page = guest(playwright_driver, "en-GB")
    page.goto(address)
    page.get_by_label("What was good, what should change?").fill("Forty minutes in the queue")
    page.get_by_role("group", name="How was it overall?").get_by_role("radio", name="2 of 5").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="Thank you, we have it")).to_be_visible()
    browser.close()

    answer = desk.page.locator(".feedback-answer")
    expect(answer).to_contain_text("Forty minutes in the queue")
    expect(answer.get_by_role("link", name="打开要跟进的事")).to_be_visible()
    opened = {one["id"] for one in manager.records("enquiry") if one["fields"].get("feedback")}
    assert len(opened) == 1

    desk.page.goto(f"{desk.screen.origin}/feedback")
    expect(desk.page.locator(".feedback-events__row")).to_contain_text("1 份低分")
    desk.page.locator(".feedback-spread__row", has_text="2 分").click()
    expect(desk.page.locator(".feedback-answer")).to_have_count(1)
    desk.page.get_by_role("button", name="往前").click()
    expect(desk.page.get_by_text("还没有反馈")).to_be_visible()


@pytest.mark.proves("R7", "F27", "O4")
def test_what_a_guest_tells_crew_without_a_network_survives_a_restart_and_reaches_reception(
    stage: Stage, phone_of: Phone
) -> None:
    reception = Colleague(stage.served, RECEPTION)
    (event,) = Colleague(stage.served, MANAGER).records("event")
    path = f"/event/{event['id']}/feedback/write"
    phone = phone_of(PATROL)
    phone.lose_network()
    phone.go(path)
    phone.page.get_by_label("原话").fill("二楼洗手间没有扶手")
    draft_kept(phone, "二楼洗手间没有扶手")
    phone.reopen(path)
    expect(phone.page.get_by_label("原话")).to_have_value("二楼洗手间没有扶手")
    phone.page.get_by_role("button", name="记下").click()
    expect(phone.page.get_by_text("请选一个总体分数")).to_be_visible()
    phone.page.get_by_role("group", name="总体").get_by_role("radio", name="3 分").check()
    phone.page.get_by_role("button", name="记下").click()
    phone.page.goto(f"{phone.origin}/event/{event['id']}/feedback")
    own = phone.page.locator(".feedback-answer")
    expect(own).to_contain_text("二楼洗手间没有扶手")
    expect(own).to_contain_text("未发")

    phone.find_network()
    eventually(lambda: [one["fields"]["text"] for one in reception.records("feedback")] == ["二楼洗手间没有扶手"])
    expect(own).not_to_contain_text("未发")
