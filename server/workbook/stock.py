"""The records that stand, read from the tables for an import or an export."""

from collections.abc import Iterator, Mapping

import msgspec
from sqlalchemy import Connection, select

from server.domain.model import MODEL
from server.sync.access import Access
from server.sync.entity import Value
from server.sync.log import REFUSED
from server.sync.state import State

DEVICE = "workbook"  # what stands in the log as the device of an import


class TableStock:
    """Records on a connection; with an access, only those that the person may read (export)."""

    def __init__(self, connection: Connection, access: Access | None = None) -> None:
        self.connection, self.access = connection, access

    def records(self, entity: str, event: str | None = None) -> Iterator[State]:
        """All of one kind, deleted ones too; those of one event when one is named. In the order of their ids."""
        table, codec = MODEL.tables.records[entity], MODEL.codecs[entity]
        query = select(table).order_by(table.c.id)
        if event is not None:
            query = query.where(table.c.event == event)
        for row in self.connection.execute(query):
            state = codec.read(row)
            if self.access is None or self._may_read(state):
                yield state

    def last_taken(self, entity: str, record: str) -> Mapping[str, Value]:
        """What workbooks last said of a record, field by field; a field that none spoke of is missing."""
        log = MODEL.tables.change.c
        said = (
            select(log.creates, log.patch)
            .where(log.record == record, log.entity == entity, log.device == DEVICE, log.verdict != REFUSED)
            .order_by(log.rev)
        )
        taken: dict[str, Value] = {}
        for creates, patch in self.connection.execute(said):
            if creates:  # a cell that was empty then
                taken = dict.fromkeys(MODEL.registry[entity].fields)
            taken |= msgspec.json.decode(patch)
        return taken

    def _may_read(self, state: State) -> bool:
        return self.access is not None and bool(self.access.readable(state.scopes))
