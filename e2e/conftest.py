"""Real browsers against the real server, with a bad network in between."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Playwright, expect, sync_playwright

from e2e.installed import Installed
from e2e.network import Network
from e2e.pages.app import sign_in, wait_until_kept, wait_until_ready
from e2e.served import Served, prepare_demo, serve
from e2e.stage import PATIENCE_MS, PHONE, Screen, Stage, chromium, headless

Phone: TypeAlias = Callable[[str], Screen]

# A test waits for what it expects; how long a loaded machine takes for it is no finding.
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def playwright_driver() -> Iterator[Playwright]:
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def demo_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The department's workbook, imported once; each test copies it."""
    folder = tmp_path_factory.mktemp("demo") / "data"
    prepare_demo(folder)
    return folder


@pytest.fixture
def served(demo_data: Path, tmp_path: Path) -> Iterator[Served]:
    """A server of the test's own with the gala in it."""
    folder = tmp_path / "data"
    shutil.copytree(demo_data, folder)
    with serve(folder) as running:
        yield running


@pytest.fixture(scope="session")
def program() -> str:
    """The browser."""
    found = headless()
    if found is None:
        pytest.skip("Chromium is not installed: browser tests did not run")
    return found


@pytest.fixture(scope="session")
def installed(
    demo_data: Path, playwright_driver: Playwright, program: str, tmp_path_factory: pytest.TempPathFactory
) -> Installed:
    """Disks with the app on them."""
    folder = tmp_path_factory.mktemp("installed")

    def install(profile: Path, port: int) -> None:
        data = profile.with_suffix(".data")
        shutil.copytree(demo_data, data)
        with serve(data) as running, Network(running.port, port=port) as line:
            screen = Screen(playwright_driver, program, line, profile, PHONE)
            screen.go("/")
            wait_until_kept(screen)
            screen.close()

    return Installed(folder, install)


@pytest.fixture
def stage(
    request: pytest.FixtureRequest,
    served: Served,
    playwright_driver: Playwright,
    program: str,
    installed: Installed,
    tmp_path: Path,
) -> Iterator[Stage]:
    """Phones and desks, each with a line of its own to the server."""
    with ExitStack() as stack:
        lines: Callable[[int], Network] = lambda port: stack.enter_context(Network(served.port, port=port))  # noqa: E731
        if request.node.get_closest_marker("whole_browser"):
            made = Stage(playwright_driver, chromium() or program, served, lines, tmp_path)
        else:
            made = Stage(playwright_driver, program, served, lines, tmp_path, installed)
        stack.callback(made.close)
        yield made


@pytest.fixture
def phone_of(stage: Stage) -> Phone:
    """A phone on which this person signed in and everything has come in."""

    def phone(staff_number: str) -> Screen:
        screen = stage.phone(installed=True)
        sign_in(screen, staff_number)
        wait_until_ready(screen)
        return screen

    return phone
