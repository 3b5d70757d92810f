"""The real parts that tests run against: the app on SQLite and on PostgreSQL, and a cast of signed-in people."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import make_url

from server.app import create_app
from server.cli.migrate import migrate_database
from server.config import Config
from server.db import db
from server.domain.organisation.credential import Passwords
from tests.cast import Cast, hire
from tests.postgres import PostgresServer, binaries, running

CHEAP = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))  # real argon2id, quick

MakeApp = Callable[..., Flask]


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A cluster of this test run's own."""
    found = binaries()
    if found is None:
        pytest.skip("PostgreSQL is not installed: the tests on it did not run")
    with running(found) as server:
        yield server


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty database to copy from."""
    folder = tmp_path_factory.mktemp("template")
    _migrate(sqlite_config(folder))
    return folder / "qianchang.sqlite3"


@pytest.fixture(scope="session")
def postgres_template(postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The same on PostgreSQL: the name of a database."""
    name = postgres.create()
    _migrate(replace(sqlite_config(tmp_path_factory.mktemp("pg")), database=make_url(postgres.url(name))))
    return name


def sqlite_config(folder: Path) -> Config:
    """A demo on SQLite in a folder."""
    database = make_url(f"sqlite:///{folder / 'qianchang.sqlite3'}")
    return Config(data=folder, database=database, secret_key="for tests " * 4, demo=True, threads=160)


def _migrate(config: Config) -> None:
    app = create_app(config, CHEAP)
    with app.app_context():
        migrate_database()
        db.engine.dispose()


@pytest.fixture
def config(tmp_path: Path, sqlite_template: Path) -> Config:
    """A migrated, empty deployment on SQLite."""
    shutil.copy(sqlite_template, tmp_path / "qianchang.sqlite3")
    return sqlite_config(tmp_path)


@pytest.fixture
def postgres_config(tmp_path: Path, postgres: PostgresServer, postgres_template: str) -> Config:
    """A migrated, empty deployment on PostgreSQL."""
    url = make_url(postgres.url(postgres.create(postgres_template)))
    return replace(sqlite_config(tmp_path), database=url)


@pytest.fixture
def make_app() -> Iterator[MakeApp]:
    """Makes apps, and closes their databases at the end."""
    made: list[Flask] = []

    def make(config: Config) -> Flask:
        app = create_app(config, CHEAP)
        app.testing = False  # errors are answered, as in life
        made.append(app)
        return app

    yield make
    for app in made:
        with app.app_context():
            db.engine.dispose()


@pytest.fixture
def app(config: Config, make_app: MakeApp) -> Flask:
    """The app on SQLite, in demo mode, without people."""
    return make_app(config)


@pytest.fixture
def cast(app: Flask) -> Cast:
    """The app with a department in it."""
    return hire(app)


@pytest.fixture
def serious_cast(config: Config, make_app: MakeApp) -> Cast:
    """The same department outside demo mode: nobody has a password yet."""
    return hire(make_app(replace(config, demo=False)))


@pytest.fixture(params=["sqlite", "postgresql"])
def any_app(request: pytest.FixtureRequest, make_app: MakeApp) -> Flask:
    """The app on each database in turn."""
    name = "config" if request.param == "sqlite" else "postgres_config"
    return make_app(request.getfixturevalue(name))


@pytest.fixture
def any_cast(any_app: Flask) -> Cast:
    """A department on each database in turn."""
    return hire(any_app)
