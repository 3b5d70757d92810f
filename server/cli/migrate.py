"""`qianchang migrate`: brings the database to this version."""

from pathlib import Path
from typing import cast

import click
from flask import Flask, current_app
from flask_migrate import upgrade
from sqlalchemy import inspect

from server.cli.opened import Factory, configured, data_option, is_migrated, opened
from server.db import db
from server.domain.transactions import reading
from server.sync.department import has_begun
from server.sync.engine import SyncEngine


def migrate_database() -> bool:
    """All missing migrations, and the department's first epoch; whether anything was to do."""
    todo = not is_migrated()
    if todo:
        upgrade()
    with reading() as connection:
        begun = has_begun(connection)
    if not begun:
        sync_engine_of(current_app).start_epoch()
    return todo


def prepare_new() -> None:
    """A database without any table gets them: a command may be the first to use a folder."""
    if not inspect(db.engine).get_table_names():
        migrate_database()


def sync_engine_of(app: Flask) -> SyncEngine:
    return cast(SyncEngine, app.extensions["sync_engine"])


@click.command()
@data_option
@click.pass_obj
def migrate(factory: Factory, data: Path | None) -> None:
    """Bring the database to this version; does nothing when it is."""
    with opened(factory, configured(data=data)):
        click.echo("database brought to this version" if migrate_database() else "database is of this version")
