"""What somebody fills in on the public page of an event: read, judged, kept when it can't be taken (R7)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.reception.feedback import ASPECTS
from server.sync.entity import Value

MOST = {"text": 5_000, "name": 100, "reach": 200}
ROLES = ("participant", "client")
SCORES = ("1", "2", "3", "4", "5")


@dataclass(frozen=True)
class Answer:
    """`typed` is what the page shows again; `problems` tell the field and the code of what is wrong with it."""

    typed: Mapping[str, str]
    problems: Mapping[str, str]

    @property
    def fields(self) -> dict[str, Value]:
        """For the record; call it when there are no problems."""
        said: dict[str, Value] = {a: int(self.typed[a]) for a in ASPECTS if self.typed.get(a)}
        words = {name: self.typed[name] for name in MOST if self.typed.get(name)}
        return {**said, **words, "role": self.typed.get("role") or "participant"}


def read(form: Mapping[str, str]) -> Answer:
    """An overall score is all that it takes; every other field may stay empty."""
    typed = {name: _clean(form.get(name, "")) for name in (*ASPECTS, *MOST, "role")}
    problems: dict[str, str] = {}
    for aspect in ASPECTS:
        if typed[aspect] not in ("", *SCORES):
            typed[aspect] = ""
    if not typed["overall"]:
        problems["overall"] = "score_missing"
    if typed["role"] not in ROLES:
        typed["role"] = ""
    for name, most in MOST.items():
        if len(typed[name]) > most:
            problems[name] = "too_long"
    return Answer(typed, problems)


def _clean(value: str) -> str:
    """Without what no database holds and no line break of Windows."""
    return value.replace("\x00", "").replace("\r\n", "\n").strip()


def standing_of(starts: str, ends: str, now: datetime, open_days: float) -> str:
    """Whether the page takes answers: `early` before the event begins, `over` long after its end, else `open`."""
    if now < datetime.fromisoformat(starts):
        return "early"
    return "over" if now > datetime.fromisoformat(ends) + timedelta(days=open_days) else "open"
