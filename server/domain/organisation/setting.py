"""The department's settings: values that its policy leaves blank, as records with defaults and bounds."""

from collections.abc import Mapping
from dataclasses import dataclass

from server.sync.entity import Entity, Proposal, Records, Refusal, Rule, choice, number


@dataclass(frozen=True)
class Setting:
    """What holds when nobody has set it, and what may be set."""

    default: float
    least: float
    most: float


SETTINGS: Mapping[str, Setting] = {
    "safety_valid_minutes": Setting(720, 10, 10_080),  # how long a safety result holds for the gate (X4)
    "repeat_within_minutes": Setting(60, 5, 1_440),  # how shortly before opening a check is that is to be repeated
    "fresh_news_minutes": Setting(5, 1, 120),  # with older news a phone does not open by the gate
    "call_escalation_seconds": Setting(60, 15, 3_600),  # a call for help that nobody takes (X7, F30)
    "incident_escalation_minutes": Setting(5, 1, 240),  # an incident that nobody has in hand (X9)
    "no_show_minutes": Setting(10, 1, 240),  # after the beginning of a shift without a check-in (X7)
    "callback_minutes": Setting(30, 1, 1_440),  # working minutes in which a reply is promised (R1)
    "callback_warn_minutes": Setting(10, 1, 720),  # so long before it is due, whoever is to answer is warned
    "callback_manager_minutes": Setting(15, 1, 1_440),  # so long after the group's lead was told, the manager is
    "visit_wait_minutes": Setting(10, 1, 240),  # a visitor who waits longer is marked (R2)
    "formality_remind_days": Setting(3, 0, 90),  # so long before it is due, a missing formality is marked (R5)
    "feedback_open_days": Setting(30, 1, 365),  # how long after an event its public page takes answers (R7)
    "feedback_bad_score": Setting(2, 1, 4),  # this overall score or a worse one opens a follow-up
    "desk_history_days": Setting(120, 7, 3_650),  # older calls and visits leave the devices; the server keeps them
    "client_retention_days": Setting(
        1_095, 30, 36_500
    ),  # after the last contact, a person's data is proposed for erasure (Q4)
}


def once_and_within_bounds(proposal: Proposal) -> Refusal | None:
    """One record a setting, and no value that would switch its purpose off."""
    name = proposal.patch.get("name") or proposal.before.get("name")
    setting = SETTINGS.get(str(name))
    value = proposal.patch.get("value")
    if setting and isinstance(value, int | float) and not setting.least <= value <= setting.most:
        return Refusal("invalid", "value", f"from {setting.least:g} to {setting.most:g}", "out_of_range")
    if "name" in proposal.patch and any(
        one.id != proposal.record for one in proposal.records.find("setting", "name", name)
    ):
        return Refusal("invalid", "name", "this setting has its record", "taken")
    return None


SETTING = Entity(
    name="setting",
    home="staff",
    judge=once_and_within_bounds,
    indexes=("name",),
    fields={
        "name": choice(*SETTINGS, rule=Rule.ONCE, required=True),
        "value": number(required=True, stamped=True),
    },
)


def value_of(records: Records, name: str) -> float:
    """What holds now."""
    for found in records.find("setting", "name", name):
        value = found.shown.get("value")
        if isinstance(value, int | float):
            return float(value)
    return SETTINGS[name].default
