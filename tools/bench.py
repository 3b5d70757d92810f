"""`make bench`: every benchmark in one run, as a table and as bench/out/*.json."""

import subprocess
import sys

from tools.paths import BIN, ROOT
from tools.step import attempt, say


def main() -> int:
    """Build the client, then measure; fails only when a benchmark breaks, not when a bound is missed."""
    built = attempt("client", (str(BIN / "python"), "-m", "tools.client"))
    if built.code:
        say("The client does not build: `make test STAGE=build` tells why.")
        return built.code
    return subprocess.run((str(BIN / "python"), "-m", "bench.run"), cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
