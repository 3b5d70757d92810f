"""A checklist on a phone."""

import re

from playwright.sync_api import Locator, expect

from e2e.stage import Screen

EVENT = "同行二十载"
THUMB_MS = 400  # no thumb is faster; a second tap within 350 ms belongs to the first and is not taken
KEPT = re.compile("已存在手机里|已送达")  # with a network the second follows the first at once
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
        """Make a check the current one."""
        self.row(title).get_by_role("button").first.click()
        expect(self.current).to_contain_text(title)

    def measure(self, value: str, gives: str) -> None:
        """Type a value on the keypad; its last key wears the result that the value gives."""
        self.current.get_by_text("量了多少").click()
        for key in value:
            name = {".": "小数点", "-": "正负号"}.get(key, key)
            self.page.get_by_role("button", name=name, exact=True).click()
        self.page.get_by_role("button", name=gives, exact=True).last.click()

    def press(self, result: str) -> None:
        self.current.get_by_role("button", name=result, exact=True).click()

    def pass_current(self) -> None:
        """In one tap, or with a value just inside its limits."""
        self.page.wait_for_timeout(THUMB_MS)
        before = self.current_id()
        measured = self.current.get_by_text("量了多少")
        if measured.count() > 0:
            limit = NUMBER.search(self.current.locator(".onsite-measure__limit").inner_text().replace(",", ""))
            assert limit, "a check that wants a value names its limit"
            self.measure(limit.group(), "合格")
        else:
            self.press("合格")
        self.page.wait_for_function(
            "id => document.querySelector('.qc-current')?.dataset.id !== id", arg=before, polling="raf"
        )
