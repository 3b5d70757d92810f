"""A common question and its answer (R6)."""

from server.sync.entity import Entity, text

FAQ = Entity(
    name="faq",
    home="staff",
    also=("reception",),  # whose lead keeps them
    fields={
        "question": text(500, required=True),
        "answer": text(5000, required=True),
        "category": text(50),
    },
)
