"""A venue, equipment, people or material that an event needs; its price is apart (P4, X6)."""

from server.sync.entity import Entity, Right, Rule, choice, instant, number, reference, text

RESOURCE_CATEGORIES = ("venue", "equipment", "people", "material")

COUNT_STAGES = ("accepted", "refused", "returned")
"""Delivered and taken, delivered and refused, counted back at teardown."""

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

RESOURCE_COUNT = Entity(
    name="resource_count",
    home="event:{event}",
    create=Right.CONTRIBUTE,
    indexes=("resource",),
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "resource": reference("resource", rule=Rule.ONCE, required=True),
        "person": reference("person", rule=Rule.ONCE, required=True),
        "stage": choice(*COUNT_STAGES, rule=Rule.ONCE, required=True),
        "quantity": number(rule=Rule.ONCE, required=True),  # a negative one takes back a mistake
        "counted": instant(rule=Rule.ONCE, required=True),
        "reason": text(1000, rule=Rule.ONCE),
    },
)
