"""Dates and times as people write them (Q5)."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.workbook.cell import Cell
from server.workbook.cells import read_day, read_when
from server.workbook.dates import parse_when
from server.workbook.findings import Unreadable
from server.workbook.moments import Days, resolve
from tests.workbook.anything import any_value

pytestmark = pytest.mark.proves("Q5")
GALA = Days(datetime(2026, 12, 18, 17), datetime(2026, 12, 18, 21, 30))
FESTIVAL = Days(datetime(2027, 6, 11, 14), datetime(2027, 6, 13, 22))


def read(value: Any, days: Days = GALA, number_format: str = "General") -> str:
    when = read_when(Cell(2, 3, value, number_format), days.first)
    moment = resolve(when, days.first, days)
    return "none" if moment is None else f"{moment:%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026年12月18日 17:30", "12-18 17:30"),
        ("2026/12/17 7:30", "12-17 07:30"),
        ("２０２６．１２．１８　１７：３０", "12-18 17:30"),
        ("2026-12-18T17:30:00", "12-18 17:30"),
        ("12月18日", "12-18 00:00"),
        ("12月18日（周五）17：00", "12-18 17:00"),
        ("十二月十八日下午五点半", "12-18 17:30"),
        ("十二月十八日下午五點三刻", "12-18 17:45"),
        ("26年12月18日 晚8点", "12-18 20:00"),
        ("18日17:00", "12-18 17:00"),
        ("12/17 17:00", "12-17 17:00"),
        ("12.17 17:00", "12-17 17:00"),
        ("12.17", "12-17 00:00"),
        ("9.30", "12-18 09:30"),
        ("18/12/2026 17:00", "12-18 17:00"),
        ("Dec 18, 2026 5:00 PM", "12-18 17:00"),
        ("下午5点", "12-18 17:00"),
        ("17時30分", "12-18 17:30"),
        ("17；00", "12-18 17:00"),
        ("17:00前", "12-18 17:00"),
        ("5 pm", "12-18 17:00"),
        ("正午", "12-18 12:00"),
        ("24:00", "12-19 00:00"),
        ("25:30", "12-19 01:30"),
        ("12月18日 24:00", "12-19 00:00"),
        ("次日01:30", "12-19 01:30"),
        ("翌日凌晨1点", "12-19 01:00"),
        ("01:30(次日)", "12-19 01:30"),
        ("01:30+1", "12-19 01:30"),
        ("晚上12点", "12-19 00:00"),
        ("凌晨12点", "12-18 00:00"),
        ("前一天16:00", "12-17 16:00"),
        ("D-1 16:00", "12-17 16:00"),
        ("开场前30分钟", "12-18 16:30"),
        ("活动结束后1小时", "12-18 22:30"),
        ("活动前1天16:00", "12-17 16:00"),
        ("1730", "12-18 17:30"),
        ("20261218 1730", "12-18 17:30"),
        ("46374.7083333333", "12-18 17:00"),
    ],
)
def test_a_text_is_read_as_a_person_means_it(written: str, moment: str) -> None:
    assert read(written) == moment


@pytest.mark.parametrize(
    ("value", "number_format", "moment"),
    [
        (datetime(2026, 12, 18, 17, 30), "yyyy-mm-dd hh:mm", "12-18 17:30"),
        (datetime(2026, 12, 18, 16, 59, 59, 999_999), "yyyy-mm-dd hh:mm", "12-18 17:00"),
        (date(2026, 12, 18), "yyyy-mm-dd", "12-18 00:00"),
        (time(17, 30), "hh:mm", "12-18 17:30"),
        (timedelta(hours=25, minutes=30), "[h]:mm", "12-19 01:30"),
        (datetime(1900, 1, 1, 1, 30), "hh:mm", "12-19 01:30"),
        (46374.7083333333, "General", "12-18 17:00"),
        (0.75, "General", "12-18 18:00"),
        (20261218, "General", "12-18 00:00"),
        (1730, "General", "12-18 17:30"),
    ],
)
def test_a_typed_cell_is_read_by_its_kind(value: Any, number_format: str, moment: str) -> None:
    assert read(value, number_format=number_format) == moment


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("第2天 09:00", "06-12 09:00"),
        ("Day 3 23:00", "06-13 23:00"),
        ("周日 14:00", "06-13 14:00"),
        ("D+3 02:00", "06-14 02:00"),
        ("1月3日", "01-03 00:00"),
    ],
)
def test_days_are_counted_from_the_event(written: str, moment: str) -> None:
    assert read(written, FESTIVAL) == moment


def test_a_date_without_a_year_is_in_the_year_nearest_to_the_event() -> None:
    new_year = Days(datetime(2027, 1, 1, 20), datetime(2027, 1, 1, 23))
    when = parse_when("12月30日 10:00")
    assert when is not None
    assert resolve(when, new_year.first, new_year) == datetime(2026, 12, 30, 10)


def test_a_span_has_an_end_and_may_pass_midnight() -> None:
    when = parse_when("12月18日 23:30-00:30")
    assert when is not None
    assert when.until is not None
    assert resolve(when.until, GALA.first, GALA) == datetime(2026, 12, 19, 0, 30)
    dates = parse_when("12月17日-18日")
    assert dates is not None
    assert dates.until is not None
    assert resolve(dates.until, GALA.first, GALA) == datetime(2026, 12, 18)


def test_a_time_zone_is_kept_and_a_span_is_none() -> None:
    zoned = parse_when("2026-12-18T09:00:00Z")
    assert zoned is not None
    assert zoned.offset == 0
    span = parse_when("17:00-17:45")
    assert span is not None
    assert span.offset is None


@pytest.mark.parametrize(
    "written",
    [
        "待定",
        "尽快",
        "每日9:00",
        "13月40日",
        "99:99",
        "明天9点",
        "12月18日下午",
        "2026年",
        "7",
        "随时",
        "#REF",
        "17:60",
    ],
)
def test_what_is_no_moment_is_told(written: str) -> None:
    with pytest.raises(Unreadable):
        read(written)


def test_a_day_that_does_not_exist_is_none() -> None:
    assert read("2026/2/30") == "none"


@pytest.mark.parametrize("written", ["2019年9月2日", "2019/9/2", "2019.09.02", date(2019, 9, 2), 43710, "20190902"])
def test_a_calendar_day(written: Any) -> None:
    assert read_day(Cell(1, 1, written)) == "2019-09-02"


@given(any_value())
def test_no_cell_makes_the_reader_fail_otherwise_than_by_telling(value: Any) -> None:
    for number_format in ("General", "yyyy-mm-dd", "hh:mm"):
        try:
            when = read_when(Cell(1, 1, value, number_format), GALA.first)
        except Unreadable:
            continue
        resolve(when, GALA.first, GALA)
        if when.until is not None:
            resolve(when.until, GALA.first, FESTIVAL)


FORMS = (
    "%Y-%m-%d %H:%M",
    "%Y/%m/%d %H:%M",
    "%Y.%m.%d %H:%M",
    "%Y年%m月%d日%H:%M",
    "%Y年%m月%d日 %H时%M分",
    "%Y%m%d %H%M",
    "%m月%d日 %H：%M",
)


@given(st.datetimes(datetime(2026, 7, 1), datetime(2027, 5, 1)), st.sampled_from(FORMS))
def test_every_minute_near_the_event_is_read_back_as_written(moment: datetime, form: str) -> None:
    whole = moment.replace(second=0, microsecond=0)
    when = parse_when(whole.strftime(form), GALA.first)
    assert when is not None
    assert resolve(when, GALA.first, GALA) == whole
