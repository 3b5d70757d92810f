"""Small upright JPEGs of photos, for browsers that can't read a format, and for print; the originals stay as they are.

They are made one after the other in a process of their own, so that memory stays bounded however many are asked for.
"""

import os
import struct
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Timer
from typing import BinaryIO, cast

from server.media.storage import Storage

ASKED = struct.Struct(">QII")  # length, most, quality; then the bytes of a picture
ANSWERED = struct.Struct(">Q")  # length; then a JPEG
MOST_BYTES = 64 * 1024 * 1024
"""Of a picture; no phone takes a larger one."""
ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 60
TURN_SECONDS = 30
PIECE = 256 * 1024


@dataclass(frozen=True)
class Size:
    """The longest side in points, and the quality of the JPEG."""

    most: int
    quality: int


SCREEN = Size(2048, 82)
TILE = Size(320, 70)
PRINT = Size(1000, 78)


class UnreadableError(Exception):
    """Nobody can make a picture of these bytes."""


class NoTurnError(Exception):
    """Too many wait for pictures."""


class Renditions:
    """What was made for screens is kept in `folder`, which may be emptied at any time."""

    def __init__(self, folder: Path, storage: Storage):
        self.folder, self.storage = folder, storage
        self.process: subprocess.Popen[bytes] | None = None
        self._turn = Lock()

    def kept(self, name: str, size: Size) -> bytes:
        """The same as `make`, remembered."""
        path = self.folder / str(size.most) / f"{name}.jpg"
        with suppress(FileNotFoundError):
            return path.read_bytes()
        made = self.make(name, size)
        with suppress(OSError):  # a full disk only costs the work again
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
                file.write(made)
            Path(file.name).replace(path)
        return made

    def forget(self, name: str) -> None:
        """What was kept of it is gone."""
        for size in (SCREEN, TILE):
            (self.folder / str(size.most) / f"{name}.jpg").unlink(missing_ok=True)

    def make(self, name: str, size: Size) -> bytes:
        """A JPEG; FileNotFoundError, UnreadableError, NoTurnError."""
        length = self.storage.size(name)
        if length is None:
            raise FileNotFoundError(name)
        if length > MOST_BYTES:
            raise UnreadableError(name)
        if not self._turn.acquire(timeout=TURN_SECONDS):
            raise NoTurnError
        try:
            made = self._made(name, length, size)
        finally:
            self._turn.release()
        if not made:
            raise UnreadableError(name)
        return made

    def _made(self, name: str, length: int, size: Size) -> bytes | None:
        for _ in range(2):
            process = self._running()
            with self.storage.open(name) as file:
                made = ask(process, file, length, size)
            if made is not None:
                return made
            idle = process.wait() == 0  # it went home at this very moment; the next one does it
            self._end()
            if not idle:
                break
        return None

    def close(self) -> None:
        with self._turn:
            self._end()

    def _running(self) -> subprocess.Popen[bytes]:
        if self.process and self.process.poll() is None:
            return self.process
        self._end()
        command = [sys.executable, "-m", "server.media.workshop"]
        environment = os.environ | {"MALLOC_ARENA_MAX": "1"}
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(  # noqa: S603
            command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
        )
        return self.process

    def _end(self) -> None:
        process, self.process = self.process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        process.wait()


def ask(process: subprocess.Popen[bytes], file: BinaryIO, length: int, size: Size) -> bytes | None:
    """Empty when no picture can be made; None when it died of it, or took so long over it that it was ended."""
    limit = Timer(PATIENCE_SECONDS, process.kill)
    limit.start()
    to, back = cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout)
    try:
        to.write(ASKED.pack(length, size.most, size.quality))
        while piece := file.read(PIECE):
            to.write(piece)
        to.flush()
        head = back.read(ANSWERED.size)
        if len(head) < ANSWERED.size:
            return None
        (count,) = ANSWERED.unpack(head)
        made = back.read(count)
        return made if len(made) == count else None
    except BrokenPipeError:
        return None
    finally:
        limit.cancel()
