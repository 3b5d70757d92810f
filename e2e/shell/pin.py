"""PINs and people of a shared phone, as a thumb finds them."""

from playwright.sync_api import expect

from e2e.pages.app import PASSWORD
from e2e.stage import Screen


def type_pin(screen: Screen, pin: str, done: str) -> None:
    for digit in pin:
        screen.page.get_by_role("button", name=digit, exact=True).click()
    screen.page.get_by_role("button", name=done, exact=True).click()


def set_pin(screen: Screen, pin: str) -> None:
    type_pin(screen, pin, "下一步")
    type_pin(screen, pin, "就用它")


def fill_sign_in(screen: Screen, staff_number: str, password: str = PASSWORD) -> None:
    screen.page.locator("input[name=username]").fill(staff_number)
    screen.page.locator("input[name=password]").fill(password)
    screen.page.get_by_role("button", name="登录", exact=True).click()


def sign_in_with_pin(screen: Screen, staff_number: str, pin: str) -> None:
    """The first sign-in on this phone, with a PIN."""
    fill_sign_in(screen, staff_number)
    set_pin(screen, pin)
    expect(screen.page.locator(".qc-strip")).to_be_visible()


def hand_over(screen: Screen) -> None:
    """From anywhere: the strip, one's own page, hand over."""
    screen.page.locator(".qc-strip__hit").click()
    screen.page.get_by_role("link", name="我的页面").click()
    screen.page.get_by_role("button", name="换人").click()
    expect(screen.page.get_by_role("heading", name="谁在用？")).to_be_visible()


def choose(screen: Screen, name: str, pin: str) -> None:
    screen.page.get_by_role("button", name=name).click()
    type_pin(screen, pin, "打开")
    expect(screen.page.locator(".qc-strip")).to_be_visible()
