"""A server that a test or a benchmark starts on loopback: a port for it, and waiting until it answers there."""

import http.client
import random
import socket
import time
from typing import Protocol

# Below the ports that the system hands out: between choosing one of those and listening on it, another test's
# connection or server could take it, and answer in place of the one that was started.
FIRST, LAST = 20_000, 32_000
STARTUP_SECONDS = 120.0  # a loaded machine is slow, not broken


class NotServingError(Exception):
    """What was started has ended, or does not answer."""


class Process(Protocol):
    """What was started, as far as it is looked at here: `subprocess.Popen` is one."""

    @property
    def returncode(self) -> int | None: ...

    def poll(self) -> int | None: ...


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on."""
    ports = random.sample(range(FIRST, LAST), 100)
    return next(port for port in ports if _is_free(port))


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def await_answer(port: int, process: Process, path: str, seconds: float = STARTUP_SECONDS) -> None:
    """Until `path` is answered with 200; raises NotServingError when the process ends or the time is over."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise NotServingError(f"the process ended with {process.returncode}")
        if _answers(port, path):
            return
        time.sleep(0.05)
    raise NotServingError(f"nothing answered in {seconds:.0f} s")


def _answers(port: int, path: str) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
