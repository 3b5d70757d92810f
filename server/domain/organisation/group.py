"""A working group of the department; more can be added (O1)."""

from server.sync.entity import Entity, choice, text

GROUP_KINDS = ("reception", "planning", "execution", "other")

GROUP = Entity(
    name="group",
    home="staff",
    fields={
        "name": text(50, required=True),
        "kind": choice(*GROUP_KINDS, required=True),
    },
)
