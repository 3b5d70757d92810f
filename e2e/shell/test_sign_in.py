"""Signing in, and sessions that end while somebody works."""

import re

import pytest
from playwright.sync_api import Locator, expect

from e2e.network import Line
from e2e.pages.app import PASSWORD, sign_in, strip, wait_until_ready
from e2e.pages.checklist import Checklist
from e2e.shell.pin import fill_sign_in, sign_in_with_pin, type_pin
from e2e.stage import Screen, Stage

PATROL = "QC021"  # 马晓东


def notice(screen: Screen) -> Locator:
    return screen.page.locator(".qc-notice")


def end_session(screen: Screen) -> None:
    """The server no longer knows this phone's cookie."""
    cookies = [cookie for cookie in screen.context.cookies() if not cookie["name"].startswith("qc_01")]
    screen.context.clear_cookies()
    screen.context.add_cookies(cookies)  # type: ignore[arg-type]


@pytest.mark.proves("O1", "Q1")
def test_a_wrong_password_is_told_in_three_languages_and_what_was_typed_stays(stage: Stage) -> None:
    phone = stage.phone()
    phone.go("/")
    fill_sign_in(phone, PATROL, "wrong")
    page = phone.page
    expect(notice(phone)).to_contain_text("工号或密码不对")
    expect(page.locator("input[name=username]")).to_have_value(PATROL)
    expect(page.locator("input[name=password]")).to_be_focused()
    page.get_by_role("button", name="繁體中文").click()
    expect(page.get_by_role("heading", name="登入")).to_be_visible()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.proves("O1")
def test_too_many_tries_say_when_to_try_again(stage: Stage) -> None:
    phone = stage.phone()
    phone.go("/")
    for _ in range(30):
        with phone.page.expect_response("**/api/sign-in") as answer:
            fill_sign_in(phone, PATROL, "wrong")
        if answer.value.status == 429:
            break
    expect(notice(phone)).to_contain_text("试的次数太多了")
    expect(notice(phone)).to_contain_text(re.compile(r"\d\d:\d\d 以后再试"))


@pytest.mark.proves("O1", "F20")
@pytest.mark.parametrize("line", [Line.CLOSED, Line.PORTAL])
def test_the_first_sign_in_without_the_server_says_that_it_needs_a_network(stage: Stage, line: Line) -> None:
    phone = stage.phone()
    phone.go("/")
    expect(phone.page.get_by_text("第一次登录要有网，之后没信号也能用。")).to_be_visible()
    phone.network.become(line)
    fill_sign_in(phone, PATROL)
    expect(notice(phone)).to_contain_text("走到有信号的地方再试")
    phone.network.become(Line.OPEN)
    phone.page.get_by_role("button", name="登录", exact=True).click()
    expect(phone.page.get_by_role("heading", name="设一个 PIN")).to_be_visible()


@pytest.mark.proves("F6", "X13", "Q7")
def test_with_an_expired_session_and_no_network_the_pin_opens_and_work_queues(stage: Stage) -> None:
    phone = stage.phone()
    phone.go("/")
    sign_in_with_pin(phone, PATROL, "2468")
    wait_until_ready(phone)
    phone.lose_network()
    end_session(phone)
    phone.reopen("/")
    expect(phone.page.get_by_role("heading", name="马晓东")).to_be_visible()
    type_pin(phone, "1357", "打开")
    expect(phone.page.get_by_role("alert")).to_contain_text("PIN 不对")
    type_pin(phone, "2468", "打开")
    checklist = Checklist(phone).open("全部检查项")
    checklist.press("不适用")
    expect(strip(phone)).to_contain_text("未发1")

    address = phone.page.url
    phone.find_network()
    expect(strip(phone)).to_contain_text("要重新登录")
    phone.page.reload()
    phone.page.get_by_role("button", name="登录", exact=True).click()
    expect(phone.page.get_by_role("dialog")).to_contain_text("马晓东，重新登录")
    phone.page.locator("input[name=password]").fill(PASSWORD)
    phone.page.keyboard.press("Enter")
    expect(strip(phone)).to_contain_text("全部已送达")
    expect(phone.page.get_by_role("dialog")).to_have_count(0)
    assert phone.page.url == address


@pytest.mark.proves("X13")
def test_a_deep_link_opens_the_screen_it_names_after_sign_in(stage: Stage) -> None:
    phone = stage.phone()
    sign_in(phone, PATROL, path="/me/password")
    expect(phone.page.get_by_role("heading", name="改密码")).to_be_visible()
    phone.page.get_by_role("button", name="返回").click()
    expect(phone.page.get_by_role("heading", name="马晓东")).to_be_visible()
