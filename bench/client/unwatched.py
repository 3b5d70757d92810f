"""A browser that nobody looks into while it works: what tools record of each request is kept in its own memory."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, Playwright

from e2e.stage import ARGUMENTS, chromium

PATIENCE_S = 60
PORT_FILE = "DevToolsActivePort"


class Unwatched:
    """Chromium with a profile on disk; `watched` gives its page for as long as one has to press something."""

    def __init__(self, driver: Playwright, profile: Path):
        self.driver, self.profile = driver, profile

    def __enter__(self) -> "Unwatched":
        (self.profile / PORT_FILE).unlink(missing_ok=True)
        arguments = [*ARGUMENTS, "--headless=new", "--remote-debugging-port=0", "--lang=zh-CN", "--window-size=412,915"]
        command = [str(chromium()), *arguments, f"--user-data-dir={self.profile}", "about:blank"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(timeout=PATIENCE_S)

    @contextmanager
    def watched(self) -> Iterator[Page]:
        """At the end the connection is closed, and the browser forgets what it recorded."""
        browser = self.driver.chromium.connect_over_cdp(f"http://127.0.0.1:{self._port()}")
        try:
            yield browser.contexts[0].pages[0]
        finally:
            browser.close()

    def _port(self) -> int:
        last = time.monotonic() + PATIENCE_S
        while time.monotonic() < last:
            told = self.profile / PORT_FILE
            if told.exists() and (lines := told.read_text(encoding="utf-8").split("\n")) and lines[0]:
                return int(lines[0])
            time.sleep(0.05)
        raise TimeoutError("the browser names no port")
