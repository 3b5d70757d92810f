"""The server's clock: incidents that nobody takes are told higher up, once, whatever restarts (X9)."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.cli.migrate import sync_engine_of
from server.config import Config
from server.db import db
from server.jobs.clock import JOBS, Clock, Job, run
from tests.cast import Cast, create, edit, new_id, now
from tests.conftest import MakeApp
from tests.jobs.moved_clock import Later, seen


def incident(cast: Cast, **more: Any) -> dict[str, Any]:
    reporter = {"event": cast.events["gala"], "reporter": cast.people["crew"], "happened": now()}
    return create("incident", **{**reporter, "kind": "equipment", "severity": "ordinary", **more})


@pytest.mark.proves("X9")
def test_it_climbs_from_the_events_lead_to_the_manager_and_is_put_into_the_first_hands(
    any_cast: Cast, later: Later
) -> None:
    manager = any_cast.sign_in("manager")
    assert any_cast.sign_in("crew").verdict(incident(any_cast))["verdict"] == "applied"
    assert later.by(4.9) == 0
    assert later.by(0.2) == 2
    (fields,) = [one["fields"] for one in seen(manager, any_cast, "incident")]
    assert (fields["escalated"], fields["assigned"]) == (1, any_cast.people["event_lead"])
    assert [later.by(4.9), later.by(0.2), later.by(5.1), later.by(60)] == [0, 2, 2, 0]
    lines = sorted(seen(manager, any_cast, "entry"), key=lambda line: line["fields"]["made"])
    assert [line["fields"]["text"] for line in lines] == ["event_lead", "execution_lead、deputy", "manager"]
    assert {line["fields"]["kind"] for line in lines} == {"escalated"}
    (fields,) = [one["fields"] for one in seen(manager, any_cast, "incident")]
    assert (fields["escalated"], fields["assigned"]) == (3, any_cast.people["event_lead"])


@pytest.mark.proves("X9")
def test_whoever_takes_or_closes_it_ends_the_climb_and_giving_it_up_begins_anew(any_cast: Cast, later: Later) -> None:
    crew, manager = any_cast.sign_in("crew"), any_cast.sign_in("manager")
    told = incident(any_cast)
    crew.sync(told)
    later.by(5.1)
    taken = edit("incident", told["record"], {}, taken=now(), assigned=any_cast.people["crew"])
    crew.sync(taken)
    assert later.by(60) == 0
    crew.sync(edit("incident", told["record"], {"taken": [taken["id"]]}, taken=None))
    assert later.by(4.9) == 0
    assert later.by(0.2) == 2
    (fields,) = [one["fields"] for one in seen(manager, any_cast, "incident")]
    assert fields["escalated"] == 1
    line = {"entries_seen": 0, "outcome": "resolved"}
    manager.sync(edit("incident", told["record"], {}, **line))
    assert later.by(60) == 0


@pytest.mark.proves("X9", "O4")
def test_a_confidential_one_is_told_to_those_who_may_read_it_alone(any_cast: Cast, later: Later) -> None:
    any_cast.sign_in("crew").sync(incident(any_cast, kind="injury", confidential=True))
    later.by(5.1)
    lead, planner = any_cast.sign_in("event_lead"), any_cast.sign_in("planner")
    assert len(seen(lead, any_cast, "entry")) == 1
    assert seen(planner, any_cast, "entry") == []


@pytest.mark.proves("X9")
def test_the_departments_setting_decides_how_long_is_too_long(any_cast: Cast, later: Later) -> None:
    any_cast.write("setting", new_id(), True, name="incident_escalation_minutes", value=30)
    any_cast.sign_in("crew").sync(incident(any_cast))
    assert [later.by(29.9), later.by(0.2)] == [0, 2]


@pytest.mark.proves("X9")
def test_several_clocks_at_once_tell_it_once(any_cast: Cast, later: Later) -> None:
    any_cast.sign_in("crew").sync(incident(any_cast))
    later.ahead = timedelta(minutes=6)
    with ThreadPoolExecutor(4) as several:
        made = list(several.map(lambda _: run(later.engine, JOBS[0]), range(4)))
    assert sum(made) == 2
    assert len(seen(any_cast.sign_in("manager"), any_cast, "entry")) == 1


@pytest.mark.proves("X9")
def test_a_server_that_was_away_goes_on_where_the_records_stand(cast: Cast, config: Config, make_app: MakeApp) -> None:
    cast.sign_in("crew").sync(incident(cast))
    with cast.app.app_context():
        db.engine.dispose()
    again = sync_engine_of(make_app(config))
    again.clock = lambda: datetime.now(UTC) + timedelta(hours=1)
    assert [run(again, JOBS[0]), run(again, JOBS[0])] == [2, 0]


@pytest.mark.proves("X9")
def test_a_job_that_fails_does_not_hold_up_the_others(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    done: list[str] = []

    def fails(*_: object) -> Any:
        raise RuntimeError("no such thing")

    def works(*_: object) -> list[Any]:
        done.append("looked")
        return []

    Clock(cast.app, sync_engine_of(cast.app), [Job("fails", fails), Job("works", works)]).tick()
    assert done == ["looked"]
    assert "'fails' failed" in caplog.text


@pytest.mark.proves("X9")
def test_the_thread_ticks_until_it_is_stopped(cast: Cast) -> None:
    engine = sync_engine_of(cast.app)
    cast.sign_in("crew").sync(incident(cast))
    engine.clock = lambda: datetime.now(UTC) + timedelta(minutes=6)
    told = threading.Event()
    engine.listeners.append(lambda _: told.set())
    clock = Clock(cast.app, engine, every=0.01).start()
    assert told.wait(20)
    clock.stop()
    assert clock.ended(within=20)
