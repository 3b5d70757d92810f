"""Who is where, and whom a call for help reaches, with and without a network (X7, X10)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.conftest import Phone
from e2e.desk.desk import BUILD, DEPUTY, MANAGER, PATROL, Desk
from e2e.pages.app import draft_kept
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Screen, Stage

ORDER = "QC022"  # 田亚楠, at the post for order among the guests
PATROL_POST, ORDER_POST = "安全巡查", "宾客区秩序"
FELT = "window.felt = []; Navigator.prototype.vibrate = (pattern) => { window.felt.push(pattern); return true }"


def at(minutes: int) -> str:
    return (datetime.now(UTC) + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:00.000Z")


class Rota:
    """The gala's shifts, as the manager moves them."""

    def __init__(self, stage: Stage):
        self.manager = Colleague(stage.served, MANAGER)
        self.posts = {post["fields"]["name"]: post for post in self.manager.records("post")}
        self.event = f"/event/{self.posts[PATROL_POST]['fields']['event']}"

    def shift(self, post: str) -> dict[str, Any]:
        its = self.posts[post]["id"]
        return next(each for each in self.manager.records("shift") if each["fields"]["post"] == its)

    def move(self, post: str, begins: int, lasts: int = 240) -> None:
        """So many minutes from now."""
        verdict = self.manager.edit(self.shift(post), starts=at(begins), ends=at(begins + lasts))
        assert verdict["verdict"] == "applied", verdict


def notice(phone: Screen) -> Any:
    return phone.page.locator(".call-notice:not(.call-notice--news)")


@pytest.mark.proves("X7", "X13", "F34")
def test_a_call_made_without_a_network_says_so_and_reaches_the_right_post_once_there_is_one(
    stage: Stage, phone_of: Phone
) -> None:
    rota = Rota(stage)
    rota.move(PATROL_POST, -10)
    caller, patrol = phone_of(BUILD), phone_of(PATROL)
    patrol.page.evaluate(FELT)
    caller.lose_network()
    caller.go(f"{rota.event}/checks")
    caller.page.get_by_role("link", name="叫人").click()
    caller.page.get_by_role("button", name="要秩序岗").click()
    call = caller.page.locator(".call").first
    expect(call).to_contain_text("没有网络，还没发出去")
    expect(call).to_contain_text("主舞台")
    expect(call.locator("a[href='tel:19000000021']")).to_be_visible()
    caller.reopen(caller.page.url.removeprefix(caller.origin))
    call = caller.page.locator(".call").first
    expect(call).to_contain_text("未发")
    expect(notice(patrol)).to_have_count(0)

    caller.find_network()
    expect(notice(patrol)).to_contain_text("要秩序岗")
    expect(notice(patrol)).to_contain_text("秦大勇")
    eventually(lambda: len(patrol.page.evaluate("window.felt")) > 0)
    expect(notice(caller)).to_have_count(0)
    notice(patrol).get_by_role("button", name="我去", exact=True).click(delay=600)
    expect(call).to_contain_text("马晓东 去了，在路上")
    patrol.page.get_by_role("button", name="我到了").click()
    expect(call).to_contain_text("到了")
    patrol.page.get_by_role("button", name="办完了").click()
    expect(call).to_contain_text("办完了")


@pytest.mark.proves("X7", "F30")
def test_a_call_that_nobody_answers_rings_at_the_lead_and_its_caller_sees_who_was_told(
    stage: Stage, phone_of: Phone
) -> None:
    rota = Rota(stage)
    rota.manager.create("setting", name="call_escalation_seconds", value=15)
    build = Colleague(stage.served, BUILD)
    event = rota.event.removeprefix("/event/")
    build.create("help_call", event=event, caller=build.person, made=at(0), needs="order")
    caller, lead = phone_of(BUILD), phone_of("QC015")
    # The server waits for 15 s, the least that the setting takes, and looks every 5.
    expect(notice(lead)).to_contain_text("没人应，往上叫到你了", timeout=30_000)
    expect(caller.page.locator("[data-news]")).to_contain_text("没人应，已经告诉 韩铁军")
    notice(lead).get_by_role("button", name="我去", exact=True).click(delay=600)
    expect(caller.page.locator("[data-news]")).to_contain_text("韩铁军 去了，在路上")


