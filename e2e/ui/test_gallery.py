"""Every part in every state, judged in a real browser: by axe, by rulers, by keys and by fingers."""

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.axe import RULES, violations
from e2e.ui.conftest import Open

THEMES = ("light", "sunlight", "dark")
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
# Rows that are out of sight are not laid out, and axe can't judge them; here they all are.
LAY_OUT_ALL = "* { content-visibility: visible !important; animation: none !important }"


def faults(page: Page, axe_source: str) -> list[str]:
    page.add_style_tag(content=LAY_OUT_ALL)
    page.evaluate(axe_source)
    # A phone's bar and a desk's never stand on one page but here.
    rules = {"landmark-unique": {"enabled": False}}
    return violations(page, {"runOnly": {"type": "tag", "values": RULES}, "rules": rules})


@pytest.mark.proves("Q3", "Q1")
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_a_phone(open_gallery: Open, axe_source: str, theme: str, language: str) -> None:
    assert faults(open_gallery(theme=theme, language=language), axe_source) == []


@pytest.mark.proves("Q3")
def test_axe_finds_nothing_at_a_desk(open_gallery: Open, axe_source: str) -> None:
    assert faults(open_gallery(width=1440, height=900, theme="dark"), axe_source) == []


@pytest.mark.proves("Q3")
@pytest.mark.parametrize("kind", ["问一句", "拉一张单子", "占满"])
def test_axe_finds_nothing_in_an_open_dialog(open_gallery: Open, axe_source: str, kind: str) -> None:
    page = open_gallery()
    page.get_by_role("button", name=kind).click()
    assert faults(page, axe_source) == []


@pytest.mark.proves("Q1", "Q2", "Q3")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", ["light", "sunlight"])
def test_nothing_is_wider_than_the_screen(open_gallery: Open, language: str, theme: str) -> None:
    """Down to 320 px (WCAG 1.4.10), and with text twice as large (1.4.4); a list may be pushed sideways in itself."""
    page = open_gallery(width=360, height=640, language=language, theme=theme)
    for width, zoom in ((360, 100), (320, 100), (412, 200)):
        page.set_viewport_size({"width": width, "height": 640})
        page.evaluate("zoom => { document.documentElement.style.fontSize = `${zoom}%` }", zoom)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{width} px at {zoom} %"


@pytest.mark.proves("Q2", "Q3")
@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_to_press_is_as_large_as_a_gloved_thumb_needs(open_gallery: Open, language: str) -> None:
    page = open_gallery(language=language, has_touch=True, is_mobile=True)
    small = page.evaluate(
        """() => [...document.querySelectorAll('main :is(button, a, input, select, textarea, label.qc-checkbox)')]
            .filter(each => !each.closest('#desk') && each.checkVisibility())
            .filter(each => !each.matches('.qc-hidden, .qc-checkbox input, .gallery-flow .qc-button--40'))
            .map(each => [each, (each.closest('.qc-search, .qc-measured__frame, .qc-choice__option') ?? each)])
            .filter(([, target]) => target.getBoundingClientRect().height < 44)
            .map(([each]) => each.outerHTML.slice(0, 90))"""
    )
    assert small == []
    for box in page.locator(".qc-result").all():
        assert (box.bounding_box() or {"height": 0})["height"] >= 64
    for box in page.locator(".qc-keypad button").all():
        assert (box.bounding_box() or {"height": 0})["height"] >= 64


def focused(page: Page) -> str:
    text: str = page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText")
    return text.strip()


@pytest.mark.proves("Q2", "Q3")
def test_a_dialog_holds_the_focus_and_gives_it_back(open_gallery: Open) -> None:
    page = open_gallery()
    opener = page.get_by_role("button", name="问一句")
    opener.click()
    dialog = page.get_by_role("dialog", name="停用骆一帆？")
    expect(dialog).to_be_visible()
    inside = set()
    for _ in range(8):
        page.keyboard.press("Tab")
        inside.add(focused(page))
    assert inside & {"关上", "先不", "停用"} == {"关上", "先不", "停用"}
    assert "问一句" not in inside
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()


@pytest.mark.proves("Q2")
def test_a_press_outside_shuts_a_dialog_and_one_inside_does_not(open_gallery: Open) -> None:
    page = open_gallery(width=1440, height=900)
    page.get_by_role("button", name="问一句").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("他手机上还有").click()
    expect(dialog).to_be_visible()
    page.mouse.click(20, 20)
    expect(dialog).to_have_count(0)


@pytest.mark.proves("Q3")
def test_with_reduced_motion_nothing_moves(open_gallery: Open) -> None:
    page = open_gallery(reduced_motion="reduce")
    page.get_by_role("button", name="拉一张单子").click()
    running = page.evaluate("document.getAnimations().length")
    assert running == 0


