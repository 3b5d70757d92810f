"""A real PostgreSQL for the tests: their own cluster in a temporary folder, reached by a socket there alone."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg

INSTALLED = Path("/usr/lib/postgresql")
UNPRIVILEGED = ("postgres", "nobody")  # the server refuses to run as root
SETTINGS = ("fsync=off", "full_page_writes=off", "listen_addresses=", "max_connections=200", "shared_buffers=64MB")


def binaries() -> Path | None:
    """Where the newest installed PostgreSQL has its programs."""
    found = [path for path in INSTALLED.glob("*/bin") if (path / "initdb").exists()]
    if found:
        return max(found, key=lambda path: float(path.parent.name))
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


@dataclass
class PostgresServer:
    """A running cluster; `folder` holds data and socket."""

    folder: Path
    user: str
    numbers: Iterator[int] = field(default_factory=count)

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://{self.user}@/{name}?host={self.folder}"

    def create(self, template: str = "template0") -> str:
        """A fresh database, its name."""
        name = f"test{next(self.numbers)}"
        with psycopg.connect(f"host={self.folder} user={self.user} dbname=postgres", autocommit=True) as connection:
            connection.execute(f"create database {name} template {template} encoding 'UTF8'".encode())
        return name


@contextmanager
def running(bin_folder: Path, settings: Sequence[str] = SETTINGS) -> Iterator[PostgresServer]:
    """Starts a cluster and stops it."""
    owner = _owner()
    folder = Path(tempfile.mkdtemp(prefix="qc-pg-"))
    if owner:
        shutil.chown(folder, owner, owner if owner != "nobody" else "nogroup")
    data = folder / "data"
    # "user" can't be a name of this machine's, so that no local rule applies
    _run(owner, folder, bin_folder / "initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = " ".join([f"-c {setting}" for setting in settings] + [f"-c unix_socket_directories={folder}"])
    log = folder / "log"
    _run(owner, folder, bin_folder / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start")
    try:
        yield PostgresServer(folder, "tester")
    finally:
        _run(owner, folder, bin_folder / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _owner() -> str | None:
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in UNPRIVILEGED if name in names)


def _run(owner: str | None, folder: Path, *command: object) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        user=owner,
        group=pwd.getpwnam(owner).pw_gid if owner else None,
        extra_groups=[] if owner else None,
        cwd=folder,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr}")
