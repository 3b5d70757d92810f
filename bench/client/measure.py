"""Start, opening and tap of the client beside the hand-written page, in turn; and a large pull under the list."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from bench.client.phone import SLOWDOWN, Phone
from bench.client.records import LIST, STAFF_NUMBER, Records
from bench.report import Figure
from bench.server.serving import serving
from e2e.network import Line, Network
from e2e.pages.app import PASSWORD

ROUNDS, TAPS, PULLS, PULLED = 9, 8, 3, 10_000
BLOCK_MS, TAP_MS = 100, 100
THUMB_MS = 450  # the product takes a second press within 350 ms for a bounce of the first
SETTLE_MS = 1_500
LIVE = "连着，实时"  # the strip says so once nothing is left to fetch


@dataclass
class Times:
    """Milliseconds of one side, in the order in which they were taken."""

    start: list[float] = field(default_factory=list)
    open: list[float] = field(default_factory=list)
    all_rows: list[float] = field(default_factory=list)
    tap: list[float] = field(default_factory=list)


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
        phone.go("/")
        page.locator("input[name=username]").fill(STAFF_NUMBER)
        page.locator("input[name=password]").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.get_by_role("button", name="先不设").click()
        page.get_by_text("已存在这部手机里，没信号也能用").wait_for()
        _, plain, _ = bench.sides()
        phone.go(plain.list)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.reload()
        phone.ask("all", LIST)


def round_of(bench: Bench, side: Side, times: Times) -> None:
    """A cold start into the list; then a start into the overview, the list opened from there, and some taps."""
    with bench.phone() as phone:
        phone.go(side.list)
        times.start.append(phone.ask("start"))
        times.all_rows.append(phone.ask("all", LIST))
    with bench.phone() as phone:
        phone.go(side.overview)
        phone.page.locator(side.link).wait_for()
        phone.page.wait_for_timeout(SETTLE_MS)
        phone.ask("expectList")
        phone.tap(side.link)
        times.open.append(phone.ask("seen"))
        if side.name == "plain_memory":
            return
        for _ in range(TAPS):
            phone.page.wait_for_timeout(THUMB_MS)
            phone.ask("expectSaved", phone.ask("current"))
            phone.tap(".qc-result--na")
            times.tap.append(phone.ask("seen"))


def pull(bench: Bench) -> list[float]:
    """The blocks of the main thread while 10,000 changed records are taken in with the list on the screen."""
    bench.network.become(Line.CLOSED)
    with bench.phone() as phone:
        product, *_ = bench.sides()
        phone.go(product.list)
        phone.ask("all", LIST)
        phone.page.wait_for_timeout(4 * SETTLE_MS)
        bench.records.change(PULLED)
        since = phone.ask("now")
        bench.network.become(Line.OPEN)
        phone.context.set_offline(False)
        phone.ask("until", ".qc-strip__title", LIVE)
        phone.page.wait_for_timeout(SETTLE_MS)
        return [float(block) for block in phone.ask("blocks", since)]


def measure() -> list[Figure]:
    """All figures of the client."""
    with stage() as bench:
        said = time.monotonic()
        print("  a phone takes 20,000 records …", flush=True)
        fill(bench)
        print(f"  … {time.monotonic() - said:.0f} s", flush=True)
        bench.network.become(Line.CLOSED)
        sides = bench.sides()
        taken = {side.name: Times() for side in sides}
        for number in range(ROUNDS):
            for side in sides if number % 2 == 0 else sides[::-1]:
                round_of(bench, side, taken[side.name])
            print(f"  round {number + 1} of {ROUNDS}", flush=True)
        blocks = []
        for number in range(PULLS):
            blocks.append(pull(bench))
            print(f"  pull {number + 1} of {PULLS}: longest block {max(blocks[-1], default=0):.0f} ms", flush=True)
        return [*figures(taken), block_figure(blocks)]


def figures(taken: dict[str, Times]) -> list[Figure]:
    mine, plain, memory = taken["product"], taken["plain"], taken["plain_memory"]
    middle = statistics.median

    def beside(name: str, bound: float, of: str, **more: float | str) -> Figure:
        product_ms, plain_ms = middle(getattr(mine, of)), middle(getattr(plain, of))
        detail: dict[str, float | str] = {"product_ms": round(product_ms, 1), "plain_ms": round(plain_ms, 1)}
        detail |= {"repetitions": len(getattr(mine, of)), "slowed": f"{SLOWDOWN}x, main thread only"}
        detail |= more
        return Figure(name, product_ms / plain_ms, bound, detail)

    in_memory = middle(memory.open)
    return [
        beside(
            "client_cold_start",
            1.5,
            "start",
            all_rows_product_ms=round(middle(mine.all_rows)),
            all_rows_plain_ms=round(middle(plain.all_rows)),
        ),
        beside(
            "client_open_list_300",
            1.3,
            "open",
            plain_in_memory_ms=round(in_memory, 1),
            ratio_in_memory=round(middle(mine.open) / in_memory, 2),
        ),
        beside("client_tap_to_paint", 1.5, "tap"),
        worst_figure(mine.tap, plain.tap),
    ]


def worst_figure(mine: list[float], plain: list[float]) -> Figure:
    detail: dict[str, float | str] = {"product_worst_ms": round(max(mine), 1), "plain_worst_ms": round(max(plain), 1)}
    detail |= {"bound_ms": TAP_MS, "taps": len(mine)}
    return Figure("client_tap_to_paint_worst", max(mine) / TAP_MS, 1.0, detail)


def block_figure(blocks: list[list[float]]) -> Figure:
    longest = [max(some, default=0.0) for some in blocks]
    detail: dict[str, float | str] = {"longest_ms": max(longest), "median_of_longest_ms": statistics.median(longest)}
    detail |= {"bound_ms": BLOCK_MS, "pulls": len(blocks), "records_each": PULLED}
    detail |= {"over_50_ms_each": statistics.median(len(some) for some in blocks)}
    return Figure("client_pull_10000_longest_block", max(longest) / BLOCK_MS, 1.0, detail)
