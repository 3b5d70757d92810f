"""Build the client when something that goes into it has changed."""

import sys

from tools.paths import BUILD, CACHE, ROOT
from tools.stamp import digest, is_fresh, mark
from tools.step import StepError, run, stop_with

STAMP = CACHE / "client-build"


def fingerprint() -> str:
    """Of all sources of the client, and of the tools and settings that build it."""
    settings = ("package-lock.json", "tsconfig.json", "vite.config.ts")
    sources = [file for file in (ROOT / "web").rglob("*") if file.is_file() and BUILD not in file.parents]
    return digest([*sources, *(ROOT / name for name in settings)])


def build() -> None:
    wanted = fingerprint()
    if is_fresh(STAMP, wanted) and (BUILD / ".vite" / "manifest.json").is_file():
        return
    STAMP.unlink(missing_ok=True)
    run("Building the client", ["npm", "run", "--silent", "build"])
    mark(STAMP, wanted)


if __name__ == "__main__":
    try:
        build()
    except StepError as error:
        stop_with(error)
    sys.exit(0)
