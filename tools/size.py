"""What a phone loads before it can show anything: compressed script of the first load, against its bound."""

import gzip
import json
import sys
from pathlib import Path
from typing import TypedDict

from tools.paths import BUILD
from tools.step import say

FIRST_LOAD_BYTES = 120_000


class Chunk(TypedDict, total=False):
    """An entry of Vite's manifest."""

    file: str
    isEntry: bool
    imports: list[str]
    css: list[str]


def first_load(manifest: dict[str, Chunk], entry: str) -> list[str]:
    """The script files of an entry and of all that it imports before it runs, each once."""
    files: list[str] = []
    waiting, seen = [entry], {entry}
    while waiting:
        chunk = manifest[waiting.pop()]
        files.append(chunk["file"])
        fresh = [name for name in chunk.get("imports", []) if name not in seen]
        seen.update(fresh)
        waiting += fresh
    return files


def compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


def sync_workers() -> list[str]:
    """The scripts of workers, which the first load starts; Vite's manifest does not list them."""
    return [file.relative_to(BUILD).as_posix() for file in (BUILD / "assets").glob("worker-*.js")]


def main() -> int:
    """Print each file of each entry's first load; 1 when an entry is over the bound, or nothing was built."""
    try:
        manifest: dict[str, Chunk] = json.loads((BUILD / ".vite" / "manifest.json").read_text(encoding="utf-8"))
    except OSError:
        say("There is no build: run `make test STAGE=build` first.")
        return 1
    over = 0
    for entry in (name for name, chunk in manifest.items() if chunk.get("isEntry")):
        files = [*first_load(manifest, entry), *sync_workers()]
        sizes = {file: compressed(BUILD / file) for file in files}
        say("\n".join(f"{size:>9,} {file}" for file, size in sorted(sizes.items(), key=lambda each: -each[1])))
        total = sum(sizes.values())
        say(f"{total:>9,} bytes of compressed script for {entry}; at most {FIRST_LOAD_BYTES:,}")
        over += total > FIRST_LOAD_BYTES
    return int(bool(over))


if __name__ == "__main__":
    sys.exit(main())
