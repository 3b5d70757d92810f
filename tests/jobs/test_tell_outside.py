"""Hosts are told outside, by a chat and by mail; what fails is tried again and holds up nothing (R2)."""

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from server.cli.migrate import sync_engine_of
from server.jobs.tell_outside import Teller
from tests.cast import Cast, create, edit, new_id
from tests.domain.reception.test_visits import announced, seen, step
from tools.listening import free_port

ZONE = ZoneInfo("Asia/Shanghai")


class Chat:
    """A work chat that takes a webhook, on loopback; `broken` answers as one that is down."""

    def __init__(self) -> None:
        self.heard: list[dict[str, Any]] = []
        self.broken = False
        chat = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                told = self.rfile.read(int(self.headers["Content-Length"]))
                if not chat.broken:
                    chat.heard.append(json.loads(told))
                self.send_response(503 if chat.broken else 200)
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"json://127.0.0.1:{self.server.server_address[1]}/hook/secret"


@pytest.fixture
def chat() -> Iterator[Chat]:
    made = Chat()
    yield made
    made.server.shutdown()
    made.server.server_close()


class Later:
    """The teller with time that passes on demand."""

    def __init__(self, cast: Cast, mail: str | None = None):
        self.engine, self.ahead = sync_engine_of(cast.app), timedelta(0)
        self.engine.clock = lambda: datetime.now(UTC) + self.ahead
        self.teller = Teller(cast.app, self.engine, mail, ZONE)
        self.app = cast.app

    def by(self, seconds: float) -> int:
        self.ahead += timedelta(seconds=seconds)
        with self.app.app_context():
            return self.teller.tick()


def add_chat(cast: Cast, address: str, **more: Any) -> str:
    made = new_id()
    cast.write("work_chat", made, create=True, name="前台群", address=address, **more)
    return made


def receive(cast: Cast, host: str = "planner") -> dict[str, Any]:
    """Somebody announced has arrived at the desk."""
    visit = announced(cast, "receptionist", host)
    cast.sign_in("receptionist").sync(visit, step(cast, "receptionist", visit, "arrived"))
    return visit


def told(cast: Cast) -> list[str]:
    steps = seen(cast.sign_in("receptionist"), "visit_step")
    return [one["fields"]["text"] for one in steps if one["fields"]["kind"] == "host_told"]


@pytest.mark.proves("R2")
def test_a_chat_hears_once_who_is_here_and_reception_sees_that_it_did(any_cast: Cast, chat: Chat) -> None:
    add_chat(any_cast, chat.address)
    later = Later(any_cast)
    assert later.by(0) == 0
    receive(any_cast)
    assert later.by(0) == 1
    (message,) = chat.heard
    assert message["title"] == "裴文博 到了，找你"
    assert "planner：裴文博 · 澄远精工" in message["message"]
    assert told(any_cast) == ["sent: 前台群"]
    assert [later.by(60) for _ in range(3)] == [0, 0, 0]
    assert len(chat.heard) == 1


@pytest.mark.proves("R2", "F30")
def test_a_chat_that_is_down_is_tried_again_and_reception_sees_both(cast: Cast, chat: Chat) -> None:
    add_chat(cast, chat.address)
    later = Later(cast)
    chat.broken = True
    receive(cast)
    assert later.by(0) == 1
    assert told(cast) == ["retrying: 前台群"]
    assert later.by(10) == 0
    chat.broken = False
    assert later.by(10) == 1
    assert told(cast) == ["retrying: 前台群", "sent: 前台群"]


@pytest.mark.proves("R2")
def test_it_gives_up_after_some_minutes_and_says_so_while_another_chat_was_told_at_once(cast: Cast, chat: Chat) -> None:
    add_chat(cast, f"json://127.0.0.1:{free_port()}/")
    add_chat(cast, chat.address)
    later = Later(cast)
    receive(cast)
    assert later.by(0) == 2
    assert len(chat.heard) == 1
    assert [later.by(seconds) for seconds in (20, 70, 310, 600)] == [1, 1, 1, 0]
    assert sorted(told(cast)) == ["failed: 前台群", "retrying: 前台群", "sent: 前台群"]


@pytest.mark.proves("R2", "O4")
def test_a_chat_of_a_group_or_a_person_hears_of_theirs_alone_and_one_that_is_off_of_nothing(
    cast: Cast, chat: Chat
) -> None:
    add_chat(cast, chat.address, group=cast.groups["execution"])
    add_chat(cast, chat.address, person=cast.people["crew"])
    add_chat(cast, chat.address, off=True)
    later = Later(cast)
    receive(cast, "planner")
    assert later.by(0) == 0
    receive(cast, "crew")
    assert later.by(0) == 2


@pytest.mark.proves("R2")
def test_nobody_is_told_of_a_visitor_whom_they_have_met_already(cast: Cast, chat: Chat) -> None:
    add_chat(cast, chat.address)
    later = Later(cast)
    chat.broken = True
    visit = receive(cast)
    later.by(0)
    cast.sign_in("planner").sync(step(cast, "planner", visit, "host_coming"))
    chat.broken = False
    assert later.by(60) == 0
    assert chat.heard == []


@pytest.mark.proves("R2")
def test_another_host_is_told_too(cast: Cast, chat: Chat) -> None:
    add_chat(cast, chat.address)
    later = Later(cast)
    visit = receive(cast)
    later.by(0)
    changed = edit("visit", visit["record"], {"host": [visit["id"]]}, host=cast.people["crew"])
    cast.sign_in("receptionist").sync(changed)
    assert later.by(10) == 1
    assert [message["message"].partition("：")[0] for message in chat.heard] == ["planner", "crew"]


class Sink:
    """Keeps the mail that it is given."""

    def __init__(self) -> None:
        self.mails: list[Envelope] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd's
        self.mails.append(envelope)
        return "250 OK"


@pytest.mark.proves("R2")
def test_a_host_with_an_address_is_told_by_mail_where_the_house_has_a_mail_server(cast: Cast) -> None:
    sink, port = Sink(), free_port()
    controller = Controller(sink, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        cast.write("person", cast.people["planner"], email="planner@example.com")
        later = Later(cast, f"mailto://127.0.0.1:{port}?from=desk@example.com")
        receive(cast)
        assert later.by(0) == 1
    finally:
        controller.stop()
    (mail,) = sink.mails
    assert mail.rcpt_tos == ["planner@example.com"]
    parsed = message_from_bytes(mail.content or b"", policy=policy.default)  # type: ignore[arg-type]
    assert parsed["Subject"] == "裴文博 到了，找你"
    assert told(cast) == ["sent: planner@example.com"]


@pytest.mark.proves("R2", "O4", "Q5")
def test_only_managers_receive_the_address_of_a_chat(cast: Cast, chat: Chat) -> None:
    add_chat(cast, chat.address)
    manager, lead = cast.sign_in("manager"), cast.sign_in("reception_lead")
    assert [one["fields"]["address"] for one in seen(manager, "work_chat")] == [chat.address]
    assert seen(lead, "work_chat") == []
    refused = lead.verdict(create("work_chat", name="x", address=chat.address))
    assert refused["reason"]["code"] == "forbidden"
