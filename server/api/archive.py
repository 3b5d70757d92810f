"""GET /api/media/event/<event>.zip: all photos and films of an event that the person may see (X11)."""

import csv
import io
from datetime import datetime
from urllib.parse import quote

from flask import Response
from sqlalchemy import Connection

from server.api.documented import DocumentedBlueprint
from server.api.errors import ApiError
from server.api.media import storage
from server.api.session import Principal, signed_in
from server.api.state import state as app_state
from server.domain.model import MODEL
from server.domain.transactions import reading
from server.media.archive import Item, archive, path_of, plain
from server.media.kinds import HEAD_BYTES, SUFFIXES, kind_of
from server.sync.bulk import rows_by
from server.sync.entity import Right
from server.sync.history import standing
from server.sync.state import State

blueprint = DocumentedBlueprint(
    "archive", __name__, url_prefix="/api/media/event", description="All photos of an event in one file"
)

TITLES = {"check": "title", "incident": "title", "resource": "name", "zone": "name", "post": "name", "cue": "title"}
HEAD = ("file", "taken", "by", "of", "zone", "purpose", "caption", "latitude", "longitude", "sha256")


@blueprint.get("/<ulid:event>.zip")
@blueprint.answers_file("application/zip")
@blueprint.refuses(404, "`not_found`: no such event, or not for this person")
def download(event: str) -> Response:
    """The archive, in a stream; its length is told, so that one that was cut shows."""
    who = signed_in()
    with reading() as connection:
        found = find_event(connection, who, event)
        photos = [photo for photo in photos_of(connection, who, event) if photo.shown.get("stored")]
        words = Words(connection)
        items = [words.item(photo) for photo in photos]
        index = words.index(list(zip(items, photos, strict=True)))
    stream = archive(storage(), items, index)
    response = Response(iter(stream), mimetype="application/zip")
    response.content_length = len(stream)
    response.headers["Content-Disposition"] = attachment(str(found.shown["name"]), "zip")
    response.headers["Cache-Control"] = "no-store"
    return response


def attachment(title: str, suffix: str) -> str:
    """A header is plain ASCII."""
    return f"attachment; filename=photos.{suffix}; filename*=UTF-8''{quote(f'{plain(title)}.{suffix}')}"


def find_event(connection: Connection, who: Principal, event: str) -> State:
    """An event that this person works on, else 404."""
    found = standing(connection, MODEL, "event", event)
    if found is None or not who.access.may(Right.CONTRIBUTE, (f"event:{event}",)):
        raise ApiError(404, "not_found", "no such event")
    return found


def photos_of(connection: Connection, who: Principal, event: str) -> list[State]:
    """Oldest first, also those whose bytes have not come; confidential ones for their readers alone."""
    table, codec = MODEL.tables.records["photo"], MODEL.codecs["photo"]
    scopes = [f"event:{event}", f"event:{event}:confidential"]
    states = [codec.read(row) for row in rows_by(connection, table, "scope", scopes)]
    return sorted(
        (one for one in states if not one.gone and who.access.may(Right.CONTRIBUTE, one.scopes)),
        key=lambda one: (str(one.shown["taken"]), one.id),
    )


class Words:
    """What photos show, in words; each record is read once."""

    def __init__(self, connection: Connection):
        self.connection, self.zone = connection, app_state().config.zone
        self.known: dict[tuple[str, str], State | None] = {}

    def record(self, entity: str, record: object) -> State | None:
        key = (entity, str(record))
        if key not in self.known:
            self.known[key] = standing(self.connection, MODEL, *key)
        return self.known[key]

    def name(self, entity: str, record: object, field: str = "name") -> str:
        found = self.record(entity, record) if record else None
        return str(found.shown.get(field) or "") if found else ""

    def subject(self, photo: State) -> str:
        what = str(photo.shown["subject"])
        return self.name(what, photo.shown["record"], TITLES[what]) if what in TITLES else ""

    def place(self, photo: State) -> str:
        what, record = str(photo.shown["subject"]), photo.shown["record"]
        if what == "zone":
            return self.name("zone", record)
        found = self.record(what, record) if what in ("check", "incident", "post") else None
        return self.name("zone", found.shown.get("zone")) if found else ""

    def moment(self, instant: object) -> datetime:
        return datetime.fromisoformat(str(instant)).astimezone(self.zone)

    def taken(self, photo: State) -> datetime:
        return self.moment(photo.shown["taken"])

    def item(self, photo: State) -> Item:
        with storage().open(photo.id) as file:
            kind = kind_of(file.read(HEAD_BYTES))
        author = self.name("person", photo.shown["author"])
        title = f"{self.taken(photo):%Y-%m-%d %H.%M} {author}"
        return Item(photo.id, self.subject(photo), title, SUFFIXES.get(kind or "", "bin"))

    def index(self, rows: list[tuple[Item, State]]) -> str:
        out = io.StringIO()
        table = csv.writer(out)
        table.writerow(HEAD)
        for item, photo in rows:
            shown = photo.shown
            said = [path_of(item), self.taken(photo).isoformat(), self.name("person", shown["author"])]
            said += [self.subject(photo), self.place(photo), str(shown["purpose"]), str(shown.get("caption") or "")]
            more = [shown.get("latitude"), shown.get("longitude"), shown["sha256"]]
            table.writerow([*map(harmless, said), *more])
        return out.getvalue()


def harmless(text: str) -> str:
    """A table program must not take a caption for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
