"""The command `qianchang`: init, migrate, generate, routes, serve (issue: two commands on a fresh machine)."""

import json
import os
import stat
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from server.app import create_app
from server.cli import commands
from server.cli.generate import DATA_MODEL, ENTITIES_TS
from server.cli.serve import SAMPLE
from server.config import ConfigError, from_environment
from server.domain.model import MODEL
from tests.cast import Cast
from tools.listening import free_port

SECRET = "a better password"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that does not exist yet, in a clean environment."""
    for name in ("DATA", "DATABASE_URL", "SECRET_KEY", "HOST", "PORT", "QIANCHANG_DEMO"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(commands, list(arguments), input=typed, obj=create_app)


@pytest.mark.proves("O1")
def test_init_makes_an_administrator_who_signs_in_and_has_the_staff_in_hand(data: Path) -> None:
    made = run("init", "--staff-number", "A1", "--name", "管理员", "--password-stdin", typed=f"{SECRET}\n")
    assert made.exit_code == 0, made.output
    browser = create_app(from_environment()).test_client()
    assert browser.post("/api/sign-in", json={"staff_number": "A1", "password": SECRET}).status_code == 200
    me = browser.get("/api/me").json
    assert (me["person"]["name"], me["manages"]) == ("管理员", ["staff"])
    history = browser.get(f"/api/history/person/{me['person']['id']}").json["changes"]
    assert [change["create"] for change in history] == [True]


@pytest.mark.proves("O1")
def test_init_again_gives_a_new_password_and_ends_old_sessions_without_a_conflict(data: Path) -> None:
    run("init", "--staff-number", "A1", "--name", "管理员", "--password-stdin", typed=f"{SECRET}\n")
    app = create_app(from_environment())
    browser = app.test_client()
    browser.post("/api/sign-in", json={"staff_number": "A1", "password": SECRET})
    again = run("init", "--staff-number", "A1", "--password-stdin", typed="another good one\n")
    assert again.exit_code == 0, again.output
    assert browser.get("/api/me").status_code == 401
    signed_in = browser.post("/api/sign-in", json={"staff_number": "A1", "password": "another good one"})
    history = browser.get(f"/api/history/person/{signed_in.json['person']['id']}").json["changes"]
    assert [change["verdict"] for change in history] == ["applied", "applied"]


def test_init_asks_for_what_it_was_not_told(data: Path) -> None:
    made = run("init", typed=f"A1\n{SECRET}\n{SECRET}\n管理员\n")
    assert made.exit_code == 0, made.output
    assert SECRET not in made.output


@pytest.mark.parametrize(("password", "why"), [("short", "at least 8"), ("aaaaaaaaaaaa", "easily guessed")])
def test_init_refuses_a_poor_password_with_its_reason_and_makes_nobody(data: Path, password: str, why: str) -> None:
    refused = run("init", "--staff-number", "A1", "--name", "x", "--password-stdin", typed=f"{password}\n")
    assert refused.exit_code == 1
    assert why in refused.output
    browser = create_app(from_environment({"DATA": str(data), "QIANCHANG_DEMO": "1"})).test_client()
    body = {"staff_number": "A1", "password": "qianchang-demo"}
    assert browser.post("/api/sign-in", json=body).status_code == 401


def test_migrate_twice_does_its_work_once(data: Path) -> None:
    assert "brought to this version" in run("migrate").output
    assert "is of this version" in run("migrate").output


@pytest.mark.proves("Q5")
def test_a_workbook_is_imported_into_a_folder_that_nothing_is_in_yet(data: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"

    def sheets(*options: str) -> list[dict[str, Any]]:
        done = run("import", str(SAMPLE), "--report", str(report), *options)
        assert done.exit_code == 0, done.output
        counts: list[dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))["sheets"]
        return counts

    rehearsed = sheets("--dry-run")
    assert {sheet["sheet"]: sheet["added"] for sheet in rehearsed}["清单"] == 193
    assert sheets() == rehearsed, "the rehearsal wrote nothing"
    assert {(sheet["added"], sheet["changed"], sheet["refused"]) for sheet in sheets()} == {(0, 0, 0)}


@pytest.mark.proves("Q5")
def test_an_exported_workbook_imports_again_to_the_same(data: Path, tmp_path: Path) -> None:
    exported, report = tmp_path / "out.xlsx", tmp_path / "report.json"
    run("import", str(SAMPLE))
    assert run("export", str(exported)).exit_code == 0
    run("import", str(exported), "--report", str(report))
    counts = json.loads(report.read_text(encoding="utf-8"))["sheets"]
    assert {(sheet["added"], sheet["changed"], sheet["refused"]) for sheet in counts} == {(0, 0, 0)}
    assert "no event X9" in run("export", str(exported), "--event", "X9").output


@pytest.mark.proves("Q5")
def test_a_file_that_is_no_workbook_ends_the_import_with_a_reason(data: Path, tmp_path: Path) -> None:
    nonsense = tmp_path / "notes.xlsx"
    nonsense.write_bytes(b"not a workbook")
    refused = run("import", str(nonsense), "--language", "en")
    assert refused.exit_code == 1
    assert "notes.xlsx" in refused.output


def test_the_demo_imports_the_sample_and_says_where_to_go_and_who_can_sign_in(data: Path) -> None:
    port = free_port()
    command = [sys.executable, "-u", "-m", "server", "demo", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=SAMPLE.parents[1], env=dict(os.environ))
    try:
        assert process.stdout is not None
        printed = ""
        while f"http://127.0.0.1:{port}" not in printed:
            line = process.stdout.readline()
            assert line, printed
            printed += line
    finally:
        process.terminate()
        process.wait(20)
    assert "QC021" in printed
    assert "qianchang-demo" in printed


def test_serve_refuses_a_database_that_was_not_migrated_and_names_the_remedy(data: Path) -> None:
    refused = run("serve", "--port", "0")
    assert refused.exit_code == 1
    assert "qianchang migrate" in refused.output


def test_sqlite_is_served_by_one_process_only(data: Path) -> None:
    assert "one process" in run("serve", "--processes", "2").output


def test_generated_types_follow_the_declarations() -> None:
    checked = run("generate", "--check")
    assert checked.exit_code == 0, checked.output


def test_a_changed_file_fails_the_check_and_is_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = ENTITIES_TS.read_text(encoding="utf-8")
    edited = tmp_path / "entities.ts"
    edited.write_text(wanted.replace('"once"', '"latest"'), encoding="utf-8")
    monkeypatch.setattr(import_module("server.cli.generate"), "ENTITIES_TS", edited)
    assert run("generate", "--check").exit_code == 1
    assert run("generate").exit_code == 0
    assert edited.read_text(encoding="utf-8") == wanted


def test_the_data_model_names_every_kind_of_record_and_every_field() -> None:
    text = DATA_MODEL.read_text(encoding="utf-8")
    for entity in MODEL.registry:
        section = text.split(f"\n## {entity.name}\n")[1].split("\n## ")[0]
        assert [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")] == [
            name for name in entity.fields if name != "deleted"
        ]


def test_routes_lists_every_address(data: Path) -> None:
    listed = run("routes").output
    assert "POST       /api/sync" in listed
    assert "GET        /api/health" in listed


def test_the_secret_is_made_once_and_only_its_owner_reads_it(data: Path) -> None:
    first = from_environment().secret_key
    assert from_environment().secret_key == first
    assert len(first) >= 48
    assert stat.S_IMODE((data / "secret_key").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"PORT": "many"}, "PORT"),
        ({"PORT": "70000"}, "PORT"),
        ({"DATABASE_URL": "nonsense"}, "DATABASE_URL"),
        ({"DATABASE_URL": "mysql://x/y"}, "DATABASE_URL"),
        ({"QIANCHANG_ZONE": "Mars/Base"}, "QIANCHANG_ZONE"),
        ({"QIANCHANG_ZONE": "../etc"}, "QIANCHANG_ZONE"),
        ({"QIANCHANG_DEMO": "1", "HOST": "0.0.0.0"}, "HOST"),
        ({"QIANCHANG_DEMO": "1", "QIANCHANG_PROXIES": "1"}, "QIANCHANG_PROXIES"),
    ],
)
def test_a_wrong_setting_is_named(data: Path, environment: dict[str, str], named: str) -> None:
    with pytest.raises(ConfigError, match=named):
        from_environment({"DATA": str(data), **environment})


def test_a_postgresql_address_as_hosters_write_it_is_understood(data: Path) -> None:
    config = from_environment({"DATA": str(data), "DATABASE_URL": "postgres://u@h/n"})
    assert config.database.drivername == "postgresql+psycopg"
    assert config.zone.key == "Asia/Shanghai"


def test_the_openapi_document_describes_every_documented_end_point(cast: Cast) -> None:
    document = json.loads(cast.browser().get("/api/openapi.json").data)
    assert {"/api/sign-in", "/api/devices", "/api/forbidden/{change}/dismiss"} <= set(document["paths"])
    assert document["paths"]["/api/sign-in"]["post"]["responses"]["401"]["description"] == "wrong_password"
