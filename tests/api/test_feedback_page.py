"""The public page of an event: guests say what they thought without signing in, and nothing they typed is lost (R7)."""

import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.api import feedback_page
from server.domain.reception.reply_clock import add_working, calendar_of
from server.sync.push import instant
from tests.cast import Cast

FORM = re.compile(r'name="form" value="([^"]+)"')


@pytest.fixture(autouse=True)
def no_earlier_guests() -> None:
    feedback_page.STORAGE.reset()


def page(cast: Cast, begun: bool = True) -> str:
    """The gala's page; by default the gala is over since an hour."""
    if begun:
        cast.write("event", cast.events["gala"], starts="2020-01-01T09:00:00.000Z", ends="2035-01-01T09:00:00.000Z")
    return f"/public/f/{cast.events['gala']}"


def open_form(guest: FlaskClient, address: str, **headers: str) -> str:
    """Opens the page as a browser does; the token that its form carries."""
    answered = guest.get(address, headers=headers)
    assert answered.status_code == 200
    found = FORM.search(answered.text)
    assert found, answered.text
    return found[1]


def send(guest: FlaskClient, address: str, form: str, **typed: Any) -> TestResponse:
    return guest.post(address, data={"form": form, **typed})


def received(cast: Cast) -> list[dict[str, Any]]:
    """What reception has of it."""
    scope = cast.sign_in("receptionist").sync(cursors={"reception": 0})["scopes"]["reception"]
    return [record["fields"] for record in scope["records"] if record["entity"] == "feedback"]


@pytest.mark.proves("R7")
def test_a_guest_without_an_account_says_what_they_thought_and_reception_reads_it(cast: Cast) -> None:
    address, guest = page(cast), cast.browser()
    form = open_form(guest, address)
    thanked = send(guest, address, form, overall="5", venue="4", text="灯光很好\r\n谢谢", role="client", name="裴文博")
    assert thanked.status_code == 200
    assert "谢谢" in thanked.text
    (one,) = received(cast)
    said = {"overall": 5, "venue": 4, "text": "灯光很好\n谢谢", "role": "client", "channel": "public", "name": "裴文博"}
    assert {name: one[name] for name in said} == said


@pytest.mark.proves("R7")
def test_the_page_needs_no_script_and_weighs_less_than_thirty_kilobytes(cast: Cast) -> None:
    answered = cast.browser().get(page(cast))
    assert "<script" not in answered.text
    assert len(answered.data) < 30_000
    assert "default-src 'none'" in answered.headers["Content-Security-Policy"]


@pytest.mark.proves("R7", "Q1")
@pytest.mark.parametrize(
    ("accepts", "words"),
    [("zh-CN", "总体满意吗"), ("zh-TW,zh;q=0.9", "整體滿意嗎"), ("en-GB,en", "How was it overall")],
)
def test_it_speaks_the_visitor_s_language(cast: Cast, accepts: str, words: str) -> None:
    assert words in cast.browser().get(page(cast), headers={"Accept-Language": accepts}).text


@pytest.mark.proves("R7", "F7")
def test_a_form_that_is_sent_twice_counts_once(cast: Cast) -> None:
    address, guest = page(cast), cast.browser()
    form = open_form(guest, address)
    for _ in range(3):
        assert send(guest, address, form, overall="4").status_code == 200
    assert len(received(cast)) == 1


@pytest.mark.proves("R7")
def test_without_a_score_the_form_comes_back_with_all_that_was_typed(cast: Cast) -> None:
    address, guest = page(cast), cast.browser()
    answered = send(guest, address, open_form(guest, address), text="停车难 <b>", name="O'Neil")
    assert answered.status_code == 422
    assert "请选一个总体分数" in answered.text
    assert "停车难 &lt;b&gt;" in answered.text
    assert received(cast) == []


