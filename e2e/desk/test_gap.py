"""The live board after its stream was cut: what was missed comes by itself, and each news costs one fetch (F25)."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Request, expect

from e2e.desk.desk import DEPUTY, PATROL, Desk
from e2e.network import Line
from e2e.shell.colleague import Colleague
from e2e.stage import Stage

MISSED = 12


@contextmanager
def fetches(desk: Desk) -> Iterator[list[dict[str, Any]]]:
    """What the desk asks the server for news meanwhile."""
    asked: list[dict[str, Any]] = []

    def note(request: Request) -> None:
        if request.url.endswith("/api/sync"):
            asked.append(request.post_data_json or {})

    desk.screen.context.on("request", note)
    yield asked
    desk.screen.context.remove_listener("request", note)


def settled(desk: Desk, passed: int, failed: int = 0) -> None:
    expect(desk.page.get_by_role("button", name=f"{passed} 过了")).to_be_visible(timeout=60_000)
    if failed:
        expect(desk.page.get_by_role("button", name=f"{failed} 不合格")).to_be_visible(timeout=60_000)


@pytest.mark.proves("F25", "O5", "Q7")
@pytest.mark.parametrize("line", [Line.CLOSED, Line.SILENT])
def test_what_the_board_missed_while_its_stream_was_cut_comes_without_a_touch(stage: Stage, line: Line) -> None:
    desk = Desk.at_board(stage, DEPUTY)
    crew = Colleague(stage.served, PATROL)
    checks = crew.records("check")
    desk.screen.network.become(line)
    expect(desk.page.get_by_text("断线")).to_be_visible(timeout=60_000)
    for check in checks[:MISSED]:
        crew.edit(check, result="na")
    crew.edit(checks[MISSED], result="fail")
    desk.page.evaluate("window.untouched = true")
    desk.screen.network.become(Line.OPEN)
    settled(desk, MISSED, 1)
    assert desk.page.evaluate("window.untouched"), "the page was loaded again"


@pytest.mark.proves("F25")
def test_one_change_by_somebody_else_costs_the_board_one_fetch_of_that_change(stage: Stage) -> None:
    desk = Desk.at_board(stage, DEPUTY)
    crew = Colleague(stage.served, PATROL)
    checks = crew.records("check")
    expect(desk.page.get_by_text("实时")).to_be_visible()
    for number, check in enumerate(checks[:4], 1):
        with fetches(desk) as asked:
            crew.edit(check, result="na")
            settled(desk, number)
        assert len(asked) == 1, asked
        assert all(cursor > 0 for cursor in asked[0]["cursors"].values()), "from where it was, not all anew"
