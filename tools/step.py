"""One step of a build or test run: quiet while it is short, telling when it lasts, plain when it fails."""

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.paths import LOGS, ROOT, environment

QUIET_SECONDS = 2.0
NEWS_SECONDS = 15.0


class StepError(Exception):
    """A command ended with an error; its text says which, and where its output lies."""


@dataclass(frozen=True)
class Outcome:
    """How a command ended: exit code, seconds, and the file with all that it printed."""

    code: int
    seconds: float
    log: Path


def say(text: str) -> None:
    print(text, flush=True)


def last_line(log: Path) -> str:
    """The newest line of a log that says something, cut to fit on a terminal."""
    lines = log.read_bytes()[-4000:].decode(errors="replace").splitlines()
    return next((line.strip()[:90] for line in reversed(lines) if line.strip()), "")


def tail(log: Path, lines: int = 80) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])


def _wait(process: subprocess.Popen[bytes], title: str, log: Path) -> None:
    """Wait for the process; after two seconds say what is being done, then every so often how far it is."""
    next_news = QUIET_SECONDS
    started = time.monotonic()
    while True:
        try:
            process.wait(timeout=max(0.05, next_news - (time.monotonic() - started)))
            return
        except subprocess.TimeoutExpired:
            elapsed = time.monotonic() - started
            news = "" if next_news == QUIET_SECONDS else f" {elapsed:.0f} s  {last_line(log)}"
            say(f"{title} …{news}")
            next_news = elapsed + NEWS_SECONDS


def attempt(title: str, command: Sequence[str], **env: str) -> Outcome:
    """Run a command in the repository with its output in a log; never raises for its exit code."""
    LOGS.mkdir(parents=True, exist_ok=True)
    log = LOGS / (title.lower().replace(" ", "-").replace("/", "-") + ".log")
    started = time.monotonic()
    with log.open("wb") as sink:
        try:
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=environment(**env),
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
            )
        except OSError as error:
            sink.write(f"{command[0]}: {error.strerror}\n".encode())
            return Outcome(127, 0.0, log)
    try:
        _wait(process, title, log)
    except KeyboardInterrupt:
        process.terminate()
        process.wait()
        raise
    return Outcome(process.returncode, time.monotonic() - started, log)


def run(title: str, command: Sequence[str], **env: str) -> None:
    """Run a command that has to succeed; its output is shown only when it does not."""
    outcome = attempt(title, command, **env)
    if outcome.code:
        raise StepError(f"{tail(outcome.log)}\n\n{title} failed (exit code {outcome.code}): {' '.join(command)}")
    if outcome.seconds > QUIET_SECONDS:
        say(f"{title}: done in {outcome.seconds:.0f} s")


def stop_with(error: Exception) -> None:
    """End the program with an error that a person can act on."""
    sys.exit(f"\n{error}")
