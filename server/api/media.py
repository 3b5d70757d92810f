"""/api/media: photos, films and documents as plain files out; an app's storage, and who sees what of it (X11, R5)."""

from typing import Any, NamedTuple, NoReturn, cast
from urllib.parse import quote

from flask import Response, current_app, request
from werkzeug.wsgi import FileWrapper

from server.api.documented import DocumentedBlueprint
from server.api.errors import ApiError
from server.api.session import Principal, signed_in
from server.domain.model import MODEL
from server.domain.transactions import reading
from server.media.archive import plain
from server.media.kinds import HEAD_BYTES, SHOWN, SUFFIXES, kind_of
from server.media.renditions import SCREEN, TILE, NoTurnError, Renditions, UnreadableError
from server.media.storage import Storage
from server.sync.entity import Right
from server.sync.history import standing
from server.sync.state import State

PIECE = 64 * 1024
KEPT = "private, max-age=31536000, immutable"
POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; sandbox"
EXTENSION, RENDITIONS = "media", "renditions"  # the storage's and the pictures' names in the app
JPEG, PDF = "image/jpeg", "application/pdf"
WITH_BYTES = ("photo", "document")
"""The kinds of record that have a file."""
SIZES = {"jpeg": SCREEN, "tile": TILE}

blueprint = DocumentedBlueprint(
    "media", __name__, url_prefix="/api/media", description="Photos, films and documents as files out"
)


def header(name: str, schema: dict[str, Any], required: bool = True) -> dict[str, Any]:
    return {"in": "header", "name": name, "required": required, "schema": schema}


def query(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"in": "query", "name": name, "required": False, "schema": schema}


def storage() -> Storage:
    """The storage that the factory put into the app."""
    return cast(Storage, current_app.extensions[EXTENSION])


def renditions() -> Renditions:
    """The pictures that the factory put into the app."""
    return cast(Renditions, current_app.extensions[RENDITIONS])


class Filed(NamedTuple):
    """A record that has a file."""

    entity: str
    state: State


def find_filed(who: Principal, record: str) -> Filed:
    """A photo or document that this person may see, else 404. What was erased has no bytes and gets none (Q4)."""
    with reading() as connection:
        for entity in WITH_BYTES:
            state = standing(connection, MODEL, entity, record)
            if state is not None and not state.gone and not state.shown.get("erased"):
                if who.access.may(Right.CONTRIBUTE, state.scopes):
                    return Filed(entity, state)
                break
    raise ApiError(404, "not_found", "no such photo or document; its record comes first")


def find_stored(record: str) -> Filed:
    """A photo or document that this person may see and whose bytes are here, else 404."""
    filed = find_filed(signed_in(), record)
    if not filed.state.shown.get("stored"):
        not_stored()
    return filed


def not_stored() -> NoReturn:
    raise ApiError(404, "not_stored", "the bytes have not come yet")


@blueprint.get("/<ulid:photo>")
@blueprint.describes(
    parameters=[
        header("Range", {"type": "string"}, required=False),
        query("as", {"type": "string", "enum": list(SIZES)}),
    ]
)
@blueprint.answers_file("*/*")
@blueprint.answers_empty(206, "the range that was asked for")
@blueprint.refuses(404, "`not_found`, or `not_stored`: the bytes have not come yet")
@blueprint.refuses(415, "`unreadable`: no picture can be made of it")
@blueprint.refuses(416, "`range_not_satisfiable`")
@blueprint.refuses(422, "`invalid`: no such rendition")
@blueprint.refuses(503, "`busy`: many wait for pictures")
def show(photo: str) -> Response:
    """The bytes, whole or a range, to whoever may read the record; `as=jpeg` (or `tile`, small) makes an upright JPEG
    of a photo that not every browser can read. Nothing in them can act on our pages.
    """
    filed, wanted = find_stored(photo), request.args.get("as")
    return as_it_is(photo, filed) if wanted is None else as_jpeg(photo, filed, wanted)


def as_it_is(photo: str, filed: Filed) -> Response:
    try:
        file = storage().open(photo)
    except FileNotFoundError:
        not_stored()
    kind = kind_of(file.read(HEAD_BYTES)) or "application/octet-stream"
    file.seek(0)
    # Not the server's own wrapper: it would send from where the system's file stands, beyond what was read ahead here.
    response = Response(FileWrapper(file, PIECE), mimetype=kind, direct_passthrough=True)
    response.call_on_close(file.close)
    response.content_length = length = storage().size(photo) or 0
    response.set_etag(str(filed.state.shown["sha256"]))
    response.headers.update(file_headers(photo, kind, filed))
    try:
        response.make_conditional(request, accept_ranges=True, complete_length=length)
    except Exception:
        file.close()
        raise
    return response


def as_jpeg(photo: str, filed: Filed, wanted: str) -> Response:
    shown = filed.state.shown
    if wanted not in SIZES:
        raise ApiError(422, "invalid", f"as is one of {', '.join(SIZES)}", "as")
    if shown.get("kind") == "video" or shown.get("type") == PDF:
        raise ApiError(415, "unreadable", "no picture is made of a film or a PDF")
    try:
        made = renditions().kept(photo, SIZES[wanted])
    except FileNotFoundError:
        not_stored()
    except UnreadableError:
        raise ApiError(415, "unreadable", "no picture can be made of these bytes") from None
    except NoTurnError:
        raise ApiError(503, "busy", "many wait for pictures", Retry_After="10") from None
    response = Response(made, mimetype=JPEG)
    response.set_etag(f"{shown['sha256']}-{wanted}")
    response.headers.update(file_headers(photo, JPEG, filed))
    response.make_conditional(request)
    return response


def file_headers(photo: str, kind: str, filed: Filed) -> dict[str, str]:
    shown, is_document = filed.state.shown, filed.entity == "document"
    place = "inline" if kind in SHOWN else "attachment"
    suffix = SUFFIXES.get(kind, "bin")
    name = f'filename="{photo}.{suffix}"'
    if is_document:
        name += f"; filename*=UTF-8''{quote(title_of(str(shown['name'])))}.{suffix}"
    return {
        # A client's papers stay in no cache: they may be erased, and whoever reads them may lose that right (Q4, O4).
        "Cache-Control": "no-store" if is_document or shown.get("confidential") else KEPT,
        "Content-Disposition": f"{place}; {name}",
        "Content-Security-Policy": POLICY,
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }


def title_of(name: str) -> str:
    """Without what its sender calls its kind: the bytes say that."""
    title, dot, suffix = name.rpartition(".")
    return plain(title if dot and suffix.isalnum() and len(suffix) <= 5 else name) or "-"
