"""While the event runs: its cues are called, people are counted, the safety plan is at hand, all without a network."""

import pytest
from playwright.sync_api import expect

from e2e.conftest import Phone
from e2e.desk.desk import DEPUTY, PATROL, Desk
from e2e.network import Line
from e2e.pages.app import strip
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Screen, Stage

CALLER, CHECK_IN_LEAD = "QC009", "QC003"  # 陆景行, 林雨桐


def event_path(screen: Screen) -> str:
    href = screen.page.locator("a[href^='/event/']").first.get_attribute("href") or ""
    return "/".join(href.split("?")[0].split("/")[:3])


@pytest.mark.proves("X8", "X13")
def test_a_show_called_without_a_network_moves_everybodys_running_order_once_it_arrives(
    stage: Stage, phone_of: Phone
) -> None:
    caller = phone_of(CALLER)
    event = event_path(caller)
    caller.lose_network()
    caller.go(f"{event}/cues/call")
    page = caller.page
    page.get_by_role("button", name="开始“技术联排”").click()
    expect(page.get_by_role("timer")).to_be_visible()
    page.get_by_role("button", name="开始“带妆彩排”").click()
    expect(page.locator(".caller__now")).to_contain_text("带妆彩排")
    page.get_by_role("button", name="撤回").click()
    expect(page.locator(".caller__now")).to_contain_text("技术联排")
    page.get_by_role("button", name="开始“带妆彩排”").click()
    expect(page.locator(".caller__now")).to_contain_text("带妆彩排")
    caller.reopen(f"{event}/cues")
    running = caller.page.locator(".cue--running")
    expect(running).to_contain_text("带妆彩排")
    expect(caller.page.locator(".cue--done")).to_contain_text("技术联排")
    caller.find_network(Line.OPEN)
    expect(strip(caller)).to_contain_text("全部已送达")
    expect(running).to_have_count(1)
    desk = Desk.of(stage, DEPUTY, f"{event}/cues")
    expect(desk.page.locator(".cue--running")).to_contain_text("带妆彩排")


@pytest.mark.proves("X10", "X13")
def test_two_who_count_at_two_doors_add_up_and_every_tap_outlives_the_phone(stage: Stage, phone_of: Phone) -> None:
    phone = phone_of(CHECK_IN_LEAD)
    event = event_path(phone)
    phone.lose_network()
    phone.go(f"{event}/count")
    phone.page.get_by_role("link", name="贵宾室").click()
    for words in ("进来 5 位", "进来一位", "进来一位", "出去 1 位"):
        phone.page.get_by_role("button", name=words).click()
    number = phone.page.locator(".count__number")
    expect(number).to_have_text("6")
    address = phone.page.url.removeprefix(phone.origin)
    phone.reopen(address)
    expect(phone.page.locator(".count__number")).to_have_text("6")

    other = Colleague(stage.served, PATROL)
    zone = next(each for each in other.records("zone") if each["fields"]["name"] == "贵宾室")
    counted = {"event": zone["fields"]["event"], "zone": zone["id"], "person": other.person}
    other.create("headcount", **counted, change=36, counted="2026-12-18T09:00:00.000Z")
    phone.find_network()
    expect(phone.page.locator(".count__number")).to_have_text("42")
    expect(phone.page.locator(".count__state")).to_have_text("超 2 人")
    expect(phone.page.locator(".count__counter").filter(has_text="马晓东")).to_contain_text("36")
    eventually(lambda: sum(each["fields"]["change"] for each in other.records("headcount")) == 42)


@pytest.mark.proves("X5", "X13")
def test_the_safety_plan_is_on_the_phone_with_its_steps_and_a_number_to_ring(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    event = event_path(phone)
    phone.lose_network()
    phone.reopen(event)
    phone.page.get_by_role("link", name="预案").click()
    phone.page.get_by_text("火情").first.click()
    plan = phone.page.locator("details[open]")
    expect(plan.get_by_role("link", name="拨打 119")).to_have_attribute("href", "tel:119")
    expect(plan.get_by_role("listitem")).to_have_count(7)
    expect(phone.page.get_by_text("南门外喷泉广场").first).to_be_visible()
