"""A desk's screens as a person at the keyboard handles them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Locator, Page, expect

from e2e.pages.app import sign_in
from e2e.stage import Screen, Stage

MANAGER, DEPUTY, PATROL, BUILD = "QC001", "QC002", "QC021", "QC019"  # 顾明远, 沈知秋, 马晓东, 秦大勇
EVENT = "同行二十载"


def minutes_ago(minutes: int) -> str:
    return (datetime.now(UTC) - timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


class Desk:
    """One person at a wide screen; where the keyboard is tested, `press` is all that is done to board and people."""

    def __init__(self, screen: Screen):
        self.screen, self.page = screen, screen.page

    @classmethod
    def of(cls, stage: Stage, staff_number: str, path: str, language: str = "zh-CN") -> "Desk":
        desk = cls(stage.desk(language, installed=True))
        sign_in(desk.screen, staff_number)
        desk.page.goto(desk.screen.origin + path)
        return desk

    @classmethod
    def at_board(cls, stage: Stage, staff_number: str) -> "Desk":
        """The live board of the gala."""
        desk = cls(stage.desk(installed=True))
        sign_in(desk.screen, staff_number)
        desk.page.get_by_text(EVENT).first.click()
        desk.page.get_by_role("link", name="指挥", exact=True).click()
        expect(desk.rows.first).to_be_visible()
        return desk

    @property
    def rows(self) -> Locator:
        return self.page.locator("[role=grid] tbody tr[aria-rowindex]")

    def row(self, text: str) -> Locator:
        return self.rows.filter(has_text=text).first

    @property
    def current(self) -> Locator:
        """The row that the keys act on."""
        return self.page.locator(".qc-table__row--active")

    @property
    def panel(self) -> Locator:
        return self.page.locator("aside")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def find(self, words: str) -> None:
        """By the keyboard: `/` and what somebody remembers."""
        self.press("/")
        search = self.page.locator("input[type=search]")
        expect(search).to_be_focused()
        self.type(words)
        expect(search).to_have_value(words)

    def fill_in_person(self, name: str, number: str) -> None:
        """The form of a new person: name, staff number, the first group; saved from where one stands."""
        expect(self.page.locator("input[name=name]")).to_be_focused()
        self.type(name)
        self.press("Tab")
        self.type(number)
        self.press("Tab", "Tab", "Space", "Control+Enter")


def count_in(text: str) -> int:
    found = re.search(r"\d+", text)
    assert found, f"{text} names no number"
    return int(found.group())


@contextmanager
def without_pointer(page: Page) -> Iterator[None]:
    """Fails when a test that is about the keyboard alone uses anything else."""
    page.evaluate("window.pointers = 0; addEventListener('pointerdown', () => window.pointers++, true)")
    yield
    assert page.evaluate("window.pointers") == 0
