"""One item of a checklist: setup, test, safety, briefing, resource or teardown (X1-X4, X6, X12)."""

from server.domain.onsite.rules import decide_by_limits
from server.sync.entity import (
    Entity,
    Proposal,
    Refusal,
    Right,
    Rule,
    choice,
    flag,
    instant,
    integer,
    number,
    reference,
    text,
)

CATEGORIES = ("setup", "test", "safety", "briefing", "resource", "teardown")
WORST_FIRST = ("fail", None, "na", "pass")


def measured_value_decides(proposal: Proposal) -> Refusal | None:
    """A value outside its limits can't be passed, nor one inside them failed (X2)."""
    measured, result = proposal.patch.get("measured"), proposal.patch.get("result")
    if result not in ("pass", "fail") or not isinstance(measured, int | float):
        return None
    before, patch = proposal.before, proposal.patch
    low, high = (patch.get(name, before.get(name)) for name in ("low", "high"))
    decided = decide_by_limits(measured, low, high)
    if decided is None or decided == result:
        return None
    return Refusal("invalid", "result", f"the measured value makes it a {decided}", "against_limits")


CHECK = Entity(
    name="check",
    home="event:{event}",
    judge=measured_value_decides,
    indexes=("responsible", "template_item"),
    create=Right.CONTRIBUTE,
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "code": text(40),
        "category": choice(*CATEGORIES, required=True),
        "title": text(200, required=True),
        "requirement": text(2000),
        "zone": reference("zone"),
        "responsible": reference("person"),
        "due": instant(),
        "photo_required": flag(),
        "unit": text(20),
        "low": number(),
        "high": number(),
        "template_item": reference("template_item", rule=Rule.ONCE),
        "added_by": reference("person", rule=Rule.ONCE),  # who put it on the list on site
        "valid_minutes": integer(1, 1_000_000),
        "repeat_before_opening": flag(),
        "waived": text(500, rule=Rule.DECISION, stamped=True),  # why the gate does not need it
        "result": choice(
            "pass", "fail", "na", rule=Rule.WORST, worst_first=WORST_FIRST, write=Right.CONTRIBUTE, stamped=True
        ),
        "measured": number(write=Right.CONTRIBUTE, accompanies="result"),
        "remark": text(2000, write=Right.CONTRIBUTE, accompanies="result"),
    },
)
