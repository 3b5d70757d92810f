"""`qianchang generate`: the client's files that follow from the declarations."""

from pathlib import Path

import click

from server.cli.typescript import entities_module
from server.domain.model import MODEL
from server.sync.schema import SCHEMA, wire_hash

ENTITIES_TS = Path(__file__).parents[2] / "web" / "app" / "generated" / "entities.ts"


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; fail when the file differs from the declarations.")
def generate(check: bool) -> None:
    """Write web/app/generated/entities.ts from the server's declarations."""
    wanted = entities_module(MODEL.registry, SCHEMA, wire_hash(MODEL.registry))
    kept = ENTITIES_TS.read_text(encoding="utf-8") if ENTITIES_TS.exists() else None
    if check:
        if kept != wanted:
            raise click.ClickException(f"{ENTITIES_TS.name} is not what the declarations give: run qianchang generate")
        click.echo(f"{ENTITIES_TS.name} follows the declarations")
    elif kept == wanted:
        click.echo(f"{ENTITIES_TS.name} is as it should be")
    else:
        ENTITIES_TS.parent.mkdir(parents=True, exist_ok=True)
        ENTITIES_TS.write_text(wanted, encoding="utf-8")
        click.echo(f"{ENTITIES_TS.name} written")
