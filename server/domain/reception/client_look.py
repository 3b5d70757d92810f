"""That somebody looked at a client's data, and when (Q4). It leaves the device as soon as the server has it."""

from server.sync.entity import Entity, Right, Rule, flag, instant, reference

CLIENT_LOOK = Entity(
    name="client_look",
    home="person:{author}",
    apart=("kept", "trail"),
    create=Right.CONTRIBUTE,
    indexes=("client",),
    fields={
        "author": reference("person", rule=Rule.ONCE, required=True),
        "client": reference("client", rule=Rule.ONCE, required=True),
        "looked": instant(rule=Rule.ONCE, required=True),
        "kept": flag(write=Right.NOBODY),
    },
)
