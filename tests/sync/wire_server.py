"""The product's app on a real loopback socket, its engine exchanged for the one of a history."""

import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from werkzeug.serving import make_server

from tests.cast import DEMO_PASSWORD, Cast
from tests.sync.stand_in import StandIn

PHONES = {"p0": "crew", "p1": "other_crew", "p2": "event_lead"}


class WireServer:
    """Requests of the model's phones go over HTTP, each signed in as somebody of the cast."""

    def __init__(self, cast: Cast, port: int):
        self.cast, self.port = cast, port
        self.cookies = {phone: self._sign_in(name) for phone, name in PHONES.items()}

    def _sign_in(self, name: str) -> str:
        body = json.dumps({"staff_number": self.cast.staff_number(name), "password": DEMO_PASSWORD})
        response = self._call("/api/sign-in", body.encode(), {})
        return "; ".join(value.split(";")[0] for key, value in response.getheaders() if key == "Set-Cookie")

    def _call(self, path: str, body: bytes, headers: dict[str, str]) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("POST", path, body, {"Content-Type": "application/json", **headers})
        response = connection.getresponse()
        self.content = response.read()
        connection.close()
        assert response.status == 200, self.content
        return response

    def serve(self, server: StandIn) -> None:
        """Put a history's engine behind the socket."""
        people = {self.cast.people[name]: phone for phone, name in PHONES.items()}
        server.names = people
        self.cast.app.extensions["sync_engine"] = server.sync
        server.transport = self.transport

    def transport(self, phone: str, body: bytes) -> dict[str, Any]:
        person = self.cast.people[PHONES[phone]]
        self._call("/api/sync", body, {"Cookie": self.cookies[phone], "X-Qianchang-Person": person})
        answer: dict[str, Any] = json.loads(self.content)
        return answer


@contextmanager
def wire_server(cast: Cast) -> Iterator[WireServer]:
    server = make_server("127.0.0.1", 0, cast.app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield WireServer(cast, server.server_port)
    finally:
        server.shutdown()
        thread.join()
