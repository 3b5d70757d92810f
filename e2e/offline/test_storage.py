"""The phone's own storage is taken away: connections by the system, everything by the browser (F1, F2)."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from e2e.committed import Committed
from e2e.conftest import Phone
from e2e.desk.desk import DEPUTY, MANAGER, PATROL
from e2e.network import Line
from e2e.offline.queue import change, enqueue
from e2e.pages.app import PASSWORD, strip, wait_until_ready
from e2e.pages.checklist import Checklist
from e2e.shell.colleague import Colleague
from e2e.stage import Screen, Stage

pytestmark = pytest.mark.whole_browser
IN_A_REQUEST, BEYOND = 200, 3
REMARKS = "SELECT count(*) FROM change WHERE entity = 'check' AND NOT creates"


def force_close(internals: Page) -> None:
    """What a system does to a phone that slept: all of the origin's connections end, without a word to the app."""
    internals.reload()
    internals.locator(".force-close").first.click()
    expect(internals.locator(".connection-count").first).to_have_text("0")


@pytest.mark.proves("F2", "X13")
def test_results_are_kept_although_the_system_closed_the_database_before_each_tap(
    stage: Stage, phone_of: Phone
) -> None:
    phone = phone_of(PATROL)
    phone.lose_network()
    checklist = Checklist(phone).open("安全")
    internals = phone.context.new_page()
    internals.goto("chrome://indexeddb-internals/")
    for done in range(1, 4):
        force_close(internals)
        phone.page.bring_to_front()
        checklist.skip(1)
        expect(strip(phone)).to_contain_text(f"未发{done}")
    phone.reopen("/")
    expect(strip(phone)).to_contain_text("未发3")
    phone.find_network()
    expect(strip(phone)).to_contain_text("全部已送达")
    results = [check["fields"].get("result") for check in Colleague(stage.served, DEPUTY).records("check")]
    assert results.count("na") == 3


def looked_at(check: dict[str, Any], times: int) -> list[dict[str, Any]]:
    """Remarks on a check, each in place of the one before."""
    remarks: list[dict[str, Any]] = []
    for count in range(1, times + 1):
        before = remarks[-1] if remarks else None
        remarks.append(change(check, before, remark=f"第 {count} 次看过"))
    return remarks


def wipe(phone: Screen) -> None:
    """The browser clears everything of the site, sign-in included, while the app is not open."""
    phone.page.goto("about:blank")
    session = phone.context.new_cdp_session(phone.page)
    session.send("Storage.clearDataForOrigin", {"origin": phone.origin, "storageTypes": "all"})
    phone.context.clear_cookies()


@pytest.mark.proves("F1", "Q7")
def test_a_phone_that_the_browser_wiped_says_how_much_was_lost_and_fetches_the_rest_again(
    stage: Stage, phone_of: Phone
) -> None:
    phone = phone_of(PATROL)
    checks = Colleague(stage.served, MANAGER).records("check")
    check = next(each for each in checks if each["fields"]["category"] == "safety")
    phone.lose_network()
    enqueue(phone, *looked_at(check, IN_A_REQUEST + BEYOND))
    phone.go("/")
    expect(strip(phone)).to_contain_text(f"未发{IN_A_REQUEST + BEYOND}")
    with Committed(stage.served.folder, REMARKS, IN_A_REQUEST) as committed:
        phone.find_network(Line.REPLY_LOST)
        committed.at_ms()
    phone.lose_network()
    wipe(phone)

    phone.find_network()
    phone.go("/")
    phone.page.locator("input[name=username]").fill(PATROL)
    phone.page.locator("input[name=password]").fill(PASSWORD)
    phone.page.keyboard.press("Enter")
    phone.page.get_by_role("button", name="先不设").click()
    wait_until_ready(phone)
    strip(phone).click()
    lost = phone.page.get_by_role("dialog").locator(".qc-notice")
    expect(lost).to_contain_text("可能有记录没发出来")
    expect(lost).to_contain_text(f"报过还有 {BEYOND} 项没发")
    phone.page.go_back()
    checklist = Checklist(phone).open("安全")
    checklist.bring(check["fields"]["title"])
    checklist.current.get_by_role("link", name="详情").click()
    expect(phone.page.get_by_text(f"第 {IN_A_REQUEST} 次看过").first).to_be_visible()
