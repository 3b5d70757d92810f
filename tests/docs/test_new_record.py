"""docs/new-record.md works: its steps, done in a copy of the repository, give a kind of record that syncs and shows."""

import re
import sys
from pathlib import Path

import pytest

from tests.docs.walkthrough import Step, StepError, apply_diff, copy_repository, do, run, steps
from tools.paths import ROOT

PAGE = ROOT / "docs" / "new-record.md"
PYTHON = sys.executable


def pinned(step: Step, folder: Path) -> Step:
    """The step with the hash that the reader takes from the generated file."""
    generated = (folder / "web/app/generated/entities.ts").read_text(encoding="utf-8")
    found = re.search(r'WIRE_HASH = "(\w+)"', generated)
    assert found, "the generated file holds no WIRE_HASH"
    return Step(step.kind, step.text.replace('"WIRE_HASH"', f'"{found[1]}"'))


@pytest.mark.proves("O5")
def test_the_steps_for_a_new_kind_of_record_give_one_that_works_on_both_sides(tmp_path: Path) -> None:
    copy_repository(tmp_path)
    for step in steps(PAGE.read_text(encoding="utf-8")):
        do(pinned(step, tmp_path), tmp_path)

    new = ("server/domain/onsite/lost_property.py", "tests/domain/onsite/test_lost_property.py")
    run(tmp_path, PYTHON, "-m", "ruff", "check", *new)
    run(tmp_path, PYTHON, "-m", "ruff", "format", "--check", *new)
    server = ("tests/domain/onsite/test_lost_property.py", "tests/test_migrations.py", "tests/sync/test_wire.py")
    told = run(tmp_path, PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "not postgresql", *server)
    assert re.search(r"\d+ passed", told)

    run(tmp_path, PYTHON, "-m", "server", "generate", "--check")
    run(tmp_path, "npm", "run", "types")
    told = run(tmp_path, "npm", "run", "unit", "--", "web/app/domain/onsite/lost_property.test.ts")
    assert "1 passed" in told
    run(tmp_path, "npm", "run", "build")


@pytest.mark.parametrize(
    ("diff", "result"),
    [
        (" b\n+c\n+d", "a\nb\nc\nd\ne"),
        ("-b\n+x\n e\n+f", "a\nx\ne\nf"),
        ("-b…\n+x, b…", "a\nx, b\ne"),
        ("-…e\n+(…e)", "a\nb\n(e)"),
    ],
)
def test_a_diff_without_numbers_finds_its_place_by_the_line(tmp_path: Path, diff: str, result: str) -> None:
    (tmp_path / "file").write_text("a\nb\ne")
    apply_diff(f"--- file\n{diff}", tmp_path)
    assert (tmp_path / "file").read_text() == result


@pytest.mark.parametrize("line", ["a", "z"])
def test_a_place_that_is_not_there_or_not_the_only_one_is_told(tmp_path: Path, line: str) -> None:
    (tmp_path / "file").write_text("a\na\nb")
    with pytest.raises(StepError, match=f"lines '{line}'; the page needs exactly one"):
        apply_diff(f"--- file\n {line}\n+x", tmp_path)
