"""Equipment is counted as it arrives and back as it goes, by several people at once, and handed back by name."""

import pytest
from playwright.sync_api import Locator, expect

from e2e.conftest import Phone
from e2e.onsite.conftest import BUILD, PATROL
from e2e.onsite.test_show import event_path
from e2e.pages.app import strip
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Screen, Stage

PLATES = "舞台台板1m×2m"


def row(screen: Screen, name: str) -> Locator:
    return screen.page.locator(".resource").filter(has_text=name)


def press(screen: Screen, name: str) -> None:
    screen.page.get_by_role("dialog").get_by_role("button", name=name).click()


def shut(screen: Screen) -> None:
    screen.page.get_by_role("dialog").get_by_role("button", name="关上", exact=True).click()
    expect(screen.page.get_by_role("dialog")).to_have_count(0)


def type_count(screen: Screen, digits: str) -> None:
    press(screen, "输数量")
    for digit in digits:
        screen.page.get_by_role("dialog").get_by_role("button", name=digit, exact=True).click()
    press(screen, "加上")


@pytest.mark.proves("X12", "X13")
def test_two_phones_without_a_network_count_the_same_thing_back_and_add_up(phone_of: Phone, stage: Stage) -> None:
    ma, qin = phone_of(PATROL), phone_of(BUILD)
    event = event_path(ma)
    for phone in (ma, qin):
        phone.lose_network()
        phone.go(f"{event}/teardown")
        row(phone, PLATES).locator("button").click()
    type_count(ma, "40")
    type_count(qin, "21")
    press(qin, "点多了")
    expect(qin.page.locator(".counting__number")).to_have_text("20")
    qin.reopen(f"{event}/teardown")
    expect(row(qin, PLATES).locator(".resource__number")).to_have_text("20")
    for phone in (ma, qin):
        phone.find_network()
    for phone in (ma, qin):
        expect(row(phone, PLATES).locator(".resource__number")).to_have_text("60")
        expect(row(phone, PLATES)).to_contain_text("还差 4")
    expect(ma.page.locator(".counting__counters")).to_contain_text("秦大勇")

    press(ma, "就这些了")
    press(ma, "损坏")
    press(ma, "记下缺")
    shut(ma)
    statement = ma.page.locator(".reckoning")
    expect(statement).to_contain_text(f"{PLATES} 缺 4")
    expect(statement).to_contain_text("损坏")
    expect(qin.page.locator(".reckoning")).to_contain_text("缺 1 种")


@pytest.mark.proves("X6", "X12")
def test_what_was_refused_on_arrival_is_not_asked_back_and_the_signature_tells_what_is_missing(
    phone_of: Phone, stage: Stage
) -> None:
    phone = phone_of(PATROL)
    event = event_path(phone)
    phone.go(f"{event}/resources")
    page = phone.page
    row(phone, PLATES).locator("button").click()
    page.get_by_role("radio", name="拒收").check()
    press(phone, "损坏")
    type_count(phone, "2")
    page.get_by_role("radio", name="收下").check()
    press(phone, "剩下的 62")
    shut(phone)
    expect(row(phone, PLATES)).to_contain_text("齐了")
    expect(row(phone, PLATES)).to_contain_text("拒收 2")

    page.get_by_role("link", name="撤场清点").click()
    expect(row(phone, PLATES)).to_contain_text("应有 62")
    page.get_by_role("region", name="设备清点签字").get_by_role("button", name="签字").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(f"{PLATES} 缺 62")
    dialog.get_by_role("checkbox", name="用姓名代替手写").check()
    dialog.get_by_role("button", name="签字", exact=True).click()
    expect(page.get_by_role("region", name="设备清点签字")).to_contain_text(f"{PLATES} 缺 62")

    page.get_by_role("region", name="场地交还签字").get_by_role("button", name="签字").click()
    dialog.get_by_label("姓名", exact=False).first.fill("酒店 王经理")
    dialog.get_by_role("checkbox", name="用姓名代替手写").check()
    dialog.get_by_role("button", name="签字", exact=True).click()
    expect(page.get_by_role("region", name="场地交还签字")).to_contain_text("酒店 王经理")
    expect(strip(phone)).to_contain_text("全部已送达")
    other = Colleague(stage.served, BUILD)
    eventually(lambda: {each["fields"]["subject"] for each in other.records("sign_off")} == {"equipment", "handover"})
