"""All benchmarks; prints a table of ratios and keeps each figure in bench/out."""

import sys

from bench.report import keep, table
from bench.server.push import measure


def main() -> int:
    print("Pushing 10,000 changes through the whole path, beside a bare route …", flush=True)
    figures = measure()
    keep(figures)
    print(table(figures))
    missed = [figure.name for figure in figures if not figure.holds]
    if missed:
        print(f"Over their bound: {', '.join(missed)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
