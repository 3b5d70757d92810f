"""Where the bytes of photos and films lie: on the local disk, or wherever the same promises are kept, such as S3."""

import errno
import fcntl
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Protocol

LIFETIME_SECONDS = 14 * 24 * 3600
"""An upload that nothing was added to for so long is forgotten; the phone, which keeps its copy, begins it anew."""
SWEEP_SECONDS = 3600
RESERVE_BYTES = 256 * 1024 * 1024
"""Room that files leave free, so that records can always be written."""
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class NoRoomError(Exception):
    """The storage is full; the upload stands where it stood."""


class OffsetError(Exception):
    """The upload does not stand where the sender thinks; `offset` is where it stands, None when there is none."""

    def __init__(self, offset: int | None):
        super().__init__(f"the upload stands at {offset}")
        self.offset = offset


class Storage(Protocol):
    """Files by name, which holds letters and digits alone. Each file is first an upload, then whole."""

    def begin(self, name: str, length: int) -> None:
        """Make an empty upload unless there is one; NoRoomError when `length` bytes don't fit."""

    def offset(self, name: str) -> int | None:
        """How many bytes of an upload are there; None when there is no upload."""

    def expires(self, name: str) -> float | None:
        """When an upload is forgotten unless it goes on, in seconds since 1970."""

    def append(self, name: str, offset: int, data: bytes) -> None:
        """Put `data` at the end if the upload stands at `offset`; OffsetError, NoRoomError leave it as it is."""

    def examine(self, name: str, right: Callable[[BinaryIO], bool]) -> bool:
        """Look at what has come of an upload; what is not `right` is gone and the answer is False."""

    def finish(self, name: str, right: Callable[[BinaryIO], bool]) -> bool:
        """Make an upload whole, for good, if its bytes are `right`; else they are gone and the answer is False."""

    def size(self, name: str) -> int | None:
        """The bytes of a whole file; None when there is none."""

    def open(self, name: str) -> BinaryIO:
        """A whole file, to read from anywhere; FileNotFoundError."""

    def remove(self, name: str) -> None:
        """Whatever there is of it, an upload under way too, is gone for good."""


class LocalStorage:
    """Files in a folder: `uploads/<name>` until whole, then `files/<last two letters>/<name>`."""

    def __init__(self, root: Path, reserve: int = RESERVE_BYTES):
        self.root, self.reserve = root, reserve
        self._swept = 0.0

    def begin(self, name: str, length: int) -> None:
        folder = self.root / "uploads"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._sweep(folder)
        if shutil.disk_usage(folder).free - length < self.reserve:
            raise NoRoomError(f"{length} bytes don't fit")
        with _room():
            self._part(name).touch(mode=0o600)

    def offset(self, name: str) -> int | None:
        return _size(self._part(name))

    def expires(self, name: str) -> float | None:
        with suppress(FileNotFoundError):
            return self._part(name).stat().st_mtime + LIFETIME_SECONDS
        return None

    def append(self, name: str, offset: int, data: bytes) -> None:
        with self._held(name) as file:
            standing = os.fstat(file.fileno()).st_size
            if standing != offset:
                raise OffsetError(standing)
            file.seek(offset)
            try:
                with _room():
                    _write_all(file, data)
            except NoRoomError:
                with suppress(OSError):
                    file.truncate(offset)
                raise

    def examine(self, name: str, right: Callable[[BinaryIO], bool]) -> bool:
        with self._held(name) as file:
            return self._examined(name, file, right)

    def _examined(self, name: str, file: BinaryIO, right: Callable[[BinaryIO], bool]) -> bool:
        if right(file):
            return True
        self._part(name).unlink()
        return False

    def finish(self, name: str, right: Callable[[BinaryIO], bool]) -> bool:
        with self._held(name) as file:
            if not self._examined(name, file, right):
                return False
            whole = self._whole(name)
            with _room():
                os.fsync(file.fileno())
                whole.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._part(name).replace(whole)
                _sync_folder(whole.parent)
        return True

    def size(self, name: str) -> int | None:
        return _size(self._whole(name))

    def open(self, name: str) -> BinaryIO:
        return self._whole(name).open("rb")

    def remove(self, name: str) -> None:
        with suppress(OffsetError), self._held(name):
            self._part(name).unlink()
        self._whole(name).unlink(missing_ok=True)

    def _part(self, name: str) -> Path:
        return self.root / "uploads" / name

    def _whole(self, name: str) -> Path:
        return self.root / "files" / name[-2:] / name

    @contextmanager
    def _held(self, name: str) -> Iterator[BinaryIO]:
        """The upload for one writer at a time, also among processes."""
        path = self._part(name)
        try:
            file = path.open("r+b", buffering=0)
        except FileNotFoundError:
            raise OffsetError(None) from None
        with file:
            fcntl.flock(file, fcntl.LOCK_EX)
            # Another may have finished it while this one waited: its bytes must not grow any more.
            if not _is_still(path, file.fileno()):
                raise OffsetError(None)
            yield file

    def _sweep(self, folder: Path) -> None:
        now = time.time()
        if now - self._swept < SWEEP_SECONDS:
            return
        self._swept = now
        for path in folder.iterdir():
            with suppress(FileNotFoundError):
                if now - path.stat().st_mtime > LIFETIME_SECONDS:
                    path.unlink()


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None


def _write_all(file: BinaryIO, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in NO_ROOM:
            raise NoRoomError(str(error.strerror)) from error
        raise
