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
