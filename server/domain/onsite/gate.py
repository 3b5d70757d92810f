"""The gate: "ready to open" is closed until every safety check passes (X4); pure, and the same on the client.

Both sides are driven by tests/vectors/gate.json.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from server.domain.onsite.rules import decide_by_limits


class Why(StrEnum):
    """Why a check keeps the gate closed, the worst first."""

    CONFLICT = "conflict"  # distinct results stand
    FAIL = "fail"
    OPEN = "open"  # nobody has looked, or passed it without the value that its limits ask for
    PHOTO = "photo"  # passed without the photo that it asks for
    NOT_APPLICABLE = "na"  # whoever manages the event waives such a check
    UNCONFIRMED = "unconfirmed"  # only on this phone
    OLD = "old"  # older than it is valid
    REPEAT = "repeat"  # to be looked at again before opening


@dataclass(frozen=True)
class SafetyCheck:
    """A safety check as the gate looks at it. `at`: when its shown result was found, by the corrected clock."""

    id: str
    result: str | None = None
    contested: bool = False
    unsent: bool = False
    at: datetime | None = None
    valid_minutes: float | None = None
    repeat_before_opening: bool = False
    waived: bool = False
    low: float | None = None
    high: float | None = None
    measured: float | None = None
    photo_required: bool = False
    photographed: bool = False


@dataclass(frozen=True)
class Rules:
    """Settings, in minutes: how long a result holds where its check says nothing, and how shortly before opening one is
    that is to be repeated.
    """

    valid_minutes: float
    repeat_within_minutes: float


@dataclass(frozen=True)
class Closing:
    """A check that keeps the gate closed."""

    check: str
    why: Why


def closed_by(checks: Iterable[SafetyCheck], now: datetime, rules: Rules) -> list[Closing]:
    """What keeps the gate closed, the worst first, then by id; nothing: it is open."""
    found = [Closing(check.id, why) for check in checks if (why := reason(check, now, rules))]
    order = list(Why)
    return sorted(found, key=lambda closing: (order.index(closing.why), closing.check))


def reason(check: SafetyCheck, now: datetime, rules: Rules) -> Why | None:
    """Why one check keeps the gate closed, or None. A waived one never does, whatever its result is."""
    if check.waived:
        return None
    if check.contested:
        return Why.CONFLICT
    by_result = {None: Why.OPEN, "fail": Why.FAIL, "na": Why.NOT_APPLICABLE}.get(_standing(check))
    if by_result:
        return by_result
    if check.photo_required and not check.photographed:
        return Why.PHOTO
    if check.unsent:
        return Why.UNCONFIRMED
    return _by_age(check, now, rules)


def _standing(check: SafetyCheck) -> str | None:
    """Never better than its value: limits may have been tightened after a pass, or nothing been measured (X2)."""
    if check.result != "pass" or (check.low is None and check.high is None):
        return check.result
    return None if check.measured is None else decide_by_limits(check.measured, check.low, check.high)


def _by_age(check: SafetyCheck, now: datetime, rules: Rules) -> Why | None:
    if check.at is None:
        return Why.OLD
    age = now - check.at
    if age > timedelta(minutes=check.valid_minutes or rules.valid_minutes):
        return Why.OLD
    if check.repeat_before_opening and age > timedelta(minutes=rules.repeat_within_minutes):
        return Why.REPEAT
    return None
