"""Whoever took a wrong photo removes it in the field; nobody else does, but those who have the event in hand (X11)."""

from typing import Any

import pytest

from server.sync.entity import Entity, Right, Rule, reference
from tests.cast import Cast, edit
from tests.media.files import photo_of, picture, sender


def removal(photo: dict[str, Any]) -> dict[str, Any]:
    seen = {name: [photo["id"]] for name in photo["patch"]}
    return edit("photo", photo["record"], seen, deleted=True)


@pytest.mark.proves("X11", "S6")
def test_its_author_removes_a_photo_that_was_delivered_and_then_nobody_gets_its_bytes(any_cast: Cast) -> None:
    data = picture()
    crew, lead = sender(any_cast, "crew"), sender(any_cast, "event_lead")
    photo = photo_of(any_cast, "crew", data)
    assert crew.send(photo, data).status_code == 204
    assert lead.get(photo["record"]).status_code == 200
    # The phone has not heard yet that all bytes came: what the server noted by itself is nobody's edit.
    assert crew.asker.verdict(removal(photo))["verdict"] == "applied"
    assert lead.get(photo["record"]).status_code == 404


@pytest.mark.proves("X11", "S8")
def test_a_photo_whose_caption_its_author_had_not_seen_stays_until_somebody_decides(any_cast: Cast) -> None:
    data = picture()
    crew, lead = sender(any_cast, "crew"), sender(any_cast, "event_lead")
    photo = photo_of(any_cast, "crew", data)
    crew.send(photo, data)
    lead.asker.verdict(edit("photo", photo["record"], caption="东侧护栏已补"))
    crew.asker.verdict(removal(photo))
    assert lead.get(photo["record"]).status_code == 200


@pytest.mark.proves("X11", "S6")
def test_a_colleague_s_photo_is_not_removed_by_crew_but_by_the_lead(any_cast: Cast) -> None:
    crew, lead = sender(any_cast, "crew"), sender(any_cast, "event_lead")
    photo = photo_of(any_cast, "event_lead", picture())
    assert lead.asker.verdict(photo)["verdict"] == "applied"
    refused = crew.asker.verdict(removal(photo))
    assert (refused["verdict"], refused["reason"]["code"]) == ("refused", "forbidden")
    own = photo_of(any_cast, "crew", picture(seed=2))
    crew.asker.verdict(own)
    assert lead.asker.verdict(removal(own))["verdict"] == "applied"


@pytest.mark.proves("S6")
def test_a_photo_is_not_taken_over_by_writing_oneself_into_it(any_cast: Cast) -> None:
    crew, lead = sender(any_cast, "crew"), sender(any_cast, "event_lead")
    photo = photo_of(any_cast, "event_lead", picture())
    lead.asker.verdict(photo)
    over = edit("photo", photo["record"], {"author": [photo["id"]]}, author=any_cast.people["crew"], deleted=True)
    assert crew.asker.verdict(over)["verdict"] == "refused"


def test_a_declaration_of_what_is_one_s_own_names_a_field_that_nobody_rewrites() -> None:
    with pytest.raises(ValueError, match="owner"):
        Entity(name="note", home="staff", fields={}, delete=Right.OWN)
    with pytest.raises(ValueError, match="written once"):
        Entity(name="note", home="staff", fields={"by": reference("person")}, owner="by", delete=Right.OWN)
    Entity(name="note", home="staff", fields={"by": reference("person", rule=Rule.ONCE)}, owner="by", delete=Right.OWN)
