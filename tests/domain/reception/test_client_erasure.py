"""Erasing a person's data leaves the counts, and nothing brings it back (Q4)."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.db import db
from server.domain.transactions import reading
from server.sync.push import instant
from tests.cast import Asker, Cast, create, edit, new_id, now

SECRETS = ("张慧敏", "13800138000", "zhm@example.cn", "她的女儿对花粉过敏", "想订三层包厢", "答应周五前回", "膝盖不好")


def person(client: str, **more: Any) -> dict[str, Any]:
    told = {"client": client, "name": "张慧敏", "mobile": "13800138000", "email": "zhm@example.cn"}
    return create("contact", **told, note="她的女儿对花粉过敏", **more)


def dealings(cast: Cast, contact: str) -> list[dict[str, Any]]:
    """One call with an enquiry and its answer, one visit and one feedback."""
    author, begun = cast.people["receptionist"], now()
    client = cast.records["client"]
    who = {"client": client, "contact": contact}
    call = create("call", author=author, direction="in", begun=begun, number="13800138000", caller="张慧敏", **who)
    asks = {"asks": "想订三层包厢", "caller": "张慧敏", "reply_to": "13800138000"}
    enquiry = create("enquiry", author=author, came_by="call", call=call["record"], received=begun, **asks, **who)
    answer = {"author": author, "made": begun, "kind": "answer", "text": "答应周五前回"}
    note = create("enquiry_note", enquiry=enquiry["record"], **answer)
    visit = create("visit", author=author, visitor="张慧敏", number="13800138000", needs="膝盖不好", **who)
    said = {"author": author, "channel": "desk", "made": begun, "overall": 4, "text": "想订三层包厢", "name": "张慧敏"}
    return [call, enquiry, note, visit, create("feedback", **said, **who)]


@pytest.fixture
def desk(any_cast: Cast) -> Asker:
    return any_cast.sign_in("receptionist")


@pytest.fixture
def lead(any_cast: Cast) -> Asker:
    return any_cast.sign_in("reception_lead")


def here(asker: Asker) -> dict[str, dict[str, Any]]:
    """What a device at reception holds, by id."""
    page = asker.sync(cursors={"reception": 0}, limit=1000)["scopes"]["reception"]
    return {record["id"]: record for record in page["records"]}


def stored(cast: Cast) -> str:
    """Every value of every table, in one text."""
    with cast.app.app_context(), reading() as connection:
        rows = [row for table in db.metadata.sorted_tables for row in connection.execute(table.select())]
    return "\n".join(map(repr, rows))


@pytest.mark.proves("Q4")
def test_a_contact_is_erased_from_records_log_and_devices_and_the_counts_stay(
    any_cast: Cast, desk: Asker, lead: Asker
) -> None:
    contact = person(any_cast.records["client"])
    made = [contact, *dealings(any_cast, contact["record"])]
    assert {verdict["verdict"] for verdict in desk.sync(*made)["verdicts"]} == {"applied"}
    assert any(secret in stored(any_cast) for secret in SECRETS)
    before = here(desk)

    told = lead.get(f"/api/clients/{contact['record']}/erase").json
    assert (told["names"], told["texts"]) == (4, 4)
    assert lead.post(f"/api/clients/{contact['record']}/erase", {"sure": False}).status_code == 422
    assert lead.post(f"/api/clients/{contact['record']}/erase", {"sure": True}).json["records"] == 6

    everything = stored(any_cast)
    assert [secret for secret in SECRETS if secret in everything or json.dumps(secret) in everything] == []
    after = here(desk)
    assert before.keys() == after.keys()
    fields = after[contact["record"]]["fields"]
    assert (fields["name"], fields["mobile"], bool(fields["erased"])) == ("—", None, True)
    feedback = next(record for record in after.values() if record["entity"] == "feedback")
    assert (feedback["fields"]["overall"], feedback["fields"]["text"]) == (4, None)
    history = lead.get(f"/api/history/contact/{contact['record']}").json["changes"]
    assert [change["patch"].get("mobile") for change in history] == [None, None]


@pytest.mark.proves("Q4")
def test_a_phone_that_was_offline_brings_nothing_back(any_cast: Cast, desk: Asker, lead: Asker) -> None:
    contact = person(any_cast.records["client"])
    made = dealings(any_cast, contact["record"])
    desk.sync(contact, *made)
    lead.post(f"/api/clients/{contact['record']}/erase", {"sure": True})

    offline = any_cast.sign_in("receptionist")
    late = [
        edit("contact", contact["record"], {"mobile": [contact["id"]]}, mobile="13800138000"),
        edit("call", made[0]["record"], {}, note="她的女儿对花粉过敏"),
        create("call", author=offline.person, direction="in", begun=now(), contact=contact["record"], caller="张慧敏"),
        create(
            "enquiry_note",
            enquiry=made[1]["record"],
            author=offline.person,
            made=instant(datetime.now(UTC) - timedelta(hours=1)),
            kind="note",
            text="膝盖不好",
        ),
    ]
    verdicts = offline.sync(*late)["verdicts"]
    assert [(one["verdict"], one["reason"]["detail"]) for one in verdicts] == [("refused", "erased")] * 4
    everything = stored(any_cast)
    assert [secret for secret in SECRETS if secret in everything or json.dumps(secret) in everything] == []


@pytest.mark.proves("Q4")
def test_two_values_in_conflict_are_both_erased(any_cast: Cast, desk: Asker, lead: Asker) -> None:
    contact = person(any_cast.records["client"])
    desk.sync(contact)
    desk.sync(edit("contact", contact["record"], {"mobile": [contact["id"]]}, mobile="139 0000 1111"))
    desk.sync(edit("contact", contact["record"], {"mobile": [contact["id"]]}, mobile="137 0000 2222"))
    lead.post(f"/api/clients/{contact['record']}/erase", {"sure": True})
    everything = stored(any_cast)
    assert "139 0000 1111" not in everything
    assert "137 0000 2222" not in everything
    assert here(desk)[contact["record"]]["conflicts"] == {}


@pytest.mark.proves("Q4", "O4")
def test_only_who_has_reception_in_hand_erases_and_a_company_is_no_person(
    any_cast: Cast, desk: Asker, lead: Asker
) -> None:
    contact = person(any_cast.records["client"])
    desk.sync(contact)
    path = f"/api/clients/{contact['record']}/erase"
    for name in ("receptionist", "crew", "planner", "planning_lead", "event_lead"):
        asker = any_cast.sign_in(name)
        assert asker.get(path).status_code == 404, name
        assert asker.post(path, {"sure": True}).status_code == 404, name
    assert any_cast.sign_in("deputy").get(path).status_code == 200
    assert lead.get(f"/api/clients/{any_cast.records['client']}/erase").json["error"]["code"] == "not_a_person"
    assert lead.post(f"/api/clients/{new_id()}/erase", {"sure": True}).status_code == 404


@pytest.mark.proves("Q4")
def test_an_individual_is_erased_with_those_merged_into_them(any_cast: Cast, desk: Asker, lead: Asker) -> None:
    first = create("client", name="张慧敏", kind="individual", phone="13800138000")
    second = create("client", name="张慧敏女士", kind="individual", merged_into=first["record"])
    contact = create("contact", client=second["record"], name="张慧敏")
    desk.sync(first, second, contact)
    lead.post(f"/api/clients/{first['record']}/erase", {"sure": True})
    after = here(desk)
    assert [after[one["record"]]["fields"]["name"] for one in (first, second, contact)] == ["—"] * 3
    assert "张慧敏" not in stored(any_cast)
