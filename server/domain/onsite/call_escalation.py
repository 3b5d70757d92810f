"""Which calls for help are to be told higher up now, and what is written when they are (X7, F30)."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from server.domain.onsite.escalation import Rung, Untaken, next_rung
from server.domain.onsite.escalation_records import ladder_of, steps_of
from server.domain.organisation.setting import value_of
from server.sync.entity import Records, Standing
from server.sync.message import Change
from server.sync.reaction import amend

MOST_STEPS = 9


def call_escalations(records: Records, arrived: Mapping[str, str]) -> Iterable[Change]:
    """What the server writes now. `arrived`: id of a call that may be due → when the server got it."""
    minutes = value_of(records, "call_escalation_seconds") / 60
    ladders: dict[str, tuple[Rung, ...]] = {}
    for record, moment in arrived.items():
        call = records.record("help_call", record)
        if call is None or not is_waiting(call):
            continue
        event = str(call.shown.get("event"))
        if event not in ladders:
            ladders[event] = ladder_of(records, event)
        rung = next_rung(_untaken(call, moment), ladders[event], minutes, records.now)
        if rung:
            yield amend("help_call", call, {"escalated": min(steps_of(call) + 1, MOST_STEPS), "escalated_to": rung[0]})


def is_waiting(call: Standing) -> bool:
    """Nobody has said that they come."""
    return not call.gone and not call.shown.get("taken_by") and not call.shown.get("done")


def _untaken(call: Standing, arrived: str) -> Untaken:
    stamp = call.stamps.get("escalated")
    return Untaken(steps_of(call), datetime.fromisoformat(max(arrived, stamp[1]) if stamp else arrived))