@pytest.mark.proves("R7")
def test_a_text_that_is_too_long_comes_back_whole(cast: Cast) -> None:
    address, guest = page(cast), cast.browser()
    answered = send(guest, address, open_form(guest, address), overall="3", text="长" * 10_000)
    assert answered.status_code == 422
    assert "长" * 10_000 in answered.text
    assert received(cast) == []


@pytest.mark.proves("R7")
def test_a_forged_form_is_not_taken_and_what_was_typed_can_be_sent_again(cast: Cast) -> None:
    address, guest = page(cast), cast.browser()
    answered = send(guest, address, "forged", overall="1", text="别丢")
    assert answered.status_code == 422
    assert "别丢" in answered.text
    assert received(cast) == []
    fresh = FORM.search(answered.text)
    assert fresh
    assert send(guest, address, fresh[1], overall="1", text="别丢").status_code == 200
    assert len(received(cast)) == 1


@pytest.mark.proves("R7")
def test_a_flood_from_one_address_is_held_up_and_the_last_text_comes_back(cast: Cast, monkeypatch: Any) -> None:
    monkeypatch.setattr(feedback_page, "PER_ADDRESS", feedback_page.parse("2 per hour"))
    address, guest = page(cast), cast.browser()
    for _ in range(2):
        assert send(guest, address, open_form(guest, address), overall="4").status_code == 200
    held = send(guest, address, open_form(guest, address), overall="4", text="第三个人")
    assert held.status_code == 429
    assert "第三个人" in held.text
    assert held.headers["Retry-After"]
    assert len(received(cast)) == 2


@pytest.mark.proves("R7")
def test_a_program_that_fills_in_every_field_is_thanked_and_forgotten(cast: Cast) -> None:
    address, guest = page(cast), cast.browser()
    assert send(guest, address, open_form(guest, address), overall="1", website="http://x").status_code == 200
    assert received(cast) == []


@pytest.mark.proves("R7")
def test_before_the_event_and_long_after_it_the_page_says_so(cast: Cast) -> None:
    assert "还没开始" in cast.browser().get(page(cast, begun=False)).text
    cast.write("event", cast.events["gala"], starts="2020-01-01T09:00:00.000Z", ends="2020-01-02T09:00:00.000Z")
    assert "反馈已经结束" in cast.browser().get(page(cast, begun=False)).text


@pytest.mark.proves("R7")
def test_an_unknown_event_has_no_page(cast: Cast) -> None:
    answered = cast.browser().get("/public/f/01M84JDPMR0000000000000000")
    assert answered.status_code == 404
    assert "没有这一页" in answered.text


@pytest.mark.proves("R7", "O4")
def test_a_bad_score_opens_a_follow_up_that_the_event_s_lead_owns_and_crew_never_sees(cast: Cast) -> None:
    address, guest = page(cast), cast.browser()
    send(
        guest, address, open_form(guest, address), overall="2", text="等了四十分钟", name="钟毅", reach="190 0000 0111"
    )
    lead, crew = cast.sign_in("event_lead"), cast.sign_in("crew")
    own = f"person:{cast.people['event_lead']}"
    (enquiry,) = [one for one in lead.sync(cursors={own: 0})["scopes"][own]["records"] if one["entity"] == "enquiry"]
    assert enquiry["fields"]["came_by"] == "feedback"
    assert enquiry["fields"]["asks"] == "等了四十分钟"
    assert enquiry["fields"]["owner"] == cast.people["event_lead"]
    begun = datetime.fromisoformat(enquiry["fields"]["clock_from"])
    due = add_working(calendar_of(ZoneInfo("Asia/Shanghai"), (), ()), begun, 30)
    assert enquiry["fields"]["promised"] == instant(due), "half an hour of the department's work, as for every reply"
    assert received(cast)[0]["follow_up"] == enquiry["id"]
    seen = crew.sync(cursors={"reception": 0, f"event:{cast.events['gala']}": 0})["scopes"]
    assert [one for page in seen.values() for one in page["records"] if one["entity"] in ("feedback", "enquiry")] == []
