"""Read the results that pytest and vitest leave as JUnit XML, and which rows each test says it proves."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

State = Literal["passed", "failed", "skipped"]
STATES: tuple[State, ...] = ("passed", "failed", "skipped")
REASONS: tuple[tuple[str, State], ...] = (("failure", "failed"), ("error", "failed"), ("skipped", "skipped"))
TRAILING_IDS = re.compile(r"\[((?:req\.)?[A-Z]\d+(?:[ ,]+(?:req\.)?[A-Z]\d+)*)\]\s*$")


@dataclass(frozen=True)
class Case:
    """One test of the last run: where it is, its sentence, how it ended, and the rows it proves."""

    suite: str
    name: str
    state: State
    proves: tuple[str, ...]
    message: str = ""


def ids_in_title(title: str) -> tuple[str, ...]:
    """`a fail wins over a pass [X4 S12]` names X4 and S12."""
    found = TRAILING_IDS.search(title)
    return tuple(re.split(r"[ ,]+", found[1])) if found else ()


def _read_case(element: ET.Element) -> Case:
    marked = [p.get("value", "") for p in element.iterfind("properties/property") if p.get("name") == "proves"]
    name = element.get("name", "")
    proves = tuple(" ".join(marked).split()) if marked else ids_in_title(name)
    suite = element.get("classname", "")
    for tag, state in REASONS:
        reason = element.find(tag)
        if reason is not None:
            return Case(suite, name, state, proves, reason.get("message", ""))
    return Case(suite, name, "passed", proves)


def read_cases(file: Path) -> Iterator[Case]:
    """All tests of one result file; none when it is missing or was cut short."""
    try:
        root = ET.parse(file).getroot()  # noqa: S314 - written by our own run
    except (OSError, ET.ParseError):
        return
    for element in root.iter("testcase"):
        yield _read_case(element)


def count(cases: list[Case]) -> dict[State, int]:
    states = [case.state for case in cases]
    return {state: states.count(state) for state in STATES}
