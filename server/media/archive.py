"""Many files as one archive, made while it is sent: memory does not grow with what is in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zipstream import ZipStream

from server.media.storage import Storage

PIECE = 256 * 1024
UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+')  # what some system takes for something else
LONGEST = 60


@dataclass(frozen=True)
class Item:
    """A whole file of the storage under the name that people see; `folder` and `title` are plain texts."""

    name: str
    folder: str
    title: str
    suffix: str


def archive(storage: Storage, items: Sequence[Item], index: str) -> ZipStream:
    """An archive to iterate over; its length is known beforehand (`len`). Photos are packed already: they are stored.

    `index` is a table of what is in it, as CSV.
    """
    stream = ZipStream(sized=True)
    stream.add(b"\xef\xbb\xbf" + index.encode(), "photos.csv")
    for item in items:
        size = storage.size(item.name)
        if size is not None:
            stream.add(pieces(storage, item.name), path_of(item), size=size)
    return stream


def path_of(item: Item) -> str:
    """Unlike every other: the end of the id stands in it."""
    return f"{plain(item.folder) or '-'}/{plain(item.title)} {item.name[-6:]}.{item.suffix}"


def plain(text: str) -> str:
    """A text as part of a file's name on any system."""
    return UNSAFE.sub(" ", text)[:LONGEST].strip(" .")


def pieces(storage: Storage, name: str) -> Iterator[bytes]:
    """Opened when its turn comes, one file at a time."""
    with storage.open(name) as file:
        while piece := file.read(PIECE):
            yield piece
