"""A photo or a PDF of a formality, an enquiry, a visit or a client; its bytes travel apart, by server/media (R5).

Whoever reads the record that it belongs to reads it: the server writes the formality's event and helper on it.
"""

from server.domain.reception.document_rights import may_attach
from server.sync.entity import Entity, Right, Rule, choice, instant, integer, reference, text

MOST_BYTES = 50 * 1024 * 1024

DOCUMENT = Entity(
    name="document",
    home="reception",
    birth="person:{author}",
    also=("person:{author}", "event:{event}:planning", "person:{helper}"),
    owner="author",
    create=Right.CONTRIBUTE,
    delete=Right.OWN,
    judge=may_attach,
    indexes=("record",),
    fields={
        "author": reference("person", rule=Rule.ONCE, required=True),
        "subject": choice("formality", "enquiry", "visit", "client", rule=Rule.ONCE, required=True),
        "record": text(26, rule=Rule.ONCE, required=True),
        "event": reference("event", write=Right.NOBODY),
        "helper": reference("person", write=Right.NOBODY),
        "name": text(200, rule=Rule.ONCE, required=True),
        "type": text(100, rule=Rule.ONCE, required=True),
        "bytes": integer(1, MOST_BYTES, rule=Rule.ONCE, required=True),
        "sha256": text(64, rule=Rule.ONCE, required=True),
        "preview": text(8_000, rule=Rule.ONCE),
        "taken": instant(rule=Rule.ONCE, required=True),
        "stored": instant(write=Right.NOBODY),
        "erased": instant(write=Right.NOBODY),
    },
)
