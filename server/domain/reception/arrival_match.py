"""Which expected visit somebody at the door is (R2): by number, or by the name that was announced."""

import unicodedata
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from server.sync.entity import Records, Standing, Value

NEAR = timedelta(hours=12)
"""So far from the expected time it is still that visit: the same day, however early or late somebody comes."""
SHORTEST_NUMBER = 6  # digits that tell one person from another
TITLES = ("先生", "女士", "小姐", "老师", "老師", "经理", "經理", "总", "總")
OVER = frozenset({"arrived", "left", "cancelled"})


def expected_visit(records: Records, arrival: Standing, taken: Collection[str] = ()) -> Standing | None:
    """The visit that waits for this arrival; of several the one of the same host, then the nearest in time."""
    arrived = datetime.fromisoformat(str(arrival.shown["arrived"]))
    found = [
        (visit.shown.get("host") != arrival.shown.get("host"), apart, visit.id, visit)
        for visit in records.at_home("visit", "reception")
        if visit.id not in taken
        and (apart := _apart(visit, arrived)) is not None
        and _same(visit, arrival)
        and not _over(records, visit.id)
    ]
    return min(found, key=lambda one: one[:3])[3] if found else None


def _apart(visit: Standing, arrived: datetime) -> timedelta | None:
    expected = visit.shown.get("expected")
    if visit.gone or not expected or visit.shown.get("arrival"):
        return None
    apart = abs(datetime.fromisoformat(str(expected)) - arrived)
    return apart if apart <= NEAR else None


def _same(visit: Standing, arrival: Standing) -> bool:
    mine, theirs = digits_of(arrival.shown.get("number")), digits_of(visit.shown.get("number"))
    if len(mine) >= SHORTEST_NUMBER and mine == theirs:
        return True
    return name_of(arrival.shown.get("visitor")) == name_of(visit.shown.get("visitor"))


def _over(records: Records, visit: str) -> bool:
    steps: Sequence[Standing] = records.find("visit_step", "visit", visit)
    return any(step.shown.get("kind") in OVER for step in steps)


def digits_of(number: Value) -> str:
    """A number without what people put between its digits, and without the country's own code."""
    digits = "".join(one for one in unicodedata.normalize("NFKC", str(number or "")) if one.isdecimal())
    return digits[2:] if len(digits) == 13 and digits.startswith("86") else digits


def name_of(name: Value) -> str:
    """A name as two people write it: without spaces, width and the title behind it."""
    folded = "".join(unicodedata.normalize("NFKC", str(name or "")).casefold().split())
    for title in TITLES:
        if folded.endswith(title) and len(folded) > len(title) + 1:
            return folded.removesuffix(title)
    return folded
