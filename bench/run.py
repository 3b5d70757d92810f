"""All benchmarks, or ONLY=server, client, files, film, festival or desk; each figure is kept in bench/out."""

import os
import sys
from collections.abc import Callable

from bench.client import festival, files, film
from bench.client import measure as client
from bench.desk import listeners, screen
from bench.report import Figure, keep, table
from bench.server import growth, postgres, pull, push

PARTS: tuple[tuple[str, str, Callable[[], list[Figure]]], ...] = (
    ("server", "Pushing 10,000 changes through the whole path, beside a bare route …", push.measure),
    ("server", "The same on PostgreSQL …", postgres.measure),
    ("server", "Pulling 10,000 records, and 10 beside 100,000, beside a bare select …", pull.measure),
    ("server", "Pushing to 1,000,000 stored records, beside 10,000 (some minutes) …", growth.measure),
    ("festival", "A festival on a slowed phone, beside a hand-written page …", festival.measure),
    ("files", "Photos taken on a slowed phone, sent over a line that is cut, and after a day …", files.measure),
    ("film", "A film of 200 MB, from the camera to the server …", film.measure),
    ("desk", "500 live streams, and a result that a phone pushes seen on a board …", listeners.measure),
    ("desk", "A desk with 50,000 clients: keys, and the board (some minutes) …", screen.measure),
    ("client", "A slowed phone with 20,000 records, beside a hand-written page (some minutes) …", client.measure),
)


def main() -> int:
    only = os.environ.get("ONLY", "")
    figures: list[Figure] = []
    for part, title, measure in PARTS:
        if only not in ("", part):
            continue
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
