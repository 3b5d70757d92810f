"""Push: 10,000 changes in batches of 200 through gunicorn and the whole path, beside a bare route that only inserts."""

import os
import statistics
import tempfile
import threading
import time
from pathlib import Path

from bench.report import Figure
from bench.server.department import Department, department
from bench.server.serving import Caller, serving
from bench.server.work import batches, new_check, request, result

CHANGES, BATCH, DEVICES, ROUNDS = 10_000, 200, 50, 3


def pace(caller: Caller, path: str, bodies: list[bytes]) -> list[float]:
    """Seconds of each request."""
    taken = []
    for body in bodies:
        started = time.perf_counter()
        status, answer = caller.send("POST", path, body)
        taken.append(time.perf_counter() - started)
        if status != 200 or b'"refused"' in answer:
            raise RuntimeError(f"{path}: {status} {answer[:300]!r}")
    return taken


def working_day(place: Department) -> tuple[list[bytes], list[bytes]]:
    """Half of the changes create checks, half give them results; as requests, and as the same rows for the baseline."""
    creations = [new_check(place.event, number) for number in range(CHANGES // 2)]
    results = [result(c["record"], 0.1) for c in creations]
    some = batches(creations, BATCH) + batches(results, BATCH)
    bodies = [request(place.epoch, changes) for changes in some]
    return bodies, bodies


def alternate(product: Caller, bare: Caller, bodies: list[bytes], rows: list[bytes]) -> tuple[float, float]:
    """Both sides in turn, batch by batch, so that the machine's mood is the same for both."""
    mine, theirs = [], []
    for body, row in zip(bodies, rows, strict=True):
        mine += pace(product, "/api/sync", [body])
        theirs += pace(bare, "/rows", [row])
    return sum(mine), sum(theirs)


def measure(url: str | None = None, bare_url: str | None = None, bound: float = 2.0) -> list[Figure]:
    """The figures on SQLite, or on PostgreSQL when its addresses are given."""
    name = "postgresql" if url else "sqlite"
    with tempfile.TemporaryDirectory() as folder:
        environment = {"BARE_URL": bare_url or f"sqlite:///{folder}/bare.db"}
        with (
            department(Path(folder) / "data", url) as place,
            serving("bench.server.bare:create_app()", environment, "/ready") as bare,
        ):
            return [sequential(place, bare, name, bound), at_once(place, bare, name, bound)]


def sequential(place: Department, bare: int, name: str, bound: float) -> Figure:
    bodies, rows = working_day(place)
    mine, theirs = alternate(place.caller, Caller(bare), bodies, rows)
    detail = {"product_s": round(mine, 3), "bare_s": round(theirs, 3), "changes_per_s": round(CHANGES / mine)}
    return Figure(f"push_{name}", mine / theirs, bound, detail)


def at_once(place: Department, bare: int, name: str, bound: float) -> Figure:
    """50 devices with 200 changes each at the same moment, both sides in turn; the ratio is the rounds' median."""
    mine = Side([place.sign_in() for _ in range(DEVICES)], "/api/sync")
    theirs = Side([Caller(bare) for _ in range(DEVICES)], "/rows")
    ratios = []
    for _ in range(ROUNDS):
        changes = batches([new_check(place.event, n) for n in range(DEVICES * BATCH)], BATCH)
        bodies = [request(place.epoch, some) for some in changes]
        ratios.append(mine.storm(bodies) / theirs.storm(bodies))
    detail = {
        "product_p95_s": round(mine.p95, 3),
        "bare_p95_s": round(theirs.p95, 3),
        "refused": 0,
        "cores": os.cpu_count() or 0,
    }
    return Figure(f"push_50_devices_{name}", statistics.median(ratios), bound, detail)


class Side:
    """The devices of one side, and what each of their requests took, in seconds."""

    def __init__(self, callers: list[Caller], path: str):
        self.callers, self.path = callers, path
        self.taken: list[float] = []

    @property
    def p95(self) -> float:
        return statistics.quantiles(self.taken, n=20)[-1]

    def storm(self, bodies: list[bytes]) -> float:
        """Seconds until all were answered; a refused or failed one ends the benchmark."""
        whole, each = storm(self.callers, self.path, bodies)
        self.taken += each
        return whole


def storm(callers: list[Caller], path: str, bodies: list[bytes]) -> tuple[float, list[float]]:
    """All send at once; the whole time, and each one's."""
    start, taken, failed = threading.Barrier(len(callers) + 1), [0.0] * len(callers), []

    def one(index: int) -> None:
        start.wait()
        try:
            taken[index] = pace(callers[index], path, [bodies[index]])[0]
        except (RuntimeError, OSError) as error:
            failed.append(error)

    threads = [threading.Thread(target=one, args=(index,)) for index in range(len(callers))]
    for thread in threads:
        thread.start()
    start.wait()
    began = time.perf_counter()
    for thread in threads:
        thread.join()
    if failed:
        raise RuntimeError(f"{len(failed)} of {len(callers)} failed: {failed[0]}")
    return time.perf_counter() - began, taken
