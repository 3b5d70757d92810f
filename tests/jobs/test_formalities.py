"""Of a formality its helper is reminded once, and reception's lead hears once that it is overdue (R5)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.jobs.clock import JOBS, run
from tests.cast import Asker, Cast, create, edit, new_id
from tests.jobs.moved_clock import Later


class Desk:
    """Days of December that pass on demand, at nine in the evening in Shanghai, when it is still noon in UTC."""

    def __init__(self, cast: Cast):
        self.cast, self.later = cast, Later(cast)
        self.day(10)
        self.later.engine.clock = lambda: self.now
        self.receptionist = cast.sign_in("receptionist")

    def day(self, day: int) -> None:
        self.now = datetime(2026, 12, day, 21, tzinfo=UTC) - timedelta(hours=8)

    def at(self, day: int) -> int:
        """The jobs look; how many changes they make."""
        self.day(day)
        with self.cast.app.app_context():
            return sum(run(self.later.engine, job) for job in JOBS)

    def due(self, day: str = "2026-12-20", **more: Any) -> dict[str, Any]:
        told = {"client": self.cast.records["client"], "kind": "deposit", "title": "Deposit", "due": day}
        made = create("formality", **{"helper": self.cast.people["crew"], **told, **more})
        assert self.receptionist.verdict(made)["verdict"] == "applied"
        return made

    def seen_by(self, name: str, record: str) -> dict[str, Any] | None:
        """What the device of one of the cast holds of it; the person's own scope."""
        asker: Asker = self.cast.sign_in(name)
        scope = f"person:{asker.person}"
        page = asker.sync(cursors={scope: 0})["scopes"][scope]["records"]
        return next((one["fields"] for one in page if one["id"] == record), None)


@pytest.fixture
def desk(any_cast: Cast) -> Desk:
    return Desk(any_cast)


@pytest.mark.proves("R5")
def test_the_helper_is_reminded_before_the_day_and_the_lead_told_after_it_once_each(desk: Desk) -> None:
    formality = desk.due()
    assert [desk.at(16), desk.at(17), desk.at(18), desk.at(20), desk.at(21), desk.at(22)] == [0, 1, 0, 0, 1, 0]
    fields = desk.seen_by("crew", formality["record"])
    assert fields
    assert (fields["reminded"], fields["overdue"]) == ("2026-12-20", "2026-12-20")
    assert desk.seen_by("reception_lead", formality["record"])
    assert desk.seen_by("other_crew", formality["record"]) is None


@pytest.mark.proves("R5")
def test_a_new_day_is_told_of_anew_and_what_is_done_of_never(desk: Desk) -> None:
    moved, done, idle = desk.due(), desk.due(state="accepted"), desk.due(state="not_needed")
    assert desk.at(21) == 2 - 1
    desk.receptionist.verdict(edit("formality", moved["record"], {"due": [moved["id"]]}, due="2026-12-28"))
    assert [desk.at(24), desk.at(25), desk.at(29)] == [0, 1, 1]
    for one in (done, idle):
        fields = desk.seen_by("crew", one["record"])
        assert fields
        assert not fields.get("reminded")
        assert not fields.get("overdue")


@pytest.mark.proves("R5")
def test_the_departments_own_number_of_days_holds_and_nobody_is_reminded_where_nobody_helps(desk: Desk) -> None:
    desk.cast.write("setting", new_id(), True, name="formality_remind_days", value=7)
    desk.due()
    desk.due(helper=None)
    assert [desk.at(12), desk.at(13), desk.at(21)] == [0, 1, 2]


@pytest.mark.proves("R5", "O1")
def test_the_lead_is_not_told_of_their_own_delay_but_who_stands_above_is(desk: Desk) -> None:
    formality = desk.due(helper=desk.cast.people["reception_lead"])
    assert desk.at(21) == 1
    assert desk.seen_by("deputy", formality["record"])
