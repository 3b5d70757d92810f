"""One thing that a client asks; it owns the reply clock (R1, R4). What happened next is told by its notes.

Whoever is to answer reads it without reading all of reception: its owner, whom it was told higher up, and those who
answer callbacks of its group. The server writes the same names on its notes (`enquiry_readers`).
"""

from server.domain.reception.enquiry_readers import READER_FIELDS, READERS, may_add_to_the_enquiry
from server.sync.entity import Entity, Right, Rule, choice, flag, instant, integer, reference, text

WAYS = ("call", "visit", "feedback", "message")
STATES = ("open", "waiting", "event", "done", "dropped")
NOTE_KINDS = ("note", "answer", "passed", "promised", "attempt", "reopened", "escalated")
PAST = ("past", "reception:past")
"""Old ones leave the devices; the server shows them to whoever asks for a client's history."""

ENQUIRY = Entity(
    name="enquiry",
    home="reception",
    birth="person:{author}",
    apart=PAST,
    also=("person:{author}", *READERS),
    create=Right.CONTRIBUTE,
    write=Right.CONTRIBUTE,
    indexes=("client", "call"),
    fields={
        "author": reference("person", rule=Rule.ONCE, required=True),
        "came_by": choice(*WAYS, rule=Rule.ONCE, required=True),
        "call": reference("call", rule=Rule.ONCE),
        "visit": reference("visit", rule=Rule.ONCE),
        "feedback": reference("feedback", rule=Rule.ONCE),
        "received": instant(rule=Rule.ONCE, required=True),
        "client": reference("client"),
        "contact": reference("contact"),
        "caller": text(100),  # as they gave their name
        "company": text(200),
        "reply_to": text(60),  # the number, or another way, to answer by
        "asks": text(10_000),
        "hopes": text(10_000),  # the solution hoped for
        "faq": reference("faq"),  # whose answer was taken over
        "group": reference("group", stamped=True),
        "owner": reference("person", stamped=True),  # who is to answer
        "clock_from": instant(),
        "promised": instant(stamped=True),  # when the reply is due; null: no clock runs
        "state": choice(*STATES, stamped=True),
        "answered": instant(write=Right.NOBODY),  # the earliest answer that stands, by its author's clock
        "answered_by": reference("person", write=Right.NOBODY),
        "escalated": integer(0, 9, write=Right.NOBODY, stamped=True),
        "escalated_to": reference("person", write=Right.NOBODY),
        "past": flag(write=Right.NOBODY),
        "erased": instant(write=Right.NOBODY),
    },
)

ENQUIRY_NOTE = Entity(
    name="enquiry_note",
    home="reception",
    birth="person:{author}",
    apart=PAST,
    also=("person:{author}", *READERS),
    owner="author",
    create=Right.CONTRIBUTE,
    delete=Right.OWN,
    judge=may_add_to_the_enquiry,
    indexes=("enquiry",),
    fields={
        "enquiry": reference("enquiry", rule=Rule.ONCE, required=True),
        "author": reference("person", rule=Rule.ONCE),  # null: the server
        "made": instant(rule=Rule.ONCE, required=True),
        "kind": choice(*NOTE_KINDS, rule=Rule.ONCE, required=True),
        "text": text(10_000, rule=Rule.ONCE),
        "call": reference("call", rule=Rule.ONCE),
        "to_person": reference("person", rule=Rule.ONCE),  # of what was passed on or told higher up
        "to_group": reference("group", rule=Rule.ONCE),
        "due": instant(rule=Rule.ONCE),
        **READER_FIELDS,
        "past": flag(write=Right.NOBODY),
        "erased": instant(write=Right.NOBODY),
    },
)
