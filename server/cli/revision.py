"""`qianchang revision`: writes the migration that a change of the declarations needs."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click
from flask_migrate import revision as write_revision

from server.cli.migrate import migrate_database
from server.cli.opened import Factory, opened
from server.config import from_environment
from server.db import MIGRATIONS


def next_number(versions: Path) -> str:
    """0002 after 0001_the_first_tables.py."""
    return f"{max((int(file.name[:4]) for file in versions.glob('[0-9]*.py')), default=0) + 1:04d}"


@click.command()
@click.argument("what")
@click.pass_obj
def revision(factory: Factory, what: str) -> None:
    """Write server/migrations/versions/NNNN_WHAT.py: from the migrations there are to the declarations."""
    with TemporaryDirectory() as folder, opened(factory, from_environment({}, data=Path(folder))):
        migrate_database()
        write_revision(message=what, autogenerate=True, rev_id=next_number(MIGRATIONS / "versions"))
