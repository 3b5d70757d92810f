"""The product's app, with the hand-written page at the same origin, so that it may read the same database."""

from pathlib import Path

from flask import Flask, Response, send_from_directory

from bench.server.product import create_app as product_app
from server.api.pages import BUILD_URL, current_shell

PLAIN = Path(__file__).parent / "plain"


def create_app() -> Flask:
    """For gunicorn; the page is at /bench/plain.html: the suffix keeps the product's service worker away from it."""
    app = product_app()

    @app.get("/bench/<name>")
    def plain(name: str) -> Response:
        response = send_from_directory(PLAIN, name)
        if name.endswith(".html"):
            response.direct_passthrough = False
            response.set_data(response.get_data(as_text=True).replace("{{ styles }}", styles()))
        response.headers["Cache-Control"] = "no-cache"
        return response

    return app


def styles() -> str:
    """The product's own stylesheets: both pages look the same, and cost the browser the same to lay out."""
    parts = current_shell().html.split('<link rel="stylesheet" href="')[1:]
    hrefs = [part.split('"')[0] for part in parts]
    if not hrefs or not all(href.startswith(BUILD_URL) for href in hrefs):
        raise RuntimeError("the shell names no stylesheet of the build")
    return "\n".join(f'<link rel="stylesheet" href="{href}">' for href in hrefs)