@pytest.mark.proves("Q3")
def test_a_person_s_own_colours_win_and_every_mark_keeps_its_shape(open_gallery: Open) -> None:
    page = open_gallery(forced_colors="active")
    shown = page.evaluate(
        """() => [...document.querySelectorAll('#marks .gallery-marks li:nth-child(-n+10) svg')].map(mark =>
            [...mark.children].some(shape => {
              const { fill, stroke } = getComputedStyle(shape), ground = getComputedStyle(document.body).backgroundColor
              return (fill !== 'none' && fill !== ground) || (stroke !== 'none' && stroke !== ground)
            }))"""
    )
    assert shown == [True] * 10


@pytest.mark.proves("X2", "Q2")
def test_a_value_is_entered_with_our_own_keys_by_touch(open_gallery: Open) -> None:
    page = open_gallery(has_touch=True, is_mobile=True)
    measured = page.locator("#measured")
    for _ in range(4):
        measured.get_by_role("button", name="退一格").tap()
    for key in ("0", "小数点", "3", "5"):
        measured.get_by_role("button", name=key, exact=True).tap()
    expect(measured.get_by_role("textbox")).to_have_value("0.35")
    expect(measured).to_contain_text("超过上限 0.15")
    expect(measured.get_by_role("img")).to_have_attribute("aria-label", "上限 0.2, 现在 0.35\u00a0m")


@pytest.mark.proves("X1", "Q7")
def test_a_result_is_painted_at_once_and_settles_after_five_seconds(open_gallery: Open) -> None:
    page = open_gallery(has_touch=True, is_mobile=True)
    page.clock.install()
    results = page.locator("#results")
    results.get_by_role("button", name="不合格", exact=True).first.tap()
    saved = results.get_by_text("不合格，已存在手机里")
    expect(saved).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="已存在手机里")).to_have_count(1)
    results.get_by_role("button", name="撤回").tap()
    expect(saved).to_have_count(0)
    results.get_by_role("button", name="合格", exact=True).first.tap()
    page.mouse.move(0, 0)
    page.clock.run_for(5_100)
    expect(results.get_by_text("合格，已存在手机里")).to_have_count(0)


def active_row(page: Page) -> Locator:
    return page.locator("#desk .qc-table__row--active")


@pytest.mark.proves("Q2", "Q3")
def test_ten_thousand_rows_are_walked_by_keys_and_the_row_is_always_in_sight(open_gallery: Open) -> None:
    page = open_gallery(width=1440, height=900)
    grid = page.get_by_role("grid", name="检查项")
    grid.focus()
    for key, code in (
        ("ArrowDown", "QD00002"),
        ("End", "QD10000"),
        ("PageUp", None),
        ("ArrowUp", None),
        ("Home", "QD00001"),
    ):
        page.keyboard.press(key)
        expect(active_row(page)).to_be_in_viewport(ratio=0.9)
        if code:
            expect(active_row(page)).to_contain_text(code)
    assert page.locator("#desk tbody tr").count() < 120
    page.keyboard.press("Enter")
    expect(page.locator("#desk tr[aria-selected=true]")).to_contain_text("QD00001")
    head = page.get_by_role("columnheader", name="编号")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(page.locator("#desk tbody tr").first).to_contain_text("QD10000")


@pytest.mark.proves("Q1")
def test_language_and_theme_switch_at_once_and_are_there_after_a_reload(open_gallery: Open) -> None:
    page = open_gallery()
    page.get_by_role("radio", name="繁體中文").first.click(force=True)
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")
    expect(page.get_by_role("heading", name="最上面一條")).to_be_visible()
    expect(page.locator("#strips")).to_contain_text("沒有訊號")
    page.get_by_role("radio", name="日光下").first.click(force=True)
    expect(page.locator("html")).to_have_attribute("data-theme", "sunlight")
    page.reload()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")
    expect(page.locator("html")).to_have_attribute("data-theme", "sunlight")


@pytest.mark.proves("Q1")
def test_a_language_that_is_not_on_the_phone_says_so_and_leaves_the_other(open_gallery: Open) -> None:
    page = open_gallery()
    page.context.set_offline(True)
    page.get_by_role("radio", name="English").first.click(force=True)
    expect(page.get_by_role("alert").first).to_contain_text("这种语言还没存到这部手机")
    expect(page.get_by_role("radio", name="简体中文").first).to_be_checked()


@pytest.mark.proves("Q5")
def test_a_file_is_dropped_or_chosen(open_gallery: Open) -> None:
    page = open_gallery(width=1440, height=900)
    zone = page.get_by_role("group", name="活动工作簿（.xlsx）")
    data = page.evaluate_handle(
        "() => { const data = new DataTransfer(); data.items.add(new File(['x'], '拖来的.xlsx')); return data }"
    )
    zone.dispatch_event("dragenter", {"dataTransfer": data})
    expect(zone).to_contain_text("松手就行")
    zone.dispatch_event("drop", {"dataTransfer": data})
    expect(zone).to_contain_text("拖来的.xlsx")
    zone.locator("input").set_input_files({"name": "选的.xlsx", "mimeType": "", "buffer": b"x"})
    expect(zone).to_contain_text("选的.xlsx")
