"""Phones that come back late speak an older schema; the server understands the two before its own."""

import pytest

from server.sync.message import Change
from server.sync.schema import Added, Renamed, Revalued, Versions

HISTORY = (
    Renamed(2, "check", "name", "title"),
    Revalued(3, "check", "result", {"ok": "pass", "bad": "fail"}),
    Added(3, "check", "unit"),
)
VERSIONS = Versions(HISTORY, current=3)


def change(**patch):
    return Change("c", "check", "r", False, "", patch, {"name": ["h"]})


@pytest.mark.proves("X13", "F15")
def test_a_change_of_the_oldest_schema_arrives_in_our_terms():
    lifted = VERSIONS.upcast(change(name="Exit B", result="ok"), 1)
    assert lifted.patch == {"title": "Exit B", "result": "pass"}
    assert lifted.base == {"title": ["h"]}


@pytest.mark.proves("X13")
def test_a_change_of_the_schema_before_is_lifted_by_the_later_steps_alone():
    assert VERSIONS.upcast(change(name="x", result="bad"), 2).patch == {"name": "x", "result": "fail"}


@pytest.mark.proves("X13")
def test_a_record_reaches_an_older_phone_in_its_own_terms():
    record = {
        "entity": "check",
        "id": "r",
        "rev": 5,
        "fields": {"title": "Exit B", "result": "fail", "unit": "m"},
        "heads": {"*": "c", "result": ["a", "b"]},
        "conflicts": {"result": [{"head": "a", "value": "pass"}, {"head": "b", "value": "fail"}]},
        "unseen": {},
        "stamps": {"result": {"by": "p", "at": "t"}},
    }
    lowered = VERSIONS.downcast(record, 1)
    assert lowered["fields"] == {"name": "Exit B", "result": "bad"}
    assert [head["value"] for head in lowered["conflicts"]["result"]] == ["ok", "bad"]


@pytest.mark.proves("X13")
def test_the_two_schemas_before_are_understood_and_no_others():
    versions = Versions((), current=4)
    assert [versions.understands(number) for number in range(1, 6)] == [False, True, True, True, False]


@pytest.mark.proves("X13")
def test_a_phone_of_an_unknown_schema_is_told_to_update(cast):
    asker = cast.sign_in("crew")
    answered = asker.post(
        "/api/sync", {"schema": 99, "epoch": "1", "device": asker.device, "now": "2026-12-18T09:00:00.000Z"}
    )
    assert answered.status_code == 400
    assert "update" in answered.json["error"]["message"]
