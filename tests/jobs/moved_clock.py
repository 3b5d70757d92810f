"""The server's clock as far ahead as a test wants it, and what somebody then sees of the gala."""

from datetime import UTC, datetime, timedelta
from typing import Any

from server.cli.migrate import sync_engine_of
from server.jobs.clock import JOBS, run
from tests.cast import Asker, Cast


class Later:
    """Time that passes on demand."""

    def __init__(self, cast: Cast):
        self.app, self.engine = cast.app, sync_engine_of(cast.app)
        self.ahead = timedelta(0)
        self.engine.clock = lambda: datetime.now(UTC) + self.ahead

    def by(self, minutes: float) -> int:
        """So many minutes pass, and the jobs look; how many changes they made."""
        self.ahead += timedelta(minutes=minutes)
        with self.app.app_context():
            return sum(run(self.engine, job) for job in JOBS)


def seen(asker: Asker, cast: Cast, entity: str) -> list[dict[str, Any]]:
    gala = f"event:{cast.events['gala']}"
    scopes = asker.sync(cursors={gala: 0, f"{gala}:confidential": 0})["scopes"]
    return [r for page in scopes.values() for r in page["records"] if r["entity"] == entity]
