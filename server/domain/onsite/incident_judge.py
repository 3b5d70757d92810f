"""What a change to an incident must have seen, beyond its own fields (X9)."""

from server.sync.entity import Proposal, Refusal


def closed_over_all_or_withdrawn(proposal: Proposal) -> Refusal | None:
    """No closing over lines of the timeline that its author had not seen; a withdrawal is for a wrong press alone."""
    if not proposal.before:
        return None
    if proposal.patch.get("outcome"):
        return _saw_the_timeline(proposal)
    if "deleted" in proposal.patch and not proposal.in_hand:
        return _only_pressed_wrongly(proposal)
    return None


def _saw_the_timeline(proposal: Proposal) -> Refusal | None:
    entries = proposal.records.find("entry", "incident", proposal.record)
    # That the server told somebody higher up says nothing about the matter itself.
    told = sum(entry.shown.get("kind") != "escalated" for entry in entries)
    # A decision travels alone, right behind what its author says to have seen.
    seen = proposal.patch.get("entries_seen", proposal.before.get("entries_seen"))
    if told > (seen if isinstance(seen, int) else 0):
        return Refusal("stale", "outcome", "the timeline has lines that the author had not seen", "unseen_entries")
    return None


def _only_pressed_wrongly(proposal: Proposal) -> Refusal | None:
    """By its reporter, as long as nobody has acted on it."""
    before = proposal.before
    if before.get("reporter") != proposal.by:
        return Refusal("forbidden", "deleted", "only its reporter may withdraw an incident")
    entries = proposal.records.find("entry", "incident", proposal.record)
    acted = any(entry.shown.get("author") not in (None, proposal.by) for entry in entries)
    if before.get("taken") or acted:
        return Refusal("stale", "deleted", "somebody has acted on it", "acted_on")
    return None
