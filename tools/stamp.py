"""Stamps: a step is done again only when what it reads has changed."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def digest(files: Iterable[Path], *more: str) -> str:
    """A fingerprint of the names and contents of `files`, and of the strings in `more`."""
    state = hashlib.sha256()
    for file in sorted(files):
        state.update(str(file).encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    for text in more:
        state.update(b"\0" + text.encode())
    return state.hexdigest()


def is_fresh(stamp: Path, fingerprint: str) -> bool:
    return stamp.is_file() and stamp.read_text().strip() == fingerprint


def mark(stamp: Path, fingerprint: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(fingerprint + "\n")
