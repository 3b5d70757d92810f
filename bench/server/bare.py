"""The baseline: a bare Flask app that stores the same JSON rows and does nothing else."""

import json
import os

from flask import Flask, Response, jsonify, request
from sqlalchemy import BigInteger, Column, MetaData, Table, Text, create_engine, func, insert, select

from server.sync.transaction import prepare, writing

metadata = MetaData()
ROW = Table(
    "bare_row",
    metadata,
    Column("id", Text, primary_key=True),
    Column("rev", BigInteger, index=True),
    Column("body", Text, nullable=False),
)
DEPARTMENT = Table("department", metadata, Column("id", BigInteger, primary_key=True), Column("rev", BigInteger))


def create_app() -> Flask:
    """Same database settings, same lock, same server as the product's; one table."""
    app = Flask(__name__)
    engine = create_engine(os.environ["BARE_URL"], pool_size=16, max_overflow=64)
    prepare(engine)
    metadata.create_all(engine)
    with writing(engine) if engine.dialect.name == "sqlite" else engine.begin() as connection:
        if connection.scalar(select(func.count()).select_from(DEPARTMENT)) == 0:
            connection.execute(insert(DEPARTMENT).values(id=1, rev=0))

    @app.get("/ready")
    def ready() -> Response:
        """It serves."""
        return jsonify(ready=True)

    @app.post("/rows")
    def store() -> Response:
        rows = request.get_json()["changes"]
        with writing(engine) as connection:
            connection.execute(insert(ROW), [{"id": r["id"], "rev": 0, "body": json.dumps(r)} for r in rows])
        return jsonify(stored=len(rows))

    return app
