"""What the tests need from the machine beyond Python and Node: browsers, PostgreSQL, fonts."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tools.step import say


@dataclass(frozen=True)
class Need:
    """A program of the machine, the Debian package that brings it, and what is lost without it."""

    package: str
    present: Callable[[], bool]
    without: str
    required: bool = True


def any_program(*names: str) -> Callable[[], bool]:
    return lambda: any(shutil.which(name) for name in names)


def postgresql() -> bool:
    return bool(shutil.which("initdb")) or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def cjk_font() -> bool:
    return any(Path("/usr/share/fonts").glob("**/NotoSansCJK*"))


NEEDS = (
    Need("chromium", any_program("chromium", "chromium-browser", "google-chrome"), "no browser test can run"),
    Need(
        "chromium-headless-shell",
        any_program("chromium-headless-shell"),
        "browser tests take the whole of Chromium, and half as long again",
        required=False,
    ),
    Need("postgresql", postgresql, "the tests on PostgreSQL can't run"),
    Need("fonts-noto-cjk", cjk_font, "Chinese text has no glyphs in the browser tests"),
    Need("firefox-esr", any_program("firefox-esr", "firefox"), "the flow in Firefox is skipped", required=False),
    Need("webkit2gtk-driver", any_program("WebKitWebDriver"), "the flow in WebKit is skipped", required=False),
    Need("xvfb", any_program("Xvfb"), "the flow in WebKit is skipped", required=False),
    Need("dbus-daemon", any_program("dbus-run-session"), "the flow in WebKit is skipped", required=False),
)


def missing() -> list[Need]:
    return [need for need in NEEDS if not need.present()]


def describe(need: Need) -> str:
    return f"Missing: {need.package} - {need.without}. On Debian: apt-get install {need.package}"


def main() -> int:
    """Tell what is missing; 1 when tests that have to run can't. `--packages`: names alone, for an installer."""
    lacking = missing()
    if "--packages" in sys.argv:
        say(" ".join(need.package for need in lacking))
        return 0
    say("\n".join(describe(need) for need in lacking) or "Everything is there.")
    return int(any(need.required for need in lacking))


if __name__ == "__main__":
    sys.exit(main())
