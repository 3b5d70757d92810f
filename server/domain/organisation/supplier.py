"""A firm or another department that provides something for events (P4)."""

from server.sync.entity import Entity, text

SUPPLIER = Entity(
    name="supplier",
    home="staff",
    fields={
        "name": text(100, required=True),
        "kind": text(50),
        "contact": text(50),
        "phone": text(30),
    },
)
