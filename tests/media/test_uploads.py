"""Bytes of photos over bad lines: nothing is lost, nothing wrong is kept, nobody else gets in."""

import hashlib
from typing import Any

import pytest
from flask import Flask

from server.media.storage import LocalStorage
from tests.cast import Cast, edit, new_id
from tests.conftest import MakeApp
from tests.media.files import Sender, photo_of, picture, sender


def stored(crew: Sender, cast: Cast, photo: str) -> Any:
    scope = f"event:{cast.events['gala']}"
    page = crew.asker.sync(cursors={scope: 0})["scopes"][scope]
    return next(record["fields"].get("stored") for record in page["records"] if record["id"] == photo)


@pytest.mark.proves("X11", "F9")
def test_a_photo_is_safe_only_when_its_last_byte_is_here_and_everybody_at_the_event_hears_of_it(any_cast: Cast) -> None:
    data = picture()
    crew, lead = sender(any_cast, "crew"), sender(any_cast, "event_lead")
    photo = photo_of(any_cast, "crew", data)
    assert crew.asker.verdict(photo)["verdict"] == "applied"
    begun = crew.begin(photo["record"], len(data), photo["patch"]["sha256"])
    assert (begun.status_code, begun.headers["Location"]) == (201, f"/api/media/uploads/{photo['record']}")
    assert crew.append(photo["record"], 0, data[:-1]).status_code == 204
    assert stored(lead, any_cast, photo["record"]) is None
    assert lead.get(photo["record"]).status_code == 404
    assert crew.append(photo["record"], len(data) - 1, data[-1:]).status_code == 204
    assert stored(lead, any_cast, photo["record"]) is not None
    assert lead.get(photo["record"]).data == data


@pytest.mark.proves("F9")
def test_an_upload_goes_on_where_it_was_cut_at_every_piece_also_after_a_new_start_of_the_server(
    cast: Cast, config: Any, make_app: MakeApp
) -> None:
    data = picture(3_000)
    crew = sender(cast, "crew")
    photo = photo_of(cast, "crew", data)
    crew.asker.sync(photo)
    crew.begin(photo["record"], len(data))
    for at in range(0, len(data), 300):
        app = make_app(config)
        again = Sender(Cast(app, cast.people, cast.groups, cast.events, cast.records).sign_in("crew"))
        asked = again.offset(photo["record"])
        assert (asked.headers["Upload-Offset"], asked.headers["Upload-Length"]) == (str(at), str(len(data)))
        assert again.append(photo["record"], at, data[at : at + 300]).status_code == 204
    assert hashlib.sha256(crew.get(photo["record"]).data).hexdigest() == photo["patch"]["sha256"]


@pytest.mark.proves("X11", "F9")
def test_the_request_that_begins_an_upload_may_bring_the_whole_photo(any_cast: Cast) -> None:
    data = picture()
    crew = sender(any_cast, "crew")
    photo = photo_of(any_cast, "crew", data)
    crew.asker.sync(photo)
    begun = crew.begin(photo["record"], len(data), data=data)
    assert (begun.status_code, begun.headers["Upload-Offset"]) == (201, str(len(data)))
    assert stored(crew, any_cast, photo["record"]) is not None
    assert crew.get(photo["record"]).data == data
    again = crew.begin(photo["record"], len(data), data=data)  # its reply was lost
    assert (again.status_code, again.headers["Upload-Offset"]) == (201, str(len(data)))


@pytest.mark.proves("F9")
def test_first_bytes_that_are_here_already_are_passed_over_and_wrong_ones_refused(cast: Cast) -> None:
    data = picture(9_000)
    crew = sender(cast, "crew")
    photo, other, large = (photo_of(cast, "crew", content) for content in (data, data, data))
    crew.asker.sync(photo, other, large)
    assert crew.begin(photo["record"], len(data), data=data[:1000]).headers["Upload-Offset"] == "1000"
    assert crew.begin(photo["record"], len(data), data=data[:500]).headers["Upload-Offset"] == "1000"
    assert crew.begin(photo["record"], len(data), data=data).headers["Upload-Offset"] == str(len(data))
    assert crew.get(photo["record"]).data == data
    assert crew.begin(other["record"], len(data), data=data[:-20] + bytes(20)).status_code == 460
    assert crew.begin(other["record"], len(data), data=b"MZ" * 900).status_code == 415
    assert crew.begin(large["record"], len(data), data=data + b"more").status_code == 413
    assert crew.begin(new_id(), len(data), data=data).status_code == 404


