"""What changed in a scope since a cursor: pages of records and removals, cut between revs (W3, S10, S11)."""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection

from server.sync.bulk import placeholder, quoted, rows_by
from server.sync.entity import Entity, Kind
from server.sync.merge import Head
from server.sync.model import Model
from server.sync.state import State, conflicting

REMOVED = "-"


def wire_record(entity: Entity, state: State) -> dict[str, Any]:
    """A record as a page carries it (docs/protocol.md)."""
    return {
        "entity": entity.name,
        "id": state.id,
        "rev": state.rev,
        "fields": state.shown,
        "heads": {"*": state.created, **state.packed_heads()},
        "conflicts": {n: _values(heads) for n, heads in state.several.items() if conflicting(heads.values())},
        "unseen": state.unseen(),
        "stamps": {name: {"by": by, "at": at} for name, (by, at) in state.stamps.items()},
    }


def _values(heads: dict[str, Head]) -> list[dict[str, Any]]:
    return [{"head": d, "value": h.value, "by": h.by, "at": h.at} for d, h in sorted(heads.items())]


class Feed:
    """Pages for one request; the connection sees one moment (transaction.reading)."""

    def __init__(self, connection: Connection, model: Model):
        self.connection, self.model = connection, model
        self.mark = placeholder(connection)
        row = connection.exec_driver_sql("SELECT rev, epoch FROM department WHERE id = 1").one()
        self.rev, self.epoch = int(row[0]), str(row[1])

    def page(self, scope: str, cursor: int, limit: int) -> dict[str, Any]:
        """Everything of a scope after `cursor`, at most `limit` rows, oldest first."""
        rows = self._due(scope, cursor, limit + 1)
        more = len(rows) > limit
        rows = rows[:limit]
        last = int(rows[-1][0]) if more else self.rev
        records = self._at_home(scope, cursor, last, {row[1] for row in rows if row[3] == ""})
        records += self._guests([row for row in rows if row[3] == "+"])
        records.sort(key=lambda record: record["rev"])
        removed = [[row[1], row[2]] for row in rows if row[3] == REMOVED]
        return {"cursor": last, "more": more, "records": [r["wire"] for r in records], "removed": removed}

    def _due(self, scope: str, cursor: int, most: int) -> Sequence[Any]:
        """(rev, entity, id, kind) in order; kind "" at home, "+" a guest, "-" removed."""
        mark, parts, values = self.mark, [], []
        for entity in self.model.registry.at_home_in(scope):
            table = quoted(entity.name)
            parts.append(
                f"SELECT * FROM (SELECT rev, '{entity.name}' AS entity, id, '' AS kind FROM {table} "
                f"WHERE scope = {mark} AND rev > {mark} ORDER BY rev LIMIT {most}) AS q"
            )
            values += [scope, cursor]
        parts.append(
            "SELECT * FROM (SELECT rev, entity, record AS id, CASE WHEN removed THEN '-' ELSE '+' END AS kind "
            f"FROM feed WHERE scope = {mark} AND rev > {mark} ORDER BY rev LIMIT {most}) AS q"
        )
        values += [scope, cursor]
        sql = f"{' UNION ALL '.join(parts)} ORDER BY rev LIMIT {most}"
        return self.connection.exec_driver_sql(sql, tuple(values)).all()

    def _at_home(self, scope: str, cursor: int, last: int, names: set[str]) -> list[dict[str, Any]]:
        records = []
        for name in names:
            table = self.model.tables.records[name]
            columns = ", ".join(quoted(column.name) for column in table.columns)
            sql = (
                f"SELECT {columns} FROM {quoted(name)} "
                f"WHERE scope = {self.mark} AND rev > {self.mark} AND rev <= {self.mark}"
            )
            records += self._read(name, self.connection.exec_driver_sql(sql, (scope, cursor, last)).all())
        return records

    def _guests(self, rows: list[Any]) -> list[dict[str, Any]]:
        """Records of other homes; the row's rev is the feed's, and no later than the record's."""
        by_name: dict[str, list[str]] = {}
        for row in rows:
            by_name.setdefault(row[1], []).append(row[2])
        records = []
        for name, ids in by_name.items():
            records += self._read(name, rows_by(self.connection, self.model.tables.records[name], "id", ids))
        return records

    def _read(self, name: str, rows: Sequence[Any]) -> list[dict[str, Any]]:
        entity, codec = self.model.registry[name], self.model.codecs[name]
        plain = [
            (column, index, field.kind)
            for index, (column, field) in enumerate(entity.fields.items(), start=5)
            if field.kind in (Kind.FLAG, Kind.REFERENCES)
        ]
        names = codec.names
        found = []
        for row in rows:
            if row[4] is not None:
                wire = wire_record(entity, codec.read(row))
            else:
                wire = _simple(name, names, plain, row)
            found.append({"rev": row[2], "wire": wire})
        return found


def _simple(name: str, names: tuple[str, ...], special: Sequence[tuple[str, int, Kind]], row: Any) -> dict[str, Any]:
    """The usual record, whose fields all have the creation as their head: no state in between, for speed."""
    fields: dict[str, Any] = {n: value for n, value in zip(names, row[5:], strict=True) if value is not None}
    for column, index, kind in special:
        if row[index] is not None:
            fields[column] = bool(row[index]) if kind is Kind.FLAG else msgspec.Raw(row[index].encode())
    return {
        "entity": name,
        "id": row[0],
        "rev": row[2],
        "fields": fields,
        "heads": {"*": row[3]},
        "conflicts": {},
        "unseen": {},
        "stamps": {},
    }
