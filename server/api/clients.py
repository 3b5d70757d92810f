"""What is asked about clients beside sync: what is held, who looked, what is older; erasing a person (R3, Q4)."""

from datetime import UTC, datetime, timedelta
from typing import Any

from flask import Response, request
from marshmallow import Schema, fields, validate

from server.api.documented import DocumentedBlueprint
from server.api.errors import ApiError
from server.api.media import renditions, storage
from server.api.schemas import Ulid
from server.api.session import signed_in
from server.api.state import state as app_state
from server.api.sync import sync_engine
from server.domain.model import MODEL
from server.domain.organisation.setting import value_of
from server.domain.reception.client_erasure import erase, may_be_erased, preview
from server.domain.reception.client_export import export
from server.domain.reception.client_family import Subject, subject_of
from server.domain.reception.client_looks import looks_at
from server.domain.reception.client_past import past_of
from server.domain.reception.client_retention import proposed
from server.domain.transactions import reading
from server.i18n import chosen
from server.sync.entity import Right
from server.sync.push import Push, instant

blueprint = DocumentedBlueprint(
    "clients", __name__, url_prefix="/api/clients", description="About clients and contacts"
)

RECEPTION = ("reception",)
NOT_FOUND = "not_found: no such client or contact, or not for this person"


class Look(Schema):
    """Who opened the client's page, and when."""

    person = fields.String(required=True)
    looked = fields.String(required=True)


class LooksAnswer(Schema):
    """The latest first, at most 500."""

    looks = fields.List(fields.Nested(Look), required=True)


class PastQuery(Schema):
    """`before`: the `next` of the page before."""

    before = Ulid(load_default=None)


class PastRecord(Schema):
    """A call, an enquiry or a visit with its shown fields."""

    entity = fields.String(required=True)
    id = fields.String(required=True)
    shown = fields.Dict(required=True, attribute="fields", data_key="fields")


class PastAnswer(Schema):
    """At most 200, the latest first."""

    records = fields.List(fields.Nested(PastRecord), required=True)
    next = fields.String(required=True, allow_none=True)


class ErasePreview(Schema):
    """How many records would lose a name or number, how many their words; changes of the log; documents."""

    names = fields.Integer(required=True)
    texts = fields.Integer(required=True)
    changes = fields.Integer(required=True)
    documents = fields.Integer(required=True)


class EraseRequest(Schema):
    """That the person has read what goes."""

    sure = fields.Boolean(required=True, validate=validate.Equal(True))


class EraseAnswer(Schema):
    """How many records were emptied."""

    records = fields.Integer(required=True)


class Proposed(Schema):
    """Somebody without contact for long: `client` is whom they belong to, `last` the last contact."""

    kind = fields.String(required=True)
    id = fields.String(required=True)
    client = fields.String(required=True)
    name = fields.String(required=True)
    last = fields.String(required=True)


class RetentionAnswer(Schema):
    """The longest silent first, at most 500."""

    days = fields.Integer(required=True)
    people = fields.List(fields.Nested(Proposed), required=True)


@blueprint.get("/<ulid:client>/looks")
@blueprint.answers(LooksAnswer)
@blueprint.refuses(404, NOT_FOUND)
def looks(client: str) -> dict[str, Any]:
    """Who looked at this client; for whoever has reception in hand."""
    require(Right.MANAGE)
    with reading() as connection:
        subject = found(subject_of(connection, client), "client")
        return {"looks": looks_at(connection, subject.clients)}


@blueprint.get("/<ulid:client>/past")
@blueprint.asks(PastQuery)
@blueprint.answers(PastAnswer)
@blueprint.refuses(404, NOT_FOUND)
def past(asked: dict[str, Any], client: str) -> dict[str, Any]:
    """What of this client left the devices because of its age; for whoever reads reception."""
    require(Right.CONTRIBUTE)
    with reading() as connection:
        subject = found(subject_of(connection, client), "client")
        return past_of(connection, subject.clients, asked["before"])


@blueprint.get("/<ulid:record>/export")
@blueprint.answers_file("application/zip")
@blueprint.refuses(404, NOT_FOUND)
def export_all(record: str) -> Response:
    """All that is held about a client or contact, as JSON and as a page to read; for whoever has reception in hand."""
    require(Right.MANAGE)
    language = chosen(request.args.get("language") or request.headers.get("Accept-Language"))
    with reading() as connection:
        subject = found(subject_of(connection, record))
        data = export(connection, subject, instant(datetime.now(UTC)), app_state().config.zone, language)
    response = Response(data, mimetype="application/zip")
    response.headers["Content-Disposition"] = f"attachment; filename={record}.zip"
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.get("/<ulid:record>/erase")
@blueprint.answers(ErasePreview)
@blueprint.refuses(404, NOT_FOUND)
@blueprint.refuses(422, "not_a_person: a company's contacts are persons, the company is not")
def erase_preview(record: str) -> dict[str, Any]:
    """What an erasure would take away; nothing is written."""
    require(Right.MANAGE)
    with reading() as connection:
        told = preview(connection, person(connection, record))
    return {"names": told.names, "texts": told.texts, "changes": told.changes, "documents": told.documents}


@blueprint.post("/<ulid:record>/erase")
@blueprint.takes(EraseRequest)
@blueprint.answers(EraseAnswer)
@blueprint.refuses(404, NOT_FOUND)
@blueprint.refuses(422, "not_a_person: a company's contacts are persons, the company is not")
def erase_person(_sure: dict[str, Any], record: str) -> dict[str, Any]:
    """Erases a contact, or a client that is a person, for ever: out of records, log and devices. Counts stay."""
    require(Right.MANAGE)
    with sync_engine().hand() as push:
        return {"records": erase(push, person(push.connection, record), remove_bytes)}


def remove_bytes(document: str) -> None:
    """Of a document: what came of it, and the pictures that were made of it."""
    storage().remove(document)
    renditions().forget(document)


@blueprint.get("/retention")
@blueprint.answers(RetentionAnswer)
@blueprint.refuses(404, NOT_FOUND)
def retention() -> dict[str, Any]:
    """Persons whose last contact is older than `client_retention_days`, proposed for erasure."""
    require(Right.MANAGE)
    now = sync_engine().clock()
    with reading() as connection:
        days = value_of(Push(connection, MODEL, now), "client_retention_days")
        return {"days": int(days), "people": proposed(connection, now - timedelta(days=days))}


def require(right: Right) -> None:
    """Whoever has no business at reception is not told what is there."""
    if not signed_in().access.may(right, RECEPTION):
        raise ApiError(404, "not_found", "no such client")


def found(subject: Subject | None, *kinds: str) -> Subject:
    if subject is None or (kinds and subject.kind not in kinds):
        raise ApiError(404, "not_found", "no such client")
    return subject


def person(connection: Any, record: str) -> Subject:
    subject = found(subject_of(connection, record))
    if not may_be_erased(connection, subject):
        raise ApiError(422, "not_a_person", "a company is not erased; its contacts are")
    return subject
