"""In whose name the server writes who came by the tablet: never in that of the tablet, which must not read it (O4)."""

from server.domain.organisation.person import MAY_SIGN_IN
from server.sync.entity import Records, Standing


def author_for(records: Records, arrival: Standing) -> str | None:
    """The host; where none was named, or they have left: who leads reception, works there, or leads the house."""
    host = arrival.shown.get("host")
    if host is not None and host != arrival.shown.get("author"):
        found = records.record("person", str(host))
        if found is not None and not found.gone and _works(found):
            return found.id
    people = [person for person in records.at_home("person", "staff") if _works(person)]
    reception = {group.id for group in records.at_home("group", "staff") if group.shown.get("kind") == "reception"}
    ranked = sorted((rank, person.id) for person in people if (rank := _rank(person, reception)) is not None)
    return ranked[0][1] if ranked else None


def _works(person: Standing) -> bool:
    return person.shown.get("status") in MAY_SIGN_IN


def _rank(person: Standing, reception: set[str]) -> int | None:
    groups = person.shown.get("groups")
    if isinstance(groups, list) and reception.intersection(groups):
        return 0 if person.shown.get("position") == "group_lead" else 1
    return 2 if person.shown.get("position") == "manager" else None
