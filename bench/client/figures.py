"""From what was taken to figures: medians beside medians of the same run."""

import statistics
from dataclasses import dataclass, field

from bench.client.phone import SLOWDOWN
from bench.report import Figure

BLOCK_MS, TAP_MS = 100, 100
SLOWED = f"{SLOWDOWN}x, main thread"


@dataclass
class Times:
    """Milliseconds of one side, in the order in which they were taken; `…_work`: the main thread's time, unslowed."""

    start: list[float] = field(default_factory=list)
    open: list[float] = field(default_factory=list)
    all_rows: list[float] = field(default_factory=list)
    tap: list[float] = field(default_factory=list)
    answer: list[float] = field(default_factory=list)
    start_work: list[float] = field(default_factory=list)
    open_work: list[float] = field(default_factory=list)
    tap_work: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Pull:
    """Blocks of the main thread over 50 ms by the clock, and the longest by thread time where a trace was made."""

    blocks: list[float]
    longest_work: float | None


def all_figures(taken: dict[str, Times], pulls: list[Pull]) -> list[Figure]:
    mine, plain, memory = taken["product"], taken["plain"], taken["plain_memory"]
    in_memory = statistics.median(memory.open)
    rows = {"all_rows_ratio": round(statistics.median(mine.all_rows) / statistics.median(plain.all_rows), 2)}
    kept = {"ratio_to_one_that_kept_it_in_memory": round(statistics.median(mine.open) / in_memory, 2)}
    return [
        _beside("client_cold_start", 1.5, mine.start, plain.start, mine.start_work, plain.start_work, rows),
        _beside("client_open_list_300", 1.3, mine.open, plain.open, mine.open_work, plain.open_work, kept),
        _beside("client_tap_to_paint", 1.5, mine.tap, plain.tap, mine.tap_work, plain.tap_work, {}),
        worst_tap("client_tap_to_paint_worst", mine.answer, mine.tap, {"plain_saved_worst_ms": round(max(plain.tap))}),
        _longest_block(pulls),
    ]


def _beside(
    name: str,
    bound: float,
    mine: list[float],
    plain: list[float],
    mine_work: list[float],
    plain_work: list[float],
    more: dict[str, float],
) -> Figure:
    product_ms, plain_ms = statistics.median(mine), statistics.median(plain)
    work_ratio = statistics.median(mine_work) / statistics.median(plain_work)
    detail: dict[str, float | str] = {"product_ms": round(product_ms), "plain_ms": round(plain_ms)}
    detail |= {"thread_time_ratio": round(work_ratio, 2)}
    detail |= more
    detail |= {"repetitions": len(mine), "slowed": SLOWED}
    return Figure(name, product_ms / plain_ms, bound, detail)


def worst_tap(name: str, answers: list[float], saved: list[float], more: dict[str, float | str]) -> Figure:
    """By the first frame that answers a tap; beside it, when the result was on disk and stood there as saved."""
    detail: dict[str, float | str] = {"worst_ms": round(max(answers)), "median_ms": round(statistics.median(answers))}
    detail |= {"saved_worst_ms": round(max(saved)), "saved_median_ms": round(statistics.median(saved))}
    detail |= more
    detail |= {"bound_ms": TAP_MS, "taps": len(answers), "slowed": SLOWED}
    return Figure(name, max(answers) / TAP_MS, 1.0, detail)


def _longest_block(pulls: list[Pull]) -> Figure:
    """By thread time: what a busy machine does besides would count six times over by the clock as a block of ours."""
    works = [pull.longest_work for pull in pulls if pull.longest_work is not None]
    clock = [max(pull.blocks, default=0.0) for pull in pulls]
    detail: dict[str, float | str] = {"longest_thread_ms": round(max(works)), "traced_pulls": len(works)}
    detail |= {"longest_by_clock_ms": round(max(clock)), "least_of_longest_by_clock_ms": round(min(clock))}
    detail |= {"bound_ms": BLOCK_MS, "slowed": SLOWED}
    return Figure("client_pull_10000_longest_block", max(works) / BLOCK_MS, 1.0, detail)
