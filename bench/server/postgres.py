"""The pushes on PostgreSQL: the product and the bare route on one cluster, started for this run, durable as in life."""

from bench.report import Figure
from bench.server.push import measure as measure_push
from tests.postgres import binaries, running

SETTINGS = ("listen_addresses=", "max_connections=200", "shared_buffers=256MB")
BOUND = 3.0


def measure() -> list[Figure]:
    """No figures where PostgreSQL is not installed, which is told."""
    found = binaries()
    if found is None:
        print("PostgreSQL is not installed here: its figures are missing.", flush=True)
        return []
    with running(found, SETTINGS) as server:
        return measure_push(server.url(server.create()), server.url(server.create()), BOUND)
