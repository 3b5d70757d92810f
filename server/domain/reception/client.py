"""A company or person served, and the people to talk to there (R3); crew never receive them (O4).

Two that turn out to be one are joined by `merged_into`, which can be taken back (F36). `erased`: the server has taken
the person's data out of the records and the log (Q4).
"""

from server.sync.entity import Entity, Right, choice, instant, reference, text

CLIENT_KINDS = ("company", "institution", "association", "sole_trader", "individual")
LANGUAGES = ("zh-Hans", "zh-Hant", "en")

CLIENT = Entity(
    name="client",
    home="reception",
    create=Right.CONTRIBUTE,
    write=Right.CONTRIBUTE,
    fields={
        "code": text(40),
        "name": text(200, required=True),
        "kind": choice(*CLIENT_KINDS),
        "source": text(100),
        "note": text(2000),
        "phone": text(40),  # the switchboard
        "address": text(300),
        "merged_into": reference("client", stamped=True),
        "erased": instant(write=Right.NOBODY),
    },
)

CONTACT = Entity(
    name="contact",
    home="reception",
    create=Right.CONTRIBUTE,
    write=Right.CONTRIBUTE,
    indexes=("client",),
    fields={
        "client": reference("client", required=True),
        "name": text(50, required=True),
        "title": text(100),
        "mobile": text(30),
        "phone": text(40),
        "email": text(200),
        "wechat": text(60),
        "language": choice(*LANGUAGES),
        "note": text(2000),
        "merged_into": reference("contact", stamped=True),
        "erased": instant(write=Right.NOBODY),
    },
)
