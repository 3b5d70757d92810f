"""How heads of one field come together: pure functions, the same on the client (web/app/sync/merge.ts).

A field is a multi-value register. Its heads are the values that nobody who saw them has replaced; each is known by the
id of the change that wrote it. A new value replaces exactly the heads that its author had on the screen. Which head is
shown is the field's rule: the worst in a declared order, or else the latest, ties by id (S12). A field that accompanies
another is shown with the head of that field's shown change. A deletion keeps what its author saw; any other head
makes the record "edited after deletion" (S8).
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from server.sync.entity import Entity, Field, Rule, Value


class Head(NamedTuple):
    """A standing value: what, by whom (person id), when (corrected, ISO 8601 UTC)."""

    value: Value
    by: str
    at: str


Heads = Mapping[str, Head]
"""The heads of one field by the id of the change that wrote them."""


def look_through(dots: Iterable[str], base_of_refused: Callable[[str], Iterable[str]]) -> set[str]:
    """S2: add to the ids the bases of those that were refused, recursively."""
    seen = set(dots)
    todo = list(seen)
    while todo:
        more = set(base_of_refused(todo.pop())) - seen
        seen |= more
        todo += more
    return seen


def pick(field: Field, heads: Heads, shown_with: str | None = None) -> str | None:
    """The id of the head that is shown; `shown_with` is the shown head of the field it accompanies (S12)."""
    if not heads:
        return None
    if shown_with in heads:
        return shown_with
    if field.rule is Rule.WORST:
        order = field.worst_first
        return max(heads, key=lambda dot: (-order.index(heads[dot].value), heads[dot].at, dot))
    return max(heads, key=lambda dot: (heads[dot].at, dot))


def unseen_by_deletion(
    standing: Mapping[str, Collection[str]], deletions: Iterable[Iterable[tuple[str, str]]]
) -> dict[str, list[str]]:
    """S8: of the heads that stand (field → ids), those on no screen of whoever deleted the record."""
    seen = {pair for deletion in deletions for pair in deletion}
    found: dict[str, list[str]] = {}
    for name, dots in standing.items():
        missed = sorted(dot for dot in dots if name != "deleted" and (name, dot) not in seen)
        if missed:
            found[name] = missed
    return found


def companions(entity: Entity, name: str) -> tuple[str, ...]:
    """The fields that are shown with this one."""
    return tuple(other for other, f in entity.fields.items() if f.accompanies == name)
