"""A device of the benchmark is signed in once, and takes all that it may have."""

from bench.client.phone import Phone
from bench.client.records import STAFF_NUMBER
from e2e.pages.app import PASSWORD


def sign_in(phone: Phone) -> None:
    """Until the device works without a network."""
    page = phone.page
    phone.go("/")
    page.locator("input[name=username]").fill(STAFF_NUMBER)
    page.locator("input[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="先不设").click()
    page.get_by_text("已存在这部手机里，没信号也能用").wait_for()
