"""What a record says that has no id of its own: the same words for a row and for the record that it became."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from server.sync.entity import Value
from server.workbook.plan import Shelf

IdentityOf: TypeAlias = Callable[[Mapping[str, Value]], str]


def by_name(*names: str) -> IdentityOf:
    """The first of these texts that there is."""
    return lambda shown: next((str(shown[name]) for name in names if shown.get(name)), "")


def of_check(title: str | None, requirement: str | None, zone: str) -> str:
    """A check is known by its title and place: fire extinguishers hang in several zones."""
    return f"{title or requirement}|{zone}"


def of_checks(zones: Shelf) -> IdentityOf:
    """The same for records, whose zone is exported by its code."""

    def identity(shown: Mapping[str, Value]) -> str:
        zone = zones.shown.get(str(shown.get("zone")), {})
        return of_check(_text(shown.get("title")), _text(shown.get("requirement")), str(zone.get("code") or ""))

    return identity


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None
