"""Phones and desks make themselves known, and tell what is still unsent on them (F1, Q7)."""

from datetime import timedelta

import pytest
import time_machine

from server.sync.schema import SCHEMA
from tests.cast import Asker, Cast, new_id


def register(asker: Asker, device: str | None = None, name: str = "Phone") -> dict[str, object]:
    answered = asker.post("/api/devices", {"device": device or asker.device, "name": name})
    assert answered.status_code == 200, answered.text
    content: dict[str, object] = answered.json
    return content


@pytest.mark.proves("F1")
def test_a_new_device_learns_the_epoch_and_that_nothing_is_missing(any_cast: Cast) -> None:
    crew = any_cast.sign_in("crew")
    assert register(crew) == {"device": crew.device, "epoch": any_cast.epoch, "schema": SCHEMA, "last": None}


@pytest.mark.proves("F1")
def test_after_the_browser_was_wiped_the_server_names_what_the_phone_still_held(any_cast: Cast) -> None:
    crew = any_cast.sign_in("crew")
    register(crew)
    crew.sync(pending=5)
    last = register(crew, new_id())["last"]
    assert isinstance(last, dict)
    assert last["device"] == crew.device
    assert last["pending"] == {"changes": 5, "files": 0}


@pytest.mark.proves("F1")
def test_when_cookies_went_too_the_persons_latest_other_device_is_named(cast: Cast) -> None:
    with time_machine.travel("2026-12-18T09:00:00Z", tick=False) as clock:
        first, second, fresh = (cast.sign_in("crew") for _ in range(3))
        first.sync(pending=1)
        clock.shift(timedelta(minutes=5))
        second.sync(pending=2)
        last = register(fresh)["last"]
    assert isinstance(last, dict)
    assert (last["device"], last["heard"]) == (second.device, "2026-12-18T09:05:00.000Z")


@pytest.mark.proves("F1")
def test_what_came_in_meanwhile_is_not_named(cast: Cast) -> None:
    crew = cast.sign_in("crew")
    register(crew)
    crew.sync(pending=5)
    crew.sync(pending=0)
    assert register(crew, new_id())["last"] is None


@pytest.mark.proves("F1", "F5", "Q6")
def test_one_persons_news_never_hides_what_another_still_has_on_the_same_phone(cast: Cast) -> None:
    crew = cast.sign_in("crew")
    other = cast.sign_in("other_crew", crew.browser)
    other.device = crew.device
    crew.sync(pending=2)
    other.sync(pending=0)
    rows = cast.sign_in("execution_lead").get("/api/devices").json["devices"]
    counts = {row["person"]: row["pending"]["changes"] for row in rows if row["device"] == crew.device}
    assert counts == {cast.people["crew"]: 2, cast.people["other_crew"]: 0}


@pytest.mark.proves("Q7")
def test_a_supervisor_sees_each_device_with_name_person_and_last_news(any_cast: Cast) -> None:
    crew = any_cast.sign_in("crew")
    register(crew, name="小米 13")
    crew.sync(pending=7)
    row = any_cast.sign_in("execution_lead").get("/api/devices").json["devices"][0]
    assert (row["device"], row["name"], row["person"]) == (crew.device, "小米 13", any_cast.people["crew"])
    assert row["pending"] == {"changes": 7, "files": 0}


@pytest.mark.proves("O4")
def test_crew_does_not_see_the_devices_of_others(cast: Cast) -> None:
    assert cast.sign_in("crew").get("/api/devices").status_code == 403


@pytest.mark.proves("F26")
def test_a_phone_that_polls_without_news_is_not_written_down_each_time(cast: Cast) -> None:
    with time_machine.travel("2026-12-18T09:00:00Z", tick=False) as clock:
        crew, lead = cast.sign_in("crew"), cast.sign_in("execution_lead")
        crew.sync()
        clock.shift(timedelta(seconds=29))
        crew.sync()
        assert lead.get("/api/devices").json["devices"][0]["heard"] == "2026-12-18T09:00:00.000Z"
        clock.shift(timedelta(seconds=1))
        crew.sync()
        assert lead.get("/api/devices").json["devices"][0]["heard"] == "2026-12-18T09:00:30.000Z"


@pytest.mark.parametrize(
    "body",
    [{}, {"device": "x", "name": "n"}, {"device": None, "name": "n"}, {"device": new_id(), "name": "a\nb"}],
)
def test_a_device_needs_an_id_and_a_name(cast: Cast, body: dict[str, object]) -> None:
    assert cast.sign_in("crew").post("/api/devices", body).status_code == 422
