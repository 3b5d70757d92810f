"""Pure readers of single cells: each gives the value its column wants or raises `Unreadable`, nothing else."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation

from openpyxl.utils.datetime import from_excel

from server.workbook.cell import Cell
from server.workbook.cell import serial as _serial
from server.workbook.dates import parse_when
from server.workbook.findings import Note, Severity, Unreadable
from server.workbook.moments import DAY_SECONDS, When
from server.workbook.numbers import Quantity, parse_quantity, tidy_number
from server.workbook.text import clean, key, narrow, one_line

NOTHING = frozenset(
    map(key, ("无", "没有", "-", "--", "/", "\\", "n/a", "na", "none", "空", "暂无", "不适用", "nil", "null"))
)
OPEN = frozenset(
    map(
        key,
        (
            "待定",
            "未定",
            "tbd",
            "tbc",
            "?",
            "？",
            "待确认",
            "待补充",
            "待通知",
            "待安排",
            "见附件",
            "详见附件",
            "另行通知",
        ),
    )
)
_YES = frozenset(
    map(
        key,
        (
            "是",
            "√",
            "✓",
            "✔",
            "☑",
            "对",
            "有",
            "要",
            "需",
            "需要",
            "必须",
            "必拍",
            "y",
            "yes",
            "t",
            "true",
            "1",
            "○",
            "●",
            "v",
        ),
    )
)
_NO = frozenset(
    map(
        key,
        (
            "否",
            "×",
            "✗",
            "✘",
            "x",
            "不",
            "不是",
            "不要",
            "不需",
            "不需要",
            "无需",
            "不用",
            "不必",
            "免",
            "无",
            "没有",
            "n",
            "no",
            "f",
            "false",
            "0",
            "-",
            "—",
            "/",
            "☐",
            "□",
        ),
    )
)
_SPACE = re.compile(r"\s+")
_MOBILE = re.compile(r"(?:\+|00)?(?:86)?(1[3-9]\d{9})")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?e\+?\d{1,2}", re.IGNORECASE)
_PHONE = re.compile(r"[+\d(][\d\s()+*#./,;、\-]*(?:\s*(?:转|轉|分机|分機|ext\.?|x)\s*\d{1,6})?", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*[(（][^()（）]*[)）]\s*$|^\D{1,12}[:：]\s*")
PHONE_LIMIT = 30


def is_nothing(cell: Cell) -> bool:
    """Whether a cell of a column that isn't free text says that there is none."""
    return isinstance(cell.value, str) and key(cell.value) in NOTHING


def read_text(cell: Cell, limit: int, notes: list[Note]) -> str:
    """A text as it stands; one that is too long is cut, and the cut is told."""
    text = cell.text
    if len(text) <= limit:
        return text
    notes.append(Note("text_too_long", Severity.WARNING, {"limit": limit, "length": len(text)}))
    return text[: limit - 1].rstrip() + "…"


def read_identifier(cell: Cell) -> str:
    """An id: full-width letters, stray spaces and a number typed as 1.0 are the same id."""
    if isinstance(cell.value, datetime | date | time | timedelta):
        raise Unreadable("id_is_a_date")
    text = _SPACE.sub("", narrow(cell.text)).lstrip("'")
    if not text:
        raise Unreadable("not_an_id")
    return re.sub(r"(?<=\d)\.0+$", "", text)


def read_quantity(cell: Cell) -> Quantity:
    """A number, a bound or a range, with its unit; a cell formatted as percent has the unit %."""
    if isinstance(cell.value, bool):
        raise Unreadable("not_a_number")
    if isinstance(cell.value, int | float):
        value = tidy_number(cell.value * 100 if cell.is_percent else cell.value)
        if value is None:
            raise Unreadable("not_a_number")
        return Quantity(value, value, "%" if cell.is_percent else "")
    if key(cell.text) in OPEN:
        raise Unreadable("to_be_decided")
    found = parse_quantity(cell.value) if isinstance(cell.value, str) else None
    if found is None:
        raise Unreadable("not_a_number")
    return found


def read_number(cell: Cell, notes: list[Note], take_high: bool = True) -> float:
    """One number; of a range the end that `take_high` names, and that is told."""
    found = read_quantity(cell)
    value = found.high if take_high else found.low
    if found.is_range or found.remark:
        notes.append(Note("read_as", Severity.INFO, {"taken": _plain(value)}))
    if found.unit == "%" and cell.is_percent:
        return tidy_number(value / 100) or 0
    return value


