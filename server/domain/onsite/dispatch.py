"""Coming and going, and calls for help (X7)."""

from server.domain.onsite.place import DUTIES
from server.sync.entity import Entity, Right, Rule, choice, instant, integer, reference, text

CHECK_IN = Entity(
    name="check_in",
    home="event:{event}",
    create=Right.CONTRIBUTE,
    indexes=("shift",),
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "shift": reference("shift", rule=Rule.ONCE, required=True),
        "person": reference("person", rule=Rule.ONCE, required=True),
        "direction": choice("in", "out", rule=Rule.ONCE, required=True),
        "way": choice("self", "lead", "code", rule=Rule.ONCE, required=True),
        "moment": instant(rule=Rule.ONCE, required=True),
        "corrects": reference("check_in", rule=Rule.ONCE),
        "remark": text(500, rule=Rule.ONCE),
    },
)

HELP_CALL = Entity(
    name="help_call",
    home="event:{event}",
    create=Right.CONTRIBUTE,
    write=Right.CONTRIBUTE,
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "caller": reference("person", rule=Rule.ONCE, required=True),
        "made": instant(rule=Rule.ONCE, required=True),
        "needs": choice(*DUTIES, rule=Rule.ONCE, required=True),
        "zone": reference("zone", rule=Rule.ONCE),
        "text": text(500, rule=Rule.ONCE),
        "post": reference("post", rule=Rule.ONCE),  # whom it was sent to
        "taken_by": reference("person", rule=Rule.ONCE, stamped=True),
        "arrived": instant(rule=Rule.ONCE),
        "done": instant(rule=Rule.ONCE, stamped=True),
        "escalated": integer(0, 9, write=Right.NOBODY, stamped=True),
        "escalated_to": reference("person", write=Right.NOBODY),
    },
)
