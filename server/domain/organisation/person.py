"""Somebody who works in the department and signs in (O1)."""

from server.sync.entity import Entity, Proposal, Refusal, choice, day, flag, references, text

POSITIONS = ("manager", "deputy_manager", "group_lead", "member")
STATUSES = ("active", "probation", "leave", "left", "suspended")
MAY_SIGN_IN = frozenset({"active", "probation", "leave"})


def staff_number_is_free(proposal: Proposal) -> Refusal | None:
    """Two people never share a staff number: it is what they sign in with."""
    number = proposal.patch.get("staff_number")
    if number is None:
        return None
    holders = proposal.records.find("person", "staff_number", number)
    if all(holder.id == proposal.record for holder in holders):
        return None
    return Refusal("invalid", "staff_number", "another person has this staff number", "taken")


PERSON = Entity(
    name="person",
    home="staff",
    judge=staff_number_is_free,
    indexes=("staff_number",),
    fields={
        "staff_number": text(20, required=True),
        "name": text(50, required=True),
        "position": choice(*POSITIONS, required=True),
        "groups": references("group"),
        "in_charge_of": references("group"),
        "mobile": text(30),
        "email": text(200),
        "hired_on": day(),
        "status": choice(*STATUSES, required=True),
        "administrator": flag(),
    },
)
