"""The department's row: its last rev, its epoch, and since when everybody's access stands (W1, W3)."""

from msgspec import Struct
from sqlalchemy import Connection

from server.sync.bulk import placeholder
from server.sync.driver import fetch, run


class Department(Struct):
    """`access_rev` is the rev of the last change that may have altered what anybody reads or writes."""

    rev: int
    epoch: str
    access_rev: int


def read_department(connection: Connection) -> Department:
    [row] = fetch(connection, "SELECT rev, epoch, access_rev FROM department WHERE id = 1")
    return Department(*row)


def write_department(connection: Connection, department: Department) -> None:
    mark = placeholder(connection)
    sql = f"UPDATE department SET rev = {mark}, access_rev = {mark} WHERE id = 1"
    run(connection, sql, (department.rev, department.access_rev))


def rev_of(connection: Connection) -> int:
    """The last rev; 0 before the first migration's end."""
    return int(connection.exec_driver_sql("SELECT rev FROM department WHERE id = 1").scalar() or 0)


def epoch_of(connection: Connection) -> str:
    """The epoch in force (W1)."""
    return str(connection.exec_driver_sql("SELECT epoch FROM department WHERE id = 1").scalar_one())


def has_begun(connection: Connection) -> bool:
    """Whether the department has its row, and so its first epoch."""
    return connection.exec_driver_sql("SELECT 1 FROM department WHERE id = 1").scalar() is not None
