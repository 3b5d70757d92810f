"""Photos and films: the record, which syncs like any other; the bytes travel apart, by server/media (X11)."""

from server.domain.onsite.incident_readers import READER_FIELDS, READERS
from server.sync.entity import Entity, Right, Rule, choice, flag, instant, integer, number, reference, text

SUBJECTS = ("check", "incident", "resource", "zone", "post", "cue", "event")
MOST_BYTES = 200 * 1024 * 1024

PHOTO = Entity(
    name="photo",
    home="event:{event}",
    apart=("confidential", "event:{event}:confidential"),
    also=("person:{author}", *READERS),
    owner="author",
    create=Right.CONTRIBUTE,
    delete=Right.OWN,  # a wrong photo goes in the field; its record, and who removed it, stay in the log
    indexes=("record",),
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "confidential": flag(),
        "author": reference("person", rule=Rule.ONCE, required=True),
        "subject": choice(*SUBJECTS, rule=Rule.ONCE, required=True),
        "record": text(26, rule=Rule.ONCE, required=True),  # the id of what it belongs to
        "purpose": choice("evidence", "highlight", rule=Rule.ONCE, required=True),
        "kind": choice("photo", "video", rule=Rule.ONCE, required=True),
        "taken": instant(rule=Rule.ONCE, required=True),
        "type": text(100, rule=Rule.ONCE, required=True),  # such as image/jpeg
        "bytes": integer(1, MOST_BYTES, rule=Rule.ONCE, required=True),
        "sha256": text(64, rule=Rule.ONCE, required=True),
        "width": integer(1, 100_000, rule=Rule.ONCE),
        "height": integer(1, 100_000, rule=Rule.ONCE),
        "seconds": number(0, 100_000, rule=Rule.ONCE),
        "preview": text(8_000, rule=Rule.ONCE),  # a tiny picture as a data address
        "latitude": number(-90, 90, rule=Rule.ONCE),
        "longitude": number(-180, 180, rule=Rule.ONCE),
        "caption": text(500, write=Right.CONTRIBUTE),
        **READER_FIELDS,
        "stored": instant(write=Right.NOBODY),  # since when the server has the whole bytes, their hash checked
    },
)
