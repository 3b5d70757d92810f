"""Incidents as a person handles them: reporting, one incident, the board."""

from playwright.sync_api import Locator, Page, expect

from e2e.stage import Screen


class IncidentScreen:
    """One incident, on a phone's screen or in a desk's panel."""

    def __init__(self, page: Page):
        self.page = page

    @classmethod
    def reported(cls, screen: Screen, kind: str) -> "IncidentScreen":
        """By the red button of the bar, and one tile: two taps from any main screen."""
        page = screen.page
        page.get_by_role("link", name="上报", exact=True).click()
        page.get_by_role("button", name=kind).click()
        expect(page.get_by_role("button", name="按错了")).to_be_visible()
        return cls(page)

    @classmethod
    def opened(cls, screen: Screen, event: str, title: str) -> "IncidentScreen":
        """From the list of the event."""
        screen.go(f"{event}/incidents")
        screen.page.get_by_role("link", name=title).click()
        expect(screen.page.get_by_role("heading", level=1)).to_have_text(title)
        return cls(screen.page)

    @property
    def lines(self) -> Locator:
        """The timeline, the latest first."""
        return self.page.locator(".incident-line")

    def note(self, text: str) -> None:
        field = self.page.get_by_role("textbox", name="记一句")
        field.fill(text)
        self.page.get_by_role("button", name="记下", exact=True).click()
        expect(self.lines.first).to_contain_text(text)
