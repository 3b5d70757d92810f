"""What a person may read and write: scopes, and nothing else (S6, S11)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from server.sync.entity import Right


@dataclass(frozen=True)
class Access:
    """The scopes that a person reads, and those in hand (`manages`); `person` is the author of what is written."""

    person: str
    reads: frozenset[str]
    manages: frozenset[str]
    everything: bool = False  # the server's own hand: imports, reactions

    def may(self, right: Right, scopes: Collection[str]) -> bool:
        """Whether this right is held over a record with these scopes, its home first."""
        if self.everything:
            return True
        if right is Right.CONTRIBUTE:
            return any(scope in self.reads for scope in scopes)
        return right is Right.MANAGE and any(scope in self.manages for scope in scopes)

    def readable(self, scopes: Iterable[str]) -> list[str]:
        """Those of the scopes that may be read."""
        return [scope for scope in scopes if self.everything or scope in self.reads]
