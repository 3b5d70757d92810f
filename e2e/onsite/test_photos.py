"""Photos on a phone without a signal: taken in one tap, safe on its disk, whole on the server at the end (X11)."""

import hashlib
import io
import random
import zipfile
from pathlib import Path
from typing import Any

import pillow_heif
import pytest
from PIL import Image
from playwright.sync_api import FilePayload, Page, expect

from e2e.conftest import Phone
from e2e.network import Line, Pace
from e2e.onsite.conftest import LEAD, PATROL
from e2e.pages.app import draft_kept, strip
from e2e.pages.check import CheckScreen
from e2e.pages.checklist import Checklist
from e2e.shell.colleague import Colleague
from e2e.stage import Stage

CHECK = "登高作业"
REQUEST = 160 * 1024  # bytes that a phone puts into one request of a photo
KEPT_HASH = """async () => {
  const found = []
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('qianchang-media-')) continue
    const base = await new Promise(done => { const o = indexedDB.open(name); o.onsuccess = () => done(o.result) })
    const all = store => new Promise(done => {
      const asked = base.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => done(asked.result)
    })
    const pieces = await all('pieces')
    for (const file of await all('files')) {
      const bytes = await new Blob(pieces.filter(p => p.file === file.id).map(p => p.bytes)).arrayBuffer()
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      found.push([file.id, file.sha256, [...hash].map(b => b.toString(16).padStart(2, '0')).join('')])
    }
    base.close()
  }
  return found
}"""


