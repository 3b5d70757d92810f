"""The real server in a process of its own, and clients that speak HTTP to it."""

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from server.config import Config
from server.sync.schema import SCHEMA
from tests.cast import DEMO_PASSWORD, Cast, new_id, now
from tools.listening import await_answer, free_port

ROOT = Path(__file__).parents[1]


@dataclass
class Server:
    """A running server."""

    port: int
    process: subprocess.Popen[bytes]

    def stop(self) -> float:
        """Tells it to stop, as a supervisor of services does; the seconds that it took."""
        begun = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)
        return time.monotonic() - begun


@contextmanager
def serving(config: Config, *arguments: str, **environment: str) -> Iterator[Server]:
    """`qianchang serve` over this deployment, in demo mode."""
    port = free_port()
    given = {
        "DATA": str(config.data),
        "DATABASE_URL": config.database.render_as_string(hide_password=False),
        "SECRET_KEY": config.secret_key,
        "QIANCHANG_DEMO": "1",
        **environment,
    }
    command = [sys.executable, "-m", "server", "serve", "--port", str(port), *arguments]
    process = subprocess.Popen(command, env={**os.environ, **given}, cwd=ROOT)
    try:
        await_answer(port, process, "/api/health")
        yield Server(port, process)
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(20)


@dataclass
class Visitor:
    """One signed-in person who speaks to the served app; each call on a connection of its own."""

    port: int
    person: str
    epoch: str
    cookies: str = ""
    device: str = field(default_factory=new_id)

    def call(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        payload = None if body is None else json.dumps(body)
        connection.request(method, path, payload, self.headers())
        response = connection.getresponse()
        content = json.loads(response.read())
        connection.close()
        return response.status, content

    def headers(self) -> dict[str, str]:
        return {"Content-Type": "application/json", "Cookie": self.cookies, "X-Qianchang-Person": self.person}

    def sync(self, *changes: dict[str, Any]) -> dict[str, Any]:
        body = {"schema": SCHEMA, "epoch": self.epoch, "device": self.device, "now": now(), "changes": list(changes)}
        status, content = self.call("POST", "/api/sync", body)
        assert status == 200, content
        answer: dict[str, Any] = content
        return answer

    def listen(self) -> "Stream":
        return Stream(self)


def visit(server: Server, cast: Cast, name: str) -> Visitor:
    """Signs somebody of the cast in at a served app."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    body = json.dumps({"staff_number": cast.staff_number(name), "password": DEMO_PASSWORD})
    connection.request("POST", "/api/sign-in", body, {"Content-Type": "application/json"})
    response = connection.getresponse()
    content = json.loads(response.read())
    assert response.status == 200, content
    cookies = [value.split(";")[0] for key, value in response.getheaders() if key == "Set-Cookie"]
    return Visitor(server.port, content["person"]["id"], content["epoch"], "; ".join(cookies))


class Stream:
    """An open live stream: `event()` gives the next (name, data)."""

    def __init__(self, visitor: Visitor):
        self.connection = http.client.HTTPConnection("127.0.0.1", visitor.port, timeout=30)
        self.connection.request("GET", f"/api/live?person={visitor.person}", headers={"Cookie": visitor.cookies})
        self.response = self.connection.getresponse()
        self.status = self.response.status

    def event(self) -> tuple[str, Any] | None:
        """None when the stream ended."""
        name = ""
        while line := self.response.readline():
            text = line.decode().rstrip("\n")
            if text.startswith("event: "):
                name = text[7:]
            elif text.startswith("data: "):
                return name, json.loads(text[6:])
        return None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.connection.close()
