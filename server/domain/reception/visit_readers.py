"""Who may say what happened with a visit: those who read it, and nobody else (R2, O4)."""

from server.sync.entity import Proposal, Refusal, Standing


def may_add_to_the_visit(proposal: Proposal) -> Refusal | None:
    """A step is made in its author's own scope, so the judge looks whose visit it is."""
    visit = proposal.patch.get("visit")
    if visit is None or proposal.in_hand or not proposal.by or proposal.by == "server":
        return None
    found = proposal.records.record("visit", str(visit))
    if found is None or _reads(proposal, found):
        return None
    return Refusal("forbidden", "visit", "this visit is not yours")


def _reads(proposal: Proposal, visit: Standing) -> bool:
    if proposal.by in (visit.shown.get("author"), visit.shown.get("host")):
        return True
    person = proposal.records.record("person", proposal.by)
    return person is not None and (person.shown.get("position") == "manager" or receives(proposal, person))


def receives(proposal: Proposal, person: Standing) -> bool:
    """Whether this person is of a group that receives visitors."""
    groups = person.shown.get("groups")
    for group in groups if isinstance(groups, list) else ():
        found = proposal.records.record("group", group)
        if found is not None and found.shown.get("kind") == "reception":
            return True
    return False
