"""The command line: every command in a file of its own."""

import click

from server.cli.first_administrator import init
from server.cli.generate import generate
from server.cli.migrate import migrate
from server.cli.revision import revision
from server.cli.routes import routes
from server.cli.serve import demo, serve
from server.cli.workbook import export, import_

__all__ = ["commands"]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def commands() -> None:
    """Qianchang: the daily work of a front-of-house operations department.

    Settings come from the environment: DATA, PORT, HOST, DATABASE_URL, SECRET_KEY, QIANCHANG_ZONE, QIANCHANG_THREADS,
    QIANCHANG_PROXIES, QIANCHANG_DEMO.
    """


for command in (init, migrate, serve, demo, import_, export, generate, revision, routes):
    commands.add_command(command)
