"""What the demo's reception has on its desk when it is first opened: hours, a script, a few calls of today."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ulid import ULID

from server.domain.organisation.setting import SETTINGS
from server.domain.reception.reply_clock import add_working, calendar_of
from server.sync.engine import SyncEngine
from server.sync.entity import Standing, Value
from server.sync.message import Change
from server.sync.push import Push, instant
from server.sync.reaction import DEVICE, HAND, make

RECEPTIONIST = "QC004"
QUESTIONS = "您这个号码方便回电吗？\n您想问的是哪件事？\n您希望我们怎么安排？\n最晚什么时候回您？\n还有别的要我记下吗？"

# client's code, what is asked, how many minutes ago, who answers (staff number), minutes until it was answered
CALLS = (
    ("KH008", "主桌再加两位轮椅嘉宾，座位能不能挨着", 12, "QC009", None),
    ("KH001", "年会按人头核算，一个人多少钱", 41, "QC010", None),
    ("KH002", "周五上午来访，三辆车要登记车牌", 4, None, None),
    ("KH003", "室内能不能用冷焰火", 75, "", 1),
    ("KH004", "年货会场地看哪三家", 96, "QC009", 22),
)


def lay_the_desk(engine: SyncEngine, zone: ZoneInfo) -> None:
    """Writes it by the server's hand; nothing where there is no such receptionist."""
    with engine.hand() as push:
        people: dict[Any, Standing] = {one.shown.get("staff_number"): one for one in push.at_home("person", "staff")}
        if RECEPTIONIST in people:
            push.take(list(_records(push, zone, people)), HAND, DEVICE)


def _records(push: Push, zone: ZoneInfo, people: Mapping[Any, Standing]) -> Iterator[Change]:
    groups: dict[Any, str] = {one.shown.get("kind"): one.id for one in push.at_home("group", "staff")}
    hours: list[dict[str, Value]] = [{"weekday": weekday, "begins": 540, "ends": 1080} for weekday in range(1, 6)]
    for span in hours:
        yield make("work_hours", span)
    greeting = "您好，前场运营部，我是{name}。怎么称呼您？"
    words = {"greeting": greeting, "questions": QUESTIONS, "farewell": "您看还有别的吗？"}
    if "reception" in groups:
        yield make("call_script", {"group": groups["reception"], **words})
    clients = {one.shown.get("code"): one for one in push.at_home("client", "reception")}
    contacts = {one.shown.get("client"): one for one in push.at_home("contact", "reception")}
    author = people[RECEPTIONIST].id
    for code, asks, ago, number, took in CALLS:
        client = clients.get(code)
        if client is None:
            continue
        contact = contacts.get(client.id)
        begun = push.now.astimezone(UTC) - timedelta(minutes=ago)
        due = add_working(calendar_of(zone, hours, []), begun, SETTINGS["callback_minutes"].default)
        owner = people.get(number) if number else None
        yield from _call(author, client, contact, asks, begun, due if number != "" else None, owner, groups, took)


def _call(
    author: str,
    client: Standing,
    contact: Standing | None,
    asks: str,
    begun: datetime,
    due: datetime | None,
    owner: Standing | None,
    groups: Mapping[Any, str],
    took: int | None,
) -> Iterator[Change]:
    """One conversation, what was asked in it, and the answer if there is one."""
    told: dict[str, Value] = {"author": author, "client": client.id, "contact": contact.id if contact else None}
    # Whoever answers may not receive clients: the names stand in the enquiry itself.
    told |= {"company": client.shown.get("name"), "caller": contact.shown.get("name") if contact else None}
    number = str(contact.shown.get("mobile") or "") if contact else ""
    call = make("call", {**told, "direction": "in", "begun": instant(begun), "number": number or None})
    enquiry = str(ULID())
    fields: dict[str, Value] = {**told, "came_by": "call", "call": call.record, "received": instant(begun)}
    fields |= {"asks": asks, "reply_to": number or None, "state": "open"}
    if due is not None:
        fields |= {"clock_from": instant(begun), "promised": instant(due), "group": groups.get("planning")}
        fields["owner"] = owner.id if owner else None
    known = {name: value for name, value in fields.items() if value is not None}
    yield call
    yield Change(str(ULID()), "enquiry", enquiry, True, "", known, {})
    if took is not None:
        made = instant(begun + timedelta(minutes=took))
        by = owner.id if owner else author
        yield make("enquiry_note", {"enquiry": enquiry, "author": by, "made": made, "kind": "answer"})
