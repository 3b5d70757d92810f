"""Values that a cell may hold, sane and insane."""

from datetime import date, datetime
from typing import Any

from hypothesis import strategies as st

WORDS = (
    "2026 年 月 日 12 18 : ： 下午 晚 点 半 次日 - ~ 至 / . 万 元 ≤ ± mm 周五 第 天 十 二 前 分钟 "
    "+1 E+10 86 转 QC 00 # （ ） Z T % 开场 24 99"
)
PIECES = (*WORDS.split(), " ", "\n")


def any_value() -> st.SearchStrategy[Any]:
    """Numbers, moments, texts, and texts made of what numbers and dates are made of."""
    pieces = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join)
    numbers = st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.booleans())
    moments = st.one_of(
        st.datetimes(datetime(1899, 12, 31), datetime(9999, 12, 31)),
        st.dates(date(1900, 1, 1)),
        st.times(),
        st.timedeltas(),
    )
    return st.one_of(pieces, st.text(min_size=1, max_size=60), numbers, moments)
