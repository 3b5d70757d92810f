"""POST and GET /api/workbook: who may, what comes back, what is refused (Q5, O4)."""

import io
from typing import Any

import pytest
from werkzeug.test import TestResponse

from tests.cast import Asker, Cast
from tests.workbook.sheets import CHECK_HEADER, cells_of, check, event_book, workbook

pytestmark = pytest.mark.proves("Q5")


def send(
    asker: Asker, content: bytes | None, name: str = "活动.xlsx", language: str = "en", **form: Any
) -> TestResponse:
    headers = {"X-Qianchang-Person": asker.person, "Sec-Fetch-Site": "same-origin", "Accept-Language": language}
    data = {**form} if content is None else {"file": (io.BytesIO(content), "活动.xlsx"), **form}
    return asker.browser.post("/api/workbook", data=data, headers=headers, content_type="multipart/form-data")


BOOK = workbook(event_book(清单=[CHECK_HEADER, check(负责人工号="张三")]))


def test_a_manager_sends_a_workbook_and_gets_the_report_in_their_language(any_cast: Cast) -> None:
    manager = any_cast.sign_in("manager")
    report = send(manager, BOOK, language="zh-TW").json
    assert report["file"] == "活动.xlsx"
    assert {sheet["sheet"]: sheet["added"] for sheet in report["sheets"]}["清单"] == 1
    told = [finding for finding in report["findings"] if finding["severity"] == "warning"]
    assert told == [
        {
            "sheet": "清单",
            "row": 2,
            "column": "负责人工号",
            "cell": "F2",
            "code": "unknown_reference",
            "message": "找不到「张三」；這一項沒有匯入，其餘照常",
            "severity": "warning",
            "value": "张三",
        }
    ]


def test_a_rehearsal_writes_nothing(cast: Cast) -> None:
    manager = cast.sign_in("manager")
    before = cells_of(manager.get("/api/workbook").data)
    assert send(manager, BOOK, dry_run="true").json["dry_run"] is True
    assert cells_of(manager.get("/api/workbook").data) == before


def test_what_goes_in_comes_out_as_a_file_to_keep(cast: Cast) -> None:
    manager = cast.sign_in("manager")
    send(manager, BOOK)
    answer = manager.get("/api/workbook?event=HD1")
    assert answer.content_type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=qianchang-")
    assert answer.headers["Cache-Control"] == "no-store"
    assert [row[0] for row in cells_of(answer.data)["清单"]] == ["编号", "QD001"]
    missing = manager.get("/api/workbook?event=HD404")
    assert (missing.status_code, missing.json["error"]["code"]) == (404, "not_found")


@pytest.mark.proves("O4")
@pytest.mark.parametrize("name", ["crew", "receptionist", "reception_lead", "planner"])
def test_who_has_neither_staff_nor_event_in_hand_may_neither(cast: Cast, name: str) -> None:
    asker = cast.sign_in(name)
    assert send(asker, BOOK).status_code == 403
    assert asker.get("/api/workbook").status_code == 403


@pytest.mark.proves("O4", "S6")
def test_an_administrator_imports_people_but_no_clients(cast: Cast) -> None:
    administrator = cast.sign_in("administrator")
    report = send(administrator, BOOK).json
    counts = {sheet["sheet"]: (sheet["added"], sheet["refused"]) for sheet in report["sheets"]}
    assert counts["人员"] == (3, 0)  # QC001 is somebody of the cast already
    assert counts["客户"] == (0, 1)
    refused = {finding["sheet"] for finding in report["findings"] if finding["code"] == "not_allowed"}
    assert {"客户", "活动", "清单"} <= refused


def test_nobody_signed_in_is_told_so(cast: Cast) -> None:
    browser = cast.app.test_client()
    assert browser.get("/api/workbook").status_code == 401


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"", 422, "file_empty"),
        (b"a,b\n1,2\n", 415, "file_is_text"),
        (b"PK\x03\x04 cut short", 422, "file_damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), 415, "file_old_xls"),
        (b"PK" + bytes(21 * 1024 * 1024), 413, "file_too_large"),
        (None, 400, "malformed"),
    ],
)
def test_what_is_no_workbook_is_refused_precisely(cast: Cast, content: bytes | None, status: int, code: str) -> None:
    refused = send(cast.sign_in("manager"), content)
    assert (refused.status_code, refused.json["error"]["code"]) == (status, code)
    assert refused.json["error"]["field"] == "file"
    assert refused.json["error"]["message"]


def test_json_is_no_file(cast: Cast) -> None:
    refused = cast.sign_in("manager").post("/api/workbook", {"file": "x"})
    assert (refused.status_code, refused.json["error"]["code"]) == (415, "unsupported_media_type")


def test_a_foreign_page_may_not_send_one(cast: Cast) -> None:
    manager = cast.sign_in("manager")
    headers = {"X-Qianchang-Person": manager.person, "Origin": "http://elsewhere.example"}
    data = {"file": (io.BytesIO(BOOK), "x.xlsx")}
    assert manager.browser.post("/api/workbook", data=data, headers=headers).status_code == 403
