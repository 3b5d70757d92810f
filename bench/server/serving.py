"""Starts gunicorn on loopback for a benchmark, ends it by its own process id, and talks to it."""

import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.listening import await_answer, free_port

ROOT = Path(__file__).resolve().parents[2]
THREADS = 64


@contextmanager
def serving(app: str, environment: dict[str, str], path: str) -> Iterator[int]:
    """gunicorn with one process and threads, as `qianchang serve` has it; gives the port."""
    with served(app, environment, path) as server:
        yield server.port


@dataclass(frozen=True)
class Server:
    """A server that runs, and what it holds."""

    port: int
    process: subprocess.Popen[bytes]

    def megabytes(self) -> float:
        """Memory of the process and its workers, in MB; pages that they share count once for each."""
        pids = [str(self.process.pid), *_children(self.process.pid)]
        return sum(_held(pid) for pid in pids) / 1024


def _children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()


def _held(pid: str) -> int:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


@contextmanager
def served(app: str, environment: dict[str, str], path: str, threads: int = THREADS) -> Iterator[Server]:
    """The same with so many threads, and with the process at hand. It serves once `path` is answered with 200."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "-k", "gthread", "-w", "1", "--threads", str(threads)]
    command += ["-b", f"127.0.0.1:{port}", "--log-level", "warning", "--keep-alive", "300", app]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment)
    try:
        await_answer(port, process, path)
        yield Server(port, process)
    finally:
        process.terminate()
        process.wait(timeout=20)


class Caller:
    """One keep-alive connection with its cookies."""

    def __init__(self, port: int):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self.headers = {"Content-Type": "application/json"}

    def send(self, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
        self.connection.request(method, path, body, self.headers)
        response = self.connection.getresponse()
        content = response.read()
        cookies = [c.split(";")[0] for c in response.headers.get_all("Set-Cookie") or ()]
        if cookies:
            self.headers["Cookie"] = "; ".join(cookies)
        return response.status, content

    def ask(self, method: str, path: str, content: Any = None) -> Any:
        """JSON both ways; raises when the answer is no 200."""
        return self.ask_body(method, path, None if content is None else json.dumps(content).encode())

    def ask_body(self, method: str, path: str, body: bytes | None = None) -> Any:
        """The same for a body that is ready."""
        status, answer = self.send(method, path, body)
        if status != 200:
            raise RuntimeError(f"{method} {path}: {status} {answer[:300]!r}")
        return json.loads(answer)