def noisy(width: int, height: int, seed: int = 1) -> Image.Image:
    """A picture that no codec makes small, red at the top, so that which way is up can be seen."""
    dice = random.Random(seed)
    image = Image.frombytes("RGB", (width, height), dice.randbytes(width * height * 3))
    image.paste((255, 0, 0), (0, 0, width, height // 4))
    return image


def jpeg(image: Image.Image, orientation: int = 1, name: str = "a.jpg") -> FilePayload:
    """As a camera saves it: turned as the phone was held, with a word on how to turn it back (F40)."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    image.save(out, "JPEG", quality=90, exif=exif)
    return {"name": name, "mimeType": "image/jpeg", "buffer": out.getvalue()}


def heic() -> bytes:
    """As iPhones save photos; this browser can't read it."""
    pillow_heif.register_heif_opener()
    out = io.BytesIO()
    noisy(800, 600).save(out, "HEIF", quality=60)
    return out.getvalue()


def take(page: Page, *photos: FilePayload) -> None:
    """The camera, or the gallery for several."""
    page.get_by_label("拍照" if len(photos) == 1 else "从相册选").set_input_files(list(photos))


def photos_of(colleague: Colleague) -> list[dict[str, Any]]:
    return colleague.records("photo")


def bytes_of(colleague: Colleague, photo: str) -> bytes:
    with colleague._opener.open(f"{colleague._origin}/api/media/{photo}", timeout=20) as answer:
        content: bytes = answer.read()
        return content


@pytest.mark.proves("X11", "F9", "F16", "F40", "X13")
def test_a_photo_taken_offline_survives_a_restart_and_cuts_and_is_whole_on_the_server(
    stage: Stage, phone_of: Phone
) -> None:
    phone = phone_of(PATROL)
    check = CheckScreen.from_list(Checklist(phone).open("安全"), CHECK)
    address = phone.page.url.removeprefix(phone.origin)
    phone.lose_network()
    sideways = noisy(1500, 1000).rotate(90, expand=True)
    take(check.page, jpeg(sideways, orientation=6))
    tile = phone.page.locator("button.photo-tile")
    expect(tile).to_contain_text("只在这部手机上")
    expect(strip(phone)).to_contain_text("未发2")

    phone.reopen(address)
    tile = phone.page.locator("button.photo-tile")
    expect(tile).to_contain_text("只在这部手机上")
    [[photo, promised, kept]] = phone.page.evaluate(KEPT_HASH)
    assert promised == kept

    phone.find_network(Line.SLOW)
    expect(tile).to_contain_text("正在发")
    for _ in range(3):
        phone.network.until_carried(3_000)
        phone.lose_network()
        phone.find_network(Line.SLOW)
    phone.find_network()
    expect(strip(phone)).to_contain_text("全部已送达", timeout=40_000)
    lead = Colleague(stage.served, LEAD)
    [record] = photos_of(lead)
    assert record["fields"]["stored"]
    content = bytes_of(lead, photo)
    assert hashlib.sha256(content).hexdigest() == promised
    upright = Image.open(io.BytesIO(content))
    assert upright.size == (1500, 1000)
    red, green, _ = upright.convert("RGB").getpixel((750, 60))  # type: ignore[misc]
    assert red > 200
    assert green < 80


@pytest.mark.proves("X11", "F9")
def test_a_cut_costs_a_photo_one_request_and_not_all_that_went_before(stage: Stage, phone_of: Phone) -> None:
    """The browser itself repeats what a connection carried that it had used before, from the first byte."""
    phone = phone_of(PATROL)
    check = CheckScreen.from_list(Checklist(phone).open("安全"), CHECK)
    phone.network.pace = Pace(0.05, 0.02, 250_000, shared=True)
    phone.lose_network()
    take(check.page, jpeg(noisy(2000, 1500), name="large.jpg"))
    expect(phone.page.locator("button.photo-tile")).to_contain_text("只在这部手机上")
    phone.find_network(Line.SLOW)
    before = phone.network.carried
    phone.network.until_carried(700_000)
    phone.network.become(Line.SLOW)
    expect(strip(phone)).to_contain_text("全部已送达", timeout=40_000)
    [record] = photos_of(Colleague(stage.served, LEAD))
    assert record["fields"]["stored"]
    size = record["fields"]["bytes"]
    assert size > 1_000_000
    assert phone.network.carried - before < size + 2 * REQUEST


@pytest.mark.proves("F17", "X11", "F14")
def test_a_phone_that_was_killed_while_the_camera_was_open_comes_back_to_its_check_with_what_was_typed(
    phone_of: Phone,
) -> None:
    phone = phone_of(PATROL)
    CheckScreen.from_list(Checklist(phone).open("安全"), CHECK)
    phone.page.get_by_role("button", name="写备注").click()
    phone.page.get_by_label("备注").fill("双钩没挂，先拍下来")
    draft_kept(phone, "先拍下来")
    with phone.page.expect_file_chooser():
        phone.page.get_by_label("拍照").click()
    phone.reopen("/")
    expect(phone.page.get_by_role("heading", level=1)).to_have_text(CHECK)
    expect(phone.page.get_by_label("备注")).to_have_value("双钩没挂，先拍下来")


@pytest.mark.proves("X11")
def test_the_event_s_photos_are_looked_at_opened_and_downloaded_by_the_lead(stage: Stage, phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    check = CheckScreen.from_list(Checklist(phone).open("安全"), CHECK)
    expect(check.page.get_by_text("缺照片：这一项有照片才算完")).to_be_visible()
    take(check.page, *(jpeg(noisy(400, 300, seed), name=f"{seed}.jpg") for seed in range(3)))
    expect(phone.page.locator("button.photo-tile--safe")).to_have_count(3)
    event = phone.page.url.split("/event/")[1].split("/")[0]
    lead = phone_of(LEAD)
    lead.go(f"/event/{event}/photos")
    expect(lead.page.locator(".photos-grid button.photo-tile--safe")).to_have_count(3)
    lead.page.locator(".photos-grid button").first.click()
    whole = lead.page.get_by_role("dialog").locator("img.photo-whole")
    expect(whole).to_have_js_property("naturalWidth", 400)
    expect(lead.page.get_by_role("dialog")).to_contain_text(CHECK)
    lead.page.keyboard.press("ArrowRight")
    expect(lead.page.get_by_role("dialog")).to_contain_text("照片 2 / 3")
    lead.page.go_back()
    with lead.page.expect_download() as download:
        lead.page.get_by_role("link", name="全部下载").click()
    assert len(zipfile.ZipFile(download.value.path()).namelist()) == 4


@pytest.mark.proves("F40", "X11")
def test_a_photo_that_browsers_can_t_read_is_seen_by_all_once_it_is_there_and_stands_in_the_report(
    stage: Stage, phone_of: Phone, tmp_path: Path
) -> None:
    phone = phone_of(PATROL)
    CheckScreen.from_list(Checklist(phone).open("安全"), CHECK)
    event = phone.page.url.split("/event/")[1].split("/")[0]
    phone.lose_network()
    original = heic()
    take(phone.page, {"name": "IMG_1.HEIC", "mimeType": "image/heic", "buffer": original})
    tile = phone.page.locator("button.photo-tile")
    expect(tile).to_contain_text("HEIC")
    tile.click()
    expect(phone.page.get_by_role("dialog")).to_contain_text("打不开这种格式")
    phone.page.go_back()
    phone.find_network()
    expect(tile.locator("img")).to_have_js_property("naturalWidth", 320)
    lead = phone_of(LEAD)
    lead.go(f"/event/{event}/photos")
    lead.page.locator(".photos-grid button.photo-tile--safe").click()
    whole = lead.page.get_by_role("dialog").locator("img.photo-whole")
    expect(whole).to_have_js_property("naturalWidth", 800)
    lead.page.go_back()
    with lead.page.expect_download() as download:
        lead.page.get_by_role("link", name="照片报告").click()
    assert download.value.suggested_filename.endswith("照片.html")
    report = tmp_path / "report.html"
    download.value.save_as(report)
    lead.page.goto(report.as_uri())
    expect(lead.page.get_by_role("heading", level=2)).to_contain_text(CHECK)
    expect(lead.page.locator("figure img")).to_have_js_property("naturalWidth", 800)
    [record] = photos_of(Colleague(stage.served, LEAD))
    assert bytes_of(Colleague(stage.served, LEAD), record["id"]) == original


FILM = """async () => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 })
  const context = canvas.getContext('2d')
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' })
  const parts = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  const stopped = new Promise(done => { recorder.onstop = done })
  recorder.start()
  for (let frame = 0; frame < 20; frame += 1) {
    context.fillStyle = `hsl(${frame * 18} 90% 50%)`
    context.fillRect(0, 0, 320, 240)
    await new Promise(done => requestAnimationFrame(done))
  }
  recorder.stop()
  await stopped
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
  return [...bytes]
}"""


@pytest.mark.proves("X11", "X13")
def test_a_film_taken_offline_shows_a_still_at_once_and_plays_on_the_lead_s_screen(
    stage: Stage, phone_of: Phone
) -> None:
    phone = phone_of(PATROL)
    CheckScreen.from_list(Checklist(phone).open("安全"), CHECK)
    event = phone.page.url.split("/event/")[1].split("/")[0]
    film = bytes(phone.page.evaluate(FILM))
    phone.lose_network()
    phone.page.get_by_label("录像", exact=True).set_input_files(
        [{"name": "a.webm", "mimeType": "video/webm", "buffer": film}]
    )
    tile = phone.page.locator("button.photo-tile")
    expect(tile).to_contain_text("只在这部手机上")
    expect(tile.locator("img")).to_have_js_property("naturalWidth", 176)
    tile.click()
    played = phone.page.get_by_role("dialog").locator("video")
    expect(played).to_have_js_property("videoWidth", 320)
    phone.page.go_back()
    phone.find_network()
    expect(strip(phone)).to_contain_text("全部已送达")
    lead = phone_of(LEAD)
    lead.go(f"/event/{event}/photos")
    lead.page.locator(".photos-grid button.photo-tile--safe").click()
    expect(lead.page.get_by_role("dialog").locator("video")).to_have_js_property("videoWidth", 320)
    [record] = photos_of(Colleague(stage.served, LEAD))
    assert bytes_of(Colleague(stage.served, LEAD), record["id"]) == film


SEEN_SAVING = """() => {
  window.seenSaving = []
  new MutationObserver(() => {
    const making = document.querySelector('.photo-tile--making')
    if (making) window.seenSaving.push(making.textContent)
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}"""


def film_on_disk(folder: Path, length: int) -> Path:
    """What a camera might have written, as far as its first bytes tell."""
    path = folder / f"{length}.mp4"
    with path.open("wb") as file:
        file.write(b"\0\0\0\x18ftypisom" + random.Random(length).randbytes(1 << 20))
        file.truncate(length)
    return path


@pytest.mark.proves("X11", "F9", "F16")
def test_a_large_film_tells_how_much_of_it_is_saved_and_is_whole_on_the_server_after_a_cut(
    stage: Stage, phone_of: Phone, tmp_path: Path
) -> None:
    phone = phone_of(PATROL)
    CheckScreen.from_list(Checklist(phone).open("安全"), CHECK)
    phone.lose_network()
    phone.page.evaluate(SEEN_SAVING)
    path = film_on_disk(tmp_path, 22 * 1024 * 1024)
    phone.page.get_by_label("录像", exact=True).set_input_files(path)
    tile = phone.page.locator("button.photo-tile")
    expect(tile).to_contain_text("只在这部手机上")
    assert any("%" in seen for seen in phone.page.evaluate("window.seenSaving"))
    phone.find_network()
    phone.network.until_carried(5_000_000)
    phone.lose_network()
    phone.find_network()
    expect(strip(phone)).to_contain_text("全部已送达", timeout=60_000)
    [record] = photos_of(Colleague(stage.served, LEAD))
    content = bytes_of(Colleague(stage.served, LEAD), record["id"])
    assert hashlib.sha256(content).digest() == hashlib.sha256(path.read_bytes()).digest()


@pytest.mark.proves("X11")
def test_a_film_over_the_limit_is_refused_before_anything_of_it_is_kept(phone_of: Phone, tmp_path: Path) -> None:
    phone = phone_of(PATROL)
    CheckScreen.from_list(Checklist(phone).open("安全"), CHECK)
    path = film_on_disk(tmp_path, 200 * 1024 * 1024 + 1)
    phone.page.get_by_label("录像", exact=True).set_input_files(path)
    expect(phone.page.locator(".photo-strip__trouble")).to_have_text("超过 200 MB，没存。请剪短再选。")
    assert phone.page.evaluate(KEPT_HASH) == []


@pytest.mark.proves("X11")
def test_what_is_neither_photo_nor_film_is_refused_with_a_reason_and_leaves_nothing_behind(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    CheckScreen.from_list(Checklist(phone).open("安全"), CHECK)
    take(phone.page, {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"%PDF-1.7 " * 99})
    expect(phone.page.locator(".photo-strip__trouble")).to_have_text("这不是照片，也不是录像，没存。")
    assert phone.page.evaluate(KEPT_HASH) == []


@pytest.mark.proves("X11", "F18")
def test_a_wrong_photo_is_removed_by_its_author_before_it_was_sent_and_after(stage: Stage, phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    CheckScreen.from_list(Checklist(phone).open("安全"), CHECK)
    phone.lose_network()
    take(phone.page, jpeg(noisy(400, 300)))
    tile = phone.page.locator("button.photo-tile")
    expect(tile).to_contain_text("只在这部手机上")
    remove(phone.page)
    expect(tile).to_have_count(0)
    assert phone.page.evaluate(KEPT_HASH) == []
    phone.find_network()
    expect(strip(phone)).to_contain_text("全部已送达")
    take(phone.page, jpeg(noisy(400, 300, seed=2)))
    expect(phone.page.locator("button.photo-tile--safe")).to_have_count(1)
    remove(phone.page)
    expect(tile).to_have_count(0)
    expect(strip(phone)).to_contain_text("全部已送达")
    removed = photos_of(Colleague(stage.served, LEAD))
    assert [record["fields"]["deleted"] for record in removed] == [True, True]


def remove(page: Page) -> None:
    page.locator("button.photo-tile").click()
    page.get_by_role("button", name="删掉").click()
    page.get_by_role("button", name="真的删掉").click()
