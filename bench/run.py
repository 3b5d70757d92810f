"""All benchmarks; prints a table of ratios and keeps each figure in bench/out."""

import sys
from collections.abc import Callable

from bench.report import Figure, keep, table
from bench.server import growth, postgres, pull, push

PARTS: tuple[tuple[str, Callable[[], list[Figure]]], ...] = (
    ("Pushing 10,000 changes through the whole path, beside a bare route …", push.measure),
    ("The same on PostgreSQL …", postgres.measure),
    ("Pulling 10,000 records, and 10 beside 100,000, beside a bare select …", pull.measure),
    ("Pushing to 1,000,000 stored records, beside 10,000 (some minutes) …", growth.measure),
)


def main() -> int:
    figures: list[Figure] = []
    for title, measure in PARTS:
        print(title, flush=True)
        some = measure()
        keep(some)
        figures += some
    print(table(figures))
    missed = [figure.name for figure in figures if not figure.holds]
    if missed:
        print(f"Over their bound: {', '.join(missed)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
