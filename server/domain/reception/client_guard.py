"""What was erased does not come back: not by a form that was open, not from a phone that was without a network (Q4)."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from server.domain.reception.client_personal import MARK, PERSONAL
from server.sync.entity import ERASED, Entity, Judge, Kind, Proposal, Refusal
from server.sync.reaction import BY

PARENTS = {"enquiry_note": ("enquiry", "enquiry"), "visit_step": ("visit", "visit")}
"""Entity → the field that names the record whose erasure it shares, and that record's entity."""


def guarded(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The declarations, those that hold personal data with a judge more."""
    return tuple(
        replace(entity, judge=_both(guard(entity), entity.judge)) if entity.name in PERSONAL else entity
        for entity in entities
    )


def guard(entity: Entity) -> Judge:
    """Refuses personal values in a record that is erased, or that names one."""
    personal = PERSONAL[entity.name]
    people = [n for n, f in entity.fields.items() if f.kind is Kind.REFERENCE and f.target in ("client", "contact")]
    targets = {name: str(entity.fields[name].target) for name in people if name != "merged_into"}

    def judge(proposal: Proposal) -> Refusal | None:
        if proposal.by == BY:
            return None
        said = [name for name in personal if proposal.patch.get(name) not in (None, MARK)]
        if not said:
            return None
        gone = proposal.before.get("erased") or _names_erased(proposal, targets) or _of_erased(entity.name, proposal)
        return Refusal("forbidden", said[0], "this person's data was erased", ERASED) if gone else None

    return judge


def _names_erased(proposal: Proposal, targets: dict[str, str]) -> bool:
    for name, target in targets.items():
        record = proposal.patch.get(name, proposal.before.get(name))
        # A contact of an individual that is erased is erased with it; one of a company stands for itself.
        if record and _erased(proposal, target, record):
            return True
    return False


def _of_erased(entity: str, proposal: Proposal) -> bool:
    """What was said before the erasure; what comes after it is said by somebody who knows."""
    if entity not in PARENTS:
        return False
    field, parent = PARENTS[entity]
    erased = _erased(proposal, parent, proposal.patch.get(field))
    return bool(erased) and str(proposal.patch.get("made") or "") <= str(erased)


def _erased(proposal: Proposal, entity: str, record: Any) -> Any:
    found = proposal.records.record(entity, str(record)) if record else None
    return found.shown.get("erased") if found else None


def _both(first: Judge, second: Judge | None) -> Judge:
    if second is None:
        return first

    def judge(proposal: Proposal) -> Refusal | None:
        return first(proposal) or second(proposal)

    return judge
