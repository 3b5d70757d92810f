"""What a person may read and write: scopes, and nothing else (S6, S11).

A family stands for all scopes of one form, also for one that is not made yet: `event:*` for every `event:<id>`.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from server.sync.entity import ID_PATTERN, Right


@dataclass(frozen=True)
class Access:
    """The scopes that a person reads, and those in hand (`manages`, families among them); what is in hand may be
    read. `person` is the author of what is written.
    """

    person: str
    reads: frozenset[str]
    manages: frozenset[str]
    everything: bool = False  # the server's own hand: imports, reactions

    def may(self, right: Right, scopes: Collection[str]) -> bool:
        """Whether this right is held over a record with these scopes, its home first."""
        if self.everything:
            return True
        if right is Right.CONTRIBUTE:
            return not self.reads.isdisjoint(scopes) or any(map(self.in_hand, scopes))
        return right is Right.MANAGE and any(map(self.in_hand, scopes))

    def in_hand(self, scope: str) -> bool:
        """Whether this scope, or its family, is managed."""
        return scope in self.manages or family(scope) in self.manages

    def readable(self, scopes: Iterable[str]) -> list[str]:
        """Those of the scopes that may be read."""
        return [scope for scope in scopes if self.everything or scope in self.reads]


@lru_cache(maxsize=4096)
def family(scope: str) -> str:
    """`event:<id>:planning` → `event:*:planning`."""
    return ":".join("*" if ID_PATTERN.fullmatch(part) else part for part in scope.split(":"))
