"""What holds for every request under /api before any end point sees it: same origin, known media type, sane JSON."""

import json
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, request
from flask.json.provider import DefaultJSONProvider

from server.api.errors import ApiError
from server.config import Config, is_loopback

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
JSON_TYPE = "application/json"
FORM_TYPE = "multipart/form-data"
LARGEST_BODY = 8 * 1024 * 1024  # bytes; a route that takes files raises it for itself


class StrictJson(DefaultJSONProvider):
    """Refuses what neither database nor browser can hold: NaN, unpaired surrogates, bottomless nesting."""

    ensure_ascii = False
    sort_keys = False

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        try:
            value = json.loads(s, parse_constant=_refuse_constant, **kwargs)
            json.dumps(value, ensure_ascii=False).encode()
        except RecursionError:
            raise ValueError("nested too deeply") from None
        return value


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def init_guard(app: Flask, config: Config) -> None:
    """Installs the checks."""
    app.json = StrictJson(app)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    app.before_request(check_write)
    app.after_request(forbid_storing)
    if config.demo:
        app.before_request(check_demo_is_local)


def check_write() -> None:
    """A write comes from our own pages or from a program, never from another site's page (CSRF)."""
    if request.method in SAFE_METHODS or not request.path.startswith("/api/"):
        return
    if request.mimetype not in (JSON_TYPE, FORM_TYPE) and not _is_tus():
        raise ApiError(415, "unsupported_media_type", f"Content-Type must be {JSON_TYPE}")
    if not _same_origin():
        raise ApiError(403, "foreign_origin", "a write must come from the same origin")


def _same_origin() -> bool:
    """Every browser says where a form or JSON comes from; a program that says nothing may send JSON only,
    which no foreign page can make a browser send unasked.
    """
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    if site is not None and site != "same-origin":
        return False
    if origin is not None:
        return urlsplit(origin).netloc == request.host
    return site is not None or request.mimetype == JSON_TYPE or _is_tus()


def _is_tus() -> bool:
    """An upload of a file names its protocol in a header that, as JSON, no foreign page can send unasked."""
    return request.path.startswith("/api/media/") and "Tus-Resumable" in request.headers


def check_demo_is_local() -> None:
    """The demo's passwords are known to all: whoever comes from elsewhere gets nothing, nor a name that rebinds."""
    host = request.host.rsplit(":", 1)[0] if not request.host.endswith("]") else request.host
    forwarded = "X-Forwarded-For" in request.headers or "Forwarded" in request.headers
    if forwarded or not is_loopback(request.remote_addr or "127.0.0.1") or not is_loopback(host):
        raise ApiError(403, "demo_is_local", "the demo answers on this machine only")


def forbid_storing(response: Response) -> Response:
    """What the API answers belongs to one person: no cache may keep it."""
    if request.path.startswith("/api/"):
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers["X-Content-Type-Options"] = "nosniff"
    return response
