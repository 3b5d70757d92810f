"""The wire is pinned: what phones of this schema understand does not change unnoticed."""

import pytest

from server.domain.entities import ENTITIES
from server.sync.registry import Registry
from server.sync.schema import SCHEMA, wire_hash

PINNED = {
    1: "c8ab234ead3283cb",
    2: "95b29d9bb03e2573",
    3: "5a8934b053713da1",
    4: "f94b71b4f63147ef",
}  # schema number → hash; raise SCHEMA and write the step into HISTORY before adding a line


@pytest.mark.proves("X13")
def test_the_wire_of_this_schema_is_the_pinned_one():
    assert wire_hash(Registry(ENTITIES)) == PINNED[SCHEMA]


@pytest.mark.proves("Q5")
def test_the_schema_is_told_to_whoever_asks(cast):
    told = cast.browser().get("/api/schema").json
    assert told["schema"] == SCHEMA
    assert told["entities"]["check"]["home"] == "event:{event}"
    assert told["entities"]["check"]["fields"]["result"]["worst_first"] == ["fail", None, "na", "pass"]
