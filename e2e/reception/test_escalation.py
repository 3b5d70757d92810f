"""A reply that nobody gives goes up by itself (R1): the server's clock is moved on, screens and phones hear of it."""

import re

import pytest
from playwright.sync_api import Locator, expect

from e2e.conftest import Phone
from e2e.desk.desk import MANAGER, Desk, minutes_ago
from e2e.reception.test_call import at_desk, pick_up
from e2e.shell.colleague import Colleague
from e2e.stage import Screen, Stage

PLANNING_LEAD, PLANNER = "QC009", "QC010"  # 陆景行, 唐书瑶
ASKS = "舞台能不能再加两级台阶"


def moment(minutes: int) -> str:
    """So many minutes from now."""
    return minutes_ago(-minutes)


def always_open(manager: Colleague) -> None:
    """The department works day and night, whenever the test runs."""
    for weekday in range(1, 8):
        manager.create("work_hours", weekday=weekday, begins=0, ends=24 * 60)


def notice(screen: Screen) -> Locator:
    return screen.page.locator(".reply-notice")


def count_tones(screen: Screen) -> None:
    """Counts the tones that the page gives, which no test can hear."""
    screen.context.add_init_script(
        "window.tones = 0; const start = OscillatorNode.prototype.start;"
        "OscillatorNode.prototype.start = function (...at) { window.tones++; return start.apply(this, at) }"
    )


def tones(screen: Screen) -> int:
    return int(screen.page.evaluate("window.tones"))


@pytest.mark.proves("R1", "F35", "Q2")
def test_a_reply_that_nobody_gives_reaches_the_leads_screen_and_then_the_managers(
    stage: Stage, phone_of: Phone
) -> None:
    always_open(Colleague(stage.served, MANAGER))
    lead = phone_of(PLANNING_LEAD)
    manager = Desk.of(stage, MANAGER, "/people").screen
    count_tones(manager)
    manager.page.reload()
    expect(manager.page.get_by_role("heading", name="人员")).to_be_visible()
    desk = at_desk(stage)
    pick_up(desk)
    desk.type("白露")
    desk.press("Enter", "Enter", "Enter")
    desk.type(ASKS)
    desk.page.get_by_role("combobox").first.focus()
    desk.type("tsy")
    desk.press("Enter", "F9")
    expect(desk.page.locator("[data-part=waiting] [data-enquiry]")).to_contain_text("唐书瑶")
    expect(desk.page.get_by_role("button", name="全部已送达")).to_be_visible()
    expect(notice(lead)).to_have_count(0)

    stage.served.again(ahead=31)
    expect(notice(lead)).to_contain_text("到点没人回，请你来处理")
    expect(notice(lead)).to_contain_text(ASKS)
    expect(lead.page).to_have_title(re.compile(r"^\(1\) "))
    expect(notice(manager)).to_have_count(0)
    expect(desk.page.locator("[data-part=waiting]")).to_contain_text("已告诉陆景行")

    stage.served.again(ahead=47)
    expect(notice(manager)).to_contain_text(ASKS)
    expect(manager.page).to_have_title(re.compile(r"^\(1\) "))
    assert tones(manager) == 0, "nobody allowed a sound on this device yet"
    notice(manager).get_by_role("button", name="警报不响").click()
    expect(notice(manager).get_by_role("button", name="警报不响")).to_have_count(0)
    assert tones(manager) == 1, "the switch lets itself be heard"
    notice(manager).get_by_role("button", name="打开").click()
    timeline = manager.page.locator("main")
    expect(timeline).to_contain_text("到点没回，告诉了陆景行")
    expect(timeline).to_contain_text("到点没回，告诉了顾明远")


@pytest.mark.proves("R1")
def test_a_phone_rings_for_a_reply_of_its_own_that_is_soon_due_and_when_it_is_over(
    stage: Stage, phone_of: Phone
) -> None:
    manager = Colleague(stage.served, MANAGER)
    always_open(manager)
    phone = phone_of(PLANNER)
    count_tones(phone)
    phone.go("/callbacks")
    phone.page.get_by_role("button", name="警报不响").click()
    expect(phone.page.get_by_role("button", name="警报会响")).to_be_visible()
    phone.page.get_by_role("link", name="现在").click()
    expect(phone.page.get_by_role("button", name="警报会响")).to_have_count(0)
    heard = tones(phone)
    owner = Colleague(stage.served, PLANNER).person
    asked = manager.create(
        "enquiry",
        author=manager.person,
        came_by="call",
        received=moment(-21),
        asks=ASKS,
        owner=owner,
        clock_from=moment(-21),
        promised=moment(9),
        state="open",
    )
    expect(notice(phone)).to_contain_text("快到点了，还没回电话")
    expect(notice(phone)).to_contain_text(ASKS)
    assert tones(phone) == heard + 3
    notice(phone).get_by_role("button", name="先收起").click()
    expect(notice(phone)).to_have_count(0)
    enquiry = next(one for one in manager.records("enquiry") if one["id"] == asked["record"])
    manager.edit(enquiry, promised=moment(-1))
    expect(notice(phone)).to_contain_text("到点了，还没回电话")
    assert tones(phone) == heard + 6
    expect(phone.page).to_have_title(re.compile(r"^\(1\) "))
