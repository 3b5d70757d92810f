"""The baseline of pulls: a bare Flask app that selects the same rows of the same database by the same index, and dumps
them as JSON.
"""

import json
import os

from flask import Flask, Response, request
from sqlalchemy import create_engine, text

ROWS = 'SELECT * FROM "check" WHERE scope = :scope AND rev > :after ORDER BY rev LIMIT :limit'


def create_app() -> Flask:
    app = Flask(__name__)
    engine = create_engine(os.environ["BARE_URL"], pool_size=16, max_overflow=64)

    @app.get("/rows")
    def read() -> Response:
        """The rows of a scope after a rev, in order."""
        wanted = request.args
        values = {"scope": wanted["scope"], "after": int(wanted["after"]), "limit": int(wanted["limit"])}
        with engine.connect() as connection:
            rows = [dict(row) for row in connection.execute(text(ROWS), values).mappings()]
        cursor = rows[-1]["rev"] if rows else values["after"]
        return Response(json.dumps({"cursor": cursor, "records": rows}), content_type="application/json")

    return app
