"""Ids in addresses: anything that is no ULID is no page of ours."""

from flask import Flask
from werkzeug.routing import BaseConverter

from server.sync.entity import ID_PATTERN


class UlidConverter(BaseConverter):
    """`<ulid:name>` in a rule."""

    regex = ID_PATTERN.pattern


def describe_ulid(_converter: BaseConverter) -> dict[str, str]:
    """For the OpenAPI document."""
    return {"type": "string", "pattern": f"^{UlidConverter.regex}$"}


def init_urls(app: Flask) -> None:
    app.url_map.converters["ulid"] = UlidConverter
