"""The day of an event: five phones and a control room, through outages; at the end everybody has the same (X1–X13)."""

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.conftest import Phone
from e2e.desk.desk import DEPUTY, MANAGER, Desk
from e2e.network import Line
from e2e.onsite.conftest import BUILD, LEAD, PATROL
from e2e.onsite.day import of_server, wait_until_the_same
from e2e.onsite.test_dispatch import PATROL_POST, Rota, notice
from e2e.onsite.test_photos import jpeg, noisy, take
from e2e.onsite.test_show import CALLER, CHECK_IN_LEAD, event_path
from e2e.pages.app import strip
from e2e.pages.check import CheckScreen
from e2e.pages.checklist import Checklist
from e2e.pages.gate import pass_all
from e2e.pages.incident import IncidentScreen
from e2e.shell.colleague import Colleague
from e2e.stage import Screen, Stage

ROPE, EXIT = "桁架吊点保险绳", "1号安全出口畅通"
RULES = "对讲机用二频道。疏散集合点在南门外喷泉广场。"


@dataclass
class Day:
    """The cast at work."""

    patrol: Screen
    build: Screen
    caller: Screen
    door: Screen
    lead: Screen
    event: str

    @property
    def phones(self) -> tuple[Screen, ...]:
        return (self.patrol, self.build, self.caller, self.door, self.lead)


def brief(manager: Colleague, event: str) -> dict[str, Any]:
    return manager.create("briefing", event=event, topic="对讲与集合", version=1, text=RULES)


def confirm_briefing(phone: Screen, event: str) -> None:
    phone.go(f"{event}/briefing")
    phone.page.get_by_role("button", name="第 1 版我看过了").click()
    expect(phone.page.locator(".topic")).to_contain_text("你确认过第 1 版")


def measure_rope(phone: Screen, value: str, gives: str) -> None:
    phone.go("/")
    checklist = Checklist(phone).open("安全")
    checklist.bring(ROPE)
    checklist.measure(value, gives)
    expect(checklist.row(ROPE)).to_contain_text(f"{gives}，已存在手机里")


def photograph_rope(phone: Screen) -> None:
    phone.go("/")
    check = CheckScreen.from_list(Checklist(phone).open("安全"), ROPE)
    take(check.page, jpeg(noisy(600, 400)))
    expect(check.page.locator("button.photo-tile")).to_contain_text("只在这部手机上")


def count_guests(phone: Screen, event: str) -> None:
    phone.go(f"{event}/count")
    phone.page.get_by_role("link", name="贵宾室").click()
    for _ in range(4):
        phone.page.get_by_role("button", name="进来 5 位").click()
    expect(phone.page.locator(".count__number")).to_have_text("20")


def start_the_show(phone: Screen, event: str) -> None:
    phone.go(f"{event}/cues/call")
    phone.page.get_by_role("button", name="开始“技术联排”").click()
    expect(phone.page.get_by_role("timer")).to_be_visible()


def take_the_post(phone: Screen, rota: Rota) -> None:
    """By the code that hangs there."""
    phone.go(f"{rota.event}/posts/{rota.posts[PATROL_POST]['id']}/check-in")
    phone.page.get_by_role("button", name="我到岗了").click()
    expect(phone.page.locator(".check-in__state")).to_contain_text("未发")


def call_for_order(phone: Screen, event: str) -> None:
    phone.go(f"{event}/call")
    phone.page.get_by_role("button", name="要秩序岗").click()
    expect(phone.page.locator(".call").first).to_contain_text("没有网络，还没发出去")


def come_back(*phones: Screen) -> None:
    """Each by another bad line first: replies that get lost, silence, none."""
    for phone, line in zip(phones, (Line.REPLY_LOST, Line.SILENT, Line.OPEN, Line.REPLY_LOST, Line.OPEN), strict=True):
        phone.find_network(line)
    for phone in phones:
        phone.find_network()
    for phone in phones:
        expect(strip(phone)).to_contain_text("全部已送达", timeout=60_000)


def in_the_hall_without_a_signal(day: Day, rota: Rota) -> None:
    for phone in day.phones:
        phone.lose_network()
    take_the_post(day.patrol, rota)
    measure_rope(day.patrol, "0.35", "不合格")
    photograph_rope(day.patrol)
    measure_rope(day.build, "0.15", "合格")
    start_the_show(day.caller, day.event)
    count_guests(day.door, day.event)
    for phone in (day.caller, day.door):
        confirm_briefing(phone, day.event)
    call_for_order(day.door, day.event)
    day.lead.go("/")
    IncidentScreen.reported(day.lead, "设备故障").note("三号追光不亮")
    day.build.reopen("/")


