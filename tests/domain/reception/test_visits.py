"""Who receives a visit and its steps, and what becomes of somebody who checks in at the door (R2, O4)."""

from typing import Any

import pytest

from tests.cast import Asker, Cast, create, edit, new_id, now

MOBILE = "190 0000 7001"


def seen(asker: Asker, *entities: str) -> list[dict[str, Any]]:
    """What this person's devices receive of these kinds."""
    scopes = asker.sync()["subscriptions"]
    pages = asker.sync(cursors=dict.fromkeys(scopes, 0), limit=1000)["scopes"]
    found = {r["id"]: r for page in pages.values() for r in page["records"] if r["entity"] in entities}
    return [record for record in found.values() if not record["fields"].get("deleted")]


def announced(cast: Cast, by: str, host: str | None = None, **more: Any) -> dict[str, Any]:
    given = {"visitor": "裴文博", "company": "澄远精工", **more}
    return create("visit", author=cast.people[by], **({"host": cast.people[host]} if host else {}), **given)


def step(cast: Cast, by: str, visit: dict[str, Any], kind: str) -> dict[str, Any]:
    return create("visit_step", visit=visit["record"], author=cast.people[by], kind=kind, made=now())


def tablet(cast: Cast) -> Asker:
    """The account of the tablet at the door: of the department, in no group."""
    cast.write("person", cast.people["other_crew"], groups=[])
    return cast.sign_in("other_crew")


def arrival(kiosk: Asker, **more: Any) -> dict[str, Any]:
    given = {"visitor": "裴文博", "arrived": now(), **more}
    return create("arrival", author=kiosk.person, kiosk=kiosk.person, **given)


@pytest.mark.proves("R2", "O4")
def test_a_host_reads_the_visit_and_its_steps_reception_reads_all_and_crew_nothing(any_cast: Cast) -> None:
    reception, host, crew = (any_cast.sign_in(name) for name in ("receptionist", "planner", "crew"))
    visit = announced(any_cast, "receptionist", "planner")
    assert reception.verdict(visit)["verdict"] == "applied"
    assert reception.verdict(step(any_cast, "receptionist", visit, "arrived"))["verdict"] == "applied"

    assert {r["entity"] for r in seen(host, "visit", "visit_step")} == {"visit", "visit_step"}
    assert host.verdict(step(any_cast, "planner", visit, "host_coming"))["verdict"] == "applied"
    assert [r["fields"]["kind"] for r in seen(reception, "visit_step")] == ["arrived", "host_coming"]
    assert seen(crew, "visit", "visit_step", "room", "arrival") == []


@pytest.mark.proves("R2", "O4")
def test_another_host_receives_the_steps_and_the_one_before_no_longer(cast: Cast) -> None:
    reception, before, after = (cast.sign_in(name) for name in ("receptionist", "planner", "crew"))
    visit = announced(cast, "receptionist", "planner")
    reception.sync(visit, step(cast, "receptionist", visit, "arrived"))
    assert len(seen(before, "visit", "visit_step")) == 2
    base = {"host": [visit["id"]]}
    assert reception.verdict(edit("visit", visit["record"], base, host=cast.people["crew"]))["verdict"] == "applied"
    assert seen(before, "visit", "visit_step") == []
    assert len(seen(after, "visit", "visit_step")) == 2


@pytest.mark.proves("R2", "O4")
def test_any_staff_announces_a_visitor_of_their_own_and_nobody_says_anything_about_a_strangers(cast: Cast) -> None:
    crew, stranger = cast.sign_in("crew"), cast.sign_in("other_crew")
    visit = announced(cast, "crew", "crew", expected=now())
    assert crew.verdict(visit)["verdict"] == "applied"
    refused = stranger.verdict(step(cast, "other_crew", visit, "left"))
    assert refused["reason"]["code"] == "forbidden"
    assert crew.verdict(step(cast, "crew", visit, "met"))["verdict"] == "applied"
    forged = {**announced(cast, "crew"), "id": new_id()}
    assert stranger.verdict(forged)["reason"]["code"] == "forbidden"


