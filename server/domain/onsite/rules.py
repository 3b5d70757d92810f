"""Pure rules of the site; the client has the same ones, driven by the same vectors (tests/vectors)."""

from server.sync.entity import Value


def decide_by_limits(measured: float, low: Value, high: Value) -> str | None:
    """`pass` or `fail` by inclusive limits, None when a check has none (X2)."""
    lower = low if isinstance(low, int | float) else None
    upper = high if isinstance(high, int | float) else None
    if lower is None and upper is None:
        return None
    inside = (lower is None or measured >= lower) and (upper is None or measured <= upper)
    return "pass" if inside else "fail"
