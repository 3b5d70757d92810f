"""Reading results and rows: which test proves what, and how it ended."""

from pathlib import Path

import pytest

from tools.junit import Case, count, ids_in_title, read_cases
from tools.rows import known_ids, read_rows, report

RESULTS = """<?xml version="1.0" encoding="utf-8"?>
<testsuites><testsuite name="pytest">
  <testcase classname="tests.sync.test_push" name="test_a_fail_wins"><properties>
    <property name="proves" value="X4 S12"/></properties></testcase>
  <testcase classname="tests.sync.test_push" name="test_once"><properties>
    <property name="proves" value="S1"/></properties><failure message="assert 1 == 2">long text</failure></testcase>
  <testcase classname="web" name="outbox &gt; keeps what was refused [C12 req.C1]"/>
  <testcase classname="e2e" name="test_webkit"><skipped message="WebKit is not here"/></testcase>
  <testcase classname="e2e" name="test_setup"><error message="no server"/></testcase>
</testsuite></testsuites>"""


@pytest.fixture
def cases(tmp_path: Path) -> list[Case]:
    file = tmp_path / "unit.xml"
    file.write_text(RESULTS, encoding="utf-8")
    return list(read_cases(file))


def test_a_result_file_gives_every_test_with_its_state(cases: list[Case]) -> None:
    assert [case.state for case in cases] == ["passed", "failed", "passed", "skipped", "failed"]
    assert count(cases) == {"passed": 2, "failed": 2, "skipped": 1}
    assert cases[3].message == "WebKit is not here"


def test_ids_come_from_the_mark_or_from_the_end_of_the_title(cases: list[Case]) -> None:
    assert [case.proves for case in cases[:3]] == [("X4", "S12"), ("S1",), ("C12", "req.C1")]


@pytest.mark.parametrize("title", ["no ids", "[X4] in front", "a list [1, 2]", "ends with [x4]", "empty []"])
def test_a_title_without_ids_at_its_end_proves_nothing(title: str) -> None:
    assert ids_in_title(title) == ()


@pytest.mark.parametrize("content", ["", "<testsuites><testsuite>"])
def test_a_result_file_cut_short_counts_no_test(tmp_path: Path, content: str) -> None:
    (tmp_path / "unit.xml").write_text(content)
    assert list(read_cases(tmp_path / "unit.xml")) == []


def test_the_report_names_passing_tests_and_the_rows_without_one(cases: list[Case]) -> None:
    rows = {"Requirements": {"X4": "Safety"}, "Rules": {"S1": "Once", "S12": "Worst", "C12": "Kept"}}
    lines = report(rows, cases).splitlines()
    assert "X4   Safety" in lines
    assert "S1   Once   - no passing test" in lines
    assert "       failed: tests.sync.test_push: test_once" in lines
    assert "Requirements: 1 of 1 with a passing test; without: -" in lines
    assert "Rules: 2 of 3 with a passing test; without: S1" in lines
    assert "Named by tests but unknown: req.C1" in lines


def test_every_requirement_failure_and_rule_is_listed_once() -> None:
    rows = read_rows()
    assert [f"F{number}" for number in range(1, 41)] == list(rows["Failures"])
    rules = [f"{letter}{number}" for letter, most in (("W", 4), ("S", 16), ("C", 17)) for number in range(1, most + 1)]
    assert set(rules) == set(rows["Rules"])
    assert len(rows["Requirements"]) == 6 + 7 + 5 + 13 + 3 + 5 + 4 + 4 + 7
    assert len(known_ids()) == sum(len(titles) for titles in rows.values())
