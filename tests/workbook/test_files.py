"""Files that can't be read say why and what to do; nothing hostile is unpacked (Q5)."""

import io
import zipfile
from typing import Any

import pytest
from openpyxl import Workbook

from server.i18n import LANGUAGES
from server.workbook.file import LARGEST_FILE, WorkbookFile
from server.workbook.findings import Severity
from server.workbook.grid import read_grids
from server.workbook.report import message, summary
from tests.workbook.department import Department
from tests.workbook.sheets import check, checks_book, saved, workbook

pytestmark = pytest.mark.proves("Q5")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def archive(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return content.getvalue()


def with_part(content: bytes, name: str, change: Any) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as before:
        parts = {part: before.read(part) for part in before.namelist()}
    parts[name] = change(parts[name])
    return archive(parts)


FILES: dict[str, bytes] = {
    "file_empty": b"",
    "file_old_xls": OLE + b"\x00" * 2000,
    "file_encrypted": OLE + b"\x00" * 500 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 500,
    "file_is_text": "编号,项目\nQD001,出口\n".encode("gb18030"),
    "file_not_a_workbook": archive({"word/document.xml": b"<w/>", "[Content_Types].xml": b"<t/>"}),
    "file_is_xlsb": archive({"xl/workbook.bin": b"\x00"}),
    "file_is_ods": archive({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<o/>"}),
    "file_damaged": workbook(checks_book())[:3000],
    "file_too_large": b"PK" + b"\x00" * LARGEST_FILE,
    "file_unpacks_too_large": archive({"xl/workbook.xml": b"", "xl/bomb.xml": b"\x00" * (121 * 1024 * 1024)}),
    "file_is_strict": archive(
        {
            "[Content_Types].xml": b"<t/>",
            "xl/workbook.xml": b'<w xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>',
        }
    ),
}


@pytest.mark.parametrize("code", FILES)
def test_a_file_that_cannot_be_read_says_why(department: Department, code: str) -> None:
    report = department.take(FILES[code], "文件")
    assert [finding.code for finding in report.findings] == [code]
    assert not report.readable
    assert department.changes() == 0
    for language in LANGUAGES:
        assert len(message(report.findings[0], language)) > 10
        assert "文件" in summary(report, language)


@pytest.mark.parametrize(
    ("part", "junk"),
    [
        ("xl/workbook.xml", b"<not closed"),
        ("xl/workbook.xml", b""),
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/styles.xml", b"<styleSheet>"),
        ("xl/_rels/workbook.xml.rels", b"<Relationships/>"),
    ],
)
def test_a_damaged_part_never_ends_in_a_fault(department: Department, part: str, junk: bytes) -> None:
    report = department.take(with_part(workbook(checks_book(check())), part, lambda _old: junk))
    assert not report.readable or report.findings
    assert department.records("check") == []


def test_a_sheet_damaged_in_the_middle_is_taken_so_far_and_told(department: Department, sample: bytes) -> None:
    broken = with_part(sample, "xl/worksheets/sheet8.xml", lambda xml: xml[: len(xml) // 2])
    report = department.take(broken)
    assert [(f.sheet, f.severity) for f in report.findings if f.code == "sheet_damaged"] == [("清单", Severity.ERROR)]
    assert 60 < len(department.records("check")) < 193
    assert len(department.records("resource")) == 70


def test_bytes_of_any_kind_are_refused_or_read_but_never_fail(department: Department) -> None:
    whole = workbook(checks_book(check()))
    for cut in range(0, len(whole), 997):
        department.take(whole[:cut] + b"\x00\xff" + whole[cut + 2 :], dry_run=True)


def test_macros_are_no_hindrance_and_are_not_run(department: Department) -> None:
    content = with_part(
        workbook(checks_book(check())),
        "[Content_Types].xml",
        lambda xml: xml.replace(b"spreadsheetml.sheet.main+xml", b"sheet.macroEnabled.main+xml").replace(
            b"application/vnd.openxmlformats-officedocument.sheet.macro", b"application/vnd.ms-excel.sheet.macro"
        ),
    )
    assert department.take(content, "活动.xlsm").readable
    assert department.one("check")["code"] == "QD001"


def test_sheets_that_say_a_wrong_size_are_read_whole() -> None:
    content = workbook(checks_book(check(), check(编号="QD002")))
    wrong = with_part(content, "xl/worksheets/sheet5.xml", lambda xml: xml.replace(b'ref="A1:K3"', b'ref="A1"'))
    assert wrong != content
    grid = read_grids(WorkbookFile(wrong))[-1]
    assert len(grid.rows) == 3
    assert len(grid.rows[3]) > 5


def test_merged_cells_stand_for_all_their_rows_and_make_none() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (1, 2, 3):
        sheet.cell(row, 2, f"项目{row}")
    sheet["A1"] = "布置"
    sheet.merge_cells("A1:A900")
    grid = read_grids(WorkbookFile(saved(book)))[0]
    assert sorted(grid.rows) == [1, 2, 3]
    assert all(cells[1].value == "布置" for cells in grid.rows.values())


NESTED = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10))
ENTITIES = {
    "k": f'<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">{NESTED}]>',
    "x": '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hosts">]>',
}


@pytest.mark.parametrize("name", ENTITIES)
def test_entities_are_neither_blown_up_nor_fetched(department: Department, name: str) -> None:
    def change(xml: bytes) -> bytes:
        text = xml.decode().replace("出口畅通", f"&{name};")
        return text.replace("<worksheet", f"{ENTITIES[name]}<worksheet", 1).encode()

    report = department.take(with_part(workbook(checks_book(check())), "xl/worksheets/sheet5.xml", change))
    assert [finding.code for finding in report.findings] == ["file_damaged"]
    assert department.changes() == 0


def test_rows_as_wide_as_a_sheet_can_be_are_refused_rather_than_waited_for(department: Department) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("清单")
    for _ in range(1_900):
        sheet.append([None] * 16_383 + ["x"])
    report = department.take(saved(book))
    assert [finding.code for finding in report.findings] == ["too_many_cells"]
