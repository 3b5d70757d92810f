"""Several people at one phone."""

import pytest
from playwright.sync_api import expect

from e2e.pages.app import strip, wait_until_ready
from e2e.pages.checklist import Checklist
from e2e.shell.colleague import Colleague, eventually
from e2e.shell.pin import choose, fill_sign_in, hand_over, sign_in_with_pin
from e2e.stage import Screen, Stage

PATROL, BUILD, MANAGER = "QC021", "QC019", "QC001"  # 马晓东, 秦大勇, 顾明远


def two_people(phone: Screen) -> None:
    """Both have signed in here once; 秦大勇 holds the phone."""
    phone.go("/")
    sign_in_with_pin(phone, PATROL, "2468")
    wait_until_ready(phone)
    hand_over(phone)
    phone.page.get_by_role("button", name="换一个工号登录").click()
    sign_in_with_pin(phone, BUILD, "9753")
    phone.page.get_by_role("link", name="现在").click()
    wait_until_ready(phone)


@pytest.mark.proves("F5", "Q6", "Q7")
def test_what_one_person_entered_stays_theirs_when_another_takes_the_phone(stage: Stage) -> None:
    phone = stage.phone()
    two_people(phone)
    phone.lose_network()
    hand_over(phone)
    choose(phone, "马晓东", "2468")
    phone.go("/")
    Checklist(phone).open("全部检查项").press("不适用")
    expect(strip(phone)).to_contain_text("未发1")

    hand_over(phone)
    expect(phone.page.get_by_role("button", name="马晓东")).to_contain_text("未发 1")
    choose(phone, "秦大勇", "9753")
    expect(strip(phone)).to_contain_text("全部已送达")
    strip(phone).click()
    expect(phone.page.get_by_role("dialog")).to_contain_text("马晓东 也有 1 项在这部手机上，会按马晓东的名字发")

    manager = Colleague(stage.served, MANAGER)
    phone.find_network()
    expect(phone.page.get_by_text("马晓东 也有")).to_have_count(0)
    eventually(lambda: any(check["fields"].get("result") for check in manager.records("check")))
    done = [check for check in manager.records("check") if check["fields"].get("result")]
    people = {person["id"]: person["fields"]["name"] for person in manager.records("person")}
    assert [people[check["stamps"]["result"]["by"]] for check in done] == ["马晓东"]


@pytest.mark.proves("F4", "Q7")
def test_signing_out_with_five_unsent_items_says_so_keeps_them_and_sends_them_later(stage: Stage) -> None:
    phone = stage.phone()
    phone.go("/")
    sign_in_with_pin(phone, PATROL, "2468")
    wait_until_ready(phone)
    phone.lose_network()
    checklist = Checklist(phone).open("全部检查项")
    for _ in range(5):
        checklist.pass_current()
    expect(strip(phone)).to_contain_text("未发5")

    phone.page.get_by_role("link", name="现在").click()
    phone.page.get_by_role("link", name="我：马晓东").click()
    phone.page.get_by_role("button", name="退出登录").click()
    expect(phone.page.get_by_role("dialog")).to_contain_text("还有 5 项没发。会留在这部手机上")
    phone.page.get_by_role("dialog").get_by_role("button", name="退出", exact=True).click()
    row = phone.page.get_by_role("button", name="马晓东")
    expect(row).to_contain_text("未发 5")
    expect(row).to_contain_text("要重新登录才能发")

    phone.find_network()
    phone.reopen("/")
    phone.page.get_by_role("button", name="换一个工号登录").click()
    fill_sign_in(phone, PATROL)
    expect(strip(phone)).to_contain_text("全部已送达")
    manager = Colleague(stage.served, MANAGER)
    eventually(lambda: sum(check["fields"].get("result") == "pass" for check in manager.records("check")) == 5)


@pytest.mark.proves("Q6")
def test_handing_over_without_a_pin_warns_before_anybody_can_work_under_this_name(stage: Stage) -> None:
    phone = stage.phone()
    phone.go("/me")
    fill_sign_in(phone, PATROL)
    phone.page.get_by_role("button", name="先不设").click()
    phone.page.get_by_role("button", name="换人").click()
    expect(phone.page.get_by_role("dialog")).to_contain_text("接手的人按一下就能用你的名字记")
    phone.page.go_back()
    expect(phone.page.get_by_role("dialog")).to_have_count(0)
    expect(phone.page.get_by_role("heading", name="马晓东")).to_be_visible()
