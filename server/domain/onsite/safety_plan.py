"""Steps, contact and assembly point for one kind of emergency (X5)."""

from server.sync.entity import Entity, Rule, choice, reference, text

LEVELS = ("ordinary", "serious", "major")

SAFETY_PLAN = Entity(
    name="safety_plan",
    home="event:{event}",
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "code": text(40),
        "kind": text(100, required=True),
        "level": choice(*LEVELS, required=True),
        "steps": text(5000, required=True),
        "post": reference("post"),
        "phone": text(30),
        "assembly_point": text(200),
    },
)
