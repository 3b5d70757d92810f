"""The ids of rows: one each, and a lasting one of our own where a row has none or shares it, so that it is taken.

A derived id ends in # and six digits made from what the row says, so that the same row finds its record again.
"""

import re
from functools import cached_property
from hashlib import sha256

from server.sync.entity import Value
from server.workbook.findings import Severity
from server.workbook.identity import IdentityOf
from server.workbook.plan import Shelf
from server.workbook.rows import ASSUMED, REFUSED, RowReader
from server.workbook.text import key, one_line

_DERIVED = re.compile(r".*#[0-9A-F]{6}(?:\.\d+)?")
LONGEST = 40


def derived_code(typed: str, identity: str) -> str:
    """An id for a row that has none of its own."""
    digits = sha256(key(identity).encode()).hexdigest()[:6].upper()
    return f"{typed[: LONGEST - 12]}#{digits}"


def is_derived(code: object) -> bool:
    return isinstance(code, str) and _DERIVED.fullmatch(code) is not None


class Codes:
    """The ids of one sheet's rows (of one event), against the records that stand.

    `identity_of` says what a record says, as `take` is told of a row: records without an id, or with one that they
    share, are exported under a derived id and found by it again.
    """

    def __init__(self, shelf: Shelf, identity_of: IdentityOf) -> None:
        self.shelf, self.identity_of = shelf, identity_of
        self.rows: dict[str, RowReader] = {}

    @cached_property
    def derived(self) -> dict[str, list[str]]:
        """Records under the id that is derived from what they say."""
        found: dict[str, list[str]] = {}
        for record in self.shelf.stored:
            shown = self.shelf.stored[record].shown
            code, identity = str(shown.get("code") or ""), self.identity_of(shown)
            own = code if is_derived(code) else derived_code(code, identity)
            found.setdefault(key(own), []).append(record)
            if is_derived(code) and not code.startswith("#"):
                found.setdefault(key(derived_code("", identity)), []).append(record)
        return found

    def first_row(self, typed: str | None) -> int | None:
        """The row that holds this id already."""
        return self.rows[key(typed)].row.number if typed and key(typed) in self.rows else None

    def take(self, reader: RowReader, identity: str) -> tuple[str, str | None]:
        """The row's id and the record that it names; raises when the row says nothing but what another says."""
        typed = self._typed(reader, identity)
        if typed is None:
            code = self._free(derived_code("", identity))
            if "code" not in reader.faults and reader.has("code"):
                reader.tell("id_missing", Severity.WARNING, "code", consequence=ASSUMED, taken=code)
        elif key(typed) in self.rows:
            code = self._of_duplicate(reader, typed, identity)
        else:
            code = typed
        found = self._found(code, identity)
        self.rows[key(code)] = reader
        if found is not None and self.shelf.is_deleted(found):
            self.shelf.matched.add(found)
            raise reader.refuse("deleted_here", "code", value=code)
        return code, found

    def take_unique(self, reader: RowReader, identity: str) -> tuple[str, str | None]:
        """The same for rows that others refer to: a second one of an id would make references ambiguous."""
        typed = self._typed(reader, identity)
        known = self.rows.get(key(typed)) if typed else None
        if known is not None and fingerprint(known) != fingerprint(reader):
            raise reader.refuse("duplicate_id", "code", first_row=known.row.number)
        return self.take(reader, identity)

    @staticmethod
    def _typed(reader: RowReader, identity: str) -> str | None:
        cell = reader.row.cells.get("code")
        sound = cell is not None and cell.error is None and isinstance(cell.value, str | int | float)
        taken = "" if sound else derived_code("", identity)
        typed: str | None = reader.value("code", consequence=ASSUMED, taken=taken)
        return typed

    def _of_duplicate(self, reader: RowReader, typed: str, identity: str) -> str:
        known = self.rows[key(typed)]
        row = known.row.number
        if fingerprint(known) == fingerprint(reader):
            reader.tell("row_twice", Severity.WARNING, "code", first_row=row, consequence=REFUSED)
            raise reader.refuse_silently()
        code = self._free(derived_code(typed, identity))
        reader.tell("duplicate_id", Severity.WARNING, "code", first_row=row, consequence=ASSUMED, taken=code)
        return code

    def _free(self, code: str) -> str:
        free, number = code, 1
        while key(free) in self.rows:
            number += 1
            free = f"{code}.{number}"
        return free

    def _found(self, code: str, identity: str) -> str | None:
        """By id; a row that had none when it was last imported is known by what it says."""
        found = self.shelf.find((key(code),))
        if found is not None or not self.shelf.stored:
            return found
        earlier = self.derived.get(key(code if is_derived(code) else derived_code("", identity)), ())
        candidates = [r for r in earlier if r not in self.shelf.matched and not self.shelf.is_deleted(r)]
        return candidates[0] if len(candidates) == 1 else None


class CodeNames:
    """The ids under which records are exported: each its own, derived where a record has none or shares it."""

    def __init__(self) -> None:
        self.used: set[str] = set()

    def name(self, code: Value, identity: str) -> str:
        """The next record's id."""
        typed = code if isinstance(code, str) else ""
        if not typed or key(typed) in self.used:
            typed = derived_code(typed, identity)
        free, number = typed, 1
        while key(free) in self.used:
            number += 1
            free = f"{typed}.{number}"
        self.used.add(key(free))
        return free


def fingerprint(reader: RowReader) -> frozenset[tuple[str, str]]:
    """What a row says, for telling a row that stands twice from two rows with one id."""
    return frozenset((name, key(one_line(cell.text))) for name, cell in reader.row.cells.items())
