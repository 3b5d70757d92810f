"""Carries news of a commit to the live streams of every process that serves this database.

PostgreSQL tells the other processes by LISTEN/NOTIFY. With SQLite there is one serving process; what a command such as
`qianchang import` writes beside it is seen by looking at the rev every two seconds, while anybody listens.
"""

import json
import logging
import os
import secrets
import threading
from typing import Any

import psycopg
from flask import Flask, current_app
from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError

from server.api.state import NAME as STATE
from server.api.state import State
from server.sync.department import rev_of
from server.sync.engine import News, SyncEngine
from server.sync.live import EVERY_SCOPE, Hub

log = logging.getLogger(__name__)

CHANNEL = "qianchang_live"
PAYLOAD_LIMIT = 7000  # bytes; PostgreSQL takes 8,000
LOOK_SECONDS = 2.0
RECONNECT_SECONDS = 3.0


FOLLOWER = "qianchang_follower"


def init_announce(app: Flask, engine: SyncEngine) -> None:
    """What the engine commits is told to the streams of this process, and to the other processes."""
    here: State = app.extensions[STATE]

    def tell(news: News) -> None:
        here.hub.publish(news.rev, news.scopes, news.access)
        if not here.config.sqlite:
            notify(engine.engine, news)

    engine.listeners.append(tell)
    app.extensions[FOLLOWER] = Follower(engine.engine, here)


def follower() -> "Follower":
    """Of the app that answers the current request."""
    found: Follower = current_app.extensions[FOLLOWER]
    return found


def notify(engine: Engine, news: News) -> None:
    """Outside the transaction: NOTIFY inside it would make every commit wait for every other."""
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("select pg_notify(:channel, :payload)"), _notification(news))
    except SQLAlchemyError as error:  # the commit stands; phones of other processes hear by the next news or a poll
        log.warning("other processes were not told of rev %s: %s", news.rev, error)


def _notification(news: News) -> dict[str, Any]:
    told = {"from": process_name(), "rev": news.rev, "scopes": sorted(news.scopes), "access": news.access}
    payload = json.dumps(told)
    if len(payload.encode()) > PAYLOAD_LIMIT:
        payload = json.dumps({**told, "scopes": [EVERY_SCOPE]})
    return {"channel": CHANNEL, "payload": payload}


_names: dict[int, str] = {}


def process_name() -> str:
    """Of this process, even after a fork."""
    return _names.setdefault(os.getpid(), secrets.token_hex(8))


class Follower:
    """The thread that hears of commits by other processes; it starts with the first stream of a process."""

    def __init__(self, engine: Engine, here: State):
        self._engine, self._hub, self._sqlite = engine, here.hub, here.config.sqlite
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()

    def ensure(self) -> None:
        """Starts the thread unless it runs."""
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._stop.clear()
                self._thread = threading.Thread(target=self._run, name="live-follower", daemon=True)
                self._thread.start()

    def stop(self) -> None:
        self._stop.set()

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                (look if self._sqlite else hear)(self._engine, self._hub, self._stop)
            except Exception as error:  # a lost database comes back; until then phones poll
                log.warning("no live news from the database: %s", error)
            self._stop.wait(RECONNECT_SECONDS)


def look(engine: Engine, hub: Hub, stop: threading.Event) -> None:
    """Looks at the rev while anybody listens, until told to stop."""
    while not stop.wait(LOOK_SECONDS):
        if len(hub):
            _catch_up(engine, hub)


def hear(engine: Engine, hub: Hub, stop: threading.Event) -> None:
    """Listens to the other processes until told to stop; raises when the connection is lost."""
    url = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"listen {CHANNEL}")
        _catch_up(engine, hub)
        while not stop.is_set():
            for notification in connection.notifies(timeout=LOOK_SECONDS):
                _pass_on(notification.payload, hub)


def _pass_on(payload: str, hub: Hub) -> None:
    news = json.loads(payload)
    if news["from"] != process_name():
        hub.publish(news["rev"], news["scopes"], news["access"])


def _catch_up(engine: Engine, hub: Hub) -> None:
    with engine.connect() as connection:
        rev = rev_of(connection)
    if rev > hub.latest:
        hub.publish(rev, [EVERY_SCOPE], access=True)
