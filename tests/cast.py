"""The people that tests are about, and how they ask: a department of three groups, with two events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from ulid import ULID
from werkzeug.test import TestResponse

from server.api.state import state
from server.cli.migrate import sync_engine_of
from server.domain.organisation.credential import DEMO_PASSWORD, set_password
from server.domain.transactions import write_session
from server.sync.access import Access
from server.sync.entity import Value
from server.sync.log import Verdict
from server.sync.message import Change
from server.sync.push import instant
from server.sync.schema import SCHEMA

SERVER = Access("01M84JDPMR0000000000000000", frozenset(), frozenset(), everything=True)
MOMENT = "2026-12-18T09:00:00.000Z"

# name: (position, groups, fields beyond)
PEOPLE: Mapping[str, tuple[str, tuple[str, ...], dict[str, Any]]] = {
    "manager": ("manager", (), {}),
    "deputy": ("deputy_manager", (), {"in_charge_of": ("reception", "execution")}),
    "reception_lead": ("group_lead", ("reception",), {}),
    "receptionist": ("member", ("reception",), {}),
    "planning_lead": ("group_lead", ("planning",), {}),
    "planner": ("member", ("planning",), {}),
    "execution_lead": ("group_lead", ("execution",), {}),
    "crew": ("member", ("execution",), {}),
    "other_crew": ("member", ("execution",), {}),
    "event_lead": ("member", ("execution",), {}),
    "administrator": ("member", ("execution",), {"administrator": True}),
    "outsider": ("member", ("execution",), {"status": "left"}),
    "suspended": ("manager", (), {"status": "suspended"}),
}


def new_id() -> str:
    return str(ULID())


def now() -> str:
    return instant(datetime.now(UTC))


@dataclass
class Asker:
    """One person at one browser, which others may share."""

    browser: FlaskClient
    person: str
    epoch: str
    device: str = field(default_factory=new_id)

    def get(self, path: str, **options: Any) -> TestResponse:
        return self.browser.get(path, headers=self._headers(), **options)

    def post(self, path: str, json: object = None, **options: Any) -> TestResponse:
        return self.browser.post(path, json={} if json is None else json, headers=self._headers(), **options)

    def _headers(self) -> dict[str, str]:
        return {"X-Qianchang-Person": self.person, "Sec-Fetch-Site": "same-origin"}

    def sync(
        self, *changes: dict[str, Any], cursors: dict[str, int] | None = None, pending: int = 0, **more: Any
    ) -> dict[str, Any]:
        """One exchange of the protocol; asks only for what `cursors` names."""
        request = {
            "schema": SCHEMA,
            "epoch": self.epoch,
            "device": self.device,
            "now": now(),
            "pending": {"changes": pending, "files": 0},
            "changes": list(changes),
            "cursors": cursors or {},
            **more,
        }
        answered = self.post("/api/sync", request)
        assert answered.status_code == 200, answered.text
        content: dict[str, Any] = answered.json
        return content

    def verdict(self, *changes: dict[str, Any]) -> dict[str, Any]:
        """What became of the last of some changes."""
        verdict: dict[str, Any] = self.sync(*changes)["verdicts"][-1]
        return verdict


def edit(entity: str, record: str, base: dict[str, list[str]] | None = None, **patch: Value) -> dict[str, Any]:
    """A change to a record, as a phone sends it."""
    return {
        "id": new_id(),
        "entity": entity,
        "record": record,
        "create": False,
        "at": now(),
        "patch": patch,
        "base": base or {},
    }


def create(entity: str, record: str | None = None, **patch: Value) -> dict[str, Any]:
    """A new record, as a phone sends it."""
    return {**edit(entity, record or new_id(), None, **patch), "create": True}


@dataclass
class Cast:
    """A department in an app: ids by name."""

    app: Flask
    people: dict[str, str]
    groups: dict[str, str]
    events: dict[str, str]
    records: dict[str, str]

    @property
    def epoch(self) -> str:
        return sync_engine_of(self.app).epoch()

    def browser(self) -> FlaskClient:
        """A fresh browser, without cookies."""
        return self.app.test_client()

    def staff_number(self, name: str) -> str:
        return f"QC{list(PEOPLE).index(name) + 1:03d}"

    def sign_in(self, name: str, browser: FlaskClient | None = None, password: str = DEMO_PASSWORD) -> Asker:
        """Signs somebody in, in a browser of their own or in one that they share."""
        browser = browser or self.browser()
        asker = Asker(browser, self.people[name], self.epoch)
        answered = self.try_password(name, password, browser, asker.device)
        assert answered.status_code == 200, answered.text
        return asker

    def try_password(
        self, name: str, password: str, browser: FlaskClient | None = None, device: str | None = None
    ) -> TestResponse:
        body = {"staff_number": self.staff_number(name), "password": password, "device": device}
        return (browser or self.browser()).post("/api/sign-in", json=body)

    def set_password(self, name: str, password: str) -> None:
        """As `qianchang init` does it."""
        with self.app.app_context(), write_session() as session:
            set_password(session, self.people[name], state().passwords.hash(password), datetime.now(UTC))

    def write(self, entity: str, record: str, create: bool = False, **patch: Value) -> Verdict:
        """The server's own hand."""
        return write(self.app, entity, record, create, **patch)


