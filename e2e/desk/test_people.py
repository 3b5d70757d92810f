"""People and groups at the desk: found, added, suspended by keyboard alone, with and without a line."""

import json
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from e2e.desk.desk import MANAGER, PATROL, Desk, without_pointer
from e2e.pages.app import draft_kept
from e2e.served import Served
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Stage


def may_sign_in(served: Served, staff_number: str, password: str) -> bool:
    body = json.dumps({"staff_number": staff_number, "password": password}).encode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{served.port}/api/sign-in", body, {"Content-Type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=20):
            return True
    except urllib.error.HTTPError as refusal:
        if refusal.code not in (401, 403):
            raise
        return False


def at_people(stage: Stage, staff_number: str = MANAGER) -> Desk:
    desk = Desk.of(stage, staff_number, "/people")
    expect(desk.rows.first).to_be_visible()
    return desk


def pick(desk: Desk, words: str, name: str) -> None:
    """Find one person by the keyboard and open them."""
    desk.find(words)
    expect(desk.rows).to_have_count(1)
    desk.press("Enter")
    expect(desk.panel).to_contain_text(name)


def confirm(desk: Desk) -> None:
    """Enter, once the focus is on the act that the question is about."""
    expect(desk.page.locator(".person__confirm :focus")).to_be_visible()
    desk.press("Enter")


@pytest.mark.proves("O1", "Q2", "Q1")
def test_somebody_is_found_by_initials_and_suspended_and_taken_back_by_keys(stage: Stage) -> None:
    desk = at_people(stage)
    with without_pointer(desk.page):
        pick(desk, "mxd", "马晓东")
        expect(desk.panel).to_contain_text("190 0000 0021")
        desk.press("s")
        expect(desk.panel).to_contain_text("停用后，马晓东 马上登不上了")
        expect(desk.panel).to_contain_text("项没做完的检查，记得改派")
        confirm(desk)
        expect(desk.row("马晓东")).to_contain_text("停用")
        desk.press("z")
        expect(desk.row("马晓东")).to_contain_text("在职")


@pytest.mark.proves("O6", "O4")
def test_who_was_suspended_is_out_at_once_and_in_again_when_reinstated(stage: Stage) -> None:
    crew = Colleague(stage.served, PATROL)
    desk = at_people(stage)
    pick(desk, "mxd", "马晓东")
    desk.press("s")
    confirm(desk)
    expect(desk.row("马晓东")).to_contain_text("停用")
    expect(desk.page.get_by_role("button", name="全部已送达")).to_be_visible()
    with pytest.raises(urllib.error.HTTPError) as refused:
        crew.sync([], {})
    assert refused.value.code in (401, 403)
    assert not may_sign_in(stage.served, PATROL, "qianchang-demo")
    desk.press("s")
    confirm(desk)
    expect(desk.row("马晓东")).to_contain_text("在职")
    expect(desk.page.get_by_role("button", name="全部已送达")).to_be_visible()
    assert may_sign_in(stage.served, PATROL, "qianchang-demo")


@pytest.mark.proves("O1", "Q2")
def test_somebody_new_is_added_by_keys_and_gets_a_first_password(stage: Stage) -> None:
    desk = at_people(stage)
    page = desk.page
    with without_pointer(page):
        desk.press("n")
        desk.fill_in_person("王小明", "QC030")
        expect(desk.row("王小明")).to_contain_text("QC030")
        expect(page.get_by_text("加了 王小明").last).to_be_visible()
    expect(page.get_by_role("button", name="全部已送达")).to_be_visible()
    page.get_by_role("button", name="设密码").click()
    page.get_by_role("button", name="给新密码").click()
    password = page.locator(".person__password").inner_text()
    assert may_sign_in(stage.served, "QC030", password)
    page.get_by_role("button", name="记下了，收起").click()
    expect(page.get_by_text(password)).to_have_count(0)


