"""A list of 20,000 rows is taken in bounded time and memory (Q5)."""

import resource
import time

import pytest

from server.workbook.apply import open_tables
from server.workbook.findings import Findings
from tests.workbook.department import Department, counted
from tests.workbook.sheets import check, checks_book, workbook

ROWS = 20_000
SECONDS_A_ROW_READ_BARE = 40  # times the time that the bare parser needs, a generous bound
MEMORY = 400 * 1024 * 1024


@pytest.mark.proves("Q5")
def test_twenty_thousand_checks_are_taken(department: Department) -> None:
    rows = (check(编号=f"QD{n:05}", 项目=f"第{n}项", 截止时间=f"12月{1 + n % 28}日 {n % 24}:30") for n in range(ROWS))
    content = workbook(checks_book(*rows))
    before = resource.getrusage(resource.RUSAGE_SELF)
    started = time.process_time()
    open_tables(content, Findings())
    reading = time.process_time() - started
    report = department.take(content)
    whole = time.process_time() - started - reading
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before.ru_maxrss
    assert counted(report, "清单") == (ROWS, 0, 0, 0)
    assert whole < reading * 6
    assert grown * 1024 < MEMORY
