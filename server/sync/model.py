"""What is compiled once from the declarations: tables, codecs, validators."""

from sqlalchemy import MetaData

from server.sync.copies import Copier
from server.sync.registry import Registry
from server.sync.shape import Shapes
from server.sync.state import RowCodec
from server.sync.tables import build_tables
from server.sync.validate import Validator


class Model:
    """The declarations, ready to run."""

    def __init__(self, registry: Registry, metadata: MetaData):
        self.registry = registry
        self.tables = build_tables(metadata, registry)
        self.codecs = {entity.name: RowCodec(entity) for entity in registry}
        self.copiers = {entity.name: Copier(entity, self.codecs[entity.name]) for entity in registry}
        self.shapes = {entity.name: Shapes(entity) for entity in registry}
        self.validators = {entity.name: Validator(entity) for entity in registry}
        self.leaders = {
            entity.name: {name: field.accompanies for name, field in entity.fields.items() if field.accompanies}
            for entity in registry
        }
