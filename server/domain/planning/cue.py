"""One line of an event's running order (X8)."""

from server.sync.entity import Entity, Right, Rule, instant, integer, reference, text

CUE = Entity(
    name="cue",
    home="event:{event}",
    indexes=("responsible",),
    fields={
        "event": reference("event", rule=Rule.ONCE, required=True),
        "number": integer(0, 1_000_000, required=True),
        "title": text(200, required=True),
        "starts": instant(required=True),
        "minutes": integer(0, 100_000, required=True),
        "responsible": reference("person"),
        "prompts": text(2000),
        "note": text(2000),
        "started": instant(write=Right.CONTRIBUTE, stamped=True),
        "finished": instant(write=Right.CONTRIBUTE, stamped=True),
    },
)
