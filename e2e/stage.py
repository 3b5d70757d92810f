"""Phones and desks of a test: each a browser profile on disk with a line of its own, which can be cut and closed."""

import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Playwright

from e2e.installed import Installed
from e2e.network import Line, Network
from e2e.served import Served

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
PHONE: dict[str, object] = {
    "viewport": {"width": 412, "height": 915},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}
DESK: dict[str, object] = {"viewport": {"width": 1440, "height": 900}}
PATIENCE_MS = 15_000
CHINESE = "zh-CN"
Lines = Callable[[int], Network]


def headless() -> str | None:
    """Chromium without the browser around it, which takes a third of the time to start; else the whole of it."""
    return shutil.which("chromium-headless-shell") or chromium()


def chromium() -> str | None:
    """Where the system's Chromium is."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Screen:
    """One device. Closing and opening it again is a cold start of the app from what is on its disk."""

    def __init__(
        self,
        driver: Playwright,
        program: str,
        network: Network,
        profile: Path,
        shape: dict[str, object],
        language: str = CHINESE,
    ):
        self.driver, self.program, self.network, self.profile = driver, program, network, profile
        self.shape, self.language = shape, language
        self.context: BrowserContext
        self.page: Page
        self.open()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.network.port}"

    def open(self) -> None:
        """Start the browser; the page is still empty."""
        self.context = self.driver.chromium.launch_persistent_context(
            str(self.profile),
            executable_path=self.program,
            args=ARGUMENTS,
            locale=self.language,
            timezone_id="Asia/Shanghai",
            service_workers="allow",
            **self.shape,  # type: ignore[arg-type]
        )
        self.context.set_default_timeout(PATIENCE_MS)
        self.page = self.context.pages[0] if self.context.pages else self.context.new_page()
        if self.network.line is Line.CLOSED:
            self.context.set_offline(True)

    def close(self) -> None:
        """Close the app and the browser."""
        self.context.close()

    def reopen(self, path: str = "/") -> None:
        """Close everything, start again and open the app."""
        self.close()
        self.open()
        self.go(path)

    def go(self, path: str = "/") -> None:
        self.page.goto(self.origin + path)

    def lose_network(self) -> None:
        """No signal: the line is cut for page and workers alike."""
        self.network.become(Line.CLOSED)
        self.context.set_offline(True)

    def find_network(self, line: Line = Line.OPEN) -> None:
        self.network.become(line)
        self.context.set_offline(False)


class Stage:
    """All devices of a test. A new one has an empty disk; one that is `installed` has been at the app before, as far
    as this program has such disks.
    """

    def __init__(
        self,
        driver: Playwright,
        program: str,
        served: Served,
        lines: Lines,
        folder: Path,
        installed: Installed | None = None,
    ):
        self.driver, self.program, self.served = driver, program, served
        self._lines, self._folder, self._installed = lines, folder, installed
        self._screens: list[Screen] = []

    def phone(self, language: str = CHINESE, installed: bool = False) -> Screen:
        return self._add(PHONE, language, installed)

    def desk(self, language: str = CHINESE, installed: bool = False) -> Screen:
        return self._add(DESK, language, installed)

    def _add(self, shape: dict[str, object], language: str, installed: bool) -> Screen:
        profile = self._folder / f"profile-{len(self._screens)}"
        if installed and self._installed and language == CHINESE:
            line = self._line_of_installed(self._installed, profile)
        else:
            line = self._lines(0)
        screen = Screen(self.driver, self.program, line, profile, shape, language)
        self._screens.append(screen)
        return screen

    def _line_of_installed(self, installed: Installed, profile: Path) -> Network:
        """The line that belongs to the disk that is copied into this profile."""
        place = len(self._screens)
        disk = installed.disk(place)
        try:
            line = self._lines(disk.port)
        except OSError:
            disk = installed.renew(place)
            line = self._lines(disk.port)
        disk.give(profile)
        return line

    def close(self) -> None:
        for screen in self._screens:
            screen.close()
