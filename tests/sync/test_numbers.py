"""Numbers are stored whole or not, large or small, on each database, whatever else came in the same push."""

import pytest

from tests.cast import Cast, create, edit


@pytest.mark.proves("F8")
def test_whole_and_broken_numbers_of_one_push_are_stored_together(any_cast: Cast) -> None:
    manager = any_cast.sign_in("manager")
    common = {"event": any_cast.events["gala"], "category": "test", "title": "level"}
    changes = [create("check", **common, low=low) for low in (6, 0.5, -3, 10**30, None)]
    answer = manager.sync(*changes)
    assert {verdict["verdict"] for verdict in answer["verdicts"]} == {"applied"}


@pytest.mark.proves("F10", "X2")
def test_the_same_whole_number_measured_by_two_is_no_conflict_and_another_number_is(any_cast: Cast) -> None:
    manager = any_cast.sign_in("manager")
    check = create("check", event=any_cast.events["gala"], category="test", title="level")
    manager.sync(check)
    found = [
        manager.verdict(edit("check", check["record"], result="pass", measured=value))["verdict"]
        for value in (4, 4.0, 4, 4.5)
    ]
    assert found == ["applied", "applied", "applied", "conflict"]
