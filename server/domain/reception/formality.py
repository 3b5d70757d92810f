"""Steps that a client must complete, by template or added: contract, deposit, permits, access badges (R5).

Who helps reads and writes their own without reading all of reception; `whose` tells them the client's or event's name.
The server notes for which due day it reminded the helper and told the lead; both say once that they have seen it.
"""

from server.sync.entity import Entity, Right, Rule, choice, day, integer, reference, text

FORMALITY_KINDS = ("contract", "deposit", "permit", "badge", "insurance", "invoice", "other")
STATES = ("missing", "asked", "received", "accepted", "not_needed")
OVER = ("accepted", "not_needed")
"""Nothing is owed any more."""

FORMALITY_TEMPLATE = Entity(
    name="formality_template",
    home="reception",
    fields={"name": text(100, required=True), "covers": choice("client", "event"), "note": text(1_000)},
)

FORMALITY_STEP = Entity(
    name="formality_step",
    home="reception",
    indexes=("template",),
    fields={
        "template": reference("formality_template", rule=Rule.ONCE, required=True),
        "position": integer(0, 10_000),
        "kind": choice(*FORMALITY_KINDS, required=True),
        "title": text(200, required=True),
        # Due so many days before (negative) or after the event; of a client, after the day on which the list is made.
        "days": integer(-3_650, 3_650),
        "helper": reference("person"),
        "hint": text(1_000),
    },
)
"""One line of a template."""

FORMALITY = Entity(
    name="formality",
    home="reception",
    also=("event:{event}:planning", "person:{helper}", "person:{told}"),
    create=Right.CONTRIBUTE,
    write=Right.CONTRIBUTE,
    indexes=("client", "event", "due"),
    fields={
        "client": reference("client", rule=Rule.ONCE),
        "event": reference("event", rule=Rule.ONCE),
        "step": reference("formality_step", rule=Rule.ONCE),
        "kind": choice(*FORMALITY_KINDS, required=True),
        "title": text(200, required=True),
        "whose": text(200),  # the client's or the event's name, for a helper who receives neither
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
        "reminded": day(write=Right.NOBODY),  # the due day that the helper was reminded of
        "overdue": day(write=Right.NOBODY),  # the due day that passed, which `told` was told of
        "told": reference("person", write=Right.NOBODY),
        "reminder_seen": day(),  # the due day whose reminder the helper has seen
        "overdue_seen": day(),
    },
)
