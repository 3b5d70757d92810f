"""Closing over an unseen line is refused; a wrong press is taken back by the one who pressed (X9)."""

from typing import Any

import pytest

from tests.cast import Cast, create, edit, now


def incident(cast: Cast) -> dict[str, Any]:
    more = {"event": cast.events["gala"], "reporter": cast.people["crew"], "happened": now()}
    return create("incident", **more, kind="equipment", severity="ordinary")


def note(cast: Cast, of: str, author: str) -> dict[str, Any]:
    more = {"event": cast.events["gala"], "incident": of, "author": cast.people[author], "made": now()}
    return create("entry", **more, kind="note", text="One microphone is still dead")


def closing(of: str, seen: int) -> list[dict[str, Any]]:
    """As a phone sends it: what its author saw, and each decision alone."""
    return [
        edit("incident", of, entries_seen=seen),
        edit("incident", of, outcome="resolved"),
        edit("incident", of, cause="A loose plug"),
    ]


@pytest.mark.proves("X9", "S5")
def test_closing_over_a_line_that_came_in_meanwhile_is_refused_and_over_all_lines_taken(any_cast: Cast) -> None:
    crew, lead = any_cast.sign_in("crew"), any_cast.sign_in("event_lead")
    told = incident(any_cast)
    crew.sync(told, note(any_cast, told["record"], "crew"))
    crew.sync(note(any_cast, told["record"], "crew"))
    refused = lead.sync(*closing(told["record"], seen=1))["verdicts"][1]
    assert (refused["reason"]["code"], refused["reason"]["detail"]) == ("stale", "unseen_entries")
    assert lead.sync(*closing(told["record"], seen=2))["verdicts"][1]["verdict"] == "applied"


@pytest.mark.proves("X9", "S5")
def test_of_two_who_close_it_without_having_seen_each_other_the_second_is_refused(any_cast: Cast) -> None:
    told = incident(any_cast)
    any_cast.sign_in("crew").sync(told)
    assert any_cast.sign_in("event_lead").sync(*closing(told["record"], 0))["verdicts"][1]["verdict"] == "applied"
    late = any_cast.sign_in("manager").sync(*closing(told["record"], 0))["verdicts"][1]
    assert late["reason"]["code"] == "stale"


@pytest.mark.proves("X9", "S6")
def test_crew_do_not_close_it(any_cast: Cast) -> None:
    crew, told = any_cast.sign_in("crew"), incident(any_cast)
    crew.sync(told)
    assert crew.sync(*closing(told["record"], 0))["verdicts"][1]["reason"]["code"] == "forbidden"


@pytest.mark.proves("X9", "S6")
def test_whoever_pressed_the_wrong_tile_withdraws_it_as_long_as_nobody_acted(any_cast: Cast) -> None:
    crew, lead = any_cast.sign_in("crew"), any_cast.sign_in("event_lead")
    wrong, acted = incident(any_cast), incident(any_cast)
    crew.sync(wrong, acted)
    lead.sync(note(any_cast, acted["record"], "event_lead"))
    planner = any_cast.sign_in("planner")
    assert planner.verdict(edit("incident", wrong["record"], deleted=True))["reason"]["code"] == "forbidden"
    assert crew.verdict(edit("incident", wrong["record"], deleted=True))["verdict"] == "applied"
    assert crew.verdict(edit("incident", acted["record"], deleted=True))["reason"]["detail"] == "acted_on"
    assert lead.verdict(edit("incident", acted["record"], deleted=True))["verdict"] == "applied"
