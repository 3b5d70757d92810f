"""Pull: all of 10,000 records for the first time, and ten new ones beside 100,000, beside a bare select."""

import json
import statistics
import tempfile
import time
from pathlib import Path

from bench.report import Figure
from bench.server.department import Department, department
from bench.server.serving import Caller, serving
from bench.server.work import PAGE, new_check, request

COLD, STORED, NEW = 10_000, 100_000, 10
COLD_ROUNDS, NEW_ROUNDS = 7, 150


def measure() -> list[Figure]:
    """Both figures, on SQLite: an event of 10,000 records among ten of them."""
    with tempfile.TemporaryDirectory(prefix="qc-bench-") as folder:
        data = Path(folder) / "data"
        environment = {"BARE_URL": f"sqlite:///{data}/qianchang.sqlite3"}
        with (
            department(data, events=STORED // COLD, checks=COLD) as place,
            serving("bench.server.bare_select:create_app()", environment, "/rows?scope=none&after=0&limit=1") as bare,
        ):
            return [cold(place, Caller(bare)), few_new(place, Caller(bare))]


def timed(caller: Caller, method: str, path: str, body: bytes | None = None) -> tuple[float, bytes]:
    """Seconds, and the answer."""
    started = time.perf_counter()
    status, answer = caller.send(method, path, body)
    taken = time.perf_counter() - started
    if status != 200:
        raise RuntimeError(f"{path}: {status} {answer[:300]!r}")
    return taken, answer


def product_page(place: Department, scope: str, cursor: int) -> tuple[float, int, int]:
    """Seconds of one page, how many records it has, and the next cursor (0: there is no further page)."""
    taken, answer = timed(place.caller, "POST", "/api/sync", place.pull({scope: cursor}))
    page = json.loads(answer)["scopes"][scope]
    return taken, len(page["records"]), page["cursor"] if page["more"] else 0


def bare_page(bare: Caller, scope: str, cursor: int) -> tuple[float, int, int]:
    """The same of the baseline."""
    taken, answer = timed(bare, "GET", f"/rows?scope={scope}&after={cursor}&limit={PAGE}")
    page = json.loads(answer)
    return taken, len(page["records"]), page["cursor"]


def cold(place: Department, bare: Caller) -> Figure:
    """Page by page in turn, several times over; the medians of whole pulls."""
    scope = f"event:{place.event}"
    mine, theirs = [], []
    for _ in range(COLD_ROUNDS):
        seconds, counts, cursors = [0.0, 0.0], [0, 0], [0, 0]
        for _page in range(COLD // PAGE):
            pages = product_page(place, scope, cursors[0]), bare_page(bare, scope, cursors[1])
            for side, (taken, count, cursor) in enumerate(pages):
                seconds[side] += taken
                counts[side] += count
                cursors[side] = cursor
        if counts[0] < COLD or counts[1] != COLD:
            raise RuntimeError(f"{counts} records came instead of {COLD}")
        mine.append(seconds[0])
        theirs.append(seconds[1])
    product, baseline = statistics.median(mine), statistics.median(theirs)
    detail = {"product_s": round(product, 3), "bare_s": round(baseline, 3), "records_per_s": round(COLD / product)}
    return Figure("pull_cold_sqlite", product / baseline, 2.5, detail)


def few_new(place: Department, bare: Caller) -> Figure:
    """Ten records come in; then a phone that had all before asks for them, and the baseline selects them."""
    scope = f"event:{place.event}"
    cursor = place.scopes({scope: 2**53})[scope]["cursor"]
    mine, theirs = [], []
    for number in range(NEW_ROUNDS):
        changes = [new_check(place.event, COLD + number * NEW + n) for n in range(NEW)]
        timed(place.caller, "POST", "/api/sync", request(place.epoch, changes))
        taken, answer = timed(place.caller, "POST", "/api/sync", place.pull({scope: cursor}))
        page = json.loads(answer)["scopes"][scope]
        bare_taken, count, cursor = bare_page(bare, scope, cursor)
        if len(page["records"]) != NEW or count != NEW or page["cursor"] != cursor:
            raise RuntimeError(f"{len(page['records'])} and {count} records came instead of {NEW}")
        mine.append(taken)
        theirs.append(bare_taken)
    product, baseline = statistics.median(mine), statistics.median(theirs)
    detail = {"product_ms": round(product * 1000, 2), "bare_ms": round(baseline * 1000, 2)}
    return Figure("pull_10_new_sqlite", product / baseline, 2.0, detail)
