"""What the benchmarks send: the changes of a working day, as phones make them."""

import json
from datetime import UTC, datetime
from typing import Any

from ulid import ULID

from server.sync.schema import SCHEMA

REQUIREMENT = "主吊点与每台灯具均有独立钢丝保险绳，松弛量不超过0.2m"


def new_id() -> str:
    return str(ULID())


PHONE = new_id()
PAGE = 200  # records a page, as phones ask for them


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")[:23] + "Z"


def change(entity: str, record: str, patch: dict[str, Any], base: dict[str, Any] | None = None) -> dict[str, Any]:
    creates = base is None
    wire = {"id": new_id(), "entity": entity, "record": record, "create": creates, "at": now(), "patch": patch}
    return wire | {"base": base or {}}


def new_check(event: str, number: int) -> dict[str, Any]:
    """A check as the importer makes it."""
    patch = {
        "event": event,
        "code": f"QD{number:06}",
        "category": "safety",
        "title": "桁架吊点保险绳",
        "requirement": REQUIREMENT,
        "due": "2026-12-17T11:00:00.000Z",
        "photo_required": True,
        "unit": "m",
        "high": 0.2,
    }
    return change("check", new_id(), patch)


def result(record: str, measured: float) -> dict[str, Any]:
    """What one tap on a phone makes."""
    return change("check", record, {"result": "pass", "measured": measured, "remark": None}, {"result": []})


def request(
    epoch: str, changes: list[dict[str, Any]], cursors: dict[str, int] | None = None, limit: int = PAGE
) -> bytes:
    content = {"schema": SCHEMA, "epoch": epoch, "device": PHONE, "now": now(), "pending": {"changes": 0, "files": 0}}
    return json.dumps(content | {"changes": changes, "cursors": cursors or {}, "limit": limit}).encode()


def batches(items: list[Any], size: int) -> list[list[Any]]:
    return [items[at : at + size] for at in range(0, len(items), size)]
