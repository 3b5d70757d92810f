"""The tablet at the door (R2): without a network, then with one; nobody sees who came before."""

import pytest
from playwright.sync_api import expect

from e2e.desk.desk import MANAGER, Desk
from e2e.pages.app import sign_in, strip
from e2e.shell.colleague import Colleague
from e2e.stage import Screen, Stage

TABLET, RECEPTION, PIN = "QC900", "QC004", "4071"


def enter_pin(tablet: Screen) -> None:
    for digit in PIN:
        tablet.page.get_by_role("button", name=digit, exact=True).click()


def at_the_door(stage: Stage) -> Screen:
    """The account of the tablet, in no group, signed in and set up with a PIN."""
    manager = Colleague(stage.served, MANAGER)
    person = {"staff_number": TABLET, "name": "门口平板", "position": "member", "status": "active"}
    manager.create("person", **person)
    tablet = stage.phone()
    sign_in(tablet, TABLET)
    tablet.go("/kiosk")
    page = tablet.page
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    expect(strip(tablet)).to_contain_text("连着")
    page.get_by_role("button", name="设一个 PIN").click()
    for _ in range(2):
        enter_pin(tablet)
        page.get_by_role("dialog").locator(".qc-button--act").click()
    page.get_by_role("button", name="开始自助登记").click()
    expect(page.get_by_role("heading", name="欢迎光临")).to_be_visible()
    return tablet


@pytest.mark.proves("R2", "X13", "O4", "Q1")
def test_a_visitor_checks_in_without_a_network_and_reception_and_host_learn_of_it_when_there_is_one(
    stage: Stage,
) -> None:
    tablet = at_the_door(stage)
    page = tablet.page
    tablet.lose_network()
    page.get_by_role("button", name="English").click()
    page.get_by_role("button", name="Check in").click()
    page.get_by_label("Your name").fill("Edward Lim")
    page.get_by_role("combobox", name="Whom do you see?").fill("l")
    expect(page.get_by_role("option")).to_have_count(0)
    page.get_by_role("combobox", name="Whom do you see?").fill("ljx")
    page.get_by_role("option", name="陆景行").click()
    page.get_by_role("button", name="Check in").click()
    expect(page.get_by_role("heading", name="Written down")).to_be_visible()
    page.get_by_role("button", name="OK").click()
    expect(page.get_by_role("heading", name="欢迎光临")).to_be_visible()
    expect(page.get_by_text("Edward Lim")).to_have_count(0)

    desk = Desk.of(stage, RECEPTION, "/visits")
    expect(desk.page.get_by_role("link", name="新来访")).to_be_visible()
    tablet.find_network()
    expect(desk.page.locator("[data-part=house] .stay-row")).to_contain_text("Edward Lim")
    expect(desk.page.locator("[data-part=house] .stay-row")).to_contain_text("陆景行 还没到")
    assert Colleague(stage.served, TABLET).records("arrival") == []


@pytest.mark.proves("R2", "O4")
def test_the_page_is_left_by_the_pin_alone_and_forgets_what_was_typed_and_left(stage: Stage) -> None:
    tablet = at_the_door(stage)
    page = tablet.page
    page.get_by_role("button", name="来访登记").click()
    page.get_by_label("您的姓名").fill("殷秋月")
    expect(page.get_by_role("heading", name="欢迎光临")).to_be_visible(timeout=40_000)
    tablet.go("/people")
    expect(page.get_by_role("heading", name="欢迎光临")).to_be_visible()
    page.get_by_role("button", name="工作人员").click()
    enter_pin(tablet)
    page.get_by_role("button", name="离开自助登记").click()
    expect(page.get_by_role("heading", name="欢迎光临")).to_have_count(0)
