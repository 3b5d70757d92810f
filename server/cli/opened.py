"""How a command gets at the app and its data."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy.exc import OperationalError

from server.config import Config, ConfigError, from_environment
from server.db import MIGRATIONS, db

Factory = Callable[[Config], Flask]
Command = TypeVar("Command", bound=Callable[..., object])


def data_option(command: Command) -> Command:
    """`--data DIR`, before the environment's DATA."""
    option = click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="Data folder (DATA).")
    return option(command)


def configured(**overrides: object) -> Config:
    """The configuration; what is wrong in it ends the command with a sentence."""
    try:
        return from_environment(None, **overrides)
    except ConfigError as error:
        raise click.ClickException(str(error)) from error


@contextmanager
def opened(factory: Factory, config: Config) -> Iterator[Flask]:
    """The app with its database at hand; says so when there is none."""
    app = factory(config)
    with app.app_context():
        try:
            yield app
        except OperationalError as error:
            where = config.database.render_as_string(hide_password=True)
            raise click.ClickException(f"the database {where} can't be used: {error.orig}") from error


def is_migrated() -> bool:
    """Whether the database is as this version of the server needs it."""
    wanted = set(ScriptDirectory(str(MIGRATIONS)).get_heads())
    with db.engine.connect() as connection:
        return set(MigrationContext.configure(connection).get_current_heads()) == wanted


def require_migrated() -> None:
    """Ends the command when it is not."""
    if not is_migrated():
        raise click.ClickException("the database is not of this version; run: qianchang migrate")