@pytest.mark.proves("F9")
def test_two_uploads_of_one_photo_at_once_never_mix_their_bytes(cast: Cast) -> None:
    data = picture()
    one, other = sender(cast, "crew"), sender(cast, "crew")
    photo = photo_of(cast, "crew", data)
    one.asker.sync(photo)
    assert one.begin(photo["record"], len(data)).status_code == 201
    assert one.append(photo["record"], 0, data[:1000]).status_code == 204
    assert other.begin(photo["record"], len(data)).headers["Upload-Offset"] == "1000"
    late = other.append(photo["record"], 0, data[:500])
    assert (late.status_code, late.headers["Upload-Offset"]) == (409, "1000")
    assert other.append(photo["record"], 1000, data[1000:]).status_code == 204
    assert one.append(photo["record"], 1000, data[1000:]).status_code == 409
    assert one.offset(photo["record"]).headers["Upload-Offset"] == str(len(data))
    assert one.get(photo["record"]).data == data


@pytest.mark.proves("F9")
def test_bytes_with_another_hash_are_refused_and_the_upload_begins_anew(any_cast: Cast) -> None:
    data = picture()
    crew = sender(any_cast, "crew")
    photo = photo_of(any_cast, "crew", data)
    broken = data[:-20] + bytes(20)
    assert crew.send(photo, broken).status_code == 460
    assert stored(crew, any_cast, photo["record"]) is None
    assert crew.offset(photo["record"]).status_code == 404
    assert crew.begin(photo["record"], len(data)).headers["Upload-Offset"] == "0"
    assert crew.append(photo["record"], 0, data).status_code == 204
    assert crew.get(photo["record"]).data == data


@pytest.mark.proves("X11")
@pytest.mark.parametrize("content", [b"<html><script>alert(1)</script></html>" * 40, b"%PDF-1.7" * 200, b"MZ" * 900])
def test_only_pictures_and_films_are_taken_whatever_the_record_says(cast: Cast, content: bytes) -> None:
    crew = sender(cast, "crew")
    photo = photo_of(cast, "crew", content, type="image/jpeg")
    assert crew.send(photo, content).status_code == 415
    assert crew.offset(photo["record"]).status_code == 404
    film = photo_of(cast, "crew", picture(), kind="video")
    assert crew.send(film, picture()).status_code == 415


@pytest.mark.proves("X11", "O6")
def test_only_the_author_sends_and_only_readers_of_the_record_get_the_bytes(any_cast: Cast) -> None:
    data = picture()
    crew, other, planner = (sender(any_cast, name) for name in ("crew", "event_lead", "receptionist"))
    photo = photo_of(any_cast, "crew", data)
    assert crew.begin(photo["record"], len(data)).status_code == 404  # the record comes first
    crew.asker.sync(photo)
    assert other.begin(photo["record"], len(data)).status_code == 403
    assert other.append(photo["record"], 0, data).status_code == 403
    crew.begin(photo["record"], len(data))
    crew.append(photo["record"], 0, data)
    assert other.get(photo["record"]).status_code == 200
    secret = photo_of(any_cast, "crew", data, confidential=True)
    assert crew.send(secret, data).status_code == 204
    assert crew.get(secret["record"]).headers["Cache-Control"] == "no-store"
    assert planner.get(secret["record"]).status_code == 404
    nobody = any_cast.browser().get(f"/api/media/{photo['record']}")
    assert nobody.status_code == 401


