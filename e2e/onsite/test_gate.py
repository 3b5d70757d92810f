"""The gate of an event: closed until every safety check passes, opened by name, and loud when that was wrong (X4)."""

import threading

import pytest
from playwright.sync_api import expect

from e2e.axe import axe_faults, sideways
from e2e.desk.desk import Desk
from e2e.onsite.conftest import LEAD, PATROL, Phone
from e2e.onsite.test_look import SMALL, TIGHTEST, TOUCH_PX, UNROLLED, show
from e2e.pages.app import strip
from e2e.pages.gate import GateScreen, pass_all, safety_checks
from e2e.shell.colleague import Colleague
from e2e.stage import Stage

EXIT = "灭火器压力表"
# The page hears nothing while it waits for the server to have the fail; then the thumb comes down.
PRESS_UNHEARD = """([check, word]) => {
    for (let has = false; !has;) {
        const asked = new XMLHttpRequest()
        asked.open('GET', `/api/history/check/${check}`, false)
        asked.send()
        has = JSON.parse(asked.responseText).changes.some(({ patch }) => patch.result === 'fail')
    }
    const buttons = [...document.querySelectorAll('dialog[open] button')]
    buttons.find(({ textContent }) => textContent === word).click()
}"""


def check_id(person: Colleague, title: str) -> str:
    found: list[str] = [check["id"] for check in safety_checks(person) if check["fields"]["title"] == title]
    return found[0]


def fail(person: Colleague, title: str) -> None:
    check = next(check for check in safety_checks(person) if check["fields"]["title"] == title)
    assert person.edit(check, result="fail")["verdict"] == "applied"


@pytest.mark.proves("X4", "Q7")
def test_it_opens_when_the_last_check_has_passed_and_rings_when_one_fails_after_that(
    phone_of: Phone, stage: Stage
) -> None:
    lead, crew = phone_of(LEAD), phone_of(PATROL)
    elsewhere = Colleague(stage.served, "QC019")
    gate = GateScreen.of(lead)
    gate.stands("shut")
    expect(gate.statement).to_contain_text("这部手机知道的，截至")
    expect(gate.missing.first).to_contain_text("还没查")
    pass_all(elsewhere)
    gate.stands("ready")
    expect(gate.missing).to_have_count(0)
    gate.decide("开放")
    gate.stands("open")
    expect(crew.page.locator(".home-event").first).to_contain_text("已开放")

    crew.page.goto(crew.page.url)
    expect(crew.page.locator(".home-event").first).to_contain_text("韩铁军")
    fail(elsewhere, EXIT)
    for phone in (lead, crew):
        expect(phone.page.locator(".door-alarms")).to_contain_text(EXIT)
    expect(crew.page.locator(".door-alarm")).to_be_visible()
    gate.stands("alarm")
    expect(gate.missing).to_have_count(1)
    crew.page.get_by_role("link", name="去看").click()
    expect(crew.page.locator(".gate-act .qc-button")).to_have_count(0)

    gate.decide("收回开放", "灭火器没压力")
    gate.stands("shut")
    expect(crew.page.locator(".gate-screen")).to_contain_text("收回了开放：灭火器没压力")
    expect(crew.page.locator(".door-alarm")).to_have_count(0)


@pytest.mark.proves("X4", "S5")
def test_a_fail_that_the_lead_had_not_seen_keeps_the_doors_shut_and_says_so(phone_of: Phone, stage: Stage) -> None:
    crew = Colleague(stage.served, "QC019")
    pass_all(crew)
    lead = phone_of(LEAD)
    gate = GateScreen.of(lead)
    gate.stands("ready")
    gate.press("开放")
    held, deaf = check_id(crew, EXIT), threading.Event()

    def fails_unheard() -> None:
        assert deaf.wait(10), "the lead's screen never stood still"
        fail(crew, EXIT)

    failing = threading.Thread(target=fails_unheard)
    failing.start()
    gate.page.on("request", lambda request: deaf.set() if held in request.url else None)
    gate.page.evaluate(PRESS_UNHEARD, [held, "开放"])
    failing.join()
    gate.stands("shut")
    expect(gate.page.locator(".qc-notice")).to_contain_text("开放没被接受")
    expect(gate.missing).to_have_count(1)
    expect(gate.missing).to_contain_text("不合格")
    gate.page.get_by_role("button", name="知道了").click()
    expect(gate.page.locator(".qc-notice")).to_have_count(0)


