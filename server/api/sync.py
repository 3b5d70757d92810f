"""POST /api/sync and GET /api/schema: the protocol over HTTP (docs/protocol.md)."""

from typing import Any

import msgspec
from flask import Blueprint, Response, current_app, request

from server.api.session import signed_in
from server.sync.engine import SyncEngine
from server.sync.message import MalformedRequestError, read_request
from server.sync.schema import SCHEMA, describe, wire_hash

LARGEST_REQUEST = 4 * 1024 * 1024

bp = Blueprint("sync", __name__, url_prefix="/api")


def json_answer(content: Any, status: int = 200) -> Response:
    """JSON by msgspec: pages hold raw parts that the standard encoder does not know."""
    return Response(msgspec.json.encode(content), status, content_type="application/json")


def sync_engine() -> SyncEngine:
    """The engine that the factory put into the app."""
    engine: SyncEngine = current_app.extensions["sync_engine"]
    return engine


@bp.post("/sync")
def sync() -> Response:
    """Take a device's changes and answer with verdicts and pages; 400 names what can't be read."""
    who = signed_in()
    request.max_content_length = LARGEST_REQUEST
    try:
        wanted = read_request(request.get_data(cache=False))
        answer = sync_engine().exchange(who.person_id, wanted)
    except MalformedRequestError as error:
        return json_answer({"error": {"code": "malformed", "field": error.place, "message": error.message}}, 400)
    return json_answer(answer)


@bp.get("/schema")
def schema() -> Response:
    """Every entity with its fields, types, rules, rights and scopes."""
    registry = sync_engine().model.registry
    return json_answer({"schema": SCHEMA, "hash": wire_hash(registry), "entities": describe(registry)})
