"""What nobody thought of is added to a list on site, without a network, by anybody of the event."""

import pytest
from playwright.sync_api import expect

from e2e.conftest import Phone
from e2e.onsite.conftest import BUILD, PATROL
from e2e.onsite.test_show import event_path
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Stage

TITLE = "西侧坡道扶手"


@pytest.mark.proves("X1", "X13")
def test_an_item_that_crew_add_without_a_network_outlives_the_phone_and_reaches_the_others(
    phone_of: Phone, stage: Stage
) -> None:
    phone = phone_of(PATROL)
    event = event_path(phone)
    phone.lose_network()
    phone.go(f"{event}/checks?category=safety")
    phone.page.get_by_role("button", name="加一项").click()
    dialog = phone.page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill(TITLE)
    dialog.get_by_role("button", name="加上", exact=True).click()
    expect(dialog).to_have_count(0)
    expect(phone.page.get_by_text(TITLE).first).to_be_visible()
    phone.reopen(f"{event}/checks?category=safety&q={TITLE}")
    expect(phone.page.get_by_text(TITLE).first).to_be_visible()
    phone.find_network()

    other = Colleague(stage.served, BUILD)
    eventually(lambda: any(each["fields"]["title"] == TITLE for each in other.records("check")))
    added = next(each for each in other.records("check") if each["fields"]["title"] == TITLE)
    assert (added["fields"]["category"], added["fields"]["responsible"]) == ("safety", phone_person(stage))
    phone.go(f"{event}/check/{added['id']}")
    expect(phone.page.get_by_text("现场加的")).to_be_visible()
    expect(phone.page.locator(".onsite-history")).to_contain_text("建了这一项")


def phone_person(stage: Stage) -> str:
    """The id of whoever holds the phone."""
    return Colleague(stage.served, PATROL).person
