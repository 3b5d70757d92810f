"""The locks: hashed, complete, and made from what pyproject.toml asks for."""

import ast
import json
import re
import sys
import tomllib
from pathlib import Path

import pytest

from tools.lock import LOCKS
from tools.paths import ROOT

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def normal(name: str) -> str:
    found = NAME.match(name)
    assert found, name
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def locked(*files: str) -> dict[str, str]:
    """{package: its block of the lock}."""
    text = "".join((ROOT / file).read_text() for file in files)
    blocks = re.split(r"(?m)^(?=[a-z0-9])", text)
    return {normal(block): block for block in blocks if block.strip()}


def asked(*groups: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    names = [] if groups else project["project"]["dependencies"]
    return {normal(name) for name in names + [each for group in groups for each in project["dependency-groups"][group]]}


@pytest.mark.parametrize("file", LOCKS)
def test_every_package_has_one_version_and_its_hashes(file: str) -> None:
    blocks = locked(file)
    assert blocks
    assert [name for name, block in blocks.items() if "==" not in block or "--hash=sha256:" not in block] == []


def test_what_pyproject_asks_for_is_in_the_locks() -> None:
    assert asked() | asked("build") <= locked("requirements.lock").keys()
    assert asked("dev") <= locked("requirements.lock", "requirements-dev.lock").keys()
    assert asked("node") <= locked("requirements-node.lock").keys()


def test_the_lock_of_node_has_what_package_json_asks_for_and_no_address() -> None:
    package = json.loads((ROOT / "package.json").read_text())
    lock = json.loads((ROOT / "package-lock.json").read_text())
    assert lock["packages"][""].get("dependencies") == package["dependencies"]
    assert lock["packages"][""].get("devDependencies") == package["devDependencies"]
    assert [name for name, entry in lock["packages"].items() if "resolved" in entry] == []


def imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def test_what_runs_before_the_installation_imports_the_standard_library_alone() -> None:
    allowed = sys.stdlib_module_names | {"tools"}
    foreign = {file.name: imported(file) - allowed for file in (ROOT / "tools").glob("*.py")}
    assert {name: modules for name, modules in foreign.items() if modules} == {}
