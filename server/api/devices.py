"""Phones and desks make themselves known; supervisors see what is still unsent on which (F1, Q7)."""

from datetime import UTC, datetime
from typing import Any

from flask import Response, jsonify, request
from sqlalchemy import Connection

from server.api.documented import DocumentedBlueprint
from server.api.errors import ApiError
from server.api.instants import as_wire
from server.api.schemas import DeviceAnswer, DeviceRequest, DevicesAnswer
from server.api.session import DEVICE_COOKIE, DEVICE_COOKIE_SECONDS, set_cookie, signed_in
from server.domain.organisation.device import Device, News, all_news, last_unsent, needs_note, note, register
from server.domain.transactions import read_session, reading, write_session
from server.sync.department import epoch_of
from server.sync.engine import Beside
from server.sync.entity import ID_PATTERN
from server.sync.message import Request
from server.sync.schema import SCHEMA

blueprint = DocumentedBlueprint("devices", __name__, url_prefix="/api", description="Phones and desks")


@blueprint.post("/devices")
@blueprint.takes(DeviceRequest)
@blueprint.answers(DeviceAnswer)
def register_device(given: dict[str, Any]) -> Response:
    """Registers this installation; `last` names what an earlier one still had unsent."""
    who = signed_in()
    remembered = request.cookies.get(DEVICE_COOKIE)
    earlier = remembered if remembered and ID_PATTERN.fullmatch(remembered) else None
    with reading() as connection:
        epoch = epoch_of(connection)
    with write_session() as session:
        last = last_unsent(session, who.id, given["device"], earlier)
        register(
            session, given["device"], given["name"], request.headers.get("User-Agent", ""), who.id, datetime.now(UTC)
        )
    response = jsonify(
        device=given["device"],
        epoch=epoch,
        schema=SCHEMA,
        last=None if last is None else {"device": last.device, **_news(last)},
    )
    set_cookie(response, DEVICE_COOKIE, given["device"], DEVICE_COOKIE_SECONDS)
    return response


@blueprint.get("/devices")
@blueprint.answers(DevicesAnswer)
@blueprint.refuses(403, "forbidden")
def devices() -> dict[str, Any]:
    """For those who have something in hand: whose work has not come in yet."""
    who = signed_in()
    if not who.access.manages:
        raise ApiError(403, "forbidden", "only those who have something in hand may see the devices")
    with read_session() as session:
        return {"devices": [_row(device, news) for device, news in all_news(session)]}


def hear(connection: Connection, person: str, told: Request, now: datetime) -> None:
    """What the phone still holds unsent, for those who ask whether all work has come in (Q7): written with the push,
    since a commit of its own would cost as much as the push.
    """
    note(connection, told.device, person, *_counts(told), now)


def tells_anything(connection: Connection, person: str, told: Request, now: datetime) -> bool:
    """Whether a request without changes is worth a write."""
    return needs_note(connection, told.device, person, *_counts(told), now)


HEARING = Beside(hear, tells_anything)


def _counts(told: Request) -> tuple[int, int]:
    return told.pending.get("changes", 0), told.pending.get("files", 0)


def _row(device: Device | None, news: News) -> dict[str, Any]:
    return {"device": news.device, "name": device.name if device else None, "person": news.person, **_news(news)}


def _news(news: News) -> dict[str, Any]:
    return {"pending": {"changes": news.changes, "files": news.files}, "heard": as_wire(news.heard)}
