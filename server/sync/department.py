"""The department's counter as others than the engine need it."""

from sqlalchemy import Connection


def rev_of(connection: Connection) -> int:
    """The last rev; 0 before the first migration's end."""
    return int(connection.exec_driver_sql("SELECT rev FROM department WHERE id = 1").scalar() or 0)


def epoch_of(connection: Connection) -> str:
    """The epoch in force (W1)."""
    return str(connection.exec_driver_sql("SELECT epoch FROM department WHERE id = 1").scalar_one())


def has_begun(connection: Connection) -> bool:
    """Whether the department has its row, and so its first epoch."""
    return connection.exec_driver_sql("SELECT 1 FROM department WHERE id = 1").scalar() is not None
