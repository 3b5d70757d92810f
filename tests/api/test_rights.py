"""What each of the cast receives and may write through sync: the same rights everywhere (O1, O4, S6, S11, F24)."""

import pytest

from tests.cast import Cast, create, edit, new_id


def scope(cast: Cast, event: str, suffix: str = "") -> str:
    return f"event:{cast.events[event]}{suffix}"


@pytest.mark.proves("O4", "S11")
@pytest.mark.parametrize("name", ["crew", "other_crew", "execution_lead", "event_lead", "administrator"])
def test_client_data_never_reaches_crew_even_when_asked_for(any_cast: Cast, name: str) -> None:
    crew = any_cast.sign_in(name)
    answer = crew.sync(cursors={"reception": 0, "managers": 0, scope(any_cast, "fair", ":planning"): 0})
    assert answer["scopes"] == {}
    assert "reception" not in answer["subscriptions"]
    pages = crew.sync(cursors=dict.fromkeys(answer["subscriptions"], 0))["scopes"].values()
    assert not {record["entity"] for page in pages for record in page["records"]} & {"client", "contact"}


@pytest.mark.proves("O4", "S11")
def test_crew_receives_the_event_they_work_at_and_not_the_other(any_cast: Cast) -> None:
    crew = any_cast.sign_in("crew")
    gala, fair = scope(any_cast, "gala"), scope(any_cast, "fair")
    answer = crew.sync(cursors={gala: 0, fair: 0})
    assert set(answer["scopes"]) == {gala}
    assert any_cast.records["check"] in [record["id"] for record in answer["scopes"][gala]["records"]]


@pytest.mark.proves("O4", "S11", "R1")
@pytest.mark.parametrize("name", ["receptionist", "reception_lead"])
def test_reception_receives_every_event_but_no_plan_and_no_confidential_incident(any_cast: Cast, name: str) -> None:
    desk = any_cast.sign_in(name)
    events = {scope(any_cast, event) for event in ("gala", "fair")}
    kept = {scope(any_cast, event, part) for event in ("gala", "fair") for part in (":planning", ":confidential")}
    answer = desk.sync(cursors=dict.fromkeys(events | kept, 0))
    assert set(answer["scopes"]) == events
    assert events <= set(answer["subscriptions"])
    assert not kept & set(answer["subscriptions"])
    assert not events & set(answer["manages"])
    received = {record["id"] for page in answer["scopes"].values() for record in page["records"]}
    assert {any_cast.events["gala"], any_cast.events["fair"]} <= received


@pytest.mark.proves("O4", "S11", "R1")
def test_an_event_made_later_reaches_reception_at_once_and_crew_only_when_they_work_at_it(any_cast: Cast) -> None:
    desk, crew = any_cast.sign_in("receptionist"), any_cast.sign_in("crew")
    made = new_id()
    day = {"starts": "2027-01-01T09:00:00.000Z", "ends": "2027-01-01T12:00:00.000Z"}
    any_cast.write("event", made, create=True, name="New", venue="Hall", expected=10, **day)
    assert f"event:{made}" in desk.sync()["subscriptions"]
    assert f"event:{made}" not in crew.sync()["subscriptions"]


@pytest.mark.proves("O4", "S6")
def test_crew_ticks_checks_but_does_not_rewrite_them(any_cast: Cast) -> None:
    crew = any_cast.sign_in("crew")
    check = any_cast.records["check"]
    assert crew.verdict(edit("check", check, result="pass"))["verdict"] == "applied"
    assert crew.verdict(edit("check", check, title="easier"))["reason"]["code"] == "forbidden"
    assert crew.verdict(edit("person", any_cast.people["crew"], position="manager"))["reason"]["code"] == "forbidden"
    assert crew.verdict(edit("check", any_cast.records["fair_check"], result="pass"))["reason"]["code"] == "forbidden"


@pytest.mark.proves("F24", "C10")
def test_somebody_newly_assigned_receives_the_older_rows_too(any_cast: Cast) -> None:
    other = any_cast.sign_in("other_crew")
    gala = scope(any_cast, "gala")
    before = other.sync(cursors={"staff": 0})
    assert gala not in before["subscriptions"]
    any_cast.write("check", any_cast.records["check"], responsible=any_cast.people["other_crew"])
    after = other.sync(cursors={"staff": before["scopes"]["staff"]["cursor"], gala: 0})
    assert gala in after["subscriptions"]
    ids = [record["id"] for record in after["scopes"][gala]["records"]]
    assert {any_cast.records["zone"], any_cast.records["check"], any_cast.events["gala"]} <= set(ids)


