"""Values of formulas: how a spreadsheet counts, joins and compares them, and shows them by TEXT."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from openpyxl.styles.numbers import is_date_format, is_timedelta_format
from openpyxl.utils.datetime import from_excel

from server.workbook.cell import CellValue, serial
from server.workbook.numbers import tidy_number


class FormulaError(Exception):
    """A formula that can't be worked out here, or whose result is an error such as #N/A."""


@dataclass(frozen=True)
class ErrorValue:
    """An error as a value: it goes through everything but IFERROR and its like."""

    code: str = "#VALUE!"


Scalar: TypeAlias = float | int | str | bool | ErrorValue | None
Area: TypeAlias = list[list[Scalar]]
Operand: TypeAlias = Scalar | Area

_PLAIN_NUMBER = re.compile(r"\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*")
_DATE_PART = re.compile(r"yyyy|yy|mmmm|mmm|mm|m|dd|d|\[?hh?\]?|ss|s|am/pm|\"[^\"]*\"|\\.|.", re.IGNORECASE)


def as_scalar(operand: Operand) -> Scalar:
    """A single value; of an area its first, as where one value is wanted."""
    if isinstance(operand, list):
        return operand[0][0] if operand and operand[0] else None
    return operand


def as_number(value: Scalar) -> float:
    """A number as arithmetic wants it."""
    if isinstance(value, ErrorValue):
        raise FormulaError(value.code)
    if value is None:
        return 0
    if isinstance(value, str):
        if not _PLAIN_NUMBER.fullmatch(value):
            raise FormulaError("#VALUE!")
        return float(value)
    return float(value)


def as_text(value: Scalar) -> str:
    """A text as joining wants it."""
    if isinstance(value, ErrorValue):
        raise FormulaError(value.code)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return str(tidy_number(value))
    return value


def as_truth(value: Scalar) -> bool:
    """True or false as IF wants it."""
    if isinstance(value, str):
        if value.upper() in ("TRUE", "FALSE"):
            return value.upper() == "TRUE"
        raise FormulaError("#VALUE!")
    return as_number(value) != 0


def from_cell(value: CellValue) -> Scalar:
    """A cell's value as formulas see it: moments are serial numbers."""
    return serial(value) if isinstance(value, datetime | date | time | timedelta) else value


def to_cell(value: Scalar, number_format: str) -> CellValue | None:
    """A result as a cell with this format holds it; None for nothing."""
    if isinstance(value, ErrorValue):
        raise FormulaError(value.code)
    if isinstance(value, bool | str) or value is None:
        return value or None if isinstance(value, str) else value
    if is_date_format(number_format):
        try:
            return from_excel(value, timedelta=is_timedelta_format(number_format))  # type: ignore[no-any-return]
        except (OverflowError, ValueError):
            raise FormulaError("#NUM!") from None
    return tidy_number(value)


def compare(left: Scalar, right: Scalar) -> int:
    """-1, 0 or 1; numbers come before texts, texts without regard to case."""
    for side in (left, right):
        if isinstance(side, ErrorValue):
            raise FormulaError(side.code)
    one, other = _comparable(left, right), _comparable(right, left)
    return (one > other) - (one < other)


def _comparable(value: Scalar, beside: Scalar) -> tuple[int, float, str]:
    if value is None:
        value = "" if isinstance(beside, str) else 0
    if isinstance(value, bool):
        return (2, float(value), "")
    if isinstance(value, str):
        return (1, 0.0, value.casefold())
    return (0, as_number(value), "")


def text_of(value: Scalar, pattern: str) -> str:
    """TEXT(): the patterns that people use for ids, dates and amounts."""
    if isinstance(value, str) and not _PLAIN_NUMBER.fullmatch(value):
        return value
    number = as_number(value)
    if is_date_format(pattern):
        return _date_text(number, pattern)
    prefix, digits, suffix = _split_pattern(pattern)
    if not digits:
        return as_text(tidy_number(number)) if pattern in ("@", "General", "") else pattern
    if suffix.startswith("%"):
        number *= 100
    decimals = len(digits.split(".")[1]) if "." in digits else 0
    shown = f"{abs(number):{',' if ',' in digits else ''}.{decimals}f}"
    whole, _, fraction = shown.partition(".")
    whole = whole.rjust(digits.split(".")[0].replace(",", "").replace("#", "").count("0"), "0")
    fraction = fraction.rstrip("0") if "#" in digits.split(".")[-1] and decimals else fraction
    return f"{'-' if number < 0 else ''}{prefix}{whole}{'.' if fraction else ''}{fraction}{suffix}"


def _split_pattern(pattern: str) -> tuple[str, str, str]:
    found = re.fullmatch(r'((?:"[^"]*"|\\.|[^0#"])*)([0#,.]*)(.*)', pattern.split(";")[0], re.DOTALL)
    if found is None:
        return pattern, "", ""
    prefix, suffix = (re.sub(r'"([^"]*)"|\\(.)', r"\1\2", part) for part in (found[1], found[3]))
    return prefix, found[2], suffix


def _date_text(number: float, pattern: str) -> str:
    moment = from_excel(number)
    if isinstance(moment, time):
        moment = datetime.combine(date(1899, 12, 30), moment)
    moment = (moment + timedelta(milliseconds=500)).replace(microsecond=0)
    parts = _DATE_PART.findall(pattern)
    noon = any(part.lower() == "am/pm" for part in parts)
    shown, after_hour = [], False
    for index, part in enumerate(parts):
        name = part.lower()
        following = next((p.lower() for p in parts[index + 1 :] if p.lower()[0] in "ymdhs"), "")
        minutes = name in ("m", "mm") and (after_hour or following.startswith("s"))
        shown.append(_date_part(moment, part, name, minutes, noon))
        if name[0] in "ymdhs[":
            after_hour = "h" in name
    return "".join(shown)


def _date_part(moment: datetime, part: str, name: str, minutes: bool, noon: bool) -> str:
    hour = (moment.hour - 1) % 12 + 1 if noon else moment.hour
    values = {
        "y": moment.year,
        "m": moment.minute if minutes else moment.month,
        "d": moment.day,
        "h": hour,
        "s": moment.second,
    }
    if name == "yyyy":
        return str(moment.year)
    if name == "yy":
        return f"{moment.year % 100:02}"
    if name in ("mmm", "mmmm"):
        return moment.strftime("%b" if name == "mmm" else "%B")
    if name == "am/pm":
        return "AM" if moment.hour < 12 else "PM"
    bare = name.strip("[]")
    if bare in ("m", "mm", "d", "dd", "h", "hh", "s", "ss"):
        return f"{values[bare[0]]:0{len(bare)}}"
    return part[1:] if part.startswith("\\") else part.strip('"')
