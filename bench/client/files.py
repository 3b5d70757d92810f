"""Photos on a phone: taken on a slowed one, sent over a line that is cut, and a day's work without a network sent at
once.

The line's speed and the time between its cuts are scaled together, so that as many bytes go between two cuts as on a
line of 2 Mbit/s that is cut every 10 s. The 12 hours themselves are not waited for: nothing in the queue grows with
them. Its 2,000 changes are put into the phone's queue as the app writes them; the photos are really taken.
"""

import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image
from playwright.sync_api import Playwright, sync_playwright

from bench.client.cpu import work_of
from bench.client.phone import SLOWDOWN, Phone
from bench.client.queue import put_changes
from bench.client.records import LIST, Records
from bench.client.sign_in import sign_in
from bench.report import Figure
from bench.server.serving import serving
from e2e.network import Line, Network, Pace

FASTER = 4  # than the line that is meant, and cut as much more often
LINE = Pace(0.05, 0.02, FASTER * 250_000, shared=True)
CUT_S = 10 / FASTER
PHOTOS, DAY_PHOTOS, DAY_CHANGES = 100, 300, 2_000
LARGE, SMALL = (4000, 3000), (800, 600)  # a camera's twelve million points; noise, which stays large when shrunk
SAVED, BLOCK_MS = 5, 50
CHOOSE = "从相册选"
ALL_SENT = "全部已送达"
PATIENCE_MS = 900_000
PIECE = 64 * 1024
SEND_BOUND, CUT_BOUND = 1.5, 1.15


@dataclass
class Bench:
    driver: Playwright
    network: Network
    profile: Path
    records: Records
    pictures: Path

    def phone(self, slowdown: int = 1) -> Phone:
        phone = Phone(self.driver, self.network, self.profile, slowdown)
        phone.context.set_default_timeout(PATIENCE_MS)
        return phone

    @property
    def check(self) -> str:
        return f"/event/{self.records.event}/check/{next(iter(self.records.heads))}"


