"""Writes tests/vectors/client-histories.json: what one phone of the executable model does, sees, sends and hears.

Each history names in `needs` the client rules without which the model's own phone would have shown, sent or kept
something else: a client that lacks such a rule can't reproduce it. Every client rule has several.
Run by hand after the model changed: `.venv/bin/python -m tests.sync.make_client_vectors`.
"""

import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.sync.model import merge, protocol
from tests.sync.model.history import random_history
from tests.sync.model.rules import CORE, Design
from tests.sync.model.scenarios import SCENARIOS
from tests.sync.model.world import World
from tests.sync.stand_in import instant, moment, record_id, wire_change

OUT = Path(__file__).parents[1] / "vectors" / "client-histories.json"
RULES = [rule for rule in CORE if rule[0] == "C"]
HISTORIES, SEED, PHONES = 200, 7, 3
ENOUGH = 8  # histories for each rule, at least
LOSSES = {"load_disk", "clone", "lose", "install", "die"}  # trouble that the harness does not play on its own phone
LARGEST = 1_900_000  # bytes

# The shortest histories of model/RULES.md that break without a client rule.
BEGIN = "new P0 r1 result=pass,note=a,decision=open"
SHORTEST = {
    "C1": "new P0 r1 result=pass; sync P0 9; fact P0; fact P0; edit P0 r1 result=pass; sync P0 9",
    "C2": "new P0 r1 result=pass; sync P0 9; edit P0 r1 result=fail; fact P0; fact P0; "
    "edit P0 r1 result=pass; sync P0 9",
    "C3": "BEGIN; sync P0 3; open P2 r1 decision; sync P2 2; edit P2 r1 result=pass,decision=v31,note=BAD",
    "C4": "BEGIN; sync P0 3; edit P0 r1 note=v86",
    "C5": "BEGIN; sync P0 9; edit P0 r1 note=BAD; edit P0 r1 note=c; sync P0 1",
    "C6": "BEGIN; sync P0 3; move P2 r1 {B}",
    "C7": "BEGIN; send P0 9; serve P0 0 False; edit P0 r1 result=fail; sync P0 9; answer P0 0",
    "C8": "BEGIN; new P2 r1 result=fail,decision=v97,note=BAD",
    "C9": "backup P1; fact P0; sync P0 9; restore P2 0",
    "C10": "BEGIN; sync P0 9; move P0 r1 {B}; access P0 {A,B}",
    "C11": "BEGIN; sync P0 9; edit P0 r1 note=b; edit P0 r1 result=fail; access P0 {}; sync P0 1",
    "C12": "new P2 r1 note=BAD",
    "C13": "new P1 r1 decision=v1; delete P1 r1 True",
    "C14": "BEGIN; sync P0 3; sync P1 3; delete P1 r1 True; edit P1 r1 note=v29",
    "C15": "BEGIN; sync P0 3; edit P0 r1 result=pass,decision=v38,note=BAD; delete P0 r1 True",
}

History = list[tuple[Any, ...]]


class Recorded(World):  # type: ignore[misc]
    """A world that writes down all that happens to one phone."""

    def __init__(self, phone: int, without: tuple[str, ...] = ()) -> None:
        super().__init__(Design(without, part=1), PHONES)
        self.recorded, self.steps = phone, []
        self.refused_ids: dict[int, str] = {}
        self.last: Any = None

    def note(self, kind: str, **rest: Any) -> None:
        screen = self.screen()
        step = {"do": kind, **rest}
        if screen != self.last:
            step["screen"] = self.last = screen
        self.steps.append(step)

    def screen(self) -> dict[str, Any]:
        """What the phone shows and keeps; `shown` and `unseen` only where its wire tells enough to know them."""
        phone = self.phones[self.recorded]
        self.refused_ids.update({k.change.uid: k.change.id for k in phone.kept})
        names = set(phone.copies) | {k.change.record for k in phone.kept if k.shown}
        records = {record_id(n): self.record(n) for n in sorted(names) if phone.view(n) is not None}
        return {"records": records, "refused": sorted(self.refused_ids[uid] for uid in phone.refused)}

    def record(self, name: str) -> dict[str, Any]:
        phone = self.phones[self.recorded]
        fields = {f: heads for f, heads in phone.view(name).items() if heads}
        own = {k.change.id for k in phone.kept if k.shown and k.change.record == name}
        record: dict[str, Any] = {"heads": {f: {d: h.value for d, h in sorted(hs.items())} for f, hs in fields.items()}}
        shown = {f: merge.pick(f, hs).value for f, hs in fields.items() if len({h.value for h in hs.values()}) > 1}
        shown = {f: value for f, value in shown.items() if f == "result" or not own & fields[f].keys()}
        if shown:
            record["shown"] = shown
        copied = phone.copies.get(name)
        if copied and copied.unseen and not own:
            record["unseen"] = copied.unseen
        return record

    def do_open(self, phone: int, record: str, field: str) -> None:
        super().do_open(phone, record, field)
        if phone == self.recorded:
            self.note("open", record=record_id(record), field=field)

    def do_edit(self, phone: int, record: str, patch: dict[str, Any], create: bool = False) -> None:
        before = len(self.phones[phone].kept)
        super().do_edit(phone, record, patch, create)
        if phone == self.recorded:
            made = [wire_change(kept.change) for kept in self.phones[phone].kept[before:]]
            self.note("save", record=record_id(record), patch=patch, create=create, changes=made)

    def send(self, phone: int, limit: int) -> None:
        super().send(phone, limit)
        if phone == self.recorded:
            sent = self.network.requests[-1][1]
            cursors = {f"place:{scope}": cursor for scope, cursor in sent.cursors.items()}
            self.note(
                "request",
                token=str(sent.id),
                epoch=f"{sent.epoch}-x",
                changes=[change.id for change in sent.changes],
                cursors=cursors,
                left=sent.pending,
                limit=limit,
            )

    def answer(self, phone: int, response: protocol.Response) -> None:
        created = {name: record.created for name, record in self.server.records.items()}
        super().answer(phone, response)
        if phone == self.recorded:
            self.note("answer", token=str(response.request), answer=wire_answer(response, created))

    def do_lost(self, phone: int, limit: int) -> None:
        super().do_lost(phone, limit)
        if phone == self.recorded:
            self.note("lost")