@pytest.mark.proves("X7", "X10", "X13", "F38")
def test_people_check_in_by_the_code_at_their_post_or_by_a_lead_and_who_is_missing_is_seen(
    stage: Stage, phone_of: Phone
) -> None:
    rota = Rota(stage)
    rota.move(PATROL_POST, 10)
    rota.move(ORDER_POST, -20)
    patrol = phone_of(PATROL)
    patrol.lose_network()
    patrol.go(f"{rota.event}/posts/{rota.posts[PATROL_POST]['id']}/check-in")
    patrol.page.get_by_role("button", name="我到岗了").click()
    expect(patrol.page.locator(".check-in__state")).to_contain_text("未发")
    patrol.page.get_by_role("button", name="按错了，还没到岗").click()
    patrol.page.get_by_role("button", name="我到岗了").click()
    patrol.reopen(f"{rota.event}/posts")
    expect(patrol.page.locator(".my-shift")).to_contain_text("到岗")

    desk = Desk.of(stage, DEPUTY, f"{rota.event}/posts")
    missing = desk.page.locator(".who-missing__row").filter(has_text="田亚楠")
    expect(missing).to_contain_text("没到")
    patrol.find_network()
    expect(desk.page.locator(".timeline__bar--here").filter(has_text="马晓东")).to_be_visible()
    missing.get_by_role("button").click()
    desk.page.get_by_role("button", name="替他签到岗").click()
    expect(desk.page.locator(".mark-lines")).to_contain_text("负责人代签")
    expect(missing).to_have_count(0)
    expect(patrol.page.locator(".duty-row--here").filter(has_text="田亚楠")).to_be_visible()
    desk.press("Escape")
    desk.page.locator(".timeline__bar--here").filter(has_text="马晓东").click()
    expect(desk.page.locator(".mark-lines del")).to_contain_text("到岗")


@pytest.mark.proves("X7", "F33")
def test_a_shift_given_to_another_is_marked_for_those_two_alone_until_they_have_seen_it(
    stage: Stage, phone_of: Phone
) -> None:
    rota = Rota(stage)
    patrol, build = phone_of(PATROL), phone_of(BUILD)
    for phone in (patrol, build):
        phone.go(f"{rota.event}/posts")
        watches(phone)
    desk = Desk.of(stage, DEPUTY, f"{rota.event}/posts")
    desk.page.locator(".timeline__bar").filter(has_text="田亚楠").click()
    desk.page.get_by_role("button", name="换人").click()
    dialog = desk.page.get_by_role("dialog").last
    dialog.get_by_role("button", name="马晓东").click()
    doubly = desk.page.locator(".qc-notice").filter(has_text="马晓东 那时候有别的班")
    expect(doubly).to_contain_text(PATROL_POST)
    doubly.get_by_role("button", name="还是排给他").click()
    changed = patrol.page.locator(".changed-shifts")
    expect(changed).to_contain_text(f"新排给你： {ORDER_POST}")
    expect(build.page.locator(".duty-row").filter(has_text="马晓东")).to_have_count(2)
    expect(build.page.locator(".changed-shifts")).to_have_count(0)
    patrol.page.get_by_role("button", name="知道了").click()
    expect(changed).to_have_count(0)
    patrol.reopen(f"{rota.event}/posts")
    expect(patrol.page.locator(".my-shift")).to_be_visible()
    expect(patrol.page.locator(".changed-shifts")).to_have_count(0)
    desk.page.get_by_role("button", name="撤回").click()
    expect(patrol.page.locator(".changed-shifts")).to_contain_text("不用你了")


@pytest.mark.proves("X7", "F33")
def test_a_lead_moves_a_shift_at_the_desk_and_takes_it_back_while_its_person_sees_each_of_it(
    stage: Stage, phone_of: Phone
) -> None:
    rota = Rota(stage)
    rota.move(PATROL_POST, 600)
    patrol = phone_of(PATROL)
    patrol.go(f"{rota.event}/posts")
    watches(patrol)
    desk = Desk.of(stage, DEPUTY, f"{rota.event}/posts")
    open_shift(desk, "马晓东")
    dialog = desk.page.get_by_role("dialog").last
    dialog.get_by_label("几点结束").fill("")
    dialog.get_by_role("button", name="存下").click()
    expect(dialog.get_by_text("要日期和几点两样")).to_be_visible()
    dialog.get_by_label("开始日期").fill("2026-12-20")
    dialog.get_by_label("几点开始").fill("08:15")
    dialog.get_by_label("结束日期").fill("2026-12-20")
    dialog.get_by_label("几点结束").fill("12:45")
    dialog.get_by_role("button", name="存下").click()
    undo_line(desk).hover()
    changed = patrol.page.locator(".changed-shifts")
    expect(changed.locator("[data-change=moved] ins")).to_contain_text("08:15–12:45")
    desk.press("z")
    expect(changed).to_have_count(0)

    open_shift(desk, "马晓东")
    dialog = desk.page.get_by_role("dialog").last
    dialog.get_by_label("岗位").select_option(label=rota.posts[ORDER_POST]["fields"]["name"] + " · GW18")
    dialog.get_by_role("button", name="存下").click()
    undo_line(desk).hover()
    expect(changed.locator("[data-change=posted]")).to_contain_text(ORDER_POST)
    desk.page.get_by_role("button", name="撤回").click()
    expect(changed).to_have_count(0)

    open_sheet(desk, "马晓东")
    desk.page.get_by_role("button", name="删掉这一班").click()
    undo_line(desk).hover()
    expect(changed.locator("[data-change=gone]")).to_contain_text(PATROL_POST)
    desk.page.get_by_role("button", name="撤回").click()
    expect(changed).to_have_count(0)


