"""Write the locks anew from pyproject.toml: every version with its hashes, no address of any index."""

import sys

from tools.paths import BIN
from tools.step import StepError, run, stop_with

COMPILE = (str(BIN / "uv"), "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes",
           "--no-header", "--no-emit-index-url", "--no-emit-find-links")  # fmt: skip
LOCKS = {
    "requirements.lock": ("pyproject.toml", "--group", "build"),
    "requirements-dev.lock": ("--group", "dev", "--constraint", "requirements.lock"),
    "requirements-node.lock": ("--group", "node"),
}


def lock(*more: str) -> None:
    """`more` goes to uv: nothing keeps present versions where they fit, `--upgrade` takes the newest."""
    for name, what in LOCKS.items():
        run(f"Locking {name}", [*COMPILE, *what, *more, "--output-file", name])


if __name__ == "__main__":
    try:
        lock(*sys.argv[1:])
    except StepError as error:
        stop_with(error)
