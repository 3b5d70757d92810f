"""SQL straight to the driver, inside the transaction of a connection.

For each statement that is a text SQLAlchemy works out anew what its columns are: measured, close to a millisecond for a
table of thirty columns, as much as the rest of a small pull.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

Values = Sequence[Any]


def run(connection: Connection, sql: str, values: Values = ()) -> None:
    """One statement."""
    cursor = _executed(connection, sql, values, many=False)
    cursor.close()


def run_many(connection: Connection, sql: str, rows: Sequence[Values]) -> None:
    """One statement for each of many rows."""
    cursor = _executed(connection, sql, rows, many=True)
    cursor.close()


def fetch(connection: Connection, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
    """The rows of a query, as tuples."""
    cursor = _executed(connection, sql, values, many=False)
    rows: list[tuple[Any, ...]] = cursor.fetchall()
    cursor.close()
    return rows


def _executed(connection: Connection, sql: str, values: Any, *, many: bool) -> Any:
    driver = connection.dialect.loaded_dbapi
    cursor = connection.connection.cursor()
    try:
        if many:
            cursor.executemany(sql, values)
        else:
            cursor.execute(sql, values)
    except driver.Error as error:
        cursor.close()
        # as SQLAlchemy raises it: a busy or full database is answered, not a fault
        raise DBAPIError.instance(sql, None, error, driver.Error, dialect=connection.dialect) from error
    return cursor
