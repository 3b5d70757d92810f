"""Emergencies and faults, and the lines of their timelines (X9).

Confidential ones live in a scope of their own, which only the event's lead, the management and the named posts read;
whoever reported one or has it in hand sees it, too.
"""

from server.domain.onsite.incident_judge import closed_over_all_or_withdrawn
from server.domain.onsite.incident_readers import READER_FIELDS, READERS
from server.sync.entity import Entity, Right, Rule, choice, flag, instant, integer, reference, references, text

KINDS = (
    "equipment",
    "conflict",
    "injury",
    "lost_child",
    "crowd",
    "weather",
    "theft",
    "fire",
    "power",
    "other",
)
SEVERITIES = ("ordinary", "serious", "major")
WORST_FIRST = ("major", "serious", None, "ordinary")
OUTCOMES = ("resolved", "handed_over", "false_alarm")
ENTRY_KINDS = ("note", "step_done", "step_undone", "arrived", "escalated")

INCIDENT = Entity(
    name="incident",
    home="event:{event}",
    apart=("confidential", "event:{event}:confidential"),
    also=("person:{reporter}", "person:{assigned}"),
    create=Right.CONTRIBUTE,
    write=Right.CONTRIBUTE,
    delete=Right.CONTRIBUTE,  # whoever pressed the wrong tile; the judge sees to the rest
    judge=closed_over_all_or_withdrawn,
    indexes=("check",),
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "confidential": flag(write=Right.MANAGE),
        "reporter": reference("person", rule=Rule.ONCE, required=True),
        "happened": instant(rule=Rule.ONCE, required=True),
        "kind": choice(*KINDS, required=True),
        "severity": choice(*SEVERITIES, rule=Rule.WORST, worst_first=WORST_FIRST, stamped=True),
        "title": text(200),
        "zone": reference("zone"),
        "place": text(200),
        "people": text(1000),  # who is concerned
        "check": reference("check", rule=Rule.ONCE),  # the failed check that it came from
        "assigned": reference("person", stamped=True),
        "taken": instant(stamped=True),  # whoever has it in hand has said so
        "related": references("incident"),
        "outcome": choice(*OUTCOMES, rule=Rule.DECISION, write=Right.MANAGE, stamped=True),
        "cause": text(2000, rule=Rule.DECISION, write=Right.MANAGE),
        "entries_seen": integer(0, 1_000_000, write=Right.MANAGE),  # lines of the timeline before whoever closed it
        "escalated": integer(0, 9, write=Right.NOBODY, stamped=True),  # how many steps up
    },
)

ENTRY = Entity(
    name="entry",
    home="event:{event}",
    apart=("confidential", "event:{event}:confidential"),
    also=("person:{author}", *READERS),
    create=Right.CONTRIBUTE,
    indexes=("incident",),
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "confidential": flag(),
        "incident": reference("incident", rule=Rule.ONCE, required=True),
        "author": reference("person", rule=Rule.ONCE),  # null: the server
        "made": instant(rule=Rule.ONCE, required=True),
        "kind": choice(*ENTRY_KINDS, rule=Rule.ONCE, required=True),
        "text": text(5000, rule=Rule.ONCE),
        "safety_plan": reference("safety_plan", rule=Rule.ONCE),
        "step": integer(0, 1000, rule=Rule.ONCE),  # which line of the plan's steps
        **READER_FIELDS,
    },
)
