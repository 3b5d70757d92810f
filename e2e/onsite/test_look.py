"""Every screen of the site at the tightest phone, in three languages and themes: nothing cut off or out of reach."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from e2e.axe import axe_faults, sideways
from e2e.onsite.conftest import LEAD, Phone
from e2e.stage import Screen

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
THEMES = ("light", "sunlight", "dark")
TIGHTEST = ViewportSize(width=360, height=640)
# For axe a target that is half under the strip while one scrolls is too small; here everything stands free.
UNROLLED = ViewportSize(width=360, height=4_000)
TOUCH_PX = 44
SMALL = """size => [...document.querySelectorAll('main a[href], main button, main input, main select')]
  .filter(it => it.getClientRects().length && !it.closest('[inert]') && it.type !== 'radio')
  .map(it => [it.textContent.trim() || it.getAttribute('aria-label'), it.getBoundingClientRect()])
  .filter(([, box]) => box.height < size || box.width < size)
  .map(([name, box]) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`)"""


def show(screen: Screen, language: str, theme: str) -> None:
    screen.page.evaluate(
        "kept => { for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value) }",
        {"qianchang.language": language, "qianchang.theme": theme},
    )


def screens(screen: Screen) -> Iterator[tuple[str, Page]]:
    """My work, lists, a list with an open row and a failed one, the keypad, a check, its form, an empty list."""
    page = screen.page
    screen.go("/")
    expect(page.locator(".home-next").first).to_be_visible()
    yield "my work", page
    page.locator(".home-event__hit").first.click()
    expect(page.locator(".onsite-by")).to_be_visible()
    event = page.url
    yield "lists", page
    page.goto(f"{event}/checks?category=safety")
    expect(page.locator(".qc-current")).to_be_visible()
    page.locator(".qc-current .qc-result--fail").click()
    expect(page.locator(".onsite-why")).to_be_visible()
    yield "a list", page
    page.goto(f"{event}/checks?category=setup")
    page.locator(".onsite-measure__frame").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    yield "the keypad", page
    page.goto(f"{event}/checks?category=safety")
    page.locator(".onsite-more").click()
    expect(page.locator(".onsite-act")).to_be_visible()
    check = page.url
    yield "a check", page
    page.goto(f"{check}/edit")
    expect(page.locator(".onsite-edit__form")).to_be_visible()
    yield "its form", page
    page.goto(f"{event}/checks?filter=done")
    expect(page.locator(".qc-empty")).to_be_visible()
    yield "an empty list", page


@pytest.mark.proves("Q1", "Q2", "Q3")
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_and_nothing_is_cut_off_at_360_px(phone_of: Phone, language: str) -> None:
    phone = phone_of(LEAD)
    for theme in THEMES:
        show(phone, language, theme)
        for name, page in screens(phone):
            place = f"{name}, {language}, {theme}"
            page.set_viewport_size(UNROLLED)
            assert axe_faults(page) == [], place
            page.set_viewport_size(TIGHTEST)
            assert sideways(page) == 0, place
            assert page.evaluate(SMALL, TOUCH_PX) == [], f"too small for a glove: {place}"
