"""The migrations give exactly the tables that the code declares, on both databases, and can be undone."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from server.cli.migrate import migrate_database
from server.db import db
from server.domain.transactions import reading
from server.sync.department import epoch_of


@pytest.mark.proves("W1")
def test_migrations_give_exactly_the_declared_tables(any_app: Flask) -> None:
    with any_app.app_context(), db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, db.metadata) == []


def test_migrating_down_leaves_nothing_and_up_again_works(any_app: Flask) -> None:
    with any_app.app_context():
        downgrade(revision="base")
        assert inspect(db.engine).get_table_names() == ["alembic_version"]
        upgrade()
        assert "check" in inspect(db.engine).get_table_names()


@pytest.mark.proves("W1")
def test_migrating_again_changes_nothing_and_keeps_the_epoch(any_app: Flask) -> None:
    with any_app.app_context():
        with reading() as connection:
            before = epoch_of(connection)
        assert migrate_database() is False
        with reading() as connection:
            assert epoch_of(connection) == before
