"""Numbers as people write them into cells: 1,680,000元, 168万, 约600人, ≤4, 18～25, 800±10mm."""

import math
import re
from dataclasses import dataclass, replace

from server.workbook.chinese_numbers import NUMERAL, chinese_number
from server.workbook.text import narrow, simplified

_NUMBER = r"-?(?:\d{1,3}(?:[, ']\d{3})+(?![\d])|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?|-?\.\d+"
_MULTIPLIER = r"(?:\s*(?:万|亿|千(?![克瓦米帕伏赫安牛卡]|牛)|百(?!分|帕))){0,2}"
NOISE = 8  # in units of the last binary place
_SCALE = {"万": 10_000, "亿": 100_000_000, "千": 1_000, "百": 100}
_AT_LEAST = "≥|>=|≧|>|不小于|不少于|不低于|不短于|至少|最少|最低|最小|大于等于|大于或等于|大于|高于|超过|下限"
_AT_MOST = "≤|<=|≦|<|不大于|不超过|不高于|不多于|不长于|不得超过|至多|最多|最高|最大|小于等于|小于或等于|小于|低于|上限"
_ABOUT = "大约|大概|约为|约|近|共计|合计|总计|共|计|预计|暂定|限|rmb|cny|人民币|[¥￥$]"
_AFTER = "以上|以下|以内|之内|左右|上下|整|及以上|及以下|起"
_UNIT_SIGN = "A-Za-z%‰°℃℉ΩΩµμ²³\u3300-\u33ff\u4e00-\u9fff"
_UNIT = rf"(?!(?:{_AFTER}|至|到|年|月))[{_UNIT_SIGN}][{_UNIT_SIGN}/· ]{{0,12}}?[23]?"
_ONE = re.compile(
    rf"(?P<sign>{_AT_LEAST}|{_AT_MOST})?\s*(?:(?:{_ABOUT})\s*)*(?P<number>{_NUMBER})(?P<scale>{_MULTIPLIER})"
    rf"\s*(?P<unit>{_UNIT})?\s*(?P<after>{_AFTER})?\s*",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?:(?:{_ABOUT})\s*)*(?P<low>{_NUMBER})(?P<lowscale>{_MULTIPLIER})\s*(?P<lowunit>{_UNIT})?\s*(?:~|〜|∼|至|到|-|—)\s*"
    rf"(?P<high>{_NUMBER})(?P<highscale>{_MULTIPLIER})\s*(?P<highunit>{_UNIT})?\s*",
    re.IGNORECASE,
)
_TOLERANCE = re.compile(
    rf"(?P<middle>{_NUMBER})\s*(?P<middleunit>{_UNIT})?\s*(?:±|\+/-|\+-)\s*(?P<off>{_NUMBER})\s*(?P<offunit>{_UNIT})?\s*"
)
_IN_BRACKETS = re.compile(rf"\(\s*({_NUMBER})\s*\)")
_REMARK = re.compile(r"(.*\S)\s*\(([^()]*)\)")
_LEADING_NUMERAL = re.compile(rf"^((?:{_AT_LEAST}|{_AT_MOST}|{_ABOUT})?\s*)({NUMERAL})")


@dataclass(frozen=True)
class Quantity:
    """A number or a range; `low` and `high` are the same for a plain number. `sign` tells a bound: ">=" or "<="."""

    low: float
    high: float
    unit: str = ""
    sign: str = ""
    remark: str = ""  # what stood behind it in brackets

    @property
    def is_range(self) -> bool:
        return self.low != self.high


def tidy_number(value: float) -> float | int | None:
    """Without the noise of binary fractions; whole numbers as int; None when it isn't finite."""
    if not math.isfinite(value):
        return None
    short = float(f"{value:.12g}")
    if abs(value - short) <= NOISE * math.ulp(value):
        value = short
    return int(value) if value == int(value) and abs(value) < 2**53 else value


def parse_quantity(raw: str) -> Quantity | None:
    """What a text says about a quantity; None when it isn't one number, bound or range with at most a unit."""
    text = _prepared(raw)
    if not text or len(text) > 80:
        return None
    number, remark = _without_remark(text)
    found = _bracketed(text) or _tolerance(number) or _range(number) or _single(number)
    return replace(found, remark=remark) if found and remark else found


def _prepared(raw: str) -> str:
    text = simplified(narrow(raw)).replace("\n", " ").lstrip("'").strip()
    return _LEADING_NUMERAL.sub(_numeral_as_digits, text, count=1)


def _without_remark(text: str) -> tuple[str, str]:
    found = _REMARK.fullmatch(text)
    return (text, "") if found is None else (found[1], found[2].strip())


def _numeral_as_digits(found: re.Match[str]) -> str:
    value = chinese_number(found[2])
    return found[0] if value is None else f"{found[1]}{value}"


def _bracketed(text: str) -> Quantity | None:
    """(75): a negative number as accountants write it."""
    found = _IN_BRACKETS.fullmatch(text)
    value = None if found is None else _value(found[1], "")
    return None if value is None else Quantity(-value, -value)


def _tolerance(text: str) -> Quantity | None:
    found = _TOLERANCE.fullmatch(text)
    if found is None:
        return None
    middle, off = _value(found["middle"], ""), _value(found["off"], "")
    if middle is None or off is None:
        return None
    off_unit = (found["offunit"] or "").strip()
    middle_unit = (found["middleunit"] or "").strip()
    if off_unit == "%" and middle_unit != "%":
        off, off_unit = abs(middle) * off / 100, ""
    return _between(middle - off, middle + off, middle_unit or off_unit)


def _range(text: str) -> Quantity | None:
    found = _RANGE.fullmatch(text)
    if found is None:
        return None
    low_unit, high_unit = (found["lowunit"] or "").strip(), (found["highunit"] or "").strip()
    if low_unit and high_unit and low_unit != high_unit:
        return None
    low_scale = found["lowscale"] or ("" if low_unit else found["highscale"])
    low, high = _value(found["low"], low_scale), _value(found["high"], found["highscale"])
    return None if low is None or high is None else _between(low, high, high_unit or low_unit)


def _single(text: str) -> Quantity | None:
    found = _ONE.fullmatch(text)
    value = None if found is None else _value(found["number"], found["scale"])
    if found is None or value is None:
        return None
    return Quantity(value, value, (found["unit"] or "").strip(), _sign(found["sign"] or "", found["after"] or ""))


def _sign(before: str, after: str) -> str:
    if before:
        return ">=" if re.fullmatch(_AT_LEAST, before) else "<="
    if after in ("以上", "及以上", "起"):
        return ">="
    return "<=" if after in ("以下", "以内", "之内", "及以下") else ""


def _between(low: float, high: float, unit: str) -> Quantity | None:
    lower, upper = tidy_number(low), tidy_number(high)
    return None if lower is None or upper is None else Quantity(lower, upper, unit)


def _value(digits: str, scale: str) -> float | None:
    try:
        value = float(re.sub(r"[, ']", "", digits))
    except ValueError:
        return None
    for character in scale:
        value *= _SCALE.get(character, 1)
    return tidy_number(value)
