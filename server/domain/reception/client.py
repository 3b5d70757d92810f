"""A company or person served, and the people to talk to there (R3); crew never receive them (O4)."""

from server.sync.entity import Entity, choice, reference, text

CLIENT_KINDS = ("company", "institution", "association", "sole_trader", "individual")

CLIENT = Entity(
    name="client",
    home="reception",
    fields={
        "code": text(40),
        "name": text(200, required=True),
        "kind": choice(*CLIENT_KINDS),
        "source": text(100),
        "note": text(2000),
    },
)

CONTACT = Entity(
    name="contact",
    home="reception",
    indexes=("client",),
    fields={
        "client": reference("client", required=True),
        "name": text(50, required=True),
        "title": text(100),
        "mobile": text(30),
        "email": text(200),
    },
)
