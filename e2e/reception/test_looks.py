"""Every screen of the desk as axe judges it, at a desk and on the tightest phone; none is pushed sideways (Q1, Q3)."""

import pytest
from playwright.sync_api import Page, expect

from e2e.axe import axe_faults, sideways
from e2e.desk.desk import MANAGER, Desk
from e2e.shell.colleague import Colleague
from e2e.stage import Stage

RECEPTION = "QC004"
SCREENS = (
    "/reception",
    "/callbacks",
    "/clients",
    "/visits",
    "/visits/new",
    "/visits/evacuation",
    "/settings/hours",
    "/settings/rooms",
    "/feedback",
)


def prepared(stage: Stage) -> tuple[str, ...]:
    """A client, an enquiry with a long text, a visitor; the addresses of their screens."""
    reception = Colleague(stage.served, RECEPTION)
    client = next(one for one in reception.records("client") if "澄远精工" in one["fields"]["name"])
    asks = "主桌再加两位轮椅嘉宾，座位能不能挨着，另外发票抬头要改成全称" * 20
    told = {"author": reception.person, "received": "2026-11-30T01:00:00.000Z", "came_by": "call"}
    more = {"client": client["id"], "promised": "2026-11-30T02:00:00.000Z", "state": "open"}
    enquiry = reception.create("enquiry", **told, **more, asks=asks)
    visitor = "亚历山德拉·康斯坦丁诺娃-别洛乌索娃夫人一行"
    visit = reception.create("visit", author=reception.person, visitor=visitor, company="云江市滨河区残疾人联合会")
    arrived = {"visit": visit["record"], "author": reception.person, "made": "2026-11-30T01:30:00.000Z"}
    reception.create("visit_step", **arrived, kind="arrived")
    own = f"/visits/{visit['record']}"
    return f"/client/{client['id']}", f"/reception/enquiry/{enquiry['record']}", own, f"{own}/badge"


def judge(page: Page, origin: str, path: str) -> list[str]:
    page.goto(origin + path)
    expect(page.locator("h1").first).to_be_attached()
    expect(page.locator(".qc-loading")).to_have_count(0)
    wide = sideways(page)
    return [f"{path}: {fault}" for fault in axe_faults(page)] + ([f"{path}: {wide} px sideways"] if wide else [])


# A phone so tall that its bar lies over no row: axe takes one that can be scrolled free for one that can't be hit.
@pytest.mark.proves("Q1", "Q3")
@pytest.mark.parametrize("shape", [(1440, 900), (360, 2400)], ids=["desk", "phone"])
def test_every_screen_of_the_desk_can_be_read_by_everybody(stage: Stage, shape: tuple[int, int]) -> None:
    paths = prepared(stage)
    desk = Desk.of(stage, RECEPTION, "/visits")
    expect(desk.page.locator("[data-part=house] .stay-row")).to_have_count(1)
    desk.page.set_viewport_size({"width": shape[0], "height": shape[1]})
    faults = [fault for path in (*SCREENS, *paths) for fault in judge(desk.page, desk.screen.origin, path)]
    assert not faults, "\n".join(faults)


@pytest.mark.proves("Q1", "Q3", "O4")
def test_the_tablets_accounts_can_be_read_by_everybody(stage: Stage) -> None:
    desk = Desk.of(stage, MANAGER, "/settings/tablets")
    expect(desk.page.get_by_role("button", name="加一个账号")).to_be_visible()
    assert judge(desk.page, desk.screen.origin, "/settings/tablets") == []
