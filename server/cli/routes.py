"""`qianchang routes`: every address that the server answers."""

import click
from flask import Flask

from server.cli.opened import Factory, configured, opened


@click.command()
@click.pass_obj
def routes(factory: Factory) -> None:
    """List every address with its methods."""
    with opened(factory, configured()) as app:
        for line in lines(app):
            click.echo(line)


def lines(app: Flask) -> list[str]:
    """`GET,POST  /api/devices`, by address."""
    shown = []
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule):
        methods = sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
        shown.append(f"{','.join(methods):<10} {rule.rule}")
    return shown