def write(app: Flask, entity: str, record: str, create: bool, **patch: Value) -> Verdict:
    """One change by the server itself, which has seen everything that stands."""
    base = {} if create else _heads(app, entity, record)
    return write_all(app, [Change(new_id(), entity, record, create, MOMENT, patch, base)])[0]


def write_all(app: Flask, changes: Sequence[Change]) -> list[Verdict]:
    """Several at once, none refused."""
    with app.app_context():
        verdicts = sync_engine_of(app).write(SERVER, changes)
    assert not [verdict for verdict in verdicts if verdict.reason], verdicts
    return verdicts


def _heads(app: Flask, entity: str, record: str) -> dict[str, list[str]]:
    engine = sync_engine_of(app)
    table = engine.model.tables.records[entity]
    with engine.engine.connect() as connection:
        row = connection.execute(table.select().where(table.c.id == record)).one()
    state = engine.model.codecs[entity].read(row)
    return {name: list(state.heads_of(name)) for name in state.shown}


def made(entity: str, record: str, **patch: Value) -> Change:
    """A creation by the server's own hand."""
    return Change(new_id(), entity, record, True, MOMENT, patch, {})


def hire(app: Flask) -> Cast:
    """Puts the department into an empty app."""
    groups = {kind: new_id() for kind in ("reception", "planning", "execution")}
    people = {name: new_id() for name in PEOPLE}
    events = {"gala": new_id(), "fair": new_id()}
    records = {name: new_id() for name in ("client", "requirement", "zone", "post", "shift", "check", "fair_check")}
    changes = [made("group", record, name=kind, kind=kind) for kind, record in groups.items()]
    changes += [_person(name, people[name], number, groups) for number, name in enumerate(PEOPLE, start=1)]
    write_all(app, [*changes, *_stage(events, people, records)])
    return Cast(app, people, groups, events, records)


def _person(name: str, record: str, number: int, groups: Mapping[str, str]) -> Change:
    position, member_of, more = PEOPLE[name]
    patch: dict[str, Value] = {"status": "active", **more}
    if "in_charge_of" in more:
        patch["in_charge_of"] = [groups[kind] for kind in more["in_charge_of"]]
    patch |= {"staff_number": f"QC{number:03d}", "name": name, "position": position}
    return made("person", record, groups=[groups[kind] for kind in member_of], **patch)


def _stage(events: Mapping[str, str], people: Mapping[str, str], records: Mapping[str, str]) -> list[Change]:
    """Two events; crew has a shift at the gala, and there is a safety check at each."""
    gala, fair = events["gala"], events["fair"]
    day: dict[str, Value] = {"starts": MOMENT, "ends": "2026-12-18T14:00:00.000Z"}
    place: dict[str, Value] = {"venue": "Hall", "expected": 250}
    check: dict[str, Value] = {"category": "safety", "title": "Exit clear"}
    return [
        made("event", gala, name="Gala", lead=people["event_lead"], **day, **place),
        made("event", fair, name="Fair", **day, **place),
        made("client", records["client"], name="Client"),
        made("requirement", records["requirement"], event=gala, client=records["client"], budget=100000),
        made("zone", records["zone"], event=gala, name="Lobby", limit=250),
        made("post", records["post"], event=gala, name="Door"),
        made("shift", records["shift"], event=gala, person=people["crew"], post=records["post"], **day),
        made("check", records["check"], event=gala, **check),
        made("check", records["fair_check"], event=fair, **check),
    ]
