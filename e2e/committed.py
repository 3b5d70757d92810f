"""When something is in the server's database for good, seen from outside of the server."""

import sqlite3
import threading
import time
from pathlib import Path
from types import TracebackType

LOOK_S = 0.01
PATIENCE_S = 60


class Committed:
    """Notes when a count in the database reaches what is wanted; use as a context manager around what should do it."""

    def __init__(self, data: Path, count: str, wanted: int):
        self._file, self._count, self._wanted = data / "qianchang.sqlite3", count, wanted
        self._at_ms: float | None = None
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> "Committed":
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._stopped.set()
        self._thread.join()

    def at_ms(self) -> float:
        """Waits for it; milliseconds since 1970, as a page's `Date.now()`."""
        self._thread.join(PATIENCE_S)
        assert self._at_ms is not None, f"the server never had {self._wanted} of: {self._count}"
        return self._at_ms

    def _look(self) -> None:
        database = sqlite3.connect(f"file:{self._file}?mode=ro", uri=True)
        try:
            while not self._stopped.wait(LOOK_S):
                if database.execute(self._count).fetchone()[0] == self._wanted:
                    self._at_ms = time.time() * 1000
                    return
        finally:
            database.close()
