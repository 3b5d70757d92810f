"""Ids in addresses: anything that is no ULID is no page of ours."""

from flask import Flask
from werkzeug.routing import BaseConverter

from server.sync.entity import ID_PATTERN


class UlidConverter(BaseConverter):
    """`<ulid:name>` in a rule."""

    regex = ID_PATTERN.pattern


def init_urls(app: Flask) -> None:
    app.url_map.converters["ulid"] = UlidConverter