def read_whole(cell: Cell, notes: list[Note], take_high: bool = True) -> int:
    """A whole number; fractions are refused rather than rounded."""
    value = tidy_number(read_number(cell, notes, take_high))
    if not isinstance(value, int):
        raise Unreadable("not_whole")
    return value


def read_minutes(cell: Cell, unit: str, notes: list[Note]) -> int:
    """A duration in whole minutes; `unit` is what the header says, minutes when it says nothing."""
    if isinstance(cell.value, time):
        return cell.value.hour * 60 + cell.value.minute
    if isinstance(cell.value, timedelta):
        return round(cell.value.total_seconds() / 60)
    clock = re.fullmatch(r"(\d{1,2}):(\d{2})(?::(\d{2}))?", narrow(cell.text))
    if clock and isinstance(cell.value, str):
        return int(clock[1]) * 60 + int(clock[2])
    mixed = re.fullmatch(
        r"(\d{1,3})\s*(?:个?小时|小時|h)\s*(\d{1,2})\s*(?:分|分钟|分鐘|min|m)?", narrow(cell.text).lower()
    )
    if mixed:
        return int(mixed[1]) * 60 + int(mixed[2])
    found = read_quantity(cell)
    factor = _minutes_per(found.unit or unit)
    minutes = tidy_number(found.high * factor)
    if minutes is None or minutes < 0:
        raise Unreadable("not_a_number")
    whole = round(minutes)
    if found.is_range or found.remark or whole != minutes:
        notes.append(Note("read_as", Severity.INFO, {"taken": whole}))
    return whole


def _minutes_per(unit: str) -> float:
    word = key(unit)
    if word in ("小时", "时", "h", "hour", "hours", "个小时", "hr"):
        return 60
    if word in ("秒", "秒钟", "s", "sec"):
        return 1 / 60
    if word in ("", "分", "分钟", "min", "mins", "minutes", "m", "'", "′"):
        return 1
    raise Unreadable("unknown_unit", unit=unit)


def read_money(cell: Cell, unit: str, notes: list[Note]) -> float:
    """Yuan; `unit` is what the header says (万元)."""
    found = read_quantity(cell)
    word = key(found.unit or unit)
    if found.is_range or found.remark:
        notes.append(Note("read_as", Severity.INFO, {"taken": _plain(found.high)}))
    if word and not re.fullmatch(r"[万千]?(?:元|圆|块|rmb|cny|人民币|元整|元人民币)?(?:/.*)?", word):
        raise Unreadable("unknown_unit", unit=found.unit or unit)
    factor = 10_000 if word.startswith("万") else 1_000 if word.startswith("千") else 1
    return tidy_number(found.high * factor) or 0


def read_flag(cell: Cell, notes: list[Note]) -> bool:
    """Yes or no, in the many ways people tick a box."""
    if isinstance(cell.value, bool):
        return cell.value
    word = key(cell.text)
    if word in _YES:
        return True
    if word in _NO:
        return False
    if "拍" in word or "照" in word or "图" in word:
        wanted = not re.search("不|免|无|勿|非", word)
        notes.append(Note("read_as", Severity.INFO, {"taken": "是" if wanted else "否"}))
        return wanted
    raise Unreadable("not_yes_or_no")


def read_choice(cell: Cell, words: Mapping[str, str], notes: list[Note]) -> str:
    """One of the known words, Traditional ones and synonyms too; `words` goes from folded word to value."""
    word = key(cell.text)
    if word in words:
        return words[word]
    contained = sorted((known for known in words if len(known) > 1 and known in word), key=len, reverse=True)
    values = {words[known] for known in contained if not any(known != other and known in other for other in contained)}
    if len(values) != 1:
        raise Unreadable("unknown_word")
    taken = values.pop()
    notes.append(Note("read_as", Severity.INFO, {"taken": contained[0]}))
    return taken


def read_phone(cell: Cell, notes: list[Note]) -> str:
    """A phone number as text: digits of a mobile bare, others as written; numbers stored as numbers too."""
    if isinstance(cell.value, bool | datetime | date | time | timedelta):
        raise Unreadable("not_a_phone")
    text = _from_scientific(one_line(narrow(cell.text)).lstrip("'").strip())
    mobile = _mobile(text)
    if mobile:
        return mobile
    without = _BRACKETED.sub("", text)
    if without != text and (_mobile(without) or _PHONE.fullmatch(without)):
        notes.append(Note("read_as", Severity.INFO, {"taken": _mobile(without) or without}))
        text = _mobile(without) or without
    if not _PHONE.fullmatch(text):
        raise Unreadable("to_be_decided" if key(text) in OPEN else "not_a_phone")
    if len(text) <= PHONE_LIMIT:
        return text
    first = re.split(r"[/,;、]", text)[0].strip()[:PHONE_LIMIT]
    notes.append(Note("several_phones", Severity.WARNING, {"taken": first}))
    return first


