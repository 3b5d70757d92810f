"""Growth: what a pushed change costs beside 1,000,000 stored records, and beside 10,000; two servers in turn."""

import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.report import Figure
from bench.server.department import Department, department
from bench.server.push import pace
from bench.server.work import batches, new_check, request, result

SMALL, LARGE, EACH = 10, 1_000, 1_000  # events, and the records of one
ROUNDS, BATCHES, BATCH = 7, 10, 200
FIXED = random.Random(7)


def measure(bound: float = 1.3) -> list[Figure]:
    """The figure on SQLite; a round is 2,000 changes on each side, the ratio is the median of the rounds'."""
    with tempfile.TemporaryDirectory(prefix="qc-bench-") as folder:
        began = time.monotonic()
        with (
            department(Path(folder) / "large", events=LARGE, checks=EACH) as large,
            department(Path(folder) / "small", events=SMALL, checks=EACH) as small,
        ):
            filled = time.monotonic() - began
            for place in (small, large):
                prove_legal(place)
            turns(small, large)  # uncounted: the first commits also write down what the fill left in memory
            ratios, pushed = [], 0
            for _ in range(ROUNDS):
                taken = [sum(pair) for pair in zip(*turns(small, large), strict=True)]
                ratios.append(taken[1] / taken[0])
                pushed += BATCHES * BATCH
                print(f"  {pushed:,} changes pushed to each; the last round's ratio {ratios[-1]:.2f}", flush=True)
            detail = {
                "us_per_change_small": round(taken[0] / BATCHES / BATCH * 1e6),
                "us_per_change_large": round(taken[1] / BATCHES / BATCH * 1e6),
                "rounds_from": round(min(ratios), 2),
                "rounds_to": round(max(ratios), 2),
                "fill_s": round(filled),
            }
            return [Figure("growth_to_1000000_sqlite", statistics.median(ratios), bound, detail)]


def turns(small: Department, large: Department) -> list[tuple[float, float]]:
    """Seconds of each batch on both sides."""
    pairs = []
    for mine, theirs in zip(day(small), day(large), strict=True):
        pairs.append((pace(small.caller, "/api/sync", [mine])[0], pace(large.caller, "/api/sync", [theirs])[0]))
    return pairs


def day(place: Department) -> list[bytes]:
    """Half of the changes create checks, a quarter give these results, a quarter give results to checks of any event,
    wherever in the tables they lie.
    """
    count = BATCHES * BATCH
    made = [new_check(place.event, number) for number in range(count // 2)]
    results = [result(change["record"], 0.1) for change in made[: count // 4]]
    results += [result(record, 0.1) for record in planned(place, count // 4)]
    return [request(place.epoch, some) for some in batches(made, BATCH) + batches(results, BATCH)]


def planned(place: Department, count: int) -> list[str]:
    """Ids of checks without a result, from events drawn by lot."""
    found: list[str] = []
    while len(found) < count:
        scope = f"event:{FIXED.choice(place.events)}"
        page = place.scopes({scope: FIXED.randrange(1_000)})[scope]
        some = [r["id"] for r in page["records"] if r["entity"] == "check" and "result" not in r["fields"]]
        found += FIXED.sample(some, min(len(some), 5))
    return found[:count]


def prove_legal(place: Department) -> None:
    """What was written in bulk is what the engine knows: whole events come, each check once, and a repeated change is
    known by its id.
    """
    for event in (place.events[0], place.events[-1]):
        records = whole(place, f"event:{event}")
        checks = [record for record in records if record["entity"] == "check"]
        revs = [record["rev"] for record in records]
        if len({record["id"] for record in checks}) != EACH or revs != sorted(set(revs)):
            raise RuntimeError(f"the event {event} came as {len(checks)} checks")
        first = checks[0]
        again = new_check(event, 0) | {"id": first["heads"]["*"], "record": first["id"]}
        answer = place.caller.ask_body("POST", "/api/sync", request(place.epoch, [again]))
        if answer["verdicts"][0]["verdict"] != "applied" or answer["verdicts"][0]["rev"] > first["rev"]:
            raise RuntimeError(f"a stored change is not known: {answer['verdicts'][0]}")


def whole(place: Department, scope: str) -> list[dict[str, Any]]:
    """All records of a scope, page by page."""
    cursor, records, more = 0, [], True
    while more:
        page = place.scopes({scope: cursor})[scope]
        cursor, more = page["cursor"], page["more"]
        records += page["records"]
    return records
