"""The records that stand, read from the tables for an import or an export."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from server.domain.model import MODEL
from server.sync.access import Access
from server.sync.state import State


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

    def _may_read(self, state: State) -> bool:
        return self.access is not None and bool(self.access.readable(state.scopes))