@pytest.mark.proves("X11")
def test_a_photo_is_given_in_ranges_kept_for_good_and_can_do_nothing_in_our_pages(cast: Cast) -> None:
    data = picture()
    crew = sender(cast, "crew")
    photo = photo_of(cast, "crew", data)
    crew.send(photo, data)
    whole = crew.get(photo["record"])
    assert whole.headers["Cache-Control"] == "private, max-age=31536000, immutable"
    assert "sandbox" in whole.headers["Content-Security-Policy"]
    assert (whole.headers["X-Content-Type-Options"], whole.mimetype) == ("nosniff", "image/png")
    part = crew.get(photo["record"], Range="bytes=10-19")
    assert (part.status_code, part.data, part.headers["Content-Range"]) == (
        206,
        data[10:20],
        f"bytes 10-19/{len(data)}",
    )
    assert crew.get(photo["record"], Range="bytes=99999999-").status_code == 416
    assert crew.get(photo["record"], If_None_Match=whole.headers["ETag"]).status_code == 304


@pytest.mark.proves("F18")
def test_a_full_disk_refuses_files_and_keeps_what_has_come(cast: Cast, tmp_path: Any) -> None:
    data = picture()
    crew = sender(cast, "crew")
    first, second = photo_of(cast, "crew", data), photo_of(cast, "crew", data)
    crew.asker.sync(first, second)
    crew.begin(first["record"], len(data))
    part = tmp_path / "media" / "uploads" / first["record"]
    part.unlink()
    part.symlink_to("/dev/full")
    assert crew.append(first["record"], 0, data).status_code == 507
    cast.app.extensions["media"] = LocalStorage(tmp_path / "media", reserve=1 << 60)
    assert crew.begin(second["record"], len(data)).status_code == 507
    assert crew.asker.verdict(edit("check", cast.records["check"], result="pass"))["verdict"] == "applied"


HOSTILE = [
    {"Upload-Length": "-1"},
    {"Upload-Length": "x" * 5000},
    {"Upload-Length": "٣"},
    {"Upload-Length": "99999999999999"},
    {"Upload-Length": "10", "Upload-Metadata": "photo ???"},
    {"Upload-Length": "10", "Upload-Metadata": ",,, ,"},
    {"Upload-Length": "10", "Upload-Metadata": "photo //4="},
    {"Upload-Length": "10", "Upload-Metadata": "photo Li4vLi4vc2VjcmV0"},
    {"Upload-Length": "10", "Upload-Metadata": "photo AAAA"},
    {"Upload-Length": "10", "Upload-Defer-Length": "1"},
]


@pytest.mark.proves("X11")
@pytest.mark.parametrize("headers", HOSTILE)
def test_hostile_beginnings_are_answered_clearly(cast: Cast, headers: dict[str, str]) -> None:
    crew = sender(cast, "crew")
    answered = crew.asker.browser.post("/api/media/uploads", headers={**crew.headers(), **headers})
    assert 400 <= answered.status_code < 500
    assert answered.json
    assert answered.json["error"]["code"]


@pytest.mark.proves("X11")
def test_hostile_pieces_are_answered_clearly(cast: Cast, app: Flask) -> None:
    data = picture()
    crew = sender(cast, "crew")
    photo = photo_of(cast, "crew", data)
    crew.asker.sync(photo)
    crew.begin(photo["record"], len(data))
    assert crew.append(photo["record"], 0, data + b"more").status_code == 413
    assert crew.append(photo["record"], 10**12, b"x").status_code == 413
    assert crew.append(photo["record"], 5, b"x").status_code == 409
    assert crew.append(new_id(), 0, b"x").status_code == 404
    browser, path = crew.asker.browser, f"/api/media/uploads/{photo['record']}"
    assert browser.patch(path, data=b"x", headers=crew.headers(Upload_Offset="0")).status_code == 415
    assert browser.patch(path, data=b"x", headers={"X-Qianchang-Person": crew.asker.person}).status_code == 415
    foreign = crew.headers(Upload_Offset="0", Origin="https://elsewhere.example")
    assert browser.patch(path, data=b"x", headers=foreign).status_code == 403
    old = {**crew.headers(), "Tus-Resumable": "0.2.2"}
    assert browser.head(path, headers=old).status_code == 412
    asked = browser.options("/api/media/uploads")
    assert (asked.status_code, asked.headers["Tus-Extension"]) == (
        204,
        "creation,creation-with-upload,expiration",
    )
    assert crew.offset(photo["record"]).headers["Upload-Offset"] == "0"
