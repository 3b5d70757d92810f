"""An incident that nobody takes goes a step up the ladder: the event's lead, then those who lead execution, then the
managers (X9). Pure: times and people in, the next step out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

Rung = tuple[str, ...]
"""Ids of the people who are told together; the first of them gets an incident that is in nobody's hands."""


@dataclass(frozen=True)
class Untaken:
    """An open incident that nobody has in hand, as far as the ladder needs it."""

    escalated: int  # steps up so far
    since: datetime  # the server knows of it, or somebody gave it up, or the last step was taken


@dataclass(frozen=True)
class Member:
    """Somebody who may sign in."""

    id: str
    position: str
    groups: Sequence[str] = ()
    in_charge_of: Sequence[str] = ()


def ladder(lead: str | None, people: Sequence[Member], execution: frozenset[str]) -> tuple[Rung, ...]:
    """The rungs that have somebody on them; each person stands on the lowest of theirs. `execution`: its groups."""
    known = {member.id for member in people}
    rungs = (
        [lead] if lead in known else [],
        [m.id for m in people if m.position == "group_lead" and not execution.isdisjoint(m.groups)]
        + [m.id for m in people if m.position == "deputy_manager" and not execution.isdisjoint(m.in_charge_of)],
        [m.id for m in people if m.position == "manager"],
    )
    told: set[str] = set()
    found: list[Rung] = []
    for rung in rungs:
        fresh = tuple(person for person in rung if person is not None and person not in told)
        told.update(fresh)
        if fresh:
            found.append(fresh)
    return tuple(found)


def next_rung(untaken: Untaken, rungs: Sequence[Rung], minutes: float, now: datetime) -> Rung | None:
    """Who is to be told now. After an hour without a server, too, the ladder is climbed rung by rung."""
    if untaken.escalated >= len(rungs) or now - untaken.since < timedelta(minutes=minutes):
        return None
    return rungs[untaken.escalated]
