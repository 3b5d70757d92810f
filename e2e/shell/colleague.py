"""Somebody elsewhere who works through the API: what others do while the phone under test is without a network."""

import json
import time
import urllib.request
from collections.abc import Callable
from datetime import UTC, datetime
from http.cookiejar import CookieJar
from typing import Any

from ulid import ULID

from e2e.pages.app import PASSWORD
from e2e.served import Served
from server.sync.schema import SCHEMA


def now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


class Colleague:
    """One signed-in person at a device of their own."""

    def __init__(self, served: Served, staff_number: str):
        self._origin = f"http://127.0.0.1:{served.port}"
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.device = str(ULID())
        answer = self.call("/api/sign-in", {"staff_number": staff_number, "password": PASSWORD, "device": self.device})
        self.person, self.epoch = answer["person"]["id"], answer["epoch"]

    def call(self, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """The answer to a request of our own server on loopback; without a body it only asks."""
        content_type = {} if body is None else {"Content-Type": "application/json"}
        sent = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._origin + path, sent, content_type)
        with self._opener.open(request, timeout=20) as answer:
            content: dict[str, Any] = json.load(answer)
        return content

    def sync(self, changes: list[dict[str, Any]], cursors: dict[str, int], pending: int = 0) -> dict[str, Any]:
        return self.call(
            "/api/sync",
            {
                "schema": SCHEMA,
                "epoch": self.epoch,
                "device": self.device,
                "now": now(),
                "pending": {"changes": pending, "files": 0},
                "changes": changes,
                "cursors": cursors,
                "limit": 1000,
            },
        )

    def records(self, entity: str) -> list[dict[str, Any]]:
        """Everything of a kind that this person reads."""
        scopes = self.sync([], {})["subscriptions"]
        answer = self.sync([], dict.fromkeys(scopes, 0))
        return [
            record for page in answer["scopes"].values() for record in page["records"] if record["entity"] == entity
        ]

    def history(self, entity: str, record: str) -> list[dict[str, Any]]:
        """The changes of a record, newest first."""
        changes: list[dict[str, Any]] = self.call(f"/api/history/{entity}/{record}")["changes"]
        return changes

    def edit(self, record: dict[str, Any], **patch: object) -> dict[str, Any]:
        """Change a record as it stands now; gives the verdict."""
        heads = record["heads"]
        seen = {field: _as_list(heads.get(field, heads["*"])) for field in patch if field in record["fields"]}
        change = {
            "id": str(ULID()),
            "entity": record["entity"],
            "record": record["id"],
            "create": False,
            "at": now(),
            "patch": patch,
            "base": seen,
        }
        verdict: dict[str, Any] = self.sync([change], {})["verdicts"][0]
        return verdict

    def create(self, entity: str, **patch: object) -> dict[str, Any]:
        """Make a record; gives the change, which was taken."""
        head = {"id": str(ULID()), "entity": entity, "record": str(ULID()), "create": True, "at": now()}
        change = {**head, "patch": patch, "base": {}}
        verdict = self.sync([change], {})["verdicts"][0]
        assert verdict["verdict"] == "applied", verdict
        return change


def eventually(seen: Callable[[], bool], seconds: float = 15) -> None:
    """What a screen has sent is at the server a moment later: look until it is."""
    until = time.monotonic() + seconds
    while not seen():
        assert time.monotonic() < until, f"not seen at the server within {seconds} s"
        time.sleep(0.1)


def _as_list(heads: str | list[str]) -> list[str]:
    return [heads] if isinstance(heads, str) else heads
