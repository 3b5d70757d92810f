"""The department's own values (X4, X7, X9): set at a desk, undone with one press, read by everybody."""

import pytest
from playwright.sync_api import expect

from e2e.conftest import Phone
from e2e.desk.desk import MANAGER, PATROL, Desk
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Stage


@pytest.mark.proves("X4", "X9", "O4", "Q2")
def test_a_manager_sets_a_value_within_its_bounds_and_crew_only_read_it(stage: Stage, phone_of: Phone) -> None:
    crew = phone_of(PATROL)
    crew.go("/settings")
    held = crew.page.locator("[data-setting=incident_escalation_minutes]")
    expect(held).to_contain_text("5 分钟")
    expect(crew.page.locator("input")).to_have_count(0)

    desk = Desk.of(stage, MANAGER, "/settings")
    row = desk.page.locator("[data-setting=incident_escalation_minutes]")
    field = row.locator("input")
    field.fill("0")
    desk.press("Enter")
    expect(row).to_contain_text("要在 1 到 240 分钟之间")
    field.fill("8")
    desk.press("Enter")
    expect(row).to_contain_text("顾明远")
    expect(held).to_contain_text("8 分钟")
    desk.page.get_by_role("button", name="撤回").click()
    expect(field).to_have_value("5")
    expect(held).to_contain_text("5 分钟")
    manager = Colleague(stage.served, MANAGER)
    eventually(lambda: [one["fields"]["value"] for one in manager.records("setting")] == [5])
