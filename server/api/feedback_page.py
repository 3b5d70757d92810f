"""The public page of an event, by link or QR code: no sign-in, no script, in the visitor's language (R7).

Whoever sends the same form twice is counted once: the form carries the id of its record. A whole hall may stand behind
one address, so the bounds are wide for an address and narrow for one form.
"""

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Response, current_app, request
from itsdangerous import BadSignature, URLSafeTimedSerializer
from jinja2 import Environment, FileSystemLoader, Template, select_autoescape
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from ulid import ULID

from server.api.state import state
from server.domain.model import MODEL
from server.domain.organisation.setting import value_of
from server.domain.reception.feedback_form import Answer, read, standing_of
from server.domain.transactions import reading
from server.i18n import LANGUAGES, chosen, text
from server.sync.engine import SyncEngine
from server.sync.history import standing
from server.sync.message import Change
from server.sync.push import Push, instant
from server.sync.reaction import HAND
from server.sync.state import State

blueprint = Blueprint("feedback_page", __name__)

LARGEST_FORM = 256 * 1024  # bytes: 5,000 characters of Chinese are 45 KB as a form sends them
FORM_HOURS = 48  # so long a page that was left open can still be sent
PER_ADDRESS = parse("600 per hour")
PER_EVENT = parse("6000 per hour")
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
STORAGE = MemoryStorage()


@dataclass(frozen=True)
class Asked:
    """The event that the page is about, and how its texts are said."""

    event: str
    name: str
    venue: str
    day: str
    standing: str
    language: str


@blueprint.get("/public/f/<ulid:event>")
def ask(event: str) -> Response:
    """An empty form, or a sentence why there is none."""
    asked = _asked(event)
    if asked is None:
        return _page(None, "unknown", 404)
    return _page(asked, asked.standing, 200)


@blueprint.post("/public/f/<ulid:event>")
def take(event: str) -> Response:
    """Takes it, thanks; or shows the form again with what was typed, and why."""
    request.max_content_length = LARGEST_FORM
    asked = _asked(event)
    if asked is None:
        return _page(None, "unknown", 404)
    answer = read(request.form)
    if asked.standing != "open":
        return _page(asked, asked.standing, 200, answer)
    record = _record_of(request.form.get("form", ""), event)
    if record is None:
        return _page(asked, "open", 422, answer, "form_old")
    if answer.problems:
        return _page(asked, "open", 422, answer)
    if not request.form.get("website"):  # people don't see this field: who fills it in is a program
        if not _within_bounds(event):
            return _page(asked, "open", 429, answer, "too_many")
        _write(asked, record, answer)
    return _page(asked, "thanks", 200)


def _asked(event: str) -> Asked | None:
    config = state().config
    now = datetime.now(UTC)
    with reading() as connection:
        found: State | None = standing(connection, MODEL, "event", event)
        if found is None or found.gone:
            return None
        days = value_of(Push(connection, MODEL, now), "feedback_open_days")
    shown = found.shown
    begins = datetime.fromisoformat(str(shown["starts"])).astimezone(config.zone)
    language = request.args.get("lang") or request.form.get("lang") or request.headers.get("Accept-Language")
    stands = standing_of(str(shown["starts"]), str(shown["ends"]), now, days)
    day = text(chosen(language), "feedback.day", year=str(begins.year), month=str(begins.month), day=str(begins.day))
    return Asked(event, str(shown["name"]), str(shown["venue"]), day, stands, chosen(language))


def _within_bounds(event: str) -> bool:
    limiter = MovingWindowRateLimiter(STORAGE)
    address = request.remote_addr or "-"
    return limiter.hit(PER_ADDRESS, "feedback", event, address) and limiter.hit(PER_EVENT, "feedback", event)


def _serializer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(state().config.secret_key, salt="feedback form")


def _record_of(token: str, event: str) -> str | None:
    """The id that this form's record will have; None when it was not made here, or long ago."""
    try:
        made = _serializer().loads(token, max_age=FORM_HOURS * 3_600)
    except BadSignature:
        return None
    return str(made["record"]) if isinstance(made, dict) and made.get("event") == event else None


def _write(asked: Asked, record: str, answer: Answer) -> None:
    patch = {
        **answer.fields,
        "event": asked.event,
        "channel": "public",
        "made": instant(datetime.now(UTC)),
        "language": asked.language,
    }
    change = Change(record, "feedback", record, True, "", patch, {})  # the same id again: the same change (W2)
    engine: SyncEngine = current_app.extensions["sync_engine"]
    engine.write(HAND, [change])


def _page(
    asked: Asked | None, part: str, status: int, answer: Answer | None = None, problem: str | None = None
) -> Response:
    language = asked.language if asked else chosen(request.headers.get("Accept-Language"))

    def say(code: str, **gaps: str) -> str:
        return text(language, f"feedback.{code}", **gaps)

    token = _serializer().dumps({"record": str(ULID()), "event": asked.event}) if asked and part == "open" else ""
    html = _template(state().config.web / "templates").render(
        say=say,
        asked=asked,
        part=part,
        language=language,
        languages=LANGUAGES,
        typed=answer.typed if answer else {},
        problems=_said(answer, problem, say),
        form=token if problem == "form_old" or answer is None else request.form.get("form", token),
    )
    response = Response(html, status, mimetype="text/html")
    response.headers["Content-Security-Policy"] = _policy(html)
    response.headers["Cache-Control"] = "no-store"
    response.headers["Content-Language"] = language
    if status == 429:
        response.headers["Retry-After"] = "600"
    return response


def _said(answer: Answer | None, problem: str | None, say: Callable[..., str]) -> dict[str, str]:
    problems = dict(answer.problems) if answer and problem is None else {}
    if problem:
        problems["form"] = problem
    return {field: say(code) for field, code in problems.items()}


@lru_cache(maxsize=4)
def _environment(folder: Path) -> Environment:
    return Environment(loader=FileSystemLoader(folder), autoescape=select_autoescape(), trim_blocks=True)


def _template(folder: Path) -> Template:
    return _environment(folder).get_template("feedback.html")


def _policy(html: str) -> str:
    hashes = [base64.b64encode(hashlib.sha256(css.encode()).digest()).decode() for css in STYLE.findall(html)]
    styles = " ".join(f"'sha256-{one}'" for one in hashes)
    return f"default-src 'none'; style-src {styles}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
