"""What the desk needs set up: the rooms where visitors are received, and the account of the tablet at the door (R2)."""

import pytest
from playwright.sync_api import Locator, expect

from e2e.axe import axe_faults, sideways
from e2e.desk.desk import MANAGER, Desk, without_pointer
from e2e.reception.test_visits import at_visits
from e2e.shell.colleague import Colleague, eventually
from e2e.stage import Stage

RECEPTION = "QC004"


def room(desk: Desk, name: str) -> Locator:
    return desk.page.locator("[data-room]").filter(has_text=name)


def add(desk: Desk, name: str, seats: str) -> None:
    desk.press("n")
    expect(desk.page.locator("input[name=room]")).to_be_focused()
    desk.type(name)
    desk.press("Tab")
    desk.type(seats)
    desk.press("Enter")


@pytest.mark.proves("R2", "F27", "Q2", "Q3")
def test_a_manager_keeps_the_rooms_by_the_keyboard_though_the_line_was_cut(stage: Stage) -> None:
    reception = at_visits(stage)
    desk = Desk.of(stage, MANAGER, "/settings/rooms")
    page = desk.page
    expect(page.get_by_text("还没有会客室")).to_be_visible()
    expect(page.get_by_role("button", name="加一间")).to_be_visible()
    desk.screen.lose_network()
    with without_pointer(page):
        add(desk, "兰厅", "6")
        expect(room(desk, "兰厅")).to_contain_text("6 座")
        add(desk, "兰 厅", "十")
        expect(page.get_by_text("已经有一间叫这个名字")).to_be_visible()
        desk.press("Control+a")
        desk.press("Shift+Tab", "Control+a")
        desk.type("二楼东侧带窗的大会客室（轮椅从三号门进）")
        desk.press("Enter")
        expect(page.get_by_text("填座位数，1 到 1000，也可以不填")).to_be_visible()
        desk.press("Tab", "Control+a")
        desk.type("１２")
        desk.press("Enter")
        expect(room(desk, "二楼东侧")).to_contain_text("12 座")
        room(desk, "二楼东侧").get_by_role("button", name="往前排").focus()
        desk.press("Enter")
        expect(page.locator("[data-room]").first).to_contain_text("二楼东侧")
    desk.screen.find_network()
    rooms = reception.page.locator(".visit-room")
    expect(rooms).to_have_count(2)
    expect(rooms.first).to_contain_text("二楼东侧")
    assert axe_faults(page) == []
    assert sideways(page) == 0

    room(desk, "兰厅").get_by_role("button", name="停用 兰厅").click()
    expect(rooms).to_have_count(1)
    page.get_by_role("button", name="撤回").click()
    expect(rooms).to_have_count(2)
    crew = Desk.of(stage, RECEPTION, "/settings/rooms")
    expect(room(crew, "兰厅")).to_be_visible()
    expect(crew.page.get_by_role("button", name="加一间")).to_have_count(0)


@pytest.mark.proves("R2", "O4", "O6")
def test_a_manager_makes_the_tablets_account_gives_it_a_password_and_ends_it(stage: Stage) -> None:
    desk = Desk.of(stage, MANAGER, "/settings/tablets")
    page = desk.page
    page.get_by_role("button", name="加一个账号").click()
    expect(page.locator("input[name=staff_number]")).to_have_value("QC900")
    page.locator("input[name=tablet]").fill("北门平板")
    page.locator("input[name=staff_number]").fill("qc004")
    page.get_by_role("button", name="加一个账号").click()
    expect(page.get_by_text("方嘉禾")).to_be_visible()
    page.locator("input[name=staff_number]").fill("QC900")
    page.get_by_role("button", name="加一个账号").click()
    account = page.locator("[data-tablet=QC900]")
    account.get_by_role("button", name="给新密码").click()
    password = account.locator(".person__password").inner_text()
    assert axe_faults(page) == []

    tablet = stage.phone()
    tablet.go("/")
    tablet.page.locator("input[name=username]").fill("QC900")
    tablet.page.locator("input[name=password]").fill(password)
    tablet.page.keyboard.press("Enter")
    tablet.page.get_by_role("button", name="先不设").click()
    tablet.page.wait_for_function("() => sessionStorage.getItem('qianchang.unlocked') !== null")
    tablet.go("/kiosk")
    expect(tablet.page.get_by_role("button", name="设一个 PIN")).to_be_visible()

    account.get_by_role("button", name="记下了，收起").click()
    account.get_by_role("button", name="停用 北门平板").click()
    expect(account).to_have_count(0)
    manager = Colleague(stage.served, MANAGER)
    ended = [one["fields"] for one in manager.records("person") if one["fields"]["staff_number"] == "QC900"]
    eventually(lambda: all(one["status"] == "left" for one in ended))