@pytest.mark.proves("O1", "X13")
def test_without_a_line_people_are_added_here_and_a_number_that_was_taken_meanwhile_is_refused_with_a_way_on(
    stage: Stage,
) -> None:
    desk = at_people(stage)
    page = desk.page
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    desk.screen.lose_network()
    desk.press("n")
    desk.fill_in_person("王小明", "QC030")
    expect(desk.row("王小明")).to_contain_text("未发")

    other = Colleague(stage.served, MANAGER)
    patrol = next(each for each in other.records("person") if each["fields"]["staff_number"] == PATROL)
    assert other.edit(patrol, staff_number="QC030")["verdict"] == "applied"

    desk.screen.find_network()
    expect(page.get_by_text("有 1 项没被接受")).to_be_visible(timeout=60_000)
    expect(page.locator(".people-refusals")).to_contain_text("工号 QC030 已经有人用了。")
    page.get_by_role("button", name="改好再存").click()
    expect(page.locator("input[name=name]")).to_have_value("王小明")
    page.locator("input[name=staff_number]").fill("QC031")
    page.get_by_role("button", name="存下").click()
    expect(desk.row("王小明")).to_contain_text("QC031")
    expect(page.locator(".people-refusals")).to_have_count(0)
    eventually(lambda: [each["fields"]["name"] for each in other.records("person")].count("王小明") == 1)


@pytest.mark.proves("O1")
def test_a_number_that_is_taken_is_named_with_whose_it_is_before_anything_is_saved(stage: Stage) -> None:
    desk = at_people(stage)
    desk.press("n")
    desk.fill_in_person("王小明", PATROL)
    expect(desk.panel).to_contain_text("马晓东 已经用了这个工号")
    expect(desk.page.locator("input[name=staff_number]")).to_be_focused()


@pytest.mark.proves("F14", "F27")
def test_a_half_filled_form_is_there_again_after_the_page_was_closed(stage: Stage) -> None:
    desk = at_people(stage)
    desk.press("n")
    expect(desk.page.locator("input[name=name]")).to_be_focused()
    desk.type("王小明")
    draft_kept(desk.screen, "王小明")
    desk.page.reload()
    expect(desk.rows.first).to_be_visible()
    desk.press("n")
    expect(desk.page.locator("input[name=name]")).to_have_value("王小明")
    expect(desk.page.get_by_text("上次填到一半")).to_be_visible()


@pytest.mark.proves("O4")
def test_the_crew_finds_a_number_to_call_and_no_way_to_change_anybody(stage: Stage) -> None:
    desk = at_people(stage, PATROL)
    desk.find("shen")
    desk.press("Enter")
    expect(desk.panel).to_contain_text("190 0000 0002")
    expect(desk.panel).to_contain_text("只能看。")
    expect(desk.page.get_by_role("button", name="加人")).to_have_count(0)
    desk.press("n")
    expect(desk.page.locator("input[name=name]")).to_have_count(0)


@pytest.mark.proves("O1")
def test_a_group_is_added_and_the_deputy_put_in_charge_of_it(stage: Stage) -> None:
    desk = at_people(stage)
    page = desk.page
    desk.press("g")
    expect(page.get_by_label("小组名")).to_be_focused()
    desk.type("后勤保障组")
    desk.press("Enter")
    expect(page.get_by_role("button", name="后勤保障组")).to_be_visible()
    pick(desk, "szq", "沈知秋")
    desk.press("e")
    page.get_by_role("group", name="分管的小组").get_by_label("后勤保障组").check()
    desk.press("Control+Enter")
    expect(page.get_by_role("button", name="后勤保障组")).to_contain_text("沈知秋 分管")


@pytest.mark.proves("O6")
def test_marking_somebody_as_left_says_what_it_does_and_keeps_their_name(stage: Stage) -> None:
    desk = at_people(stage)
    pick(desk, "mxd", "马晓东")
    desk.press("l")
    expect(desk.panel).to_contain_text("做过的事和名字都留着")
    confirm(desk)
    expect(desk.page.get_by_text("马晓东 已办离职").last).to_be_visible()
    expect(desk.rows).to_have_count(0)
    desk.page.get_by_label("状态").first.select_option("left")
    expect(desk.row("马晓东")).to_contain_text("离职")
