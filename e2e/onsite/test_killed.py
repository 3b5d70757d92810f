"""A phone that dies in the middle of a word: the system kills the browser, or the battery is empty."""

import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Error, Locator, expect

from e2e.conftest import Phone
from e2e.onsite.conftest import PATROL
from e2e.pages.checklist import Checklist
from e2e.stage import Screen

pytestmark = pytest.mark.whole_browser
CHECK = "登高作业"
WORDS = "3号灯下面的工人没有挂双钩安全带，已经叫停，等安全员过来重新查一遍再上，"
KEY_MS = 30  # how long each key is held
LOST_AT_MOST_S = 1.0
# A machine that is busy with something else keeps the whole page waiting; that is not the page's doing.
WATCH_PAUSES = """() => {
  window.pauses = []
  let last = performance.now()
  setInterval(() => { window.pauses.push(performance.now() - last - 20); last = performance.now() }, 20)
}"""
LONGEST_PAUSE_MS = "Math.max(0, ...window.pauses.slice(-100))"


def processes(profile: Path) -> list[int]:
    """The browser that has this profile; what it started ends with it."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            words = (entry / "cmdline").read_bytes().split(b"\0") if entry.name.isdigit() else []
        except OSError:  # ended meanwhile
            continue
        if f"--user-data-dir={profile}".encode() in words and not any(word.startswith(b"--type=") for word in words):
            found.append(int(entry.name))
    return found


def die(screen: Screen) -> None:
    """Without a chance to write anything."""
    for process in processes(screen.profile):
        os.kill(process, signal.SIGKILL)
    until = time.monotonic() + 30
    while processes(screen.profile):
        assert time.monotonic() < until, "the browser lives"
        time.sleep(0.05)
    with suppress(Error):  # it is closed already
        screen.close()


@dataclass
class Typing:
    """Somebody types letter by letter: when each was on the screen, with all that stood there then."""

    field: Locator
    letters: Iterator[str]
    stood: str
    at: list[tuple[float, str]] = dataclass_field(default_factory=list)

    def go_on(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            letter = next(self.letters)
            self.field.press_sequentially(letter, delay=KEY_MS)
            self.stood += letter
            self.at.append((time.monotonic(), self.stood))

    def older_than(self, seconds: float) -> str:
        """What has stood there for so long; nothing if all is newer."""
        until = time.monotonic() - seconds
        return next((stood for at, stood in reversed(self.at) if at < until), "")


@pytest.mark.proves("F27", "X4")
def test_whatever_the_keystroke_at_which_the_phone_dies_at_most_the_last_second_is_lost(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    phone.lose_network()
    checklist = Checklist(phone).open("安全")
    checklist.bring(CHECK)
    checklist.press("不合格")
    check = checklist.row(CHECK).get_attribute("data-id")
    path = phone.page.url.removeprefix(phone.origin).split("/checks")[0] + f"/check/{check}"
    why = checklist.row(CHECK).get_by_label("哪里不合格？写一句，不写也行")
    chance, letters = random.Random(27), cycle(WORDS)
    for _ in range(3):
        phone.page.evaluate(WATCH_PAUSES)
        typing, old = Typing(why, letters, why.input_value()), ""
        why.press("End")
        while not old:
            typing.go_on(chance.uniform(1.2, 2.5))
            slack_s = phone.page.evaluate(LONGEST_PAUSE_MS) / 1000
            old = typing.older_than(LOST_AT_MOST_S + slack_s)
        die(phone)

        phone.open()
        phone.go(path)
        why = phone.page.get_by_label("备注")
        expect(why).not_to_have_value("")
        kept = why.input_value()
        assert kept.startswith(old), f"{len(typing.stood)} typed, {len(old)} of them old, {len(kept)} kept"
        assert typing.stood.startswith(kept)
