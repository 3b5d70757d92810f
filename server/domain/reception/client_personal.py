"""What of a record is personal data of a client or contact, and which records hold it (Q4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

MARK = "—"
"""Stands where a name is required and must not be told any more."""

PERSONAL: Mapping[str, tuple[str, ...]] = {
    "client": ("name", "source", "note", "phone", "address"),
    "contact": ("name", "title", "mobile", "phone", "email", "wechat", "language", "note"),
    "call": ("number", "caller", "company", "note"),
    "enquiry": ("caller", "company", "reply_to", "asks", "hopes"),
    "enquiry_note": ("text",),
    "visit": ("visitor", "company", "number", "purpose", "needs"),
    "visit_step": ("text",),
    "arrival": ("visitor", "company", "number", "purpose", "needs"),
    "feedback": ("text", "name", "reach"),
    "need": ("purpose", "special_requests"),
    "formality": ("title", "whose", "missing", "remark"),
    "requirement": ("client_name", "contact_name", "contact_number"),
    "document": ("name", "preview"),
}
"""Entity → the fields that are overwritten. Times, scores, kinds and who of the department did it stay: they are the
statistics. What is staged (events, their plans) is not the person's.
"""

WORDS = frozenset({"note", "asks", "hopes", "text", "purpose", "needs", "special_requests", "missing", "remark"})
"""Of these, what somebody wrote in free text; the others name or reach the person."""


@dataclass(frozen=True)
class Link:
    """How records of an entity are found: those whose `field` names one of `of`'s records."""

    entity: str
    field: str
    of: str


LINKS: tuple[Link, ...] = (
    Link("call", "contact", "contact"),
    Link("call", "client", "client"),
    Link("enquiry", "contact", "contact"),
    Link("enquiry", "client", "client"),
    Link("enquiry", "call", "call"),
    Link("visit", "contact", "contact"),
    Link("visit", "client", "client"),
    Link("feedback", "contact", "contact"),
    Link("feedback", "client", "client"),
    Link("enquiry", "feedback", "feedback"),
    Link("enquiry", "visit", "visit"),
    Link("need", "contact", "contact"),
    Link("need", "client", "client"),
    Link("need", "enquiry", "enquiry"),
    Link("formality", "client", "client"),
    Link("requirement", "client", "client"),
    Link("requirement", "enquiry", "enquiry"),
    Link("enquiry_note", "enquiry", "enquiry"),
    Link("visit_step", "visit", "visit"),
    Link("document", "record", "client"),
    Link("document", "record", "enquiry"),
    Link("document", "record", "visit"),
    Link("document", "record", "formality"),
)
"""Each builds on what those before it have found: a need that is found by its enquiry is of that person."""


def written(fields: Mapping[str, object], names: Iterable[str]) -> list[str]:
    """Those of the names that hold something."""
    return [name for name in names if fields.get(name) not in (None, "", MARK)]
