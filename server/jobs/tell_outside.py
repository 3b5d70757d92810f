"""Hosts are told outside that their visitor is here (R2): in a thread of its own, so that a chat that hangs holds up
nothing. What was not taken is tried again; reception sees how it stands as a step of the visit.
"""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from flask import Flask
from sqlalchemy import insert, select, update
from ulid import ULID

from server.domain.model import MODEL
from server.domain.organisation.outside import say_outside
from server.domain.reception.telling import FRESH, LEASE, Outside, Telling, awaited, due_again, known, places, row_for
from server.i18n import DEFAULT, text
from server.jobs.ticking import Ticking
from server.sync.engine import SyncEngine
from server.sync.entity import Records, Standing
from server.sync.push import Push, instant
from server.sync.reaction import DEVICE, HAND, make
from server.sync.transaction import reading, writing

TICK_SECONDS = 3.0
AT_ONCE = 4  # chats spoken to at the same time
MOST = 20  # rows taken in one look
STEP, CHANGE = MODEL.tables.records["visit_step"].c, MODEL.tables.change.c


@dataclass(frozen=True)
class Message:
    """One row taken from the outbox, with all that sending it needs."""

    row: str
    visit: str
    tries: int
    place: Outside
    title: str
    body: str


class Teller(Ticking):
    """Looks every few seconds who is to be told; keeps nothing in memory."""

    def __init__(self, app: Flask, engine: SyncEngine, mail: str | None, zone: tzinfo, every: float = TICK_SECONDS):
        super().__init__(app, "teller", every)
        self.engine, self.mail, self.zone = engine, mail, zone

    def tick(self) -> int:
        """Fill the outbox, send what is due; how many were sent or tried."""
        self.collect()
        messages = self.take()
        if not messages:
            return 0
        with ThreadPoolExecutor(AT_ONCE) as pool:
            taken = list(pool.map(_say, messages))
        for message, done in zip(messages, taken, strict=True):
            self.note(message, done)
        return len(messages)

    def collect(self) -> None:
        """Put into the outbox who arrived and is not there yet."""
        now = self.engine.clock()
        with reading(self.engine.engine) as connection:
            rows = self._missing(Push(connection, self.engine.model, now), now)
        if rows:
            with writing(self.engine.engine) as connection:
                standing = known(connection, {str(row["visit"]) for row in rows})
                new = [row for row in rows if (row["visit"], row["host"], row["chat"]) not in standing]
                if new:
                    connection.execute(insert(Telling), new)

    def _missing(self, push: Push, now: datetime) -> list[dict[str, object]]:
        # An id begins with its time: only the steps of the last day are looked at.
        since = str(ULID.from_datetime(now - timedelta(days=1)))[:10]
        found = push.connection.execute(
            select(STEP.visit)
            .join(MODEL.tables.change, CHANGE.id == STEP.created)
            .where(STEP.id >= since, STEP.kind == "arrived", CHANGE.received >= instant(now - FRESH))
        )
        visits = dict.fromkeys(str(row.visit) for row in found)
        standing = known(push.connection, visits) if visits else set()
        rows = []
        for visit in visits:
            host = awaited(push, push.record("visit", visit))
            for place in places(push, host, self.mail) if host else ():
                if host and (visit, host.id, place.chat) not in standing:
                    rows.append(row_for(visit, host.id, place.chat, now))
        return rows

    def take(self) -> list[Message]:
        """What is due, taken so that no other process sends it too; what nobody waits for any more is closed."""
        now = self.engine.clock()
        due = select(Telling.__table__).where(Telling.due <= now).order_by(Telling.due).limit(MOST)
        with reading(self.engine.engine) as connection:
            if connection.execute(due).first() is None:
                return []
        with writing(self.engine.engine) as connection:
            push = Push(connection, self.engine.model, now)
            messages = []
            for row in connection.execute(due).mappings().all():
                message = self._message(push, dict(row))
                until = now + LEASE if message else None
                connection.execute(update(Telling).where(Telling.id == row["id"]).values(due=until))
                if message:
                    messages.append(message)
        return messages

    def _message(self, records: Records, row: Mapping[str, object]) -> Message | None:
        visit = records.record("visit", str(row["visit"]))
        host = awaited(records, visit)
        if visit is None or host is None or host.id != row["host"]:
            return None
        place = next((one for one in places(records, host, self.mail) if one.chat == row["chat"]), None)
        if place is None:
            return None
        title, body = self._words(records, visit, host)
        return Message(str(row["id"]), visit.id, int(str(row["tries"])), place, title, body)

    def _words(self, records: Records, visit: Standing, host: Standing) -> tuple[str, str]:
        shown = visit.shown
        room = records.record("room", str(shown["room"])) if shown.get("room") else None
        made = [str(step.shown["made"]) for step in records.find("visit_step", "visit", visit.id)]
        came = datetime.fromisoformat(min(made)).astimezone(self.zone)
        gaps = {
            "visitor": str(shown["visitor"]),
            "company": f" · {shown['company']}" if shown.get("company") else "",
            "purpose": f" · {shown['purpose']}" if shown.get("purpose") else "",
            "host": str(host.shown["name"]),
            "time": came.strftime("%H:%M"),
            "place": str(room.shown["name"]) if room else text(DEFAULT, "outside.at_the_desk"),
        }
        return text(DEFAULT, "outside.title", **gaps), text(DEFAULT, "outside.arrived", **gaps)

    def note(self, message: Message, done: bool) -> None:
        """What became of a message: for the outbox, and for reception as a step of the visit."""
        now = self.engine.clock()
        tries = message.tries + 1
        again = None if done else due_again(tries, now)
        how = "sent" if done else "retrying" if again else "failed"
        with self.engine.hand() as push:
            push.connection.execute(update(Telling).where(Telling.id == message.row).values(tries=tries, due=again))
            if how != "retrying" or tries == 1:
                told = {"visit": message.visit, "kind": "host_told", "made": instant(now)}
                push.take([make("visit_step", {**told, "text": f"{how}: {message.place.name}"})], HAND, DEVICE)


def _say(message: Message) -> bool:
    return say_outside(message.place.address, message.title, message.body)
