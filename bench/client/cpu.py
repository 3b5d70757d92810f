"""What the page's main thread itself worked: thread time by the browser's trace, whatever the machine does besides."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bench.client.phone import Phone

TASK = "ThreadControllerImpl::RunTask"
OF_A_PAGE = frozenset({"Paint", "Commit", "UpdateLayoutTree", "FireAnimationFrame"})  # no worker has these
WAIT_MS = 50


@dataclass(frozen=True)
class Work:
    """Milliseconds of thread time; slowed when the phone is."""

    total: float
    longest: float


def work_of(phone: Phone, act: Callable[[], object]) -> Work:
    """Do something on the phone; the main thread's tasks meanwhile."""
    events: list[dict[str, Any]] = []
    over: list[object] = []
    phone.cdp.on("Tracing.dataCollected", lambda some: events.extend(some["value"]))
    phone.cdp.once("Tracing.tracingComplete", lambda told: over.append(told))
    settings = {"recordMode": "recordAsMuchAsPossible", "includedCategories": ["toplevel", "devtools.timeline"]}
    phone.cdp.send("Tracing.start", {"transferMode": "ReportEvents", "traceConfig": settings})
    act()
    phone.cdp.send("Tracing.end")
    while not over:
        phone.page.wait_for_timeout(WAIT_MS)
    return _work(events)


def _work(events: list[dict[str, Any]]) -> Work:
    pages = Counter((event["pid"], event["tid"]) for event in events if event["name"] in OF_A_PAGE)
    if not pages:
        raise RuntimeError("the trace shows no page that was drawn")
    ((page, _),) = pages.most_common(1)
    tasks = [e["tdur"] / 1000 for e in events if e["name"] == TASK and (e["pid"], e["tid"]) == page and "tdur" in e]
    if not tasks:
        raise RuntimeError("the trace tells no thread time")
    return Work(sum(tasks), max(tasks))
