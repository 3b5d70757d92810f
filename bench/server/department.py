"""A department to measure: a manager signed in over HTTP, and events with as many checks as asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.server.past import fill
from bench.server.product import prepared_engine
from bench.server.serving import Caller, serving
from bench.server.work import PAGE, new_id, request


class Department:
    """The address of a running product with a manager's session; `event` is the latest of `events`."""

    def __init__(self, port: int, events: list[str]):
        self.port, self.events, self.event = port, events, events[-1]
        self.caller = self.sign_in()

    def pull(self, cursors: dict[str, int], limit: int = PAGE) -> bytes:
        """The body of a request that has nothing to send."""
        return request(self.epoch, [], cursors, limit)

    def scopes(self, cursors: dict[str, int]) -> dict[str, Any]:
        """A page for each scope."""
        pages: dict[str, Any] = self.caller.ask_body("POST", "/api/sync", self.pull(cursors))["scopes"]
        return pages

    def sign_in(self) -> Caller:
        caller = Caller(self.port)
        answer = caller.ask(
            "POST", "/api/sign-in", {"staff_number": "B1", "password": "qianchang-demo", "device": new_id()}
        )
        self.epoch, self.person = answer["epoch"], answer["person"]["id"]
        return caller


@contextmanager
def department(folder: Path, url: str | None = None, events: int = 1, checks: int = 0) -> Iterator[Department]:
    """Serve a new department from `folder` (SQLite), or from a PostgreSQL `url`; each event has so many checks."""
    environment = {"DATA": str(folder), "DATABASE_URL": url or "", "QIANCHANG_DEMO": "1", "QIANCHANG_THREADS": "64"}
    engine = prepared_engine(environment)
    made = fill(engine, events, checks)
    engine.engine.dispose()
    with serving("bench.server.product:create_app()", environment, "/api/health") as port:
        yield Department(port, made)
