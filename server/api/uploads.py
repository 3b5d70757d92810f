"""/api/media/uploads: the bytes of photos, films and documents by the tus protocol 1.0 (X11, R5; docs/protocol.md).

The record comes first: an upload is begun for a photo or document that the server knows, so that the record says who
may send the bytes, how many they are and what their hash is. A phone sends its records before its files anyway.
"""

import base64
import binascii
from collections.abc import Iterator
from email.utils import formatdate
from typing import Any, NoReturn, cast

from flask import Response, request, url_for
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge

from server.api.documented import DocumentedBlueprint
from server.api.errors import ApiError, answer
from server.api.media import PDF, WITH_BYTES, Filed, find_filed, header, storage
from server.api.session import signed_in
from server.api.sync import sync_engine
from server.domain.onsite.photo import MOST_BYTES
from server.media.storage import NoRoomError, OffsetError
from server.media.upload import (
    Expected,
    TooMuchError,
    WrongHashError,
    WrongKindError,
    receive,
    standing_of,
)
from server.sync.push import instant
from server.sync.reaction import DEVICE, HAND, amend

VERSION = "1.0.0"
EXTENSIONS = "creation,creation-with-upload,expiration"
SLICE = 16 * 1024  # of an upload: no more is lost when a line is cut
ROOM = 64 * 1024  # beyond what is missing, before a body without a length is stopped
BODY = "application/offset+octet-stream"
WRONG_HASH = 460  # as the tus protocol's checksum extension names it

blueprint = DocumentedBlueprint(
    "uploads",
    __name__,
    url_prefix="/api/media/uploads",
    description="Photos, films and documents by the tus protocol 1.0 in",
)

COUNT: dict[str, Any] = {"type": "integer", "minimum": 0, "maximum": MOST_BYTES}
TUS = header("Tus-Resumable", {"type": "string", "enum": [VERSION]})
METADATA = header("Upload-Metadata", {"type": "string"})
BYTES = {"required": True, "content": {BODY: {"schema": {"type": "string", "format": "binary"}}}}
FIRST_BYTES = {**BYTES, "required": False}


def to_receive(record: str) -> tuple[Filed, Expected]:
    """The photo or document whose bytes its author sends; 404, or 403 to anybody else."""
    who = signed_in()
    filed = find_filed(who, record)
    shown = filed.state.shown
    if shown["author"] != who.id:
        raise ApiError(403, "forbidden", "only the author of a photo or document sends its bytes")
    length, sha256 = cast(int, shown["bytes"]), str(shown["sha256"]).lower()
    return filed, Expected(record, length, sha256, kinds_of(filed))


def kinds_of(filed: Filed) -> str:
    """How the media type of its bytes must begin. A document that says that it is a PDF is one, or it is not taken."""
    if filed.entity == "document":
        return PDF if filed.state.shown["type"] == PDF else "image/"
    return "video/" if filed.state.shown["kind"] == "video" else "image/"


def tell_stored(entity: str, record: str) -> None:
    """The server's hand notes that all bytes are here, so that phones may let go of theirs."""
    with sync_engine().hand() as push:
        state = push.record(entity, record)
        if state and state.shown.get("erased"):
            storage().remove(record)  # it was erased while its last bytes came
        elif state and not state.gone and not state.shown.get("stored"):
            push.take([amend(entity, state, {"stored": instant(push.now)})], HAND, DEVICE)


# requests


def require_version() -> Response | None:
    """Only tus requests name a version; a wrong one is told which is known."""
    is_tus = request.method in ("POST", "PATCH", "HEAD")
    if not is_tus or request.headers.get("Tus-Resumable") == VERSION:
        return None
    response = answer(412, "wrong_version", f"Tus-Resumable must be {VERSION}")
    response.headers["Tus-Version"] = VERSION
    return response


def name_version(response: Response) -> Response:
    if "Tus-Resumable" in request.headers or request.method == "OPTIONS":
        response.headers["Tus-Resumable"] = VERSION
    return response


blueprint.before_request(require_version)
blueprint.after_request(name_version)


