"""Who reads an enquiry and its notes without reading all of reception, and who may add a note (R1, O4)."""

from server.domain.organisation.access import CALLBACK_KINDS
from server.sync.entity import Field, Proposal, Refusal, Right, Standing, reference

READERS = ("person:{owner}", "person:{escalated_to}", "group:{group}:callbacks")
READER_FIELDS: dict[str, Field] = {
    "owner": reference("person", write=Right.NOBODY),
    "escalated_to": reference("person", write=Right.NOBODY),
    "group": reference("group", write=Right.NOBODY),
}


def may_add_to_the_enquiry(proposal: Proposal) -> Refusal | None:
    """Whoever reads an enquiry may say what became of it, and nobody else, though it is made in their own scope."""
    enquiry = proposal.patch.get("enquiry")
    if enquiry is None or proposal.in_hand or not proposal.by or proposal.by == "server":
        return None
    found = proposal.records.record("enquiry", str(enquiry))
    if found is None or _reads(proposal, found):
        return None
    return Refusal("forbidden", "enquiry", "this enquiry is not yours to answer")


def _reads(proposal: Proposal, enquiry: Standing) -> bool:
    person = proposal.records.record("person", proposal.by)
    if person is None:
        return False
    if proposal.by in (enquiry.shown.get("author"), enquiry.shown.get("owner"), enquiry.shown.get("escalated_to")):
        return True
    groups = person.shown.get("groups")
    mine = [str(one) for one in groups] if isinstance(groups, list) else []
    kinds = {one: _kind(proposal, one) for one in mine}
    if "reception" in kinds.values() or person.shown.get("position") == "manager":
        return True
    answering = {one for one, kind in kinds.items() if kind in CALLBACK_KINDS or _leads(person)}
    charge = person.shown.get("in_charge_of")
    charged = (
        set(map(str, charge))
        if isinstance(charge, list) and person.shown.get("position") == "deputy_manager"
        else set()
    )
    return enquiry.shown.get("group") in answering | charged


def _leads(person: Standing) -> bool:
    return person.shown.get("position") == "group_lead"


def _kind(proposal: Proposal, group: str) -> str:
    found = proposal.records.record("group", group)
    return str(found.shown.get("kind")) if found else ""
