"""The product's app for a benchmark, and its database made ready."""

from collections.abc import Mapping

from flask import Flask

from server.app import create_app as product_app
from server.config import from_environment
from server.db import Base, db
from server.memory import settle_memory
from server.sync.engine import SyncEngine


def create_app() -> Flask:
    """For gunicorn, as `qianchang serve` makes it; the database is what DATA and DATABASE_URL say."""
    app = product_app(from_environment())
    settle_memory()
    return app


def prepared_engine(environment: Mapping[str, str]) -> SyncEngine:
    """Tables and the first epoch of the deployment that this environment describes."""
    app = product_app(from_environment(environment))
    with app.app_context():
        Base.metadata.create_all(db.engine)
    engine: SyncEngine = app.extensions["sync_engine"]
    engine.start_epoch()
    return engine
