"""The safety checks of an event as they stand, for the gate."""

from datetime import datetime

from server.domain.onsite.gate import SafetyCheck
from server.sync.entity import Records, Standing, Value


def safety_checks(records: Records, event: object) -> list[SafetyCheck]:
    """Also those that somebody edited after their deletion: they count as there (S8)."""
    found = records.at_home("check", f"event:{event}")
    return [_safety_check(records, check) for check in found if check.shown.get("category") == "safety"]


def _safety_check(records: Records, check: Standing) -> SafetyCheck:
    shown, stamp = check.shown, check.stamps.get("result")
    result, photo_required = shown.get("result"), shown.get("photo_required") is True
    return SafetyCheck(
        id=check.id,
        result=result if isinstance(result, str) else None,
        contested="result" in check.contested,
        at=datetime.fromisoformat(stamp[1]) if stamp else None,
        valid_minutes=_number(shown.get("valid_minutes")),
        repeat_before_opening=shown.get("repeat_before_opening") is True,
        waived=bool(shown.get("waived")),
        low=_number(shown.get("low")),
        high=_number(shown.get("high")),
        measured=_number(shown.get("measured")),
        photo_required=photo_required,
        photographed=photo_required and bool(records.find("photo", "record", check.id)),
    )


def _number(value: Value) -> float | None:
    return value if isinstance(value, int | float) else None
