"""What a process remembers of people's rights is never older than what any process has committed (S6, S11)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from flask import Flask

from server.cli.migrate import sync_engine_of
from server.config import Config
from server.domain.organisation.people import access_by_id
from server.sync.access import Access
from server.sync.department import read_department
from server.sync.entity import Value
from server.sync.transaction import reading
from tests.cast import Cast, hire, new_id
from tests.conftest import MakeApp

NEW = new_id()
DAY: dict[str, Value] = {"starts": "2027-01-01T09:00:00.000Z", "ends": "2027-01-01T12:00:00.000Z"}
EVENT: dict[str, Value] = {"name": "New", "venue": "Hall", "expected": 10, **DAY}
Step = Callable[[Cast], object]
# In this order; each alters somebody's rights.
STEPS: Mapping[str, Step] = {
    "a shift is given to another": lambda c: c.write("shift", c.records["shift"], person=c.people["other_crew"]),
    "a shift is removed": lambda c: c.write("shift", c.records["shift"], deleted=True),
    "a check is given to somebody": lambda c: c.write("check", c.records["check"], responsible=c.people["crew"]),
    "an event is made": lambda c: c.write("event", NEW, create=True, **EVENT),
    "an event gets a lead": lambda c: c.write("event", NEW, lead=c.people["crew"]),
    "an event is removed": lambda c: c.write("event", NEW, deleted=True),
    "a group changes its kind": lambda c: c.write("group", c.groups["reception"], kind="other"),
    "a deputy gets another group": lambda c: c.write("person", c.people["deputy"], in_charge_of=[c.groups["planning"]]),
    "a member becomes a lead": lambda c: c.write("person", c.people["planner"], position="group_lead"),
    "a member changes the group": lambda c: c.write("person", c.people["crew"], groups=[c.groups["planning"]]),
    "somebody administers": lambda c: c.write("person", c.people["crew"], administrator=True),
    "somebody is suspended": lambda c: c.write("person", c.people["planner"], status="suspended"),
    "somebody is removed": lambda c: c.write("person", c.people["crew"], deleted=True),
}


@pytest.fixture(params=["config", "postgres_config"])
def two_processes(request: pytest.FixtureRequest, make_app: MakeApp) -> tuple[Cast, Flask]:
    config: Config = request.getfixturevalue(request.param)
    return hire(make_app(config)), make_app(replace(config))


def remembered_and_true(app: Flask, person: str) -> tuple[Access, Access]:
    engine = sync_engine_of(app)
    with app.app_context(), reading(engine.engine) as connection:
        return engine.known.of(connection, read_department(connection), person), access_by_id(connection, person)


@pytest.mark.proves("S6", "S11", "O4", "O6")
def test_rights_that_one_process_altered_are_at_once_those_of_the_other(two_processes: tuple[Cast, Flask]) -> None:
    cast, other = two_processes
    for what, step in STEPS.items():
        before = {name: remembered_and_true(other, id_)[1] for name, id_ in cast.people.items()}
        step(cast)
        after = {}
        for name, id_ in cast.people.items():
            remembered, after[name] = remembered_and_true(other, id_)
            assert remembered == after[name], f"{what}: {name}"
        assert after != before, f"{what} altered nobody's rights: the step proves nothing"


@pytest.mark.proves("S6")
def test_a_result_makes_nobody_ask_anew(cast: Cast) -> None:
    person = cast.people["crew"]
    kept = remembered_and_true(cast.app, person)[0]
    cast.write("check", cast.records["check"], result="pass")
    assert remembered_and_true(cast.app, person)[0] is kept
