"""Pictures of photos that not every browser can read: small, upright, in bounded memory, whatever is in the file."""

import io
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from server.media.renditions import PRINT, SCREEN, TILE, Renditions, UnreadableError
from server.media.storage import LocalStorage
from tests.cast import Cast
from tests.media.files import photo_of, picture, sender
from tests.media.pictures import CORNERS, heic, jpeg, marked, red_corner


@pytest.fixture
def renditions(tmp_path: Path) -> Iterator[Renditions]:
    made = Renditions(tmp_path / "renditions", LocalStorage(tmp_path / "media", reserve=0))
    yield made
    made.close()


def put(renditions: Renditions, name: str, content: bytes) -> str:
    storage = renditions.storage
    storage.begin(name, len(content))
    storage.append(name, 0, content)
    storage.finish(name, lambda _file: True)
    return name


@pytest.mark.proves("F40")
@pytest.mark.parametrize("orientation", CORNERS)
def test_a_photo_that_its_camera_turned_is_made_upright(renditions: Renditions, orientation: int) -> None:
    made = renditions.make(put(renditions, "TURNED", jpeg(marked(1600, 1200), orientation)), PRINT)
    assert red_corner(made) == CORNERS[orientation]
    with Image.open(io.BytesIO(made)) as image:
        assert max(image.size) == PRINT.most
        assert (image.height > image.width) is (orientation in (6, 8))
        assert not image.getexif()


@pytest.mark.proves("F40", "X11")
def test_heic_becomes_a_jpeg_without_the_place_in_it(renditions: Renditions) -> None:
    made = renditions.kept(put(renditions, "HEIC", heic()), SCREEN)
    with Image.open(io.BytesIO(made)) as image:
        assert (image.format, image.size) == ("JPEG", (800, 600))
        assert not image.getexif()
    assert red_corner(made) == "top left"
    assert renditions.kept("HEIC", SCREEN) == made
    assert len(renditions.kept("HEIC", TILE)) < len(made)


@pytest.mark.proves("F40")
def test_what_has_no_colour_or_has_holes_stands_on_white(renditions: Renditions) -> None:
    out = io.BytesIO()
    Image.new("RGBA", (300, 200), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(io.BytesIO(renditions.make(put(renditions, "CLEAR", out.getvalue()), TILE))) as image:
        assert image.getpixel((10, 10)) == (255, 255, 255)
    grey = renditions.make(put(renditions, "GREY", picture()), TILE)
    assert grey.startswith(b"\xff\xd8\xff")


def bomb(side: int = 30_000) -> bytes:
    """A PNG of a few kilobytes that unpacks to gigabytes."""
    rows = zlib.compress(bytes(1000 * (1 + side * 3)))
    parts = ((b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b""))
    chunks = (struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


HOSTILE = {
    "BOMB": bomb(),
    "CUT": jpeg(marked(1600, 1200), 1)[:4000],
    "CUTHEIC": heic()[:400],
    "NOISE": b"\xff\xd8\xff" + bytes(range(256)) * 40,
}


@pytest.mark.proves("F40")
def test_a_broken_or_hostile_file_is_refused_and_the_next_photo_is_made_all_the_same(renditions: Renditions) -> None:
    for name, content in HOSTILE.items():
        with pytest.raises(UnreadableError):
            renditions.make(put(renditions, name, content), SCREEN)
    good = put(renditions, "GOOD", jpeg(marked(1600, 1200), 6))
    assert red_corner(renditions.make(good, TILE)) == "top right"
    with pytest.raises(FileNotFoundError):
        renditions.make("NEVER", TILE)


@pytest.mark.proves("F40")
def test_a_process_that_died_or_went_home_is_started_anew(renditions: Renditions) -> None:
    name = put(renditions, "GOOD", jpeg(marked(1600, 1200), 6))
    renditions.make(name, TILE)
    assert renditions.process is not None
    first = renditions.process.pid
    renditions.process.kill()
    renditions.process.wait()
    assert red_corner(renditions.make(name, TILE)) == "top right"
    assert renditions.process.pid != first


@pytest.mark.proves("F40", "X11", "O6")
def test_the_server_gives_a_jpeg_of_a_heic_photo_and_keeps_the_original_as_it_was(cast: Cast) -> None:
    crew, lead, outsider = (sender(cast, name) for name in ("crew", "event_lead", "other_crew"))
    photo = photo_of(cast, "crew", heic(), type="image/heic")
    crew.asker.sync(photo)
    path = f"/api/media/{photo['record']}?as=jpeg"
    assert lead.asker.get(path).status_code == 404  # the bytes have not come
    crew.begin(photo["record"], len(heic()), data=heic())
    shown = lead.asker.get(path)
    assert (shown.status_code, shown.mimetype) == (200, "image/jpeg")
    assert "sandbox" in shown.headers["Content-Security-Policy"]
    assert red_corner(shown.data) == "top left"
    assert lead.asker.get(f"/api/media/{photo['record']}?as=tile").status_code == 200
    assert lead.asker.get(f"/api/media/{photo['record']}?as=bmp").status_code == 422
    assert lead.get(photo["record"]).data == heic()
    assert outsider.asker.get(path).status_code == 404
    film = b"\0\0\0\x18ftypisom" + bytes(400)
    other = photo_of(cast, "crew", film, kind="video", type="video/mp4")
    crew.send(other, film)
    assert lead.asker.get(f"/api/media/{other['record']}?as=jpeg").status_code == 415
    cast.app.extensions["renditions"].close()
