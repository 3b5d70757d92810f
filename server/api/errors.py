"""One shape for every error under /api: `{"error": {"code", "message", "field"?}}`.

People read a text that the client makes from the code; `message` is for developers.
"""

import logging
import secrets
from collections.abc import Mapping
from typing import Any, TypeAlias

from flask import Flask, Response, jsonify, request
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoTurnError
from werkzeug.exceptions import HTTPException

log = logging.getLogger(__name__)

Answered: TypeAlias = Response | HTTPException

CODES = {
    400: "malformed",
    401: "signed_out",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "unsupported_media_type",
    422: "invalid",
    429: "too_many",
    500: "internal",
    503: "busy",
}
BUSY_SECONDS = 5


class ApiError(Exception):
    """Ends a request with an answer of the one shape."""

    def __init__(self, status: int, code: str, message: str, field: str | None = None, **headers: str):
        super().__init__(message)
        self.status, self.code, self.message, self.field = status, code, message, field
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def answer(status: int, code: str, message: str, field: str | None = None) -> Response:
    """An error as JSON."""
    error = {"code": code, "message": message}
    if field is not None:
        error["field"] = field
    response = jsonify({"error": error})
    response.status_code = status
    return response


def init_errors(app: Flask) -> None:
    """Registers the handlers; outside /api only what is unexpected is caught here."""
    app.register_error_handler(ApiError, _of_ours)
    app.register_error_handler(HTTPException, of_http)
    app.register_error_handler(NoTurnError, _busy)
    app.register_error_handler(OperationalError, _busy)
    app.register_error_handler(Exception, _unexpected)


def _of_ours(error: ApiError) -> Response:
    response = answer(error.status, error.code, error.message, error.field)
    response.headers.update(error.headers)
    return response


def of_http(error: HTTPException) -> Answered:
    """A werkzeug error; those of flask-smorest carry what the schema found."""
    if not request.path.startswith("/api/") or error.code is None or error.code < 400:
        return error
    if isinstance(error.response, Response):
        return error.response
    data: Mapping[str, Any] = getattr(error, "data", None) or {}
    field, message = _first_finding(data.get("messages") or {})
    if error.code == 422 and field is None and message:
        error.code = 400
    response = answer(error.code, CODES.get(error.code, "malformed"), message or error.description or error.name, field)
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After"):
            response.headers[name] = value
    return response


def _first_finding(found: Any, path: tuple[str, ...] = ()) -> tuple[str | None, str | None]:
    """The first field that a schema complains about, dotted, and why."""
    while isinstance(found, Mapping) and found:
        name, found = next(iter(found.items()))
        path = (*path, str(name))
    if isinstance(found, list) and found:
        found = found[0]
    field = ".".join(part for part in path[1:] if part != "_schema") or None
    return field, str(found) if found else None


def _busy(error: Exception) -> Response:
    log.error("the database gave no turn: %s", error)
    response = answer(503, "busy", "the database did not answer in time; try again")
    response.headers["Retry-After"] = str(BUSY_SECONDS)
    return response


def _unexpected(error: Exception) -> Response:
    """A fault of ours: logged whole under an id that the answer names."""
    incident = secrets.token_hex(6)
    log.error("fault %s at %s %s", incident, request.method, request.path, exc_info=error)
    return answer(500, "internal", f"a fault of the server, logged as {incident}")
