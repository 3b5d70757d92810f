"""Who can sign in, and first passwords (O1, O6)."""

import pytest

from tests.cast import Cast, new_id

FIRST = "first password"


@pytest.mark.proves("O1", "O6")
def test_who_has_the_staff_in_hand_sees_who_can_sign_in(any_cast: Cast) -> None:
    any_cast.sign_in("crew")
    people = any_cast.sign_in("administrator").get("/api/people").json["people"]
    by_name = {person["name"]: person for person in people}
    assert by_name["crew"]["may_sign_in"] is True
    assert by_name["crew"]["last_signed_in"] is not None
    assert by_name["planner"]["last_signed_in"] is None
    assert by_name["outsider"]["may_sign_in"] is False
    assert [person["staff_number"] for person in people] == sorted(person["staff_number"] for person in people)


@pytest.mark.proves("O4")
@pytest.mark.parametrize("name", ["crew", "execution_lead", "deputy", "planner"])
def test_others_see_no_such_list_and_set_no_passwords(cast: Cast, name: str) -> None:
    asker = cast.sign_in(name)
    assert asker.get("/api/people").status_code == 403
    set_ = asker.post(f"/api/people/{cast.people['manager']}/password", {"password": FIRST})
    assert (set_.status_code, set_.json["error"]["code"]) == (403, "forbidden")


@pytest.mark.proves("O1")
def test_a_first_password_lets_somebody_in_and_ends_their_other_sessions(serious_cast: Cast) -> None:
    serious_cast.set_password("manager", "the manager's own")
    manager = serious_cast.sign_in("manager", password="the manager's own")
    address = f"/api/people/{serious_cast.people['crew']}/password"
    assert manager.post(address, {"password": FIRST}).status_code == 200
    crew = serious_cast.sign_in("crew", password=FIRST)
    assert manager.post(address, {"password": "second password"}).status_code == 200
    assert crew.get("/api/me").status_code == 401
    assert manager.get("/api/me").status_code == 200


def test_nobodys_password_can_not_be_set(cast: Cast) -> None:
    manager = cast.sign_in("manager")
    assert manager.post(f"/api/people/{new_id()}/password", {"password": FIRST}).status_code == 404


def test_a_poor_first_password_is_refused_with_its_reason(cast: Cast) -> None:
    manager = cast.sign_in("manager")
    refused = manager.post(f"/api/people/{cast.people['crew']}/password", {"password": "short"})
    assert refused.json["error"] == {
        "code": "too_short",
        "field": "password",
        "message": "choose another password",
    }
