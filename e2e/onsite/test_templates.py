"""An event's list made from a template, and a template that changes while the list is being worked through."""

from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.conftest import Phone
from e2e.onsite.conftest import LEAD, PATROL
from e2e.onsite.test_show import event_path
from e2e.pages.app import draft_kept
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Stage

MANAGER = "QC001"
TITLE, EARLIER, LATER = "西侧楼梯灯带", "全亮", "全亮，并贴反光条"


def checks_of(person: Colleague) -> list[dict[str, Any]]:
    return [each for each in person.records("check") if each["fields"]["title"] in (TITLE, "道具间上锁")]


@pytest.mark.proves("X1", "F28")
def test_a_list_made_from_a_template_keeps_its_answers_when_the_template_changes(phone_of: Phone, stage: Stage) -> None:
    manager, crew = Colleague(stage.served, MANAGER), Colleague(stage.served, PATROL)
    group = manager.records("group")[0]["id"]
    template = manager.create("template", group=group, name="晚宴现场", event_kind="答谢晚宴")["record"]
    line = {"group": group, "template": template, "category": "safety", "place": "贵宾室"}
    old = manager.create("template_item", **line, number=1, title=TITLE, requirement=EARLIER, due_minutes=-90)
    manager.create("template_item", **line, number=2, title="道具间上锁")

    lead = phone_of(LEAD)
    page = lead.page
    event = event_path(lead)
    lead.go(f"{event}/template")
    page.get_by_role("button", name="生成这 2 项").click()
    expect(page.get_by_text("模板里的都在清单上了")).to_be_visible()
    eventually(lambda: len(checks_of(crew)) == 2)
    check = next(each for each in checks_of(crew) if each["fields"]["title"] == TITLE)
    assert check["fields"]["template_item"] == old["record"]
    assert check["fields"]["due"] is not None
    assert check["fields"]["zone"] is not None
    assert crew.edit(check, result="pass")["verdict"] == "applied"

    manager.create("template_item", **line, number=1, title=TITLE, requirement=LATER, due_minutes=-90)
    item = next(each for each in manager.records("template_item") if each["id"] == old["record"])
    assert manager.edit(item, deleted=True)["verdict"] == "applied"
    lead.go(event)
    page.get_by_role("link", name="清单模板，改了 1 行").click()
    changed = page.locator(".template-row--changed")
    expect(changed).to_contain_text(LATER)
    expect(changed).to_contain_text("已有结果“合格”，留着")
    check = next(each for each in checks_of(crew) if each["fields"]["title"] == TITLE)
    assert check["fields"]["requirement"] == EARLIER
    changed.get_by_role("button", name="照模板改").click()
    expect(changed).to_have_count(0)

    def upgraded() -> bool:
        now = next(each["fields"] for each in checks_of(crew) if each["id"] == check["id"])
        return bool(now["requirement"] == LATER and now["result"] == "pass")

    eventually(upgraded)
    assert len(checks_of(crew)) == 2


@pytest.mark.proves("X1", "Q2")
def test_a_manager_pastes_lines_into_a_new_template_and_corrects_one(stage: Stage, phone_of: Phone) -> None:
    screen = phone_of(MANAGER)
    page = screen.page
    screen.go("/templates")
    page.get_by_label("名称").fill("展会")
    page.get_by_label("用于哪类活动").fill("展会")
    page.get_by_role("button", name="建模板").click()
    page.get_by_label("一行一项").fill("1. 展位电箱\t漏保试跳\t序厅\n2. 通道净宽")
    page.get_by_role("button", name="加 2 项").click()
    rows = page.locator("ol .template-row")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("漏保试跳")
    rows.first.get_by_role("button", name="改", exact=True).click()
    page.get_by_label("离开始多久截止").fill("1:30")
    page.get_by_role("button", name="存下").click()
    expect(rows.first).to_contain_text("开始前 1:30")
    expect(rows).to_have_count(2)


@pytest.mark.proves("X1", "F27")
def test_a_half_typed_correction_of_a_line_survives_the_phone(stage: Stage, phone_of: Phone) -> None:
    manager = Colleague(stage.served, MANAGER)
    group = manager.records("group")[0]["id"]
    template = manager.create("template", group=group, name="晚宴现场", event_kind="答谢晚宴")["record"]
    line = {"group": group, "template": template, "number": 1, "category": "safety"}
    manager.create("template_item", **line, title=TITLE, requirement=EARLIER)
    screen = phone_of(MANAGER)
    screen.go(f"/templates/{template}")
    row = screen.page.locator("ol .template-row")
    row.get_by_role("button", name="改", exact=True).click()
    row.get_by_label("要求").fill(LATER)
    draft_kept(screen, LATER)
    screen.reopen(f"/templates/{template}")
    row = screen.page.locator("ol .template-row")
    row.get_by_role("button", name="接着改").click()
    expect(row.get_by_label("要求")).to_have_value(LATER)
    row.get_by_role("button", name="存下").click()
    expect(row).to_contain_text(LATER)
    expect(row.get_by_role("button", name="改", exact=True)).to_be_visible()
