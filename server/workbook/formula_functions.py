"""The functions of a spreadsheet that untidy workbooks use for ids, times, sums and look-ups."""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import TypeAlias

from server.workbook.cell import serial
from server.workbook.dates import parse_when
from server.workbook.formula_values import (
    Area,
    ErrorValue,
    FormulaError,
    Operand,
    Scalar,
    as_number,
    as_scalar,
    as_text,
    as_truth,
    compare,
    text_of,
)

Arguments: TypeAlias = Sequence[Operand]
Function: TypeAlias = Callable[[Arguments], Operand]
LONGEST_TEXT = 32_767
BASE_DAY = date(1899, 12, 30)


def _flat(arguments: Arguments) -> Iterator[Scalar]:
    for argument in arguments:
        if isinstance(argument, list):
            for row in argument:
                yield from row
        else:
            yield argument


def _numbers(arguments: Arguments) -> list[float]:
    """The numbers among the arguments; texts in areas don't count, as in SUM."""
    found = []
    for argument in arguments:
        if isinstance(argument, list):
            for value in _flat([argument]):
                if isinstance(value, ErrorValue):
                    raise FormulaError(value.code)
                if isinstance(value, int | float) and not isinstance(value, bool):
                    found.append(float(value))
        else:
            found.append(as_number(argument))
    return found


def _number(arguments: Arguments, index: int, default: float | None = None) -> float:
    if index < len(arguments):
        return as_number(as_scalar(arguments[index]))
    if default is None:
        raise FormulaError("#VALUE!")
    return default


def _text(arguments: Arguments, index: int, default: str | None = None) -> str:
    if index < len(arguments):
        return as_text(as_scalar(arguments[index]))
    if default is None:
        raise FormulaError("#VALUE!")
    return default


def _if(arguments: Arguments) -> Operand:
    chosen = 1 if as_truth(as_scalar(arguments[0])) else 2
    return arguments[chosen] if chosen < len(arguments) else False


def _iferror(arguments: Arguments) -> Operand:
    return arguments[1] if isinstance(as_scalar(arguments[0]), ErrorValue) else arguments[0]


def _round(arguments: Arguments, how: Callable[[float], float]) -> float:
    factor = math.pow(10, _number(arguments, 1, 0))
    value = float(f"{_number(arguments, 0) * factor:.12g}")
    return math.copysign(how(abs(value)), value) / factor


