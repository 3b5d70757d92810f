"""A signal, and no Internet behind it: somebody else's page for an answer, or no answer at all (F20)."""

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Phone
from e2e.desk.desk import DEPUTY, PATROL
from e2e.network import Line
from e2e.pages.app import strip
from e2e.pages.checklist import Checklist
from e2e.shell.colleague import Colleague
from e2e.stage import Stage

TAPS = 4
SAVED_MS = 100
# From each tap on a result to the picture in which another check is the current one, in milliseconds.
TIME_TAPS = """() => {
  const current = () => document.querySelector('.qc-current')?.dataset.id
  window.taps = []
  document.addEventListener('click', async event => {
    if (!event.target.closest('.qc-current button')) return
    const [before, tapped] = [current(), performance.now()]
    while (current() === before) await new Promise(requestAnimationFrame)
    window.taps.push(performance.now() - tapped)
  }, true)
}"""
WAITING = "[aria-busy=true], [role=progressbar][aria-label*=正在], .qc-loading"


def quickest_tap(page: Page) -> float:
    """Of the last few: a busy machine may slow down any one, but a tap that waits for a network slows down all."""
    taps: list[float] = page.evaluate("window.taps.splice(0)")
    assert len(taps) == TAPS
    return min(taps)


@pytest.mark.proves("F20", "F3", "Q7", "Q2")
def test_neither_a_silent_line_nor_a_portal_holds_up_a_tap_a_screen_or_a_cold_start(
    stage: Stage, phone_of: Phone
) -> None:
    phone = phone_of(PATROL)
    checklist = Checklist(phone).open("全部检查项")
    phone.page.evaluate(TIME_TAPS)
    phone.network.become(Line.SILENT)
    checklist.skip(TAPS)
    assert quickest_tap(phone.page) < SAVED_MS
    expect(phone.page.locator(WAITING)).to_have_count(0)
    expect(strip(phone)).not_to_contain_text("已送达")

    phone.network.become(Line.PORTAL)
    checklist.skip(TAPS)
    assert quickest_tap(phone.page) < SAVED_MS
    expect(strip(phone)).to_contain_text("Wi-Fi 连着，但上不了网")
    expect(strip(phone)).to_contain_text("未发8")
    for line in (Line.PORTAL, Line.SILENT):
        phone.close()
        phone.network.become(line)
        phone.open()
        phone.go("/")
        expect(strip(phone)).to_contain_text("8")
        Checklist(phone).open("安全")
        expect(phone.page.locator(WAITING)).to_have_count(0)

    phone.network.become(Line.OPEN)
    expect(strip(phone)).to_contain_text("全部已送达", timeout=40_000)
    results = [check["fields"].get("result") for check in Colleague(stage.served, DEPUTY).records("check")]
    assert results.count("na") == 2 * TAPS
