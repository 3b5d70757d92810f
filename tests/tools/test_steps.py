"""Steps of a build: stamps, progress, stages, and the closing summary."""

import os
import re
import sys
from pathlib import Path

import pytest

from tools import check, install, needs, step
from tools.dev import changed, end, start
from tools.junit import Case
from tools.size import Chunk, first_load
from tools.stages import STAGES, Stage, selected
from tools.stamp import digest, is_fresh, mark
from tools.step import StepError, attempt, run


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(step, "LOGS", tmp_path / "logs")
    monkeypatch.setattr(check, "RESULTS", tmp_path / "results")


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def test_a_stamp_is_fresh_until_a_file_or_a_setting_changes(tmp_path: Path) -> None:
    source, stamp = tmp_path / "source", tmp_path / "deep" / "stamp"
    source.write_text("one")
    assert not is_fresh(stamp, digest([source]))
    mark(stamp, digest([source]))
    assert is_fresh(stamp, digest([source]))
    assert not is_fresh(stamp, digest([source], "node 24"))
    source.write_text("two")
    assert not is_fresh(stamp, digest([source]))


def test_a_short_step_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    run("Counting", python("print('one two three')"))
    assert capsys.readouterr().out == ""


def test_a_long_step_says_what_it_does_how_far_it_is_and_that_it_is_done(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(step, "QUIET_SECONDS", 0.05)
    monkeypatch.setattr(step, "NEWS_SECONDS", 0.05)
    go = tmp_path / "go"
    monkeypatch.setattr(step, "last_line", lambda log: go.touch() or "half of it")
    run("Counting", python(f"import pathlib\nwhile not pathlib.Path({str(go)!r}).exists(): pass"))
    said = capsys.readouterr().out
    assert re.match(r"Counting …\nCounting … \d+ s  half of it\n", said)
    assert re.search(r"Counting: done in \d+ s\n$", said)


def test_a_step_that_fails_shows_its_output_and_its_command() -> None:
    with pytest.raises(StepError, match=r"(?s)the disk is full.*Copying failed \(exit code 3\): .*python"):
        run("Copying", python("print('the disk is full'); raise SystemExit(3)"))


def test_a_program_that_is_not_there_is_named() -> None:
    outcome = attempt("Looking", ("qianchang-no-such-program",))
    assert outcome.code == 127
    assert "qianchang-no-such-program: No such file" in outcome.log.read_text()


def test_a_step_runs_with_the_projects_programs_first_and_without_input() -> None:
    outcome = attempt(
        "Env", python("import os, sys; print(os.environ['PATH'], os.environ['A'], sys.stdin.read())"), A="b"
    )
    assert re.search(r"/\.venv/bin:.* b \n$", outcome.log.read_text())


def test_a_failed_command_does_not_stop_the_stage_nor_the_summary() -> None:
    stage = Stage("lint", "both sides", (python("raise SystemExit(1)"), python("print('second')")))
    result = check.run_stage(stage)
    assert [outcome.code for outcome in result.outcomes] == [1, 0]
    assert result.failed
    assert check.summary([result]).splitlines()[-1] == "0 passed, 1 failed, 0 skipped"


def test_the_closing_line_adds_tests_and_checks_and_names_what_was_skipped() -> None:
    cases = (
        Case("e2e", "in_chromium", "passed", ()),
        Case("e2e", "in_webkit", "skipped", (), "WebKit is not here\nmore"),
    )
    ended = (attempt("done", python("")),)
    tests = check.Result(Stage("e2e", "flows", (), tests=True), ended, cases)
    types = check.Result(Stage("types", "mypy", ()), ended, ())
    lines = check.summary([types, tests]).splitlines()
    assert "Skipped: e2e in_webkit: WebKit is not here" in lines
    assert lines[-1] == "2 passed, 0 failed, 1 skipped"


def test_tests_that_broke_before_the_first_one_count_as_failed() -> None:
    broke = check.Result(Stage("unit", "tests", (), tests=True), (attempt("broke", python("exit(4)")),), ())
    assert broke.counts == {"passed": 0, "failed": 1, "skipped": 0}


def test_stages_are_chosen_by_name_in_their_own_order() -> None:
    assert selected("") == STAGES
    assert [stage.name for stage in selected("unit, format")] == ["format", "unit"]
    with pytest.raises(ValueError, match=r"no stage 'units'\. Stages: machine, format"):
        selected("units")


def test_an_unknown_stage_ends_with_the_names_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main("units") == 2
    assert "Stages: machine" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("answer", "version"), [("v20.20.1\n", (20, 20)), ("v24.19.0", (24, 19)), ("", (0, 0)), ("nothing", (0, 0))]
)
def test_the_version_of_node_is_read_from_its_answer(answer: str, version: tuple[int, int]) -> None:
    assert install.node_version(answer) == version


def test_a_machine_without_chromium_is_told_what_to_install_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    chromium = needs.Need("chromium", needs.any_program("qianchang-no-such-program"), "no browser test can run")
    monkeypatch.setattr(needs, "NEEDS", (chromium, needs.Need("bash", needs.any_program("bash"), "nothing")))
    assert needs.main() == 1
    assert (
        capsys.readouterr().out == "Missing: chromium - no browser test can run. On Debian: apt-get install chromium\n"
    )


def test_a_second_engine_may_be_missing_and_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = needs.any_program("qianchang-no-such-program")
    monkeypatch.setattr(needs, "NEEDS", (needs.Need("firefox-esr", gone, "that flow is skipped", required=False),))
    assert needs.main() == 0
    assert capsys.readouterr().out.startswith("Missing: firefox-esr")


def test_a_change_is_a_file_that_came_went_or_was_written() -> None:
    before = {Path("a"): 1, Path("b"): 1, Path("c"): 1}
    assert changed(before, {Path("a"): 1, Path("b"): 2, Path("d"): 1}) == [Path("b"), Path("c"), Path("d")]


def test_ending_a_process_ends_its_children_too(tmp_path: Path) -> None:
    fifo = tmp_path / "held by the child"
    os.mkfifo(fifo)
    child = f"import signal; held = open({str(fifo)!r}, 'w'); signal.pause()"
    parent = start(*python(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"))
    with fifo.open() as reading:  # opens when the child has opened it, and ends when the child has
        end(parent)
        assert reading.read() == ""
    assert parent.returncode == -15


def test_the_first_load_is_the_entry_and_what_it_imports_at_once() -> None:
    manifest: dict[str, Chunk] = {
        "main.tsx": {"file": "main.js", "isEntry": True, "imports": ["_a", "_b"]},
        "_a": {"file": "a.js", "imports": ["_b"]},
        "_b": {"file": "b.js", "imports": ["_a"]},
        "later.tsx": {"file": "later.js"},
    }
    assert sorted(first_load(manifest, "main.tsx")) == ["a.js", "b.js", "main.js"]
