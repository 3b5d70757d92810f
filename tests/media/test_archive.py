"""All photos of an event as one archive, made while it is sent."""

import io
import zipfile
from typing import Any

import pytest

from server.media import archive
from server.media.storage import LocalStorage
from tests.cast import Cast
from tests.media.files import photo_of, picture, sender


@pytest.mark.proves("X11")
def test_the_archive_holds_each_photo_whole_under_a_name_that_says_when_and_by_whom(any_cast: Cast) -> None:
    crew, lead = sender(any_cast, "crew"), sender(any_cast, "event_lead")
    contents = [picture(seed=seed) for seed in (1, 2)]
    photos = [photo_of(any_cast, "crew", data, caption="=SUM(A1)") for data in contents]
    for photo, data in zip(photos, contents, strict=True):
        assert crew.send(photo, data).status_code == 204
    unsent = photo_of(any_cast, "crew", picture(seed=3))
    crew.asker.sync(unsent)
    answered = lead.asker.get(f"/api/media/event/{any_cast.events['gala']}.zip")
    assert (answered.status_code, answered.mimetype) == (200, "application/zip")
    assert answered.headers["Content-Disposition"].isascii()
    assert answered.content_length == len(answered.data)
    with zipfile.ZipFile(io.BytesIO(answered.data)) as packed:
        assert packed.testzip() is None
        names = packed.namelist()
        assert sorted(packed.read(name) for name in names[1:]) == sorted(contents)
        index = packed.read("photos.csv").decode("utf-8-sig")
    assert all(name.startswith("Exit clear/") and name.endswith(".png") for name in names[1:])
    assert "'=SUM(A1)" in index
    assert str(photos[0]["patch"]["sha256"]) in index


@pytest.mark.proves("X11", "O6")
def test_confidential_photos_and_other_events_stay_out(any_cast: Cast) -> None:
    data = picture()
    crew = sender(any_cast, "crew")
    crew.send(photo_of(any_cast, "crew", data, confidential=True), data)
    path = f"/api/media/event/{any_cast.events['gala']}.zip"
    outsider = sender(any_cast, "other_crew").asker.get(path)
    assert outsider.status_code == 404
    assert any_cast.browser().get(path).status_code == 401
    with zipfile.ZipFile(io.BytesIO(crew.asker.get(path).data)) as packed:
        assert len(packed.namelist()) - 1 == 1  # their own


@pytest.mark.proves("X11", "F40")
def test_a_large_archive_is_made_piece_by_piece(tmp_path: Any) -> None:
    storage = LocalStorage(tmp_path, reserve=0)
    data = bytes(5_000_000)
    names = [f"NAME{number:02d}" for number in range(20)]
    for name in names:
        storage.begin(name, len(data))
        storage.append(name, 0, data)
        storage.finish(name, lambda _file: True)
    stream = archive.archive(storage, [archive.Item(name, "a/../b", "x", "jpg") for name in names], "")
    sizes = [len(piece) for piece in stream]
    assert sum(sizes) == len(stream)
    assert max(sizes) <= archive.PIECE
    assert archive.path_of(archive.Item("NAME01", "../../etc", "a\x00b", "jpg")) == "etc/a b NAME01.jpg"
