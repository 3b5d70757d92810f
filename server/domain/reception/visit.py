"""Stays in the house: announced or walked in, told to the host, step by step until they are seen off (R2)."""

from server.domain.reception.enquiry import PAST
from server.domain.reception.visit_readers import may_add_to_the_visit
from server.sync.entity import Entity, Right, Rule, choice, flag, instant, integer, reference, text

STEPS = (
    "arrived",
    "identified",
    "host_told",
    "host_coming",
    "seated",
    "served",
    "met",
    "handed_over",
    "badge_back",
    "left",
    "cancelled",
)

ROOM = Entity(
    name="room",
    home="staff",
    also=("reception",),
    fields={"name": text(60, required=True), "seats": integer(1, 1_000), "position": integer(0, 10_000)},
)
"""Where visitors are received (会客室)."""

VISIT = Entity(
    name="visit",
    home="reception",
    birth="person:{author}",
    apart=PAST,
    also=("person:{author}", "person:{host}"),
    create=Right.CONTRIBUTE,
    write=Right.CONTRIBUTE,
    indexes=("client",),
    fields={
        "author": reference("person", rule=Rule.ONCE, required=True),
        "arrival": reference("arrival", rule=Rule.ONCE),  # who came by the tablet at the door
        "visitor": text(100, required=True),
        "company": text(200),
        "number": text(60),
        "people": integer(1, 10_000),
        "client": reference("client"),
        "contact": reference("contact"),
        "expected": instant(),  # null: walked in
        "until": instant(),
        "purpose": text(2_000),
        "needs": text(1_000),  # wheelchair, interpreter, parking
        "identity": choice("known", "card", "host", stamped=True),  # by what it was confirmed
        "host": reference("person", stamped=True),
        "room": reference("room"),
        "badge": text(20),
        "past": flag(write=Right.NOBODY),
        "erased": instant(write=Right.NOBODY),
    },
)

VISIT_STEP = Entity(
    name="visit_step",
    home="reception",
    birth="person:{author}",
    apart=PAST,
    also=("person:{author}", "person:{host}"),
    owner="author",
    create=Right.CONTRIBUTE,
    delete=Right.OWN,
    judge=may_add_to_the_visit,
    indexes=("visit",),
    fields={
        "visit": reference("visit", rule=Rule.ONCE, required=True),
        "author": reference("person", rule=Rule.ONCE),  # null: the server
        "kind": choice(*STEPS, rule=Rule.ONCE, required=True),
        "made": instant(rule=Rule.ONCE, required=True),
        "text": text(500, rule=Rule.ONCE),
        "host": reference("person", write=Right.NOBODY),
        "past": flag(write=Right.NOBODY),
    },
)

ARRIVAL = Entity(
    name="arrival",
    home="reception",
    birth="person:{author}",
    also=("person:{kiosk}",),
    create=Right.CONTRIBUTE,
    fields={
        "author": reference("person", rule=Rule.ONCE, required=True),  # the tablet's own sign-in
        "kiosk": reference("person"),  # the same, until the server has it: then it leaves the tablet
        "arrived": instant(rule=Rule.ONCE, required=True),
        "visitor": text(100, rule=Rule.ONCE, required=True),
        "company": text(200, rule=Rule.ONCE),
        "number": text(60, rule=Rule.ONCE),
        "people": integer(1, 10_000, rule=Rule.ONCE),
        "host": reference("person", rule=Rule.ONCE),
        "purpose": text(2_000, rule=Rule.ONCE),
        "needs": text(1_000, rule=Rule.ONCE),
        "erased": instant(write=Right.NOBODY),
    },
)
"""Who checked in at the tablet by the door; the server makes a visit of it."""
