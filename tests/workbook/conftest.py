"""A department on a real database, and workbooks made on the spot."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, make_url

from server.db import Base
from server.domain.model import MODEL
from server.domain.organisation.people import access_by_id
from server.sync.access import Access
from server.sync.engine import SyncEngine
from server.sync.transaction import prepare
from tests.postgres import PostgresServer
from tests.workbook.department import Department

SAMPLE = Path(__file__).parents[2] / "sample" / "gala-2026.xlsx"


@pytest.fixture
def on_engine() -> Callable[[Engine], Department]:
    """Makes a department on an empty database."""

    def make(engine: Engine) -> Department:
        prepare(engine)
        Base.metadata.create_all(engine)
        sync = SyncEngine(engine, MODEL, access_by_id)
        sync.start_epoch()
        return Department(sync, Access("0" * 26, frozenset(), frozenset(), everything=True))

    return make


@pytest.fixture
def postgres_engine(postgres: PostgresServer) -> Iterator[Engine]:
    engine = create_engine(make_url(postgres.url(postgres.create())))
    yield engine
    engine.dispose()


@pytest.fixture
def new_department(tmp_path: Path, on_engine: Callable[[Engine], Department]) -> Iterator[Callable[[], Department]]:
    """Makes departments without anything in them."""
    engines: list[Engine] = []

    def make() -> Department:
        engines.append(create_engine(f"sqlite:///{tmp_path / f'{len(engines)}.sqlite3'}"))
        return on_engine(engines[-1])

    yield make
    for engine in engines:
        engine.dispose()


@pytest.fixture
def department(new_department: Callable[[], Department]) -> Department:
    return new_department()


@pytest.fixture
def sample() -> bytes:
    """The department's own workbook."""
    return SAMPLE.read_bytes()
