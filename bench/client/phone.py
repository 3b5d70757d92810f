"""The phone of the benchmark: Chromium with a profile on disk, its main thread slowed, on a line that can be cut."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, Playwright

from e2e.network import Line, Network
from e2e.stage import ARGUMENTS, PHONE, chromium

SLOWDOWN = 6
PATIENCE_MS = 120_000
PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")


class Phone:
    """One start of the browser from what is on its disk."""

    def __init__(
        self,
        driver: Playwright,
        network: Network,
        profile: Path,
        slowdown: int = SLOWDOWN,
        shape: Mapping[str, object] = PHONE,
    ):
        path = chromium()
        if path is None:
            raise RuntimeError("Chromium is not installed: `python3 -m tools.needs` says what the machine lacks")
        self.origin = f"http://127.0.0.1:{network.port}"
        self.context = driver.chromium.launch_persistent_context(
            str(profile),
            executable_path=path,
            args=ARGUMENTS,
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            service_workers="allow",
            **shape,  # type: ignore[arg-type]
        )
        self.context.set_default_timeout(PATIENCE_MS)
        self.context.add_init_script(PROBE)
        self.page: Page = self.context.pages[0]
        self.cdp: CDPSession = self.context.new_cdp_session(self.page)
        if slowdown > 1:
            self.cdp.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        if network.line is Line.CLOSED:
            self.context.set_offline(True)

    def __enter__(self) -> "Phone":
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()

    def go(self, path: str) -> None:
        self.page.goto(self.origin + path, wait_until="commit")

    def ask(self, script: str, *arguments: object) -> Any:
        """Run a function of the probe and wait for what it gives."""
        return self.page.evaluate(f"bench.{script}(...{json.dumps(arguments)})")

    def tap(self, selector: str) -> None:
        """A finger on the middle of the first that matches."""
        x, y = self.ask("middle", selector)
        self.page.touchscreen.tap(x, y)  # not by a locator, whose own scripts would run beside the page's
