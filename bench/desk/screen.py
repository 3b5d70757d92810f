"""The desk in a real browser: 50,000 clients and 80,000 contacts on the device, 200,000 past calls on the server.

A key from the press to the frame that shows what it finds: in the list of clients and in the palette. The board from
the press on its link to the frame in which it stands, beside a hand-written page that reads the same database.
"""

import os
import re
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.client.phone import Phone
from bench.client.records import BATCH, Records, instant, made
from bench.client.sign_in import sign_in
from bench.desk.listeners import QUICK_END, high
from bench.report import Figure
from bench.server.serving import serving
from bench.server.work import new_id
from e2e.network import Network
from e2e.stage import DESK
from server.sync.message import Change

CLIENTS, CONTACTS, CALLS, WAITING = 50_000, 80_000, 200_000, 12
PLACES = ("上海", "杭州", "苏州", "宁波", "南京", "无锡", "合肥", "厦门")
WORDS = "蓝鲸青石桥鹿鸣山房星河远帆白鹭云栖听涛望岳汇金海棠松涛澄明和畅锦程"
FIELDS = ("文化传媒", "会展服务", "科技发展", "置业", "食品", "生物医药", "教育咨询", "汽车销售")
FAMILY, GIVEN = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗", "伟芳娜敏静秀英丽强磊洋艳勇军杰娟涛明超霞平刚桂兰"
QUERIES = ("蓝鲸", "lj", "z", "wangfang", "wf", "8000", "1381", "上海 wf")
LIST, PALETTE = ".clients", ".palette__list"
KEY_MS, BOARD_MS, OPENINGS = 50, 500, 5
PATIENCE_MS = 900_000


class DeskRecords(Records):
    """A department with its client book, what waits for a reply, and the calls of ten years."""

    def __init__(self, environment: dict[str, str], scale: float = 1.0):
        super().__init__(environment, 200, 100)
        self.clients = [new_id() for _ in range(round(CLIENTS * scale))]
        self._in_batches(self._client(number) for number in range(len(self.clients)))
        self._in_batches(self._contact(number) for number in range(round(CONTACTS * scale)))
        self._in_batches(self._enquiry(number) for number in range(WAITING))
        self._in_batches(self._past_call(number) for number in range(round(CALLS * scale)))

    def _in_batches(self, changes: Iterator[Change]) -> None:
        some: list[Change] = []
        for change in changes:
            some.append(change)
            if len(some) == BATCH:
                self._write(some)
                some = []
        if some:
            self._write(some)

    def _client(self, number: int) -> Change:
        name = PLACES[number % 8] + WORDS[number * 3 % len(WORDS)] + WORDS[(number * 7 + 1) % len(WORDS)]
        fields = {"name": f"{name}{FIELDS[number // 8 % 8]}有限公司", "kind": "company", "code": f"KH{number:05}"}
        return made("client", self.clients[number], fields | {"phone": f"021-{62_000_000 + number}"})

    def _contact(self, number: int) -> Change:
        name = FAMILY[number % 20] + GIVEN[number * 5 % 24] + GIVEN[(number * 11 + 3) % 24]
        mobile = f"1{38 + number % 50}{1000 + number * 7 % 9000}{1000 + number * 13 % 9000}"
        client = self.clients[number % len(self.clients)]
        return made("contact", new_id(), {"client": client, "name": name, "mobile": mobile})

    def _enquiry(self, number: int) -> Change:
        received = instant(self.now - timedelta(minutes=number))
        about = {
            "author": self.people[0],
            "owner": self.people[1],
            "came_by": "call",
            "state": "waiting",
            "asks": f"停车怎么安排 {number}",
        }
        return made("enquiry", new_id(), about | {"client": self.clients[number], "received": received})

    def _past_call(self, number: int) -> Change:
        begun = instant(self.now - timedelta(days=100, minutes=number * 20))
        about = {"author": self.people[0], "direction": "in", "begun": begun, "caller": "王芳", "past": True}
        return made("call", new_id(), about | {"client": self.clients[number % len(self.clients)]})


@contextmanager
def desk(folder: Path, scale: float) -> Iterator[tuple[Phone, DeskRecords]]:
    """A desk's browser, signed in, with all on its disk and started anew."""
    environment = {"DATA": f"{folder}/data", "QIANCHANG_DEMO": "1", "QIANCHANG_THREADS": "64"} | QUICK_END
    records = DeskRecords(environment, scale)
    print(f"  {records.total:,} records stored", flush=True)
    with (
        serving("bench.client.site:create_app()", environment, "/api/health") as port,
        Network(port) as network,
        sync_playwright() as driver,
    ):
        profile = folder / "profile"
        with Phone(driver, network, profile, slowdown=1, shape=DESK) as first:
            take_all(first)
        with Phone(driver, network, profile, slowdown=1, shape=DESK) as again:
            yield again, records


