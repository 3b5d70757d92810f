"""Lower and upper limit of a check from what its cells say: ≤4, 0.5m, 18～25, 800±10mm (X2).

A limit decides pass or fail by itself, so nothing is guessed: a unit that doesn't fit and can't be converted leaves
the limit out, and the check is judged by eye against its requirement.
"""

from collections.abc import Callable
from dataclasses import dataclass

from server.workbook.numbers import Quantity, tidy_number
from server.workbook.text import key, narrow

_SCALES: tuple[dict[str, float], ...] = (
    {"mm": 1, "毫米": 1, "cm": 10, "厘米": 10, "dm": 100, "m": 1_000, "米": 1_000, "km": 1_000_000, "公里": 1_000_000},
    {"g": 1, "克": 1, "kg": 1_000, "千克": 1_000, "公斤": 1_000, "t": 1_000_000, "吨": 1_000_000},
    {"ms": 1, "毫秒": 1, "s": 1_000, "秒": 1_000, "min": 60_000, "分": 60_000, "分钟": 6e4, "h": 3.6e6, "小时": 3.6e6},
    {"ma": 1, "毫安": 1, "a": 1_000, "安": 1_000},
    {"mv": 1, "v": 1_000, "伏": 1_000, "kv": 1_000_000},
    {"w": 1, "瓦": 1, "kw": 1_000, "千瓦": 1_000, "Mw": 1_000_000},
    {"n": 1, "kn": 1_000},
    {"ml": 1, "毫升": 1, "l": 1_000, "升": 1_000},
    {"㎡": 1, "m2": 1, "m²": 1, "平方米": 1, "平米": 1},
    {"℃": 1, "°c": 1, "度": 1, "摄氏度": 1},
    {"mω": 1, "ω": 1_000, "欧": 1_000, "欧姆": 1_000, "kω": 1_000_000, "Mω": 1e9, "兆欧": 1e9},
)  # fmt: skip

_MEGA = frozenset({"ω", "w", "v", "a", "n"})

Tell = Callable[..., None]
"""(field, code, **details): a finding about one of the limits' cells."""


@dataclass
class Limits:
    """What a check gets; `faulty` are the limits that could not be taken."""

    low: float | None = None
    high: float | None = None
    unit: str | None = None
    faulty: frozenset[str] = frozenset()


def resolve_limits(
    low: Quantity | None, high: Quantity | None, both: Quantity | None, unit: str | None, tell: Tell
) -> Limits:
    """The limits in one unit; swapped ones are put right."""
    unit = unit or next((q.unit for q in (low, high, both) if q is not None and q.unit), None)
    found = Limits(unit=unit)
    for field, quantity in (("low", low), ("high", high), ("range", both)):
        if quantity is None:
            continue
        factor = _factor(quantity.unit, unit or "")
        if factor is None:
            tell(field, "unit_differs", unit=unit)
            found.faulty |= {field}
            continue
        if factor != 1:
            tell(field, "unit_converted", unit=unit, taken=tidy_number(quantity.high * factor))
        _place(found, field, quantity, factor, tell)
    if found.low is not None and found.high is not None and found.low > found.high:
        tell("low", "limits_swapped", taken=f"{found.high} – {found.low}")
        found.low, found.high = found.high, found.low
    return found


def _place(found: Limits, field: str, quantity: Quantity, factor: float, tell: Tell) -> None:
    lowest, highest = tidy_number(quantity.low * factor), tidy_number(quantity.high * factor)
    if quantity.is_range or field == "range":
        low = None if quantity.sign == "<=" else lowest
        high = None if quantity.sign == ">=" else highest
        if field != "high":
            found.low = found.low if found.low is not None else low
        if field != "low" or found.high is None:
            found.high = high if field == "high" or found.high is None else found.high
        if field == "high" and found.low is None:
            found.low = low
        return
    turned = {"low": "<=", "high": ">="}[field] == quantity.sign
    target = {"low": "high", "high": "low"}[field] if turned else field
    if turned:
        tell(field, "limit_of_other_side", taken=quantity.sign + str(lowest))
    if not turned or getattr(found, target) is None:
        setattr(found, target, lowest)


def _factor(own: str, wanted: str) -> float | None:
    """What a number in its own unit is multiplied by; None when the units don't go together."""
    one, other = _unit(own), _unit(wanted)
    if not one or one == other:
        return 1
    for scale in _SCALES:
        if one in scale and other in scale:
            return scale[one] / scale[other]
    return None


def _unit(text: str) -> str:
    """Folded, but for the one capital that matters: mΩ and MΩ are a factor of a thousand million apart."""
    folded = key(text)
    mega = narrow(text)[:1] == "M" and folded[1:] in _MEGA
    return f"M{folded[1:]}" if mega else folded
