"""The tables of every kind of record, beside the mapped classes in one metadata."""

from server.db import Base
from server.domain.entities import ENTITIES
from server.sync.registry import Registry
from server.sync.tables import build_tables

REGISTRY = Registry(ENTITIES)
TABLES = build_tables(Base.metadata, REGISTRY)
