"""The product's app for a benchmark: a department with one event, its tables filled to a given size."""

import os

from flask import Flask

from server.app import create_app as product_app
from server.config import from_environment
from server.db import Base, db


def create_app() -> Flask:
    """For gunicorn; the database is what DATA and DATABASE_URL say."""
    return product_app(from_environment())


def prepare_database() -> Flask:
    """Tables and the first epoch."""
    app = product_app(from_environment())
    with app.app_context():
        Base.metadata.create_all(db.engine)
    app.extensions["sync_engine"].start_epoch()
    return app


if __name__ == "__main__":
    os.environ.setdefault("DATA", "data")
    prepare_database()