def _mobile(text: str) -> str | None:
    found = _MOBILE.fullmatch(re.sub(r"[\s().\-]", "", text))
    return found[1] if found else None


def _from_scientific(text: str) -> str:
    """1.9000000001E+10 is a number; 1.9E+10 has lost its digits."""
    if not _SCIENTIFIC.fullmatch(text):
        return text
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    digits = str(int(value)) if value < Decimal(10) ** 20 else text
    if len(digits.rstrip("0")) < len(digits) - 3:
        raise Unreadable("digits_lost")
    return digits


def read_email(cell: Cell, notes: list[Note]) -> str:
    """An address as it stands; what can't be one is told but kept, people write all sorts of things."""
    text = _SPACE.sub("", clean(cell.text)).removeprefix("mailto:").replace("＠", "@").replace("．", ".")
    if "@" not in text:
        raise Unreadable("not_an_address")
    return read_text(Cell(cell.row, cell.column, text), 200, notes)


def read_day(cell: Cell) -> str:
    """A calendar day as YYYY-MM-DD."""
    when = read_when(cell)
    if when.year is None:
        raise Unreadable("day_without_year")
    try:
        return date(when.year, when.month or 0, when.day or 0).isoformat()
    except ValueError:
        raise Unreadable("not_a_day") from None


def read_when(cell: Cell, around: date | None = None) -> When:
    """What a cell says about a moment: a date, a time, both, a serial number or a text."""
    value = cell.value
    if isinstance(value, bool):
        raise Unreadable("not_a_time")
    if isinstance(value, datetime):
        return _of_datetime(value, cell.shows_time)
    if isinstance(value, date):
        return When(value.year, value.month, value.day)
    if isinstance(value, time):
        return When(seconds=value.hour * 3600 + value.minute * 60 + value.second)
    if isinstance(value, timedelta):
        return _of_seconds(round(value.total_seconds()))
    if isinstance(value, int | float):
        return _of_number(value)
    if key(value) in OPEN:
        raise Unreadable("to_be_decided")
    found = parse_when(value, around) or _of_number_text(value)
    if found is None:
        raise Unreadable("not_a_time")
    return found


def _of_datetime(value: datetime, shows_time: bool) -> When:
    value = (value + timedelta(microseconds=500_000)).replace(microsecond=0)
    if value.year < 1910:  # a time of 24 hours and more, which a spreadsheet counts from 1900
        return _of_seconds(round(_serial(value) * DAY_SECONDS))
    seconds = value.hour * 3600 + value.minute * 60 + value.second
    return When(value.year, value.month, value.day, seconds if seconds or shows_time else None)


def _of_seconds(seconds: int) -> When:
    if not 0 <= seconds <= 54 * 3600:
        raise Unreadable("not_a_time")
    return When(seconds=seconds)


def _of_number(value: float) -> When:
    """A serial of a spreadsheet, or digits: 46374.7083, 0.7083, 20261218, 1730."""
    if 0 <= value < 2.25:
        return _of_seconds(round(value * DAY_SECONDS))
    if 36_526 <= value < 73_051:  # 2000 to 2099
        moment = from_excel(value)
        if isinstance(moment, datetime):
            return _of_datetime(moment, value != int(value))
    if value == int(value):
        found = parse_when(f"{int(value):04}")
        if found is not None:
            return found
    raise Unreadable("not_a_time")


def _of_number_text(value: str) -> When | None:
    text = narrow(value).lstrip("'")
    if not re.fullmatch(r"\d{1,5}(?:\.\d+)?", text) or float(text) < 36_526:
        return None
    return _of_number(float(text))


def _plain(value: float) -> str:
    return str(tidy_number(value))


def read_names(cell: Cell) -> list[str]:
    """Several names in one cell, each once."""
    parts = (one_line(part) for part in re.split(r"[、,，;；/\n|＋+]|\s{2,}", cell.text))
    return list(dict.fromkeys(part for part in parts if part))
