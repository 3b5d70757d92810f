"""A festival on a slowed phone: each list opened from the event's screen, beside the hand-written page opening its own.

420 checks, 200 incidents with 2,000 lines, 500 photos as records with small pictures; nothing is fetched meanwhile.
"""

import statistics
import tempfile
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

from PIL import Image
from playwright.sync_api import sync_playwright

from bench.client.bare_tap import bare_taps
from bench.client.figures import worst_tap
from bench.client.measure import THUMB_MS, Bench, Side, Tapped, fill, open_list, stand_before, tap
from bench.client.phone import SLOWDOWN, Phone
from bench.client.records import Records, instant, made
from bench.report import Figure
from bench.server.serving import serving
from bench.server.work import new_id
from e2e.network import Line, Network

CHECKS, INCIDENTS, LINES, PHOTOS = 420, 200, 2_000, 500
ROUNDS, TAPS, SCREENFUL = 5, 8, 8
KINDS = ("equipment", "crowd", "weather", "theft", "power", "other")
SEVERITIES = ("ordinary", "ordinary", "serious", "major")
BOUND = 1.3


@dataclass(frozen=True)
class Screen:
    """A list of the product: what leads to it, and what its rows are."""

    name: str
    link: str
    row: str


SCREENS = (
    Screen("incidents", "a[href$='/incidents']", ".incident-row"),
    Screen("photos", "a[href$='/photos']", ".photos-grid button"),
)


@dataclass
class Taken:
    """Milliseconds, in the order in which they were taken."""

    opened: dict[str, list[float]] = field(default_factory=dict)
    plain: list[float] = field(default_factory=list)
    taps: list[Tapped] = field(default_factory=list)
    bare_taps: list[float] = field(default_factory=list)

    def add(self, name: str, milliseconds: float) -> None:
        self.opened.setdefault(name, []).append(milliseconds)


class Festival(Records):
    """The event of the list, with what a day of a festival leaves beside its checks."""

    def __init__(self, environment: dict[str, str]):
        super().__init__(environment, CHECKS + 100, CHECKS)
        self.dice = Random(420)
        incidents = [self._incident(number) for number in range(INCIDENTS)]
        self._write(incidents)
        self._write([self._line(incidents[number % INCIDENTS].record, number) for number in range(LINES)])
        checks = list(self.heads)
        self._write([self._photo(checks[number % CHECKS], number) for number in range(PHOTOS)])

    def _at(self, number: int) -> str:
        return instant(self.now - timedelta(seconds=20 * number))

    def _incident(self, number: int) -> Any:
        about = {"event": self.event, "reporter": self.people[number % 7], "happened": self._at(number)}
        what = {"kind": KINDS[number % len(KINDS)], "severity": SEVERITIES[number % len(SEVERITIES)]}
        return made("incident", new_id(), about | what | {"place": f"三层序厅{number:02}"})

    def _line(self, incident: str, number: int) -> Any:
        about = {"event": self.event, "incident": incident, "author": self.people[number % 7], "kind": "note"}
        return made(
            "entry", new_id(), about | {"made": self._at(number), "text": f"第 {number} 句：两人在现场，等电工"}
        )

    def _photo(self, check: str, number: int) -> Any:
        of = {"event": self.event, "author": self.people[number % 7], "subject": "check", "record": check}
        what = {
            "purpose": "evidence",
            "kind": "photo",
            "type": "image/jpeg",
            "bytes": 400_000,
            "sha256": f"{number:064x}",
        }
        size = {"width": 2048, "height": 1536, "preview": self._preview()}
        return made("photo", new_id(), of | what | size | {"taken": self._at(number), "stored": self._at(number)})

    def _preview(self) -> str:
        picture = Image.frombytes("RGB", (32, 24), self.dice.randbytes(32 * 24 * 3))
        out = BytesIO()
        picture.save(out, "JPEG", quality=40)
        return f"data:image/jpeg;base64,{b64encode(out.getvalue()).decode()}"


@contextmanager
def stage() -> Iterator[Bench]:
    with tempfile.TemporaryDirectory() as folder:
        environment = {"DATA": f"{folder}/data", "QIANCHANG_DEMO": "1", "QIANCHANG_THREADS": "64"}
        environment |= {"GUNICORN_CMD_ARGS": "--graceful-timeout 1"}
        records = Festival(environment)
        with (
            serving("bench.client.site:create_app()", environment, "/api/health") as port,
            Network(port) as network,
            sync_playwright() as driver,
        ):
            yield Bench(driver, network, Path(folder) / "profile", records)


def round_of(bench: Bench, taken: Taken) -> None:
    """The hand-written page, then each list of the product, each after a cold start into the event's screen."""
    product, plain, _ = bench.sides()
    with bench.phone() as phone:
        stand_before(phone, plain)
        taken.plain.append(open_list(phone, plain))
    with bench.phone() as phone:
        stand_before(phone, product)
        taken.add("checks", open_list(phone, product))
        for _ in range(TAPS):
            phone.page.wait_for_timeout(THUMB_MS)
            taken.taps.append(tap(phone))
    with bench.phone() as phone:
        taken.bare_taps += bare_taps(phone, CHECKS, TAPS)
    for screen in SCREENS:
        with bench.phone() as phone:
            taken.add(screen.name, open_screen(phone, product, screen))


def open_screen(phone: Phone, product: Side, screen: Screen) -> float:
    stand_before(phone, product)
    phone.ask("expectRows", screen.row, SCREENFUL)
    phone.tap(screen.link)
    return float(phone.ask("seen"))


def used_bytes(bench: Bench) -> int:
    with bench.phone(slowdown=1) as phone:
        phone.go(bench.sides()[0].overview)
        return int(phone.page.evaluate("navigator.storage.estimate().then(({ usage }) => usage)"))


def measure() -> list[Figure]:
    """Opening each list, tap to paint, and what it takes of the phone."""
    with stage() as bench:
        fill(bench)
        bench.network.become(Line.CLOSED)
        taken = Taken()
        for number in range(ROUNDS):
            round_of(bench, taken)
            print(f"  round {number + 1} of {ROUNDS}", flush=True)
        used = used_bytes(bench)
    return [*_opened(taken), _tapped(taken, used)]


def _opened(taken: Taken) -> Iterator[Figure]:
    plain = statistics.median(taken.plain)
    for name, times in taken.opened.items():
        opened = statistics.median(times)
        detail: dict[str, float | str] = {"product_ms": round(opened), "plain_ms": round(plain)}
        detail |= {"repetitions": len(times), "slowed": f"{SLOWDOWN}x, main thread"}
        yield Figure(f"client_festival_open_{name}", opened / plain, BOUND, detail)


def _tapped(taken: Taken, used: int) -> Figure:
    answers, saved = [one.answered for one in taken.taps], [one.saved for one in taken.taps]
    more: dict[str, float | str] = {"storage_mb": round(used / 1e6, 1)}
    more |= {"bare_page_worst_ms": round(max(taken.bare_taps))}
    more |= {"bare_page_median_ms": round(statistics.median(taken.bare_taps))}
    return worst_tap("client_festival_tap_worst", answers, saved, more)
