"""A name and a drawn signature under something that is done: safety, rubbish, the venue handed back (X4, X12)."""

from server.sync.entity import Entity, Right, Rule, choice, instant, reference, text

SUBJECTS = ("safety", "equipment", "rubbish", "handover")

SIGN_OFF = Entity(
    name="sign_off",
    home="event:{event}",
    create=Right.CONTRIBUTE,
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "subject": choice(*SUBJECTS, rule=Rule.ONCE, required=True),
        "signer": text(100, rule=Rule.ONCE, required=True),  # also somebody of the venue, who does not sign in
        "person": reference("person", rule=Rule.ONCE),
        "signed": instant(rule=Rule.ONCE, required=True),
        "signature": text(10_000, rule=Rule.ONCE, required=True),  # an SVG path in a box of 1000 × 400
        "remark": text(1000, rule=Rule.ONCE),
    },
)
