"""What a client wants becomes an event with its requirements, and planning sees it at once (R4)."""

from typing import Any

import pytest

from tests.cast import Asker, Cast, create, new_id, now

DAY = {"starts": "2027-03-01T09:00:00.000Z", "ends": "2027-03-01T14:00:00.000Z"}


def received(asker: Asker, scope: str, entity: str) -> list[dict[str, Any]]:
    page = asker.sync(cursors={scope: 0})["scopes"].get(scope, {"records": []})
    return [record for record in page["records"] if record["entity"] == entity]


def asked(cast: Cast) -> tuple[Asker, str, str]:
    """A receptionist, an enquiry of hers and the need that came of it."""
    desk, enquiry, need = cast.sign_in("receptionist"), new_id(), new_id()
    me = cast.people["receptionist"]
    call = create(
        "enquiry", enquiry, author=me, came_by="call", received=now(), caller="白露", reply_to="190 0000 0218"
    )
    wanted = create(
        "need",
        need,
        author=me,
        enquiry=enquiry,
        client=cast.records["client"],
        name="春季发布会",
        venue="云江会展",
        expected=300,
        budget=200_000,
        purpose="新品发布",
        special_requests="手语翻译",
        **DAY,
    )
    assert [one["verdict"] for one in desk.sync(call, wanted)["verdicts"]] == ["applied", "applied"]
    return desk, enquiry, need


@pytest.mark.proves("R4")
def test_planning_sees_the_event_and_its_requirements_at_once_and_nothing_is_typed_twice(any_cast: Cast) -> None:
    desk, enquiry, need = asked(any_cast)
    (made,) = [one for one in received(desk, "reception", "need") if one["id"] == need]
    event = made["fields"]["event"]
    planner = any_cast.sign_in("planner")
    (staged,) = received(planner, f"event:{event}", "event")
    assert {name: staged["fields"][name] for name in ("name", "venue", "expected", "special_requests")} == {
        "name": "春季发布会",
        "venue": "云江会展",
        "expected": 300,
        "special_requests": "手语翻译",
    }
    (requirement,) = received(planner, f"event:{event}:planning", "requirement")
    said = requirement["fields"]
    assert (said["purpose"], said["budget"], said["enquiry"]) == ("新品发布", 200_000, enquiry)
    assert (said["client_name"], said["contact_name"], said["contact_number"]) == ("Client", "白露", "190 0000 0218")
    (after,) = [one for one in received(desk, "reception", "enquiry") if one["id"] == enquiry]
    assert after["fields"]["state"] == "event"


@pytest.mark.proves("R4", "O4")
def test_crew_sees_neither_the_need_nor_who_the_client_is(any_cast: Cast) -> None:
    desk, _, need = asked(any_cast)
    event = next(one for one in received(desk, "reception", "need") if one["id"] == need)["fields"]["event"]
    crew = any_cast.sign_in("crew")
    scopes = ("reception", f"event:{event}:planning", f"event:{event}")
    assert crew.sync(cursors=dict.fromkeys(scopes, 0))["scopes"] == {}


@pytest.mark.proves("R4", "F7")
def test_a_need_that_is_sent_twice_makes_one_event(any_cast: Cast) -> None:
    desk, me = any_cast.sign_in("receptionist"), any_cast.people["receptionist"]
    wanted = create("need", author=me, name="年会", venue="湖光厅", expected=80, **DAY)
    desk.sync(wanted)
    desk.sync(wanted)
    planner = any_cast.sign_in("planner")
    events = [s for s in planner.sync()["subscriptions"] if s.startswith("event:") and s.count(":") == 1]
    assert len(events) == 3  # the cast's two, and this one


@pytest.mark.proves("R4")
def test_crew_may_not_make_a_need(any_cast: Cast) -> None:
    wanted = create("need", author=any_cast.people["crew"], name="年会", venue="湖光厅", expected=80, **DAY)
    assert any_cast.sign_in("crew").verdict(wanted)["reason"]["code"] == "forbidden"
