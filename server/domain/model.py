"""The declarations, ready to run; their tables stand beside the mapped classes in one metadata."""

from server.db import Base
from server.domain.entities import ENTITIES
from server.sync.model import Model
from server.sync.registry import Registry

MODEL = Model(Registry(ENTITIES), Base.metadata)
