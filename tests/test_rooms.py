"""What holds for every file of the repository: short rooms, no address of a registry, no path of one machine."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.paths import ROOT

FILE_LINES = 400
FUNCTION_LINES = 60
SOURCE = (".py", ".ts", ".tsx", ".css", ".js", ".mjs", ".cjs", ".sh")
NOT_WRITTEN_BY_HAND = ("web/app/generated/", "server/migrations/versions/", "tests/sync/model/")
BINARY = (".xlsx", ".png", ".ico", ".woff2", ".jpg")
REGISTRY_HOSTS = ("pypi" + ".org", "pythonhosted" + ".org", "registry.npm" + "js.org", "deb.debian" + ".org")
MACHINE_PATH = re.compile(r"(?<![\w.:/*}$-])/(?:root|work|home/\w+|opt/\w+|Users/\w+)/")


def tracked_files() -> Iterator[Path]:
    """All files of the repository that are there, new ones too."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    ).stdout  # fmt: skip
    return (ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file())


def written_sources() -> list[Path]:
    return [
        file
        for file in tracked_files()
        if file.suffix in SOURCE and not file.relative_to(ROOT).as_posix().startswith(NOT_WRITTEN_BY_HAND)
    ]


def texts() -> Iterator[tuple[str, str]]:
    """Name and text of everything that people read or tools run; locks too."""
    for file in tracked_files():
        if file.suffix not in BINARY:
            yield file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")


def long_functions(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            lines = node.end_lineno - node.lineno + 1
            if lines > FUNCTION_LINES:
                yield f"{file.relative_to(ROOT)}:{node.lineno} {node.name}: {lines} lines"


def test_no_file_is_longer_than_somebody_reads_at_once() -> None:
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in written_sources()}
    assert lengths, "no source was found"
    assert [f"{file.relative_to(ROOT)}: {lines}" for file, lines in lengths.items() if lines > FILE_LINES] == []


def test_no_python_function_is_longer_than_a_screen() -> None:
    python = [file for file in written_sources() if file.suffix == ".py"]
    assert [line for file in python for line in long_functions(file)] == []


def test_a_function_that_is_too_long_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.test_rooms.ROOT", tmp_path)
    room = tmp_path / "room.py"
    room.write_text("def short():\n    pass\n\n\ndef long():\n" + "    pass\n" * FUNCTION_LINES)
    assert list(long_functions(room)) == [f"room.py:5 long: {FUNCTION_LINES + 1} lines"]


def test_no_file_names_the_host_of_a_package_registry() -> None:
    assert [(name, host) for name, text in texts() for host in REGISTRY_HOSTS if host in text] == []


def test_no_file_names_a_path_of_one_machine() -> None:
    assert [(name, found[0]) for name, text in texts() if (found := MACHINE_PATH.search(text))] == []


@pytest.mark.parametrize("text", ["cd {}work/main", "'{}root/x'", "({}home/anna/data)", "{}Users/li/x"])
def test_a_path_of_one_machine_is_recognised(text: str) -> None:
    assert MACHINE_PATH.search(text.format("/"))


@pytest.mark.parametrize(
    "text", ["web/home/x", "./root/x", "${HOME}/root/x", "/usr/bin/chromium", "https://a.b/root/x"]
)
def test_an_address_or_a_system_path_is_none(text: str) -> None:
    assert not MACHINE_PATH.search(text)