@blueprint.route_of("", "OPTIONS")
@blueprint.answers_empty(204, "Tus-Version, Tus-Extension and Tus-Max-Size say it")
def abilities() -> Response:
    """What this server can do, as tus asks it."""
    headers = {"Tus-Version": VERSION, "Tus-Extension": EXTENSIONS, "Tus-Max-Size": str(MOST_BYTES)}
    return Response(status=204, headers=headers)


@blueprint.post("")
@blueprint.describes(parameters=[TUS, header("Upload-Length", COUNT), METADATA], requestBody=FIRST_BYTES)
@blueprint.answers_empty(201, "Location is the upload, Upload-Offset where it stands")
@blueprint.refuses(400, "`cut`: what came before is kept; ask for the offset and go on")
@blueprint.refuses(403, "`forbidden`: only the author sends its bytes")
@blueprint.refuses(404, "`not_found`: its record comes first")
@blueprint.refuses(409, "`wrong_offset`: somebody else sends the same photo")
@blueprint.refuses(412, "`wrong_version` of tus")
@blueprint.refuses(413, "`too_large`")
@blueprint.refuses(415, "`wrong_kind`: no picture, film or PDF as its record says")
@blueprint.refuses(422, "`invalid`: the record names another length or hash")
@blueprint.refuses(WRONG_HASH, "`wrong_hash`: not the bytes that the record names; begin anew")
@blueprint.refuses(507, "`no_room` for files; records still go")
def begin() -> Response:
    """Begin, or find again, an upload: `Upload-Metadata: photo <id>,sha256 <hash>` in base64, or `document <id>`.

    The same request may bring the first bytes, all of a small photo: what is here already is passed over.
    """
    length = header_number("Upload-Length")
    if length > MOST_BYTES:
        raise ApiError(413, "too_large", f"at most {MOST_BYTES} bytes", "Upload-Length")
    given = read_metadata(request.headers.get("Upload-Metadata", ""))
    named = next((given[entity] for entity in WITH_BYTES if entity in given), "")
    filed, expected = to_receive(named)
    if length != expected.length:
        raise ApiError(422, "invalid", "its record names another length", "Upload-Length")
    if given.get("sha256", expected.sha256).lower() != expected.sha256:
        raise ApiError(422, "invalid", "its record names another hash", "sha256")
    offset = begun(expected)
    if request.mimetype == BODY and offset < length:
        limit_body(length)
        offset = take(expected, offset, beyond(body(), offset))
    settle(filed, expected)
    response = upload_answer(expected, offset, 201)
    response.headers["Location"] = url_for("uploads.append", photo=expected.name)
    return response


def begun(expected: Expected) -> int:
    """Where its upload stands, which is made when there is none."""
    offset = standing_of(storage(), expected)
    if offset is not None:
        return offset
    try:
        storage().begin(expected.name, expected.length)
    except NoRoomError:
        no_room()
    return 0


@blueprint.route_of("/<ulid:photo>", "HEAD")
@blueprint.describes(parameters=[TUS])
@blueprint.answers_empty(200, "Upload-Offset and Upload-Length say it")
def how_far(photo: str) -> Response:
    """How many bytes have come."""
    filed, expected = to_receive(photo)
    offset = standing_of(storage(), expected)
    if offset is None:
        raise ApiError(404, "not_found", "no such upload")
    settle(filed, expected)
    response = upload_answer(expected, offset, 200)
    response.headers["Upload-Length"] = str(expected.length)
    return response


