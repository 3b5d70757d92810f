"""Who is told next of an incident that nobody takes (X9)."""

from datetime import UTC, datetime, timedelta

import pytest

from server.domain.onsite.escalation import Member, Untaken, ladder, next_rung

NOON = datetime(2026, 12, 18, 4, tzinfo=UTC)
EXECUTION = frozenset({"execution"})
LEAD = Member("lead", "member", ["execution"])
HAN = Member("han", "group_lead", ["execution"])
LIN = Member("lin", "group_lead", ["reception"])
SHEN = Member("shen", "deputy_manager", [], ["execution", "reception"])
GU = Member("gu", "manager")
CREW = Member("crew", "member", ["execution"])
RUNGS = ladder("lead", [LEAD, CREW, HAN, LIN, SHEN, GU], EXECUTION)


def after(minutes: float, escalated: int = 0) -> tuple[str, ...] | None:
    return next_rung(Untaken(escalated, NOON), RUNGS, 5, NOON + timedelta(minutes=minutes))


@pytest.mark.proves("X9")
def test_the_events_lead_is_told_first_then_those_who_lead_execution_then_the_managers() -> None:
    assert RUNGS == (("lead",), ("han", "shen"), ("gu",))


@pytest.mark.proves("X9")
def test_nobody_is_told_before_the_departments_minutes_are_over_nor_beyond_the_top() -> None:
    assert after(4.99) is None
    assert after(5) == ("lead",)
    assert after(5, escalated=1) == ("han", "shen")
    assert after(5, escalated=2) == ("gu",)
    assert after(600, escalated=3) is None


@pytest.mark.proves("X9")
def test_an_event_without_a_lead_or_with_one_who_left_begins_a_rung_higher() -> None:
    people = [HAN, GU]
    assert ladder(None, people, EXECUTION) == (("han",), ("gu",))
    assert ladder("left", people, EXECUTION) == (("han",), ("gu",))


@pytest.mark.proves("X9")
def test_somebody_who_leads_the_event_and_the_group_is_not_told_twice() -> None:
    assert ladder("han", [HAN, SHEN, GU], EXECUTION) == (("han",), ("shen",), ("gu",))
    assert ladder("gu", [GU], EXECUTION) == (("gu",),)
