"""Which formalities are told of now: a due day that comes to its helper, one that passed to reception's lead (R5)."""

from collections.abc import Iterable, Sequence

from server.domain.organisation.person import MAY_SIGN_IN
from server.domain.reception.formality import OVER
from server.sync.entity import Records, Standing, Value
from server.sync.message import Change
from server.sync.reaction import amend


def reminders(records: Records, formalities: Sequence[str], today: str, soon: str) -> Iterable[Change]:
    """What the server writes now. `soon`: the last day whose formalities are reminded of; days are the department's."""
    for one in formalities:
        formality = records.record("formality", one)
        if formality is None or formality.gone or formality.shown.get("state") in OVER:
            continue
        patch = _told(records, formality, today, soon)
        if patch:
            yield amend("formality", formality, patch)


def _told(records: Records, formality: Standing, today: str, soon: str) -> dict[str, Value]:
    shown = formality.shown
    due, patch = str(shown.get("due") or ""), dict[str, Value]()
    if not due:
        return patch
    if due <= soon and shown.get("helper") and shown.get("reminded") != due:
        patch["reminded"] = due
    if due < today and shown.get("overdue") != due:
        lead = lead_of_reception(records, str(shown.get("helper") or ""))
        patch |= {"overdue": due, "told": lead}
    return patch


def lead_of_reception(records: Records, besides: str) -> str | None:
    """Who leads reception; where nobody does a deputy in charge of it, or a manager. Nobody hears of their delay."""
    groups = {one.id for one in records.at_home("group", "staff") if one.shown.get("kind") == "reception"}
    people = [one for one in records.at_home("person", "staff") if one.shown.get("status") in MAY_SIGN_IN]
    ranked = sorted(
        (rank, str(one.shown.get("staff_number")), one.id)
        for one in people
        if one.id != besides and (rank := _rank(one, groups)) is not None
    )
    return ranked[0][2] if ranked else None


def _rank(person: Standing, groups: set[str]) -> int | None:
    position = person.shown.get("position")
    if position == "group_lead" and groups.intersection(_ids(person.shown.get("groups"))):
        return 0
    if position == "deputy_manager" and groups.intersection(_ids(person.shown.get("in_charge_of"))):
        return 1
    return 2 if position == "manager" else None


def _ids(value: Value) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else []
