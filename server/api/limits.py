"""How often a wrong password may be tried: only failures count (O1)."""

import time

from flask import Request, Response, request
from flask_limiter import Limiter, RequestLimit
from flask_limiter.util import get_remote_address

from server.api.errors import answer
from server.api.session import named_person

PER_STAFF_NUMBER = "10 per 5 minutes"
PER_ADDRESS = "100 per 5 minutes"
KEY_LENGTH = 40


def say_when(breached: RequestLimit) -> Response:
    """The answer to one try too many."""
    response = answer(429, "too_many", "too many wrong passwords; try again later")
    response.headers["Retry-After"] = str(max(1, int(breached.reset_at - time.time())))
    return response


limiter = Limiter(
    get_remote_address, storage_uri="memory://", strategy="moving-window", key_prefix="sign-in", on_breach=say_when
)


def failed(response: Response) -> bool:
    """Whether a wrong password was given."""
    return response.status_code == 401


def staff_number_key() -> str:
    """Whose password is tried; what is no staff number at all shares one key and fails in its schema."""
    return typed_staff_number(request)


def typed_staff_number(asked: Request) -> str:
    body = asked.get_json(silent=True)
    typed = body.get("staff_number") if isinstance(body, dict) else None
    return typed.strip().upper()[:KEY_LENGTH] if isinstance(typed, str) else "-"


def person_key() -> str:
    """Whose session tries the old password."""
    return named_person(request) or get_remote_address()
