"""Duties, posts and procedures of an event in one immutable version, and who has read which (X3)."""

from server.sync.entity import Entity, Right, Rule, instant, integer, reference, references, text

BRIEFING = Entity(
    name="briefing",
    home="event:{event}",
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "topic": text(100, rule=Rule.ONCE, required=True),
        "version": integer(1, 100_000, rule=Rule.ONCE, required=True),
        "text": text(10_000, rule=Rule.ONCE, required=True),
        "posts": references("post", rule=Rule.ONCE),  # whom it is for; nobody named: everybody
    },
)

BRIEFING_RECEIPT = Entity(
    name="briefing_receipt",
    home="event:{event}",
    create=Right.CONTRIBUTE,
    indexes=("briefing",),
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "briefing": reference("briefing", rule=Rule.ONCE, required=True),
        "person": reference("person", rule=Rule.ONCE, required=True),
        "read": instant(rule=Rule.ONCE, required=True),
    },
)
