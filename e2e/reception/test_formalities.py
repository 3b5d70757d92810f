"""What clients must complete (R5): followed and filed at the desk by keys alone, by a helper without a signal."""

import io
import re
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import FilePayload, Locator, expect

from e2e.conftest import Phone
from e2e.desk.desk import Desk, without_pointer
from e2e.onsite.conftest import PATROL
from e2e.pages.app import strip
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Stage

LEAD, RECEPTION = "QC003", "QC004"  # 林雨桐, 方嘉禾
CLIENT = "蓝岸新能源有限公司"
BEGIN = b"%PDF-1.7\n"


def pdf(name: str, content: bytes = BEGIN) -> FilePayload:
    return {"name": name, "mimeType": "application/pdf", "buffer": content}


def photo(name: str) -> FilePayload:
    out = io.BytesIO()
    Image.new("RGB", (900, 1200), (250, 250, 240)).save(out, "JPEG")
    return {"name": name, "mimeType": "image/jpeg", "buffer": out.getvalue()}


def attach_by_key(desk: Desk, *files: FilePayload) -> None:
    expect(desk.page.locator("[data-part=documents] input[type=file]")).to_be_attached()
    with desk.page.expect_file_chooser() as chooser:
        desk.press("f")
    chooser.value.set_files(list(files))


def write_template(desk: Desk, name: str, *titles: str) -> None:
    """By keys, from the list of templates."""
    page = desk.page
    expect(page.locator("input[name=name]")).to_be_visible()
    desk.press("n")
    expect(page.locator("input[name=name]")).to_be_focused()
    desk.type(name)
    desk.press("Enter")
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    desk.press("a")
    for title in titles:
        expect(page.get_by_label("要办的事")).to_be_focused()
        desk.type(title)
        desk.press("Enter")
        expect(page.locator("[data-step]").filter(has_text=title)).to_be_visible()


def list_of_client(desk: Desk) -> Locator:
    """By keys: the client is found, the list made, a state given, taken back and another given."""
    page = desk.page
    desk.find("蓝岸")
    expect(desk.rows).to_have_count(1)
    desk.press("Enter")
    expect(page.get_by_role("heading", level=1, name=CLIENT)).to_be_visible()
    rows = page.locator("[data-formality]")
    expect(page.get_by_text("还没有手续")).to_be_visible()
    desk.press("t")
    expect(rows).to_have_count(2)
    desk.press("j", "j", "2")
    expect(rows.nth(1).get_by_role("button", name="已催")).to_have_attribute("aria-pressed", "true")
    desk.press("z")
    expect(rows.nth(1).get_by_role("button", name="还缺")).to_have_attribute("aria-pressed", "true")
    desk.press("k", "3")
    expect(rows.first.get_by_role("button", name="收到")).to_have_attribute("aria-pressed", "true")
    return rows


def file_papers(desk: Desk) -> None:
    """Two that are taken, one of them with too long a name; two that are not, each with its reason."""
    fake, empty = pdf("假的.pdf", b"<html>"), pdf("空的.pdf", b"")
    attach_by_key(desk, pdf("合同（盖章）.pdf"), fake, empty, pdf("长" * 296 + ".pdf"))
    expect(desk.page.locator("[data-document]")).to_have_count(2)
    said = desk.page.locator("[data-part=documents]").get_by_role("alert")
    expect(said.filter(has_text="名字像 PDF，内容不是")).to_be_visible()
    expect(said.filter(has_text="“空的.pdf”是空的")).to_be_visible()
    expect(said.filter(has_text="文件名有 300 个字")).to_be_visible()


def say_what_is_missing(desk: Desk, words: str, due: str) -> None:
    desk.press("e")
    expect(desk.page.get_by_label("具体缺什么")).to_be_focused()
    desk.type(words)
    desk.press("Tab")
    expect(desk.page.get_by_label("到期日")).to_be_focused()
    desk.page.get_by_label("到期日").fill(due)  # the order of its digits is the browser's own language's
    desk.press("Control+Enter")
    expect(desk.page.locator(".formality-page__facts")).to_contain_text("逾期")


