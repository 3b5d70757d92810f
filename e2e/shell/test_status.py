"""What was not accepted, what another phone still holds, what the browser is asked, and the look of the frame."""

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.axe import RULES, violations
from e2e.pages.app import sign_in, strip, wait_until_ready
from e2e.pages.checklist import Checklist
from e2e.served import ROOT
from e2e.shell.colleague import Colleague
from e2e.stage import Screen, Stage

PATROL, DEPUTY = "QC021", "QC002"  # 马晓东, 沈知秋


def sheet(screen: Screen) -> Locator:
    return screen.page.get_by_role("dialog")


def one_refused(stage: Stage) -> tuple[Screen, str]:
    """A value that passed by the limit on the phone; the limit was tightened meanwhile. Gives the check's title."""
    phone = stage.phone()
    sign_in(phone, PATROL)
    wait_until_ready(phone)
    deputy = Colleague(stage.served, DEPUTY)
    measured = next(check for check in deputy.records("check") if check["fields"].get("high") == 4)
    title: str = measured["fields"]["title"]
    phone.lose_network()
    checklist = Checklist(phone).open("全部检查项")
    checklist.bring(title)
    checklist.measure("3.9", "合格")
    expect(strip(phone)).to_contain_text("未发1")
    assert deputy.edit(measured, high=3)["verdict"] == "applied"
    phone.find_network()
    expect(strip(phone)).to_contain_text("有 1 项没被接受")
    return phone, title


@pytest.mark.proves("F8", "Q7", "C12")
def test_what_was_not_accepted_stays_whole_with_its_reason_and_two_ways_on(stage: Stage) -> None:
    phone, title = one_refused(stage)
    strip(phone).click()
    box = sheet(phone).locator(".qc-refused")
    expect(box).to_contain_text(title)
    expect(box).to_contain_text("3.9")
    expect(box).to_contain_text("实测值不支持这个结果")

    box.get_by_role("button", name="放下").click()
    sheet(phone).get_by_role("button", name="撤回").click()
    expect(box).to_contain_text("3.9")
    box.get_by_role("link", name="去改").click()
    expect(phone.page.get_by_role("heading", name=title)).to_be_visible()

    phone.reopen("/")
    expect(strip(phone)).to_contain_text("看一下1")
    strip(phone).click()
    sheet(phone).locator(".qc-refused").get_by_role("button", name="放下").click()
    expect(sheet(phone).locator(".qc-refused")).to_have_count(0)
    expect(strip(phone)).to_contain_text("全部已送达", timeout=10_000)


@pytest.mark.proves("F3", "Q7")
def test_unsent_becomes_sent_item_by_item_and_never_before_the_servers_word(stage: Stage) -> None:
    phone = stage.phone()
    sign_in(phone, PATROL)
    wait_until_ready(phone)
    phone.lose_network()
    Checklist(phone).open("全部检查项").press("不适用")
    strip(phone).click()
    expect(sheet(phone)).to_contain_text("只在这部手机上")
    expect(sheet(phone).locator(".qc-sheet-list--dashed li")).to_have_count(1)
    expect(sheet(phone)).to_contain_text("今天还没有发过")
    sheet(phone).get_by_role("button", name="现在试着发").click()
    expect(sheet(phone)).to_contain_text("还是没连上", timeout=15_000)
    phone.find_network()
    expect(sheet(phone)).to_contain_text("没有等着发的")
    expect(sheet(phone).locator(".qc-sheet-list--plain li")).to_have_count(1)


@pytest.mark.proves("F1", "Q7")
def test_what_another_phone_of_this_person_still_holds_is_told_at_sign_in(stage: Stage) -> None:
    Colleague(stage.served, PATROL).sync([], {}, pending=4)
    phone = stage.phone()
    sign_in(phone, PATROL)
    notice = phone.page.locator(".qc-notice").filter(has_text="可能有记录没发出来")
    strip(phone).click()
    expect(sheet(phone)).to_contain_text("报过还有 4 项没发")
    phone.page.go_back()
    phone.page.get_by_role("link", name="我", exact=True).click()
    notice.get_by_role("button", name="知道了").click()
    expect(notice).to_have_count(0)


