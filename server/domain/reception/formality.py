"""Steps that a client must complete, by template or added: contract, deposit, permits, access badges (R5)."""

from server.sync.entity import Entity, Right, Rule, choice, day, integer, reference, text

FORMALITY_KINDS = ("contract", "deposit", "permit", "badge", "insurance", "invoice", "other")
STATES = ("missing", "asked", "received", "accepted", "not_needed")

FORMALITY_TEMPLATE = Entity(
    name="formality_template",
    home="reception",
    fields={"name": text(100, required=True), "covers": choice("client", "event"), "note": text(1_000)},
)

FORMALITY_STEP = Entity(
    name="formality_step",
    home="reception",
    fields={
        "template": reference("formality_template", rule=Rule.ONCE, required=True),
        "position": integer(0, 10_000),
        "kind": choice(*FORMALITY_KINDS, required=True),
        "title": text(200, required=True),
        "days": integer(
            -3_650, 3_650
        ),  # due so many days before (negative) or after the event, or the client's first day
        "helper": reference("person"),
        "hint": text(1_000),
    },
)
"""One line of a template."""

FORMALITY = Entity(
    name="formality",
    home="reception",
    also=("event:{event}:planning", "person:{helper}"),
    create=Right.CONTRIBUTE,
    write=Right.CONTRIBUTE,
    indexes=("client", "event"),
    fields={
        "client": reference("client", rule=Rule.ONCE),
        "event": reference("event", rule=Rule.ONCE),
        "step": reference("formality_step", rule=Rule.ONCE),
        "kind": choice(*FORMALITY_KINDS, required=True),
        "title": text(200, required=True),
        "state": choice(
            *STATES,
            rule=Rule.WORST,
            worst_first=("missing", None, "asked", "received", "accepted", "not_needed"),
            stamped=True,
        ),
        "missing": text(500),  # what exactly is still missing
        "due": day(),
        "helper": reference("person", stamped=True),
        "remark": text(2_000),
        "position": integer(0, 10_000),
    },
)
