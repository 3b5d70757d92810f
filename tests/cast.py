"""The people that tests are about, and how they ask: a department of three groups, with two events."""

from collections.abc import Mapping
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
            "schema": 1,
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
    change = Change(new_id(), entity, record, create, MOMENT, patch, {} if create else _heads(app, entity, record))
    with app.app_context():
        verdict = sync_engine_of(app).write(SERVER, [change])[0]
    assert verdict.reason is None, verdict
    return verdict


def _heads(app: Flask, entity: str, record: str) -> dict[str, list[str]]:
    engine = sync_engine_of(app)
    table = engine.model.tables.records[entity]
    with engine.engine.connect() as connection:
        row = connection.execute(table.select().where(table.c.id == record)).one()
    state = engine.model.codecs[entity].read(row)
    return {name: list(state.heads_of(name)) for name in state.shown}


def hire(app: Flask) -> Cast:
    """Puts the department into an empty app."""
    kinds = ("reception", "planning", "execution")
    groups = {kind: new_id() for kind in kinds}
    for kind, record in groups.items():
        write(app, "group", record, True, name=kind, kind=kind)
    people = {name: new_id() for name in PEOPLE}
    for number, (name, (position, member_of, more)) in enumerate(PEOPLE.items(), start=1):
        charge = [groups[kind] for kind in more.get("in_charge_of", ())]
        patch: dict[str, Value] = {"status": "active", **{k: v for k, v in more.items() if k != "in_charge_of"}}
        patch |= {"in_charge_of": charge} if charge else {}
        patch |= {"staff_number": f"QC{number:03d}", "name": name, "position": position}
        write(app, "person", people[name], True, groups=[groups[kind] for kind in member_of], **patch)
    events = {"gala": new_id(), "fair": new_id()}
    return Cast(app, people, groups, events, _stage(app, events, people))


def _stage(app: Flask, events: dict[str, str], people: dict[str, str]) -> dict[str, str]:
    """Two events; crew has a shift at the gala, and a safety check there."""
    records = {name: new_id() for name in ("client", "requirement", "zone", "post", "shift", "check", "fair_check")}
    gala, fair = events["gala"], events["fair"]
    day = {"starts": MOMENT, "ends": "2026-12-18T14:00:00.000Z", "venue": "Hall", "expected": 250}
    write(app, "event", gala, True, name="Gala", lead=people["event_lead"], **day)
    write(app, "event", fair, True, name="Fair", **day)
    write(app, "client", records["client"], True, name="Client")
    write(app, "requirement", records["requirement"], True, event=gala, client=records["client"], budget=100000)
    write(app, "zone", records["zone"], True, event=gala, name="Lobby", limit=250)
    write(app, "post", records["post"], True, event=gala, name="Door")
    shift: dict[str, Value] = {"post": records["post"], "starts": MOMENT, "ends": day["ends"]}
    write(app, "shift", records["shift"], True, event=gala, person=people["crew"], **shift)
    check: dict[str, Value] = {"category": "safety", "title": "Exit clear"}
    write(app, "check", records["check"], True, event=gala, **check)
    write(app, "check", records["fair_check"], True, event=fair, **check)
    return records
