"""The change log as people ask it: what became of a record, and what a supervisor may still adopt (O5, S7)."""

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, select, text

from server.sync.bulk import rows_by
from server.sync.log import REFUSED
from server.sync.model import Model
from server.sync.state import State

STILL_REFUSED = text("verdict = 'refused' AND adopted_by IS NULL")  # as the index has it, and narrower
FORBIDDEN = "forbidden"
DISMISSED = "dismissed:"


def standing(connection: Connection, model: Model, entity: str, record: str) -> State | None:
    """A record as it stands, or None when there is no such record."""
    rows = rows_by(connection, model.tables.records[entity], "id", [record])
    return model.codecs[entity].read(rows[0]) if rows else None


def history_of(connection: Connection, model: Model, entity: str, record: str, before: int, limit: int) -> list[Any]:
    """The changes of one record, newest first, at most `limit` of those with a rev below `before`."""
    log = model.tables.change
    wanted = (
        _all(model)
        .where(log.c.record == record, log.c.entity == entity, log.c.rev < before)
        .order_by(log.c.rev.desc())
        .limit(limit)
    )
    return [as_wire(row) for row in connection.execute(wanted)]


def open_forbidden(connection: Connection, model: Model) -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
    """Forbidden changes that nobody adopted or dismissed, newest first, each with the scopes of its record."""
    log = model.tables.change
    for row in connection.execute(_all(model).where(STILL_REFUSED).order_by(log.c.rev.desc())).all():
        change = as_wire(row)
        if change["reason"]["code"] == FORBIDDEN:
            yield change, scopes_of(connection, model, change)


def find_change(connection: Connection, model: Model, change: str) -> dict[str, Any] | None:
    """A logged change by its id."""
    row = connection.execute(_all(model).where(model.tables.change.c.id == change)).one_or_none()
    return None if row is None else as_wire(row)


def scopes_of(connection: Connection, model: Model, change: dict[str, Any]) -> tuple[str, ...]:
    """Where a change belongs: the scopes of its record, or of the record that it wanted to create."""
    entity = model.registry.get(change["entity"])
    if entity is None:
        return ()
    state = standing(connection, model, entity.name, change["record"])
    return state.scopes if state else entity.scopes(change["record"], change["patch"])


def dismiss(connection: Connection, model: Model, change: str, person: str) -> None:
    """S7: a supervisor looked at it and let it go; it stays in the log."""
    log = model.tables.change
    still = log.update().where(log.c.id == change, log.c.adopted_by.is_(None))
    connection.execute(still.values(adopted_by=f"{DISMISSED}{person}"))


def as_wire(row: Row[Any]) -> dict[str, Any]:
    """A logged change as JSON has it; `at` is corrected, `made_at` by the author's clock, `received` by ours."""
    return {
        "id": row.id,
        "rev": row.rev,
        "entity": row.entity,
        "record": row.record,
        "create": row.creates,
        "person": row.person,
        "device": row.device,
        "made_at": row.made_at,
        "at": row.at,
        "received": row.received,
        "verdict": row.verdict,
        "reason": msgspec.json.decode(row.reason) if row.reason else None,
        "patch": msgspec.json.decode(row.patch),
        "base": msgspec.json.decode(row.base),
        "adopted_by": row.adopted_by,
    }


def is_refused(change: dict[str, Any]) -> bool:
    return bool(change["verdict"] == REFUSED)


def _all(model: Model) -> Select[Any]:
    return select(model.tables.change)