@blueprint.route_of("/<ulid:photo>", "PATCH")
@blueprint.describes(parameters=[TUS, header("Upload-Offset", COUNT)], requestBody=BYTES)
@blueprint.answers_empty(204, "Upload-Offset says where it stands now")
@blueprint.refuses(400, "`cut`: what came before is kept; ask for the offset and go on")
@blueprint.refuses(404, "`not_found`: no such upload, or no such photo")
@blueprint.refuses(409, "`wrong_offset`: Upload-Offset of the answer says where it stands")
@blueprint.refuses(413, "`too_large`: more bytes than the record names")
@blueprint.refuses(
    415, "`wrong_kind`: no picture, film or PDF as its record says; `unsupported_media_type`: see the request's body"
)
@blueprint.refuses(WRONG_HASH, "`wrong_hash`: not the bytes that the record names; begin anew")
@blueprint.refuses(507, "`no_room` for files; records still go")
def append(photo: str) -> Response:
    """Bytes from an offset on; all that arrives before a line is cut is kept."""
    if request.mimetype != BODY:
        raise ApiError(415, "unsupported_media_type", f"Content-Type must be {BODY}")
    offset = header_number("Upload-Offset")
    filed, expected = to_receive(photo)
    limit_body(max(expected.length - offset, 0))
    offset = take(expected, offset, body())
    settle(filed, expected)
    return upload_answer(expected, offset, 204)


def limit_body(room: int) -> None:
    """No more than what is missing; a body that doesn't say its length is stopped a little later."""
    if (request.content_length or 0) > room:
        raise ApiError(413, "too_large", "more bytes than its record names")
    request.max_content_length = room + ROOM


def take(expected: Expected, offset: int, pieces: Iterator[bytes]) -> int:
    """The new offset, or the answer that says what is wrong."""
    try:
        return receive(storage(), expected, offset, pieces)
    except OffsetError as error:
        if error.offset is None:
            raise ApiError(404, "not_found", "no such upload") from None
        raise ApiError(
            409, "wrong_offset", f"the upload stands at {error.offset}", Upload_Offset=str(error.offset)
        ) from None
    except (TooMuchError, RequestEntityTooLarge):
        raise ApiError(413, "too_large", "more bytes than its record names") from None
    except WrongKindError:
        raise ApiError(
            415, "wrong_kind", "these bytes are no picture, film or PDF of the kind that their record names"
        ) from None
    except WrongHashError:
        raise ApiError(WRONG_HASH, "wrong_hash", "the bytes don't have the hash of the record; begin anew") from None
    except NoRoomError:
        no_room()


def body() -> Iterator[bytes]:
    """What comes, in pieces, until the end or until the line is cut."""
    while True:
        try:
            piece = request.stream.read(SLICE)
        except (ClientDisconnected, ConnectionError, TimeoutError):
            raise ApiError(400, "cut", "the line was cut; ask for the offset and go on") from None
        if not piece:
            return
        yield piece


def beyond(pieces: Iterator[bytes], known: int) -> Iterator[bytes]:
    """What comes after the bytes that are here already."""
    for piece in pieces:
        if len(piece) > known:
            yield piece[known:]
        known = max(known - len(piece), 0)


def settle(filed: Filed, expected: Expected) -> None:
    """Also when the server died between the last byte and its note."""
    if not filed.state.shown.get("stored") and storage().size(expected.name) is not None:
        tell_stored(filed.entity, expected.name)


def no_room() -> NoReturn:
    raise ApiError(507, "no_room", "the server has no room for files; records still go", Retry_After="300")


def upload_answer(expected: Expected, offset: int, status: int) -> Response:
    response = Response(status=status, headers={"Upload-Offset": str(offset), "Cache-Control": "no-store"})
    expires = storage().expires(expected.name)
    if expires is not None:
        response.headers["Upload-Expires"] = formatdate(expires, usegmt=True)
    return response


def header_number(name: str) -> int:
    text = request.headers.get(name, "")
    if not (text.isascii() and text.isdecimal() and len(text) <= 15):
        raise ApiError(400, "malformed", f"{name} must be a whole number of bytes", name)
    return int(text)


def read_metadata(text: str) -> dict[str, str]:
    """`key base64,key base64` as tus has it."""
    found: dict[str, str] = {}
    for pair in text.split(",") if text else ():
        key, _, value = pair.strip().partition(" ")
        try:
            found[key] = base64.b64decode(value, validate=True).decode()
        except (binascii.Error, ValueError):
            raise ApiError(400, "malformed", f"{key[:40]} is no base64 of a text", "Upload-Metadata") from None
    return found
