"""A confidential incident reaches those named for it, whoever reports it and whoever has it in hand (X9, O4)."""

from typing import Any

import pytest

from tests.cast import Asker, Cast, create, edit, new_id, now


def incident(cast: Cast, reporter: str, confidential: bool = True) -> dict[str, Any]:
    return create(
        "incident",
        event=cast.events["gala"],
        reporter=cast.people[reporter],
        happened=now(),
        kind="injury",
        severity="serious",
        confidential=confidential,
    )


def entry(cast: Cast, of: str, author: str, confidential: bool) -> dict[str, Any]:
    return create(
        "entry",
        event=cast.events["gala"],
        incident=of,
        author=cast.people[author],
        made=now(),
        kind="note",
        text="He can walk",
        confidential=confidential,
    )


def seen(asker: Asker, cast: Cast) -> set[str]:
    """Ids of everything that somebody may read of the gala and of their own."""
    gala = f"event:{cast.events['gala']}"
    scopes = (gala, f"{gala}:confidential", f"person:{asker.person}")
    pages = asker.sync(cursors=dict.fromkeys(scopes, 0))["scopes"]
    return {record["id"] for page in pages.values() for record in page["records"]}


def put_on_shift(cast: Cast, person: str) -> Asker:
    times = {"starts": "2026-12-18T08:00:00.000Z", "ends": "2026-12-18T16:00:00.000Z"}
    place = {"event": cast.events["gala"], "post": cast.records["post"], "person": cast.people[person]}
    cast.write("shift", new_id(), True, **place, **times)
    return cast.sign_in(person)


@pytest.mark.proves("X9", "O4")
def test_it_is_seen_by_its_reporter_and_the_events_lead_and_by_no_other_crew(any_cast: Cast) -> None:
    crew, lead = any_cast.sign_in("crew"), any_cast.sign_in("event_lead")
    other = put_on_shift(any_cast, "other_crew")
    told = incident(any_cast, "crew")
    assert crew.verdict(told)["verdict"] == "applied"
    assert told["record"] in seen(crew, any_cast)
    assert told["record"] in seen(lead, any_cast)
    assert told["record"] not in seen(other, any_cast)

    any_cast.write("post", any_cast.records["post"], confidential=True)
    assert told["record"] in seen(other, any_cast)


@pytest.mark.proves("X9", "S10", "O4")
def test_what_belongs_to_it_goes_where_it_goes_also_when_its_author_had_not_heard(any_cast: Cast) -> None:
    crew, lead = any_cast.sign_in("crew"), any_cast.sign_in("event_lead")
    other = put_on_shift(any_cast, "other_crew")
    told = incident(any_cast, "crew", confidential=False)
    note = entry(any_cast, told["record"], "crew", confidential=False)
    crew.sync(told, note)
    assert {told["record"], note["record"]} <= seen(other, any_cast)

    kept = edit("incident", told["record"], {"confidential": [told["id"]]}, confidential=True)
    assert lead.verdict(kept)["verdict"] == "applied"
    assert not {told["record"], note["record"]} & seen(other, any_cast)
    late = entry(any_cast, told["record"], "other_crew", confidential=False)
    assert other.verdict(late)["verdict"] == "applied"
    assert late["record"] in seen(lead, any_cast)
    assert late["record"] in seen(other, any_cast)  # their own
    third = put_on_shift(any_cast, "receptionist")
    assert not {told["record"], note["record"], late["record"]} & seen(third, any_cast)


@pytest.mark.proves("X9", "O4", "S6", "S10")
def test_whoever_has_it_in_hand_reads_its_notes_and_no_longer_after_it_went_to_somebody_else(any_cast: Cast) -> None:
    crew, lead = any_cast.sign_in("crew"), any_cast.sign_in("event_lead")
    other = put_on_shift(any_cast, "other_crew")
    told = incident(any_cast, "crew")
    note = entry(any_cast, told["record"], "event_lead", confidential=False)
    crew.sync(told)
    lead.sync(note)
    assert note["record"] in seen(crew, any_cast)  # who reported it
    assert note["record"] not in seen(other, any_cast)

    given = edit("incident", told["record"], {"assigned": []}, assigned=any_cast.people["other_crew"])
    assert lead.verdict(given)["verdict"] == "applied"
    assert note["record"] in seen(other, any_cast)
    later = entry(any_cast, told["record"], "crew", confidential=True)
    assert crew.verdict(later)["verdict"] == "applied"
    assert later["record"] in seen(other, any_cast)

    back = edit("incident", told["record"], {"assigned": [given["id"]]}, assigned=any_cast.people["event_lead"])
    assert lead.verdict(back)["verdict"] == "applied"
    assert not {note["record"], later["record"]} & seen(other, any_cast)


@pytest.mark.proves("X9", "O4", "S6")
@pytest.mark.parametrize("confidential", [True, False])
def test_a_scope_of_ones_own_opens_no_event_that_one_does_not_read(any_cast: Cast, confidential: bool) -> None:
    refused = any_cast.sign_in("other_crew").verdict(incident(any_cast, "other_crew", confidential))
    assert refused["reason"]["code"] == "forbidden"
