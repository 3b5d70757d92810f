"""Formulas that were saved without their result are worked out; what can't be is told (Q5)."""

import io
import zipfile
from datetime import datetime, time
from typing import Any

import pytest
from openpyxl import Workbook

from server.workbook.cell import Cell
from server.workbook.file import WorkbookFile
from server.workbook.formula import fill_results
from server.workbook.grid import Grid, read_grids
from tests.workbook.department import Department, finding, local
from tests.workbook.sheets import check, checks_book, saved, workbook

pytestmark = pytest.mark.proves("Q5")


def grids(book: Workbook) -> list[Grid]:
    read = read_grids(WorkbookFile(saved(book)))
    fill_results(read)
    return read


def result(formula: str, number_format: str = "General") -> Cell | None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "清 单"
    for row, (number, text) in enumerate(((1, "甲"), (2, "乙"), (3, None)), start=1):
        sheet.cell(row, 2, number)
        sheet.cell(row, 3, text)
    sheet["B5"] = datetime(2026, 12, 18, 16, 5)
    other = book.create_sheet("人员")
    other.append(["QC019", "秦大勇"])
    other.append(["QC021", "马晓东"])
    sheet["A7"] = formula
    sheet["A7"].number_format = number_format
    return grids(book)[0].cell(7, 1)


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ('="QD"&TEXT(ROW()-1,"000")', "QD006"),
        ("=B1+B2*2", 5),
        ("=SUM(B1:B3)", 6),
        ("=SUM(B:B)-B5", 6),
        ("=-B2^2", 4),
        ("=B1/B2%", 50),
        ('=IF(B2>1,"是","否")', "是"),
        ('=IFERROR(1/0,"无")', "无"),
        ('=VLOOKUP("QC021",人员!$A$1:$B$2,2,FALSE)', "马晓东"),
        ('=INDEX(人员!B1:B2,MATCH("QC019",人员!A1:A2,0))', "秦大勇"),
        ('=_xlfn.XLOOKUP("QC019",人员!A1:A2,人员!B1:B2)', "秦大勇"),
        ("='清 单'!C2", "乙"),
        ('=CONCATENATE("第",COLUMN(),"列")', "第1列"),
        ('=TEXT(B5,"yyyy年m月d日 hh:mm")', "2026年12月18日 16:05"),
        ('=TEXT(1234.5,"#,##0.00")&"元"', "1,234.50元"),
        ('=HYPERLINK("mailto:a@b.example","写信")', "写信"),
        ('=TEXTJOIN("、",TRUE,C1:C3)', "甲、乙"),
        ('=MID("QD001",3,3)&RIGHT("abc")', "001c"),
        ("=ROUND(2.345,2)", 2.35),
        ('=SUBSTITUTE("Q-1","-","")', "Q1"),
        ("=IF(AND(B1=1,NOT(B2=3)),MAX(B1:B3),0)", 3),
    ],
)
def test_a_formula_without_a_result_is_worked_out(formula: str, value: Any) -> None:
    cell = result(formula)
    assert cell is not None
    assert (cell.value, cell.error) == (value, None)


def test_a_result_takes_the_kind_that_its_format_shows() -> None:
    moment = result("=DATE(2026,12,18)+TIME(17,30,0)", "yyyy-mm-dd hh:mm")
    assert moment is not None
    assert moment.value == datetime(2026, 12, 18, 17, 30)
    later = result("=B5+1/24", "yyyy-mm-dd hh:mm")
    assert later is not None
    assert later.value == datetime(2026, 12, 18, 17, 5)
    clock = result("=TIME(17,30,0)", "hh:mm")
    assert clock is not None
    assert clock.value == time(17, 30)


def test_a_reference_to_nothing_is_nothing() -> None:
    assert result("=Z99") is None


@pytest.mark.parametrize(
    "formula", ["=NOW()", "=A7", "=SUM(", "=[1]other!A1", "=UNKNOWN(1)", "=VLOOKUP(1,B1:C3,2)", "=A7:B9"]
)
def test_what_cannot_be_worked_out_says_so(formula: str) -> None:
    cell = result(formula)
    assert cell is not None
    assert cell.error == "no_result"


@pytest.mark.parametrize(("formula", "shown"), [("=1/0", "#DIV/0!"), ("=人员2!A1", "#REF!"), ('="a"+1', "#VALUE!")])
def test_an_error_is_an_error(formula: str, shown: str) -> None:
    cell = result(formula)
    assert cell is not None
    assert (cell.value, cell.error) == (shown, "error_value")


@pytest.mark.parametrize("formula", ['=REPT("a",40000)', '=SUBSTITUTE(REPT("a",900),"a",REPT("b",900))'])
def test_a_text_never_outgrows_a_cell(formula: str) -> None:
    cell = result(formula)
    assert cell is not None
    assert cell.error == "error_value"


def test_a_chain_of_any_length_ends() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in range(1, 400):
        sheet.cell(row, 1, f"=A{row + 1}&A{row + 1}")
    sheet["A400"] = "x"
    errors = [cell.error for cells in grids(book)[0].rows.values() for cell in cells.values()]
    assert sum(error is not None for error in errors) > 300


def test_a_saved_result_counts_more_than_the_formula() -> None:
    content = workbook({"清单": [["编号", "项目"], ["=1+1", "出口"]]})
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(changed, "w") as after:
        for part in before.infolist():
            data = before.read(part.filename)
            if part.filename.endswith("sheet1.xml"):
                data = data.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>7</v>").replace(
                    b"<f>1+1</f><v />", b"<f>1+1</f><v>7</v>"
                )
                assert b"<v>7</v>" in data
            after.writestr(part, data)
    read = read_grids(WorkbookFile(changed.getvalue()))
    fill_results(read)
    cell = read[0].cell(2, 1)
    assert cell is not None
    assert cell.value == 7


def test_ids_and_times_of_checks_may_be_formulas(department: Department) -> None:
    row = check(编号='="QD"&TEXT(7,"000")', 截止时间="=DATE(2026,12,18)+TIME(16,0,0)", 下限="=0.7*2")
    report = department.take(workbook(checks_book(row)))
    taken = department.one("check")
    assert (taken["code"], local(taken["due"]), taken["low"]) == ("QD007", "2026-12-18 16:00", 1.4)
    assert not [f for f in report.findings if f.sheet == "清单"]


def test_a_formula_without_a_result_is_told_with_its_text(department: Department) -> None:
    report = department.take(workbook(checks_book(check(截止时间="=NOW()+1"))))
    told = finding(report, "no_result")
    assert (told.sheet, told.row, told.column, told.cell, told.value) == ("清单", 2, "截止时间", "G2", "=NOW()+1")
    assert "due" not in department.one("check")
