"""Two leads who made the same list from a template, without having seen each other, made it once (X1, F36)."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from server.sync.entity import Records, Standing, Value
from server.sync.message import Change
from server.sync.reaction import Reaction, Written, remove

Line: TypeAlias = tuple[Value, Value]


def take_out_doubles(records: Records, written: Sequence[Written]) -> Iterable[Change]:
    """Of the checks that stand for the same line those that nobody has touched go, but for one.

    What anybody entered stays: where two of them hold something, both stay, and the list's screen asks the lead.
    """
    made = [check for one in written if one.creates and (check := records.record("check", one.record))]
    lines = {check.shown["event"]: set[Line]() for check in made if check.shown.get("template_item")}
    for check in made:
        if line := _line_of(records, check):
            lines[check.shown["event"]].add(line)
    for event, its in lines.items():
        doubles: dict[Line, list[Standing]] = {line: [] for line in its}
        for check in records.at_home("check", f"event:{event}"):
            line = _line_of(records, check)
            if line in doubles:
                doubles[line].append(check)
        for some in doubles.values():
            for check in _superfluous(records, some):
                yield remove("check", check)


def _line_of(records: Records, check: Standing) -> Line | None:
    """The line that it was made from, by its template and its number there: a corrected one is another record."""
    item = check.shown.get("template_item")
    line = records.record("template_item", str(item)) if item else None
    return (line.shown.get("template"), line.shown.get("number")) if line else None


def _superfluous(records: Records, doubles: Sequence[Standing]) -> Iterable[Standing]:
    """The one from the newest version of the line is kept, of those the one made first: the same on every server."""
    untouched = [check for check in doubles if not _touched(records, check)]
    if len(untouched) == len(doubles):
        newest = max((str(check.shown.get("template_item")) for check in untouched), default="")
        kept = min((check.id for check in untouched if check.shown.get("template_item") == newest), default="")
        return [check for check in untouched if check.id != kept]
    return untouched


def _touched(records: Records, check: Standing) -> bool:
    """Whether anybody did anything to it after it was made."""
    heads = {head for name in check.shown for head in check.heads_of(name)}
    follows = (("photo", "record"), ("incident", "check"))
    return len(heads) > 1 or any(records.find(entity, field, check.id) for entity, field in follows)


ONE_A_LINE = Reaction({"check": frozenset()}, take_out_doubles)