@pytest.mark.proves("X7", "X13", "F27", "F32")
def test_a_lead_adds_a_shift_on_a_phone_without_a_network_and_is_told_who_is_elsewhere_by_then(
    stage: Stage, phone_of: Phone
) -> None:
    rota = Rota(stage)
    rota.move(PATROL_POST, 60)
    lead, patrol = phone_of("QC015"), phone_of(PATROL)
    patrol.go(f"{rota.event}/posts")
    watches(patrol)
    lead.lose_network()
    lead.go(f"{rota.event}/posts")
    lead.page.get_by_role("button", name="加一班").click()
    form = lead.page.get_by_role("dialog").first
    form.get_by_label("岗位").select_option(rota.posts[ORDER_POST]["id"])
    soon = datetime.now(UTC) + timedelta(hours=8, minutes=90)  # 90 minutes from now on the department's clocks
    form.get_by_label("开始日期").fill(f"{soon:%Y-%m-%d}")
    form.get_by_label("几点开始").fill(f"{soon:%H:%M}")
    form.get_by_label("结束日期").fill(f"{soon + timedelta(hours=1):%Y-%m-%d}")
    form.get_by_label("几点结束").fill(f"{soon + timedelta(hours=1):%H:%M}")
    draft_kept(lead, f"{soon + timedelta(hours=1):%H:%M}")
    lead.reopen(f"{rota.event}/posts")
    lead.page.get_by_role("button", name="加一班").click()
    form = lead.page.get_by_role("dialog").first
    expect(form.get_by_label("几点开始")).to_have_value(f"{soon:%H:%M}")
    form.get_by_role("button", name="谁来").click()
    pick = lead.page.get_by_role("dialog").last
    pick.get_by_role("searchbox").fill("马晓东")
    pick.get_by_role("button", name="马晓东").click()
    expect(pick.locator(".qc-notice")).to_contain_text(PATROL_POST)
    pick.get_by_role("button", name="还是排给他").click()
    expect(form.locator(".qc-notice")).to_contain_text("马晓东 那时候有别的班")
    form.get_by_role("button", name="还是这样排").click()
    expect(lead.page.get_by_role("dialog")).to_have_count(0)
    expect(lead.page.locator(".duty-row").filter(has_text="马晓东")).to_have_count(2)
    lead.find_network()
    expect(patrol.page.locator("[data-change=given]")).to_contain_text(ORDER_POST)


@pytest.mark.proves("X7", "F33")
def test_a_lead_sees_beside_a_moved_shift_whether_its_person_has_seen_that(stage: Stage, phone_of: Phone) -> None:
    rota = Rota(stage)
    patrol = phone_of(PATROL)
    patrol.go(f"{rota.event}/posts")
    watches(patrol)
    lead = phone_of("QC015")
    lead.go(f"{rota.event}/posts")
    row = lead.page.locator(".duty-row").filter(has_text="马晓东")
    expect(row).to_be_visible()
    expect(lead.page.locator(".seen-word")).to_have_count(0)
    rota.move(PATROL_POST, 300)
    expect(row).to_contain_text("改动还没看")
    expect(lead.page.locator(".seen-word")).to_have_count(1)
    expect(patrol.page.locator("[data-change=moved]")).to_contain_text(PATROL_POST)
    patrol.page.get_by_role("button", name="知道了").click()
    expect(patrol.page.locator(".my-shift")).to_contain_text("负责人知道")
    expect(row).to_contain_text("看过改动")
    row.get_by_role("button").click()
    expect(lead.page.get_by_role("dialog").locator("[aria-label=谁看过改动]")).to_contain_text("马晓东 看过")


def watches(phone: Screen) -> None:
    """From here on a shift that differs is a change: what stood when the phone came in first is no news."""
    expect(phone.page.locator(".my-shift")).to_be_visible()
    phone.page.wait_for_function("Object.keys(localStorage).some((key) => key.startsWith('qianchang.shifts.'))")


def undo_line(desk: Desk) -> Any:
    """It stands still under the pointer."""
    return desk.page.locator(".undo-line")


def open_sheet(desk: Desk, person: str) -> None:
    desk.page.locator(".timeline__bar").filter(has_text=person).click()


def open_shift(desk: Desk, person: str) -> None:
    """The form of times and post of this person's shift."""
    open_sheet(desk, person)
    desk.page.get_by_role("button", name="改时间、岗位").click()
