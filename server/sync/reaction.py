"""What the server itself writes when somebody changed something: in one transaction, so that nobody sees half.

A reaction sees what was written and answers with changes. They go the same way as everybody's: judged, merged, logged.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from msgspec import Struct
from ulid import ULID

from server.sync.access import Access
from server.sync.entity import Records, Standing, Value
from server.sync.message import Change

DEVICE = "server"
BY = "server"  # the author of what the server writes, who is nobody of the department
HAND = Access(BY, frozenset(), frozenset(), everything=True)
MOST_ROUNDS = 4
"""A reaction to a reaction to … ends here; two that answer each other for ever are a mistake of ours."""


class Written(Struct, frozen=True):
    """One change that was applied."""

    entity: str
    record: str
    names: tuple[str, ...]
    creates: bool


Respond = Callable[[Records, Sequence[Written]], Iterable[Change]]


@dataclass(frozen=True)
class Reaction:
    """`watches`: entity → the fields of interest; a creation is always of interest."""

    watches: Mapping[str, frozenset[str]]
    respond: Respond

    def concerns(self, written: Written) -> bool:
        """Whether it is to hear of this."""
        fields = self.watches.get(written.entity)
        return fields is not None and (written.creates or not fields.isdisjoint(written.names))


def amend(entity: str, standing: Standing, patch: Mapping[str, Value]) -> Change:
    """A change over all that stands in the fields that it names; `at` is the server's now."""
    base = {name: list(standing.heads_of(name)) for name in patch}
    return Change(str(ULID()), entity, standing.id, False, "", dict(patch), base)


def remove(entity: str, standing: Standing) -> Change:
    """The deletion of a record by somebody who has seen all that stands in it (S8)."""
    base = {name: list(standing.heads_of(name)) for name in standing.shown}
    return Change(str(ULID()), entity, standing.id, False, "", {"deleted": True}, base)


def make(entity: str, patch: Mapping[str, Value]) -> Change:
    """A new record by the server's hand."""
    return Change(str(ULID()), entity, str(ULID()), True, "", dict(patch), {})
