"""People counted in a zone: each tap's sum is a fact of its own, so that several counters add up (X10)."""

from server.sync.entity import Entity, Right, Rule, instant, integer, reference

HEADCOUNT = Entity(
    name="headcount",
    home="event:{event}",
    create=Right.CONTRIBUTE,
    indexes=("zone",),
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "zone": reference("zone", rule=Rule.ONCE, required=True),
        "person": reference("person", rule=Rule.ONCE, required=True),
        "change": integer(-1_000_000, 1_000_000, rule=Rule.ONCE, required=True),
        "counted": instant(rule=Rule.ONCE, required=True),
    },
)
