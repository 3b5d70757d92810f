"""A checklist on a phone."""

import re
from collections.abc import Iterable, Iterator

from playwright.sync_api import Locator, expect

from e2e.stage import Screen

EVENT = "同行二十载"
THUMB_MS = 400  # no thumb is faster; a second tap within 350 ms belongs to the first and is not taken
KEPT = re.compile("已存在手机里|已送达")  # with a network the second follows the first at once
# Tells when another check is the current one, and when a thumb can have come back to it.
WATCH = """async ms => {
  await window.rested
  const current = () => document.querySelector('.qc-current')?.dataset.id
  const before = current()
  window.changed = (async () => { while (current() === before) await new Promise(requestAnimationFrame) })()
  window.rested = window.changed.then(() => new Promise(resolve => setTimeout(resolve, ms)))
}"""
DONE = object()
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


class Checklist:
    """The list of an event's checks, or of one category of them."""

    def __init__(self, screen: Screen):
        self.screen, self.page = screen, screen.page

    def open_event(self) -> None:
        self.page.get_by_text(EVENT).first.click()
        expect(self.page.get_by_text("全部检查项")).to_be_visible()

    def open(self, name: str) -> "Checklist":
        """From the first screen: the event, then one of its lists."""
        self.open_event()
        self.page.get_by_role("link", name=re.compile(f"^{name}")).first.click()
        expect(self.current).to_be_visible()
        return self

    @property
    def current(self) -> Locator:
        return self.page.locator(".qc-current")

    def current_id(self) -> str:
        return self.current.get_attribute("data-id") or ""

    def row(self, title: str) -> Locator:
        return self.page.locator("li[data-id]").filter(has_text=title).first

    def bring(self, title: str) -> None:
        """Make a check the current one; while its result can be taken back, its button does just that."""
        expect(self.row(title).get_by_role("button", name="撤回")).to_have_count(0)
        self.row(title).get_by_role("button").first.click()
        expect(self.current).to_contain_text(title)

    def measure(self, value: str, gives: str) -> None:
        """Type a value on the keypad; its last key wears the result that the value gives."""
        self.current.get_by_text("量了多少").click()
        keypad = self.page.get_by_role("dialog")
        for key in value:
            name = {".": "小数点", "-": "正负号"}.get(key, key)
            keypad.get_by_role("button", name=name, exact=True).click()
        keypad.get_by_role("button", name=gives, exact=True).click()

    def press(self, result: str) -> None:
        self.current.get_by_role("button", name=result, exact=True).click()

    def pass_current(self) -> None:
        """In one tap, or with a value just inside its limits; then the next check is the current one."""
        self._tap_pass()
        self.page.evaluate("window.changed")

    def pass_all(self) -> Iterator[None]:
        """Each check of the list that has no result yet, a step each, so that another phone can be used in between."""
        while self.page.evaluate("window.rested?.then(() => true) ?? true") and self.current.count() > 0:
            self._tap_pass()
            yield

    def skip(self, count: int) -> None:
        """So many checks do not apply: a tap each."""
        for _ in range(count):
            self.page.evaluate(WATCH, THUMB_MS)
            self.press("不适用")
            self.page.evaluate("window.changed")

    def _tap_pass(self) -> None:
        self.page.evaluate(WATCH, THUMB_MS)
        measured = self.current.locator(".onsite-measure__limit")
        if measured.count() > 0:
            limit = NUMBER.search(measured.inner_text().replace(",", ""))
            assert limit, "a check that wants a value names its limit"
            self.measure(limit.group(), "合格")
        else:
            self.press("合格")


def in_turn(*walks: Iterable[None]) -> None:
    """People who work at the same time: a step of each in turn until all are done."""
    waiting = [iter(walk) for walk in walks]
    while waiting:
        waiting = [walk for walk in waiting if next(walk, DONE) is not DONE]
