"""One conversation by phone (R1); what was asked in it are its enquiries. And what to say and ask in one, per group."""

from server.domain.reception.enquiry import PAST
from server.sync.entity import Entity, Right, Rule, choice, flag, instant, reference, text

CALL = Entity(
    name="call",
    home="reception",
    apart=PAST,
    create=Right.CONTRIBUTE,
    write=Right.CONTRIBUTE,
    indexes=("client",),
    fields={
        "author": reference("person", rule=Rule.ONCE, required=True),
        "direction": choice("in", "out", rule=Rule.ONCE, required=True),
        "begun": instant(rule=Rule.ONCE, required=True),
        "ended": instant(),
        "number": text(60),  # as it was told or shown
        "caller": text(100),
        "company": text(200),
        "client": reference("client"),
        "contact": reference("contact"),
        "note": text(10_000),
        "past": flag(write=Right.NOBODY),
        "erased": instant(write=Right.NOBODY),
    },
)

CALL_SCRIPT = Entity(
    name="call_script",
    home="group:{group}",
    fields={
        "group": reference("group", rule=Rule.ONCE, required=True),
        "greeting": text(1_000),
        "questions": text(5_000),  # one a line
        "farewell": text(1_000),
    },
)
