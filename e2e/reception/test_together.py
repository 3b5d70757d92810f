"""Two receptionists with the same client or visitor in hand: what both typed stands until one chooses (F36)."""

import pytest
from playwright.sync_api import Locator, expect

from e2e.desk.desk import Desk, without_pointer
from e2e.reception.test_visits import at_visits, row
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Stage

RECEPTION, LEAD = "QC004", "QC003"  # 方嘉禾, 林雨桐
ALL_SENT = "全部已送达"


def field(desk: Desk, label: str) -> Locator:
    return desk.page.get_by_label(label, exact=True)


def retype(desk: Desk, label: str, text: str) -> None:
    """By the keyboard: what stands in the field is replaced."""
    field(desk, label).focus()
    desk.press("Control+a")
    desk.type(text)


def disagree(desk: Desk, name: str) -> Locator:
    return desk.page.locator(f"[data-disagree={name}]")


@pytest.mark.proves("R3", "F36", "X13", "Q2")
def test_both_correct_a_client_at_once_and_each_sees_both_until_one_chooses(stage: Stage) -> None:
    reader = Colleague(stage.served, LEAD)
    client = next(one for one in reader.records("client") if "澄远精工" in one["fields"]["name"])
    one, other = (Desk.of(stage, number, f"/client/{client['id']}") for number in (RECEPTION, LEAD))
    for desk in (one, other):
        expect(desk.page.get_by_role("heading", name="澄远精工")).to_be_visible()
        desk.press("e")
        expect(desk.page.locator("input[name=name]")).to_be_focused()
    with without_pointer(one.page), without_pointer(other.page):
        retype(one, "总机", "0755-8800 1111")
        retype(one, "备注", "发票要专票")
        retype(other, "总机", "0755-8800 2222")
        one.press("Control+Enter")
        expect(one.page.get_by_role("dialog")).to_have_count(0)
        expect(one.page.get_by_role("button", name=ALL_SENT)).to_be_visible()
        other.press("Control+Enter")
        expect(other.page.get_by_role("dialog")).to_have_count(0)
    for desk in (one, other):
        expect(disagree(desk, "phone")).to_contain_text("8800 1111")
        expect(disagree(desk, "phone")).to_contain_text("8800 2222")
        expect(disagree(desk, "phone")).to_contain_text("方嘉禾")
        expect(disagree(desk, "note")).to_have_count(0)
        expect(desk.page.locator("main")).to_contain_text("发票要专票")
    side = disagree(one, "phone").get_by_role("listitem").filter(has_text="1111")
    side.get_by_role("button", name="用这个").click()
    for desk in (one, other):
        expect(disagree(desk, "phone")).to_have_count(0)
        expect(desk.page.get_by_role("link", name="8800 1111")).to_be_visible()


@pytest.mark.proves("R2", "F36", "X13")
def test_both_correct_a_visitor_at_once_and_what_only_one_changed_stands(stage: Stage) -> None:
    one, other = at_visits(stage), at_visits(stage, LEAD)
    one.press("F4")
    one.type("殷秋月")
    one.press("Control+Enter")
    expect(row(one, "殷秋月")).to_be_visible()
    expect(row(other, "殷秋月")).to_be_visible()
    for desk in (one, other):
        desk.press("e")
        expect(field(desk, "要准备什么")).to_be_visible()
    retype(one, "要准备什么", "轮椅")
    retype(one, "来做什么", "看无障碍席位")
    retype(other, "要准备什么", "手语翻译")
    one.press("Control+Enter")
    expect(disagree(one, "needs")).to_have_count(0)
    expect(row(one, "殷秋月")).to_contain_text("看无障碍席位")
    expect(one.page.get_by_role("button", name=ALL_SENT)).to_be_visible()
    other.press("Control+Enter")
    for desk in (one, other):
        expect(disagree(desk, "needs")).to_contain_text("轮椅")
        expect(disagree(desk, "needs")).to_contain_text("手语翻译")
        expect(disagree(desk, "purpose")).to_have_count(0)
        expect(row(desk, "殷秋月")).to_contain_text("看无障碍席位")
    disagree(other, "needs").get_by_role("listitem").filter(has_text="轮椅").get_by_role("button").click()
    expect(disagree(one, "needs")).to_have_count(0)
    reader = Colleague(stage.served, LEAD)
    eventually(lambda: [each["fields"].get("needs") for each in reader.records("visit")] == ["轮椅"])


@pytest.mark.proves("R1", "F36", "F35")
def test_both_pass_the_same_enquiry_on_and_nobodys_choice_is_lost(stage: Stage) -> None:
    reader = Colleague(stage.served, LEAD)
    people = {one["fields"]["staff_number"]: one["id"] for one in reader.records("person")}
    asked = reader.create(
        "enquiry",
        author=reader.person,
        came_by="call",
        received="2026-11-30T01:00:00.000Z",
        asks="发票抬头改全称",
        state="open",
    )
    one, other = (Desk.of(stage, n, f"/reception/enquiry/{asked['record']}") for n in (RECEPTION, LEAD))
    for desk in (one, other):
        expect(desk.page.get_by_text("发票抬头改全称").first).to_be_visible()
    other.screen.lose_network()
    for desk, initials, name in ((one, "ljx", "陆景行"), (other, "tsy", "唐书瑶")):
        desk.press("t")
        desk.page.get_by_role("combobox", name="转给谁").focus()
        desk.type(initials)
        expect(desk.page.get_by_role("option")).to_have_count(1)
        desk.press("Enter")
        expect(desk.page.locator("[data-act=pass]")).to_contain_text(name)
        desk.press("Control+Enter")
        expect(desk.page.locator("[data-act=pass]")).to_have_count(0)
    expect(one.page.get_by_role("button", name=ALL_SENT)).to_be_visible()
    other.screen.find_network()
    for desk in (one, other):
        expect(disagree(desk, "owner")).to_contain_text("陆景行")
        expect(disagree(desk, "owner")).to_contain_text("唐书瑶")
    disagree(one, "owner").get_by_role("listitem").filter(has_text="陆景行").get_by_role("button").click()
    expect(disagree(other, "owner")).to_have_count(0)
    eventually(lambda: {each["fields"].get("owner") for each in reader.records("enquiry")} == {people["QC009"]})