@pytest.mark.proves("R5", "Q2")
def test_from_the_template_to_the_overdue_one_on_the_board_by_the_keyboard_alone(stage: Stage) -> None:
    desk = Desk.of(stage, LEAD, "/settings/formalities")
    page = desk.page
    # From here on the driver takes over every choice of files: told at the press itself it can come too late.
    page.on("filechooser", lambda _: None)
    with without_pointer(page):
        write_template(desk, "签约客户", "服务合同", "定金")
    page.goto(f"{desk.screen.origin}/clients")
    expect(desk.rows.first).to_be_visible()
    with without_pointer(page):
        rows = list_of_client(desk)
        desk.press("Enter")
        expect(page.get_by_role("heading", level=1, name="服务合同")).to_be_visible()
        file_papers(desk)
        say_what_is_missing(desk, "第 2 页没盖章", "2026-11-01")
    page.goto(f"{desk.screen.origin}/reception")
    overdue = page.locator("[data-part=formalities] [data-formality]")
    expect(overdue).to_have_count(1)
    expect(overdue).to_contain_text("服务合同")
    expect(overdue).to_contain_text(CLIENT)
    page.goto(f"{desk.screen.origin}/formalities")
    expect(rows).to_have_count(2)
    with without_pointer(page):
        desk.press("4")
        expect(page.locator(".undo-line")).to_contain_text("服务合同：办妥")
        desk.press("z")
        expect(rows.first.get_by_role("button", name="收到")).to_have_attribute("aria-pressed", "true")
        desk.press("o")
        expect(rows).to_have_count(1)
    colleague = Colleague(stage.served, RECEPTION)
    eventually(lambda: all(one["fields"].get("stored") for one in colleague.records("document")))
    types = {one["fields"]["name"][:6]: one["fields"]["type"] for one in colleague.records("document")}
    assert types["合同（盖章）"] == "application/pdf"


def formality_for(colleague: Colleague, staff_number: str) -> dict[str, Any]:
    people = {one["fields"]["staff_number"]: one["id"] for one in colleague.records("person")}
    client = next(one for one in colleague.records("client") if one["fields"]["name"] == CLIENT)
    told = {"client": client["id"], "whose": CLIENT, "kind": "badge", "title": "工作证照片", "state": "missing"}
    return colleague.create("formality", **told, helper=people[staff_number], due="2026-11-20", missing="三个人的照片")


@pytest.mark.proves("R5", "X13", "F16", "O4")
def test_a_helper_without_a_signal_files_a_photo_that_arrives_when_the_line_is_back(
    stage: Stage, phone_of: Phone
) -> None:
    reception = Colleague(stage.served, RECEPTION)
    formality = formality_for(reception, PATROL)
    phone = phone_of(PATROL)
    page = phone.page
    mine = page.locator(".formalities-now")
    expect(mine).to_contain_text("工作证照片")
    expect(mine).to_contain_text(CLIENT)
    phone.lose_network()
    mine.get_by_role("link", name=re.compile("工作证照片")).click()
    expect(page.get_by_role("heading", level=1, name="工作证照片")).to_be_visible()
    page.get_by_role("button", name="收到").click()
    page.get_by_label("备注").fill("第三张明天补")
    page.get_by_label("拍材料").set_input_files([photo("证件照.jpg")])
    paper = page.locator("[data-document]")
    expect(paper).to_contain_text("只在这部手机上")
    expect(page.get_by_label("备注")).to_have_value("第三张明天补")
    address = page.url.removeprefix(phone.origin)

    phone.reopen(address)
    page = phone.page
    paper = page.locator("[data-document]")
    expect(paper).to_contain_text("只在这部手机上")
    paper.get_by_role("button", name=re.compile("^证件照")).click()
    expect(page.get_by_role("dialog").get_by_role("img", name="证件照.jpg")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_label("备注")).to_have_value("第三张明天补")
    phone.find_network()
    expect(strip(phone)).to_contain_text("全部已送达", timeout=40_000)
    (document,) = reception.records("document")
    assert document["fields"]["stored"]
    assert (document["fields"]["record"], document["fields"]["name"]) == (formality["record"], "证件照.jpg")
    (stands,) = [one for one in reception.records("formality") if one["id"] == formality["record"]]
    assert stands["fields"]["state"] == "received"
