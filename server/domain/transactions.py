"""The sync engine's transactions over the app's database, also for mapped classes."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from server.db import db
from server.sync import transaction


@contextmanager
def reading() -> Iterator[Connection]:
    """A connection that sees one committed moment."""
    with transaction.reading(db.engine) as connection:
        yield connection


@contextmanager
def writing() -> Iterator[Connection]:
    """A connection that holds the department; committed at the end, undone by an exception."""
    with transaction.writing(db.engine) as connection:
        yield connection


@contextmanager
def read_session() -> Iterator[Session]:
    """`reading` for mapped classes."""
    with reading() as connection, Session(connection) as session:
        yield session


@contextmanager
def write_session() -> Iterator[Session]:
    """`writing` for mapped classes."""
    with writing() as connection, Session(connection, expire_on_commit=False) as session:
        yield session
        session.flush()
