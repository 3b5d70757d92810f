"""The pure rules of the site, driven by the vectors that the client is driven by too."""

import json
from pathlib import Path
from typing import Any

import pytest

from server.domain.onsite.rules import decide_by_limits

VECTORS = Path(__file__).parents[2] / "vectors" / "limits.json"
CASES: list[dict[str, Any]] = json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]


@pytest.mark.proves("X2", "X4")
@pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])
def test_limits_decide_as_the_shared_vector_says(case: dict[str, Any]) -> None:
    assert decide_by_limits(case["measured"], case["low"], case["high"]) == case["decides"]


@pytest.mark.proves("X2")
@pytest.mark.parametrize("written", ["1600", True, False])
def test_a_limit_that_is_not_a_number_limits_nothing(written: str | bool) -> None:
    assert decide_by_limits(99_999, None, written) is None
