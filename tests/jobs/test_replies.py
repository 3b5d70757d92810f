"""A reply that is not given in time goes up to the group's lead, then to the manager: in working hours (R1, F35)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.jobs.clock import JOBS, run
from server.sync.push import instant
from tests.cast import Asker, Cast, create, edit, new_id
from tests.jobs.moved_clock import Later

WEDNESDAY = datetime(2026, 12, 16, 1, 40, tzinfo=UTC)  # 09:40 in Shanghai


class Desk:
    """A Wednesday at reception, and time that passes on demand."""

    def __init__(self, cast: Cast):
        self.cast, self.later = cast, Later(cast)
        self.now, self.asked = WEDNESDAY, ""
        self.later.engine.clock = lambda: self.now
        self.receptionist = cast.sign_in("receptionist")
        self.manager = cast.sign_in("manager")

    def at(self, hour: int, minute: int, day: int = 16) -> int:
        """It is so late in Shanghai on a day of December; the jobs look; how many changes they make."""
        self.now = datetime(2026, 12, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)
        with self.cast.app.app_context():
            return sum(run(self.later.engine, job) for job in JOBS)

    def asks(self, promised: datetime = WEDNESDAY + timedelta(minutes=30), **more: Any) -> str:
        told = {
            "author": self.cast.people["receptionist"],
            "came_by": "call",
            "received": instant(WEDNESDAY),
            "group": self.cast.groups["planning"],
            "owner": self.cast.people["planner"],
            "promised": instant(promised),
            "state": "open",
        }
        change = {**create("enquiry", **{**told, **more}), "at": instant(self.now)}
        assert self.receptionist.verdict(change)["verdict"] == "applied"
        self.asked = str(change["id"])
        return str(change["record"])

    def says(self, asker: Asker, enquiry: str, kind: str, made: datetime) -> None:
        told = {"enquiry": enquiry, "author": asker.person, "made": instant(made), "kind": kind}
        assert asker.verdict(create("enquiry_note", **told))["verdict"] == "applied"

    def records(self, entity: str) -> list[dict[str, Any]]:
        page = self.manager.sync(cursors={"reception": 0})["scopes"]["reception"]["records"]
        return [one["fields"] for one in page if one["entity"] == entity]

    def told(self) -> list[str]:
        """Whom the enquiry was told to, by name."""
        names = {record: name for name, record in self.cast.people.items()}
        notes = sorted(self.records("enquiry_note"), key=lambda fields: str(fields["made"]))
        return [names[fields["to_person"]] for fields in notes if fields["kind"] == "escalated"]


@pytest.fixture
def desk(any_cast: Cast) -> Desk:
    return Desk(any_cast)


@pytest.mark.proves("R1")
def test_when_it_is_due_the_lead_is_told_and_a_quarter_of_an_hour_later_the_manager(desk: Desk) -> None:
    desk.asks()
    assert [desk.at(10, 9), desk.at(10, 10), desk.at(10, 24), desk.at(10, 25), desk.at(15, 0)] == [0, 2, 0, 2, 0]
    assert desk.told() == ["planning_lead", "manager"]
    (fields,) = desk.records("enquiry")
    assert (fields["escalated"], fields["escalated_to"]) == (2, desk.cast.people["manager"])


@pytest.mark.proves("R1", "F35")
def test_an_answer_stops_the_clock_also_one_given_offline_that_comes_late(desk: Desk) -> None:
    enquiry = desk.asks()
    assert desk.at(10, 10) == 2
    planner = desk.cast.sign_in("planner")
    desk.says(planner, enquiry, "answer", WEDNESDAY + timedelta(minutes=25))
    assert [desk.at(10, 30), desk.at(17, 0)] == [0, 0]
    (fields,) = desk.records("enquiry")
    assert fields["answered"] == instant(WEDNESDAY + timedelta(minutes=25))


@pytest.mark.proves("R1", "F35")
def test_no_alarm_outside_working_hours_nor_on_a_holiday(desk: Desk) -> None:
    desk.cast.write("work_day", new_id(), True, day="2026-12-17", name="Founding day")
    desk.asks(promised=datetime(2026, 12, 16, 10, 0, tzinfo=UTC))  # six o'clock
    assert [desk.at(17, 59), desk.at(18, 0), desk.at(23, 0), desk.at(10, 0, day=17)] == [0, 0, 0, 0]
    assert [desk.at(9, 0, day=18), desk.at(9, 14, day=18), desk.at(9, 15, day=18)] == [2, 0, 2]


@pytest.mark.proves("R1")
def test_the_departments_own_hours_and_minutes_hold(desk: Desk) -> None:
    desk.cast.write("setting", new_id(), True, name="callback_manager_minutes", value=5)
    desk.cast.write("work_hours", new_id(), True, weekday=3, begins=8 * 60, ends=20 * 60)
    desk.asks(promised=datetime(2026, 12, 16, 11, 0, tzinfo=UTC))  # seven in the evening
    assert [desk.at(18, 59), desk.at(19, 0), desk.at(19, 4), desk.at(19, 5)] == [0, 2, 0, 2]


@pytest.mark.proves("R1")
def test_a_new_promise_ends_the_climb_and_begins_another(desk: Desk) -> None:
    enquiry = desk.asks()
    assert desk.at(10, 10) == 2
    later = instant(WEDNESDAY + timedelta(minutes=80))
    moved = {**edit("enquiry", enquiry, {"promised": [desk.asked]}, promised=later), "at": instant(desk.now)}
    assert desk.receptionist.verdict(moved)["verdict"] == "applied"
    (fields,) = desk.records("enquiry")
    assert (fields["escalated"], fields["escalated_to"]) == (0, None)
    assert [desk.at(10, 59), desk.at(11, 0)] == [0, 2]


@pytest.mark.proves("R1")
def test_nobody_is_told_of_their_own_delay(desk: Desk) -> None:
    desk.asks(owner=desk.cast.people["planning_lead"])
    assert [desk.at(10, 10), desk.at(10, 25)] == [2, 0]
    assert desk.told() == ["manager"]


@pytest.mark.proves("R1", "O1")
def test_of_a_group_without_a_lead_the_deputy_in_charge_is_told(desk: Desk) -> None:
    desk.cast.write("person", desk.cast.people["execution_lead"], status="left")
    desk.asks(group=desk.cast.groups["execution"], owner=None)
    desk.at(10, 10)
    assert desk.told() == ["deputy"]


@pytest.mark.proves("R1")
def test_after_an_outage_the_lead_is_told_first_and_the_manager_gets_no_news_before_their_minutes(desk: Desk) -> None:
    desk.asks()
    assert [desk.at(11, 30), desk.at(11, 44), desk.at(11, 45)] == [2, 0, 2]
    assert desk.told() == ["planning_lead", "manager"]
