"""The photos of an event as a page to print: upright, whole in itself, in bounded memory (F40)."""

import re
import tracemalloc
from base64 import b64decode
from pathlib import Path

import pytest

from server.media.renditions import Renditions
from server.media.report import Entry, Page, report
from server.media.storage import LocalStorage
from tests.cast import Cast
from tests.media.files import photo_of, picture, sender
from tests.media.pictures import CORNERS, heic, large_jpeg, red_corner

PHOTOS = 50
MB = 1024 * 1024
SERVER_BOUND, WORKSHOP_BOUND = 8 * MB, 160 * MB
PICTURE = re.compile(rb'src="data:image/jpeg;base64,([^"]+)"')
PAGE = Page("en", "Gala", ["2026-12-18"], {"film": "Film", "unreadable": "No picture"})


def entry(name: str, **more: str | bool) -> Entry:
    fixed = {"group": "C", "heading": "Exit clear", "who": "Li", "when": "13:05", "caption": "", "notes": ""}
    return Entry(name=name, **{**fixed, "film": False, "preview": "", **more})  # type: ignore[arg-type]


def peak_of(process: int) -> int:
    """The most memory that a process had, in bytes."""
    told = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+) kB", told)[0]) * 1024


@pytest.mark.proves("F40")
def test_fifty_photos_of_five_megabytes_are_upright_in_a_report_made_in_bounded_memory(tmp_path: Path) -> None:
    storage = LocalStorage(tmp_path / "media", reserve=0)
    names = [f"PHOTO{number:02d}" for number in range(PHOTOS)]
    turned = [list(CORNERS)[number % len(CORNERS)] for number in range(PHOTOS)]
    for name, orientation in zip(names, turned, strict=True):
        content = large_jpeg(orientation)
        assert len(content) > 5_000_000
        storage.begin(name, len(content))
        storage.append(name, 0, content)
        storage.finish(name, lambda _file: True)
    renditions = Renditions(tmp_path / "renditions", storage)
    corners: list[str] = []
    tracemalloc.start()
    for piece in report(PAGE, [entry(name) for name in names], renditions):
        corners += [red_corner(b64decode(found)) for found in PICTURE.findall(piece)]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert renditions.process is not None
    workshop = peak_of(renditions.process.pid)
    renditions.close()
    assert corners == [CORNERS[orientation] for orientation in turned]
    assert (peak < SERVER_BOUND, workshop < WORKSHOP_BOUND) == (True, True), (peak / MB, workshop / MB)


@pytest.mark.proves("F40", "X11")
def test_the_report_tells_who_took_each_photo_when_and_of_what(any_cast: Cast) -> None:
    crew, lead = sender(any_cast, "crew"), sender(any_cast, "event_lead")
    plain = photo_of(any_cast, "crew", picture(seed=1), caption="<script>alert(1)</script> & more")
    apple = photo_of(any_cast, "crew", heic(), type="image/heic", subject="event", record=any_cast.events["gala"])
    film = b"\0\0\0\x18ftypisom" + bytes(400)
    moving = photo_of(any_cast, "crew", film, kind="video", type="video/mp4", preview="data:image/jpeg;base64,AAAA")
    for photo, content in ((plain, picture(seed=1)), (apple, heic()), (moving, film)):
        crew.send(photo, content)
    crew.asker.sync(photo_of(any_cast, "crew", picture(seed=3)))
    answered = lead.asker.get(f"/api/media/event/{any_cast.events['gala']}.html?language=en")
    assert (answered.status_code, answered.mimetype) == (200, "text/html")
    assert answered.headers["Content-Disposition"].isascii()
    assert answered.headers["Content-Security-Policy"].startswith("default-src 'none'")
    text = answered.get_data(as_text=True)
    assert text.endswith("</body></html>")
    assert "<script>" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in text
    assert re.findall("<h2>(.*?)</h2>", text)[0].startswith("Exit clear")
    assert len(PICTURE.findall(answered.data)) == 3
    assert "Not among them: 1" in text
    assert "http" not in text
    any_cast.app.extensions["renditions"].close()


@pytest.mark.proves("F40", "O6")
def test_a_report_leaves_out_what_its_reader_may_not_see_and_other_events(cast: Cast) -> None:
    crew, outsider = sender(cast, "crew"), sender(cast, "other_crew")
    secret = photo_of(cast, "crew", picture(), confidential=True, caption="secret")
    crew.send(secret, picture())
    path = f"/api/media/event/{cast.events['gala']}.html"
    assert outsider.asker.get(path).status_code == 404
    assert cast.browser().get(path).status_code == 401
    assert "secret" in crew.asker.get(path).get_data(as_text=True)
    cast.app.extensions["renditions"].close()


@pytest.mark.proves("F40")
def test_a_photo_that_nobody_can_read_spoils_no_report(tmp_path: Path) -> None:
    storage = LocalStorage(tmp_path / "media", reserve=0)
    storage.begin("BROKEN", 4)
    storage.append("BROKEN", 0, b"\xff\xd8\xff\0")
    storage.finish("BROKEN", lambda _file: True)
    renditions = Renditions(tmp_path / "renditions", storage)
    hostile = 'data:image/svg+xml,"><script>'
    page = b"".join(report(PAGE, [entry("BROKEN"), entry("GONE", preview=hostile)], renditions))
    renditions.close()
    assert page.count(b"No picture") == 2
    assert b"script" not in page
