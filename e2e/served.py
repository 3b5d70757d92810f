"""The server as `qianchang serve` runs it, in a process that is ended by its own id."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from e2e.serving import Command
from tools.listening import NotServingError, await_answer, free_port

ROOT = Path(__file__).parents[1]
PREPARE_SECONDS = 120
WORKBOOK = ROOT / "sample" / "gala-2026.xlsx"


@dataclass
class Served:
    """A running server; `stop` and `start` are for tests of its absence."""

    folder: Path
    port: int
    process: Command

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)

    def start(self, ahead: float = 0) -> None:
        self.process = _start(self.folder, self.port, ahead)

    def again(self, ahead: float) -> None:
        """Ended and started: its clock is then so many minutes ahead."""
        self.stop()
        self.start(ahead)


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "DATA": str(folder), "QIANCHANG_DEMO": "1"}


def prepare_demo(folder: Path) -> None:
    """Tables and the sample workbook, by the commands that a person would use."""
    for arguments in (["migrate"], ["import", str(WORKBOOK)]):
        done = Command(arguments, ROOT, environment(folder)).wait(PREPARE_SECONDS)
        assert done == 0, f"qianchang {arguments[0]} ended with {done}"


def _start(folder: Path, port: int, ahead: float = 0) -> Command:
    process = Command(["serve", "--port", str(port)], ROOT, environment(folder), ahead)
    try:
        await_answer(port, process, "/api/health")
    except NotServingError:
        process.terminate()
        raise
    return process


@contextmanager
def serve(folder: Path) -> Iterator[Served]:
    port = free_port()
    running = Served(folder, port, _start(folder, port))
    try:
        yield running
    finally:
        if running.process.poll() is None:
            running.stop()
