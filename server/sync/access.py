"""What a person may read and write: scopes, and nothing else (S6, S11).

A family stands for all scopes of one form, also for one that is not made yet: `event:*` for every `event:<id>`.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection

from server.sync.department import Department
from server.sync.entity import ID_PATTERN, Right

MOST_KNOWN = 5_000


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


AccessOf = Callable[[Connection, str], Access]
"""(connection, person id) → what the person may do now; the domain says."""


Since = tuple[str, int]  # epoch and rev


class KnownAccess:
    """What people may do, asked anew only after a change that may have altered it.

    The department's row tells since which rev everybody's access stands, so that what one process remembers is never
    older than what another has committed.
    """

    def __init__(self, access_of: AccessOf, lasting: bool):
        """`lasting`: access follows from records alone, and the department's row tells when it may have altered."""
        self.access_of, self.lasting = access_of, lasting
        self.kept: tuple[Since, dict[str, Access]] = (("", 0), {})  # replaced as one: threads read it at any moment

    def of(self, connection: Connection, department: Department, person: str) -> Access:
        """The access of a person at the moment of `department`, which `connection` has read."""
        if not self.lasting:
            return self.access_of(connection, person)
        wanted = (department.epoch, department.access_rev)
        since, known = self.kept
        if since != wanted or len(known) >= MOST_KNOWN:
            known = {}
            self.kept = (wanted, known)
        access = known.get(person)
        if access is None:
            access = known[person] = self.access_of(connection, person)
        return access


@lru_cache(maxsize=4096)
def family(scope: str) -> str:
    """`event:<id>:planning` → `event:*:planning`."""
    return ":".join("*" if ID_PATTERN.fullmatch(part) else part for part in scope.split(":"))
