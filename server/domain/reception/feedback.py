"""What a client or participant says afterwards, with scores: by the public page, at the desk, on the phone (R7)."""

from server.domain.reception.client import LANGUAGES
from server.sync.entity import Entity, Right, Rule, choice, instant, integer, reference, text

ASPECTS = ("overall", "service", "organisation", "venue", "content")


FEEDBACK = Entity(
    name="feedback",
    home="reception",
    birth="person:{author}",
    also=("event:{event}:planning", "managers", "person:{author}"),
    create=Right.CONTRIBUTE,
    indexes=("event",),
    fields={
        "author": reference("person", rule=Rule.ONCE),  # null: by the public page
        "event": reference("event", rule=Rule.ONCE),  # null: about reception itself
        "channel": choice("public", "desk", "phone", "paper", rule=Rule.ONCE, required=True),
        "made": instant(rule=Rule.ONCE, required=True),
        "language": choice(*LANGUAGES, rule=Rule.ONCE),
        "role": choice("client", "participant", rule=Rule.ONCE),
        **{aspect: integer(1, 5, rule=Rule.ONCE) for aspect in ASPECTS},
        "text": text(5_000, rule=Rule.ONCE),
        "name": text(100, rule=Rule.ONCE),
        "reach": text(200, rule=Rule.ONCE),  # how to answer, if they want an answer
        "client": reference("client", rule=Rule.ONCE),
        "contact": reference("contact", rule=Rule.ONCE),
        "follow_up": reference("enquiry", write=Right.NOBODY),  # opened by a bad score
        "erased": instant(write=Right.NOBODY),
    },
)
