"""Where people work at an event, and when: zones, posts and shifts (X7, X10)."""

from server.sync.entity import Entity, Right, Rule, choice, flag, instant, integer, reference, text

DUTIES = ("order", "medical", "technical", "reception", "command")
"""What a post answers for, and so which calls for help reach it."""

ZONE = Entity(
    name="zone",
    home="event:{event}",
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "code": text(40),
        "name": text(100, required=True),
        "limit": integer(0, 10_000_000, required=True),
        "note": text(2000),
    },
)

POST = Entity(
    name="post",
    home="event:{event}",
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "code": text(40),
        "name": text(100, required=True),
        "zone": reference("zone"),
        "duties": text(2000),
        "answers": choice(*DUTIES),
        "confidential": flag(),  # whoever stands there sees confidential incidents
    },
)

SHIFT = Entity(
    name="shift",
    home="event:{event}",
    indexes=("person",),
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "post": reference("post", required=True),
        "person": reference("person"),
        "starts": instant(required=True),
        "ends": instant(required=True),
    },
)

SHIFT_SEEN = Entity(
    name="shift_seen",
    home="event:{event}",
    create=Right.CONTRIBUTE,
    indexes=("shift",),
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "shift": reference("shift", rule=Rule.ONCE, required=True),
        "person": reference("person", rule=Rule.ONCE, required=True),
        "seen": instant(rule=Rule.ONCE, required=True),
        "post": reference("post", rule=Rule.ONCE),
        "starts": instant(rule=Rule.ONCE),
        "ends": instant(rule=Rule.ONCE),
    },
)
"""That somebody has seen their shift as it stood then: counts as long as it still stands so (F33)."""
