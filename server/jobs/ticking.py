"""A thread that looks every few seconds whether something is due; what fails is told in the log and tried again."""

import logging
import threading
from abc import ABC, abstractmethod
from typing import Self

from flask import Flask

log = logging.getLogger(__name__)


class Ticking(ABC):
    """`tick` is what it does; it keeps nothing in memory."""

    def __init__(self, app: Flask, name: str, every: float):
        self.app, self.name, self.every = app, name, every
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._go_on, name=f"qianchang-{name}", daemon=True)

    @abstractmethod
    def tick(self) -> int:
        """Does what is due now; how many things that were."""

    def start(self) -> Self:
        self._thread.start()
        return self

    def stop(self) -> None:
        self._stopped.set()

    def _go_on(self) -> None:
        with self.app.app_context():
            while not self._stopped.wait(self.every):
                try:
                    self.tick()
                except Exception:
                    log.exception("%s failed; it is tried again", self.name)