def _date(arguments: Arguments) -> float:
    months = int(_number(arguments, 0)) * 12 + int(_number(arguments, 1)) - 1
    first = date(months // 12, months % 12 + 1, 1)
    return float((first + timedelta(days=int(_number(arguments, 2)) - 1) - BASE_DAY).days)


def _time(arguments: Arguments) -> float:
    seconds = _number(arguments, 0) * 3600 + _number(arguments, 1) * 60 + _number(arguments, 2, 0)
    return seconds / 86_400 % 1


def _value(arguments: Arguments) -> float:
    """VALUE, DATEVALUE, TIMEVALUE: a text that is a number, a date or a time."""
    text = _text(arguments, 0).replace(",", "")
    try:
        return as_number(text)
    except FormulaError:
        when = parse_when(text)
    if when is None or (when.day is not None and when.year is None):
        raise FormulaError("#VALUE!")
    day = 0.0
    if when.year is not None:
        day = serial(datetime(when.year, when.month or 1, when.day or 1))
    return day + (when.seconds or 0) / 86_400


def _part(arguments: Arguments, name: str) -> float:
    moment = datetime(1899, 12, 30) + timedelta(seconds=round(_number(arguments, 0) * 86_400))
    return float(getattr(moment, name))


def _mid(arguments: Arguments) -> str:
    start = max(int(_number(arguments, 1)) - 1, 0)
    return _text(arguments, 0)[start : start + max(int(_number(arguments, 2)), 0)]


def _right(arguments: Arguments) -> str:
    count = int(_number(arguments, 1, 1))
    return _text(arguments, 0)[-count:] if count > 0 else ""


def _find(arguments: Arguments, fold: bool) -> float:
    wanted, text = _text(arguments, 0), _text(arguments, 1)
    start = int(_number(arguments, 2, 1)) - 1
    place = text.casefold().find(wanted.casefold(), start) if fold else text.find(wanted, start)
    if place < 0:
        raise FormulaError("#VALUE!")
    return float(place + 1)


def _rept(arguments: Arguments) -> str:
    count, text = int(_number(arguments, 1)), _text(arguments, 0)
    if count * len(text) > LONGEST_TEXT:
        raise FormulaError("#VALUE!")
    return text * count


def _substitute(arguments: Arguments) -> str:
    text, old, new = _text(arguments, 0), _text(arguments, 1), _text(arguments, 2)
    return joined(text.split(old), new) if old else text


def _textjoin(arguments: Arguments) -> str:
    skip = as_truth(as_scalar(arguments[1]))
    texts = (as_text(value) for value in _flat(arguments[2:]))
    return joined((text for text in texts if text or not skip), _text(arguments, 0))


def joined(parts: Iterable[str], separator: str = "") -> str:
    """Texts one behind the other; stops before a hostile formula fills the memory."""
    kept: list[str] = []
    length = 0
    for part in parts:
        kept.append(part)
        length += len(part) + len(separator)
        if length - len(separator) > LONGEST_TEXT:
            raise FormulaError("#VALUE!")
    return separator.join(kept)


def _area(arguments: Arguments, index: int) -> Area:
    area = arguments[index]
    return area if isinstance(area, list) else [[area]]


def _place(wanted: Scalar, values: Sequence[Scalar]) -> int:
    if isinstance(wanted, ErrorValue):
        raise FormulaError(wanted.code)
    for index, value in enumerate(values):
        if value is not None and not isinstance(value, ErrorValue) and compare(wanted, value) == 0:
            return index
    raise FormulaError("#N/A")


def _vlookup(arguments: Arguments) -> Scalar:
    """The exact match alone: an approximate one depends on an order that can't be seen here."""
    if len(arguments) < 4 or as_truth(as_scalar(arguments[3])):
        raise FormulaError("approximate")
    area = _area(arguments, 1)
    row = area[_place(as_scalar(arguments[0]), [line[0] if line else None for line in area])]
    column = int(_number(arguments, 2)) - 1
    if not 0 <= column < len(row):
        raise FormulaError("#REF!")
    return row[column]


def _xlookup(arguments: Arguments) -> Scalar:
    values, results = list(_flat([arguments[1]])), list(_flat([arguments[2]]))
    try:
        return results[_place(as_scalar(arguments[0]), values)]
    except FormulaError:
        if len(arguments) > 3:
            return as_scalar(arguments[3])
        raise


def _match(arguments: Arguments) -> float:
    if _number(arguments, 2, 1) != 0:
        raise FormulaError("approximate")
    return float(_place(as_scalar(arguments[0]), list(_flat([arguments[1]]))) + 1)


def _index(arguments: Arguments) -> Scalar:
    area = _area(arguments, 0)
    row, column = int(_number(arguments, 1)), int(_number(arguments, 2, 1))
    if len(area) == 1 and len(arguments) < 3:
        row, column = 1, row
    if not (1 <= row <= len(area) and 1 <= column <= len(area[row - 1])):
        raise FormulaError("#REF!")
    return area[row - 1][column - 1]


def _average(arguments: Arguments) -> float:
    numbers = _numbers(arguments)
    if not numbers:
        raise FormulaError("#DIV/0!")
    return sum(numbers) / len(numbers)


def _mod(arguments: Arguments) -> float:
    if _number(arguments, 1) == 0:
        raise FormulaError("#DIV/0!")
    return _number(arguments, 0) % _number(arguments, 1)


FUNCTIONS: dict[str, Function] = {
    "IF": _if,
    "IFERROR": _iferror,
    "IFNA": _iferror,
    "ISERROR": lambda a: isinstance(as_scalar(a[0]), ErrorValue),
    "ISBLANK": lambda a: as_scalar(a[0]) is None,
    "AND": lambda a: all(as_truth(v) for v in _flat(a) if v is not None),
    "OR": lambda a: any(as_truth(v) for v in _flat(a) if v is not None),
    "NOT": lambda a: not as_truth(as_scalar(a[0])),
    "TRUE": lambda _: True,
    "FALSE": lambda _: False,
    "SUM": lambda a: sum(_numbers(a)),
    "PRODUCT": lambda a: math.prod(_numbers(a)),
    "AVERAGE": _average,
    "MIN": lambda a: min(_numbers(a), default=0),
    "MAX": lambda a: max(_numbers(a), default=0),
    "COUNT": lambda a: sum(isinstance(v, int | float) and not isinstance(v, bool) for v in _flat(a)),
    "COUNTA": lambda a: sum(v is not None for v in _flat(a)),
    "ABS": lambda a: abs(_number(a, 0)),
    "INT": lambda a: math.floor(_number(a, 0)),
    "MOD": _mod,
    "ROUND": lambda a: _round(a, lambda v: math.floor(v + 0.5)),
    "ROUNDUP": lambda a: _round(a, math.ceil),
    "ROUNDDOWN": lambda a: _round(a, math.floor),
    "DATE": _date,
    "TIME": _time,
    "VALUE": _value,
    "DATEVALUE": lambda a: math.floor(_value(a)),
    "TIMEVALUE": lambda a: _value(a) % 1,
    "YEAR": lambda a: _part(a, "year"),
    "MONTH": lambda a: _part(a, "month"),
    "DAY": lambda a: _part(a, "day"),
    "HOUR": lambda a: _part(a, "hour"),
    "MINUTE": lambda a: _part(a, "minute"),
    "SECOND": lambda a: _part(a, "second"),
    "TEXT": lambda a: text_of(as_scalar(a[0]), _text(a, 1)),
    "CONCATENATE": lambda a: joined(map(as_text, _flat(a))),
    "CONCAT": lambda a: joined(map(as_text, _flat(a))),
    "TEXTJOIN": _textjoin,
    "LEFT": lambda a: _text(a, 0)[: max(int(_number(a, 1, 1)), 0)],
    "RIGHT": _right,
    "MID": _mid,
    "LEN": lambda a: len(_text(a, 0)),
    "TRIM": lambda a: re.sub(" +", " ", _text(a, 0)).strip(),
    "CLEAN": lambda a: re.sub(r"[\x00-\x1f]", "", _text(a, 0)),
    "UPPER": lambda a: _text(a, 0).upper(),
    "LOWER": lambda a: _text(a, 0).lower(),
    "SUBSTITUTE": _substitute,
    "FIND": lambda a: _find(a, fold=False),
    "SEARCH": lambda a: _find(a, fold=True),
    "REPT": _rept,
    "CHAR": lambda a: chr(int(_number(a, 0))),
    "T": lambda a: v if isinstance(v := as_scalar(a[0]), str) else "",
    "N": lambda a: v if isinstance(v := as_scalar(a[0]), int | float) else 0,
    "HYPERLINK": lambda a: as_scalar(a[1] if len(a) > 1 else a[0]),
    "VLOOKUP": _vlookup,
    "XLOOKUP": _xlookup,
    "INDEX": _index,
    "MATCH": _match,
}
