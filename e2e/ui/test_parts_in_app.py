"""The page of parts inside the app, and the languages where no network is."""

import pytest
from playwright.sync_api import expect

from e2e.pages.app import sign_in, wait_until_ready
from e2e.stage import Stage


@pytest.mark.proves("Q1", "X13")
def test_the_app_changes_its_language_without_a_network_and_keeps_it_over_a_cold_start(stage: Stage) -> None:
    phone = stage.phone()
    sign_in(phone, "QC021")
    wait_until_ready(phone)
    phone.lose_network()
    phone.reopen("/parts")
    expect(phone.page.get_by_role("heading", name="部件", level=1)).to_be_visible()
    phone.page.get_by_role("radio", name="English").first.click(force=True)
    expect(phone.page.locator("html")).to_have_attribute("lang", "en")
    expect(phone.page.locator("#strips")).to_contain_text("Wi-Fi without Internet")
    phone.reopen("/")
    expect(phone.page.locator("html")).to_have_attribute("lang", "en")
    expect(phone.page.locator(".qc-strip")).to_contain_text("No signal")
