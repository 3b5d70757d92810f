"""Signing in and out: by staff number and password, several people in one browser (O1, O6, Q6)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from argon2 import PasswordHasher
from sqlalchemy import select

from server.domain.organisation.credential import DEMO_PASSWORD, Credential
from server.domain.organisation.sign_in import SignIn
from server.domain.transactions import read_session
from tests.cast import Cast, edit

SECRET = "a better password"
ANOTHER = "another better password"


@pytest.mark.proves("O1")
def test_a_person_signs_in_with_staff_number_and_password_and_is_known(any_cast: Cast) -> None:
    crew = any_cast.sign_in("crew")
    me = crew.get("/api/me").json
    assert me["person"]["name"] == "crew"
    assert f"event:{any_cast.events['gala']}" in me["reads"]
    assert f"event:{any_cast.events['fair']}" not in me["reads"]
    assert me["manages"] == []


@pytest.mark.proves("O1")
@pytest.mark.parametrize("typed", ["QC008", "qc008", " QC008 ", "ＱＣ００８"])
def test_a_staff_number_is_taken_as_people_type_it(cast: Cast, typed: str) -> None:
    body = {"staff_number": typed, "password": DEMO_PASSWORD}
    answered = cast.browser().post("/api/sign-in", json=body)
    assert answered.status_code == 200
    assert answered.json["person"]["id"] == cast.people["crew"]
    assert answered.json["epoch"] == cast.epoch


@pytest.mark.proves("O1")
def test_a_wrong_password_and_an_unknown_number_get_the_same_answer(serious_cast: Cast) -> None:
    serious_cast.set_password("crew", SECRET)
    wrong = serious_cast.try_password("crew", "not it at all")
    unknown = serious_cast.browser().post("/api/sign-in", json={"staff_number": "QC999", "password": "not it at all"})
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.json == unknown.json


@pytest.mark.proves("O1")
def test_the_demo_password_opens_nothing_outside_a_demo(serious_cast: Cast) -> None:
    assert serious_cast.try_password("manager", DEMO_PASSWORD).status_code == 401
    serious_cast.set_password("manager", SECRET)
    assert serious_cast.try_password("manager", DEMO_PASSWORD).status_code == 401
    assert serious_cast.try_password("manager", SECRET).status_code == 200


@pytest.mark.proves("O1")
def test_passwords_are_kept_as_argon2id_and_tokens_as_hashes_only(serious_cast: Cast) -> None:
    serious_cast.set_password("crew", SECRET)
    crew = serious_cast.sign_in("crew", password=SECRET)
    cookie = crew.browser.get_cookie(f"qc_{crew.person}")
    with serious_cast.app.app_context(), read_session() as session:
        kept = session.scalar(select(Credential.password_hash))
        token_hash = session.scalar(select(SignIn.token_hash))
    assert kept is not None
    assert kept.startswith("$argon2id$")
    assert cookie is not None
    assert cookie.value != token_hash


@pytest.mark.proves("O1")
def test_the_session_cookie_is_out_of_reach_of_scripts_and_foreign_sites(cast: Cast) -> None:
    cookie = cast.sign_in("crew").browser.get_cookie(f"qc_{cast.people['crew']}")
    assert cookie is not None
    assert cookie.http_only
    assert cookie.same_site == "Lax"


@pytest.mark.proves("O1")
def test_signing_in_gives_a_fresh_token_and_ends_the_one_that_was_there(cast: Cast) -> None:
    crew = cast.sign_in("crew")
    name = f"qc_{crew.person}"
    planted = crew.browser.get_cookie(name)
    cast.sign_in("crew", crew.browser)
    fresh = crew.browser.get_cookie(name)
    assert planted is not None
    assert fresh is not None
    assert planted.value != fresh.value
    elsewhere = cast.browser()
    elsewhere.set_cookie(name, planted.value)
    assert elsewhere.get("/api/me", headers={"X-Qianchang-Person": crew.person}).status_code == 401


@pytest.mark.proves("O1")
def test_the_eleventh_wrong_password_in_five_minutes_has_to_wait_and_others_have_not(cast: Cast) -> None:
    answers = [cast.try_password("crew", "wrong") for _ in range(11)]
    assert [answer.status_code for answer in answers] == [401] * 10 + [429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 300
    assert answers[-1].json["error"]["code"] == "too_many"
    assert cast.try_password("crew", DEMO_PASSWORD).status_code == 429
    assert cast.try_password("other_crew", DEMO_PASSWORD).status_code == 200


@pytest.mark.proves("O1", "F26")
def test_signing_in_rightly_never_uses_up_the_tries(cast: Cast) -> None:
    assert {cast.try_password("crew", DEMO_PASSWORD).status_code for _ in range(30)} == {200}


@pytest.mark.proves("O1")
def test_one_address_has_a_hundred_wrong_passwords_for_all_staff_numbers_together(cast: Cast) -> None:
    browser = cast.browser()
    for number in range(100):
        body = {"staff_number": f"X{number}", "password": "wrong"}
        assert browser.post("/api/sign-in", json=body).status_code == 401
    assert cast.try_password("crew", DEMO_PASSWORD, browser).status_code == 429


@pytest.mark.proves("O6")
@pytest.mark.parametrize("name", ["outsider", "suspended"])
def test_who_left_or_is_suspended_is_refused_at_sign_in_but_only_told_so_with_the_right_password(
    cast: Cast, name: str
) -> None:
    right = cast.try_password(name, DEMO_PASSWORD)
    assert (right.status_code, right.json["error"]["code"]) == (403, "no_access")
    assert cast.try_password(name, "wrong").json["error"]["code"] == "wrong_password"


@pytest.mark.proves("O6", "F24")
@pytest.mark.parametrize("status", ["left", "suspended"])
def test_who_is_suspended_loses_every_session_at_once_and_returns_when_active_again(cast: Cast, status: str) -> None:
    phone, desk = cast.sign_in("crew"), cast.sign_in("crew")
    cast.write("person", cast.people["crew"], status=status)
    for asker in (phone, desk):
        refused = asker.get("/api/me")
        assert (refused.status_code, refused.json["error"]["code"]) == (401, "no_access")
        assert asker.post("/api/sync", {}).status_code == 401
    cast.write("person", cast.people["crew"], status="active")
    assert phone.get("/api/me").status_code == 200


@pytest.mark.proves("Q6", "F5")
def test_two_people_share_a_browser_and_each_request_says_whose_it_is(any_cast: Cast) -> None:
    crew = any_cast.sign_in("crew")
    other = any_cast.sign_in("event_lead", crew.browser)
    assert crew.get("/api/me").json["person"]["name"] == "crew"
    assert other.get("/api/me").json["person"]["name"] == "event_lead"
    assert crew.browser.get("/api/me").json["person"]["name"] == "event_lead", "without a header the latest counts"


@pytest.mark.proves("F5", "Q6")
def test_what_one_queued_is_written_as_theirs_after_another_signed_in(any_cast: Cast) -> None:
    crew = any_cast.sign_in("crew")
    lead = any_cast.sign_in("event_lead", crew.browser)
    queued = edit("check", any_cast.records["check"], result="fail")
    assert crew.verdict(queued)["verdict"] == "applied"
    history = lead.get(f"/api/history/check/{any_cast.records['check']}").json["changes"]
    assert history[0]["person"] == any_cast.people["crew"]


@pytest.mark.proves("F4", "Q6")
def test_signing_out_ends_ones_own_session_only_and_what_was_queued_is_taken_at_the_next_sign_in(cast: Cast) -> None:
    crew = cast.sign_in("crew")
    other = cast.sign_in("other_crew", crew.browser)
    queued = edit("check", cast.records["check"], result="pass")
    assert crew.post("/api/sign-out").status_code == 200
    assert crew.get("/api/me").status_code == 401
    assert crew.post("/api/sync", {}).status_code == 401
    assert other.get("/api/me").status_code == 200
    back = cast.sign_in("crew", crew.browser)
    assert back.verdict(queued)["verdict"] == "applied"


@pytest.mark.proves("F6")
def test_a_session_lasts_thirty_days_and_use_prolongs_it(cast: Cast) -> None:
    start = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
    with time_machine.travel(start, tick=False) as clock:
        crew = cast.sign_in("crew")
        clock.move_to(start + timedelta(days=29))
        assert crew.get("/api/me").json["expires"].startswith("2027-01-29")
        clock.move_to(start + timedelta(days=58))
        assert crew.get("/api/me").status_code == 200
        clock.move_to(start + timedelta(days=89))
        assert crew.get("/api/me").json["error"]["code"] == "signed_out"


@pytest.mark.proves("F6")
def test_work_queued_past_the_end_of_a_session_is_taken_after_signing_in_again(cast: Cast) -> None:
    with time_machine.travel(datetime(2026, 12, 1, 8, 0, tzinfo=UTC), tick=False) as clock:
        crew = cast.sign_in("crew")
        queued = edit("check", cast.records["check"], result="pass")
        clock.shift(timedelta(days=31))
        assert crew.post("/api/sync", {}).status_code == 401
        assert cast.sign_in("crew", crew.browser).verdict(queued)["verdict"] == "applied"


@pytest.mark.proves("O1")
def test_changing_the_password_needs_the_old_one_and_ends_the_other_sessions(serious_cast: Cast) -> None:
    serious_cast.set_password("crew", SECRET)
    phone, desk = (serious_cast.sign_in("crew", password=SECRET) for _ in range(2))
    refused = phone.post("/api/password", {"old": "not it at all", "new": ANOTHER})
    assert (refused.status_code, refused.json["error"]["field"]) == (401, "old")
    assert phone.post("/api/password", {"old": SECRET, "new": ANOTHER}).status_code == 200
    assert phone.get("/api/me").status_code == 200
    assert desk.get("/api/me").status_code == 401
    assert serious_cast.try_password("crew", SECRET).status_code == 401
    assert serious_cast.try_password("crew", ANOTHER).status_code == 200


@pytest.mark.proves("O1")
@pytest.mark.parametrize(
    ("password", "code"),
    [("short", "too_short"), ("x" * 201, "too_long"), ("aaaaaaaaaa", "too_plain"), ("qc008qc", "too_short")],
)
def test_a_poor_password_is_refused_with_its_reason(cast: Cast, password: str, code: str) -> None:
    crew = cast.sign_in("crew")
    refused = crew.post("/api/password", {"old": DEMO_PASSWORD, "new": password})
    assert (refused.status_code, refused.json["error"]["code"]) == (422, code)


@pytest.mark.proves("O1")
def test_an_unknown_number_takes_as_much_hashing_as_a_known_one(
    serious_cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    serious_cast.set_password("crew", SECRET)
    asked: list[str] = []
    verify = PasswordHasher.verify
    monkeypatch.setattr(PasswordHasher, "verify", lambda self, *given: asked.append(given[0]) or verify(self, *given))
    for number in ("QC008", "QC999", "QC009"):
        serious_cast.browser().post("/api/sign-in", json={"staff_number": number, "password": "wrong"})
    assert len(asked) == 3
    assert len({kept.rsplit("$", 2)[0] for kept in asked}) == 1, "the same parameters, so the same work"
