"""A list of 20,000 rows is taken in bounded time and memory (Q5)."""

import io
import resource
import time

import pytest
from openpyxl import load_workbook

from tests.workbook.department import Department, counted
from tests.workbook.sheets import check, checks_book, workbook

ROWS = 20_000
TIMES_THE_BARE_PARSER = 12  # measured: 4
MEMORY = 400 * 1024 * 1024


@pytest.mark.proves("Q5")
def test_twenty_thousand_checks_are_taken(department: Department) -> None:
    rows = (check(编号=f"QD{n:05}", 项目=f"第{n}项", 截止时间=f"12月{1 + n % 28}日 {n % 24}:30") for n in range(ROWS))
    content = workbook(checks_book(*rows))
    started = time.process_time()
    assert sum(1 for _ in load_workbook(io.BytesIO(content), read_only=True)["清单"].iter_rows()) == ROWS + 1
    bare = time.process_time() - started
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    report = department.take(content)
    assert counted(report, "清单") == (ROWS, 0, 0, 0)
    assert time.process_time() - started < bare * TIMES_THE_BARE_PARSER
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < MEMORY