@pytest.mark.proves("X4", "X13", "F27")
@pytest.mark.parametrize(("missing", "finding"), [((), "确认"), ((EXIT,), "核对：记录对不上")])
def test_without_a_line_the_lead_answers_for_it_and_the_server_says_later_what_it_was_worth(
    phone_of: Phone, stage: Stage, missing: tuple[str, ...], finding: str
) -> None:
    pass_all(Colleague(stage.served, "QC019"), *missing)
    lead, crew = phone_of(LEAD), phone_of(PATROL)
    gate = GateScreen.of(lead)
    lead.lose_network()
    gate.stands("unknown")
    gate.press("以本人责任开放")
    gate.dialog.get_by_role("button", name="以本人责任开放", exact=True).click()
    expect(gate.dialog).to_contain_text("写一句凭什么")
    gate.dialog.get_by_role("button", name="先不开").click()
    gate.decide("以本人责任开放", "客人在雨里等，我都看过")
    gate.stands("unconfirmed")
    expect(gate.statement).to_contain_text("未经服务器确认")
    lead.find_network()
    expect(strip(lead)).to_contain_text("全部已送达")
    expect(gate.statement).to_contain_text(finding)
    expect(crew.page.locator(".home-event").first).to_contain_text("已开放")
    gate.stands("alarm" if missing else "open")
    expect(crew.page.locator(".door-alarm")).to_have_count(1 if missing else 0)


@pytest.mark.proves("X4")
def test_a_check_is_waived_by_name_and_the_safety_signed_by_hand_or_by_a_typed_name(
    phone_of: Phone, stage: Stage
) -> None:
    pass_all(Colleague(stage.served, "QC019"), EXIT)
    lead = phone_of(LEAD)
    gate = GateScreen.of(lead)
    gate.stands("shut")
    page = gate.page
    gate.missing.locator(".gate-row__hit").click()
    page.get_by_role("button", name="不作为开放条件").click()
    gate.dialog.locator("textarea").fill("这一层不开放")
    gate.dialog.get_by_role("button", name="不作为开放条件").click()
    expect(page.locator(".qc-notice")).to_contain_text("这一层不开放")
    page.get_by_role("button", name="返回").click()
    gate.stands("ready")

    page.get_by_role("button", name="签字").click()
    page.locator(".gate-pad").scroll_into_view_if_needed()
    box = page.locator(".gate-pad").bounding_box()
    assert box
    page.mouse.move(box["x"] + 40, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + 120, box["y"] + 90, steps=8)
    page.mouse.up()
    gate.dialog.get_by_role("button", name="签字", exact=True).click()
    expect(page.get_by_role("img", name="韩铁军的签名")).to_be_visible()
    expect(gate.dialog).to_have_count(0)

    page.get_by_role("button", name="签字").click()
    gate.dialog.get_by_label("姓名", exact=False).first.fill("酒店 王经理")
    gate.dialog.get_by_role("checkbox").check()
    gate.dialog.get_by_role("button", name="签字", exact=True).click()
    expect(page.locator(".gate-signed").filter(has_text="酒店 王经理")).to_contain_text("姓名代替手写")


@pytest.mark.proves("X4", "Q2")
def test_the_control_room_opens_by_the_keyboard_alone_and_hears_of_a_fail(stage: Stage) -> None:
    crew = Colleague(stage.served, "QC019")
    pass_all(crew, EXIT)
    desk = Desk.at_board(stage, "QC002")
    gate = GateScreen(desk.screen)
    gate.stands("shut")
    pass_all(crew)
    gate.stands("ready")
    desk.press("g")
    expect(gate.dialog).to_contain_text("现在开放？")
    expect(gate.dialog.get_by_role("button", name="开放", exact=True)).to_be_visible()
    desk.press("Escape")
    expect(gate.dialog).to_have_count(0)
    desk.press("g")
    for _ in range(6):
        if gate.page.evaluate("document.activeElement.textContent") == "开放":
            break
        desk.press("Tab")
    desk.press("Enter")
    gate.stands("open")
    expect(gate.statement).to_contain_text("你")
    fail(crew, EXIT)
    gate.stands("alarm")
    expect(gate.page.locator(".door-alarms")).to_contain_text(EXIT)


@pytest.mark.proves("Q1", "Q2", "Q3")
@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_axe_finds_nothing_at_the_gate_and_nothing_is_cut_off_at_360_px(
    phone_of: Phone, stage: Stage, language: str
) -> None:
    crew = Colleague(stage.served, "QC019")
    pass_all(crew, EXIT)
    fail(crew, EXIT)
    lead = phone_of(LEAD)
    show(lead, language, "light")
    page = lead.page
    page.reload()
    page.locator(".home-event__hit").first.click()
    page.locator("a[data-door]").click()
    gate = GateScreen(lead)
    for state in ("shut", "alarm"):
        if state == "alarm":
            lead.lose_network()
            page.locator(".gate-act > .qc-button").click()
            gate.dialog.locator(".gate-ready button").first.click()
            assert axe_faults(page) == [], f"the dialog, {language}"
            gate.dialog.locator(".qc-button--act").click()
        gate.stands(state)
        page.set_viewport_size(UNROLLED)
        assert axe_faults(page) == [], f"{state}, {language}"
        page.set_viewport_size(TIGHTEST)
        assert sideways(page) == 0, f"{state}, {language}"
        assert page.evaluate(SMALL, TOUCH_PX) == [], f"{state}, {language}"
