"""`qianchang serve` and `qianchang demo`: gunicorn, one process on SQLite, threads for requests and live streams."""

import logging
import signal
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import click
from flask import Flask
from gunicorn.app.base import BaseApplication

from server.api.state import NAME, State
from server.cli.demo_calls import lay_the_desk
from server.cli.demo_desk import open_the_desk
from server.cli.demo_formalities import ask_for_papers
from server.cli.migrate import migrate_database, sync_engine_of
from server.cli.opened import Factory, configured, data_option, opened, require_migrated
from server.cli.workbook import language_of_terminal, take
from server.config import Config
from server.domain.organisation.credential import DEMO_PASSWORD
from server.domain.organisation.people import list_people
from server.domain.transactions import reading
from server.i18n import text
from server.jobs.clock import Clock
from server.jobs.tell_outside import Teller
from server.jobs.tell_report import Reporter
from server.memory import settle_memory
from server.workbook.report import summary

SAMPLE = Path(__file__).parents[2] / "sample" / "gala-2026.xlsx"
GRACE_SECONDS = 10
KEEPALIVE_SECONDS = 30
CONNECTIONS = 2000
STOPS = (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)
LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class Served(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """The app under gunicorn, configured by us alone."""

    def __init__(self, factory: Factory, config: Config, processes: int, ready: Callable[[], None]):
        self.factory, self.config, self.processes, self.ready = factory, config, processes, ready
        super().__init__()

    def load_config(self) -> None:
        host = f"[{self.config.host}]" if ":" in self.config.host else self.config.host
        settings: dict[str, Any] = {
            "bind": f"{host}:{self.config.port}",
            "workers": self.processes,
            "worker_class": "gthread",
            "threads": self.config.threads,
            "worker_connections": CONNECTIONS,
            "keepalive": KEEPALIVE_SECONDS,
            "graceful_timeout": GRACE_SECONDS,
            "control_socket_disable": True,
            "loglevel": "warning",
            "proc_name": "qianchang",
            "post_worker_init": prepare_worker,
            "when_ready": lambda _server: self.ready(),
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        logging.basicConfig(format=LOG_FORMAT, level=logging.WARNING)
        return self.factory(self.config)


def prepare_worker(worker: Any) -> None:
    end_streams_on_stop(worker)
    engine, config = sync_engine_of(worker.wsgi), worker.wsgi.extensions[NAME].config
    Clock(worker.wsgi, engine).start()
    Teller(worker.wsgi, engine, config.mail, config.zone).start()
    Reporter(worker.wsgi, engine, config.mail, config.zone, config.address).start()
    settle_memory()


def end_streams_on_stop(worker: Any) -> None:
    """A live stream would hold a stopping process for the whole grace period: all end at once, and phones return."""
    state: State = worker.wsgi.extensions[NAME]
    before = {int(number): signal.getsignal(number) for number in STOPS}

    def stop(number: int, frame: FrameType | None) -> None:
        state.hub.close()
        then = before[number]
        if callable(then):
            then(number, frame)

    for number in STOPS:
        signal.signal(number, stop)


@click.command()
@click.option("--host", help="Address to serve on (HOST), by default 127.0.0.1.")
@click.option("--port", type=click.IntRange(0, 65535), help="Port (PORT), by default 8000.")
@click.option("--processes", type=click.IntRange(1, 64), default=1, show_default=True, help="With PostgreSQL only.")
@data_option
@click.pass_obj
def serve(factory: Factory, host: str | None, port: int | None, processes: int, data: Path | None) -> None:
    """Serve until told to stop."""
    config = configured(data=data, host=host, port=port)
    if processes > 1 and config.sqlite:
        raise click.ClickException("SQLite is served by one process; set DATABASE_URL to PostgreSQL for more")
    with opened(factory, config):
        require_migrated()
    Served(factory, config, processes, lambda: click.echo(f"serving {address(config)}")).run()


def address(config: Config) -> str:
    """As typed into a browser."""
    host = f"[{config.host}]" if ":" in config.host else config.host
    return f"http://{host}:{config.port}"


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), help="Port (PORT), by default 8000.")
@data_option
@click.pass_obj
def demo(factory: Factory, port: int | None, data: Path | None) -> None:
    """Migrate, import the sample workbook when there is nothing yet, and serve this machine alone.

    Everybody signs in with their staff number and one known password.
    """
    config = configured(data=data, port=port, host="127.0.0.1", demo=True)
    language = language_of_terminal()
    with opened(factory, config) as app:
        migrate_database()
        if first_import(config, language):
            open_the_desk(app)
            lay_the_desk(sync_engine_of(app), config.zone)
            ask_for_papers(sync_engine_of(app), config.zone)
        people = "\n".join(sign_in_lines(language))

    def ready() -> None:
        opening = text(language, "cli.demo.address", address=address(config))
        click.echo(f"\n{people}\n\n{opening}\n{text(language, 'cli.demo.stop')}")

    Served(factory, config, 1, ready).run()


def first_import(config: Config, language: str) -> bool:
    """The sample workbook, when there is nobody yet; whether it was so."""
    with reading() as connection:
        if list_people(connection):
            return False
    click.echo(text(language, "cli.importing", file=SAMPLE.name))
    click.echo(summary(take(config, SAMPLE), language))
    return True


def sign_in_lines(language: str) -> list[str]:
    """Who can sign in, as the demo prints it."""
    with reading() as connection:
        people = [person for person in list_people(connection) if person.standing.may_sign_in]
    lines = [text(language, "cli.demo.password", password=DEMO_PASSWORD)]
    for person in people:
        position = text(language, f"cli.position.{person.standing.position}")
        lines.append(f"  {person.staff_number:<8} {person.name}  {position}")
    return lines
