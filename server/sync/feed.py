"""What changed in a scope since a cursor: pages of records and removals, cut between revs (W3, S10, S11)."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from server.sync.bulk import placeholder, quoted, rows_by
from server.sync.department import read_department
from server.sync.driver import fetch
from server.sync.model import Model

HOME, GUEST, REMOVED = "", "+", "-"
Copies = list[tuple[int, dict[str, Any]]]
"""Records on the wire, each with its rev."""


class Feed:
    """Pages for one request; the connection sees one moment (transaction.reading)."""

    def __init__(self, connection: Connection, model: Model):
        self.connection, self.model = connection, model
        self.mark = placeholder(connection)
        self.department = read_department(connection)
        self.rev, self.epoch = self.department.rev, self.department.epoch

    def page(self, scope: str, cursor: int, limit: int) -> dict[str, Any]:
        """Everything of a scope after `cursor`, at most `limit` rows, oldest first."""
        rows = self._due(scope, cursor, limit + 1) if cursor < self.rev else ()
        more = len(rows) > limit
        last = int(rows[limit - 1][0]) if more else self.rev
        copies: Copies = []
        guests: dict[str, list[str]] = {}
        removed = []
        for _, name, record, kind in rows[:limit]:
            if kind == GUEST:
                guests.setdefault(name, []).append(record)
            elif kind == REMOVED:
                removed.append([name, record])
        for name in {row[1] for row in rows[:limit] if row[3] == HOME}:
            copies += self._at_home(name, scope, cursor, last)
        for name, ids in guests.items():
            copies += self._copies(name, rows_by(self.connection, self.model.tables.records[name], "id", ids))
        copies.sort(key=_rev)
        return {"cursor": last, "more": more, "records": [copy for _, copy in copies], "removed": removed}

    def _due(self, scope: str, cursor: int, most: int) -> Sequence[Any]:
        """(rev, entity, id, kind) in order."""
        names = tuple(entity.name for entity in self.model.registry.at_home_in(scope))
        sql = _due_sql(names, self.connection.dialect.name, most)
        return fetch(self.connection, sql, (scope, cursor) * (len(names) + 1))

    def _at_home(self, name: str, scope: str, cursor: int, last: int) -> Copies:
        columns = tuple(self.model.tables.records[name].columns.keys())
        sql = _at_home_sql(name, columns, self.mark)
        return self._copies(name, fetch(self.connection, sql, (scope, cursor, last)))

    def _copies(self, name: str, rows: Sequence[Any]) -> Copies:
        """A guest's own rev may be later than the feed's: then it comes again."""
        copy = self.model.copiers[name].copy
        return [(row[2], copy(row)) for row in rows]


def _rev(copy: tuple[int, dict[str, Any]]) -> int:
    return copy[0]


@lru_cache(maxsize=4096)
def _due_sql(names: tuple[str, ...], dialect: str, most: int) -> str:
    """Each part is in order by its index. SQLite merges them and stops at the limit; PostgreSQL, which would rather
    read and sort all that is left, does so when every part has the limit too.
    """
    mark, head, tail = (
        ("?", "", "") if dialect == "sqlite" else ("%s", "SELECT * FROM (", f" ORDER BY rev LIMIT {most}) AS q")
    )
    after = f"WHERE scope = {mark} AND rev > {mark}"
    parts = [f"SELECT rev, '{name}' AS entity, id, '{HOME}' AS kind FROM {quoted(name)} {after}" for name in names]
    kind = f"CASE WHEN removed THEN '{REMOVED}' ELSE '{GUEST}' END"
    parts.append(f"SELECT rev, entity, record AS id, {kind} AS kind FROM feed {after}")
    return " UNION ALL ".join(f"{head}{part}{tail}" for part in parts) + f" ORDER BY rev LIMIT {most}"


@lru_cache(maxsize=256)
def _at_home_sql(name: str, columns: tuple[str, ...], mark: str) -> str:
    selected = ", ".join(map(quoted, columns))
    return f"SELECT {selected} FROM {quoted(name)} WHERE scope = {mark} AND rev > {mark} AND rev <= {mark}"
