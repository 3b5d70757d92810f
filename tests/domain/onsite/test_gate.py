"""The gate as a pure function, driven by the vectors that the client is driven by too (X4)."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from server.domain.onsite.gate import Rules, SafetyCheck, closed_by

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "gate.json").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = VECTORS["cases"]


def safety_check(told: dict[str, Any]) -> SafetyCheck:
    at = told.get("at")
    return SafetyCheck(**{**told, "at": datetime.fromisoformat(at) if at else None})


@pytest.mark.proves("X4")
@pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])
def test_what_keeps_the_gate_closed_is_what_the_shared_vector_says(case: dict[str, Any]) -> None:
    checks = [safety_check(told) for told in case["checks"]]
    closed = closed_by(checks, datetime.fromisoformat(VECTORS["now"]), Rules(**VECTORS["rules"]))
    assert [[closing.check, closing.why.value] for closing in closed] == case["closed_by"]
