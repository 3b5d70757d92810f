"""The live signal: tells a client that something in its scopes changed, so that it syncs now (DESIGN 1, F25).

It carries no data, only the rev; who misses it is told by the next, or polls.
"""

import json
import time
from collections.abc import Iterator

from flask import Blueprint, Flask, Response, current_app, jsonify, request

from server.api.announce import follower
from server.api.errors import ApiError
from server.api.session import Principal, principal_of, session_cookie, signed_in
from server.api.state import state
from server.domain.transactions import reading
from server.sync.access import Access
from server.sync.department import rev_of
from server.sync.live import Hub, Listener

blueprint = Blueprint("live", __name__, url_prefix="/api")

HEARTBEAT_SECONDS = 15.0
RETRY_MS = 2000
RETRY_WHEN_FULL = 30  # seconds


@blueprint.get("/live")
def live() -> Response:
    """`?poll=1`: the rev as JSON. Otherwise a stream of `event: rev`, with a comment every 15 s."""
    who = signed_in()
    if request.args.get("poll"):
        return jsonify(rev=_rev())
    listener = state().hub.listen(who.id)
    if listener is None:
        raise ApiError(503, "busy", "no more streams; poll instead", Retry_After=str(RETRY_WHEN_FULL))
    follower().ensure()
    token = request.cookies[session_cookie(who.id)]
    app = current_app._get_current_object()  # type: ignore[attr-defined]
    stream = Stream(app, state().hub, listener, who, token)
    rev = _rev()
    state().hub.note(rev)
    response = Response(stream.events(rev), mimetype="text/event-stream")
    response.headers["X-Accel-Buffering"] = "no"
    response.call_on_close(lambda: stream.hub.leave(listener))
    return response


def _rev() -> int:
    with reading() as connection:
        return rev_of(connection)


class Stream:
    """One open stream, begun before the rev is read, so that no commit falls between.

    It holds a thread, but no connection to the database.
    """

    def __init__(self, app: Flask, hub: Hub, listener: Listener, who: Principal, token: str):
        self.app, self.hub, self.listener = app, hub, listener
        self.person, self.token = who.id, token
        self.access: Access | None = who.access

    def events(self, rev: int) -> Iterator[str]:
        """The rev at the start, so that no gap stays open; then each that concerns the person, until signed out."""
        yield f"retry: {RETRY_MS}\n\n{event(rev)}"
        spoke = time.monotonic()
        while not self.hub.closed:
            signal = self.listener.wait(HEARTBEAT_SECONDS - (time.monotonic() - spoke))
            granted = self._look_after_rights() if signal is None or signal.access else frozenset()
            if self.access is None:
                yield "event: signed_out\ndata: {}\n\n"
                return
            if granted or (signal is not None and signal.touches(self.access.reads)):
                yield event(self.hub.latest)
                spoke = time.monotonic()
            elif time.monotonic() - spoke >= HEARTBEAT_SECONDS:
                yield ": still here\n\n"
                spoke = time.monotonic()

    def _look_after_rights(self) -> frozenset[str]:
        """Asks again whether the session stands and what may be read; the scopes that are newly so."""
        before = self.access.reads if self.access else frozenset()
        with self.app.app_context():
            principal = principal_of(self.person, self.token)
            self.access = principal.access if principal else None
        return self.access.reads - before if self.access else frozenset()


def event(rev: int) -> str:
    return f"event: rev\ndata: {json.dumps({'rev': rev})}\n\n"
