"""Tells the streams of this process that something changed: a rev and the scopes it touched, after the commit.

A listener holds only what is newest, so that a slow one costs nothing and a burst of writes wakes it once.
"""

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field

EVERY_SCOPE = "*"  # stands for all scopes, when they are too many or not known


@dataclass(frozen=True)
class Signal:
    """The newest rev since the last look, and the scopes touched since then."""

    rev: int
    scopes: frozenset[str]
    access: bool  # whether it may be another now, or the stream's right to be open

    def touches(self, scopes: Iterable[str]) -> bool:
        return EVERY_SCOPE in self.scopes or not self.scopes.isdisjoint(scopes)


@dataclass(eq=False)
class Listener:
    """One stream's ear; used by one thread."""

    key: str  # whose it is, for `Hub.wake`
    _news: threading.Condition = field(default_factory=threading.Condition)
    _rev: int = 0
    _scopes: set[str] = field(default_factory=set)
    _access: bool = False
    _woken: bool = False

    def tell(self, rev: int, scopes: Iterable[str], access: bool = False) -> None:
        with self._news:
            self._rev = max(self._rev, rev)
            self._scopes.update(scopes)
            self._access = self._access or access
            self._woken = True
            self._news.notify()

    def wake(self) -> None:
        """Makes the stream look after its own right to be open."""
        self.tell(0, (), access=True)

    def wait(self, seconds: float) -> Signal | None:
        """What was told since the last call; None when the time passed."""
        with self._news:
            if not self._woken and not self._news.wait_for(lambda: self._woken, seconds):
                return None
            signal = Signal(self._rev, frozenset(self._scopes), self._access)
            self._scopes.clear()
            self._access = self._woken = False
            return signal


class Hub:
    """All listeners of a process."""

    def __init__(self, most: int):
        self._lock = threading.Lock()
        self._listeners: set[Listener] = set()
        self._most = most
        self.latest = 0  # the newest rev told
        self.closed = False

    def listen(self, key: str) -> Listener | None:
        """A new listener, or None when there are as many as threads can be spared for."""
        listener = Listener(key)
        with self._lock:
            if self.closed or len(self._listeners) >= self._most:
                return None
            self._listeners.add(listener)
        return listener

    def leave(self, listener: Listener) -> None:
        with self._lock:
            self._listeners.discard(listener)

    def note(self, rev: int) -> None:
        """A rev that everybody who listens from now on knows already."""
        self.latest = max(self.latest, rev)

    def publish(self, rev: int, scopes: Iterable[str], access: bool) -> None:
        """To be called after the commit of what it announces; `access`: it may alter who reads what."""
        touched = frozenset(scopes)
        self.note(rev)
        for listener in self._all():
            listener.tell(rev, touched, access)

    def wake(self, key: str) -> None:
        """Somebody's sessions ended or rights changed."""
        for listener in self._all():
            if listener.key == key:
                listener.wake()

    def close(self) -> None:
        """The process stops: every stream ends, so that phones turn to the next process at once."""
        self.closed = True
        for listener in self._all():
            listener.wake()

    def __len__(self) -> int:
        return len(self._listeners)

    def _all(self) -> list[Listener]:
        with self._lock:
            return list(self._listeners)
