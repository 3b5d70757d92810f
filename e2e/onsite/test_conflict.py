"""Two people check the same thing without having seen each other."""

import pytest
from playwright.sync_api import expect

from e2e.onsite.conftest import BUILD, PATROL, Phone
from e2e.pages.app import strip
from e2e.pages.check import CheckScreen
from e2e.pages.checklist import KEPT, Checklist
from e2e.stage import Screen

ROPE = "桁架吊点保险绳"


def measured_apart(failing: Screen, passing: Screen) -> None:
    """Without a signal the one fails the rope by its value and the other passes it."""
    failing.lose_network()
    passing.lose_network()
    for phone, value, gives in ((failing, "0.35", "不合格"), (passing, "0.15", "合格")):
        checklist = Checklist(phone).open("安全")
        checklist.bring(ROPE)
        checklist.measure(value, gives)
        expect(checklist.row(ROPE)).to_contain_text(f"{gives}，已存在手机里")


def meet(*phones: Screen) -> None:
    for phone in phones:
        phone.find_network()
        expect(strip(phone)).to_contain_text("全部已送达")


@pytest.mark.proves("X4", "F10", "S12", "C3")
def test_both_results_stand_until_somebody_who_has_seen_both_settles_them(phone_of: Phone) -> None:
    patrol, build = phone_of(PATROL), phone_of(BUILD)
    measured_apart(patrol, build)
    meet(patrol, build)

    patrol.go("/")
    checklist = Checklist(patrol).open("安全")
    row = checklist.row(ROPE)
    expect(row).to_contain_text("冲突")
    expect(row).to_contain_text("按不合格算")
    assert checklist.page.locator("li[data-id]").first.inner_text().startswith(ROPE), "a conflict needs someone first"
    expect(row.get_by_role("button")).to_have_count(0)

    check = CheckScreen.from_list(checklist, ROPE)
    expect(check.sides).to_have_count(2)
    expect(check.sides.nth(0)).to_contain_text("不合格")
    expect(check.sides.nth(0)).to_contain_text("0.35 m")
    expect(check.sides.nth(1)).to_contain_text("0.15 m")
    expect(check.sides.nth(1)).to_contain_text("秦大勇")
    expect(check.act).to_contain_text("两个结果你都看过了。你按的就是定论，三条都留着")
    check.measure("0.12", "合格")
    expect(check.sides).to_have_count(0)
    for told in ("0.35 m", "0.15 m", "0.12 m"):
        expect(check.history).to_contain_text(told)

    build.go("/")
    settled = Checklist(build).open("安全").row(ROPE)
    expect(settled).to_contain_text("0.12 m")
    expect(settled.get_by_role("img", name="合格", exact=True)).to_be_visible()


@pytest.mark.proves("X4", "F10", "C3")
def test_a_third_result_is_not_swept_along_by_a_thumb_that_has_not_seen_it(phone_of: Phone) -> None:
    patrol, build = phone_of(PATROL), phone_of(BUILD)
    measured_apart(patrol, build)
    meet(patrol, build)
    patrol.go("/")
    check = CheckScreen.from_list(Checklist(patrol).open("安全"), ROPE)
    expect(check.sides).to_have_count(2)

    build.go("/")
    other = CheckScreen.from_list(Checklist(build).open("安全"), ROPE)
    other.press("不适用")
    expect(other.act).to_contain_text(KEPT)

    expect(check.page.locator(".onsite-standing")).to_contain_text("不适用")
    expect(check.act).to_contain_text("刚又来了一个结果，先看一眼")
    expect(check.act.get_by_role("button", name="不合格", exact=True)).to_be_disabled()
    check.act.get_by_role("button", name="看过了").click()
    expect(check.act.get_by_role("button", name="不合格", exact=True)).to_be_enabled()
