"""One writer a department, held to commit (W3); readers see one moment.

With a sequence instead of the lock, a poller loses rows: a slow transaction commits after a faster one that took a
later rev (F12).
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, event

_sqlite_writers: "WeakKeyDictionary[Engine, threading.Lock]" = WeakKeyDictionary()
_guard = threading.Lock()


def prepare(engine: Engine) -> None:
    """Set up an engine for the lock: SQLite in WAL with full durability and transactions begun by us."""
    if engine.dialect.name != "sqlite":
        return

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=20000", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        kind = "IMMEDIATE" if connection.get_execution_options().get("writing") else "DEFERRED"
        connection.connection.cursor().execute(f"BEGIN {kind}")  # by the driver: every request begins some


def _sqlite_writer(engine: Engine) -> threading.Lock:
    with _guard:
        return _sqlite_writers.setdefault(engine, threading.Lock())


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection whose transaction holds the department; committed at the end, undone by an exception."""
    if engine.dialect.name == "sqlite":
        with (
            _sqlite_writer(engine),  # threads queue fairly here, where SQLite would sleep and retry
            engine.connect().execution_options(writing=True) as connection,
            connection.begin(),
        ):
            yield connection
    else:
        with engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("SELECT rev FROM department WHERE id = 1 FOR UPDATE")
            yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one committed moment."""
    options: dict[str, Any] = {}
    if engine.dialect.name != "sqlite":
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection
