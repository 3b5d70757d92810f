"""The first screen on the phone: post, shift, gate, cue, calls and what is next, within two taps, without a signal."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.conftest import Phone
from e2e.onsite.conftest import PATROL
from e2e.pages.app import sign_in, wait_until_ready
from e2e.shell.colleague import Colleague
from e2e.stage import Stage

DEPUTY = "QC002"  # 沈知秋


def at(hours: float) -> str:
    """An instant so many hours from now."""
    moment = datetime.now(UTC).replace(second=0, microsecond=0) + timedelta(hours=hours)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def today(lead: Colleague, person: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The gala is today and the person's shift is on; gives the event and the shift."""
    event = lead.records("event")[0]
    assert lead.edit(event, starts=at(2), ends=at(6))["verdict"] == "applied"
    shift = next(each for each in lead.records("shift") if each["fields"]["person"] == person)
    assert lead.edit(shift, starts=at(-3), ends=at(7))["verdict"] == "applied"
    return event, shift


@pytest.mark.proves("X7", "X8", "X9", "X13")
def test_everything_of_now_is_within_two_taps_of_one_thumb_without_a_signal(stage: Stage) -> None:
    lead, me = Colleague(stage.served, DEPUTY), Colleague(stage.served, PATROL)
    event, shift = today(lead, me.person)
    of = {"event": event["id"]}
    me.create("help_call", **of, caller=me.person, made=at(0), needs="medical", text="南门有人晕倒")
    lead.create("briefing", **of, topic="集合点", version=1, text="南门外喷泉广场", posts=[shift["fields"]["post"]])
    incident = me.create("incident", **of, kind="fire", severity="major", reporter=me.person, happened=at(-0.2))
    me.create("check_in", **of, shift=shift["id"], person=me.person, direction="in", way="self", moment=at(-3))
    phone = stage.phone()
    phone.page.set_viewport_size({"width": 360, "height": 640})
    sign_in(phone, PATROL)
    wait_until_ready(phone)
    phone.lose_network()
    phone.reopen()
    page = phone.page
    page.set_viewport_size({"width": 360, "height": 640})
    expect(page.get_by_role("heading", level=1)).to_have_text("安全巡查")
    expect(page.locator(".now-post")).to_contain_text("到岗")
    expect(page.locator("[data-now=call]")).to_contain_text("南门有人晕倒")
    base = f"{phone.origin}/event/{event['id']}"
    ways = {
        "[data-now=post]": f"{base}/posts",
        "[data-now=call]": f"{base}/calls",
        ".home-next a": f"{base}/checks?",
        ".door-row": f"{base}/gate",
        "[data-now=cues]": f"{base}/cues",
        "[data-now=briefing]": f"{base}/briefing",
        "[data-now=incidents]": f"{base}/incident/{incident['record']}",
        ".home-event a": base,
        "[aria-label^='我：']": f"{phone.origin}/me",
    }
    for way, address in ways.items():
        target = page.locator(way).first
        assert (target.bounding_box() or {"height": 0})["height"] >= 48, way
        target.click()
        page.wait_for_url(re.compile(re.escape(address)))
        page.go_back()
        expect(page.locator(".now-post")).to_be_visible()
    # The bar of the first screen leads into the event that was open last, also after a restart.
    phone.reopen()
    for place, address in {"清单": base, "流程": f"{base}/cues", "预案": f"{base}/safety"}.items():
        phone.page.get_by_role("link", name=place, exact=True).click()
        phone.page.wait_for_url(address)
        phone.page.go_back()
    expect(phone.page.locator(".now-post")).to_be_visible()


@pytest.mark.proves("X7", "X13")
def test_who_is_assigned_while_the_phone_is_off_gets_the_event_by_itself(stage: Stage, phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    phone.lose_network()
    lead = Colleague(stage.served, "QC001")
    person = Colleague(stage.served, PATROL).person
    made = lead.create("event", name="春季客户日", starts=at(1), ends=at(5), venue="南馆", expected=80)
    of = {"event": made["record"]}
    post = lead.create("post", **of, code="A1", name="南馆入口")
    lead.create("shift", **of, post=post["record"], person=person, starts=at(-1), ends=at(6))
    lead.create("check", **of, category="safety", title="南馆疏散门", responsible=person)
    phone.find_network()
    expect(phone.page.get_by_role("heading", level=1)).to_have_text("南馆入口")
    phone.lose_network()
    phone.reopen(f"/event/{made['record']}/checks")
    expect(phone.page.get_by_text("南馆疏散门").first).to_be_visible()
    phone.go(f"/event/{made['record']}")
    phone.page.get_by_role("button", name="存了多少").click()
    expect(phone.page.get_by_role("dialog")).to_contain_text("这场活动的 3 条记录")
