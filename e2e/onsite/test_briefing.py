"""What crew must have read: confirmed by version without a network, asked again when the text changes (X3)."""

import pytest
from playwright.sync_api import expect

from e2e.conftest import Phone
from e2e.desk.desk import MANAGER, PATROL, Desk
from e2e.onsite.test_show import event_path
from e2e.pages.app import draft_kept, strip
from e2e.stage import Stage

FIRST, SECOND = "疏散集合点在南门。听口令走。", "疏散集合点在喷泉广场。听口令走。"


@pytest.mark.proves("X3", "X13", "F27")
def test_each_version_is_confirmed_by_itself_and_a_changed_text_asks_again(stage: Stage, phone_of: Phone) -> None:
    crew = phone_of(PATROL)
    event = event_path(crew)
    lead = Desk.of(stage, MANAGER, f"{event}/briefing")
    lead.page.get_by_role("link", name="写一条新的").click()
    lead.page.get_by_label("题目").fill("集合点")
    lead.page.get_by_label("内容").fill(FIRST)
    draft_kept(lead.screen, FIRST)
    lead.page.reload()
    expect(lead.page.get_by_label("内容")).to_have_value(FIRST)
    lead.page.get_by_role("button", name="发出第 1 版").click()
    expect(lead.page.locator(".topic")).to_contain_text("第 1 版")

    crew.go(f"{event}/briefing")
    topic = crew.page.locator(".topic")
    expect(topic).to_contain_text("南门")
    crew.lose_network()
    crew.page.get_by_role("button", name="第 1 版我看过了").click()
    expect(topic).to_contain_text("你确认过第 1 版")
    crew.reopen(f"{event}/briefing")
    topic = crew.page.locator(".topic")
    expect(topic).to_contain_text("未发")
    crew.find_network()
    expect(strip(crew)).to_contain_text("全部已送达")

    lead.page.get_by_role("link", name="改内容").click()
    lead.page.get_by_label("内容").fill(SECOND)
    lead.page.get_by_role("button", name="发出第 2 版").click()
    expect(topic.locator("del")).to_have_text("疏散集合点在南门。")
    expect(topic.locator("ins")).to_have_text("疏散集合点在喷泉广场。")
    lead.page.get_by_text("谁还没确认").click()
    waiting = lead.page.locator(".unread__row").filter(has_text="马晓东")
    expect(waiting).to_contain_text("看的是第 1 版")
    crew.page.get_by_role("button", name="第 2 版我看过了").click()
    expect(waiting).to_have_count(0)
