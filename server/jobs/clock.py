"""The server's clock: jobs that look every few seconds whether something is due.

A job keeps nothing in memory: what is due follows from the records and from now, so that a restart loses nothing. Every
serving process has a clock. A job looks without holding anything, and only when something is due takes the department
(`SyncEngine.hand`), looks again and writes: one process does it at a time, and the next one finds it done.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from flask import Flask
from sqlalchemy import Connection

from server.jobs.escalate_calls import waiting_changes
from server.jobs.escalate_incidents import untaken_changes
from server.jobs.escalate_replies import overdue_changes
from server.jobs.past_records import past_changes
from server.jobs.remind_formalities import due_changes
from server.sync.engine import SyncEngine
from server.sync.message import Change
from server.sync.push import Push
from server.sync.reaction import DEVICE, HAND
from server.sync.transaction import reading

log = logging.getLogger(__name__)

TICK_SECONDS = 5.0


@dataclass(frozen=True)
class Job:
    """`due`: what the server writes now, by the records of a transaction and its `now`; nothing when nothing is due."""

    name: str
    due: Callable[[Connection, Push], Iterable[Change]]


JOBS: Sequence[Job] = (
    Job("escalate incidents", untaken_changes),
    Job("escalate calls", waiting_changes),
    Job("escalate replies", overdue_changes),
    Job("past records", past_changes),
    Job("remind of formalities", due_changes),
)


def run(engine: SyncEngine, job: Job) -> int:
    """Does what is due now; how many changes that were."""
    with reading(engine.engine) as connection:
        if not list(job.due(connection, Push(connection, engine.model, engine.clock()))):
            return 0
    with engine.hand() as push:
        changes = list(job.due(push.connection, push))
        push.take(changes, HAND, DEVICE)
    return len(changes)


class Clock:
    """Runs jobs in a thread of this process until it is stopped."""

    def __init__(self, app: Flask, engine: SyncEngine, jobs: Sequence[Job] = JOBS, every: float = TICK_SECONDS):
        self.app, self.engine, self.jobs, self.every = app, engine, jobs, every
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._tick_on, name="qianchang-clock", daemon=True)

    def start(self) -> "Clock":
        self._thread.start()
        return self

    def stop(self) -> None:
        """Ends it after the tick that is under way."""
        self._stopped.set()

    def ended(self, within: float) -> bool:
        """Whether the thread has come to its end; waits for it so many seconds at most."""
        self._thread.join(within)
        return not self._thread.is_alive()

    def tick(self) -> None:
        """Every job once. One that fails is told in the log and tried again with the next tick; the others go on."""
        for job in self.jobs:
            try:
                run(self.engine, job)
            except Exception:
                log.exception("the job %r failed; it is tried again", job.name)

    def _tick_on(self) -> None:
        with self.app.app_context():
            while not self._stopped.wait(self.every):
                self.tick()
