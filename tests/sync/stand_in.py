"""Lets the executable model's world of phones (tests/sync/model) run against the real engine, not its own server."""

import json
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Engine, MetaData, create_engine

from server.sync.access import Access
from server.sync.engine import SyncEngine
from server.sync.message import Change as WireChange
from server.sync.message import read_request
from server.sync.model import Model
from server.sync.push import instant
from server.sync.registry import Registry
from server.sync.schema import SCHEMA
from server.sync.transaction import prepare, reading
from tests.sync.model import merge, protocol
from tests.sync.thing import THING

START = datetime(2026, 12, 18, 9, 0, tzinfo=UTC)
DEVICE = "01M7VXSK28C8N4X7QJ3ZB6WRTE"


def moment(seconds: int) -> datetime:
    return START + timedelta(seconds=seconds)


def seconds(at: str) -> int:
    return round((datetime.fromisoformat(at) - START).total_seconds())


def record_id(name: str) -> str:
    """The model's short names as ULIDs."""
    return f"{'0' if name[0] == 'r' else '1'}{int(name[1:]):025d}"


def record_name(id_: str) -> str:
    return f"{'r' if id_[0] == '0' else 'f'}{int(id_[1:])}"


def open_database(url: str) -> tuple[Engine, Model]:
    engine = create_engine(url)
    prepare(engine)
    metadata = MetaData()
    model = Model(Registry([THING]), metadata)
    metadata.create_all(engine)
    return engine, model


Transport = Callable[[str, bytes], dict[str, Any]]
"""(person, body of a request) → the answer."""


@dataclass
class LogEntry:
    change: protocol.Change
    verdict: protocol.Verdict


@dataclass
class Record:
    scopes: tuple[str, ...]
    created: str
    fields: dict[str, dict[str, protocol.Head]]


