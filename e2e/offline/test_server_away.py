"""The server is away, and comes back without anybody at the phone (F11)."""

import time

import pytest
from playwright.sync_api import expect

from e2e.conftest import Phone
from e2e.desk.desk import DEPUTY, PATROL
from e2e.pages.app import strip
from e2e.pages.checklist import Checklist
from e2e.shell.colleague import Colleague
from e2e.stage import Screen, Stage

TRIES = 4  # a second, two, four, eight apart
PATIENCE_S = 60


def wait_for_tries(phone: Screen, tries: int) -> None:
    """Until the phone has tried in vain so many times more."""
    wanted, deadline = phone.network.requests + tries, time.monotonic() + PATIENCE_S
    while phone.network.requests < wanted:
        assert time.monotonic() < deadline, "the phone no longer tries"
        phone.page.wait_for_timeout(100)


@pytest.mark.proves("F11", "F3", "Q7")
def test_what_could_not_be_sent_is_sent_within_a_minute_of_the_servers_return_and_nobody_touches_the_phone(
    stage: Stage, phone_of: Phone
) -> None:
    phone = phone_of(PATROL)
    stage.served.stop()
    Checklist(phone).open("全部检查项").skip(3)
    expect(strip(phone)).to_contain_text("未发3")
    wait_for_tries(phone, TRIES)
    expect(strip(phone)).to_contain_text("未发3")
    stage.served.start()
    expect(strip(phone)).to_contain_text("全部已送达", timeout=PATIENCE_S * 1_000)
    results = [check["fields"].get("result") for check in Colleague(stage.served, DEPUTY).records("check")]
    assert results.count("na") == 3
