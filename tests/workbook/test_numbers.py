"""Numbers, amounts, durations, limits and phones as people write them (Q5)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.workbook.cell import Cell
from server.workbook.cells import (
    read_choice,
    read_email,
    read_flag,
    read_identifier,
    read_minutes,
    read_money,
    read_names,
    read_number,
    read_phone,
    read_quantity,
    read_text,
    read_whole,
)
from server.workbook.findings import Note, Unreadable
from server.workbook.limits import resolve_limits
from server.workbook.numbers import Quantity, parse_quantity
from server.workbook.text import clean, key, natural
from server.workbook.words import CHECK_CATEGORIES, POSITIONS, STATUSES, folded
from tests.workbook.anything import any_value

pytestmark = pytest.mark.proves("Q5")


def cell(value: Any, number_format: str = "General") -> Cell:
    return Cell(2, 3, value, number_format)


@pytest.mark.parametrize(
    ("written", "low", "high", "unit", "sign"),
    [
        ("600", 600, 600, "", ""),
        ("６００", 600, 600, "", ""),
        ("1,680,000元", 1_680_000, 1_680_000, "元", ""),
        ("1，680，000", 1_680_000, 1_680_000, "", ""),
        ("约600人", 600, 600, "人", ""),
        ("1.5万", 15_000, 15_000, "", ""),
        ("三百五十人", 350, 350, "人", ""),
        ("≤4", 4, 4, "", "<="),
        ("不小于6mm", 6, 6, "mm", ">="),
        ("不小於6mm", 6, 6, "mm", ">="),
        ("500人以内", 500, 500, "人", "<="),
        ("18～25", 18, 25, "", ""),
        ("22℃至25℃", 22, 25, "℃", ""),
        ("800±10mm", 790, 810, "mm", ""),
        ("380V±7%", 353.4, 406.6, "V", ""),
        ("-75dBm", -75, -75, "dBm", ""),
        ("−75", -75, -75, "", ""),
        ("(75)", -75, -75, "", ""),
        ("35mm²", 35, 35, "mm²", ""),
        ("600cd/㎡", 600, 600, "cd/㎡", ""),
        ("3千克", 3, 3, "千克", ""),
        ("0.5m", 0.5, 0.5, "m", ""),
        ("'12", 12, 12, "", ""),
    ],
)
def test_a_quantity_is_read_with_its_unit_and_bound(
    written: str, low: float, high: float, unit: str, sign: str
) -> None:
    assert parse_quantity(written) == Quantity(low, high, unit, sign)


NO_QUANTITIES = [
    "",
    *["abc", "1.2.3", "12:30", "1,68", "6支、2支", "1e999", "见图纸", "2026年12月", "二〇二六年十二月"],
]


@pytest.mark.parametrize("written", NO_QUANTITIES)
def test_what_is_no_quantity_is_not_guessed(written: str) -> None:
    assert parse_quantity(written) is None


def test_a_remark_behind_a_number_is_told() -> None:
    notes: list[Note] = []
    assert read_number(cell("620（含备用20份）"), notes) == 620
    assert [note.code for note in notes] == ["read_as"]


@pytest.mark.parametrize(
    ("written", "unit", "yuan"),
    [
        (1_680_000, "", 1_680_000),
        ("￥1,680,000.00", "", 1_680_000),
        ("168万元", "", 1_680_000),
        (168, "万元", 1_680_000),
        ("1680000元整", "", 1_680_000),
        ("人民币壹佰万元", "", 1_000_000),
        ("3.5 元/瓶", "", 3.5),
        ("RMB 1200", "", 1200),
    ],
)
def test_money_is_read_in_yuan(written: Any, unit: str, yuan: float) -> None:
    assert read_money(cell(written), unit, []) == yuan


def test_money_in_another_unit_is_not_taken_for_yuan() -> None:
    with pytest.raises(Unreadable, match="unknown_unit"):
        read_money(cell("200美元"), "", [])


@pytest.mark.parametrize(
    ("written", "unit", "minutes"),
    [
        (45, "分钟", 45),
        ("45分钟", "", 45),
        ("1.5小时", "", 90),
        (2, "小时", 120),
        ("1小时30分", "", 90),
        ("0:45", "", 45),
        ("90秒", "", 2),
    ],
)
def test_a_duration_is_read_in_minutes(written: Any, unit: str, minutes: int) -> None:
    assert read_minutes(cell(written), unit, []) == minutes


def test_a_percent_cell_means_what_it_shows() -> None:
    assert read_quantity(cell(0.083, "0.0%")) == Quantity(8.3, 8.3, "%")


def test_a_range_of_people_counts_as_its_end_and_a_limit_as_its_start() -> None:
    assert read_whole(cell("500-600人"), []) == 600
    assert read_whole(cell("500-600人"), [], take_high=False) == 500


def test_fractions_of_people_are_not_rounded() -> None:
    with pytest.raises(Unreadable, match="not_whole"):
        read_whole(cell(12.5), [])


@pytest.mark.parametrize(
    ("value", "number_format", "identifier"),
    [
        (" QD001 ", "General", "QD001"),
        ("ＱＤ００１", "General", "QD001"),
        ("QD 001", "General", "QD001"),
        ("QD\u200b001", "General", "QD001"),
        ("HD2026—031", "General", "HD2026-031"),
        (1.0, "General", "1"),
        (7, "000", "007"),
        (21, '"QC"000', "QC021"),
        ("12.0", "General", "12"),
        ("'0012", "General", "0012"),
    ],
)
def test_an_id_is_the_same_however_it_is_typed(value: Any, number_format: str, identifier: str) -> None:
    assert read_identifier(cell(value, number_format)) == identifier


@pytest.mark.parametrize(
    ("written", "phone"),
    [
        (19000000001, "19000000001"),
        (19000000001.0, "19000000001"),
        ("1.9000000001E+10", "19000000001"),
        ("+86 190 0000 0001", "19000000001"),
        ("０１９０００".replace("０１", "1") + "０００００１", "19000000001"),
        ("190-0000-0001", "19000000001"),
        ("008619000000001", "19000000001"),
        ("手机：19000000001", "19000000001"),
        ("19000000001（微信同号）", "19000000001"),
        ("0571-8888 8888转801", "0571-8888 8888转801"),
        ("119", "119"),
        (120, "120"),
        ("(0571)88888888", "(0571)88888888"),
        ("19000000001/19000000002", "19000000001/19000000002"),
    ],
)
def test_a_phone_is_read_from_numbers_and_texts(written: Any, phone: str) -> None:
    assert read_phone(cell(written), []) == phone


NO_PHONES = [("1.9E+10", "digits_lost"), ("找前台", "not_a_phone"), ("待定", "to_be_decided")]


@pytest.mark.parametrize(("written", "code"), NO_PHONES)
def test_what_is_no_phone_is_told(written: str, code: str) -> None:
    with pytest.raises(Unreadable, match=code):
        read_phone(cell(written), [])


YES = [*["是", "√", "✓", "Y", "yes", "有", "需要", "必须", "TRUE", "拍照两张", "必拍"], True, 1]


@pytest.mark.parametrize("written", YES)
def test_yes_in_many_ways(written: Any) -> None:
    assert read_flag(cell(written), []) is True


@pytest.mark.parametrize("written", ["否", "×", "N", "no", "无", "無", "不需要", "不用拍", "免拍照", False, 0, "-"])
def test_no_in_many_ways(written: Any) -> None:
    assert read_flag(cell(written), []) is False


@pytest.mark.parametrize(
    ("words", "written", "value"),
    [
        (CHECK_CATEGORIES, "佈置", "setup"),
        (CHECK_CATEGORIES, " 資源確認", "resource"),
        (CHECK_CATEGORIES, "Safety", "safety"),
        (CHECK_CATEGORIES, "消防安全检查", "safety"),
        (POSITIONS, "副經理", "deputy_manager"),
        (POSITIONS, "运营部经理", "manager"),
        (STATUSES, "離職", "left"),
        (STATUSES, "試用期", "probation"),
    ],
)
def test_known_words_in_simplified_traditional_and_other_forms(words: Any, written: str, value: str) -> None:
    assert read_choice(cell(written), folded(words), []) == value


def test_a_word_that_could_mean_two_things_is_not_guessed() -> None:
    with pytest.raises(Unreadable, match="unknown_word"):
        read_choice(cell("布置和清场"), folded(CHECK_CATEGORIES), [])


def limits(low: str | None, high: str | None = None, both: str | None = None, unit: str | None = None) -> Any:
    told: list[str] = []
    parts = [parse_quantity(text) if text else None for text in (low, high, both)]
    found = resolve_limits(*parts, unit, lambda _field, code, **_details: told.append(code))
    return found.low, found.high, found.unit, told


@pytest.mark.parametrize(
    ("given_cells", "found"),
    [
        (("6", None, None, "mm"), (6, None, "mm", [])),
        (("≥6mm",), (6, None, "mm", [])),
        (("≤4", None, None, "Ω"), (None, 4, "Ω", ["limit_of_other_side"])),
        (("18~25", None, None, "℃"), (18, 25, "℃", [])),
        ((None, "18~25", None, "℃"), (18, 25, "℃", [])),
        (("60", "6", None, "mm"), (6, 60, "mm", ["limits_swapped"])),
        (("0.5m", None, None, "mm"), (500, None, "mm", ["unit_converted"])),
        ((None, "3kg", None, "mm"), (None, None, "mm", ["unit_differs"])),
        (("0.5MΩ", None, None, "mΩ"), (5e8, None, "mΩ", ["unit_converted"])),
        ((None, None, "不大于30mA", None), (None, 30, "mA", [])),
        ((None, None, "900-1100mm", None), (900, 1100, "mm", [])),
    ],
)
def test_limits_decide_only_what_they_clearly_say(given_cells: Any, found: Any) -> None:
    assert limits(*given_cells) == found


def test_texts_keep_their_words_and_lose_what_nobody_sees() -> None:
    assert clean("\u3000 画面\xa06.0m×2.8m_x000D_\r\n无气泡\u200b\x07 ") == "画面 6.0m×2.8m\n\n无气泡"
    assert key("負責人 工號＊") == key("负责人工号*")
    assert sorted(["A10", "A9", "B1"], key=natural) == ["A9", "A10", "B1"]


@given(any_value())
def test_no_cell_makes_a_reader_fail_otherwise_than_by_telling(value: Any) -> None:
    words = folded(CHECK_CATEGORIES)
    readers = (
        read_quantity,
        read_identifier,
        read_names,
        lambda c: read_text(c, 50, []),
        lambda c: read_whole(c, []),
        lambda c: read_money(c, "元", []),
        lambda c: read_minutes(c, "分钟", []),
        lambda c: read_flag(c, []),
        lambda c: read_choice(c, words, []),
        lambda c: read_phone(c, []),
        lambda c: read_email(c, []),
    )
    for number_format in ("General", "0.0%", "000", "yyyy-mm-dd"):
        for reader in readers:
            try:
                reader(cell(value, number_format))
            except Unreadable:
                continue


@given(st.integers(-(10**12), 10**12), st.sampled_from(["{}", " {} ", "{}人", "约{}", "{:,}"]))
def test_whole_numbers_are_read_back_as_written(number: int, pattern: str) -> None:
    found = parse_quantity(pattern.format(number))
    assert found is not None
    assert found.low == number
