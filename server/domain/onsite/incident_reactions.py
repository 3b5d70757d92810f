"""What belongs to an incident follows it: entries and photos go where it goes, and reach its people (X9)."""

from collections.abc import Iterable, Sequence

from server.domain.onsite.incident_readers import READER_FIELDS
from server.sync.entity import Records, Standing, Value
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
    wanted = _wanted(found)
    for entity, field in (("entry", "incident"), ("photo", "record")):
        for record in records.find(entity, field, incident):
            patch = {name: value for name, value in wanted.items() if (record.shown.get(name) or None) != value}
            if patch:
                yield amend(entity, record, patch)


def _wanted(incident: Standing) -> dict[str, Value]:
    """Of what belongs to it: the wall, and who reads beyond it. An ordinary incident needs no names."""
    confidential = incident.shown.get("confidential") is True
    readers = {name: incident.shown.get(name) if confidential else None for name in READER_FIELDS}
    return {"confidential": confidential or None, **readers}


WATCHED = frozenset({"confidential"})
KEEP_TOGETHER = Reaction(
    {"incident": WATCHED | frozenset(READER_FIELDS), "entry": WATCHED, "photo": WATCHED}, keep_together
)