@pytest.mark.proves("R2")
def test_a_step_said_by_mistake_is_taken_back_by_its_author_and_not_by_another_receptionist(cast: Cast) -> None:
    reception, host = cast.sign_in("receptionist"), cast.sign_in("planner")
    visit = announced(cast, "receptionist", "planner")
    seated = step(cast, "receptionist", visit, "seated")
    reception.sync(visit, seated)
    gone = edit("visit_step", seated["record"], deleted=True)
    assert host.verdict(gone)["reason"]["code"] == "forbidden"
    assert reception.verdict({**gone, "id": new_id()})["verdict"] == "applied"
    assert seen(host, "visit_step") == []


@pytest.mark.proves("R2", "O4")
def test_who_checks_in_at_the_door_is_a_visit_that_has_arrived_and_leaves_the_tablet(any_cast: Cast) -> None:
    kiosk, reception, host = tablet(any_cast), any_cast.sign_in("receptionist"), any_cast.sign_in("planner")
    came = arrival(kiosk, number=MOBILE, host=any_cast.people["planner"], purpose="看场地")
    assert kiosk.verdict(came)["verdict"] == "applied"

    (visit,) = seen(reception, "visit")
    assert visit["fields"]["arrival"] == came["record"]
    assert visit["fields"]["purpose"] == "看场地"
    (arrived,) = seen(reception, "visit_step")
    assert (arrived["fields"]["kind"], arrived["fields"]["made"]) == ("arrived", came["patch"]["arrived"])
    assert {r["id"] for r in seen(host, "visit", "visit_step")} == {visit["id"], arrived["id"]}
    assert seen(kiosk, "arrival", "visit", "visit_step", "client", "contact", "enquiry", "room") == []


@pytest.mark.proves("R2", "O4")
@pytest.mark.parametrize(
    "told", [{"visitor": "裴 文博先生"}, {"visitor": "郑秘书", "number": "+86 19000007001"}], ids=["name", "number"]
)
def test_who_was_expected_is_recognised_by_name_or_number(cast: Cast, told: dict[str, str]) -> None:
    kiosk, reception = tablet(cast), cast.sign_in("receptionist")
    other = announced(cast, "receptionist", "planner", visitor="温如玉", expected=now())
    visit = announced(cast, "receptionist", "planner", number=MOBILE, expected=now())
    reception.sync(other, visit)
    kiosk.sync(arrival(kiosk, **told))
    assert {r["id"] for r in seen(reception, "visit")} == {other["record"], visit["record"]}
    (arrived,) = seen(reception, "visit_step")
    assert arrived["fields"]["visit"] == visit["record"]
    assert seen(kiosk, "visit", "visit_step", "arrival") == []


@pytest.mark.proves("R2", "F38")
def test_two_of_one_name_who_come_together_are_two_visits(cast: Cast) -> None:
    kiosk, reception = tablet(cast), cast.sign_in("receptionist")
    reception.sync(announced(cast, "receptionist", "planner", expected=now()))
    first = arrival(kiosk)
    kiosk.sync(first, arrival(kiosk))
    assert len(seen(reception, "visit")) == 2
    assert len(seen(reception, "visit_step")) == 2
    kiosk.sync(first)  # the tablet never heard the answer and sends it once more
    assert len(seen(reception, "visit")) == 2


@pytest.mark.proves("R2", "O4")
def test_a_visitor_who_names_nobody_is_reception_s_and_never_the_tablet_s(cast: Cast) -> None:
    kiosk, reception = tablet(cast), cast.sign_in("receptionist")
    kiosk.sync(arrival(kiosk))
    (visit,) = seen(reception, "visit")
    assert visit["fields"]["author"] == cast.people["reception_lead"]
    assert seen(kiosk, "visit", "visit_step", "arrival") == []
