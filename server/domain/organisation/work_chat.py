"""Where the department is told outside this product: work chats and mail, as apprise addresses (R2, Q5)."""

from server.sync.entity import Entity, flag, reference, text

WORK_CHAT = Entity(
    name="work_chat",
    home="managers",
    fields={
        "name": text(60, required=True),
        "address": text(1_000, required=True),  # holds a secret: only managers read it
        "group": reference("group"),  # whose matters it hears; null: all
        "person": reference("person"),  # or one person's own
        "off": flag(),
    },
)
