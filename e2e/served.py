"""The server as `qianchang serve` runs it, in a process that is ended by its own id."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORKBOOK = ROOT / "sample" / "gala-2026.xlsx"
STARTUP_SECONDS = 120  # a loaded machine is slow, not broken


@dataclass
class Served:
    """A running server; `stop` and `start` are for tests of its absence."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes]

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)

    def start(self) -> None:
        self.process = _start(self.folder, self.port)


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "DATA": str(folder), "QIANCHANG_DEMO": "1"}


def prepare_demo(folder: Path) -> None:
    """Tables and the sample workbook, by the commands that a person would use."""
    for arguments in (["migrate"], ["import", str(WORKBOOK)]):
        command = [sys.executable, "-m", "server", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=environment(folder), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def _start(folder: Path, port: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "server", "serve", "--port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, env=environment(folder))
    deadline = time.monotonic() + STARTUP_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, f"the server ended with {process.returncode}"
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/api/health")
            if connection.getresponse().status == 200:
                return process
        except OSError:
            time.sleep(0.05)
    process.terminate()
    raise TimeoutError("the server did not answer in time")


@contextmanager
def serve(folder: Path) -> Iterator[Served]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    running = Served(folder, port, _start(folder, port))
    try:
        yield running
    finally:
        if running.process.poll() is None:
            running.stop()
