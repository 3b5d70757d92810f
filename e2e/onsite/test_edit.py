"""Correcting what a check asks for, by those who may, while others work."""

import pytest
from playwright.sync_api import expect

from e2e.onsite.conftest import LEAD, PATROL, Phone
from e2e.pages.app import draft_kept, strip
from e2e.pages.check import CheckScreen
from e2e.pages.checklist import Checklist

CHECK = "登高作业"


@pytest.mark.proves("X1", "O4")
def test_crew_is_not_offered_what_the_server_would_refuse(phone_of: Phone) -> None:
    phone = phone_of(PATROL)
    check = CheckScreen.from_list(Checklist(phone).open("安全"), CHECK)
    expect(check.page.get_by_role("link", name="改内容")).to_have_count(0)
    phone.go(check.page.url.removeprefix(phone.origin) + "/edit")
    expect(phone.page.get_by_text("这一项的内容由活动负责人、组长和经理改。")).to_be_visible()


@pytest.mark.proves("F10")
def test_a_result_and_a_correction_made_apart_both_arrive(phone_of: Phone) -> None:
    patrol, lead = phone_of(PATROL), phone_of(LEAD)
    patrol.lose_network()
    checklist = Checklist(patrol).open("安全")
    checklist.bring(CHECK)
    checklist.press("合格")

    check = CheckScreen.from_list(Checklist(lead).open("安全"), CHECK)
    check.edit()
    lead.page.get_by_label("要求").fill("系双钩安全带，持证上岗")
    lead.page.get_by_role("button", name="存下").click()
    expect(strip(lead)).to_contain_text("全部已送达")

    patrol.find_network()
    expect(strip(patrol)).to_contain_text("全部已送达")
    checklist.bring(CHECK)
    expect(checklist.current).to_contain_text("系双钩安全带，持证上岗")
    expect(lead.page.locator(".onsite-standing")).to_contain_text("合格")


@pytest.mark.proves("F27", "F14", "F17")
def test_a_half_filled_form_comes_back_after_the_phone_died(phone_of: Phone) -> None:
    lead = phone_of(LEAD)
    check = CheckScreen.from_list(Checklist(lead).open("安全"), CHECK)
    check.edit()
    lead.page.get_by_label("上限").fill("2")
    lead.page.get_by_label("要求").fill("系双钩安全带")
    draft_kept(lead, "系双钩安全带")
    path = lead.page.url.removeprefix(lead.origin)
    lead.lose_network()
    lead.reopen(path)
    expect(lead.page.get_by_label("要求")).to_have_value("系双钩安全带")
    expect(lead.page.get_by_label("上限")).to_have_value("2")
    expect(lead.page.get_by_text("接着上次没存的改")).to_be_visible()
    lead.page.get_by_role("button", name="从头来").click()
    expect(lead.page.get_by_label("上限")).to_have_value("")


@pytest.mark.proves("F10", "F27", "C3")
def test_a_field_that_somebody_else_changed_meanwhile_is_shown_before_it_is_overwritten(phone_of: Phone) -> None:
    lead, manager = phone_of(LEAD), phone_of("QC001")
    for phone in (lead, manager):
        CheckScreen.from_list(Checklist(phone).open("安全"), CHECK).edit()
    lead.page.get_by_label("项目").fill("高处作业")
    manager.page.get_by_label("项目").fill("登高作业许可")
    manager.page.get_by_role("button", name="存下").click()
    notice = lead.page.locator(".qc-notice", has_text="登高作业许可")
    expect(notice).to_be_visible()
    expect(lead.page.get_by_label("项目")).to_have_value("高处作业")
    notice.get_by_role("button", name="用新的").click()
    expect(lead.page.get_by_label("项目")).to_have_value("登高作业许可")
