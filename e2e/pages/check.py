"""One check on a phone: its result, its conflict, its history, and the form that corrects it."""

from playwright.sync_api import Locator, expect

from e2e.pages.checklist import Checklist
from e2e.stage import Screen


class CheckScreen:
    """The screen of one check."""

    def __init__(self, screen: Screen):
        self.screen, self.page = screen, screen.page

    @classmethod
    def from_list(cls, checklist: Checklist, title: str) -> "CheckScreen":
        """By the details of its open row, or straight from a row in conflict."""
        row = checklist.row(title)
        link = row.locator("a.qc-row__hit")
        if link.count() > 0:
            link.click()
        else:
            checklist.bring(title)
            checklist.current.get_by_role("link", name="详情").click()
        opened = cls(checklist.screen)
        expect(opened.page.get_by_role("heading", level=1)).to_have_text(title)
        return opened

    @property
    def act(self) -> Locator:
        """What stands at the thumb."""
        return self.page.locator(".onsite-act")

    @property
    def sides(self) -> Locator:
        """The results that stand beside each other, from the left."""
        return self.page.locator(".qc-conflict__side")

    @property
    def history(self) -> Locator:
        return self.page.locator(".onsite-history")

    def measure(self, value: str, gives: str) -> None:
        """Type a value on the keypad; its last key wears the result that the value gives."""
        self.act.locator(".onsite-measure__frame").click()
        for key in value:
            self.page.get_by_role("button", name={".": "小数点"}.get(key, key), exact=True).click()
        self.page.locator(".qc-keypad__done", has_text=gives).click()

    def press(self, result: str) -> None:
        self.act.get_by_role("button", name=result, exact=True).click()

    def edit(self) -> None:
        self.page.get_by_role("link", name="改内容").click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text("改检查项")
