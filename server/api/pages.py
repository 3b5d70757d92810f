"""The app shell at every address of the client, its service worker, manifest and built files.

The shell is the same for everybody and holds no data, so that a phone can keep it and start without a network (X13).
"""

import base64
import hashlib
import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask, Response, abort, current_app, request, send_from_directory
from jinja2 import Environment, FileSystemLoader, select_autoescape

blueprint = Blueprint("pages", __name__)

ENTRY = "app/main.tsx"
BUILD_URL = "/static/build/"
YEAR = 31_536_000  # seconds
IMMUTABLE = f"public, max-age={YEAR}, immutable"
REVALIDATE = "no-cache"  # kept, but asked for again every time: a deployment is seen at once (F14)
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))  # best first
HAS_SUFFIX = re.compile(r"\.\w+$")

POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "media-src": "'self' blob:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)

NOT_BUILT = """<!doctype html><meta charset="utf-8"><title>前场</title>
<p>网页还没有装好。请在项目文件夹里运行 <code>make run</code>。
<p>網頁還沒有裝好。請在專案資料夾裡執行 <code>make run</code>。
<p>The client has not been built. Run <code>make run</code> in the project's folder."""


@dataclass(frozen=True)
class Shell:
    """The page that every address answers. `version` changes with any byte of it; `policy` fits its inline script."""

    html: str
    version: str
    policy: str


class NotBuiltError(Exception):
    """There is no build to serve."""


def init_pages(app: Flask, web: Path) -> None:
    """Serves the client from this folder; call it last, since it answers every address that nobody else does."""
    app.extensions["web"] = web
    app.register_blueprint(blueprint)
    app.after_request(harden)


def harden(response: Response) -> Response:
    """No answer of ours is guessed at, framed, or told where a person came from."""
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "same-origin")
    response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    response.headers.setdefault("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(self)")
    return response


@blueprint.get("/")
@blueprint.get("/<path:address>")
def shell(address: str = "") -> Response:
    """The app at every address of its screens; a name with a suffix is a file, and there is none."""
    if address.split("/")[0] in ("api", "static") or HAS_SUFFIX.search(address):
        abort(404)
    try:
        page = current_shell()
    except NotBuiltError:
        return Response(NOT_BUILT, 503, mimetype="text/html", headers={"Cache-Control": "no-store"})
    response = Response(page.html, mimetype="text/html")
    response.headers["Content-Security-Policy"] = page.policy
    response.headers["X-Frame-Options"] = "DENY"
    response.headers["X-Qianchang-Shell"] = page.version
    return _revalidated(response, page.version)


@blueprint.get("/sw.js")
def service_worker() -> Response:
    """The worker, told which shell belongs to it: a change of the page alone also reaches the phones."""
    try:
        version = current_shell().version
        code = (_build() / "sw.js").read_text(encoding="utf-8")
    except (NotBuiltError, FileNotFoundError):
        abort(404)
    response = Response(f'const SHELL_VERSION = "{version}";\n{code}', mimetype="text/javascript")
    response.headers["Service-Worker-Allowed"] = "/"
    return _revalidated(response, _digest(response.get_data()))


@blueprint.get("/manifest.webmanifest")
def manifest() -> Response:
    """What the phone shows when the app is installed."""
    response = send_from_directory(_web() / "static", "manifest.webmanifest", mimetype="application/manifest+json")
    response.headers["Cache-Control"] = REVALIDATE
    return response


@blueprint.get("/static/<path:name>")
def static(name: str) -> Response:
    """A file of the build, compressed beforehand; its name carries its hash, so it never changes."""
    built = name.startswith("build/assets/")
    if name.startswith("build/") and not built:
        abort(404)
    response = _compressed(name) if built else send_from_directory(_web() / "static", name)
    response.headers["Cache-Control"] = IMMUTABLE if built else REVALIDATE
    return response


def current_shell() -> Shell:
    """The shell of the build that is there now; made again when a deployment replaces it.

    Raises NotBuiltError when there is none.
    """
    listing = _build() / ".vite" / "manifest.json"
    template = _web() / "templates" / "app.html"
    try:
        stamp = (listing.stat().st_mtime_ns, template.stat().st_mtime_ns)
    except FileNotFoundError as error:
        raise NotBuiltError(str(error.filename)) from error
    return _make_shell(listing, template, stamp, str(current_app.config["ZONE"]))


@lru_cache(maxsize=4)
def _make_shell(listing: Path, template: Path, _stamp: tuple[int, int], zone: str) -> Shell:
    built: dict[str, Any] = json.loads(listing.read_text(encoding="utf-8"))
    environment = Environment(loader=FileSystemLoader(template.parent), autoescape=select_autoescape())
    styles, scripts = _first_files(built)
    html = environment.get_template(template.name).render(
        entry=BUILD_URL + built[ENTRY]["file"],
        styles=[BUILD_URL + name for name in styles],
        preload=[BUILD_URL + name for name in scripts],
        zone=zone,
    )
    return Shell(html, _digest(html.encode()), _policy(html))


def _first_files(built: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Styles, and scripts besides the entry, that the first screen needs: what it imports statically.

    Imported ones come first, since a part's styles must yield to those of the screen that uses it.
    """
    styles: list[str] = []
    scripts: list[str] = []
    seen: set[str] = set()

    def visit(key: str) -> None:
        if key in seen:
            return
        seen.add(key)
        for imported in built[key].get("imports", ()):
            visit(imported)
        styles.extend(name for name in built[key].get("css", ()) if name not in styles)
        if key != ENTRY:
            scripts.append(built[key]["file"])

    visit(ENTRY)
    return styles, scripts


def _policy(html: str) -> str:
    hashes = [hashlib.sha256(code.encode()).digest() for code in INLINE_SCRIPT.findall(html)]
    allowed = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in hashes)
    policy = {**POLICY, "script-src": f"{POLICY['script-src']} {allowed}".strip()}
    return "; ".join(f"{name} {value}" for name, value in policy.items())


def _compressed(name: str) -> Response:
    folder = _web() / "static"
    for encoding, suffix in ENCODINGS:
        if request.accept_encodings[encoding] > 0 and (folder / (name + suffix)).is_file():
            response = send_from_directory(folder, name + suffix, mimetype=_type_of(name))
            response.headers["Content-Encoding"] = encoding
            break
    else:
        response = send_from_directory(folder, name)
    response.vary.add("Accept-Encoding")
    return response


def _type_of(name: str) -> str:
    return {"js": "text/javascript", "css": "text/css", "svg": "image/svg+xml"}.get(
        name.rsplit(".", 1)[-1], "application/octet-stream"
    )


def _revalidated(response: Response, version: str) -> Response:
    response.headers["Cache-Control"] = REVALIDATE
    response.set_etag(version)
    response.make_conditional(request)
    return response


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def _web() -> Path:
    web: Path = current_app.extensions["web"]
    return web


def _build() -> Path:
    return _web() / "static" / "build"
