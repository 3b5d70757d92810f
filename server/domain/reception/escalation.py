"""Which replies are overdue, and what is written when somebody higher up is told: first the group's lead, then the
manager (R1).
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, tzinfo

from server.domain.organisation.person import MAY_SIGN_IN
from server.domain.organisation.setting import value_of
from server.domain.reception.reply_clock import Calendar, Clock, calendar_of, step_due
from server.sync.entity import Records, Standing, Value
from server.sync.message import Change
from server.sync.reaction import amend, make


def overdue(records: Records, enquiries: Sequence[str], zone: tzinfo) -> Iterable[Change]:
    """What the server writes now. `enquiries`: ids of those that may be overdue."""
    calendar = calendar_at(records, zone)
    minutes = value_of(records, "callback_manager_minutes")
    for one in enquiries:
        enquiry = records.record("enquiry", one)
        if enquiry is None or enquiry.gone:
            continue
        taken, told = _climbed(enquiry)
        if not step_due(clock_of(enquiry), calendar, taken, told, minutes, records.now):
            continue
        rungs = ladder(records, enquiry)
        if taken < len(rungs):
            yield from _tell(records, enquiry, taken, rungs[taken])


def calendar_at(records: Records, zone: tzinfo) -> Calendar:
    """The department's calendar as its records say it now."""
    hours = [one.shown for one in records.at_home("work_hours", "staff")]
    return calendar_of(zone, hours, [one.shown for one in records.at_home("work_day", "staff")])


def clock_of(enquiry: Standing) -> Clock:
    shown = enquiry.shown
    state = shown.get("state")
    return Clock(_moment(shown.get("promised")), _moment(shown.get("answered")), str(state) if state else None)


def _moment(value: Value) -> datetime | None:
    return datetime.fromisoformat(str(value)) if value else None


def _climbed(enquiry: Standing) -> tuple[int, datetime | None]:
    """How many steps were taken, and when the last one was."""
    escalated = enquiry.shown.get("escalated")
    stamp = enquiry.stamps.get("escalated")
    return (escalated if isinstance(escalated, int) else 0), (datetime.fromisoformat(stamp[1]) if stamp else None)


def ladder(records: Records, enquiry: Standing) -> Sequence[str]:
    """Who is told, one after the other: a lead of the group, where it has none a deputy in charge of it; a manager.
    Nobody is told of their own delay, and nobody twice.
    """
    owner = enquiry.shown.get("owner")
    groups = _groups(records, enquiry)
    people = [one for one in records.at_home("person", "staff") if one.shown.get("status") in MAY_SIGN_IN]
    people = sorted((one for one in people if one.id != owner), key=lambda one: str(one.shown.get("staff_number")))
    leads = [one.id for one in people if _is(one, "group_lead") and groups & _ids(one.shown.get("groups"))]
    deputies = [one.id for one in people if _is(one, "deputy_manager") and groups & _ids(one.shown.get("in_charge_of"))]
    managers = [one.id for one in people if _is(one, "manager")]
    return [rung[0] for rung in (leads or deputies, managers) if rung]


def _groups(records: Records, enquiry: Standing) -> set[str]:
    group = enquiry.shown.get("group")
    if group:
        return {str(group)}
    owner = records.record("person", str(enquiry.shown.get("owner")))
    return _ids(owner.shown.get("groups")) if owner else set()


def _is(person: Standing, position: str) -> bool:
    return person.shown.get("position") == position


def _ids(value: Value) -> set[str]:
    return {str(one) for one in value} if isinstance(value, list | tuple) else set()


def _tell(records: Records, enquiry: Standing, taken: int, person: str) -> Iterable[Change]:
    yield amend("enquiry", enquiry, {"escalated": taken + 1, "escalated_to": person})
    yield make(
        "enquiry_note",
        {
            "enquiry": enquiry.id,
            "made": records.now.astimezone(UTC).isoformat(timespec="milliseconds")[:23] + "Z",
            "kind": "escalated",
            "to_person": person,
            "due": enquiry.shown.get("promised"),
        },
    )
