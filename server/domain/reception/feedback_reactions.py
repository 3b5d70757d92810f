"""A bad score opens a follow-up with an owner, so that somebody answers whoever was disappointed (R7)."""

from collections.abc import Iterable, Sequence
from datetime import tzinfo

from ulid import ULID

from server.domain.organisation.setting import value_of
from server.domain.reception.escalation import calendar_at
from server.domain.reception.reply_clock import add_working
from server.sync.entity import Records, Standing
from server.sync.message import Change
from server.sync.push import instant
from server.sync.reaction import Reaction, Written, amend

MOST_WORDS = 2_000


def follow_up_in(zone: tzinfo) -> Reaction:
    """`zone`: the department's; the reply is promised in its working hours."""

    def respond(records: Records, written: Sequence[Written]) -> Iterable[Change]:
        return follow_up(records, written, zone)

    return Reaction({"feedback": frozenset()}, respond)


def follow_up(records: Records, written: Sequence[Written], zone: tzinfo) -> Iterable[Change]:
    """One enquiry for each; who has the event in hand owns it, without one the lead of reception."""
    for one in written:
        feedback = records.record("feedback", one.record)
        if feedback is None or feedback.gone or feedback.shown.get("follow_up"):
            continue
        overall = feedback.shown.get("overall")
        if isinstance(overall, int) and overall <= value_of(records, "feedback_bad_score"):
            enquiry = str(ULID())
            yield _enquiry(records, feedback, enquiry, zone)
            yield amend("feedback", feedback, {"follow_up": enquiry})


def _enquiry(records: Records, feedback: Standing, enquiry: str, zone: tzinfo) -> Change:
    said = feedback.shown
    event = records.record("event", str(said["event"])) if said.get("event") else None
    due = add_working(calendar_at(records, zone), records.now, value_of(records, "callback_minutes"))
    patch = {
        "author": said.get("author") or _owner(records, event) or "",
        "came_by": "feedback",
        "feedback": feedback.id,
        "received": said["made"],
        "caller": said.get("name"),
        "reply_to": str(said.get("reach") or "")[:60] or None,
        "client": said.get("client"),
        "contact": said.get("contact"),
        "asks": str(said.get("text") or "")[:MOST_WORDS] or None,
        "owner": _owner(records, event),
        "group": _group(records),
        "state": "open",
        "clock_from": instant(records.now),
        "promised": instant(due),
    }
    return Change(str(ULID()), "enquiry", enquiry, True, "", {k: v for k, v in patch.items() if v is not None}, {})


def _group(records: Records) -> str | None:
    """The group that receives clients."""
    found = [one for one in records.at_home("group", "staff") if one.shown.get("kind") == "reception"]
    return min((one.id for one in found), default=None)


def _owner(records: Records, event: Standing | None) -> str | None:
    if event is not None and event.shown.get("lead"):
        return str(event.shown["lead"])
    people = [one for one in records.at_home("person", "staff") if one.shown.get("status") in ("active", "probation")]
    group = _group(records)
    leads = [one.id for one in people if one.shown.get("position") == "group_lead" and _in(one, group)]
    managers = [one.id for one in people if one.shown.get("position") == "manager"]
    return min(leads, default=None) or min(managers, default=None)


def _in(person: Standing, group: str | None) -> bool:
    groups = person.shown.get("groups")
    return isinstance(groups, list) and group in groups
