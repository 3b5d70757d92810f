"""A call for help that nobody takes is told higher up within the department's seconds (X7, F30)."""

from typing import Any

import pytest

from tests.cast import Asker, Cast, create, edit, now
from tests.jobs.moved_clock import Later, seen


def help_call(cast: Cast, caller: str = "crew", **more: Any) -> dict[str, Any]:
    told = {"event": cast.events["gala"], "caller": cast.people[caller], "made": now(), "needs": "order"}
    return create("help_call", **{**told, **more})


def fields_of(asker: Asker, cast: Cast) -> dict[str, Any]:
    (call,) = seen(asker, cast, "help_call")
    fields: dict[str, Any] = call["fields"]
    return fields


@pytest.mark.proves("X7", "F30")
def test_a_call_that_nobody_takes_goes_on_within_a_minute_and_climbs_by_the_minute(
    any_cast: Cast,
    later: Later,
) -> None:
    crew = any_cast.sign_in("crew")
    assert crew.verdict(help_call(any_cast))["verdict"] == "applied"
    assert later.by(0.9) == 0
    assert later.by(0.2) == 1
    assert fields_of(crew, any_cast)["escalated_to"] == any_cast.people["event_lead"]
    assert later.by(1.1) == 1
    assert fields_of(crew, any_cast)["escalated"] == 2


@pytest.mark.proves("X7", "F34")
def test_of_two_who_take_a_call_one_has_it_and_the_other_is_told(any_cast: Cast, later: Later) -> None:
    crew, lead = any_cast.sign_in("crew"), any_cast.sign_in("event_lead")
    call = help_call(any_cast)
    crew.sync(call)
    taken = edit("help_call", call["record"], {}, taken_by=any_cast.people["event_lead"])
    assert lead.verdict(taken)["verdict"] == "applied"
    late = edit("help_call", call["record"], {}, taken_by=any_cast.people["crew"])
    assert crew.verdict(late)["reason"]["code"] == "once"
    assert later.by(10) == 0
