"""What is asked about clients beside sync: who looked, what is older, what is held, who is long silent (R3, Q4, O4)."""

import io
import json
import zipfile
from typing import Any

import pytest

from tests.cast import Asker, Cast, create, now
from tests.jobs.moved_clock import Later


@pytest.fixture
def later(any_cast: Cast) -> Later:
    return Later(any_cast)


HIDDEN_FROM = ("crew", "planner", "event_lead", "execution_lead")


def look(cast: Cast, asker: Asker, client: str) -> dict[str, Any]:
    return create("client_look", author=asker.person, client=client, looked=now())


@pytest.mark.proves("Q4", "O5")
def test_who_looked_is_kept_by_the_server_alone_and_told_to_whoever_answers_for_reception(any_cast: Cast) -> None:
    desk, client = any_cast.sign_in("receptionist"), any_cast.records["client"]
    mine = f"person:{desk.person}"
    seen = look(any_cast, desk, client)
    assert desk.verdict(seen)["verdict"] == "applied"
    page = desk.sync(cursors={mine: 0, "trail": 0})["scopes"]
    assert [record["entity"] for record in page[mine]["records"] if record["entity"] == "client_look"] == []
    assert "trail" not in page
    for name in ("manager", "reception_lead", "deputy"):
        looks = any_cast.sign_in(name).get(f"/api/clients/{client}/looks").json["looks"]
        assert looks == [{"person": desk.person, "looked": seen["patch"]["looked"]}], name
    for name in ("receptionist", *HIDDEN_FROM):
        assert any_cast.sign_in(name).get(f"/api/clients/{client}/looks").status_code == 404, name


@pytest.mark.proves("Q4", "O4")
def test_nobody_notes_a_look_in_somebody_elses_name(any_cast: Cast) -> None:
    desk = any_cast.sign_in("receptionist")
    other = create("client_look", author=any_cast.people["crew"], client=any_cast.records["client"], looked=now())
    assert desk.verdict(other)["reason"]["code"] == "forbidden"


@pytest.mark.proves("O4", "R3")
@pytest.mark.parametrize("name", HIDDEN_FROM)
def test_whoever_has_no_business_at_reception_receives_no_client(any_cast: Cast, name: str) -> None:
    asker = any_cast.sign_in(name)
    client = any_cast.records["client"]
    scopes = asker.sync()["subscriptions"]
    assert not {"reception", "reception:past", "trail"}.intersection(scopes)
    pages = asker.sync(cursors=dict.fromkeys([*scopes, "reception", "reception:past"], 0))["scopes"]
    kinds = {record["entity"] for page in pages.values() for record in page["records"]}
    assert not kinds.intersection({"client", "contact", "call", "visit", "client_look"})
    for path in ("past", "looks", "export", "erase"):
        assert asker.get(f"/api/clients/{client}/{path}").status_code == 404
    assert asker.get("/api/clients/retention").status_code == 404


def old_call(cast: Cast, begun: str = "2026-01-05T02:00:00.000Z") -> dict[str, Any]:
    who = {"author": cast.people["receptionist"], "client": cast.records["client"]}
    return create("call", direction="in", begun=begun, number="62345678", **who)


@pytest.mark.proves("R3")
def test_old_calls_leave_the_devices_and_the_server_still_shows_them(any_cast: Cast, later: Later) -> None:
    desk = any_cast.sign_in("receptionist")
    old, fresh = old_call(any_cast), old_call(any_cast, now())
    who = {"author": desk.person, "came_by": "call", "client": any_cast.records["client"]}
    done = create("enquiry", received="2026-01-05T02:00:00.000Z", asks="多少钱", state="done", **who)
    open_ = create("enquiry", received="2026-01-05T02:00:00.000Z", asks="在等", state="open", **who)
    note = {"author": desk.person, "made": "2026-01-05T03:00:00.000Z", "kind": "answer", "text": "三万"}
    answer = create("enquiry_note", enquiry=done["record"], **note)
    assert {v["verdict"] for v in desk.sync(old, fresh, done, open_, answer)["verdicts"]} == {"applied"}
    before = desk.sync(cursors={"reception": 0})["scopes"]["reception"]
    later.by(1)
    later.by(1)
    page = desk.sync(cursors={"reception": before["cursor"]})["scopes"]["reception"]
    gone = {record for _, record in page["removed"]}
    assert {old["record"], done["record"], answer["record"]} <= gone
    assert not {fresh["record"], open_["record"]} & gone
    past = desk.get(f"/api/clients/{any_cast.records['client']}/past").json
    assert {record["id"] for record in past["records"]} == {old["record"], done["record"]}
    assert past["next"] is None
    assert later.by(1) == 0


