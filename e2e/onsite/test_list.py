"""Doing a list on a phone: one tap, undo, values that decide, remarks that do not stand in the way."""

import re

import pytest
from playwright.sync_api import expect

from e2e.onsite.conftest import PATROL, Phone
from e2e.pages.app import draft_kept, strip
from e2e.pages.check import CheckScreen
from e2e.pages.checklist import KEPT, THUMB_MS, Checklist

WORK_AT_HEIGHT = "登高作业"
EARTH = "接地电阻"


@pytest.mark.proves("X1", "X4", "X13", "Q7")
def test_a_pass_is_one_tap_can_be_taken_back_and_survives_the_phone(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    phone.lose_network()
    checklist = Checklist(phone).open("安全")
    checklist.bring(WORK_AT_HEIGHT)
    checklist.press("合格")
    row = checklist.row(WORK_AT_HEIGHT)
    expect(row).to_contain_text("合格，已存在手机里")
    expect(checklist.current).not_to_contain_text(WORK_AT_HEIGHT)
    row.get_by_role("button", name="撤回").click()
    expect(checklist.current).to_contain_text(WORK_AT_HEIGHT)
    phone.page.wait_for_timeout(THUMB_MS)
    checklist.press("合格")
    expect(strip(phone)).to_contain_text("未发3")
    phone.reopen("/")
    again = Checklist(phone).open("安全")
    expect(again.row(WORK_AT_HEIGHT).get_by_role("img", name="合格，未发")).to_be_visible()


@pytest.mark.proves("X4")
def test_a_bouncing_thumb_passes_one_check_not_two(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    checklist = Checklist(phone).open("安全")
    checklist.bring(WORK_AT_HEIGHT)
    first = checklist.current_id()
    phone.page.evaluate(
        """async () => {
             const current = () => document.querySelector('.qc-current');
             const press = () => current().querySelector('.qc-result--na').click();
             const first = current().dataset.id;
             press();
             while (current()?.dataset.id === first) await new Promise(requestAnimationFrame);
             press();
           }"""
    )
    expect(phone.page.locator(f"li[data-id='{first}']")).to_contain_text(KEPT)
    expect(phone.page.get_by_role("button", name="42 待查")).to_be_visible()


@pytest.mark.proves("X2", "X4")
def test_a_value_decides_by_itself_and_cannot_be_pressed_away(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    phone.lose_network()
    checklist = Checklist(phone).open("安全")
    checklist.bring(EARTH)
    expect(checklist.current.get_by_role("button", name="合格", exact=True)).to_have_count(0)
    checklist.current.get_by_text("量了多少").click()
    for key in ("4", "小数点", "6"):
        phone.page.get_by_role("button", name=key, exact=True).click()
    sheet = phone.page.get_by_role("dialog")
    expect(sheet).to_contain_text("超过上限 0.6")
    expect(sheet.get_by_role("button", name="合格", exact=True)).to_have_count(0)
    sheet.get_by_role("button", name="不合格", exact=True).click()
    row = checklist.row(EARTH)
    expect(row).to_contain_text("不合格，已存在手机里")
    row.get_by_label("哪里不合格？写一句，不写也行").fill("接线端子松")
    row.get_by_role("button", name="记下").click()
    expect(row).to_contain_text("接线端子松")
    expect(row).to_contain_text("4.6 Ω")


@pytest.mark.proves("F27", "X4")
def test_a_remark_that_was_being_typed_comes_back_after_the_phone_died(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    phone.lose_network()
    checklist = Checklist(phone).open("安全")
    checklist.bring(WORK_AT_HEIGHT)
    checklist.press("不合格")
    why = checklist.row(WORK_AT_HEIGHT).get_by_label("哪里不合格？写一句，不写也行")
    why.press_sequentially("安全带没有挂双钩")
    draft_kept(phone, "安全带没有挂双钩")
    path = f"{phone.page.url}"
    check = checklist.row(WORK_AT_HEIGHT).get_attribute("data-id")
    phone.reopen("/event/" + path.split("/event/")[1].split("/")[0] + f"/check/{check}")
    expect(phone.page.get_by_label("备注")).to_have_value("安全带没有挂双钩")


@pytest.mark.proves("X1")
def test_back_finds_the_list_where_it_was_left_with_its_filter_and_its_open_row(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    page = phone.page
    checklist = Checklist(phone).open("安全")
    page.get_by_role("button", name="43 待查").click()
    checklist.bring("消防车通道")
    checklist.current.get_by_role("link", name="详情").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("消防车通道")
    page.go_back()
    expect(checklist.current).to_contain_text("消防车通道")
    expect(page.get_by_role("button", name="43 待查")).to_have_attribute("aria-pressed", "true")
    expect(checklist.current).to_be_in_viewport()


@pytest.mark.proves("X1")
def test_a_check_is_found_by_initials_syllables_and_code_without_a_network(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    phone.reopen("/")
    phone.lose_network()
    page = phone.page
    checklist = Checklist(phone)
    checklist.open_event()
    page.get_by_role("link", name="找检查项").click()
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    for typed in ("mhqylb", "miehuoqiya", "灭火器压力", "qd100"):
        field.fill(typed)
        expect(page.locator("li[data-id]")).to_have_count(1)
        expect(checklist.row("灭火器压力表")).to_be_visible()
    field.fill("没有这样的东西")
    expect(page.get_by_text("没有找到“没有这样的东西”。")).to_be_visible()
    page.get_by_role("button", name="不找了").click()
    expect(page.get_by_text("没有找到")).to_have_count(0)


@pytest.mark.proves("X1", "Q2")
def test_a_list_is_done_by_keys_alone(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    page = phone.page
    checklist = Checklist(phone).open("交底")
    first = checklist.current_id()
    page.keyboard.press("x")
    done = page.locator(f"li[data-id='{first}']")
    expect(done).to_contain_text(KEPT)
    page.keyboard.press("z")
    expect(checklist.current).to_have_attribute("data-id", first)
    page.keyboard.press("Escape")
    expect(page.get_by_text("全部检查项")).to_be_visible()


@pytest.mark.proves("F27", "X4", "Q3")
def test_a_remark_that_was_never_saved_shows_on_its_row_and_leads_back_to_its_words(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    phone.lose_network()
    CheckScreen.from_list(Checklist(phone).open("安全"), WORK_AT_HEIGHT)
    phone.page.get_by_role("button", name="写备注").click()
    phone.page.get_by_label("备注").fill("三号灯下面没有挂双钩")
    draft_kept(phone, "三号灯下面没有挂双钩")

    phone.reopen("/")
    checklist = Checklist(phone).open("安全")
    row = checklist.row(WORK_AT_HEIGHT)
    expect(row.get_by_role("button")).to_have_accessible_name(re.compile("草稿 备注没存"))
    checklist.bring(WORK_AT_HEIGHT)
    checklist.current.get_by_role("link", name="备注写了一半，接着写").click()
    expect(phone.page.get_by_label("备注")).to_have_value("三号灯下面没有挂双钩")
    phone.page.get_by_role("button", name="存下").click()
    expect(phone.page.get_by_role("button", name="改备注")).to_be_visible()
    phone.page.go_back()
    expect(checklist.current).to_contain_text(WORK_AT_HEIGHT)
    expect(phone.page.get_by_text("草稿")).to_have_count(0)
    expect(checklist.current.get_by_role("link", name="备注写了一半，接着写")).to_have_count(0)


@pytest.mark.proves("F27")
def test_words_that_were_typed_and_wiped_out_again_leave_no_hint(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    checklist = Checklist(phone).open("安全")
    CheckScreen.from_list(checklist, WORK_AT_HEIGHT)
    phone.page.get_by_role("button", name="写备注").click()
    words = phone.page.get_by_label("备注")
    words.fill("没有挂双钩")
    draft_kept(phone, "没有挂双钩")
    words.fill("")
    phone.page.go_back()
    expect(checklist.current).to_contain_text(WORK_AT_HEIGHT)
    expect(checklist.current.get_by_role("link", name="备注写了一半，接着写")).to_have_count(0)
