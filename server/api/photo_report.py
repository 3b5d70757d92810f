"""GET /api/media/event/<event>.html: the photos of an event as one page to print (F40)."""

from datetime import datetime

from flask import Response, request, stream_with_context
from marshmallow import Schema, fields

from server.api.archive import Words, attachment, find_event, photos_of
from server.api.documented import DocumentedBlueprint
from server.api.media import renditions
from server.api.session import signed_in
from server.domain.transactions import reading
from server.i18n import chosen, text
from server.media.report import POLICY, Entry, Page, report
from server.sync.state import State

blueprint = DocumentedBlueprint(
    "photo_report", __name__, url_prefix="/api/media/event", description="The photos of an event as one page to print"
)
WORDS = ("film", "unreadable")


class Asked(Schema):
    """The query."""

    language = fields.String(load_default="", metadata={"description": "of the texts; else what the browser prefers"})
    person = fields.String(load_default="", metadata={"description": "for a link, which sends no header"})


@blueprint.get("/<ulid:event>.html")
@blueprint.asks(Asked)
@blueprint.answers_file("text/html")
@blueprint.refuses(404, "`not_found`: no such event, or not for this person")
def download(asked: dict[str, str], event: str) -> Response:
    """Who took each, when, of what, and the picture upright, in a stream. It holds all that it shows."""
    who = signed_in()
    language = chosen(asked["language"] or request.headers.get("Accept-Language"))
    with reading() as connection:
        found = find_event(connection, who, event)
        photos = photos_of(connection, who, event)
        words = Words(connection)
        here = [photo for photo in photos if photo.shown.get("stored")]
        entries = entries_of(here, words, language)
        title = str(found.shown["name"])
        lines = lines_of(found, words, language, len(here), len(photos) - len(here))
    name = text(language, "report.photos", event=title)
    page = Page(language, name, lines, {word: text(language, f"report.{word}") for word in WORDS})
    response = Response(stream_with_context(report(page, entries, renditions())), mimetype="text/html")
    response.headers["Content-Disposition"] = attachment(name, "html")
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["Cache-Control"] = "no-store"
    return response


def lines_of(event: State, words: Words, language: str, here: int, missing: int) -> list[str]:
    """Under the title: when and where the event was, and how much of its photos this is, as of now."""
    days = dict.fromkeys(f"{words.moment(event.shown[field]):%Y-%m-%d}" for field in ("starts", "ends"))
    now = f"{datetime.now(words.zone):%Y-%m-%d %H:%M}"
    return [
        f"{' – '.join(days)} · {event.shown['venue']}",
        text(language, "report.count", count=str(here), now=now),
        text(language, "report.missing", count=str(missing)) if missing else "",
    ]


def entries_of(photos: list[State], words: Words, language: str) -> list[Entry]:
    """Those of one thing together, in the order of their first."""
    order: dict[str, int] = {}
    for photo in photos:
        order.setdefault(str(photo.shown["record"]), len(order))
    grouped = sorted(photos, key=lambda photo: order[str(photo.shown["record"])])
    return [entry_of(photo, words, language) for photo in grouped]


def entry_of(photo: State, words: Words, language: str) -> Entry:
    shown = photo.shown
    subject, place = words.subject(photo) or text(language, "report.event"), words.place(photo)
    notes = [text(language, f"report.{shown['purpose']}")]
    notes += [text(language, "report.confidential")] if shown.get("confidential") else []
    notes += [text(language, "report.number", number=photo.id[-6:])]
    return Entry(
        name=photo.id,
        group=str(shown["record"]),
        heading=f"{subject} · {place}" if place and place != subject else subject,
        who=words.name("person", shown["author"]),
        when=f"{words.taken(photo):%Y-%m-%d %H:%M}",
        caption=str(shown.get("caption") or ""),
        notes=" · ".join(notes),
        film=shown["kind"] == "video",
        preview=str(shown.get("preview") or ""),
    )
