"""Every error under /api has one shape, whatever was sent, and no input is a fault of the server's."""

from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from server.sync.schema import SCHEMA
from tests.cast import Cast

JSON = "application/json"
ID = "01M84JDPMRB7Y2P5S8VFG3HK6D"


def error_of(answer: TestResponse) -> dict[str, Any]:
    """The error, after checking the shape."""
    assert answer.is_json, answer.text
    assert set(answer.json) == {"error"}
    error: dict[str, Any] = answer.json["error"]
    assert {"code", "message"} <= set(error) <= {"code", "message", "field"}
    return error


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/nothing", 404, "not_found"),
        ("GET", "/api/", 404, "not_found"),
        ("POST", "/api/health", 405, "method_not_allowed"),
        ("DELETE", "/api/sync", 405, "method_not_allowed"),
        ("GET", "/api/me", 401, "signed_out"),
        ("GET", "/api/people", 401, "signed_out"),
        ("GET", "/api/devices", 401, "signed_out"),
        ("GET", "/api/live", 401, "signed_out"),
        ("GET", "/api/forbidden", 401, "signed_out"),
        ("POST", "/api/sync", 401, "signed_out"),
        ("POST", "/api/sign-out", 401, "signed_out"),
        ("GET", f"/api/history/check/{ID}", 401, "signed_out"),
        ("GET", "/api/history/check/no-id", 404, "not_found"),
        ("GET", f"/api/history/check/{ID[:-1]}%00", 404, "not_found"),
    ],
)
def test_wrong_addresses_and_methods_and_strangers_get_json(
    app: Flask, method: str, path: str, status: int, code: str
) -> None:
    answer = app.test_client().open(path, method=method, json={} if method != "GET" else None)
    assert answer.status_code == status
    assert error_of(answer)["code"] == code
    assert answer.headers["Cache-Control"] == "no-store"


HOSTILE = {
    "nothing": b"",
    "half an object": b'{"staff_number": "QC001"',
    "a list": b"[]",
    "null": b"null",
    "bottomless": b"[" * 200_000,
    "not a number": b'{"staff_number": NaN, "password": "x"}',
    "an endless number": b'{"staff_number": ' + b"9" * 6000 + b"}",
    "bytes that are no text": b"\xff\xfe\x00{",
    "half a surrogate": b'{"staff_number": "\\ud800", "password": "x"}',
    "a NUL": b'{"staff_number": "QC\\u0000", "password": "x"}',
    "wrong types": b'{"staff_number": {"a": 1}, "password": ["x"]}',
    "an unknown field": b'{"staff_number": "QC001", "password": "x", "admin": true}',
    "a missing field": b'{"staff_number": "QC001"}',
    "a device that is none": b'{"staff_number": "QC001", "password": "x", "device": "../x"}',
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_json_gets_a_precise_refusal(app: Flask, body: bytes) -> None:
    answer = app.test_client().post("/api/sign-in", data=body, content_type=JSON)
    assert answer.status_code in (400, 422)
    assert error_of(answer)["message"]


def test_a_finding_names_its_field(app: Flask) -> None:
    answer = app.test_client().post("/api/sign-in", json={"staff_number": "QC001"})
    assert error_of(answer) == {
        "code": "invalid",
        "field": "password",
        "message": "Missing data for required field.",
    }


@pytest.mark.parametrize("path", ["/api/sign-in", "/api/sync"])
def test_a_body_of_ten_megabytes_is_refused_as_too_large(cast: Cast, path: str) -> None:
    crew = cast.sign_in("crew")
    answer = crew.browser.post(path, data=b"[" + b" " * 10_000_000 + b"]", content_type=JSON)
    assert (answer.status_code, error_of(answer)["code"]) == (413, "too_large")


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "", "application/jsonx"])
def test_what_a_foreign_form_can_send_is_refused(cast: Cast, content_type: str) -> None:
    crew = cast.sign_in("crew")
    answer = crew.browser.post("/api/sign-out", data="{}", content_type=content_type)
    assert (answer.status_code, error_of(answer)["code"]) == (415, "unsupported_media_type")
    assert crew.get("/api/me").status_code == 200


@pytest.mark.proves("O1")
@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost:1"},
    ],
)
def test_a_write_from_another_site_is_refused(cast: Cast, headers: dict[str, str]) -> None:
    crew = cast.sign_in("crew")
    answer = crew.browser.post("/api/sign-out", json={}, headers=headers)
    assert (answer.status_code, error_of(answer)["code"]) == (403, "foreign_origin")
    assert crew.get("/api/me").status_code == 200


@pytest.mark.parametrize(
    "headers",
    [{"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://localhost"}, {}],
    ids=["fetch", "origin", "program"],
)
def test_a_write_from_our_own_page_or_a_program_is_taken(cast: Cast, headers: dict[str, str]) -> None:
    crew = cast.sign_in("crew")
    assert crew.browser.post("/api/sign-out", json={}, headers=headers).status_code == 200


def test_a_form_without_an_origin_is_refused(cast: Cast) -> None:
    crew = cast.sign_in("crew")
    answer = crew.browser.post("/api/sign-out", data={"a": "b"}, content_type="multipart/form-data")
    assert error_of(answer)["code"] == "foreign_origin"


def test_a_fault_of_the_server_is_logged_under_the_id_that_is_answered(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    app.add_url_rule("/api/broken", view_func=lambda: str(1 // 0))
    answer = app.test_client().get("/api/broken")
    assert answer.status_code == 500
    incident = error_of(answer)["message"].rsplit(" ", 1)[1]
    assert incident in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "ZeroDivisionError" not in answer.text


@pytest.mark.parametrize(
    "environ",
    [
        {"REMOTE_ADDR": "192.168.1.5"},
        {"HTTP_HOST": "attacker.example"},
        {"HTTP_X_FORWARDED_FOR": "203.0.113.9"},
        {"HTTP_HOST": "192.168.1.7:8000"},
    ],
)
def test_the_demo_answers_this_machine_alone(app: Flask, environ: dict[str, str]) -> None:
    answer = app.test_client().get("/api/health", environ_overrides=environ)
    assert (answer.status_code, error_of(answer)["code"]) == (403, "demo_is_local")


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "[::1]"])
def test_the_demo_is_reached_by_every_name_of_this_machine(app: Flask, host: str) -> None:
    assert app.test_client().get("/api/health", environ_overrides={"HTTP_HOST": host}).status_code == 200


def test_health_answers_anybody(app: Flask) -> None:
    assert app.test_client().get("/api/health").json == {"status": "ok", "schema": SCHEMA}