class StandIn:
    """What the model's world asks of a server, answered by the engine and its tables."""

    def __init__(self, url: str, access: dict[str, tuple[str, ...]], number: int = 0):
        self.url, self.access, self.number, self.now = url, dict(access), number, 0
        self.changes: dict[str, protocol.Change] = {}  # all ever sent, by id
        self.effects: Counter[int] = Counter()
        self.names: dict[str, str] = {}  # person id → the model's name of a phone
        self._open()
        self.sync.start_epoch()

    served_by: "Callable[[StandIn], None] | None" = None  # puts the engine behind a socket

    def _open(self) -> None:
        self.engine, self.model = open_database(self.url)
        self.sync = SyncEngine(self.engine, self.model, self._access_of, clock=lambda: moment(self.now))
        self.transport: Transport = lambda person, body: self.sync.exchange(person, read_request(body))

    def _access_of(self, connection: object, person: str) -> Access:
        reads = frozenset(f"place:{place}" for place in self.access[self.names.get(person, person)])
        return Access(person, reads, frozenset())

    @property
    def epoch(self) -> int:
        return int(self.sync.epoch().split("-")[0])

    # requests

    def receive(self, request: protocol.Request, now: int) -> protocol.Response:
        self.now = now
        self.changes.update({change.id: change for change in request.changes})
        body = {
            "schema": SCHEMA,
            "epoch": self._epoch_name(request.epoch),
            "device": DEVICE,
            "now": instant(moment(now + request.skew)),
            "changes": [wire_change(change) for change in request.changes],
            "cursors": {f"place:{scope}": cursor for scope, cursor in request.cursors.items()},
            "limit": 2,
        }
        before = self._applied()
        answer = self.transport(request.person, json.dumps(body).encode())
        for id_ in self._applied() - before:
            self.effects[self.changes[id_].uid] += 1
        return self._response(request, answer)

    def _applied(self) -> set[str]:
        sql = "SELECT id FROM change WHERE verdict != 'refused'"
        return {row[0] for row in self._rows(sql)} & self.changes.keys()

    def _epoch_name(self, number: int) -> str:
        name = self.sync.epoch()
        return name if number == int(name.split("-")[0]) else f"{number}-old"

    def _response(self, request: protocol.Request, answer: dict[str, Any]) -> protocol.Response:
        epoch = int(answer["epoch"].split("-")[0])
        if "verdicts" not in answer:
            return protocol.Response(request.id, epoch)
        answer = json.loads(msgspec.json.encode(answer))
        verdicts = tuple(
            protocol.Verdict(v["id"], v["verdict"], v["rev"], v["reason"]["code"] if v["reason"] else "")
            for v in answer["verdicts"]
        )
        pages = {
            scope.removeprefix("place:"): protocol.Page(
                page["cursor"],
                page["more"],
                {record_name(r["id"]): self._copy(r, epoch) for r in page["records"]},
                tuple(record_name(id_) for _, id_ in page["removed"]),
            )
            for scope, page in answer["scopes"].items()
        }
        return protocol.Response(
            request.id, epoch, 0, verdicts, pages, tuple(s.removeprefix("place:") for s in answer["subscriptions"])
        )

    def _copy(self, record: dict[str, Any], epoch: int) -> protocol.RecordCopy:
        names = [name for name in record["fields"] if name != "places"]
        dots = merge.unpack_heads(record["heads"], names)
        fields = {}
        for name in names:
            told = {head["head"]: head for head in record["conflicts"].get(name, ())}
            ids = [dots[name]] if isinstance(dots[name], str) else dots[name]
            fields[name] = {
                dot: protocol.Head(
                    told[dot]["value"] if told else record["fields"][name],
                    seconds(told[dot]["at"]) if told else 0,
                    self.changes[dot].uid,
                    "",
                )
                for dot in ids
            }
        unseen = {name: dots for name, dots in record["unseen"].items() if name != "places"}
        return protocol.RecordCopy(record["rev"], epoch, fields, unseen)

    # what the invariants look at

    def _rows(self, sql: str) -> list[Any]:
        with reading(self.engine) as connection:
            return list(connection.exec_driver_sql(sql).all())

    @property
    def log(self) -> dict[str, LogEntry]:
        entries = {}
        for id_, verdict, rev, reason in self._rows("SELECT id, verdict, rev, reason FROM change"):
            if id_ in self.changes:
                code = json.loads(reason)["code"] if reason else ""
                entries[id_] = LogEntry(self.changes[id_], protocol.Verdict(id_, verdict, rev, code))
        return entries

    @property
    def forbidden(self) -> dict[str, protocol.Change]:
        sql = "SELECT id, reason FROM change WHERE reason IS NOT NULL AND adopted_by IS NULL ORDER BY rev"
        return {id_: self.changes[id_] for id_, reason in self._rows(sql) if json.loads(reason)["code"] == "forbidden"}

    @property
    def records(self) -> dict[str, Record]:
        codec, table = self.model.codecs["thing"], self.model.tables.records["thing"]
        with reading(self.engine) as connection:
            states = [codec.read(tuple(row)) for row in connection.execute(table.select())]
        return {record_name(s.id): self._record(s) for s in states}

    def _record(self, state: Any) -> Record:
        fields = {}
        for name in state.shown.keys() - {"places"}:
            dots = state.heads_of(name)
            several = state.several.get(name, {})
            seen = {d: frozenset(map(tuple, state.deletions.get(d, ()))) for d in dots}
            fields[name] = {
                dot: protocol.Head(
                    several[dot].value if several else state.shown[name],
                    seconds(several[dot].at) if several else 0,
                    self.changes[dot].uid,
                    "",
                    seen=seen[dot],
                )
                for dot in dots
            }
        scopes = tuple(scope.removeprefix("place:") for scope in state.scopes)
        return Record(scopes, state.created, fields)

    # the server's side

    def move(self, name: str, scopes: tuple[str, ...]) -> None:
        state = self._state(name)
        if state is None:
            return
        base = {"places": list(state.heads_of("places"))}
        self._write(WireChange(fresh_id(), "thing", record_id(name), False, "", {"places": ",".join(scopes)}, base))

    def _state(self, name: str) -> Any:
        codec, table = self.model.codecs["thing"], self.model.tables.records["thing"]
        with reading(self.engine) as connection:
            row = connection.execute(table.select().where(table.c.id == record_id(name))).one_or_none()
        return codec.read(tuple(row)) if row else None

    def _write(self, change: WireChange) -> Any:
        everything = Access("desk", frozenset(), frozenset(), everything=True)
        return self.sync.write(everything, [change])[0]

    def adopt(self, uid: int) -> tuple[protocol.Change, Any]:
        """S7: a supervisor who sees the record and a forbidden change makes its values his own."""
        refused_id, old = next(iter(self.forbidden.items()))
        state = self._state(old.record)
        base = {f: (refused_id, *(state.heads_of(f) if state else ())) for f in old.patch}
        change = replace(old, id=protocol.new_id(old.at, uid), base=base, uid=uid, by="desk")
        self.changes[change.id] = change
        raw = wire_change(change)
        verdict = self._write(
            WireChange(raw["id"], "thing", raw["record"], change.create, raw["at"], raw["patch"], raw["base"])
        )
        if verdict.verdict != "refused":
            self.effects[uid] += 1
        return old, verdict

    # backups

    def backup(self) -> "Backup":
        self.engine.dispose()
        path = Path(self.engine.url.database or "")
        copy = path.with_suffix(f".{fresh_id()}")
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.connection.driver_connection.execute("VACUUM INTO ?", (str(copy),))  # type: ignore[union-attr]
        return Backup(self, copy, self.effects.copy())


class Backup:
    """A copy of the database file."""

    def __init__(self, server: StandIn, path: Path, effects: Counter[int]):
        self.server, self.path, self.effects = server, path, effects
        self.access = dict(server.access)

    def restored(self, epoch: int) -> StandIn:
        server = self.server
        server.engine.dispose()
        live = Path(server.engine.url.database or "")
        new = live.with_name(f"{fresh_id()}.db")
        shutil.copy(self.path, new)
        restored = StandIn.__new__(StandIn)
        restored.url, restored.access, restored.now = f"sqlite:///{new}", dict(self.access), server.now
        restored.changes, restored.effects = server.changes, self.effects.copy()
        restored.names, restored.served_by = server.names, server.served_by
        restored._open()
        while restored.epoch < epoch:
            restored.sync.start_epoch()
        if restored.served_by:
            restored.served_by(restored)
        return restored


_made = iter(range(10**9))


def fresh_id() -> str:
    return f"7{next(_made):025d}"


def wire_change(change: protocol.Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "entity": "thing",
        "record": record_id(change.record),
        "create": change.create,
        "at": instant(moment(change.at)),
        "patch": change.patch,
        "base": {field: list(dots) for field, dots in change.base.items()},
    }