def take_all(phone: Phone) -> None:
    phone.context.set_default_timeout(PATIENCE_MS)
    sign_in(phone)
    page = phone.page
    page.get_by_role("button", name=re.compile("实时.*全部已送达")).wait_for()
    print("  all on the desk's disk", flush=True)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")


def measure() -> list[Figure]:
    scale = float(os.environ.get("SCALE", "1"))
    with tempfile.TemporaryDirectory() as name, desk(Path(name), scale) as (phone, records):
        everyone = len(records.clients)
        began = stand_at_clients(phone, everyone)
        size = {"clients": everyone, "contacts": round(CONTACTS * scale), "calls_on_server": round(CALLS * scale)}
        held = size | held_by(phone) | {"ready_ms": round(began)}
        in_list = keys(phone, lambda: focus_list(phone), LIST)
        in_palette = keys(phone, lambda: focus_palette(phone), PALETTE)
        phone.page.keyboard.press("Escape")
        opened = [open_board(phone, ".qc-top__item[href='/reception']") for _ in range(OPENINGS)]
        phone.go(f"/bench/desk.html?person={records.people[0]}")
        plain = [open_plain(phone) for _ in range(OPENINGS)]
    return [
        key_figure("desk_key_clients", in_list, held),
        key_figure("desk_key_palette", in_palette, held),
        Figure(
            "desk_board_opens",
            statistics.median(opened) / BOARD_MS,
            1.0,
            {
                "median_ms": round(statistics.median(opened)),
                "slowest_ms": round(max(opened)),
                "plain_median_ms": round(statistics.median(plain)),
                "load": load(),
            },
        ),
    ]


def key_figure(name: str, taken: dict[str, list[float]], held: dict[str, float]) -> Figure:
    every = [each for some in taken.values() for each in some]
    of_query = {f"{query}_ms": round(max(some)) for query, some in taken.items()}
    about = {"median_ms": round(statistics.median(every)), "p95_ms": round(high(every)), "load": load()}
    return Figure(name, high(every) / KEY_MS, 1.0, about | of_query | held)


def load() -> float:
    return round(os.getloadavg()[0], 1)


def stand_at_clients(phone: Phone, count: int) -> float:
    """Milliseconds from the start of the app until all clients stand in the list and are laid out for searching."""
    phone.go("/clients")
    phone.page.wait_for_function(
        "count => document.querySelector('.clients__title')?.textContent.replaceAll(',', '').includes(count)",
        arg=str(count),
        timeout=PATIENCE_MS,
    )
    ready = float(phone.ask("now"))
    print("  the list stands", flush=True)
    phone.page.wait_for_timeout(15_000)  # the rest is laid out while nobody does anything
    return ready


def held_by(phone: Phone) -> dict[str, float]:
    used = phone.page.evaluate("performance.memory.usedJSHeapSize / 1e6")
    disk = phone.page.evaluate("navigator.storage.estimate().then(({ usage }) => usage / 1e6)")
    return {"heap_mb": round(used), "disk_mb": round(disk)}


def focus_list(phone: Phone) -> None:
    phone.page.locator(".clients__search input").fill("")


def focus_palette(phone: Phone) -> None:
    if phone.page.locator(PALETTE).count() == 0:
        phone.page.keyboard.press("Control+k")
    phone.page.locator(".palette__input").fill("")


def keys(phone: Phone, clear: Callable[[], None], shown: str) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {}
    for query in QUERIES:
        clear()
        phone.page.wait_for_timeout(500)
        for end in range(1, len(query) + 1):
            taken.setdefault(query, []).append(key(phone, query[:end], shown))
    return taken


def key(phone: Phone, typed: str, shown: str) -> float:
    """One more character in the field; milliseconds from it to the frame that shows what the whole text finds."""
    phone.ask("expectTyped", shown, typed)
    phone.page.keyboard.insert_text(typed[-1])
    return float(phone.ask("seen"))


def open_board(phone: Phone, link: str) -> float:
    phone.page.locator(".qc-top__item[href='/clients']").click()
    phone.ask("present", "[role=grid]")
    phone.page.wait_for_timeout(1_000)
    phone.ask("expectRows", "[data-part=waiting] [data-enquiry]", WAITING)
    phone.page.locator(link).click()
    return float(phone.ask("seen"))


def open_plain(phone: Phone) -> float:
    phone.page.reload()
    phone.page.wait_for_timeout(500)
    phone.ask("expectRows", "[data-part=waiting] li", WAITING)
    phone.page.locator(".to-desk").click()
    return float(phone.ask("seen"))
