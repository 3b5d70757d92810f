"""The app shell, its worker and its files, as a browser asks for them."""

import base64
import gzip
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from flask.testing import FlaskClient
from sqlalchemy import URL

from server.app import create_app
from server.config import WEB, Config

MAIN = "console.log('main')"


@pytest.fixture
def web(tmp_path: Path) -> Path:
    """The project's own page and icons with a small build."""
    folder = tmp_path / "web"
    for name in ("templates", "static/icons"):
        shutil.copytree(WEB / name, folder / name)
    shutil.copy(WEB / "static" / "manifest.webmanifest", folder / "static")
    deploy(folder, "main-a1.js")
    return folder


def deploy(web: Path, main: str) -> None:
    """A build whose first script has this name."""
    build = web / "static" / "build"
    (build / ".vite").mkdir(parents=True, exist_ok=True)
    (build / "assets").mkdir(exist_ok=True)
    (build / "assets" / main).write_text(MAIN)
    (build / "assets" / f"{main}.gz").write_bytes(gzip.compress(MAIN.encode()))
    (build / "sw.js").write_text("self.oninstall = () => {};")
    listing = build / ".vite" / "manifest.json"
    before = listing.stat().st_mtime_ns if listing.exists() else 0
    chunks = {
        "app/main.tsx": {"file": f"assets/{main}", "imports": ["_shared.js"], "css": ["assets/main.css"]},
        "_shared.js": {"file": "assets/shared.js", "css": ["assets/shared.css"]},
        "app/domain/onsite/Board.tsx": {"file": "assets/board.js", "isDynamicEntry": True},
    }
    listing.write_text(json.dumps(chunks))
    os.utime(listing, ns=(before + 1_000_000_000, before + 1_000_000_000))


@pytest.fixture
def visitor(tmp_path: Path, web: Path) -> Iterator[FlaskClient]:
    database = URL.create("sqlite", database=str(tmp_path / "db.sqlite3"))
    app = create_app(Config(data=tmp_path, database=database, secret_key="x" * 32, web=web))
    with app.test_client() as client:
        yield client


@pytest.mark.parametrize("address", ["/", "/me", "/event/01M84JDPMRB7Y2P5S8VFG3HK6D/checks", "/people?q=马"])
@pytest.mark.proves("X13")
def test_every_address_of_a_screen_answers_the_same_shell(visitor: FlaskClient, address: str) -> None:
    answer = visitor.get(address)
    assert answer.status_code == 200
    assert answer.mimetype == "text/html"
    assert answer.text == visitor.get("/").text
    assert 'src="/static/build/assets/main-a1.js"' in answer.text


def test_the_first_screen_names_only_what_it_needs(visitor: FlaskClient) -> None:
    page = visitor.get("/").text
    assert page.count('rel="modulepreload"') == 1
    assert "assets/shared.js" in page
    assert page.index("assets/shared.css") < page.index("assets/main.css")
    assert "board.js" not in page


@pytest.mark.parametrize("address", ["/api/no-such-call", "/static/build/assets/gone.js", "/wp-login.php", "/a/b.png"])
def test_what_is_no_screen_is_not_found(visitor: FlaskClient, address: str) -> None:
    assert visitor.get(address).status_code == 404


def test_folders_and_files_beside_the_static_ones_stay_closed(visitor: FlaskClient) -> None:
    for address in (
        "/static/../templates/app.html",
        "/static/%2e%2e/templates/app.html",
        "/static/build/.vite/manifest.json",
        "/static/build/sw.js",
        "/static/",
    ):
        assert visitor.get(address).status_code in (308, 404)


