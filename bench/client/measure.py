"""Start, opening and tap of the client beside the hand-written page, in turn; and a large pull under the list."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from bench.client.cpu import Work, work_of
from bench.client.figures import Pull, Times, all_figures
from bench.client.phone import SLOWDOWN, Phone
from bench.client.records import LIST, Records
from bench.client.sign_in import sign_in
from bench.report import Figure
from bench.server.serving import serving
from e2e.network import Line, Network

ROUNDS, TAPS, PULLS, PULLED = 7, 8, 3, 10_000
WORK_ROUNDS = 3
THUMB_MS = 450  # the product takes a second press within 350 ms for a bounce of the first
SETTLE_MS = 1_500
LIVE = "连着，实时"  # the strip says so once nothing is left to fetch
BUTTON = ".qc-result--na"


@dataclass(frozen=True)
class Side:
    """A page by its addresses and by what leads from its overview to the list."""

    name: str
    list: str
    overview: str
    link: str = ".onsite-progress--whole a"


@dataclass
class Bench:
    """One department, one phone's profile, one line that can be cut."""

    driver: Playwright
    network: Network
    profile: Path
    records: Records

    def phone(self, slowdown: int = SLOWDOWN) -> Phone:
        return Phone(self.driver, self.network, self.profile, slowdown)

    def sides(self) -> tuple[Side, Side, Side]:
        """The product, the page that reads the list anew when it opens, and the same keeping it in memory."""
        event, person = self.records.event, self.records.people[0]
        plain = f"/bench/plain.html?event={event}&person={person}"
        memory = f"{plain}&memory=1"
        return (
            Side("product", f"/event/{event}/checks", f"/event/{event}"),
            Side("plain", f"{plain}#checks", plain),
            Side("plain_memory", f"{memory}#checks", memory),
        )


@contextmanager
def stage() -> Iterator[Bench]:
    """A department of 20,000 records, served; the phone is still empty."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "DATA": f"{folder}/data",
            "QIANCHANG_DEMO": "1",
            "QIANCHANG_THREADS": "64",
            "GUNICORN_CMD_ARGS": "--graceful-timeout 1",
        }
        records = Records(environment)
        with (
            serving("bench.client.site:create_app()", environment, "/api/health") as port,
            Network(port) as network,
            sync_playwright() as driver,
        ):
            yield Bench(driver, network, Path(folder) / "profile", records)


def fill(bench: Bench) -> None:
    """Sign in, take all records, and let both pages be kept for a start without a network."""
    with bench.phone(slowdown=1) as phone:
        page = phone.page
        sign_in(phone)
        _, plain, _ = bench.sides()
        phone.go(plain.list)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.reload()
        phone.ask("all", LIST)


def start(phone: Phone, side: Side) -> float:
    phone.go(side.list)
    return float(phone.ask("start"))


def stand_before(phone: Phone, side: Side) -> None:
    """In the overview, with the finger over the list."""
    phone.go(side.overview)
    phone.ask("present", side.link)
    phone.page.wait_for_timeout(SETTLE_MS)


def open_list(phone: Phone, side: Side) -> float:
    phone.ask("expectList")
    phone.tap(side.link)
    return float(phone.ask("seen"))


@dataclass(frozen=True)
class Tapped:
    """Milliseconds from the press to the first frame that answers it, and to the one that shows the saved result."""

    answered: float
    saved: float


def tap(phone: Phone) -> Tapped:
    phone.ask("expectSaved", phone.ask("current"))
    phone.tap(BUTTON)
    return Tapped(float(phone.ask("answered")), float(phone.ask("seen")))


def round_of(bench: Bench, side: Side, times: Times) -> None:
    """A cold start into the list; then a start into the overview, the list opened from there, and some taps."""
    with bench.phone() as phone:
        times.start.append(start(phone, side))
        times.all_rows.append(float(phone.ask("all", LIST)))
    with bench.phone() as phone:
        stand_before(phone, side)
        times.open.append(open_list(phone, side))
        for _ in range(0 if side.name == "plain_memory" else TAPS):
            phone.page.wait_for_timeout(THUMB_MS)
            tapped = tap(phone)
            times.tap.append(tapped.saved)
            times.answer.append(tapped.answered)


def work_round(bench: Bench, side: Side, times: Times) -> None:
    """The same once more at full speed, for the thread time alone: it doesn't depend on what else the machine does."""
    with bench.phone(slowdown=1) as phone:
        times.start_work.append(work_of(phone, lambda: start(phone, side)).total)
    with bench.phone(slowdown=1) as phone:
        stand_before(phone, side)
        times.open_work.append(work_of(phone, lambda: open_list(phone, side)).total)
        phone.ask("all", LIST)
        phone.page.wait_for_timeout(SETTLE_MS)
        times.tap_work.append(work_of(phone, lambda: tap(phone)).total)


def pull(bench: Bench, traced: bool) -> Pull:
    """The main thread's blocks while 10,000 changed records are taken in with the list on the screen."""
    bench.network.become(Line.CLOSED)
    with bench.phone() as phone:
        product, *_ = bench.sides()
        phone.go(product.list)
        phone.ask("all", LIST)
        phone.page.wait_for_timeout(4 * SETTLE_MS)
        bench.records.change(PULLED)
        since = phone.ask("now")

        def take_in() -> None:
            bench.network.become(Line.OPEN)
            phone.context.set_offline(False)
            phone.ask("until", ".qc-strip__title", LIVE)
            phone.page.wait_for_timeout(SETTLE_MS)

        work: Work | None = work_of(phone, take_in) if traced else None
        if work is None:
            take_in()
        return Pull([float(block) for block in phone.ask("blocks", since)], work.longest if work else None)


def measure() -> list[Figure]:
    """All figures of the client."""
    with stage() as bench:
        began = time.monotonic()
        print("  a phone takes 20,000 records …", flush=True)
        fill(bench)
        print(f"  … {time.monotonic() - began:.0f} s", flush=True)
        bench.network.become(Line.CLOSED)
        sides = bench.sides()
        taken = {side.name: Times() for side in sides}
        in_turn(sides, taken, ROUNDS, lambda side, times: round_of(bench, side, times), "round")
        in_turn(sides[:2], taken, WORK_ROUNDS, lambda side, times: work_round(bench, side, times), "traced round")
        pulls = []
        for number in range(PULLS):
            pulls.append(pull(bench, traced=number > 0))
            print(f"  pull {number + 1} of {PULLS}", flush=True)
        return all_figures(taken, pulls)


def in_turn(
    sides: tuple[Side, ...], taken: dict[str, Times], rounds: int, act: Callable[[Side, Times], None], word: str
) -> None:
    """Each side in each round, forwards and backwards, so that the machine's mood is the same for all."""
    for number in range(rounds):
        for side in sides if number % 2 == 0 else sides[::-1]:
            act(side, taken[side.name])
        print(f"  {word} {number + 1} of {rounds}", flush=True)
