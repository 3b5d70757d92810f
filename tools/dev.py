"""`make dev`: the server and the client's build, both made anew when a file changes; ^C ends both."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tools.client import build
from tools.paths import BIN, ROOT, environment
from tools.step import StepError, say, stop_with

LOOK_SECONDS = 0.5
GRACE_SECONDS = 12
SERVER_SOURCES = ("*.py", "*.json", "*.html", "*.toml")
Snapshot = dict[Path, int]


def sources(folder: Path, patterns: tuple[str, ...]) -> Iterator[Path]:
    for pattern in patterns:
        yield from folder.rglob(pattern)


def snapshot() -> Snapshot:
    """When each file of the server was last written; a file that goes away meanwhile is left out."""
    times: Snapshot = {}
    for file in (*sources(ROOT / "server", SERVER_SOURCES), *sources(ROOT / "web" / "templates", ("*.html",))):
        try:
            times[file] = file.stat().st_mtime_ns
        except FileNotFoundError:
            continue
    return times


def changed(before: Snapshot, after: Snapshot) -> list[Path]:
    return sorted(file for file in before.keys() | after.keys() if before.get(file) != after.get(file))


def start(*command: str) -> subprocess.Popen[bytes]:
    """A child in a session of its own, so that ^C reaches only us and we end it in order."""
    return subprocess.Popen(command, cwd=ROOT, env=environment(), start_new_session=True)


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask the process and its children to end; after a while insist."""
    for kind in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is None:
            os.killpg(process.pid, kind)
            try:
                process.wait(GRACE_SECONDS)
            except subprocess.TimeoutExpired:
                continue


def start_server() -> subprocess.Popen[bytes]:
    port, data = os.environ.get("PORT", "8000"), os.environ.get("DATA", "./data")
    return start(str(BIN / "qianchang"), "demo", "--port", port, "--data", data)


def watch(client: subprocess.Popen[bytes]) -> int:
    """Serve until ^C; when a source changes, start the server anew, also when it had ended by a mistake."""
    server, seen = start_server(), snapshot()
    told = False
    try:
        while client.poll() is None:
            time.sleep(LOOK_SECONDS)
            now = snapshot()
            files = changed(seen, now)
            if files:
                say(f"{files[0].relative_to(ROOT)} changed: starting the server again")
                end(server)
                server, seen, told = start_server(), now, False
            elif server.poll() is not None and not told:
                say("The server has ended; it starts again when a file changes")
                told = True
        say("The client's build has ended")
        return 1
    finally:
        end(server)


def main() -> int:
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    build()
    client = start(str(ROOT / "node_modules" / ".bin" / "vite"), "build", "--watch", "--mode", "development")
    try:
        return watch(client)
    except KeyboardInterrupt:
        return 0
    finally:
        end(client)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except StepError as error:
        stop_with(error)
