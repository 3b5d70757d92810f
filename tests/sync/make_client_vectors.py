"""Writes tests/vectors/client-histories.json: what one phone of the executable model does, sees, sends and hears.

Run by hand after the model changed: `.venv/bin/python -m tests.sync.make_client_vectors`.
"""

import json
import random
from pathlib import Path
from typing import Any

from tests.sync.model import merge, protocol
from tests.sync.model.history import random_history
from tests.sync.model.rules import Design
from tests.sync.model.scenarios import SCENARIOS
from tests.sync.model.world import World
from tests.sync.stand_in import instant, moment, record_id, wire_change

OUT = Path(__file__).parents[1] / "vectors" / "client-histories.json"
HISTORIES, SEED = 260, 7
IN_MEMORY = {
    "load_disk",
    "clone",
    "lose",
    "install",
    "die",
    "save_disk",
    "jump",
}  # trouble that the harness does not play


class Recorded(World):
    """A world that writes down all that happens to phone 0."""

    def __init__(self) -> None:
        super().__init__(Design(part=1))
        self.steps: list[dict[str, Any]] = []

    def note(self, kind: str, **rest: Any) -> None:
        self.steps.append({"do": kind, **rest, "screen": self.screen()})

    def screen(self) -> dict[str, Any]:
        phone = self.phones[0]
        names = set(phone.copies) | {k.change.record for k in phone.kept if k.shown}
        shown = {}
        for name in sorted(names):
            view = phone.view(name)
            if view is not None:
                shown[record_id(name)] = {
                    f: {d: h.value for d, h in sorted(hs.items())} for f, hs in view.items() if hs
                }
        return shown

    def do_open(self, phone: int, record: str, field: str) -> None:
        super().do_open(phone, record, field)
        if phone == 0:
            self.note("open", record=record_id(record), field=field)

    def do_edit(self, phone: int, record: str, patch: dict[str, Any], create: bool = False) -> None:
        before = len(self.phones[0].kept)
        super().do_edit(phone, record, patch, create)
        if phone == 0:
            made = [wire_change(kept.change) for kept in self.phones[0].kept[before:]]
            self.note("save", record=record_id(record), patch=patch, create=create, changes=made)

    def do_delete(self, phone: int, record: str, value: bool = True) -> None:
        super().do_delete(phone, record, value)
        if phone == 0:
            self.note("close", record=record_id(record))

    def send(self, phone: int, limit: int) -> None:
        super().send(phone, limit)
        if phone == 0:
            sent = self.network.requests[-1][1]
            changes = [change.id for change in sent.changes]
            cursors = {f"place:{scope}": cursor for scope, cursor in sent.cursors.items()}
            self.note(
                "request", token=str(sent.id), epoch=f"{sent.epoch}-x", changes=changes, cursors=cursors, limit=limit
            )

    def answer(self, phone: int, response: protocol.Response) -> None:
        super().answer(phone, response)
        if phone == 0:
            self.note("answer", token=str(response.request), answer=wire_answer(response))

    def do_lost(self, phone: int, limit: int) -> None:
        super().do_lost(phone, limit)
        if phone == 0:
            self.note("lost")


def wire_answer(response: protocol.Response) -> dict[str, Any]:
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
            "records": [wire_record(name, copy) for name, copy in page.records.items()],
            "removed": [["thing", record_id(name)] for name in page.removed],
        }
        for scope, page in response.scopes.items()
    }
    subscriptions = [f"place:{scope}" for scope in response.subscriptions]
    return answer | {"verdicts": verdicts, "scopes": scopes, "subscriptions": subscriptions}


def wire_record(name: str, copy: protocol.RecordCopy) -> dict[str, Any]:
    fields = {f: heads for f, heads in copy.fields.items() if heads}
    shown = {f: merge.pick(f, heads).value for f, heads in fields.items()}
    conflicts = {
        f: [{"head": d, "value": h.value, "by": h.by, "at": instant(moment(h.at))} for d, h in sorted(heads.items())]
        for f, heads in fields.items()
        if len({h.value for h in heads.values()}) > 1
    }
    heads = {"*": "0" * 26, **{f: sorted(hs) for f, hs in fields.items()}}
    return {
        "entity": "thing",
        "id": record_id(name),
        "rev": copy.revision,
        "fields": shown,
        "heads": heads,
        "conflicts": conflicts,
        "unseen": copy.unseen,
        "stamps": {},
    }


def recorded(history: Any) -> list[dict[str, Any]] | None:
    if any(step[0] in IN_MEMORY for step in history):
        return None
    world = Recorded()
    world.run(history)
    return world.steps


def main() -> None:
    rng = random.Random(SEED)
    histories = {name: recorded(history) for name, history in SCENARIOS.items()}
    number = 0
    while sum(steps is not None for steps in histories.values()) < HISTORIES:
        number += 1
        histories[f"random {number}"] = recorded(random_history(rng, rng.randrange(5, 30)))
    kept = [{"name": name, "steps": steps} for name, steps in histories.items() if steps]
    OUT.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