@contextmanager
def stage() -> Iterator[Bench]:
    """A department with one event of 300 checks, a phone that holds it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {"DATA": f"{folder}/data", "QIANCHANG_DEMO": "1", "QIANCHANG_THREADS": "64"}
        environment |= {"GUNICORN_CMD_ARGS": "--graceful-timeout 1"}
        records = Records(environment, LIST + 600)
        pictures = folder / "pictures"
        pictures.mkdir()
        with (
            serving("bench.client.site:create_app()", environment, "/api/health") as port,
            Network(port, LINE) as network,
            sync_playwright() as driver,
        ):
            bench = Bench(driver, network, folder / "profile", records, pictures)
            with bench.phone() as phone:
                sign_in(phone)
            yield bench


def picture(bench: Bench, size: tuple[int, int], seed: int) -> str:
    """A file of noise on disk."""
    noise = Image.frombytes("RGB", size, Random(seed).randbytes(size[0] * size[1] * 3))
    out = BytesIO()
    noise.save(out, "JPEG", quality=70)
    path = bench.pictures / f"{size[0]}-{seed}.jpg"
    path.write_bytes(out.getvalue())
    return str(path)


def take(phone: Phone, paths: list[str], standing: int) -> None:
    """Chosen at once; waits until all stand on the screen, which is when they are on disk."""
    phone.page.get_by_label(CHOOSE).set_input_files(paths)
    phone.page.wait_for_function(
        "count => document.querySelectorAll('button.photo-tile').length >= count", arg=standing + len(paths)
    )


def kept_bytes(phone: Phone) -> int:
    """What of files waits on the phone."""
    return int(
        phone.page.evaluate(
            """async () => {
              const { name } = (await indexedDB.databases()).find(({ name }) => name.startsWith('qianchang-media-'))
              const base = await new Promise(done => {
                const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result)
              })
              const files = await new Promise(done => {
                const asked = base.transaction('files').objectStore('files').getAll()
                asked.onsuccess = () => done(asked.result)
              })
              base.close()
              return files.filter(({ waiting }) => waiting).reduce((sum, { bytes }) => sum + bytes, 0)
            }"""
        )
    )


def saving(bench: Bench) -> Figure:
    """Blocks of the main thread from the choice of a photo until it is on disk and on the screen."""
    bench.network.become(Line.CLOSED)
    worst_clock, worst_thread = 0.0, 0.0
    with bench.phone(SLOWDOWN) as phone:
        phone.go(bench.check)
        phone.page.get_by_label(CHOOSE).wait_for()
        take(phone, [picture(bench, SMALL, 0)], 0)  # the worker is started once
        phone.page.wait_for_timeout(2_000)
        for number in range(SAVED):
            path, since = picture(bench, LARGE, number), phone.ask("now")
            standing = number + 1
            work = work_of(phone, lambda path=path, standing=standing: take(phone, [path], standing))  # type: ignore[misc]
            worst_thread = max(worst_thread, work.longest)
            worst_clock = max([worst_clock, *map(float, phone.ask("blocks", since))])
    detail: dict[str, float | str] = {"longest_thread_ms": round(worst_thread), "bound_ms": BLOCK_MS}
    detail |= {"longest_by_clock_ms": round(worst_clock), "photos": SAVED, "slowed": f"{SLOWDOWN}x, main thread"}
    return Figure("client_photo_saved_longest_block", worst_thread / BLOCK_MS, 1.0, detail)


class Cutter:
    """Cuts the line again and again until it is left."""

    def __init__(self, network: Network):
        self.network, self.cuts = network, 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        while not self._over.wait(CUT_S):
            self.network.become(Line.SLOW)  # whatever is under way is dropped
            self.cuts += 1

    def __enter__(self) -> "Cutter":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()


def all_sent(phone: Phone) -> None:
    phone.page.locator(".qc-strip").get_by_text(ALL_SENT).wait_for()


def over_cuts(bench: Bench) -> Figure:
    """All bytes that went up, sync and headers among them, beside those of the photos."""
    bench.network.become(Line.CLOSED)
    with bench.phone() as phone:
        phone.go(bench.check)
        phone.page.get_by_label(CHOOSE).wait_for()
        standing = phone.page.locator("button.photo-tile").count()
        take(phone, [picture(bench, SMALL, seed) for seed in range(PHOTOS)], standing)
        waiting = kept_bytes(phone)
        before, began = bench.network.carried, time.monotonic()
        bench.network.become(Line.SLOW)
        phone.context.set_offline(False)
        with Cutter(bench.network) as cutter:
            all_sent(phone)
        carried, took = bench.network.carried - before, time.monotonic() - began
    detail: dict[str, float | str] = {"photos": PHOTOS, "photo_bytes": waiting, "bytes_up": carried}
    detail |= {"cuts": cutter.cuts, "seconds": round(took), "scaled": f"line and cuts {FASTER}x as fast"}
    return Figure("client_100_photos_over_cuts_bytes", carried / waiting, CUT_BOUND, detail)


def after_a_day(bench: Bench) -> Figure:
    """From the signal to "all sent", beside one request that carries as many bytes over the same line."""
    bench.network.become(Line.CLOSED)
    with bench.phone() as phone:
        phone.go(bench.check)
        phone.page.get_by_label(CHOOSE).wait_for()
        standing = phone.page.locator("button.photo-tile").count()
        take(phone, [picture(bench, SMALL, seed) for seed in range(DAY_PHOTOS)], standing)
        change_bytes = put_changes(phone, list(bench.records.heads)[:LIST], DAY_CHANGES)
        photo_bytes = kept_bytes(phone)
    with bench.phone() as phone:
        phone.go(f"/event/{bench.records.event}")
        phone.page.locator(".qc-strip").wait_for()
        before, began = bench.network.carried, time.monotonic()
        bench.network.become(Line.SLOW)
        phone.context.set_offline(False)
        all_sent(phone)
        took, carried = time.monotonic() - began, bench.network.carried - before
    bare = bare_seconds(photo_bytes + change_bytes)
    detail: dict[str, float | str] = {"changes": DAY_CHANGES, "photos": DAY_PHOTOS, "seconds": round(took, 1)}
    detail |= {"bare_seconds": round(bare, 1), "bytes": photo_bytes + change_bytes, "bytes_up": carried}
    return Figure("client_all_sent_after_a_day", took / bare, SEND_BOUND, detail)


def bare_seconds(count: int) -> float:
    """One connection that carries so many bytes over such a line, to somebody who only counts them."""
    with socket.create_server(("127.0.0.1", 0)) as server, Network(server.getsockname()[1], LINE) as network:
        network.become(Line.SLOW)
        began = time.monotonic()
        with socket.create_connection(("127.0.0.1", network.port)) as line:
            sender = threading.Thread(target=line.sendall, args=(bytes(count),), daemon=True)
            sender.start()
            taker, _ = server.accept()
            with taker:
                while count > 0:
                    count -= len(taker.recv(PIECE))
            took = time.monotonic() - began
            sender.join()
        return took


def measure() -> list[Figure]:
    """All figures of photos."""
    with stage() as bench:
        figures = [saving(bench)]
        print(f"  photos were taken on a slowed phone: {figures[-1].detail}", flush=True)
        with bench.phone() as phone:  # those go first, so that the next figure has its own bytes alone
            bench.network.become(Line.OPEN)
            phone.context.set_offline(False)
            phone.go(f"/event/{bench.records.event}")
            all_sent(phone)
        figures.append(over_cuts(bench))
        print(f"  {PHOTOS} photos went over a line that is cut: {figures[-1].detail}", flush=True)
        figures.append(after_a_day(bench))
        return figures
