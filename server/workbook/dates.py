"""Dates and times as people write them: 2026年12月18日 下午5点半, 12/18 17：00, 25:30, 次日01:30, 开场前30分钟."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from server.workbook.chinese_numbers import NUMERAL, chinese_number
from server.workbook.moments import DAY_SECONDS, When
from server.workbook.text import narrow, simplified

_WEEKDAYS = {
    name: number for number, names in enumerate(("一1", "二2", "三3", "四4", "五5", "六6", "日天7")) for name in names
}
_ENGLISH_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_MONTH_NAME = f"({'|'.join(_MONTHS)})[a-z]*\\.?"
_COUNTED = re.compile(rf"({NUMERAL})(?=\s*(?:年|月|日|号|点|时|分|刻|秒|天|小时|个))")
_RANGE_SIGN = re.compile(r"\s*(?:~|〜|∼|至|到|-+|—)\s*")
_NOISE = re.compile(
    r"之前|以前|截止|截至|最晚|最迟|不晚于|准时|左右|大约|约|整|完成|到岗|离岗|前后|[,()\[\]【】。、<>|]|前\s*$"
)
_LOCAL_ZONE = re.compile(r"\(?(?:北京时间|当地时间|(?:utc|gmt)\s*\+\s*0?8(?::00)?(?!\d))\)?")

_FULL_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*[年/.\-]\s*(\d{1,2})\s*[月/.\-]\s*(\d{1,2})(?!\d)\s*[日号]?")
_SHORT_YEAR = re.compile(r"(?<!\d)(\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]")
_COMPACT_DATE = re.compile(r"(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)")
_MONTH_DAY = re.compile(r"(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})(?!\d)\s*[日号]?")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})[/.\-](\d{1,2})[/.\-](20\d{2})(?!\d)")
_SLASHED = re.compile(r"(?<![\d:])(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?![\d:])")
_DAY_ONLY = re.compile(r"(?<!\d)(\d{1,2})\s*[日号]")
_MONTH_FIRST = re.compile(rf"{_MONTH_NAME}\s*(\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:)\s*,?\s*(20\d{{2}})?")
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\s*{_MONTH_NAME}\s*,?\s*(20\d{{2}})?")

_WEEKDAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天1-7])|\(([一二三四五六日])\)")
_ENGLISH_WEEKDAY = re.compile(rf"\b({'|'.join(_ENGLISH_WEEKDAYS)})[a-z]*\.?")
_NTH_DAY = re.compile(r"第\s*(\d{1,2})\s*[天日]|(?<![a-z])(?:day|d)\s*\.?(\d{1,2})(?!\d)")
_DAY_SHIFT = re.compile(r"(?<![a-z])d\s*([+-])\s*(\d{1,2})(?!\d)")
_PLUS_DAY = re.compile(r"\+\s*([1-3])\s*(?:天|日|d)?(?![\d:])")
_DAY_WORDS = {
    "次日": 1, "翌日": 1, "隔天": 1, "隔日": 1, "次晨": 1, "次晚": 1, "第二日": 1, "后一天": 1,
    "后一日": 1, "活动次日": 1,
    "当日": 0, "当天": 0, "当晚": 0, "同日": 0, "活动日": 0, "活动当天": 0, "活动当日": 0,
    "前一天": -1, "前一日": -1, "前一晚": -1, "前日": -1, "活动前一天": -1, "提前一天": -1,
    "前两天": -2, "前两日": -2, "提前两天": -2,
}  # fmt: skip
_DAY_WORD = re.compile("|".join(sorted(_DAY_WORDS, key=len, reverse=True)))
_BEFORE = re.compile(
    r"(?:活动|正式|演出|晚会|大会)?(?:开场|开始|开幕|开演)?(?:前|提前)(\d{1,3}(?:\.\d)?|半)\s*个?(分钟|分|小时|天|日)"
)
_AFTER = re.compile(
    r"(?:活动|演出|晚会|大会)?(?:结束|散场|闭幕)后(\d{1,3}(?:\.\d)?|半)\s*个?(分钟|分|小时|天|日)(?:内)?"
)
_SPAN = {"分钟": 60, "分": 60, "小时": 3600, "天": DAY_SECONDS, "日": DAY_SECONDS}

_PERIOD = (
    r"(?P<{0}>凌晨|清晨|早晨|早上|上午|早|中午|正午|午间|下午|午后|傍晚|黄昏|晚上|晚间|深夜|半夜|午夜|夜里|夜间|夜晚|晚"
    r"|a\.?m\.?|p\.?m\.?)"
)
_CLOCK = re.compile(
    rf"(?:{_PERIOD.format('before')}\s*)?(?<![\d.])(?P<hour>\d{{1,2}})\s*(?:"
    r"[:;]\s*(?P<minute>\d{1,2})(?:\s*[:;]\s*(?P<second>\d{1,2})(?:\.\d{1,6})?)?"
    r"|(?:点钟|点|时|h(?![a-z]))\s*(?:(?P<quarter>[13])刻|(?P<half>半)|(?P<minutes>\d{1,2})\s*分?(?:\s*(?P<seconds>\d{1,2})\s*秒)?)?"
    rf")(?!\d)(?:\s*{_PERIOD.format('after')})?"
    r"(?P<zone>\s*(?:z\b|\+(?:0\d|1[0-4]):?[0-5]\d(?!\d)|(?<=:\d\d)-(?:0\d|1[0-2]):?[0-5]\d(?=\s*$)))?"
)
_HOUR_WITH_PERIOD = re.compile(r"(?<![\d.])(\d{1,2})\s*([ap])\.?m\.?")
_NAMED_HOUR = re.compile(r"正午|中午|午夜|半夜|零时|零点")
_COMPACT_CLOCK = re.compile(r"(?<![\d.])([0-2]\d)([0-5]\d)(?![\d.])")
_DOTTED = re.compile(r"\s*(\d{1,2})\.(\d{2})\s*")
_EVENING = frozenset(
    {"下午", "午后", "傍晚", "黄昏", "晚上", "晚间", "深夜", "半夜", "午夜", "夜里", "夜间", "夜晚", "晚", "pm"}
)
_NIGHT = _EVENING - {"下午", "午后", "傍晚", "黄昏", "pm"}


def parse_when(raw: str, around: date | None = None) -> When | None:
    """What a text says about a moment, None when any part of it isn't understood.

    `around` is a day of the event; it decides whether 9.30 is a day of September or half past nine.
    """
    text = _prepared(raw)
    if not text or len(text) > 60:
        return None
    dotted = _dotted_clock(text, around)
    return dotted or _one(text) or _range(text)


def _prepared(raw: str) -> str:
    text = simplified(narrow(raw)).lower().replace("\n", " ").replace("兩", "两").lstrip("'").strip()
    text = _DAY_WORD.sub(lambda found: found[0].translate(_PROTECT), _LOCAL_ZONE.sub(" ", text))
    text = _COUNTED.sub(lambda found: str(value) if (value := chinese_number(found[1])) is not None else found[1], text)
    return text.translate(_UNPROTECT)


_PROTECT = {ord("一"): "\ue001", ord("二"): "\ue002", ord("两"): "\ue003"}
_UNPROTECT = {0xE001: "一", 0xE002: "二", 0xE003: "两"}


def _dotted_clock(text: str, around: date | None) -> When | None:
    found = _DOTTED.fullmatch(text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2])
    if around is not None and 1 <= hour <= 12 and 1 <= minute <= 31:
        distance = abs((hour - around.month) * 30 + minute - around.day)
        if min(distance, 365 - distance) <= 45:
            return When(month=hour, day=minute)
    return When(seconds=hour * 3600 + minute * 60) if hour <= 30 and minute < 60 else None


def _range(text: str) -> When | None:
    """12月18日17:00-17:45: two moments, of which the second takes the day of the first."""
    for sign in _RANGE_SIGN.finditer(text):
        first, second = _one(text[: sign.start()]), _one(text[sign.end() :])
        if first is not None and second is not None and first.has_time == second.has_time:
            return replace(first, until=_with_the_day_of(first, second))
    return None


def _with_the_day_of(first: When, second: When) -> When:
    if second.day is not None:
        fits = second.month is None
        return replace(second, year=second.year or first.year, month=first.month) if fits else second
    if second.has_date:
        return second
    passed = (second.seconds or 0) <= (first.seconds or 0) and second.days == 0
    return replace(first, seconds=second.seconds, days=first.days + second.days + int(passed))


Step = Callable[[str, When], tuple[str, When] | None]


def _one(text: str) -> When | None:
    when, rest = When(), text
    for step in _STEPS:
        taken = step(rest, when)
        if taken is not None:
            rest, when = taken
    leftover = _NOISE.sub(" ", rest).strip(" t./-:")
    if leftover or not (when.has_date or when.has_time or when.weekday is not None or when.days):
        return None
    return when if _sound(when) else None


def _sound(when: When) -> bool:
    month_fits = when.month is None or 1 <= when.month <= 12
    day_fits = when.day is None or 1 <= when.day <= 31
    return month_fits and day_fits and (when.seconds is None or 0 <= when.seconds <= 54 * 3600)


def _cut(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


def _before_or_after(text: str, when: When) -> tuple[str, When] | None:
    for pattern, edge, sign in ((_BEFORE, "start", -1), (_AFTER, "end", 1)):
        found = pattern.search(text)
        if found:
            count = 0.5 if found[1] == "半" else float(found[1])
            return _cut(text, found), replace(when, relative=(edge, sign * round(count * _SPAN[found[2]])))
    return None


def _weekday(text: str, when: When) -> tuple[str, When] | None:
    found = _WEEKDAY.search(text)
    if found:
        return _cut(text, found), replace(when, weekday=_WEEKDAYS[found[1] or found[2]])
    found = _ENGLISH_WEEKDAY.search(text)
    return (_cut(text, found), replace(when, weekday=_ENGLISH_WEEKDAYS.index(found[1]))) if found else None


def _numeric_date(text: str, when: When) -> tuple[str, When] | None:
    for pattern in (_FULL_DATE, _COMPACT_DATE, _SHORT_YEAR):
        found = pattern.search(text)
        if found:
            year = int(found[1]) + (2000 if len(found[1]) == 2 else 0)
            return _cut(text, found), replace(when, year=year, month=int(found[2]), day=int(found[3]))
    found = _YEAR_LAST.search(text)
    if found:
        first, second = int(found[1]), int(found[2])
        month, day = (second, first) if first > 12 else (first, second)
        return _cut(text, found), replace(when, year=int(found[3]), month=month, day=day)
    return None


def _english_date(text: str, when: When) -> tuple[str, When] | None:
    found = _DAY_FIRST.search(text)
    if found:
        day, month, year = int(found[1]), _MONTHS[found[2]], found[3]
    else:
        found = _MONTH_FIRST.search(text)
        if not found:
            return None
        day, month, year = int(found[2]), _MONTHS[found[1]], found[3]
    return _cut(text, found), replace(when, year=int(year) if year else None, month=month, day=day)


def _month_and_day(text: str, when: When) -> tuple[str, When] | None:
    if when.day is not None:
        return None
    found = _MONTH_DAY.search(text) or _SLASHED.search(text)
    return (_cut(text, found), replace(when, month=int(found[1]), day=int(found[2]))) if found else None


def _event_day(text: str, when: When) -> tuple[str, When] | None:
    shifted = _DAY_SHIFT.search(text)
    if shifted:
        return _cut(text, shifted), replace(when, nth_day=1 + int(f"{shifted[1]}{shifted[2]}"))
    found = _NTH_DAY.search(text)
    if found:
        return _cut(text, found), replace(when, nth_day=int(found[1] or found[2]))
    return None


def _day_word(text: str, when: When) -> tuple[str, When] | None:
    found = _DAY_WORD.search(text)
    if found:
        rest = f"{text[: found.start()]} {'晚' if found[0] in ('次晚', '前一晚', '当晚') else ''}{text[found.end() :]}"
        return rest, replace(when, days=_DAY_WORDS[found[0]])
    return None


def _plus_days(text: str, when: When) -> tuple[str, When] | None:
    """01:30+1, as timetables write the next day."""
    found = _PLUS_DAY.search(text)
    return (_cut(text, found), replace(when, days=int(found[1]))) if found and when.seconds is not None else None


def _day_of_month(text: str, when: When) -> tuple[str, When] | None:
    found = _DAY_ONLY.search(text) if when.day is None else None
    return (_cut(text, found), replace(when, day=int(found[1]))) if found else None


def _clock(text: str, when: When) -> tuple[str, When] | None:
    found = _CLOCK.search(text)
    if found is None or ((found["zone"] or "").strip().startswith("-") and "t" not in text):
        return None
    minute = int(found["minute"] or found["minutes"] or 0)
    minute = 30 if found["half"] else int(found["quarter"]) * 15 if found["quarter"] else minute
    second = int(found["second"] or found["seconds"] or 0)
    hour = _hour(int(found["hour"]), (found["before"] or found["after"] or "").replace(".", ""))
    if hour is None or minute > 59 or second > 59:
        return None
    seconds = hour * 3600 + minute * 60 + second
    return _cut(text, found), replace(when, seconds=seconds, offset=_offset(found["zone"]))


def _bare_hour(text: str, when: When) -> tuple[str, When] | None:
    """5 pm, 正午, 1730."""
    if when.seconds is not None:
        return None
    found = _HOUR_WITH_PERIOD.search(text)
    if found:
        hour = _hour(int(found[1]), f"{found[2]}m")
        return None if hour is None else (_cut(text, found), replace(when, seconds=hour * 3600))
    found = _NAMED_HOUR.search(text)
    if found:
        hours = {"正午": 12, "中午": 12, "零时": 0, "零点": 0}.get(found[0], 24)
        return _cut(text, found), replace(when, seconds=hours * 3600)
    found = _COMPACT_CLOCK.search(text)
    return (_cut(text, found), replace(when, seconds=int(found[1]) * 3600 + int(found[2]) * 60)) if found else None


def _hour(hour: int, period: str) -> int | None:
    """The hour of 24 (or beyond, for the small hours of an evening)."""
    if hour > 54 or (period and hour > 24):
        return None
    if period in _NIGHT and hour <= 4:
        return hour + 24
    if period in _EVENING and hour < 12:
        return hour + 12
    if period in _NIGHT and hour == 12:
        return 24
    if period in ("中午", "正午", "午间") and hour < 4:
        return hour + 12
    return 0 if period in ("凌晨", "am") and hour == 12 else hour


def _offset(zone: str | None) -> int | None:
    text = (zone or "").strip().replace(":", "")
    if not text:
        return None
    if text == "z":
        return 0
    minutes = int(text[1:3]) * 60 + int(text[3:5])
    return (-60 if text[0] == "-" else 60) * minutes


_STEPS: tuple[Step, ...] = (
    _before_or_after, _weekday, _numeric_date, _english_date, _event_day, _day_word, _clock, _plus_days,
    _month_and_day, _day_of_month, _bare_hour,
)  # fmt: skip
