"""The database: SQLite on one machine, PostgreSQL beyond.

Reads run in `reading()`, writes in `writing()`: on SQLite a write takes the one writer's lock at its start, so that
it never fails half-way because somebody else wrote meanwhile.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection as SQLiteConnection
from typing import Any

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, DateTime, Dialect, Engine, MetaData, TypeDecorator, event
from sqlalchemy.exc import TimeoutError as NoTurnError
from sqlalchemy.orm import DeclarativeBase, Session

from server.config import Config

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_TIMEOUT_MS = 30_000
WRITES = "qianchang_writes"  # execution option of a connection that is going to write


class Base(DeclarativeBase):
    """Base of the mapped classes outside the sync path; the tables of entities share its metadata."""

    metadata = MetaData(naming_convention=NAMING)


class Moment(TypeDecorator[datetime]):
    """A moment, aware and in UTC in Python on both databases."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(UTC) if dialect.name != "sqlite" else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


_turns: dict[str, threading.Lock] = {}
db = SQLAlchemy(metadata=Base.metadata, disable_autonaming=True)


def init_database(app: Flask, config: Config) -> None:
    """Binds the app to its database and sets every connection up."""
    app.config["SQLALCHEMY_DATABASE_URI"] = config.database
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = engine_options(config)
    db.init_app(app)
    with app.app_context():
        prepare_engine(db.engine)


def engine_options(config: Config) -> dict[str, Any]:
    """Enough connections for the threads that answer requests; live streams hold none."""
    options: dict[str, Any] = {"pool_size": 16, "max_overflow": config.threads, "pool_timeout": 30}
    if config.sqlite:
        options["connect_args"] = {"timeout": BUSY_TIMEOUT_MS / 1000, "check_same_thread": False}
    else:
        options["pool_pre_ping"] = True
    return options


def prepare_engine(engine: Engine) -> None:
    """Durability and locking of SQLite; PostgreSQL is right by itself."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)


def _set_up_sqlite(connection: SQLiteConnection, _record: object) -> None:
    connection.isolation_level = None  # so that the driver begins nothing by itself
    for pragma in (
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "temp_store=MEMORY",
        "cache_size=-16000",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading() -> Iterator[Connection]:
    """A connection with one consistent view of the data."""
    with db.engine.connect() as connection:
        yield connection


@contextmanager
def writing() -> Iterator[Connection]:
    """A transaction that writes: committed at the end, rolled back on an exception.

    On SQLite the threads of this process wait for their turn here; SQLite's own waiting sleeps and is unfair. It
    remains for other processes. Raises `NoTurnError` when no turn comes.
    """
    engine = db.engine
    turn = _turn(engine) if engine.dialect.name == "sqlite" else nullcontext()
    with turn, engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        yield connection


@contextmanager
def _turn(engine: Engine) -> Iterator[None]:
    lock = _turns.setdefault(str(engine.url.database), threading.Lock())
    if not lock.acquire(timeout=BUSY_TIMEOUT_MS / 1000):
        raise NoTurnError("no turn to write came")
    try:
        yield
    finally:
        lock.release()


@contextmanager
def write_session() -> Iterator[Session]:
    """The same as `writing`, for mapped classes."""
    with writing() as connection, Session(connection, expire_on_commit=False) as session:
        yield session
        session.flush()


@contextmanager
def read_session() -> Iterator[Session]:
    """The same as `reading`, for mapped classes."""
    with reading() as connection, Session(connection) as session:
        yield session
