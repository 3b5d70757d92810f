"""What a client wants staged: the server makes an event with its requirements of it; nothing is typed twice (R4)."""

from server.sync.entity import Entity, Right, Rule, instant, integer, number, reference, text

NEED = Entity(
    name="need",
    home="reception",
    create=Right.CONTRIBUTE,
    indexes=("enquiry",),
    fields={
        "author": reference("person", rule=Rule.ONCE, required=True),
        "enquiry": reference("enquiry", rule=Rule.ONCE),
        "client": reference("client", rule=Rule.ONCE),
        "contact": reference("contact", rule=Rule.ONCE),
        "name": text(200, rule=Rule.ONCE, required=True),
        "purpose": text(5_000, rule=Rule.ONCE),
        "starts": instant(rule=Rule.ONCE, required=True),
        "ends": instant(rule=Rule.ONCE, required=True),
        "venue": text(200, rule=Rule.ONCE, required=True),
        "expected": integer(0, 10_000_000, rule=Rule.ONCE, required=True),
        "budget": number(0, rule=Rule.ONCE),
        "special_requests": text(5_000, rule=Rule.ONCE),
        "event": reference("event", write=Right.NOBODY),
    },
)
