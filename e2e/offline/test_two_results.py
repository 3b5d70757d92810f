"""Two people check the same thing without a signal; somebody who leads the event settles it for everybody."""

import re

import pytest
from playwright.sync_api import Locator, expect

from e2e.conftest import Phone
from e2e.desk.desk import BUILD, PATROL, Desk
from e2e.onsite.conftest import LEAD
from e2e.pages.app import strip
from e2e.pages.check import CheckScreen
from e2e.pages.checklist import Checklist
from e2e.stage import Screen, Stage

ROPE = "桁架吊点保险绳"
WHY = "3号吊点的绳没扣"
AT = re.compile(r"\d\d:\d\d")


def find(phone: Screen, value: str, gives: str) -> Locator:
    """Without a signal; gives the row."""
    phone.lose_network()
    checklist = Checklist(phone).open("安全")
    checklist.bring(ROPE)
    checklist.measure(value, gives)
    row = checklist.row(ROPE)
    expect(row).to_contain_text(f"{gives}，已存在手机里")
    return row


def look(phone: Screen) -> CheckScreen:
    phone.go("/")
    return CheckScreen.from_list(Checklist(phone).open("安全"), ROPE)


@pytest.mark.proves("F10", "X4", "X13", "S12", "O4")
def test_what_two_phones_found_apart_stands_as_the_worse_until_the_lead_settles_it_for_every_device(
    stage: Stage, phone_of: Phone
) -> None:
    patrol, build = phone_of(PATROL), phone_of(BUILD)
    desk = Desk.at_board(stage, LEAD)
    failed = find(patrol, "0.35", "不合格")
    failed.get_by_label("哪里不合格？写一句，不写也行").fill(WHY)
    failed.get_by_role("button", name="记下").click()
    expect(failed).to_contain_text(WHY)
    find(build, "0.15", "合格")
    for phone in (build, patrol):  # the pass is at the server first: a later fail must not just overwrite it
        phone.find_network()
        expect(strip(phone)).to_contain_text("全部已送达")

    for phone in (patrol, build):
        check = look(phone)
        expect(check.page.locator(".qc-conflict__title")).to_contain_text("现在按不合格算")
        expect(check.sides).to_have_count(2)
        for side, told in enumerate((("不合格", "0.35 m", WHY), ("合格", "0.15 m"))):
            expect(check.sides.nth(side)).to_contain_text(AT)
            for words in told:
                expect(check.sides.nth(side)).to_contain_text(words)
    expect(CheckScreen(patrol).sides.nth(1)).to_contain_text("秦大勇")
    expect(CheckScreen(build).sides.nth(0)).to_contain_text("马晓东")

    expect(desk.row(ROPE)).to_be_visible()
    desk.row(ROPE).click()
    desk.press("Enter")
    expect(desk.panel).to_contain_text("两个结果对不上，现在按不合格算")
    for words in ("马晓东", "秦大勇", "0.35 m", "0.15 m", WHY):
        expect(desk.panel).to_contain_text(words)
    expect(desk.panel).to_contain_text(AT)
    desk.panel.get_by_label("重新量的数").fill("0.12")
    desk.panel.get_by_role("button", name="合格", exact=True).click()
    expect(desk.panel).to_contain_text("再按一次，定为合格")
    desk.panel.get_by_role("button", name="合格", exact=True).click()
    expect(desk.panel).not_to_contain_text("对不上")
    expect(desk.row(ROPE)).to_contain_text("0.12 m")

    for phone in (patrol, build):
        check = CheckScreen(phone)
        expect(check.sides).to_have_count(0)
        expect(check.page.locator(".onsite-standing")).to_contain_text("合格 0.12 m")
        expect(check.page.locator(".onsite-standing")).to_contain_text("韩铁军")
        phone.page.reload()
        for value in ("0.35 m", "0.15 m", "0.12 m"):
            expect(check.history).to_contain_text(value)
        phone.page.go_back()
        expect(Checklist(phone).row(ROPE).get_by_role("img", name="合格", exact=True)).to_be_visible()
