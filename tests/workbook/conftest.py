"""A department on a real database, and workbooks made on the spot."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine

from server.db import Base
from server.domain.model import MODEL
from server.domain.organisation.people import access_by_id
from server.sync.access import Access
from server.sync.engine import SyncEngine
from server.sync.transaction import prepare
from tests.workbook.department import Department
from tests.workbook.sheets import workbook

SAMPLE = Path(__file__).parents[2] / "sample" / "gala-2026.xlsx"


@pytest.fixture
def new_department(tmp_path: Path) -> Iterator[Callable[[], Department]]:
    """Makes departments without anything in them."""
    engines = []

    def make() -> Department:
        engine = create_engine(f"sqlite:///{tmp_path / f'{len(engines)}.sqlite3'}")
        engines.append(engine)
        prepare(engine)
        Base.metadata.create_all(engine)
        sync = SyncEngine(engine, MODEL, access_by_id)
        sync.start_epoch()
        return Department(sync, Access("0" * 26, frozenset(), frozenset(), everything=True))

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


@pytest.fixture
def take(department: Department) -> Callable[[Mapping[str, Sequence[Sequence[Any]]]], Any]:
    """Import sheets given as rows."""
    return lambda sheets, **options: department.take(workbook(sheets), **options)