@pytest.mark.proves("F24", "S11")
@pytest.mark.parametrize(
    ("entity", "field"), [("shift", "person"), ("check", "responsible"), ("cue", "responsible"), ("event", "lead")]
)
def test_an_assignment_opens_an_event_and_its_end_closes_it(any_cast: Cast, entity: str, field: str) -> None:
    other, gala = any_cast.sign_in("other_crew"), any_cast.events["gala"]
    record = any_cast.records.get(entity, gala)
    if entity == "cue":
        record = new_id()
        cue = {"event": gala, "number": 1, "title": "Doors", "starts": "2026-12-18T09:00:00.000Z", "minutes": 5}
        any_cast.write("cue", record, True, **cue)
    any_cast.write(entity, record, **{field: any_cast.people["other_crew"]})
    assert f"event:{gala}" in other.sync()["subscriptions"]
    any_cast.write(entity, record, **{field: None})
    assert f"event:{gala}" not in other.sync()["subscriptions"]


@pytest.mark.proves("O1", "O4")
@pytest.mark.parametrize("name", ["manager", "deputy", "planning_lead", "execution_lead"])
def test_who_has_all_events_in_hand_makes_a_new_one_and_fills_it_in_one_request(any_cast: Cast, name: str) -> None:
    asker, event = any_cast.sign_in(name), new_id()
    day = {"starts": "2027-01-01T09:00:00.000Z", "ends": "2027-01-01T12:00:00.000Z", "venue": "Hall", "expected": 10}
    answer = asker.sync(
        create("event", event, name="New", **day),
        create("zone", None, event=event, name="Lobby", limit=5),
    )
    assert [verdict["verdict"] for verdict in answer["verdicts"]] == ["applied", "applied"]
    assert f"event:{event}" in answer["subscriptions"]


@pytest.mark.proves("O4")
@pytest.mark.parametrize("name", ["crew", "event_lead", "planner", "receptionist", "reception_lead", "administrator"])
def test_others_make_no_events(any_cast: Cast, name: str) -> None:
    day = {"starts": "2027-01-01T09:00:00.000Z", "ends": "2027-01-01T12:00:00.000Z", "venue": "Hall", "expected": 10}
    verdict = any_cast.sign_in(name).verdict(create("event", None, name="New", **day))
    assert verdict["reason"]["code"] == "forbidden"


@pytest.mark.proves("O1", "O6")
@pytest.mark.parametrize(("name", "taken"), [("manager", True), ("administrator", True), ("deputy", False)])
def test_only_who_has_the_staff_in_hand_adds_and_suspends_people(any_cast: Cast, name: str, taken: bool) -> None:
    asker = any_cast.sign_in(name)
    hired = create("person", None, staff_number="QC100", name="新人", position="member", status="probation")
    suspended = edit("person", any_cast.people["crew"], status="suspended")
    verdicts = [verdict["verdict"] for verdict in asker.sync(hired, suspended)["verdicts"]]
    assert verdicts == (["applied", "conflict"] if taken else ["refused", "refused"])


@pytest.mark.proves("O6", "S6")
def test_a_suspension_takes_the_rights_within_the_very_request_that_comes_next(any_cast: Cast) -> None:
    crew, manager = any_cast.sign_in("crew"), any_cast.sign_in("manager")
    queued = edit("check", any_cast.records["check"], result="pass")
    any_cast.write("person", any_cast.people["crew"], status="suspended")
    assert crew.post("/api/sync", {}).json["error"]["code"] == "no_access"
    check = manager.sync(cursors={scope(any_cast, "gala"): 0})["scopes"][scope(any_cast, "gala")]["records"]
    assert all(record["fields"].get("result") is None for record in check)
    any_cast.write("person", any_cast.people["crew"], status="active")
    assert crew.verdict(queued)["verdict"] == "applied"


@pytest.mark.proves("O1")
def test_me_tells_the_same_rights_as_sync(any_cast: Cast) -> None:
    for name in ("manager", "deputy", "planner", "crew", "reception_lead"):
        asker = any_cast.sign_in(name)
        me, answer = asker.get("/api/me").json, asker.sync()
        assert me["reads"] == answer["subscriptions"]
        assert me["manages"] == answer["manages"]
