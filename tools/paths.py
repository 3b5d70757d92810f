"""Where things lie in the repository, and the environment in which its programs run."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
CACHE = ROOT / ".cache"
LOGS = CACHE / "logs"
RESULTS = ROOT / "test-results"
BUILD = ROOT / "web" / "static" / "build"


def environment(**more: str) -> dict[str, str]:
    """The caller's environment with the project's own programs first on the path."""
    outer = {
        name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV")
    }
    search = os.pathsep.join((str(BIN), outer.get("PATH", os.defpath)))
    return {**outer, "PATH": search, "PYTHONUTF8": "1", **more}