def wire_answer(response: protocol.Response, created: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = {"schema": 1, "epoch": f"{response.epoch}-x", "now": instant(moment(0))}
    if response.subscriptions is None:
        return answer
    verdicts = [
        {
            "id": v.id,
            "verdict": v.verdict,
            "rev": v.revision,
            "reason": {"code": v.reason, "message": ""} if v.reason else None,
        }
        for v in response.verdicts
    ]
    scopes = {
        f"place:{scope}": {
            "cursor": page.cursor,
            "more": page.more,
            "records": [wire_record(name, copy, created.get(name) or "0" * 26) for name, copy in page.records.items()],
            "removed": [["thing", record_id(name)] for name in page.removed],
        }
        for scope, page in response.scopes.items()
    }
    subscriptions = [f"place:{scope}" for scope in response.subscriptions]
    return answer | {"verdicts": verdicts, "scopes": scopes, "subscriptions": subscriptions}


def wire_record(name: str, copy: protocol.RecordCopy, creation: str) -> dict[str, Any]:
    shown = {f: merge.pick(f, heads).value if heads else None for f, heads in copy.fields.items()}
    conflicts = {
        f: [{"head": d, "value": h.value, "by": h.by, "at": instant(moment(h.at))} for d, h in sorted(heads.items())]
        for f, heads in copy.fields.items()
        if len({h.value for h in heads.values()}) > 1
    }
    return {
        "entity": "thing",
        "id": record_id(name),
        "rev": copy.revision,
        "fields": shown,
        "heads": merge.pack_heads(copy.fields, creation),
        "conflicts": conflicts,
        "unseen": copy.unseen,
        "stamps": {},
    }


def parse(text: str) -> History:
    """A history as RULES.md tells it."""
    return [parse_step(step.split()) for step in text.replace("BEGIN", BEGIN).split("; ")]


def parse_step(words: list[str]) -> tuple[Any, ...]:
    return (words[0], int(words[1][1:]), *(parse_word(word) for word in words[2:]))


def parse_word(word: str) -> Any:
    if word.startswith("{"):
        return tuple(part for part in word[1:-1].split(",") if part)
    if "=" in word:
        return dict(part.split("=") for part in word.split(","))
    return {"True": True, "False": False}.get(word, int(word) if word.isdigit() else word)


def touches(step: tuple[Any, ...], phone: int) -> bool:
    return step[0] in LOSSES and (step[1] == phone or (step[0] == "clone" and (step[1] + 1) % PHONES == phone))


def recorded(history: History, phone: int, without: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    world = Recorded(phone, without)
    world.run(history)
    return world.steps


def needs(history: History, phone: int, steps: list[dict[str, Any]]) -> list[str]:
    """The client rules without which this phone's own record would differ."""
    return [rule for rule in RULES if differs(history, phone, rule, steps)]


def differs(history: History, phone: int, rule: str, steps: list[dict[str, Any]]) -> bool:
    try:
        return recorded(history, phone, (rule,)) != steps
    except (KeyError, RuntimeError):
        return True


def candidates() -> Iterator[tuple[str, History, int]]:
    for rule, text in SHORTEST.items():
        history = parse(text)
        for phone in sorted({step[1] for step in history}):
            yield f"shortest without {rule}, phone {phone}", history, phone
    for name, history in SCENARIOS.items():
        for phone in range(PHONES):
            yield f"{name}, phone {phone}", history, phone
    rng = random.Random(SEED)  # the same histories every time
    for number in range(20_000):
        yield f"random {number}", random_history(rng, rng.randrange(5, 25)), rng.randrange(PHONES)


def main() -> None:
    kept, covered, size = [], Counter[str](), 0
    for name, history, phone in candidates():
        if any(touches(step, phone) for step in history):
            continue
        steps = recorded(history, phone)
        found = needs(history, phone, steps) if steps else []
        rare = [rule for rule in found if covered[rule] < ENOUGH]
        if not found or (len(kept) >= HISTORIES and not rare):
            continue
        entry = {"name": name, "person": f"p{phone}", "needs": found, "steps": steps}
        size += len(json.dumps(entry, separators=(",", ":")))
        if size > LARGEST:
            break
        kept.append(entry)
        covered.update(found)
        if len(kept) >= HISTORIES and all(covered[rule] >= ENOUGH for rule in RULES):
            break
    print({rule: covered[rule] for rule in RULES}, len(kept), size)  # noqa: T201 - run by hand
    OUT.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
