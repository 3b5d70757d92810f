"""The file as such: whether it is a workbook that can be read, and if not, why and what to do.

A file from outside is hostile until shown otherwise: its size, the size it unpacks to and its kind are looked at
before a parser sees it.
"""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook, load_workbook

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_UNPACKED = 120 * 1024 * 1024
MOST_PARTS = 2_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
_CHUNK = 1 << 20
_OVERLAP = 256


DAMAGE = (zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError, EOFError, OSError, KeyError)
"""What unpacking raises when the archive is not what it says."""


class FileUnreadableError(Exception):
    """The file as a whole can't be read; `code` is a finding's code and says what to do."""

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code)
        self.code, self.details = code, details


@dataclass(frozen=True)
class SheetPart:
    """What the quick look at a sheet's XML found: merged ranges (A2:A9), and whether there is a formula."""

    merged: tuple[str, ...]
    has_formulas: bool


class WorkbookFile:
    """An opened workbook: its sheets with values and, where needed, with formulas."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        check_kind(content)
        self.values = _load(content, data_only=True)
        self._formulas: Workbook | None = None

    @property
    def formulas(self) -> Workbook:
        """The same workbook with formulas instead of their results."""
        if self._formulas is None:
            self._formulas = _load(self.content, data_only=False)
        return self._formulas

    def part(self, path: str) -> SheetPart:
        """Look through a sheet's XML without building anything."""
        merged: list[str] = []
        has_formulas = False
        tail = b""
        for chunk in self._chunks(path):
            text = tail + chunk
            has_formulas = has_formulas or _FORMULA.search(text) is not None
            merged += (found.decode() for found in _MERGE.findall(text))
            tail = text[-_OVERLAP:]
        return SheetPart(tuple(dict.fromkeys(merged)), has_formulas)

    def _chunks(self, path: str) -> Iterator[bytes]:
        """A part's bytes as far as they can be unpacked; what can't be is told when the sheet is read."""
        try:
            with zipfile.ZipFile(io.BytesIO(self.content)) as archive, archive.open(path) as stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except DAMAGE:
            return

    def close(self) -> None:
        """Let go of the archives."""
        self.values.close()
        if self._formulas is not None:
            self._formulas.close()


def check_kind(content: bytes) -> None:
    """Raise with the reason when the bytes aren't a workbook of a kind that can be read."""
    if not content:
        raise FileUnreadableError("file_empty")
    if len(content) > LARGEST_FILE:
        raise FileUnreadableError("file_too_large", limit=LARGEST_FILE // 1024 // 1024)
    if content.startswith(_OLE):
        raise FileUnreadableError("file_encrypted" if _ENCRYPTED in content else "file_old_xls")
    if not content.startswith(b"PK"):
        raise FileUnreadableError("file_is_text" if _is_text(content[:4096]) else "file_not_a_workbook")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_archive(archive)
    except DAMAGE as error:
        raise FileUnreadableError("file_damaged", problem=str(error)[:200]) from error


def _check_archive(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise FileUnreadableError("file_unpacks_too_large", limit=LARGEST_UNPACKED // 1024 // 1024)
    if any(part.flag_bits & 1 for part in parts):
        raise FileUnreadableError("file_encrypted")
    names = {part.filename for part in parts}
    if "xl/workbook.bin" in names:
        raise FileUnreadableError("file_is_xlsb")
    if "content.xml" in names and "mimetype" in names:
        raise FileUnreadableError("file_is_ods")
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise FileUnreadableError("file_not_a_workbook")
    if "xl/workbook.xml" in names and b"purl.oclc.org/ooxml/spreadsheetml" in archive.read("xl/workbook.xml"):
        raise FileUnreadableError("file_is_strict")


def _is_text(start: bytes) -> bool:
    """CSV, HTML and other texts have no zero bytes; UTF-16 texts begin with a mark."""
    return b"\x00" not in start or start[:2] in (b"\xff\xfe", b"\xfe\xff")


def _load(content: bytes, data_only: bool) -> Workbook:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(content), read_only=True, data_only=data_only, keep_links=False)
    except Exception as error:  # the parser raises what it meets: every kind means that the file is damaged
        raise FileUnreadableError("file_damaged", problem=f"{type(error).__name__}: {error}"[:200]) from error
