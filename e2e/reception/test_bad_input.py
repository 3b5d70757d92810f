"""Too much, too odd: what people type at the desk stands, or a message names the place and nothing is lost (R1, R2)."""

import pytest
from playwright.sync_api import expect

from e2e.desk.desk import Desk
from e2e.pages.app import draft_kept
from e2e.reception.test_call import at_desk, pick_up
from e2e.reception.test_visits import at_visits, row
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Stage

RECEPTION, PLANNER = "QC004", "QC009"
MOST = 10_000


@pytest.mark.proves("R1", "Q2")
def test_a_note_of_ten_thousand_characters_stands_whole_and_more_of_it_is_told(stage: Stage) -> None:
    desk = at_desk(stage)
    page = desk.page
    pick_up(desk)
    desk.type("裴总助理（说打 13988000208 转 203）")
    desk.press("Tab", "Tab")
    desk.type("八五五零 o2o8 转 abc")
    desk.press("Enter")
    long = ("座位表改了又改，" * MOST)[: MOST - 4] + "完毕。。"
    page.keyboard.insert_text(long)
    desk.press("F9")
    row_of_it = page.locator("[data-part=waiting] [data-enquiry]")
    expect(row_of_it).to_contain_text("裴总助理")
    planner = Colleague(stage.served, PLANNER)
    eventually(lambda: [one["fields"]["asks"] for one in planner.records("enquiry")] == [long])
    (call,) = Colleague(stage.served, RECEPTION).records("call")
    assert call["fields"]["number"] == "八五五零 o2o8 转 abc"

    row_of_it.click()
    expect(page.locator("[data-state=open]")).to_be_visible()
    desk.press("n")
    field = page.locator("form[data-act=note] textarea")
    expect(field).to_be_focused()
    page.keyboard.insert_text(long)
    desk.press("Control+a", "Control+c", "End", "Control+v")
    expect(page.get_by_text("最多 10,000 字，后面 10,000 字没贴进来")).to_be_visible()
    expect(field).to_have_value(long)
    draft_kept(desk.screen, "完毕。。")
    desk.press("Control+Enter")
    expect(page.locator("form[data-act=note]")).to_have_count(0)
    eventually(lambda: long in [one["fields"].get("text") for one in planner.records("enquiry_note")])


@pytest.mark.proves("R2", "F27", "Q2")
def test_letters_where_a_number_belongs_are_named_and_what_was_typed_stays(stage: Stage) -> None:
    desk: Desk = at_visits(stage)
    page = desk.page
    desk.press("F4")
    desk.type("殷秋月")
    people = page.locator("input[name=people]")
    people.fill("三个半")
    page.locator("input[name=number]").fill("电话在名片上 abc-12")
    desk.press("Control+Enter")
    expect(people).to_be_focused()
    expect(people).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("填人数，1 到 10000")).to_be_visible()
    draft_kept(desk.screen, "三个半")
    page.reload()
    expect(people).to_have_value("三个半")
    people.fill("３")
    desk.press("Control+Enter")
    expect(row(desk, "殷秋月")).to_be_visible()
    reception = Colleague(stage.served, RECEPTION)
    eventually(lambda: {one["fields"].get("people") for one in reception.records("visit")} == {3})
    visit = reception.records("visit")[0]
    assert visit["fields"]["number"] == "电话在名片上 abc-12"
