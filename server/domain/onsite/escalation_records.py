"""Which incidents are to be told higher up now, and what is written when they are (X9)."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime

from server.domain.onsite.escalation import Member, Rung, Untaken, ladder, next_rung
from server.domain.organisation.person import MAY_SIGN_IN
from server.domain.organisation.setting import value_of
from server.sync.entity import Records, Standing, Value
from server.sync.message import Change
from server.sync.reaction import Reaction, Written, amend, make

BEGIN_ANEW = ("taken", "outcome", "escalated")
"""Stamped fields: since the last of these moments somebody is waited for."""


def escalations(records: Records, arrived: Mapping[str, str]) -> Iterable[Change]:
    """What the server writes now. `arrived`: id of an incident that may be due → when the server got it."""
    minutes = value_of(records, "incident_escalation_minutes")
    for incident, rung in climbing(records, "incident", arrived, minutes, _untaken):
        yield from _step_up(records, incident, rung)


def climbing(
    records: Records,
    entity: str,
    arrived: Mapping[str, str],
    minutes: float,
    untaken: Callable[[Standing, str], Untaken | None],
) -> Iterable[tuple[Standing, Rung]]:
    """Which of some records go a step up now, and to whom. `untaken`: how one stands, None when somebody has it."""
    ladders: dict[str, tuple[Rung, ...]] = {}
    for record, moment in arrived.items():
        found = records.record(entity, record)
        standing = untaken(found, moment) if found else None
        if found is None or standing is None:
            continue
        event = str(found.shown.get("event"))
        if event not in ladders:
            ladders[event] = ladder_of(records, event)
        rung = next_rung(standing, ladders[event], minutes, records.now)
        if rung:
            yield found, rung


def is_untaken(incident: Standing) -> bool:
    """Open, and nobody has said that it is in hand."""
    shown = incident.shown
    return not incident.gone and not shown.get("outcome") and not shown.get("taken")


def _untaken(incident: Standing, arrived: str) -> Untaken | None:
    if not is_untaken(incident):
        return None
    moments = [arrived, *(incident.stamps[name][1] for name in BEGIN_ANEW if name in incident.stamps)]
    return Untaken(steps_of(incident), max(map(datetime.fromisoformat, moments)))


def steps_of(incident: Standing) -> int:
    escalated = incident.shown.get("escalated")
    return escalated if isinstance(escalated, int) else 0


def ladder_of(records: Records, event: str) -> tuple[Rung, ...]:
    """The people above an event, by what the department says of them now."""
    groups = records.at_home("group", "staff")
    execution = frozenset(group.id for group in groups if group.shown.get("kind") == "execution")
    people = [person for person in records.at_home("person", "staff") if person.shown.get("status") in MAY_SIGN_IN]
    people.sort(key=lambda person: str(person.shown.get("staff_number")))
    found = records.record("event", event)
    lead = found.shown.get("lead") if found else None
    return ladder(lead if isinstance(lead, str) else None, [_member(person) for person in people], execution)


def _member(person: Standing) -> Member:
    shown = person.shown
    return Member(person.id, str(shown.get("position")), _ids(shown.get("groups")), _ids(shown.get("in_charge_of")))


def _ids(value: Value) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else []


def _step_up(records: Records, incident: Standing, rung: Rung) -> Iterable[Change]:
    patch: dict[str, Value] = {"escalated": min(steps_of(incident) + 1, 9)}
    if not incident.shown.get("assigned"):
        patch["assigned"] = rung[0]
    yield amend("incident", incident, patch)
    line: dict[str, Value] = {
        "event": incident.shown.get("event"),
        "incident": incident.id,
        "made": records.now.astimezone(UTC).isoformat(timespec="milliseconds")[:23] + "Z",
        "kind": "escalated",
        "text": "、".join(_name(records, person) for person in rung),
    }
    if incident.shown.get("confidential") is True:
        line["confidential"] = True
    yield make("entry", line)


def _name(records: Records, person: str) -> str:
    found = records.record("person", person)
    return str(found.shown.get("name")) if found else ""


def begin_anew(records: Records, written: Iterable[Written]) -> Iterable[Change]:
    """Whoever takes it ends the climb: should they give it up, it begins on the lowest rung."""
    for one in written:
        incident = records.record("incident", one.record)
        if incident and incident.shown.get("taken") and steps_of(incident) > 0:
            yield amend("incident", incident, {"escalated": 0})


END_THE_CLIMB = Reaction({"incident": frozenset({"taken"})}, begin_anew)
