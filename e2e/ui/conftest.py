"""The gallery of parts, built alone: no server, no store, only the parts in a real browser."""

import functools
import http.server
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from e2e.served import ROOT
from e2e.stage import ARGUMENTS

GALLERY = ROOT / "web/app/gallery"
BUILD_SECONDS = 120


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """A test's output is for its failures."""


@pytest.fixture(scope="session")
def gallery_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the gallery, built from the source as it is now."""
    folder = tmp_path_factory.mktemp("gallery")
    vite = ROOT / "node_modules/.bin/vite"
    command = [str(vite), "build", str(GALLERY), "--config", str(GALLERY / "vite.config.ts"), "--outDir", str(folder)]
    subprocess.run([*command, "--emptyOutDir"], check=True, cwd=ROOT, capture_output=True, timeout=BUILD_SECONDS)
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/index.html"
        server.shutdown()


@pytest.fixture(scope="session")
def browser(playwright_driver: Playwright, program: str) -> Iterator[Browser]:
    launched = playwright_driver.chromium.launch(executable_path=program, args=ARGUMENTS)
    yield launched
    launched.close()


Open = Callable[..., Page]


@pytest.fixture
def open_gallery(browser: Browser, gallery_url: str) -> Iterator[Open]:
    """Opens the gallery in a theme, language and width; fails the test when the page threw an error."""
    contexts: list[BrowserContext] = []
    thrown: list[str] = []

    def opened(
        width: int = 412, height: int = 915, language: str = "zh-Hans", theme: str = "light", **more: Any
    ) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        kept = {"qianchang.language": language, "qianchang.theme": theme}
        # Only what is not there yet: a test may switch and load the page again.
        context.add_init_script(f"for (const [key, value] of Object.entries({kept!r})) localStorage[key] ??= value")
        page = context.new_page()
        page.on("pageerror", lambda error: thrown.append(str(error)))
        page.goto(gallery_url)
        page.locator("#desk").wait_for(state="attached")
        page.evaluate("document.fonts.ready.then(() => undefined)")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert thrown == []


@pytest.fixture(scope="session")
def axe_source() -> str:
    return Path(ROOT / "node_modules/axe-core/axe.min.js").read_text()