def test_the_policy_allows_our_own_files_and_exactly_the_inline_script_of_the_page(visitor: FlaskClient) -> None:
    answer = visitor.get("/")
    policy = dict(part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; "))
    inline = re.findall(r"<script>(.*?)</script>", answer.text, re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() for code in inline]
    assert policy["script-src"] == " ".join(["'self'", *(f"'sha256-{digest}'" for digest in digests)])
    assert policy["frame-ancestors"] == "'none'"
    assert policy["object-src"] == "'none'"
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert "style=" not in answer.text


@pytest.mark.parametrize("address", ["/", "/sw.js", "/manifest.webmanifest", "/static/build/assets/main-a1.js"])
def test_no_answer_is_guessed_at_or_tells_where_a_person_came_from(visitor: FlaskClient, address: str) -> None:
    headers = visitor.get(address).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.proves("F14")
def test_the_page_and_its_worker_are_asked_for_again_each_time_and_built_files_never(visitor: FlaskClient) -> None:
    for address in ("/", "/sw.js", "/manifest.webmanifest", "/static/icons/icon.svg"):
        assert visitor.get(address).headers["Cache-Control"] == "no-cache"
    assert "immutable" in visitor.get("/static/build/assets/main-a1.js").headers["Cache-Control"]


def test_an_unchanged_page_costs_no_bytes(visitor: FlaskClient) -> None:
    etag = visitor.get("/").headers["ETag"]
    again = visitor.get("/me", headers={"If-None-Match": etag})
    assert (again.status_code, again.data) == (304, b"")


def test_a_built_file_comes_compressed_to_those_who_take_it(visitor: FlaskClient) -> None:
    packed = visitor.get("/static/build/assets/main-a1.js", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert packed.mimetype == "text/javascript"
    assert gzip.decompress(packed.data).decode() == MAIN
    for wish in ("identity", "gzip;q=0"):
        plain = visitor.get("/static/build/assets/main-a1.js", headers={"Accept-Encoding": wish})
        assert "Content-Encoding" not in plain.headers
        assert plain.text == MAIN


@pytest.mark.proves("F14")
def test_a_deployment_changes_page_and_worker_together_without_a_restart(visitor: FlaskClient, web: Path) -> None:
    page, worker = visitor.get("/"), visitor.get("/sw.js")
    deploy(web, "main-b2.js")
    page_after, worker_after = visitor.get("/"), visitor.get("/sw.js")
    assert "main-b2.js" in page_after.text
    assert page.headers["X-Qianchang-Shell"] in worker.text
    assert page_after.headers["X-Qianchang-Shell"] in worker_after.text
    assert worker.text != worker_after.text


@pytest.mark.proves("F14")
def test_a_change_of_the_page_alone_reaches_the_worker_too(visitor: FlaskClient, web: Path) -> None:
    before = visitor.get("/sw.js").text
    template = web / "templates" / "app.html"
    template.write_text(template.read_text().replace('lang="zh-Hans"', 'lang="zh-Hans" data-edition="2"'))
    os.utime(template, ns=(1, 1))
    assert visitor.get("/sw.js").text != before


def test_the_worker_serves_the_whole_origin(visitor: FlaskClient) -> None:
    answer = visitor.get("/sw.js")
    assert answer.mimetype == "text/javascript"
    assert answer.headers["Service-Worker-Allowed"] == "/"


def test_the_manifest_names_icons_that_exist(visitor: FlaskClient) -> None:
    answer = visitor.get("/manifest.webmanifest")
    assert answer.mimetype == "application/manifest+json"
    manifest = json.loads(answer.text)
    assert {icon["purpose"] for icon in manifest["icons"]} >= {"any", "maskable"}
    for icon in manifest["icons"]:
        assert visitor.get(icon["src"]).mimetype == icon["type"]


def test_without_a_build_the_page_says_what_to_run(visitor: FlaskClient, web: Path) -> None:
    shutil.rmtree(web / "static" / "build")
    answer = visitor.get("/me")
    assert answer.status_code == 503
    assert "make run" in answer.text
    assert visitor.get("/sw.js").status_code == 404


@pytest.mark.proves("R1", "Q1")
def test_the_shell_tells_the_departments_time_zone(tmp_path: Path, web: Path) -> None:
    database = URL.create("sqlite", database=str(tmp_path / "db.sqlite3"))
    config = Config(data=tmp_path, database=database, secret_key="x" * 32, web=web, zone=ZoneInfo("Europe/Berlin"))
    assert 'data-zone="Europe/Berlin"' in create_app(config).test_client().get("/").text
