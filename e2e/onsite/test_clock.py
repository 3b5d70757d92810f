"""Phones whose clock is a day wrong: what they tell is neither lost nor taken for older or newer than it is (F21)."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, Worker, expect

from e2e.conftest import Phone
from e2e.desk.desk import DEPUTY, Desk
from e2e.onsite.conftest import BUILD, PATROL
from e2e.pages.app import sign_in, strip
from e2e.pages.check import CheckScreen
from e2e.pages.checklist import Checklist
from e2e.stage import Screen, Stage

CHECK, OTHER = "登高作业", "与酒店消防中控联系"
DAY_MS = 24 * 60 * 60 * 1_000
SHIFT = """(() => {
  const Real = Date
  const ahead = AHEAD
  globalThis.Date = class extends Real {
    constructor(...parts) { if (parts.length > 0) super(...parts); else super(Real.now() + ahead) }
    static now() { return Real.now() + ahead }
  }
})()"""
ZONE = ZoneInfo("Asia/Shanghai")


def set_clock(phone: Screen, ahead_ms: int) -> None:
    """From now on the clock of this phone is wrong, for the app and for its worker that sends."""
    shift = SHIFT.replace("AHEAD", str(ahead_ms))

    def wrong(worker: Worker) -> None:
        worker.evaluate(shift)

    phone.context.add_init_script(shift)
    phone.page.on("worker", wrong)
    phone.page.reload()
    expect(strip(phone)).to_contain_text("连着")
    told = phone.page.evaluate("Date.now()") - datetime.now(ZONE).timestamp() * 1_000
    assert abs(told - ahead_ms) < DAY_MS / 2


def give(phone: Screen, title: str, result: str) -> None:
    phone.go("/")
    checklist = Checklist(phone).open("安全")
    checklist.bring(title)
    checklist.press(result)
    expect(checklist.row(title)).to_contain_text(result)


def arrive(phone: Screen) -> None:
    phone.find_network()
    expect(strip(phone)).to_contain_text("全部已送达")


def expect_between(side: Locator, start: datetime, end: datetime) -> None:
    """A time of today, by the clock of the server."""
    words = side.inner_text()
    minutes = [start + timedelta(minutes=number) for number in range(int((end - start).total_seconds() // 60) + 2)]
    assert any(f"{minute:%H:%M}" in words for minute in minutes), f"{words} is not between {start} and {end}"
    assert "月" not in words, f"{words} names another day"


@pytest.mark.proves("F21", "S4", "X4", "F10")
def test_results_of_phones_a_day_ahead_and_a_day_behind_both_stand_with_their_true_times(
    stage: Stage, phone_of: Phone
) -> None:
    ahead, behind = phone_of(PATROL), phone_of(BUILD)
    set_clock(ahead, DAY_MS)
    set_clock(behind, -DAY_MS)
    for phone in (ahead, behind):
        phone.lose_network()
    start = datetime.now(ZONE)
    give(ahead, CHECK, "合格")
    give(behind, CHECK, "不合格")
    end = datetime.now(ZONE)
    for phone in (ahead, behind):
        arrive(phone)

    ahead.go("/")
    mine = CheckScreen.from_list(Checklist(ahead).open("安全"), CHECK)
    expect(mine.sides).to_have_count(2)
    desk = stage.desk()
    sign_in(desk, DEPUTY)
    desk.go(ahead.page.url.removeprefix(ahead.origin))
    told = CheckScreen(desk)
    expect(told.sides).to_have_count(2)
    for side, (name, result) in enumerate((("秦大勇", "不合格"), ("马晓东", "合格"))):
        expect(told.sides.nth(side)).to_contain_text(name)
        expect(told.sides.nth(side)).to_contain_text(result)
        expect_between(told.sides.nth(side), start, end)


@pytest.mark.proves("F21", "S4", "C3")
def test_what_somebody_corrects_on_a_phone_a_day_behind_is_not_taken_for_older_than_what_they_saw(
    stage: Stage, phone_of: Phone
) -> None:
    ahead, behind = phone_of(PATROL), phone_of(BUILD)
    set_clock(ahead, DAY_MS)
    set_clock(behind, -DAY_MS)
    give(ahead, OTHER, "合格")
    arrive(ahead)
    behind.go("/")
    seen = Checklist(behind).open("安全")
    expect(seen.row(OTHER)).to_contain_text("马晓东")
    give(behind, OTHER, "不合格")
    arrive(behind)
    desk = Desk.at_board(stage, DEPUTY)
    expect(desk.row(OTHER)).to_contain_text("秦大勇")
    expect(desk.row(OTHER).get_by_role("img", name="不合格")).to_be_visible()
