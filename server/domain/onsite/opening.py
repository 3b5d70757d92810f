"""The decision to open the doors of an event, and its withdrawal (X4)."""

from server.domain.onsite.gate import Rules, closed_by
from server.domain.onsite.gate_records import safety_checks
from server.domain.organisation.setting import value_of
from server.sync.entity import Entity, Proposal, Records, Refusal, Right, Rule, choice, instant, reference, text

GROUNDS = ("gate", "own_responsibility")
FINDINGS = ("confirmed", "contradicted")


def gate_is_open(proposal: Proposal) -> Refusal | None:
    """By the gate only while it is open at this moment; on own responsibility with a reason; never twice."""
    patch, records = proposal.patch, proposal.records
    if proposal.before or "event" not in patch:
        return None
    openings = records.at_home("opening", f"event:{patch['event']}")
    if any(not opening.shown.get("withdrawn") for opening in openings):
        return Refusal("stale", "event", "the doors are open already", "already_open")
    if patch.get("grounds") == "own_responsibility":
        missing = not str(patch.get("reason") or "").strip()
        return Refusal("invalid", "reason", "own responsibility needs a reason", "missing") if missing else None
    if closed_by(safety_checks(records, patch["event"]), records.now, rules_of(records)):
        return Refusal("stale", "grounds", "the gate is closed by results that the author had not seen", "gate_closed")
    return None


def rules_of(records: Records) -> Rules:
    """The department's settings that the gate follows."""
    return Rules(value_of(records, "safety_valid_minutes"), value_of(records, "repeat_within_minutes"))


OPENING = Entity(
    name="opening",
    home="event:{event}",
    judge=gate_is_open,
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "grounds": choice(*GROUNDS, rule=Rule.ONCE, required=True, stamped=True),
        "reason": text(1000, rule=Rule.ONCE),
        "heard": instant(rule=Rule.ONCE),  # when the author's phone had last heard from the server
        "withdrawn": text(1000, rule=Rule.DECISION, stamped=True),
        "finding": choice(*FINDINGS, write=Right.NOBODY, stamped=True),
    },
)
