"""What a row says about a result just given once the server has answered: neither less nor more than is true."""

import pytest
from playwright.sync_api import expect

from e2e.onsite.conftest import BUILD, PATROL, Phone
from e2e.pages.check import CheckScreen
from e2e.pages.checklist import EVENT, Checklist
from e2e.shell.colleague import Colleague
from e2e.stage import Stage

DEPUTY = "QC002"  # 沈知秋
CHECK = "登高作业"
LANGUAGES = {
    "zh-Hans": ("不合格，已存在手机里", "不合格，已送达", "撤回"),
    "zh-Hant": ("不合格，已存在手機裡", "不合格，已送達", "收回"),
    "en": ("Fail, saved on this phone", "Fail, sent", "Undo"),
}


@pytest.mark.proves("Q7", "X4", "F3", "F10")
def test_a_row_just_failed_says_that_it_is_in_conflict_when_the_server_says_so(stage: Stage, phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    phone.lose_network()
    checklist = Checklist(phone).open("安全")
    checklist.bring(CHECK)
    checklist.press("不合格")
    row = checklist.row(CHECK)
    why = row.get_by_label("哪里不合格？写一句，不写也行")
    why.press_sequentially("没有挂双钩")
    other = Colleague(stage.served, BUILD)
    seen = next(check for check in other.records("check") if check["fields"]["title"] == CHECK)
    assert other.edit(seen, result="pass")["verdict"] == "applied"

    expect(row).to_contain_text("不合格，已存在手机里")
    phone.find_network()
    expect(row).to_contain_text("冲突")
    expect(row).to_contain_text("秦大勇 合格")
    expect(row).not_to_contain_text("已存在手机里")
    expect(row.get_by_role("button", name="撤回")).to_have_count(0)
    expect(why).to_have_value("没有挂双钩")
    expect(why).to_be_focused()  # the news takes nothing from under the hand
    check = CheckScreen.from_list(checklist, CHECK)
    expect(check.sides).to_have_count(2)


@pytest.mark.proves("Q7", "F3")
def test_a_row_just_failed_says_that_the_server_has_it_in_every_language(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    page = phone.page
    event = page.locator("a[href^='/event/']").filter(has_text=EVENT).first.get_attribute("href")
    for language, (on_phone, sent, undo) in LANGUAGES.items():
        page.evaluate("language => localStorage.setItem('qianchang.language', language)", language)
        phone.go(f"{event}/checks?category=safety")
        current = page.locator(".qc-current")
        check = current.get_attribute("data-id") or ""
        row = page.locator(f"li[data-id='{check}']")
        phone.lose_network()
        page.keyboard.press("x")
        expect(row).to_contain_text(on_phone)
        row.get_by_role("button", name=undo).hover()  # it stays while somebody thinks about it
        phone.find_network()
        expect(row).to_contain_text(sent)
        expect(row).not_to_contain_text(on_phone)
        row.get_by_role("button", name=undo).click()
        expect(current).to_have_attribute("data-id", check)


@pytest.mark.proves("Q7", "F8", "C12")
def test_a_row_just_passed_says_that_it_was_not_accepted(stage: Stage, phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    deputy = Colleague(stage.served, DEPUTY)
    measured = next(check for check in deputy.records("check") if check["fields"].get("high") == 4)
    title = measured["fields"]["title"]
    phone.lose_network()
    checklist = Checklist(phone).open("全部检查项")
    checklist.bring(title)
    checklist.measure("3.9", "合格")
    row = checklist.row(title)
    row.get_by_role("button", name="撤回").hover()
    expect(row).to_contain_text("合格，已存在手机里")
    assert deputy.edit(measured, high=3)["verdict"] == "applied"
    phone.find_network()
    expect(row).to_contain_text("没被接受")
    expect(row).not_to_contain_text("合格，")
    expect(row.get_by_role("button", name="撤回")).to_have_count(0)


@pytest.mark.proves("X2", "X13")
def test_all_values_measured_on_a_device_stand_in_a_row_with_those_out_of_limits_marked(
    phone_of: Phone, stage: Stage
) -> None:
    deputy = Colleague(stage.served, DEPUTY)
    device = next(check for check in deputy.records("check") if check["fields"].get("high") == 4)
    for value, result in ((3.2, "pass"), (4.6, "fail")):
        now = next(check for check in deputy.records("check") if check["id"] == device["id"])
        assert deputy.edit(now, result=result, measured=value)["verdict"] in ("applied", "conflict")
    phone = phone_of(PATROL)
    phone.go(f"/event/{device['fields']['event']}/check/{device['id']}")
    lines = phone.page.locator(".measurements__line")
    expect(lines).to_have_count(2)
    expect(lines.first).to_contain_text("4.6")
    expect(lines.first).to_contain_text("超过上限 0.6")
    expect(lines.first).to_contain_text("沈知秋")
    expect(phone.page.locator(".measurements__point")).to_have_count(2)
    expect(phone.page.locator(".measurements__point--outside")).to_have_count(1)
