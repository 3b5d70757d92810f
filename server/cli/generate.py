"""`qianchang generate`: the files that follow from the declarations."""

from pathlib import Path

import click

from server.cli.markdown import data_model
from server.cli.typescript import entities_module, settings_module
from server.domain.model import MODEL
from server.domain.organisation.setting import SETTINGS
from server.sync.schema import SCHEMA, wire_hash

ROOT = Path(__file__).parents[2]
ENTITIES_TS = ROOT / "web" / "app" / "generated" / "entities.ts"
SETTINGS_TS = ENTITIES_TS.with_name("settings.ts")
DATA_MODEL = ROOT / "docs" / "data-model.md"


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; fail when a file differs from the declarations.")
def generate(check: bool) -> None:
    """Write web/app/generated/*.ts and docs/data-model.md from the server's declarations."""
    settle(ENTITIES_TS, entities_module(MODEL.registry, SCHEMA, wire_hash(MODEL.registry)), check)
    settle(SETTINGS_TS, settings_module(SETTINGS), check)
    settle(DATA_MODEL, data_model(MODEL.registry), check)


def settle(file: Path, wanted: str, check: bool) -> None:
    """Bring one file to what is wanted, or only look; raises ClickException when it may not be written."""
    kept = file.read_text(encoding="utf-8") if file.exists() else None
    if check:
        if kept != wanted:
            raise click.ClickException(f"{file.name} is not what the declarations give: run qianchang generate")
        click.echo(f"{file.name} follows the declarations")
    elif kept == wanted:
        click.echo(f"{file.name} is as it should be")
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(wanted, encoding="utf-8")
        click.echo(f"{file.name} written")
