"""Many write at once while lines break: every device ends with all of it (F12)."""

from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.conftest import Phone
from e2e.desk.desk import DEPUTY, PATROL, Desk
from e2e.network import Line
from e2e.pages.app import strip
from e2e.pages.checklist import Checklist
from e2e.shell.colleague import Colleague
from e2e.stage import Stage

CREW = ("QC016", "QC018", "QC019", "QC020")
EACH = 15
LINES = (Line.OPEN, Line.CLOSED, Line.OPEN, Line.REPLY_LOST, Line.OPEN, Line.SILENT)
ALL_S = 60


def pass_all(person: Colleague, checks: list[dict[str, Any]]) -> None:
    for check in checks:
        assert person.edit(check, result="na")["verdict"] == "applied"


@pytest.mark.proves("F12", "F25", "W3")
def test_phone_and_desk_have_all_that_four_people_wrote_at_once_while_their_lines_kept_breaking(
    stage: Stage, phone_of: Phone
) -> None:
    phone = phone_of(PATROL)
    desk = Desk.at_board(stage, DEPUTY)
    crew = [Colleague(stage.served, number) for number in CREW]
    checks = crew[0].records("check")
    lines = cycle(LINES)
    with ThreadPoolExecutor(len(crew)) as pool:
        work = [pool.submit(pass_all, person, checks[at :: len(crew)][:EACH]) for at, person in enumerate(crew)]
        while not all(one.done() for one in work):
            line = next(lines)
            for screen in (phone, desk.screen):
                screen.network.become(line)
            phone.page.wait_for_timeout(150)
        for one in work:
            one.result()
    for screen in (phone, desk.screen):
        screen.network.become(Line.OPEN)
    total = EACH * len(crew)
    expect(desk.page.get_by_role("button", name=f"{total} 过了")).to_be_visible(timeout=ALL_S * 1_000)
    expect(strip(phone)).to_contain_text("连着", timeout=ALL_S * 1_000)
    Checklist(phone).open("全部检查项")
    expect(phone.page.get_by_role("button", name=f"{len(checks) - total} 待查")).to_be_visible(timeout=ALL_S * 1_000)
