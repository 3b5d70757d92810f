"""What the server makes of an enquiry's notes: whether and when it was answered, and who reads the notes (R1)."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from server.domain.reception.enquiry_readers import READER_FIELDS
from server.sync.entity import Records, Standing, Value
from server.sync.message import Change
from server.sync.reaction import Reaction, Written, amend

WAITING = (None, "open", "waiting")


def follow_the_notes(records: Records, written: Sequence[Written]) -> Iterable[Change]:
    """Keep each enquiry as its notes tell it, and the notes before the eyes of those who are to answer."""
    told: dict[str, set[str]] = {}
    for one in written:
        if one.entity == "enquiry":
            kinds = told.setdefault(one.record, set())
            if not one.creates and "promised" in one.names:
                kinds.add("promise")
            continue
        note = records.record(one.entity, one.record)
        if note is not None:
            kinds = told.setdefault(str(note.shown.get("enquiry")), set())
            kinds.add(str(note.shown.get("kind")) if one.creates else "changed")
    for enquiry, kinds in told.items():
        found = records.record("enquiry", enquiry)
        if found is not None:
            yield from _aligned(records, found, kinds)


def _aligned(records: Records, enquiry: Standing, told: set[str]) -> Iterable[Change]:
    notes = records.find("enquiry_note", "enquiry", enquiry.id)
    patch = {**_answered(enquiry, notes, told), **_promised_anew(records, enquiry, told)}
    patch = {name: value for name, value in patch.items() if (enquiry.shown.get(name) or None) != (value or None)}
    if patch:
        yield amend("enquiry", enquiry, patch)
    readers = {name: patch.get(name, enquiry.shown.get(name)) for name in READER_FIELDS}
    for note in notes:
        wrong = {name: value for name, value in readers.items() if (note.shown.get(name) or None) != value}
        if wrong:
            yield amend("enquiry_note", note, wrong)


def _answered(enquiry: Standing, notes: Sequence[Standing], told: set[str]) -> dict[str, Value]:
    answer = standing_answer(notes)
    patch: dict[str, Value] = {
        "answered": str(answer.shown["made"]) if answer else None,
        "answered_by": answer.shown.get("author") if answer else None,
    }
    state = enquiry.shown.get("state")
    if answer and state in WAITING and told & {"answer", "changed"}:
        patch["state"] = "done"
    elif not answer and state not in WAITING and ("reopened" in told or enquiry.shown.get("answered")):
        patch["state"] = "open"
    return patch


def standing_answer(notes: Sequence[Standing]) -> Standing | None:
    """The earliest answer since the enquiry was last opened again, by the clocks of those who gave them."""
    opened = max((str(note.shown["made"]) for note in notes if note.shown.get("kind") == "reopened"), default="")
    answers = [note for note in notes if note.shown.get("kind") == "answer" and str(note.shown["made"]) > opened]
    return min(answers, key=lambda note: (str(note.shown["made"]), note.id), default=None)


def _promised_anew(records: Records, enquiry: Standing, told: set[str]) -> dict[str, Value]:
    """A new promise that still lies ahead ends the climb: it begins again when this one is not kept."""
    promised = enquiry.shown.get("promised")
    if not told & {"promise", "reopened"} or not enquiry.shown.get("escalated") or not promised:
        return {}
    if datetime.fromisoformat(str(promised)) <= records.now:
        return {}
    return {"escalated": 0, "escalated_to": None}


FOLLOW_THE_NOTES = Reaction(
    {"enquiry": frozenset(READER_FIELDS) | {"promised"}, "enquiry_note": frozenset({"deleted"})}, follow_the_notes
)
