"""A bad network: a loopback proxy between browser and server whose line can be cut, slowed, hijacked or made to lie.

`set_offline` of a browser does not hold for its service worker on a cold start, and uploads under way go on; so the
line itself is cut here, and sockets under way are dropped at every change of mode.
"""

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

CHUNK = 16 * 1024
SLICES_PER_S = 50
PAGE = b"<html><title>Welcome to our free Wi-Fi</title></html>"
PORTAL = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s" % (
    len(PAGE),
    PAGE,
)


@dataclass(frozen=True)
class Pace:
    """How slow a slow line is."""

    connect_s: float
    first_byte_s: float
    bytes_per_s: int
    shared: bool = False  # all connections together have this speed, as those of one phone; else each has it

    @property
    def slice(self) -> int:
        """So many bytes go at once."""
        return min(max(1024, self.bytes_per_s // SLICES_PER_S), CHUNK)


GSM = Pace(0.5, 0.25, 6_250)


class Line(StrEnum):
    """What the line does with a connection."""

    OPEN = "open"
    CLOSED = "closed"  # refused at once
    SLOW = "2g"
    SILENT = "silent"  # accepted, never answered: a lie-fi
    REPLY_LOST = "reply lost"  # the server gets the request, its reply is cut at the first byte
    PORTAL = "portal"  # somebody else answers with a page


class Network:
    """One phone's line to the server; use as a context manager. `port` is what the browser is given, 0 for any."""

    def __init__(self, target: int, pace: Pace = GSM, port: int = 0):
        self.target, self.line, self.port, self.pace = target, Line.OPEN, port, pace
        self.carried = 0  # bytes that went up to the server
        self.requests = 0  # connections that reached the proxy while it was not closed
        self._loop = asyncio.new_event_loop()
        self._writers: set[asyncio.StreamWriter] = set()
        self._up, self._down = asyncio.Lock(), asyncio.Lock()  # held while bytes go over a shared line
        self._server: asyncio.Server | None = None
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> "Network":
        """Raises OSError when somebody else listens on the port."""
        self._thread.start()
        try:
            self._wait(self._listen())
        except OSError:
            self._end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._wait(self._stop())
        self._end()

    def _end(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def become(self, line: Line) -> None:
        """Change the line; whatever is under way is dropped."""
        self._wait(self._become(line))

    def _wait(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _become(self, line: Line) -> None:
        self.line = line
        await self._drop()
        if line is Line.CLOSED:
            await self._unlisten()
        elif self._server is None:
            await self._listen()

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _unlisten(self) -> None:
        if self._server:
            self._server.close()
            self._server = None

    async def _drop(self) -> None:
        for writer in list(self._writers):
            writer.transport.abort()
        self._writers.clear()

    async def _stop(self) -> None:
        await self._unlisten()
        await self._drop()
        for task in asyncio.all_tasks(self._loop):
            if task is not asyncio.current_task():
                task.cancel()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        self.requests += 1
        try:
            await self._carry(self.line, reader, writer)
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            self._writers.discard(writer)
            writer.transport.abort()

    def _count(self, carried: int) -> None:
        self.carried += carried

    def until_carried(self, count: int, patience_s: float = 30) -> None:
        """Wait until so many bytes more have gone up."""
        wanted, last = self.carried + count, time.monotonic() + patience_s
        while self.carried < wanted:
            if time.monotonic() > last:
                raise TimeoutError(f"{wanted - self.carried} of {count} bytes did not go up in {patience_s} s")
            time.sleep(0.02)

    async def _carry(self, line: Line, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if line is Line.SILENT:
            await asyncio.Event().wait()
        if line is Line.PORTAL:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(PORTAL)
            await writer.drain()
            writer.close()
            return
        if line is Line.SLOW:
            await asyncio.sleep(self.pace.connect_s)
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target)
        self._writers.add(far_writer)
        try:
            lost = line is Line.REPLY_LOST
            slow = self.pace if line is Line.SLOW else None
            up = pump(reader, far_writer, slow, self._up, self._count)
            down = cut_at_first_byte(far_reader, writer) if lost else pump(far_reader, writer, slow, self._down)
            await first_of(up, down)
        finally:
            self._writers.discard(far_writer)
            far_writer.transport.abort()


async def first_of(*work: Awaitable[None]) -> None:
    """Until one side has ended; then the other is given up."""
    tasks = [asyncio.ensure_future(one) for one in work]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    for task in done:
        with suppress(OSError, asyncio.CancelledError):
            task.result()


async def pump(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    pace: Pace | None,
    line: asyncio.Lock,
    count: Callable[[int], None] = lambda _: None,
) -> None:
    first = True
    while data := await reader.read(pace.slice if pace else CHUNK):
        if pace:
            await asyncio.sleep(pace.first_byte_s if first else 0)
            async with line if pace.shared else nullcontext():
                await asyncio.sleep(len(data) / pace.bytes_per_s)
        first = False
        writer.write(data)
        await writer.drain()
        count(len(data))


async def cut_at_first_byte(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(1)
    writer.transport.abort()
