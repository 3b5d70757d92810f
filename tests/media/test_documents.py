"""Papers of a formality or a client: who attaches and who reads them, and that no file can do us harm (R5, O4)."""

from pathlib import Path
from typing import Any

import pytest

from server.domain.reception.document import MOST_BYTES
from tests.cast import Cast, create, edit
from tests.media.files import Sender, bomb, document_of, pdf, picture, sender


def formality_of(cast: Cast, **more: Any) -> dict[str, Any]:
    """A contract of the client, written down by reception, with nobody to help yet."""
    told = {"client": cast.records["client"], "kind": "contract", "title": "Contract", "whose": "Client"}
    made = create("formality", **{**told, **more})
    assert cast.sign_in("receptionist").verdict(made)["verdict"] == "applied"
    return made


def reads(asker: Sender, record: str) -> int:
    return asker.get(record).status_code


@pytest.mark.proves("R5", "O4")
def test_a_pdf_on_a_formality_is_read_by_reception_and_its_helper_and_nobody_else(any_cast: Cast) -> None:
    formality = formality_of(any_cast, helper=any_cast.people["crew"])
    data, desk = pdf(), sender(any_cast, "receptionist")
    document = document_of(any_cast, "receptionist", data, "formality", formality["record"])
    assert desk.send(document, data).status_code == 204
    assert desk.get(document["record"]).data == data
    crew, other = sender(any_cast, "crew"), sender(any_cast, "other_crew")
    assert [reads(one, document["record"]) for one in (crew, other, sender(any_cast, "planner"))] == [200, 404, 404]
    desk.asker.verdict(
        edit("formality", formality["record"], {"helper": [formality["id"]]}, helper=any_cast.people["other_crew"])
    )
    assert [reads(crew, document["record"]), reads(other, document["record"])] == [404, 200]


@pytest.mark.proves("R5", "O4")
def test_what_belongs_to_an_event_is_read_by_those_who_plan_it(any_cast: Cast) -> None:
    formality = formality_of(any_cast, client=None, event=any_cast.events["gala"])
    data, lead = picture(), sender(any_cast, "event_lead")
    document = document_of(any_cast, "event_lead", data, "formality", formality["record"], type="image/png")
    assert lead.send(document, data).status_code == 204
    found = [reads(sender(any_cast, name), document["record"]) for name in ("planner", "receptionist", "crew")]
    assert found == [200, 200, 404]


@pytest.mark.proves("R5", "O4")
def test_only_who_reads_a_record_attaches_to_it_and_the_record_comes_first(any_cast: Cast) -> None:
    formality = formality_of(any_cast, helper=any_cast.people["crew"])
    of_client = ("client", any_cast.records["client"])
    for name, about, wanted in (
        ("crew", ("formality", formality["record"]), "applied"),
        ("other_crew", ("formality", formality["record"]), "forbidden"),
        ("crew", of_client, "forbidden"),
        ("planner", of_client, "forbidden"),
        ("receptionist", of_client, "applied"),
        ("receptionist", ("formality", any_cast.events["gala"]), "no_record"),
    ):
        verdict = any_cast.sign_in(name).verdict(document_of(any_cast, name, pdf(), *about))
        assert (verdict["reason"] or {}).get("code", verdict["verdict"]) == wanted, (name, about)


@pytest.mark.proves("R5")
def test_a_paper_is_given_out_so_that_nothing_in_it_can_act_on_our_pages(cast: Cast) -> None:
    data, desk = pdf(b"<< /JS (app.alert(1)) /OpenAction 1 0 R >>"), sender(cast, "receptionist")
    name = "../../合同 <b>\u202egnp.exe"
    document = document_of(cast, "receptionist", data, "client", cast.records["client"], name=name)
    desk.send(document, data)
    given = desk.get(document["record"])
    assert (given.mimetype, given.headers["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    assert "sandbox" in given.headers["Content-Security-Policy"]
    assert "default-src 'none'" in given.headers["Content-Security-Policy"]
    assert given.headers["Cache-Control"] == "no-store"
    place = given.headers["Content-Disposition"]
    assert place.startswith(f'attachment; filename="{document["record"]}.pdf"; ')
    assert place.endswith("%E5%90%88%E5%90%8C%20%20b%20gnp.pdf")


@pytest.mark.proves("R5")
def test_a_bomb_of_a_pdf_is_stored_as_it_is_and_never_opened(cast: Cast) -> None:
    data, desk = bomb(), sender(cast, "receptionist")
    assert len(data) < 10_000
    document = document_of(cast, "receptionist", data, "client", cast.records["client"])
    assert desk.send(document, data).status_code == 204
    assert desk.get(document["record"]).data == data
    made = desk.asker.get(f"/api/media/{document['record']}?as=jpeg")
    assert (made.status_code, made.json["error"]["code"]) == (415, "unreadable")
    assert cast.app.extensions["renditions"].process is None


@pytest.mark.proves("R5")
@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<html><script>alert(1)</script></html>" * 9, "application/pdf"),
        (b"MZ" * 900, "application/pdf"),
        (picture(), "application/pdf"),
        (pdf(), "image/jpeg"),
        (b"<svg onload='alert(1)'/>" * 9, "image/svg+xml"),
    ],
)
def test_what_only_pretends_to_be_a_pdf_or_a_picture_is_not_kept(cast: Cast, content: bytes, kind: str) -> None:
    desk = sender(cast, "receptionist")
    document = document_of(cast, "receptionist", content, "client", cast.records["client"], type=kind)
    answered = desk.send(document, content)
    assert (answered.status_code, answered.json["error"]["code"]) == (415, "wrong_kind")
    assert desk.offset(document["record"]).status_code == 404
    assert desk.get(document["record"]).status_code == 404