@pytest.mark.proves("R3")
def test_the_past_comes_in_pages_and_of_merged_clients_too(any_cast: Cast, later: Later) -> None:
    desk, client = any_cast.sign_in("receptionist"), any_cast.records["client"]
    double = create("client", name="Client Ltd", merged_into=client)
    desk.sync(double, *(old_call(any_cast) for _ in range(199)))
    calls = [old_call(any_cast) for _ in range(3)]
    desk.sync(*({**one, "patch": {**one["patch"], "client": double["record"]}} for one in calls))
    while later.by(1):
        pass
    first = desk.get(f"/api/clients/{client}/past").json
    rest = desk.get(f"/api/clients/{double['record']}/past?before={first['next']}").json
    assert (len(first["records"]), len(rest["records"]), rest["next"]) == (200, 2, None)
    assert not {r["id"] for r in first["records"]} & {r["id"] for r in rest["records"]}


@pytest.mark.proves("Q4")
def test_all_that_is_held_about_a_contact_comes_as_data_and_as_a_page(any_cast: Cast) -> None:
    desk, lead = any_cast.sign_in("receptionist"), any_cast.sign_in("reception_lead")
    contact = create("contact", client=any_cast.records["client"], name="张<b>慧敏", mobile="13800138000")
    call = old_call(any_cast)
    call["patch"] |= {"contact": contact["record"], "note": "想订三层包厢"}
    desk.sync(contact, call)
    answered = lead.get(f"/api/clients/{contact['record']}/export?language=zh-Hans")
    with zipfile.ZipFile(io.BytesIO(answered.data)) as file:
        data, page = json.loads(file.read("data.json")), file.read("data.html").decode()
    assert {(one["entity"], one["id"]) for one in data["records"]} == {
        ("contact", contact["record"]),
        ("call", call["record"]),
    }
    assert "张&lt;b&gt;慧敏" in page
    assert "想订三层包厢" in page
    assert desk.get(f"/api/clients/{contact['record']}/export").status_code == 404


@pytest.mark.proves("Q4")
def test_who_is_silent_for_longer_than_the_setting_is_proposed_and_stays_until_somebody_decides(
    any_cast: Cast, later: Later
) -> None:
    desk, lead = any_cast.sign_in("receptionist"), any_cast.sign_in("reception_lead")
    silent = create("contact", client=any_cast.records["client"], name="Silent")
    heard = create("contact", client=any_cast.records["client"], name="Heard")
    desk.sync(silent, heard)
    later.by(60 * 24 * 1_000)
    assert lead.get("/api/clients/retention").json["people"] == []
    later.by(60 * 24 * 90)
    call = old_call(any_cast, "2029-06-01T02:00:00.000Z")
    call["patch"] |= {"contact": heard["record"]}
    desk.sync(call)
    told = lead.get("/api/clients/retention").json
    assert told["days"] == 1_095
    later.by(60 * 24 * 10)
    people = lead.get("/api/clients/retention").json["people"]
    assert [(one["kind"], one["id"]) for one in people] == [("contact", silent["record"])]
    lead.post(f"/api/clients/{silent['record']}/erase", {"sure": True})
    assert lead.get("/api/clients/retention").json["people"] == []
