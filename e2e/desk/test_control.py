"""The control room: the whole event on one screen, through an outage and back."""

import pytest
from playwright.sync_api import Locator, expect

from e2e.desk.desk import DEPUTY, PATROL, Desk
from e2e.onsite.test_now import at, today
from e2e.shell.colleague import Colleague
from e2e.stage import Stage


@pytest.mark.proves("X4", "X7", "X8", "X9", "X10", "Q7", "X13")
def test_the_control_room_shows_the_whole_event_says_when_it_is_cut_and_catches_up(stage: Stage) -> None:
    lead, crew = Colleague(stage.served, DEPUTY), Colleague(stage.served, PATROL)
    event, _ = today(lead, crew.person)
    of = {"event": event["id"]}
    path = f"/event/{event['id']}"
    desk = Desk.of(stage, DEPUTY, f"{path}/control")
    page = desk.page

    def panel(name: str) -> Locator:
        return page.locator(f"[data-panel={name}]")

    expect(page.locator("[data-gate]")).to_contain_text("还不能开放")
    expect(panel("people").locator("[data-absent=missing]").first).to_contain_text("马晓东")
    expect(panel("cues")).to_contain_text("技术联排")
    zone = lead.records("zone")[0]
    crew.create("incident", **of, kind="fire", severity="major", reporter=crew.person, happened=at(0), zone=zone["id"])
    expect(panel("incidents")).to_contain_text("火情")

    desk.screen.lose_network()
    expect(page.locator("[data-cut]")).to_contain_text("之后别人做了什么，这里看不到")
    check = next(each for each in crew.records("check") if each["fields"]["category"] == "safety")
    assert crew.edit(check, result="fail", remark="断了")["verdict"] == "applied"
    crew.create("help_call", **of, caller=crew.person, made=at(0), needs="medical")
    counted = {"zone": zone["id"], "person": crew.person, "change": 7, "counted": at(0)}
    crew.create("headcount", **of, **counted)
    expect(panel("checks")).not_to_contain_text(check["fields"]["title"])
    desk.screen.find_network()
    expect(panel("checks")).to_contain_text(check["fields"]["title"])
    expect(panel("people").locator("[data-call]")).to_contain_text("马晓东")
    expect(panel("zones").locator(f"[data-zone='{zone['fields']['code']}']")).to_contain_text("7")
    expect(page.locator("[data-cut]")).to_have_count(0)
    page.keyboard.press("e")
    page.wait_for_url(f"**{path}/incidents")
