"""One upload, from its first byte to the check of its hash; knows neither HTTP nor records."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from server.media.kinds import HEAD_BYTES, kind_of
from server.media.storage import OffsetError, Storage

PIECE = 256 * 1024


@dataclass(frozen=True)
class Expected:
    """The file that a record promises: `name` in the storage, `length` in bytes, SHA-256 in hexadecimal."""

    name: str
    length: int
    sha256: str
    kinds: str  # how the media type begins: image/, video/ or application/pdf


class WrongHashError(Exception):
    """All bytes are there, and they are not the ones that were promised: they are gone, begin anew."""


class WrongKindError(Exception):
    """The bytes are no picture, film or PDF, as promised; they are gone."""


class TooMuchError(Exception):
    """More bytes than were promised; what fitted is kept."""


def standing_of(storage: Storage, expected: Expected) -> int | None:
    """How many bytes of it are there; None when no upload was begun."""
    whole = storage.size(expected.name)
    return storage.offset(expected.name) if whole is None else whole


def receive(storage: Storage, expected: Expected, offset: int, pieces: Iterable[bytes]) -> int:
    """Appends what comes, piece by piece, so that a line that is cut loses only the last; the new offset.

    Raises OffsetError, NoRoomError, TooMuchError, WrongKindError, WrongHashError.
    """
    standing = standing_of(storage, expected)
    if standing != offset:
        raise OffsetError(standing)
    checked = offset >= HEAD_BYTES
    for piece in pieces:
        if offset + len(piece) > expected.length:
            raise TooMuchError
        storage.append(expected.name, offset, piece)
        offset += len(piece)
        if not checked and offset >= HEAD_BYTES:
            checked = True
            _refuse_wrong_kind(storage, expected)
    if offset == expected.length and storage.size(expected.name) is None:
        _finish(storage, expected)
    return offset


def _refuse_wrong_kind(storage: Storage, expected: Expected) -> None:
    """At the first bytes, before 200 MB of something else are sent."""
    found: list[str | None] = []

    def right(file: BinaryIO) -> bool:
        file.seek(0)
        found.append(kind_of(file.read(HEAD_BYTES)))
        return is_expected(found[0], expected)

    if not storage.examine(expected.name, right):
        raise WrongKindError(found[0])


def is_expected(kind: str | None, expected: Expected) -> bool:
    """Whether a media type is of those that were promised."""
    return kind is not None and kind.startswith(expected.kinds)


def _finish(storage: Storage, expected: Expected) -> None:
    wrong: list[type[Exception]] = []

    def right(file: BinaryIO) -> bool:
        file.seek(0)
        digest, head = hashlib.sha256(), b""
        while piece := file.read(PIECE):
            head = head or piece[:HEAD_BYTES]
            digest.update(piece)
        if not is_expected(kind_of(head), expected):
            wrong.append(WrongKindError)
        elif digest.hexdigest() != expected.sha256:
            wrong.append(WrongHashError)
        return not wrong

    try:
        storage.finish(expected.name, right)
    except OffsetError:
        # Somebody else finished it at the same moment: then it is whole, or was wrong and is gone.
        if storage.size(expected.name) is None:
            raise
    if wrong:
        raise wrong[0]
