"""Numbers are stored whole or not, large or small, on each database, whatever else came in the same push."""

import pytest

from tests.cast import Cast, create


@pytest.mark.proves("F8")
def test_whole_and_broken_numbers_of_one_push_are_stored_together(any_cast: Cast) -> None:
    manager = any_cast.sign_in("manager")
    common = {"event": any_cast.events["gala"], "category": "test", "title": "level"}
    changes = [create("check", **common, low=low) for low in (6, 0.5, -3, 10**30, None)]
    answer = manager.sync(*changes)
    assert {verdict["verdict"] for verdict in answer["verdicts"]} == {"applied"}
