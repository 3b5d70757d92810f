"""What the demonstration has at its reception beyond the workbook: rooms, visits, the account of the tablet."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from flask import Flask

from server.cli.migrate import sync_engine_of
from server.domain.transactions import reading
from server.sync.entity import Value
from server.sync.message import Change
from server.sync.push import Push, instant
from server.sync.reaction import HAND, make

TABLET = "QC900"
ROOMS = (("一号会客室", 6), ("二号会客室", 8), ("三号会客室", 4))
# visitor, company, purpose, host, room, minutes ago, needs, what was done then
HERE = (
    ("殷秋月", "滨河区残联", "手语翻译与轮椅席位", "夏若琳", None, 8, "轮椅", ("arrived", "identified")),
    ("尚国华", "北岭文旅", "露天演出的天气方案", "唐书瑶", 1, 27, None, ("arrived", "identified", "seated", "met")),
    ("钟毅", "云江大学校友办", "校庆晚会", "陆景行", 0, 46, None, ("arrived", "identified", "seated", "served", "met")),
)
EXPECTED = (("孟晓岚", "禾穗食品", "年货会场地", "谭子墨", 40), ("景澜", None, "婚礼咨询，还没签约", "蒋梦洁", 150))


def open_the_desk(app: Flask) -> None:
    """Once, when the demonstration starts with nothing."""
    engine = sync_engine_of(app)
    with reading() as connection:
        people = Push(connection, engine.model, engine.clock()).at_home("person", "staff")
    by_name = {str(person.shown["name"]): person.id for person in people}
    author = next((p.id for p in people if p.shown.get("staff_number") == "QC004"), people[0].id)
    rooms = [make("room", {"name": name, "seats": seats, "position": at}) for at, (name, seats) in enumerate(ROOMS)]
    tablet = {"staff_number": TABLET, "name": "门口平板", "position": "member", "status": "active"}
    visits = _visits(author, by_name, [room.record for room in rooms], engine.clock())
    engine.write(HAND, [*rooms, make("person", tablet), *visits])


def _visits(author: str, people: dict[str, str], rooms: list[str], now: datetime) -> Iterable[Change]:
    for visitor, company, purpose, host, room, ago, needs, kinds in HERE:
        came = now - timedelta(minutes=ago)
        told: dict[str, Value] = {"company": company, "purpose": purpose, "needs": needs, "host": people.get(host)}
        visit = _visit(author, visitor, {**told, "room": None if room is None else rooms[room]})
        yield visit
        for at, kind in enumerate(kinds):
            made = instant(came + timedelta(minutes=at))
            yield make("visit_step", {"visit": visit.record, "author": author, "kind": kind, "made": made})
    for guest, of, about, whom, minutes in EXPECTED:
        expected = instant(now + timedelta(minutes=minutes))
        yield _visit(author, guest, {"company": of, "purpose": about, "host": people.get(whom), "expected": expected})


def _visit(author: str, visitor: str, told: dict[str, Value]) -> Change:
    given = {name: value for name, value in told.items() if value is not None}
    return make("visit", {"author": author, "visitor": visitor, **given})
