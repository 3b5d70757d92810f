"""A department to measure: a manager signed in over HTTP, one event, and as many records as asked."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.server.product import prepare_database
from bench.server.serving import Caller, serving
from bench.server.work import new_check, new_id
from server.sync.access import Access
from server.sync.message import Change

EVERYTHING = Access("bench", frozenset(), frozenset(), everything=True)


def _create(entity: str, record: str, patch: dict[str, object]) -> Change:
    return Change(new_id(), entity, record, True, "", patch, {})  # type: ignore[arg-type]


class Department:
    """The address of a running product with a manager's session."""

    def __init__(self, port: int, event: str):
        self.port, self.event = port, event
        self.caller = self.sign_in()

    def sign_in(self) -> Caller:
        caller = Caller(self.port)
        answer = caller.ask(
            "POST", "/api/sign-in", {"staff_number": "B1", "password": "qianchang-demo", "device": new_id()}
        )
        self.epoch, self.person = answer["epoch"], answer["person"]["id"]
        return caller


@contextmanager
def department(folder: Path, url: str | None, records: int = 0) -> Iterator[Department]:
    """Serve a new department from `folder` (SQLite), or from a PostgreSQL `url`."""
    environment = {"DATA": str(folder), "QIANCHANG_DEMO": "1", "QIANCHANG_THREADS": "64"}
    if url:
        environment["DATABASE_URL"] = url
    os.environ.update(environment)
    event = fill(records)
    with serving("bench.server.product:create_app()", environment, "/api/health") as port:
        yield Department(port, event)


def fill(records: int) -> str:
    """Tables, a manager, an event and its checks, made by the engine itself; gives the event's id."""

    engine = prepare_database().extensions["sync_engine"]
    event = new_id()
    manager = {"staff_number": "B1", "name": "顾明远", "position": "manager", "status": "active"}
    dates = {"starts": "2026-12-18T09:00:00.000Z", "ends": "2026-12-18T13:30:00.000Z"}
    about = {"name": "晚宴", "venue": "云江", "expected": 600, **dates}
    engine.write(EVERYTHING, [_create("person", new_id(), manager), _create("event", event, about)])

    started = time.monotonic()
    for first in range(0, records, 5_000):
        some = [new_check(event, n) for n in range(first, min(first + 5_000, records))]
        engine.write(EVERYTHING, [Change(c["id"], "check", c["record"], True, "", c["patch"], {}) for c in some])
        if time.monotonic() - started > 5:
            started = time.monotonic()
            print(f"  filled {first + len(some):,} of {records:,}", flush=True)
    engine.engine.dispose()
    return event
