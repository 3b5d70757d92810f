"""POST and GET /api/workbook: a workbook in, with a report in the person's language, and out again (Q5)."""

from datetime import datetime
from http import HTTPStatus
from typing import Any, cast

from flask import Response, current_app, request
from marshmallow import Schema, fields
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import RequestEntityTooLarge

from server.api.documented import DocumentedBlueprint
from server.api.errors import ApiError
from server.api.guard import FORM_TYPE
from server.api.session import Principal, signed_in
from server.api.state import state
from server.config import TRUTHY
from server.domain.transactions import reading
from server.i18n import chosen
from server.sync.engine import SyncEngine
from server.workbook.apply import import_workbook
from server.workbook.file import LARGEST_FILE
from server.workbook.report import Report, message
from server.workbook.stock import TableStock
from server.workbook.write import UnknownEventError, export_workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORM_OVERHEAD = 64 * 1024
STATUS = {
    "file_too_large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "file_unpacks_too_large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "too_many_cells": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "file_old_xls": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "file_is_text": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "file_is_xlsb": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "file_is_ods": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "file_is_strict": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "file_not_a_workbook": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
}

blueprint = DocumentedBlueprint("workbook", __name__, url_prefix="/api", description="Workbooks in and out")


class SheetAnswer(Schema):
    """The rows of a sheet by what became of them."""

    sheet = fields.String(required=True)
    rows = fields.Integer(required=True)
    added = fields.Integer(required=True)
    changed = fields.Integer(required=True)
    unchanged = fields.Integer(required=True)
    refused = fields.Integer(required=True)


class FindingAnswer(Schema):
    """What is to be told, where, and how grave it is; `message` is in the language asked for."""

    sheet = fields.String(required=True, allow_none=True)
    row = fields.Integer(required=True, allow_none=True)
    column = fields.String(required=True, allow_none=True)
    cell = fields.String(required=True, allow_none=True)
    code = fields.String(required=True)
    message = fields.String(required=True)
    severity = fields.String(required=True, metadata={"enum": ["error", "warning", "info"]})
    value = fields.String(required=True, allow_none=True)


class ReportAnswer(Schema):
    """The outcome of an import or of its rehearsal (docs/workbook.md)."""

    file = fields.String(required=True)
    dry_run = fields.Boolean(required=True)
    readable = fields.Boolean(required=True)
    sheets = fields.List(fields.Nested(SheetAnswer), required=True)
    findings = fields.List(fields.Nested(FindingAnswer), required=True)
    unknown_sheets = fields.List(fields.String(), required=True)
    taken = fields.Integer(required=True)


@blueprint.post("/workbook")
@blueprint.answers(ReportAnswer)
@blueprint.refuses(400, "malformed: no file")
@blueprint.refuses(403, "forbidden")
@blueprint.refuses(413, "file_too_large, file_unpacks_too_large, too_many_cells")
@blueprint.refuses(415, "unsupported_media_type, file_old_xls, file_is_text and the like")
@blueprint.refuses(422, "file_empty, file_encrypted, file_damaged")
def take_in() -> dict[str, Any]:
    """Takes a workbook in (form: `file`, `dry_run`, `event`, `language`); each row is judged by the person's rights."""
    who = _in_hand()
    if request.mimetype != FORM_TYPE:
        raise ApiError(415, "unsupported_media_type", f"send the file as {FORM_TYPE}, in the part `file`")
    file = _file()
    language = _language()
    report = import_workbook(
        cast(SyncEngine, current_app.extensions["sync_engine"]),
        file.stream.read(LARGEST_FILE + 1),
        file.filename or "",
        who.access,
        state().config.zone,
        dry_run=_asked("dry_run").lower() in TRUTHY,
        event=_asked("event") or None,
    )
    if not report.readable:
        raise _unreadable(report, language)
    return report.as_wire(language)


@blueprint.get("/workbook")
@blueprint.answers_file(XLSX)
@blueprint.refuses(403, "forbidden")
@blueprint.refuses(404, "not_found: no such event")
def give_out() -> Response:
    """What the person may read as a workbook; `event`: of one event, by its code."""
    who = _in_hand()
    event = request.args.get("event") or None
    try:
        with reading() as connection:
            content = export_workbook(TableStock(connection, who.access), state().config.zone, event)
    except UnknownEventError:
        raise ApiError(404, "not_found", "there is no event of this code", "event") from None
    response = Response(content, content_type=XLSX)
    day = datetime.now(state().config.zone).strftime("%Y-%m-%d")
    response.headers.set("Content-Disposition", "attachment", filename=f"qianchang-{day}.xlsx")
    return response


def _in_hand() -> Principal:
    """Those who have the staff or an event in hand; what they may write of it the engine judges."""
    who = signed_in()
    if not any(scope == "staff" or scope.startswith("event:") for scope in who.access.manages):
        raise ApiError(403, "forbidden", "only those who have the staff or an event in hand may do this")
    return who


def _file() -> FileStorage:
    request.max_content_length = LARGEST_FILE + FORM_OVERHEAD
    try:
        file = request.files.get("file")
    except RequestEntityTooLarge:
        limit = LARGEST_FILE // 1024 // 1024
        raise ApiError(413, "file_too_large", f"the file is larger than {limit} MB", "file") from None
    if file is None:
        raise ApiError(400, "malformed", "the form has no part `file`", "file")
    return file


def _asked(name: str) -> str:
    return request.form.get(name) or request.args.get(name) or ""


def _language() -> str:
    return chosen(_asked("language") or request.headers.get("Accept-Language"))


def _unreadable(report: Report, language: str) -> ApiError:
    finding = report.findings[0]
    status = STATUS.get(finding.code, HTTPStatus.UNPROCESSABLE_ENTITY)
    return ApiError(status, finding.code, message(finding, language), "file")
