"""Whether the server serves."""

from typing import Any

from server.api.documented import DocumentedBlueprint
from server.api.schemas import Health
from server.sync.schema import SCHEMA

blueprint = DocumentedBlueprint("health", __name__, url_prefix="/api", description="Whether the server serves")


@blueprint.get("/health")
@blueprint.answers(Health)
def health() -> dict[str, Any]:
    """Answers as soon as requests are served."""
    return {"status": "ok", "schema": SCHEMA}
