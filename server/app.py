"""Puts the server together; the only place that imports everything."""

import logging

from flask import Flask
from flask_migrate import Migrate
from werkzeug.middleware.proxy_fix import ProxyFix

from server.api import (
    announce,
    archive,
    clients,
    devices,
    feedback_page,
    health,
    history,
    live,
    media,
    people,
    photo_report,
    sign_in,
    sync,
    uploads,
    work_chats,
    workbook,
)
from server.api.documented import Documented
from server.api.errors import init_errors
from server.api.guard import init_guard
from server.api.limits import limiter
from server.api.pages import init_pages
from server.api.session import init_session
from server.api.state import State, init_state
from server.api.urls import UlidConverter, describe_ulid, init_urls
from server.config import Config, from_environment, require_loopback_in_demo
from server.db import MIGRATIONS, db, init_database
from server.domain.model import MODEL
from server.domain.organisation.credential import Passwords
from server.domain.organisation.people import DECIDES_ACCESS, access_by_id
from server.domain.reactions import reactions_in
from server.media.renditions import Renditions
from server.media.storage import LocalStorage
from server.sync.engine import SyncEngine
from server.sync.live import Hub
from server.sync.transaction import prepare

DOCUMENTED = (
    health,
    sign_in,
    people,
    devices,
    history,
    workbook,
    work_chats,
    media,
    uploads,
    archive,
    photo_report,
    clients,
)  # end points with an OpenAPI description
OTHERS = (sync.bp, live.blueprint, feedback_page.blueprint)  # the protocol's own, and pages for people


def create_app(config: Config | None = None, passwords: Passwords | None = None) -> Flask:
    """An app for one deployment, by default the one that the environment describes."""
    config = config or from_environment()
    require_loopback_in_demo(config)
    app = Flask("server", static_folder=None, template_folder=None)
    app.config["SECRET_KEY"] = config.secret_key
    app.config["ZONE"] = config.zone
    init_state(app, State(config, passwords or Passwords(), Hub(config.live_streams)))
    init_database(app, config)
    _init_engine(app, config)
    Migrate(app, db, directory=str(MIGRATIONS), render_as_batch=True, compare_type=True)
    if config.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, config.proxies, config.proxies, config.proxies)  # type: ignore[method-assign]
    _init_api(app, config)
    logging.getLogger("server").setLevel(logging.INFO)
    return app


def _init_engine(app: Flask, config: Config) -> None:
    """The sync engine over the app's database, and files beside it; who listens to it."""
    with app.app_context():
        engine = db.engine
    prepare(engine)
    app.extensions["sync_engine"] = SyncEngine(
        engine, MODEL, access_by_id, decides_access=DECIDES_ACCESS, reactions=reactions_in(config.zone)
    )
    storage = app.extensions[media.EXTENSION] = LocalStorage(config.data / "media")
    app.extensions[media.RENDITIONS] = Renditions(config.data / "renditions", storage)
    announce.init_announce(app, app.extensions["sync_engine"])
    app.extensions["sync_engine"].beside.append(devices.HEARING)


def _init_api(app: Flask, config: Config) -> None:
    init_urls(app)
    init_guard(app, config)
    init_session(app)
    app.config.update(OPENAPI_URL_PREFIX="/api", OPENAPI_JSON_PATH="openapi.json")
    limiter.init_app(app)
    documented = Documented(app, spec_kwargs=SPEC)
    documented.register_converter(UlidConverter, describe_ulid)
    for module in DOCUMENTED:
        documented.register_blueprint(module.blueprint)
    for blueprint in OTHERS:
        app.register_blueprint(blueprint)
    init_pages(app, config.web)
    init_errors(app)


SPEC = {
    "title": "Qianchang",
    "version": "1",
    "openapi_version": "3.0.3",
}
