"""Runs the migrations on the database of the current app, in one transaction that no other process shares."""

from typing import Any, Literal

from alembic import context
from flask import current_app
from sqlalchemy import Connection, text

from server.db import Moment, db

LOCK = 20_261_124  # any number; PostgreSQL lets one process migrate at a time


def plain_types(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """History must not change with our own types."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


def run(connection: Connection) -> None:
    """All that is missing, or nothing."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    context.configure(
        connection=connection,
        target_metadata=db.metadata,
        render_item=plain_types,
        **current_app.extensions["migrate"].configure_args,
    )
    with context.begin_transaction():
        context.run_migrations()


with db.engine.connect().execution_options(writing=True) as to_migrate, to_migrate.begin():
    run(to_migrate)
