"""500 live streams on one server: how soon a result pushed by a phone stands on the connection of a board.

Every listener reads the event that changes, so each change wakes all of them: the worst that a day can bring.
"""

import json
import os
import socket
import statistics
import tempfile
import threading
import time
from selectors import EVENT_READ, DefaultSelector

from bench.report import Figure
from bench.server.department import Department
from bench.server.past import fill
from bench.server.product import prepared_engine
from bench.server.serving import Caller, Server, served
from bench.server.work import new_check, request

LISTENERS, CHANGES, EVERY_SECONDS = 500, 120, 0.25
THREADS = LISTENERS + 64  # each stream takes one; the rest answer requests
BOUND_MS = 1_000
QUICK_END = {"GUNICORN_CMD_ARGS": "--graceful-timeout 1"}


class Streams:
    """Open streams, read by a thread of their own as a browser reads them."""

    def __init__(self, port: int, cookie: str, count: int):
        self.selector = DefaultSelector()
        self.open = [self._connect(port, cookie) for _ in range(count)]
        self.heard = 0
        self.stopped = False
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def _connect(self, port: int, cookie: str) -> socket.socket:
        line = socket.create_connection(("127.0.0.1", port), timeout=60)
        line.sendall(f"GET /api/live HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n".encode())
        first = line.recv(4096)
        if not first.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"a stream was refused: {first[:80]!r}")
        self.selector.register(line, EVENT_READ)
        return line

    def _read(self) -> None:
        while not self.stopped:
            for key, _ in self.selector.select(0.5):
                line = key.fileobj
                assert isinstance(line, socket.socket)
                self.heard += line.recv(65_536).count(b"event: rev")

    def close(self) -> None:
        self.stopped = True
        self.thread.join()
        for line in self.open:
            line.close()


class Board:
    """The stream of one board, and the pull that follows each word of it."""

    def __init__(self, department: Department):
        self.department, self.caller = department, department.sign_in()
        self.scope = f"event:{department.event}"
        self.cursor = department.scopes({self.scope: 2**53})[self.scope]["cursor"]
        self.line = socket.create_connection(("127.0.0.1", department.port), timeout=30)
        cookie = self.caller.headers["Cookie"]
        self.line.sendall(f"GET /api/live HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n".encode())
        self.rest = b""
        self.word()

    def word(self) -> int:
        """The next rev that it is told."""
        while True:
            _, event, tail = self.rest.partition(b"event: rev\ndata: ")
            if event and b"\n\n" in tail:
                data, _, self.rest = tail.partition(b"\n\n")
                return int(json.loads(data)["rev"])
            more = self.line.recv(65_536)
            if not more:
                raise RuntimeError("the board's stream ended")
            self.rest += more

    def until(self, record: str) -> float:
        """The moment at which the record has been pulled."""
        while True:
            self.word()
            page = self.caller.ask_body("POST", "/api/sync", self.department.pull({self.scope: self.cursor}))
            self.cursor = page["scopes"][self.scope]["cursor"]
            if any(one["id"] == record for one in page["scopes"][self.scope]["records"]):
                return time.monotonic()


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        environment = {"DATA": folder, "QIANCHANG_DEMO": "1", "QIANCHANG_THREADS": str(THREADS)} | QUICK_END
        engine = prepared_engine(environment)
        events = fill(engine, 1, 300)
        engine.engine.dispose()
        with served("bench.server.product:create_app()", environment, "/api/health", THREADS) as server:
            department = Department(server.port, events)
            alone = seen_after(department)
            return [_figure(server, department, alone, server.megabytes())]


def _figure(server: Server, department: Department, alone: list[float], before: float) -> Figure:
    streams = Streams(server.port, department.caller.headers["Cookie"], LISTENERS - 1)
    try:
        taken = seen_after(department)
        after = server.megabytes()
    finally:
        streams.close()
    return Figure(
        "desk_500_listeners_seen",
        high(taken) / BOUND_MS,
        1.0,
        {
            "p95_ms": round(high(taken)),
            "median_ms": round(statistics.median(taken)),
            "slowest_ms": round(max(taken)),
            "p95_ms_alone": round(high(alone)),
            "told": streams.heard,
            "server_mb": round(after),
            "server_mb_without_listeners": round(before),
            "load": round(os.getloadavg()[0], 1),
        },
    )


def seen_after(department: Department) -> list[float]:
    """Milliseconds from the push of a phone until the board has pulled what was pushed."""
    board, phone = Board(department), department.sign_in()
    taken = []
    for number in range(CHANGES):
        check = new_check(department.event, 10_000 + number)
        began = time.monotonic()
        _push(phone, department.epoch, check)
        taken.append((board.until(check["record"]) - began) * 1000)
        time.sleep(EVERY_SECONDS)
    board.line.close()
    return taken


def _push(phone: Caller, epoch: str, change: dict[str, object]) -> None:
    phone.ask_body("POST", "/api/sync", request(epoch, [change], {}))


def high(taken: list[float]) -> float:
    """The time that 95 of 100 stay below."""
    return statistics.quantiles(taken, n=20)[-1]
