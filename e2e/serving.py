"""The command `qianchang` in a process of its own, without the seconds that its imports take each time.

A test needs a server of its own, and to load Python, Flask and SQLAlchemy costs more than to serve the test. So one
process loads them and is forked for each command; from there on it is what `qianchang serve` is.
"""

import multiprocessing
import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from flask import Flask

from server.app import create_app
from server.cli import commands
from server.cli.migrate import sync_engine_of
from server.config import Config

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload([__name__])


class Command:
    """A command that runs; like a `Popen` as far as tests need it."""

    def __init__(self, arguments: list[str], folder: Path, environment: Mapping[str, str], ahead: float = 0):
        """`ahead`: by so many minutes its clock is ahead of this machine's."""
        self._process: ForkServerProcess = FORKS.Process(
            target=_run, args=(arguments, folder, dict(environment), ahead)
        )
        self._process.start()

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def poll(self) -> int | None:
        return self._process.exitcode

    def terminate(self) -> None:
        self._process.terminate()

    def wait(self, seconds: float) -> int:
        """Its exit code; raises TimeoutError when it has not ended by then."""
        self._process.join(seconds)
        if self._process.exitcode is None:
            raise TimeoutError(f"the process {self._process.pid} has not ended in {seconds} s")
        return self._process.exitcode


def _run(arguments: list[str], folder: Path, environment: dict[str, str], ahead: float) -> None:
    """In the forked process: the command as the shell would start it."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv = ["qianchang", *arguments]

    def late_app(config: Config) -> Flask:
        app = create_app(config)
        sync_engine_of(app).clock = lambda: datetime.now(UTC) + timedelta(minutes=ahead)
        return app

    commands(obj=late_app if ahead else create_app)
