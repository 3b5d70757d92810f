"""Which calls for help are to be told higher up now, and what is written when they are (X7, F30)."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from server.domain.onsite.escalation import Untaken
from server.domain.onsite.escalation_records import climbing, steps_of
from server.domain.organisation.setting import value_of
from server.sync.entity import Records, Standing
from server.sync.message import Change
from server.sync.reaction import amend

MOST_STEPS = 9


def call_escalations(records: Records, arrived: Mapping[str, str]) -> Iterable[Change]:
    """What the server writes now. `arrived`: id of a call that may be due → when the server got it."""
    minutes = value_of(records, "call_escalation_seconds") / 60
    for call, rung in climbing(records, "help_call", arrived, minutes, _untaken):
        yield amend("help_call", call, {"escalated": min(steps_of(call) + 1, MOST_STEPS), "escalated_to": rung[0]})


def _untaken(call: Standing, arrived: str) -> Untaken | None:
    """None as soon as somebody has said that they come."""
    if call.gone or call.shown.get("taken_by") or call.shown.get("done"):
        return None
    stamp = call.stamps.get("escalated")
    return Untaken(steps_of(call), datetime.fromisoformat(max(arrived, stamp[1]) if stamp else arrived))
