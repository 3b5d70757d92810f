"""Who may attach a document: whoever reads the record that it belongs to (R5, O4)."""

from server.sync.entity import ERASED, Proposal, Refusal, Standing
from server.sync.reaction import BY

KINDS = ("application/pdf", "image/")


def may_attach(proposal: Proposal) -> Refusal | None:
    """It is made in its author's own scope, so that helpers may; the record that it names decides whether they do."""
    if proposal.by == BY or "record" not in proposal.patch:
        return None
    if not str(proposal.patch.get("type", "")).startswith(KINDS):
        return Refusal("invalid", "type", "a picture or a PDF", "document_kind")
    subject, record = str(proposal.patch.get("subject")), str(proposal.patch["record"])
    found = proposal.records.record(subject, record)
    if found is None:
        return Refusal("no_record", "record", "what it belongs to comes first")
    if _is_erased(proposal, subject, found):
        return Refusal("forbidden", "name", "this person's data was erased", ERASED)
    if proposal.in_hand or _reads(proposal, subject, found):
        return None
    return Refusal("forbidden", "record", "only who reads a record attaches to it")


def _is_erased(proposal: Proposal, subject: str, found: Standing) -> bool:
    if subject != "formality":
        return bool(found.shown.get("erased"))
    client = found.shown.get("client")
    of = proposal.records.record("client", str(client)) if client else None
    return of is not None and bool(of.shown.get("erased"))


def _reads(proposal: Proposal, subject: str, found: Standing) -> bool:
    person = proposal.records.record("person", proposal.by)
    if person is None:
        return False
    kinds = _kinds(proposal, person)
    if "reception" in kinds or person.shown.get("position") == "manager":
        return True
    if subject != "formality":
        return False
    event = found.shown.get("event")
    return proposal.by in (found.shown.get("helper"), found.shown.get("told")) or bool(
        event and ("planning" in kinds or _leads_event(proposal, str(event)))
    )


def _kinds(proposal: Proposal, person: Standing) -> set[str]:
    groups = [person.shown.get("groups")]
    if person.shown.get("position") == "deputy_manager":
        groups.append(person.shown.get("in_charge_of"))
    ids = [str(one) for some in groups if isinstance(some, list) for one in some]
    found = (proposal.records.record("group", one) for one in ids)
    return {str(one.shown.get("kind")) for one in found if one is not None}


def _leads_event(proposal: Proposal, event: str) -> bool:
    found = proposal.records.record("event", event)
    return found is not None and found.shown.get("lead") == proposal.by
