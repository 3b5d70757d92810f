"""`make rows`: each requirement, failure and rule with its passing tests, and those without one."""

import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable

from tools.junit import Case, read_cases
from tools.paths import RESULTS, ROOT
from tools.step import say

ROWS = ROOT / "docs" / "rows.toml"


def read_rows() -> dict[str, dict[str, str]]:
    """{"Requirements": {"O1": title …}, …} in the order of the document."""
    return {section: dict(rows) for section, rows in tomllib.loads(ROWS.read_text()).items()}


def known_ids() -> frozenset[str]:
    return frozenset(row for rows in read_rows().values() for row in rows)


def by_row(cases: Iterable[Case]) -> dict[str, list[Case]]:
    """The tests that name a row, under its id."""
    found: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        for row in case.proves:
            found[row].append(case)
    return found


def describe_row(row: str, title: str, cases: list[Case]) -> list[str]:
    """A row's line, then its tests: the passing ones, and with a word those that did not pass."""
    passed = [case for case in cases if case.state == "passed"]
    others = [case for case in cases if case.state != "passed"]
    lines = [f"{row:<4} {title}" + ("" if passed else "   - no passing test")]
    lines += [f"       {case.suite}: {case.name}" for case in passed]
    return lines + [f"       {case.state}: {case.suite}: {case.name}" for case in others]


def report(rows: dict[str, dict[str, str]], cases: list[Case]) -> str:
    """All sections with their tests, then the bare rows by section, then ids that no row has."""
    found = by_row(cases)
    lines: list[str] = []
    bare: list[str] = []
    for section, titles in rows.items():
        lines += ["", section]
        for row, title in titles.items():
            lines += describe_row(row, title, found.get(row, []))
        proved = [row for row in titles if any(case.state == "passed" for case in found.get(row, []))]
        without = [row for row in titles if row not in proved]
        bare.append(
            f"{section}: {len(proved)} of {len(titles)} with a passing test; without: {' '.join(without) or '-'}"
        )
    strange = sorted(set(found) - {row for titles in rows.values() for row in titles})
    if strange:
        bare.append(f"Named by tests but unknown: {' '.join(strange)}")
    return "\n".join([*lines, "", *bare])


def main() -> int:
    files = sorted(RESULTS.glob("*.xml"))
    if not files:
        say("There are no results yet: run `make test` first.")
        return 1
    say(report(read_rows(), [case for file in files for case in read_cases(file)]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