def settle_the_rope(lead: Screen) -> None:
    lead.go("/")
    check = CheckScreen.from_list(Checklist(lead).open("安全"), ROPE)
    expect(check.sides).to_have_count(2)
    check.measure("0.12", "合格")
    expect(check.sides).to_have_count(0)


def open_the_doors(day: Day) -> None:
    day.lead.go(f"{day.event}/gate")
    expect(day.lead.page.locator("[data-gate=ready]")).to_be_visible()
    day.lead.page.locator(".gate-act > .qc-button").filter(has_text="开放").click()
    day.lead.page.get_by_role("dialog").get_by_role("button", name="开放", exact=True).click()
    expect(day.lead.page.locator("[data-gate=open]")).to_be_visible()


def an_exit_is_blocked_after_opening(day: Day) -> None:
    """Found without a signal; it rings everywhere once the phone is back."""
    day.patrol.lose_network()
    day.patrol.go(f"{day.event}/checks?category=safety")
    checklist = Checklist(day.patrol)
    checklist.bring(EXIT)
    checklist.press("不合格")
    expect(checklist.row(EXIT)).to_contain_text("已存在手机里")
    day.patrol.find_network()
    expect(day.lead.page.locator("[data-gate=alarm]")).to_be_visible()
    for phone in day.phones[:-1]:
        expect(phone.page.locator(".door-alarm")).to_be_visible()


@pytest.mark.proves("X13", "X1", "X2", "X3", "X4", "X7", "X8", "X9", "X10", "X11", "F1", "F10", "F12")
def test_a_day_with_outages_ends_with_the_same_on_five_phones_and_in_the_control_room(
    stage: Stage, phone_of: Phone
) -> None:
    patrol, build, caller, door, lead = map(phone_of, (PATROL, BUILD, CALLER, CHECK_IN_LEAD, LEAD))
    day = Day(patrol, build, caller, door, lead, event_path(patrol))
    event_id, manager = day.event.split("/")[2], Colleague(stage.served, MANAGER)
    desk = Desk.of(stage, DEPUTY, f"{day.event}/incidents")
    topic, rota = brief(manager, event_id), Rota(stage)
    rota.move(PATROL_POST, -10)
    confirm_briefing(patrol, day.event)
    expect(strip(patrol)).to_contain_text("全部已送达")
    for phone in day.phones[1:]:
        wait_until_the_same(phone, of_server(manager, event_id))

    in_the_hall_without_a_signal(day, rota)
    expect(desk.page.get_by_text("没有突发事件。")).to_be_visible()
    come_back(*day.phones)

    notice(patrol).get_by_role("button", name="我去", exact=True).click(delay=600)
    expect(door.page.locator(".call").first).to_contain_text("马晓东 去了，在路上")
    expect(desk.row("设备故障")).to_contain_text("三号追光不亮")
    settle_the_rope(lead)
    pass_all(Colleague(stage.served, BUILD), ROPE)
    open_the_doors(day)
    an_exit_is_blocked_after_opening(day)

    everything = of_server(manager, event_id)
    for phone in day.phones:
        expect(strip(phone)).to_contain_text("全部已送达")
        wait_until_the_same(phone, everything)
    nothing_was_lost(manager, topic["record"])
    desk.page.goto(f"{desk.screen.origin}{day.event}/count")
    expect(desk.page.get_by_role("link", name="贵宾室")).to_contain_text("20")


def nothing_was_lost(reader: Colleague, topic: str) -> None:
    """Each thing that somebody entered, from the server's log and records."""
    [rope] = [each["id"] for each in reader.records("check") if each["fields"]["title"] == ROPE]
    measured = {
        change["patch"]["measured"] for change in reader.history("check", rope) if "measured" in change["patch"]
    }
    assert {0.35, 0.15, 0.12} <= measured
    taken = [photo["fields"] for photo in reader.records("photo") if photo["fields"]["bytes"] > 1]
    assert [(photo["record"], bool(photo.get("stored"))) for photo in taken] == [(rope, True)]
    assert sum(count["fields"]["change"] for count in reader.records("headcount")) == 20
    receipts = {
        each["fields"]["person"] for each in reader.records("briefing_receipt") if each["fields"]["briefing"] == topic
    }
    assert len(receipts) == 3
    assert [mark["fields"]["direction"] for mark in reader.records("check_in")] == ["in"]
    assert [bool(call["fields"].get("taken_by")) for call in reader.records("help_call")] == [True]
    assert any(cue["fields"].get("started") for cue in reader.records("cue"))
    assert [entry["fields"]["text"] for entry in reader.records("entry")] == ["三号追光不亮"]
