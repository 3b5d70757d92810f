"""Enquiries and their notes: what an answer does, whom they reach, and that crew never receive them (R1, O4)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.sync.push import instant
from tests.cast import Asker, Cast, create, edit, new_id, now


def ago(minutes: float) -> str:
    return instant(datetime.now(UTC) - timedelta(minutes=minutes))


def enquiry(cast: Cast, **more: Any) -> dict[str, Any]:
    told = {"author": cast.people["receptionist"], "came_by": "call", "received": ago(10), "asks": "Two wheelchairs"}
    passed = {"group": cast.groups["planning"], "owner": cast.people["planner"], "promised": ago(-20)}
    return create("enquiry", **{**told, **passed, "clock_from": told["received"], "state": "open", **more})


def note(cast: Cast, of: dict[str, Any], author: str, kind: str, **more: Any) -> dict[str, Any]:
    told = {"enquiry": of["record"], "author": cast.people[author], "made": now(), "kind": kind}
    return create("enquiry_note", **{**told, **more})


def seen(asker: Asker, cast: Cast, entity: str = "enquiry") -> dict[str, dict[str, Any]]:
    """What somebody may read, in whatever scope it comes: fields by id."""
    groups = [f"group:{group}:callbacks" for group in cast.groups.values()]
    scopes = ("reception", f"person:{asker.person}", *groups)
    pages = asker.sync(cursors=dict.fromkeys(scopes, 0))["scopes"].values()
    return {one["id"]: one["fields"] for page in pages for one in page["records"] if one["entity"] == entity}


@pytest.mark.proves("R1", "O4")
def test_it_reaches_whom_it_was_passed_to_and_their_group_but_no_crew(any_cast: Cast) -> None:
    asked = enquiry(any_cast)
    told = create("call", author=any_cast.people["receptionist"], direction="in", begun=ago(10), number="190 0000 0208")
    assert any_cast.sign_in("receptionist").verdict(told, asked)["verdict"] == "applied"
    for name in ("planner", "planning_lead", "receptionist", "manager"):
        assert asked["record"] in seen(any_cast.sign_in(name), any_cast), name
    for name in ("crew", "event_lead", "execution_lead", "deputy"):
        asker = any_cast.sign_in(name)
        kinds = ("enquiry", "enquiry_note", "call", "client", "contact")
        if name != "deputy":  # who is in charge of reception
            assert not any(seen(asker, any_cast, entity) for entity in kinds), name


@pytest.mark.proves("R1", "O4")
def test_crew_may_not_answer_what_they_can_not_read(any_cast: Cast) -> None:
    asked = enquiry(any_cast)
    any_cast.sign_in("receptionist").sync(asked)
    refused = any_cast.sign_in("crew").verdict(note(any_cast, asked, "crew", "answer", text="Yes"))
    assert refused["reason"]["code"] == "forbidden"
    assert seen(any_cast.sign_in("manager"), any_cast)[asked["record"]].get("answered") is None


@pytest.mark.proves("R1", "F35")
def test_an_answer_stops_the_clock_at_the_moment_it_was_given_not_when_it_came(any_cast: Cast) -> None:
    desk, planner = any_cast.sign_in("receptionist"), any_cast.sign_in("planner")
    asked = enquiry(any_cast, promised=ago(2))
    desk.sync(asked)
    planner.sync(note(any_cast, asked, "planner", "answer", text="Done", made=ago(1)))
    earlier = ago(5)
    desk.sync(note(any_cast, asked, "receptionist", "answer", text="Told them already", made=earlier))
    fields = seen(desk, any_cast)[asked["record"]]
    assert (fields["answered"], fields["answered_by"]) == (earlier, any_cast.people["receptionist"])
    assert fields["state"] == "done"


@pytest.mark.proves("R1")
def test_an_answer_taken_back_or_a_question_opened_again_waits_again(any_cast: Cast) -> None:
    desk = any_cast.sign_in("receptionist")
    asked = enquiry(any_cast)
    wrong = note(any_cast, asked, "receptionist", "answer", text="To somebody else", made=ago(5))
    desk.sync(asked, wrong)
    any_cast.write("enquiry_note", wrong["record"], deleted=True)
    fields = seen(desk, any_cast)[asked["record"]]
    assert (fields["answered"], fields["state"]) == (None, "open")

    desk.sync(note(any_cast, asked, "receptionist", "answer", made=ago(4)))
    assert seen(desk, any_cast)[asked["record"]]["state"] == "done"
    desk.sync(note(any_cast, asked, "receptionist", "reopened", made=ago(3)))
    fields = seen(desk, any_cast)[asked["record"]]
    assert (fields["answered"], fields["state"]) == (None, "open")
    again = note(any_cast, asked, "receptionist", "answer", made=ago(2))
    desk.sync(again)
    assert seen(desk, any_cast)[asked["record"]]["answered"] == again["patch"]["made"]


@pytest.mark.proves("R1", "O4")
def test_notes_go_where_the_enquiry_goes(any_cast: Cast) -> None:
    desk, planner = any_cast.sign_in("receptionist"), any_cast.sign_in("planner")
    asked = enquiry(any_cast)
    said = note(any_cast, asked, "receptionist", "note", text="Rings from the car")
    desk.sync(asked, said)
    assert said["record"] in seen(planner, any_cast, "enquiry_note")
    passed = {"group": any_cast.groups["execution"], "owner": any_cast.people["execution_lead"]}
    desk.sync(edit("enquiry", asked["record"], {"group": [asked["id"]], "owner": [asked["id"]]}, **passed))
    assert said["record"] not in seen(planner, any_cast, "enquiry_note")
    assert said["record"] in seen(any_cast.sign_in("execution_lead"), any_cast, "enquiry_note")
    assert said["record"] not in seen(any_cast.sign_in("crew"), any_cast, "enquiry_note")


@pytest.mark.proves("R1")
def test_two_at_the_desk_write_down_the_same_client_at_once_and_both_enquiries_stay(any_cast: Cast) -> None:
    one, other = any_cast.sign_in("receptionist"), any_cast.sign_in("reception_lead")
    client = any_cast.records["client"]
    first = enquiry(any_cast, client=client, asks="Parking")
    second = enquiry(any_cast, client=client, asks="Wheelchairs", author=any_cast.people["reception_lead"])
    assert [one.verdict(first)["verdict"], other.verdict(second)["verdict"]] == ["applied", "applied"]
    assert {first["record"], second["record"]} <= set(seen(one, any_cast))


@pytest.mark.proves("R1")
def test_a_receptionist_makes_an_unknown_caller_a_client_in_the_same_step(any_cast: Cast) -> None:
    desk = any_cast.sign_in("receptionist")
    client, contact = new_id(), new_id()
    verdicts = desk.sync(
        create("client", client, name="木棉时尚"),
        create("contact", contact, client=client, name="岳思涵", mobile="19000000299"),
        enquiry(any_cast, client=client, contact=contact),
    )["verdicts"]
    assert [one["verdict"] for one in verdicts] == ["applied"] * 3
