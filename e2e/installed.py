"""Devices on which the app has been opened before: all its files are on their disk, and nobody has signed in yet.

To fetch and keep the app takes a browser longer than most tests take. So each worker does it once for the first device
of a test, once for the second, and so on; a test's device starts from a copy of that disk, at the same address, for
what a browser keeps belongs to an address.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tools.listening import free_port

Install = Callable[[Path, int], None]


@dataclass(frozen=True)
class Disk:
    """A browser's profile in which the app is kept for the address with this port; `give` copies it."""

    profile: Path
    port: int

    def give(self, profile: Path) -> None:
        shutil.copytree(self.profile, profile, symlinks=True)


class Installed:
    """The disks of this worker, one for each place in the order of a test's devices; made when first asked for."""

    def __init__(self, folder: Path, install: Install):
        self._folder, self._install = folder, install
        self._disks: dict[int, Disk] = {}
        self._made = 0

    def disk(self, place: int) -> Disk:
        return self._disks.get(place) or self.renew(place)

    def renew(self, place: int) -> Disk:
        """Another one, at another address: for when somebody else on this machine has taken the port."""
        self._made += 1
        made = Disk(self._folder / f"disk-{self._made}", free_port())
        self._install(made.profile, made.port)
        self._disks[place] = made
        return made
