"""A film of 200 MB from the camera to the server: what memory it costs the phone's page and the server."""

import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from threading import Event, Thread

from playwright.sync_api import Page

from bench.client.files import PATIENCE_MS, Bench, stage
from bench.client.unwatched import Unwatched
from bench.report import Figure
from e2e.network import Line

MB = 1024 * 1024
FILM = 200 * MB
PHONE_BOUND, SERVER_BOUND = 128 * MB, 48 * MB
"""How much more the browser, all its processes together, and the server may hold at any moment than before."""
LOOK_S = 0.1


class Watch:
    """The most memory that processes held together while this was open, beyond what they held at the beginning."""

    def __init__(self, found: Callable[[], list[int]]):
        self.found = found
        self.first = self.most = self._now()
        self._over = Event()
        self._thread = Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        while not self._over.wait(LOOK_S):
            self.most = max(self.most, self._now())

    def _now(self) -> int:
        return sum(own_memory(process) for process in self.found())

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    @property
    def more(self) -> int:
        return self.most - self.first


def own_memory(process: int) -> int:
    """Without pages of files that the system may drop; nothing of a process that has ended."""
    try:
        told = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    found = re.findall(r"Rss(?:Anon|Shmem):\s+(\d+) kB", told)
    return sum(map(int, found)) * 1024


def processes(wanted: Callable[[str], bool]) -> list[int]:
    """Those whose command line is as wanted."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if wanted(command):
            found.append(int(folder.name))
    return found


def parent_of(process: int) -> int:
    told = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return int(re.findall(r"PPid:\s+(\d+)", told)[0])


def is_below(process: int, above: set[int]) -> bool:
    while process > 1:
        if process in above:
            return True
        try:
            process = parent_of(process)
        except OSError:
            return False
    return False


def browser_of(bench: Bench) -> list[int]:
    """The page with its workers, and the processes of the browser that store and send for it."""
    roots = set(processes(lambda command: f"--user-data-dir={bench.profile}" in command))
    return [one for one in processes(lambda command: "chrom" in command) if is_below(one, roots)]


def server_of(bench: Bench) -> list[int]:
    """The gunicorn that serves this benchmark."""
    port = f"127.0.0.1:{bench.network.target}"
    return processes(lambda command: "gunicorn" in command and port in command)


def written(folder: Path) -> Path:
    """Bytes that begin as a film does."""
    path = folder / "film.mp4"
    dice = Random(1)
    with path.open("wb") as file:
        file.write(b"\0\0\0\x18ftypisom")
        for _ in range(FILM // MB):
            file.write(dice.randbytes(MB))
        file.truncate(FILM)
    return path


def keep(page: Page, path: Path) -> float:
    """Chosen; until it stands on the screen, which is when all of it is on disk. How many seconds."""
    began = time.monotonic()
    chosen = page.get_by_label("从相册选").evaluate_handle("input => (globalThis.chosen = input)")
    cdp = page.context.new_cdp_session(page)  # by itself the driver copies the file, and takes no large one
    found = cdp.send("Runtime.evaluate", {"expression": "chosen"})["result"]["objectId"]
    cdp.send("DOM.setFileInputFiles", {"files": [str(path)], "objectId": found})
    chosen.dispose()
    page.locator("button.photo-tile").wait_for(timeout=PATIENCE_MS)
    return time.monotonic() - began


def until_whole(bench: Bench) -> float:
    """Until the server has all of the film, its hash checked; how many seconds."""
    began = time.monotonic()
    files = bench.profile.parent / "data"
    while not any(path.stat().st_size == FILM for path in files.rglob("files/*/*")):
        if time.monotonic() - began > PATIENCE_MS / 1000:
            raise TimeoutError("the film did not arrive")
        time.sleep(LOOK_S)
    return time.monotonic() - began


def film(bench: Bench, path: Path) -> list[Figure]:
    bench.network.become(Line.CLOSED)
    with Unwatched(bench.driver, bench.profile) as browser:
        with browser.watched() as page:
            page.goto(f"http://127.0.0.1:{bench.network.port}{bench.check}", wait_until="commit")
            page.get_by_label("从相册选").wait_for()
            phone_processes, server_processes = browser_of(bench), server_of(bench)
            with Watch(lambda: phone_processes) as saving:
                saved = keep(page, path)
        with Watch(lambda: phone_processes) as phone, Watch(lambda: server_processes) as server:
            bench.network.become(Line.OPEN)
            sent = until_whole(bench)
        most = max(saving.most, phone.most) - saving.first
    more: dict[str, float | str] = {"megabytes": FILM // MB, "seconds_saved": round(saved), "seconds_sent": round(sent)}
    phone_detail = {**more, "more_mb_saving": round(saving.more / MB), "more_mb": round(most / MB)}
    return [
        Figure("client_film_memory", most / PHONE_BOUND, 1.0, {**phone_detail, "bound_mb": PHONE_BOUND // MB}),
        Figure(
            "server_film_memory",
            server.more / SERVER_BOUND,
            1.0,
            {"more_mb": round(server.more / MB), "bound_mb": SERVER_BOUND // MB},
        ),
    ]


def measure() -> list[Figure]:
    """Both figures of a film."""
    with tempfile.TemporaryDirectory() as folder, stage() as bench:
        return film(bench, written(Path(folder)))
