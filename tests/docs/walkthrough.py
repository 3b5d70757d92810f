"""A page of documentation as steps that can be done: its fenced blocks, in order."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tools.paths import ROOT, environment

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE_LINE = re.compile(r"(?:#|//) ([\w./-]+)\n")


class StepError(Exception):
    """A step of the page does not fit the repository as it is."""


@dataclass(frozen=True)
class Step:
    """`kind` is the language of the block: `diff`, `sh`, or that of a new file, whose first line names it."""

    kind: str
    text: str


def steps(page: str) -> list[Step]:
    return [Step(*found) for found in FENCE.findall(page)]


def copy_repository(to: Path) -> None:
    """Every file of the repository as it is now, with the installed Node packages at hand."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    ).stdout  # fmt: skip
    for name in listed.split("\0"):
        if name and (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, to / name)
    (to / "node_modules").symlink_to(ROOT / "node_modules")


def run(folder: Path, *command: str) -> str:
    """What a command prints, run in the copy; raises with all of it when the command fails."""
    env = environment(PYTHONPATH=str(folder), PYTHONDONTWRITEBYTECODE="1")
    ended = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)
    if ended.returncode:
        raise StepError(f"{' '.join(command)} ended with {ended.returncode}:\n{ended.stdout}\n{ended.stderr}")
    return ended.stdout


def do(step: Step, folder: Path) -> None:
    """Do one step in a copy of the repository."""
    if step.kind == "diff":
        apply_diff(step.text, folder)
    elif step.kind == "sh":
        for line in step.text.splitlines():
            command = line.replace(".venv/bin/qianchang", f"{sys.executable} -m server")
            run(folder, "bash", "-c", command)
    else:
        named = FILE_LINE.match(step.text)
        if named is None:
            raise StepError(f"The first line of this block names no file:\n{step.text}")
        file = folder / named[1]
        if file.exists():
            raise StepError(f"{named[1]} is there already")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(step.text[named.end() :], encoding="utf-8")


def apply_diff(text: str, folder: Path) -> None:
    """Lines with a plus go behind the line before them; a line with a minus goes away. A place must be the only one.

    `…` stands for what the reader leaves as it is: in a line with a plus it is what it was in the line found before.
    """
    head, *lines = text.splitlines()
    file = folder / head.removeprefix("--- ")
    content = file.read_text(encoding="utf-8").split("\n")
    place, kept = 0, ""
    for line in lines:
        if line.startswith("+"):
            content.insert(place, line[1:].replace("…", kept))
            place += 1
        else:
            place, kept = only_place(content, line[1:], file.name)
            if line.startswith("-"):
                del content[place]
            else:
                place += 1
    file.write_text("\n".join(content), encoding="utf-8")


def only_place(content: list[str], line: str, name: str) -> tuple[int, str]:
    """Where the line is, and what `…` in it stands for."""
    pattern = re.compile(re.escape(line).replace("…", "(.*)"))
    found = [(number, match) for number, each in enumerate(content) if (match := pattern.fullmatch(each))]
    if len(found) != 1:
        raise StepError(f"{name} has {len(found)} lines {line!r}; the page needs exactly one")
    number, match = found[0]
    return number, "".join(match.groups())
