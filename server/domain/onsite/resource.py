"""A venue, equipment, people or material that an event needs; its price is apart (P4, X6)."""

from server.sync.entity import Entity, Rule, choice, instant, number, reference, text

RESOURCE_CATEGORIES = ("venue", "equipment", "people", "material")

RESOURCE = Entity(
    name="resource",
    home="event:{event}",
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "code": text(40),
        "category": choice(*RESOURCE_CATEGORIES, required=True),
        "name": text(200, required=True),
        "quantity": number(0, required=True),
        "unit": text(20, required=True),
        "provider": reference("supplier"),
        "due": instant(),
        "note": text(2000),
    },
)

RESOURCE_COST = Entity(
    name="resource_cost",
    home="event:{event}:planning",
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "resource": reference("resource", rule=Rule.ONCE, required=True),
        "unit_price": number(0),
    },
)
