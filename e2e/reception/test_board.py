"""The board of the reception desk: what is on today, and whether its doors are open (R1, X4)."""

import pytest
from playwright.sync_api import expect

from e2e.desk.desk import MANAGER, minutes_ago
from e2e.reception.test_call import at_desk
from e2e.shell.colleague import Colleague
from e2e.stage import Stage


@pytest.mark.proves("R1", "X4")
def test_reception_sees_todays_event_that_it_does_not_work_at_and_that_its_doors_are_shut(stage: Stage) -> None:
    desk = at_desk(stage)
    today = desk.page.locator("[data-part=day-0]")
    expect(today).to_contain_text("没有活动")
    manager = Colleague(stage.served, MANAGER)
    [event] = manager.records("event")
    manager.edit(event, starts=minutes_ago(30), ends=minutes_ago(-90))
    row = today.get_by_role("link", name=event["fields"]["name"])
    expect(row.locator("[data-door]")).to_have_text("未开放")
    row.click()
    expect(desk.page.get_by_role("heading", name=event["fields"]["name"])).to_be_visible()
