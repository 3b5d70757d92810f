"""`qianchang import` and `export`: the department's workbooks, in and out (Q5)."""

import json
import os
from pathlib import Path

import click
from flask import current_app

from server.cli.migrate import prepare_new, sync_engine_of
from server.cli.opened import Factory, configured, data_option, opened, require_migrated
from server.config import Config
from server.domain.transactions import reading
from server.i18n import LANGUAGES, chosen
from server.sync.reaction import HAND
from server.workbook.apply import import_workbook
from server.workbook.report import Report, summary
from server.workbook.stock import TableStock
from server.workbook.write import UnknownEventError, export_workbook


def language_of_terminal() -> str:
    """As the environment says."""
    return chosen(os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG"))


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Report, but change nothing.")
@click.option(
    "--report", type=click.Path(dir_okay=False, path_type=Path), help="Write the report as JSON to this file."
)
@click.option("--event", help="Code of the event (活动编号) of rows that name none.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Of the report; by default the terminal's.")
@data_option
@click.pass_obj
def import_(
    factory: Factory,
    file: Path,
    dry_run: bool,
    report: Path | None,
    event: str | None,
    language: str | None,
    data: Path | None,
) -> None:
    """Take a workbook in. Twice changes nothing; a changed one updates by id.

    Exits with 1 when the file can't be read at all; rows that were not taken are reported, and the rest is in.
    """
    config = configured(data=data)
    spoken = language or language_of_terminal()
    with opened(factory, config):
        prepare_new()
        require_migrated()
        outcome = take(config, file, dry_run, event)
    if report is not None:
        report.write_text(json.dumps(outcome.as_wire(spoken), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    click.echo(summary(outcome, spoken))
    if not outcome.readable:
        raise SystemExit(1)


def take(config: Config, file: Path, dry_run: bool = False, event: str | None = None) -> Report:
    """Imports into the current app's department."""
    return import_workbook(
        sync_engine_of(current_app), file.read_bytes(), file.name, HAND, config.zone, dry_run=dry_run, event=event
    )


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--event", help="Code of one event (活动编号); without it, the whole department.")
@data_option
@click.pass_obj
def export(factory: Factory, file: Path, event: str | None, data: Path | None) -> None:
    """Write a workbook that imports again to the same."""
    config = configured(data=data)
    with opened(factory, config):
        require_migrated()
        with reading() as connection:
            try:
                content = export_workbook(TableStock(connection), config.zone, event)
            except UnknownEventError as error:
                raise click.ClickException(f"there is no event {event}") from error
    file.write_bytes(content)
    click.echo(f"{file} {len(content)} bytes")
