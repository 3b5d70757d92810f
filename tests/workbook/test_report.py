"""What is told is told in the person's language, completely (Q1, Q5)."""

import ast
import re
from pathlib import Path

import pytest
from opencc import OpenCC

from server.i18n import LANGUAGES, catalogue, chosen, text
from server.workbook.report import message, summary
from tests.workbook.department import Department
from tests.workbook.sheets import check, checks_book, workbook

pytestmark = pytest.mark.proves("Q1", "Q5")
SOURCES = sorted((Path(__file__).parents[2] / "server" / "workbook").rglob("*.py"))
DOCUMENT = Path(__file__).parents[2] / "docs" / "workbook.md"
FINDING = re.compile(r"workbook\.(?!(?:then|severity|summary)\.|joined$|list_separator$)")
to_traditional = OpenCC("s2t").convert


CALLS = {"fault": 1, "tell": 0, "about": 0, "add": 0, "refuse": 0, "Unreadable": 0, "Note": 0, "FileUnreadableError": 0}
CODE = re.compile(r"[a-z]+(?:_[a-z]+)+")


def codes_in_the_code() -> set[str]:
    """Every code that the package gives to something that is told."""
    found = set()
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                for argument in node.args[CALLS.get(name, 99) :][:1]:
                    found |= {str(leaf.value) for leaf in ast.walk(argument) if isinstance(leaf, ast.Constant)}
    return {code for code in found if CODE.fullmatch(code)}


def test_every_code_has_a_text_in_each_language() -> None:
    codes = codes_in_the_code()
    assert len(codes) > 60
    for language in LANGUAGES:
        missing = {code for code in codes if f"workbook.{code}" not in catalogue(language)}
        assert missing == set()


def test_the_languages_have_the_same_texts_with_the_same_gaps() -> None:
    first = catalogue("zh-Hans")
    for language in LANGUAGES[1:]:
        other = catalogue(language)
        assert other.keys() == first.keys()
        for code, words in first.items():
            assert set(re.findall(r"\{\w+\}", words)) == set(re.findall(r"\{\w+\}", other[code])), code


def test_traditional_texts_have_their_own_words() -> None:
    for code, words in catalogue("zh-Hant").items():
        assert not re.search("导|導入|文件|信息", words), code
        assert words == to_traditional(words), code


def test_every_finding_is_documented() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    codes = {code.removeprefix("workbook.") for code in catalogue("en") if FINDING.match(code)}
    assert {code for code in codes if f"`{code}`" not in document} == set()


def test_a_finding_reads_as_a_sentence_in_each_language(department: Department) -> None:
    report = department.take(workbook(checks_book(check(负责人工号="张三"))))
    told = next(finding for finding in report.findings if finding.code == "unknown_reference")
    assert message(told, "zh-Hans") == "找不到“张三”；这一项没有导入，其余照常"
    assert message(told, "zh-Hant") == "找不到「张三」；這一項沒有匯入，其餘照常"
    assert message(told, "en") == '"张三" was not found; taken without it'


def test_the_report_for_programs_names_place_and_value(department: Department) -> None:
    wire = department.take(workbook(checks_book(check(截止时间="尽快")))).as_wire("zh-Hans")
    assert wire["findings"][-1] == {
        "sheet": "清单",
        "row": 2,
        "column": "截止时间",
        "cell": "G2",
        "code": "not_a_time",
        "message": "“尽快”看不出是什么时间；这一项没有导入，其余照常",
        "severity": "warning",
        "value": "尽快",
    }
    assert wire["sheets"][-1] == {"sheet": "清单", "rows": 1, "added": 1, "changed": 0, "unchanged": 0, "refused": 0}
    assert (wire["file"], wire["dry_run"], wire["readable"], wire["unknown_sheets"]) == ("工作簿.xlsx", False, True, [])
    assert wire["taken"] == 9


def test_the_report_for_a_terminal_has_the_gravest_first(department: Department) -> None:
    report = department.take(workbook(checks_book(check(截止时间="尽快"), check(项目=None, 要求=None))))
    lines = summary(report, "zh-Hans").splitlines()
    assert "清单：共 2 行，新增 1，修改 0，不变 0，没有导入 1" in lines[5]
    first = next(line for line in lines if line.startswith("  ✗"))
    assert first.startswith("  ✗ 清单 C3: [项目] ")
    signs = [line[2] for line in lines if re.match("  [✗!·] ", line)]
    assert signs == ["✗", "!", "·"]


def test_a_language_is_chosen_as_browsers_and_terminals_name_it() -> None:
    assert chosen("zh-TW,zh;q=0.9,en;q=0.8") == "zh-Hant"
    assert chosen("zh_HK.UTF-8") == "zh-Hant"
    assert chosen("zh-CN") == "zh-Hans"
    assert chosen("en_GB.UTF-8") == "en"
    assert chosen("fr-FR,en;q=0.5") == "en"
    assert chosen("C.UTF-8") == chosen(None) == "zh-Hans"
    assert text("en", "no.such.code") == "no.such.code"
