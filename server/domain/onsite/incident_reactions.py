"""What belongs to an incident is read by those who read the incident: entries and photos follow it (X9)."""

from collections.abc import Iterable, Sequence

from server.sync.entity import Records
from server.sync.message import Change
from server.sync.reaction import Reaction, Written, amend


def keep_together(records: Records, written: Sequence[Written]) -> Iterable[Change]:
    """Move what stands on the wrong side of the wall; an entry made before its author heard, too."""
    incidents: dict[str, None] = {}
    for one in written:
        found = _incident_of(records, one)
        if found is not None:
            incidents[found] = None
    for incident in incidents:
        yield from _aligned(records, incident)


def _incident_of(records: Records, written: Written) -> str | None:
    """The incident that a record is, or belongs to."""
    if written.entity == "incident":
        return written.record
    record = records.record(written.entity, written.record)
    if record is None:
        return None
    if written.entity == "entry":
        return str(record.shown.get("incident"))
    return str(record.shown.get("record")) if record.shown.get("subject") == "incident" else None


def _aligned(records: Records, incident: str) -> Iterable[Change]:
    found = records.record("incident", incident)
    if found is None:
        return
    confidential = found.shown.get("confidential") is True
    for entity, field in (("entry", "incident"), ("photo", "record")):
        for record in records.find(entity, field, incident):
            if (record.shown.get("confidential") is True) is not confidential:
                yield amend(entity, record, {"confidential": confidential})


WATCHED = frozenset({"confidential"})
KEEP_TOGETHER = Reaction({"incident": WATCHED, "entry": WATCHED, "photo": WATCHED}, keep_together)
