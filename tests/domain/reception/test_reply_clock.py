"""The reply clock, driven by the vectors that the client is driven by too (R1, F35)."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from server.domain.reception.reply_clock import (
    Calendar,
    Clock,
    Said,
    add_working,
    calendar_of,
    first_lapsed,
    is_working,
    next_working,
    state_of,
    step_due,
    working_between,
)

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "reply-clock.json").read_text(encoding="utf-8")
)


def cases(kind: str) -> Any:
    return pytest.mark.parametrize("case", VECTORS[kind], ids=[case["says"] for case in VECTORS[kind]])


def calendar(case: dict[str, Any]) -> Calendar:
    told = VECTORS["calendars"][case["calendar"]]
    return calendar_of(ZoneInfo(told["zone"]), told["hours"] or [], told["days"])


def moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def at(value: str) -> datetime:
    return datetime.fromisoformat(value)


@pytest.mark.proves("R1", "F35")
@cases("due")
def test_working_minutes_end_where_the_shared_vector_says(case: dict[str, Any]) -> None:
    assert add_working(calendar(case), at(case["from"]), case["minutes"]) == at(case["due"])


@pytest.mark.proves("R1", "F35")
@cases("between")
def test_working_minutes_are_counted_as_the_shared_vector_says(case: dict[str, Any]) -> None:
    assert working_between(calendar(case), at(case["from"]), at(case["to"])) == case["minutes"]


@pytest.mark.proves("R1", "F35")
@cases("working")
def test_it_is_known_whether_anybody_works(case: dict[str, Any]) -> None:
    assert is_working(calendar(case), at(case["at"])) is case["works"]
    assert next_working(calendar(case), at(case["at"])) == at(case["next"])


@pytest.mark.proves("R1", "F35")
@cases("states")
def test_a_clock_stands_as_the_shared_vector_says(case: dict[str, Any]) -> None:
    clock = Clock(moment(case["promised"]), moment(case["answered"]), case["state"], moment(case.get("lapsed")))
    assert state_of(clock, calendar(case), case["warn"], at(case["now"])) == case["is"]


@pytest.mark.proves("R1", "F35", "K1")
@cases("lapsed")
def test_the_first_promise_that_lapsed_counts_as_the_shared_vector_says(case: dict[str, Any]) -> None:
    notes = [Said(note["kind"], at(note["made"]), moment(note["due"])) for note in case["notes"]]
    assert first_lapsed(notes) == moment(case["lapsed"])


@pytest.mark.proves("R1", "F35")
@cases("steps")
def test_somebody_higher_up_is_told_when_the_shared_vector_says(case: dict[str, Any]) -> None:
    clock = Clock(moment(case["promised"]), moment(case["answered"]))
    told = moment(case["told"])
    assert step_due(clock, calendar(case), case["taken"], told, case["minutes"], at(case["now"])) is case["due"]


@pytest.mark.proves("R1")
def test_a_department_that_never_works_again_counts_by_the_plain_clock() -> None:
    new_year = datetime(2026, 1, 1, tzinfo=UTC)
    closed = [{"day": (new_year + timedelta(days=day)).date().isoformat()} for day in range(500)]
    assert add_working(calendar_of(UTC, [], closed), new_year, 30) == new_year + timedelta(minutes=30)
