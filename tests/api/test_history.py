"""Who did what and when, and what supervisors may still adopt (O5, S6, S7, F24)."""

import pytest

from tests.cast import Asker, Cast, edit, new_id


@pytest.fixture
def crew(any_cast: Cast) -> Asker:
    return any_cast.sign_in("crew")


@pytest.mark.proves("O5")
def test_the_history_of_a_check_tells_who_when_by_both_clocks_and_what_became_of_it(
    any_cast: Cast, crew: Asker
) -> None:
    check = any_cast.records["check"]
    change = {**edit("check", check, result="fail"), "at": "2026-11-20T08:00:00.000Z"}
    crew.sync(change)
    newest, oldest = crew.get(f"/api/history/check/{check}").json["changes"]
    assert newest["id"] == change["id"]
    assert newest["person"] == any_cast.people["crew"]
    assert newest["device"] == crew.device
    assert newest["made_at"] == "2026-11-20T08:00:00.000Z"
    assert newest["received"] > newest["made_at"]
    assert (newest["verdict"], newest["patch"]) == ("applied", {"result": "fail"})
    assert oldest["create"] is True


@pytest.mark.proves("O5")
def test_a_long_history_comes_in_pages(any_cast: Cast, crew: Asker) -> None:
    check = any_cast.records["check"]
    crew.sync(*(edit("check", check, remark=str(number)) for number in range(5)))
    first = crew.get(f"/api/history/check/{check}?limit=4").json
    rest = crew.get(f"/api/history/check/{check}?limit=4&before={first['next']}").json
    assert [change["patch"].get("remark") for change in first["changes"]] == ["4", "3", "2", "1"]
    assert [change["patch"].get("remark") for change in rest["changes"]] == ["0", None]
    assert rest["next"] is None


@pytest.mark.proves("O4")
def test_the_history_of_a_record_is_as_hidden_as_the_record(any_cast: Cast, crew: Asker) -> None:
    hidden = [
        ("check", any_cast.records["fair_check"]),
        ("client", any_cast.records["client"]),
        ("requirement", any_cast.records["requirement"]),
        ("check", new_id()),
        ("nothing", any_cast.records["check"]),
        ("client", any_cast.records["check"]),
    ]
    answers = [crew.get(f"/api/history/{entity}/{record}") for entity, record in hidden]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.text for answer in answers}) == 1


@pytest.mark.proves("S6", "S7", "F24", "C11")
def test_work_queued_before_access_was_taken_waits_for_a_supervisor(any_cast: Cast, crew: Asker) -> None:
    queued = edit("check", any_cast.records["check"], result="fail", remark="blocked by boxes")
    any_cast.write("shift", any_cast.records["shift"], person=None)
    assert crew.verdict(queued)["reason"]["code"] == "forbidden"
    waiting = any_cast.sign_in("event_lead").get("/api/forbidden").json["changes"]
    assert [(change["id"], change["person"]) for change in waiting] == [(queued["id"], any_cast.people["crew"])]
    assert waiting[0]["patch"] == {"result": "fail", "remark": "blocked by boxes"}


@pytest.mark.proves("S7", "F24")
def test_a_supervisor_adopts_a_forbidden_change_as_their_own(any_cast: Cast, crew: Asker) -> None:
    check = any_cast.records["check"]
    queued = edit("check", check, result="fail")
    any_cast.write("shift", any_cast.records["shift"], person=None)
    crew.sync(queued)
    lead = any_cast.sign_in("event_lead")
    assert lead.verdict(edit("check", check, {"result": [queued["id"]]}, result="fail"))["verdict"] == "applied"
    assert lead.get("/api/forbidden").json["changes"] == []
    by = {change["id"]: change for change in lead.get(f"/api/history/check/{check}").json["changes"]}
    assert by[queued["id"]]["verdict"] == "refused"
    assert by[queued["id"]]["adopted_by"] is not None


@pytest.mark.proves("S7")
def test_a_supervisor_dismisses_one_and_it_stays_in_the_log(any_cast: Cast, crew: Asker) -> None:
    queued = edit("check", any_cast.records["fair_check"], result="fail")
    crew.sync(queued)
    lead = any_cast.sign_in("execution_lead")
    assert lead.post(f"/api/forbidden/{queued['id']}/dismiss").status_code == 200
    assert lead.post(f"/api/forbidden/{queued['id']}/dismiss").status_code == 200, "twice changes nothing"
    assert lead.get("/api/forbidden").json["changes"] == []
    history = lead.get(f"/api/history/check/{any_cast.records['fair_check']}").json["changes"]
    assert history[0]["id"] == queued["id"]
    assert history[0]["adopted_by"] == f"dismissed:{any_cast.people['execution_lead']}"


@pytest.mark.proves("S7")
def test_one_that_was_adopted_meanwhile_can_not_be_dismissed(any_cast: Cast, crew: Asker) -> None:
    check = any_cast.records["fair_check"]
    queued = edit("check", check, result="fail")
    crew.sync(queued)
    lead = any_cast.sign_in("execution_lead")
    lead.sync(edit("check", check, {"result": [queued["id"]]}, result="fail"))
    refused = lead.post(f"/api/forbidden/{queued['id']}/dismiss")
    assert (refused.status_code, refused.json["error"]["code"]) == (409, "adopted")


@pytest.mark.proves("S7", "O4")
def test_nobody_else_sees_or_dismisses_what_waits(any_cast: Cast, crew: Asker) -> None:
    queued = edit("check", any_cast.records["fair_check"], result="fail")
    crew.sync(queued)
    for name in ("crew", "event_lead", "receptionist", "planner"):
        asker = any_cast.sign_in(name)
        assert asker.get("/api/forbidden").json["changes"] == [], name
        assert asker.post(f"/api/forbidden/{queued['id']}/dismiss").status_code == 404, name


@pytest.mark.proves("S7")
def test_a_forbidden_creation_waits_for_who_has_its_scope_in_hand(any_cast: Cast, crew: Asker) -> None:
    fair = any_cast.events["fair"]
    made = {**edit("check", new_id(), event=fair, category="safety", title="Ramp"), "create": True}
    assert crew.verdict(made)["reason"]["code"] == "forbidden"
    assert any_cast.sign_in("execution_lead").get("/api/forbidden").json["changes"][0]["id"] == made["id"]
    assert any_cast.sign_in("event_lead").get("/api/forbidden").json["changes"] == []


@pytest.mark.proves("O4")
def test_a_refused_change_is_shown_to_its_author_and_supervisors_only(any_cast: Cast, crew: Asker) -> None:
    check = any_cast.records["check"]
    refused = edit("check", check, title="mine now")
    crew.sync(refused)

    def seen_by(asker: Asker) -> bool:
        return refused["id"] in [change["id"] for change in asker.get(f"/api/history/check/{check}").json["changes"]]

    assert seen_by(crew)
    assert seen_by(any_cast.sign_in("event_lead"))
    assert not seen_by(any_cast.sign_in("planner"))
