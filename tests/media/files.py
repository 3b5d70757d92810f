"""Photos to send: real pictures with their records, and a sender that speaks tus."""

import base64
import hashlib
import struct
import zlib
from collections.abc import Mapping
from typing import Any

from werkzeug.test import TestResponse

from tests.cast import Asker, Cast, create, new_id, now

TUS = {"Tus-Resumable": "1.0.0"}
BODY = "application/offset+octet-stream"


def picture(size: int = 4_000, seed: int = 1) -> bytes:
    """A valid PNG of about `size` bytes, different for each seed."""
    side = max(int(size**0.5), 1)
    state, rows = seed, bytearray()
    for _ in range(side):
        rows.append(0)
        for _ in range(side):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            rows.append(state >> 16 & 0xFF)
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes(rows))),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def photo_of(cast: Cast, by: str, data: bytes, **more: Any) -> dict[str, Any]:
    """The record of a photo on the gala's check, as a phone sends it."""
    patch = {
        "event": cast.events["gala"],
        "author": cast.people[by],
        "subject": "check",
        "record": cast.records["check"],
        "purpose": "evidence",
        "kind": "photo",
        "taken": now(),
        "type": "image/png",
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        **more,
    }
    return {**create("photo", new_id()), "patch": patch}


class Sender:
    """Somebody of the cast who sends files."""

    def __init__(self, asker: Asker):
        self.asker = asker

    def headers(self, **more: str) -> dict[str, str]:
        named = {name.replace("_", "-"): value for name, value in more.items()}
        return {"X-Qianchang-Person": self.asker.person, "Sec-Fetch-Site": "same-origin", **TUS, **named}

    def begin(self, photo: str, length: int, sha256: str | None = None, data: bytes | None = None) -> TestResponse:
        """With `data`: the first bytes go along."""
        given: Mapping[str, str] = {"photo": photo, **({"sha256": sha256} if sha256 else {})}
        metadata = ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in given.items())
        headers = self.headers(Upload_Length=str(length), Upload_Metadata=metadata)
        if data is None:
            return self.asker.browser.post("/api/media/uploads", headers=headers)
        return self.asker.browser.post("/api/media/uploads", data=data, content_type=BODY, headers=headers)

    def offset(self, photo: str) -> TestResponse:
        return self.asker.browser.head(f"/api/media/uploads/{photo}", headers=self.headers())

    def append(self, photo: str, offset: int, data: bytes) -> TestResponse:
        headers = self.headers(Upload_Offset=str(offset))
        path = f"/api/media/uploads/{photo}"
        return self.asker.browser.patch(path, data=data, content_type=BODY, headers=headers)

    def get(self, photo: str, **headers: str) -> TestResponse:
        return self.asker.browser.get(f"/api/media/{photo}", headers=self.headers(**headers))

    def send(self, photo: dict[str, Any], data: bytes) -> TestResponse:
        """Record and all bytes at once."""
        assert self.asker.verdict(photo)["verdict"] == "applied"
        assert self.begin(photo["record"], len(data)).status_code == 201
        return self.append(photo["record"], 0, data)


def sender(cast: Cast, name: str) -> Sender:
    return Sender(cast.sign_in(name))


def pdf(extra: bytes = b"") -> bytes:
    """The beginning and end of a PDF; nobody of ours reads what is between."""
    return b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + extra + b"\ntrailer << /Root 1 0 R >>\n%%EOF\n"


def bomb() -> bytes:
    """A PDF of a few kilobytes whose one stream unpacks to a gigabyte and more."""
    packed = zlib.compress(zlib.compress(bytes(1 << 20)) * 1024)
    return pdf(b"2 0 obj\n<< /Filter [/FlateDecode /FlateDecode] >>\nstream\n" + packed + b"\nendstream\nendobj")


def document_of(cast: Cast, by: str, data: bytes, subject: str, record: str, **more: Any) -> dict[str, Any]:
    """The record of a document, as a phone or desk sends it."""
    patch = {
        "author": cast.people[by],
        "subject": subject,
        "record": record,
        "name": "合同.pdf",
        "taken": now(),
        "type": "application/pdf",
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        **more,
    }
    return {**create("document", new_id()), "patch": patch}
