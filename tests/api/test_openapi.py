"""Random requests made from the OpenAPI document: never a fault of the server's, always an answer as documented."""

import tempfile
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from server.app import create_app
from server.cli.migrate import migrate_database
from tests.cast import Cast, hire
from tests.conftest import CHEAP, sqlite_config

CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance]
folder = tempfile.TemporaryDirectory(prefix="qc-openapi-")
app = create_app(sqlite_config(Path(folder.name)), CHEAP)


@schemathesis.serializer("application/offset+octet-stream")
def as_they_are(_: object, value: bytes) -> bytes:
    """The bytes of a photo."""
    return value


schema = schemathesis.openapi.from_wsgi("/api/openapi.json", app)


@pytest.fixture(scope="module")
def department() -> Cast:
    """Behind the app whose document gives the cases, which must be there when tests are collected."""
    with app.app_context():
        migrate_database()
    return hire(app)


@schema.parametrize()
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_request_is_a_fault_of_the_server(case: Case, department: Cast) -> None:
    manager = department.sign_in("manager")
    cookie = manager.browser.get_cookie(f"qc_{manager.person}")
    assert cookie is not None
    case.call_and_validate(
        checks=CHECKS,
        cookies={f"qc_{manager.person}": cookie.value},
        headers={"X-Qianchang-Person": manager.person, "Sec-Fetch-Site": "same-origin"},
    )
