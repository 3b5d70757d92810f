"""What the department stages for a client, as crew see it; money and the client are apart (O4)."""

from server.sync.entity import Entity, Rule, instant, integer, number, reference, text

EVENT = Entity(
    name="event",
    home="event:{id}",
    indexes=("lead",),
    fields={
        "code": text(40),
        "name": text(200, required=True),
        "starts": instant(required=True),
        "ends": instant(required=True),
        "venue": text(200, required=True),
        "address": text(300),
        "expected": integer(0, 10_000_000, required=True),
        "special_requests": text(5000),
        "lead": reference("person"),
    },
)

REQUIREMENT = Entity(
    name="requirement",
    home="event:{event}:planning",
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "client": reference("client"),
        "purpose": text(5000),
        "budget": number(0),
        "enquiry": reference("enquiry"),  # where it came from (R4)
        "client_name": text(200),  # planners don't receive clients
        "contact_name": text(100),
        "contact_number": text(60),
    },
)
