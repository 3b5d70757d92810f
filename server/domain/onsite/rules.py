"""Pure rules of the site; the client has the same ones, driven by the same vectors (tests/vectors)."""

from server.sync.entity import Value


def decide_by_limits(measured: float, low: Value, high: Value) -> str | None:
    """`pass` or `fail` by inclusive limits, None when a check has none (X2)."""
    lower = _limit(low)
    upper = _limit(high)
    if lower is None and upper is None:
        return None
    inside = (lower is None or measured >= lower) and (upper is None or measured <= upper)
    return "pass" if inside else "fail"


def _limit(value: Value) -> float | None:
    """A number, or None for everything else; in Python a flag counts as a number, for people it does not."""
    return None if isinstance(value, bool) or not isinstance(value, int | float) else value
