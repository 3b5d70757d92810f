"""Templates of checklists by kind of event, and their lines; the checks made from them are an event's own (X1, F28)."""

from server.domain.onsite.check import CATEGORIES
from server.sync.entity import Entity, Rule, choice, flag, integer, number, reference, text

TEMPLATE = Entity(
    name="template",
    home="staff",
    also=("group:{group}",),
    fields={
        "group": reference("group", required=True),
        "name": text(100, required=True),
        "event_kind": text(100, required=True),
        "note": text(2000),
    },
)

TEMPLATE_ITEM = Entity(
    name="template_item",
    home="staff",
    also=("group:{group}",),
    indexes=("template",),
    fields={
        "group": reference("group", required=True),
        "template": reference("template", rule=Rule.ONCE, required=True),
        "number": integer(0, 1_000_000, required=True),
        "category": choice(*CATEGORIES, required=True),
        "title": text(200, required=True),
        "requirement": text(2000),
        "place": text(100),
        "due_minutes": integer(-1_000_000, 1_000_000),  # from the beginning of the event; negative: before
        "photo_required": flag(),
        "unit": text(20),
        "low": number(),
        "high": number(),
        "valid_minutes": integer(1, 1_000_000),
        "repeat_before_opening": flag(),
    },
)