@pytest.mark.proves("F1")
def test_the_browser_is_asked_to_keep_the_storage_after_the_first_thing_saved_not_before(stage: Stage) -> None:
    phone = stage.phone()
    phone.context.add_init_script(
        "const ask = navigator.storage.persist.bind(navigator.storage); window.asked = 0;"
        "navigator.storage.persist = () => { window.asked++; return ask(); }"
    )
    sign_in(phone, PATROL)
    wait_until_ready(phone)
    assert phone.page.evaluate("window.asked") == 0
    Checklist(phone).open("全部检查项").press("不适用")
    phone.page.wait_for_function("() => window.asked === 1")


@pytest.mark.proves("F29")
def test_installing_waits_until_what_this_tab_holds_is_sent(stage: Stage) -> None:
    phone = stage.phone()
    sign_in(phone, PATROL)
    wait_until_ready(phone)
    phone.lose_network()
    Checklist(phone).open("全部检查项").press("不适用")
    expect(strip(phone)).to_contain_text("未发1")
    phone.page.evaluate(
        "() => { const offer = new Event('beforeinstallprompt', {cancelable: true});"
        " offer.prompt = async () => { window.prompted = true };"
        " offer.userChoice = Promise.resolve({outcome: 'accepted'});"
        " window.dispatchEvent(offer) }"
    )
    phone.page.get_by_role("link", name="现在").click()
    phone.page.get_by_role("link", name="我：马晓东").click()
    offer = phone.page.locator(".qc-me .qc-notice")
    expect(offer).to_contain_text("先把没发的 1 项发完")
    expect(offer).to_contain_text("走到有信号的地方再装")
    phone.find_network()
    offer.get_by_role("button", name="放上去").click()
    phone.page.wait_for_function("() => window.prompted === true")
    expect(offer).to_have_count(0)


@pytest.mark.proves("Q1", "Q2", "Q7")
def test_theme_and_language_are_two_taps_from_anywhere_and_stay_over_a_cold_start(stage: Stage) -> None:
    phone = stage.phone()
    sign_in(phone, PATROL)
    wait_until_ready(phone)
    phone.lose_network()
    strip(phone).click()
    sheet(phone).get_by_label("日光下").check()
    expect(phone.page.locator("html")).to_have_attribute("data-theme", "sunlight")
    sheet(phone).get_by_label("English").check()
    expect(sheet(phone)).to_contain_text("No signal")
    phone.reopen("/")
    expect(phone.page.locator("html")).to_have_attribute("data-theme", "sunlight")
    expect(phone.page.locator("html")).to_have_attribute("lang", "en")
    expect(strip(phone)).to_contain_text("No signal")


def faults(page: Page) -> list[str]:
    page.evaluate((ROOT / "node_modules/axe-core/axe.min.js").read_text())
    return violations(page, {"runOnly": {"type": "tag", "values": RULES}})


@pytest.mark.proves("Q3", "Q1")
@pytest.mark.parametrize(("language", "theme"), [("zh-Hans", "light"), ("zh-Hant", "sunlight"), ("en", "dark")])
def test_axe_finds_nothing_in_the_frame(stage: Stage, language: str, theme: str) -> None:
    phone = stage.phone()
    kept = {"qianchang.language": language, "qianchang.theme": theme}
    phone.context.add_init_script(f"for (const [key, value] of Object.entries({kept!r})) localStorage[key] ??= value")
    page = phone.page
    page.set_viewport_size({"width": 412, "height": 2400})  # what lies half under the bar would count as too small
    phone.go("/me")
    page.locator("input[name=username]").wait_for()
    assert faults(page) == []
    page.locator("input[name=username]").fill(PATROL)
    page.locator("input[name=password]").fill("qianchang-demo")
    page.keyboard.press("Enter")
    page.locator(".qc-pin").wait_for()
    assert faults(page) == []
    page.locator(".qc-entry-ways button").click()
    page.locator(".qc-me").wait_for()
    assert faults(page) == []
    strip(phone).click()
    page.locator("dialog").wait_for()
    assert faults(page) == []