@pytest.mark.proves("R5")
@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"bytes": 2 * 1024**3}, "bytes"),
        ({"bytes": MOST_BYTES + 1}, "bytes"),
        ({"bytes": 0}, "bytes"),
        ({"name": "合" * 300}, "name"),
        ({"type": "text/html"}, "type"),
    ],
)
def test_a_record_that_promises_what_is_not_taken_is_refused_by_field(
    cast: Cast, fields: dict[str, Any], field: str
) -> None:
    document = document_of(cast, "receptionist", pdf(), "client", cast.records["client"], **fields)
    reason = cast.sign_in("receptionist").verdict(document)["reason"]
    assert (reason["code"], reason["field"]) == ("invalid", field)


@pytest.mark.proves("R5", "F9")
def test_a_paper_that_its_author_takes_back_before_hearing_of_anything_is_gone(any_cast: Cast) -> None:
    formality = formality_of(any_cast, helper=any_cast.people["crew"])
    data, desk = pdf(), sender(any_cast, "receptionist")
    document = document_of(any_cast, "receptionist", data, "formality", formality["record"])
    desk.send(document, data)
    seen = {name: [document["id"]] for name in document["patch"]}
    desk.asker.verdict(edit("document", document["record"], seen, deleted=True))
    assert desk.get(document["record"]).status_code == 404


@pytest.mark.proves("Q4", "R5")
def test_an_erased_persons_papers_are_gone_from_the_disk_and_take_no_bytes_any_more(
    any_cast: Cast, tmp_path: Path
) -> None:
    desk, lead = sender(any_cast, "receptionist"), any_cast.sign_in("reception_lead")
    client = create("client", name="张慧敏", kind="individual")
    formality = create("formality", client=client["record"], kind="contract", title="张慧敏的合同", whose="张慧敏")
    desk.asker.sync(client, formality)
    data = pdf(b"zhang hui min")
    of_client = document_of(any_cast, "receptionist", data, "client", client["record"], name="张慧敏.pdf")
    photo = picture()
    of_step = document_of(
        any_cast, "receptionist", photo, "formality", formality["record"], name="张慧敏.png", type="image/png"
    )
    half = document_of(any_cast, "receptionist", data, "client", client["record"])
    desk.send(of_client, data)
    desk.send(of_step, photo)
    assert desk.asker.get(f"/api/media/{of_step['record']}?as=tile").status_code == 200
    desk.asker.sync(half)
    desk.begin(half["record"], len(data), data=data[:40])
    names = {one["record"] for one in (of_client, of_step, half)}
    assert {path.stem for path in tmp_path.rglob("*") if path.stem in names} == names

    listed = lead.get(f"/api/clients/{client['record']}/export").data
    assert len(listed) > 0
    assert lead.get(f"/api/clients/{client['record']}/erase").json["documents"] == 3
    assert lead.post(f"/api/clients/{client['record']}/erase", {"sure": True}).status_code == 200
    assert [path for path in tmp_path.rglob("*") if path.stem in names] == []
    assert [reads(desk, name) for name in sorted(names)] == [404] * 3
    assert desk.append(half["record"], 40, data[40:]).status_code == 404
    late = any_cast.sign_in("receptionist").verdict(
        document_of(any_cast, "receptionist", data, "formality", formality["record"], name="张慧敏.pdf")
    )
    assert late["reason"]["detail"] == "erased"
