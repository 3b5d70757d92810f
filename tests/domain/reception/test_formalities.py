"""Templates are the lead's; formalities are reception's, an event's planners' and their helper's (R5, O4)."""

import pytest

from tests.cast import Cast, create, edit


@pytest.mark.proves("R5", "O4")
def test_a_template_is_the_leads_to_change_and_receptions_to_use(any_cast: Cast) -> None:
    lead, desk = any_cast.sign_in("reception_lead"), any_cast.sign_in("receptionist")
    refused = desk.verdict(create("formality_template", name="Client", covers="client"))
    assert refused["reason"]["code"] == "forbidden"
    template = create("formality_template", name="Client", covers="client")
    step = create("formality_step", template=template["record"], kind="deposit", title="Deposit", days=7, position=1)
    assert [one["verdict"] for one in lead.sync(template, step)["verdicts"]] == ["applied"] * 2
    page = desk.sync(cursors={"reception": 0})["scopes"]["reception"]["records"]
    assert {template["record"], step["record"]} <= {one["id"] for one in page}


@pytest.mark.proves("R5", "O4")
def test_the_helper_writes_what_has_come_and_reads_nothing_else_of_the_client(any_cast: Cast) -> None:
    told = {"client": any_cast.records["client"], "whose": "Client", "kind": "permit", "title": "Permit"}
    formality = create("formality", **told, helper=any_cast.people["crew"], state="missing")
    assert any_cast.sign_in("receptionist").verdict(formality)["verdict"] == "applied"
    crew = any_cast.sign_in("crew")
    got = edit("formality", formality["record"], {"state": [formality["id"]]}, state="received")
    assert crew.verdict(got)["verdict"] == "applied"
    scope = f"person:{crew.person}"
    page = crew.sync(cursors={scope: 0})["scopes"][scope]["records"]
    assert [(one["entity"], one["fields"]["whose"]) for one in page if one["entity"] != "person"] == [
        ("formality", "Client")
    ]
    other = any_cast.sign_in("other_crew")
    wrong = edit("formality", formality["record"], {"state": [got["id"]]}, state="accepted")
    assert other.verdict(wrong)["reason"]["code"] == "forbidden"


@pytest.mark.proves("R5", "F4")
def test_of_two_who_marked_a_step_apart_from_each_other_what_is_missing_is_shown(any_cast: Cast) -> None:
    formality = create("formality", client=any_cast.records["client"], kind="deposit", title="Deposit")
    desk = any_cast.sign_in("receptionist")
    desk.verdict(formality)
    desk.verdict(edit("formality", formality["record"], {}, state="accepted"))
    assert desk.verdict(edit("formality", formality["record"], {}, state="missing"))["verdict"] == "conflict"
    page = desk.sync(cursors={"reception": 0})["scopes"]["reception"]["records"]
    record = next(one for one in page if one["id"] == formality["record"])
    assert record["fields"]["state"] == "missing"
