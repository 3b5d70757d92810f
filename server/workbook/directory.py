"""Finds what a cell refers to: by id however it is typed, or by a name that is the only one."""

import re
from dataclasses import dataclass, field

from server.workbook.cell import Cell
from server.workbook.cells import OPEN, read_identifier
from server.workbook.findings import Note, Severity, Unreadable
from server.workbook.text import key, one_line

_SEPARATORS = re.compile(r"\s*[、,，;；/\n&+]\s*|\s+和\s*|\s+及\s*")
_TOKEN = re.compile(r"[A-Za-z]{0,6}[-_]?\d+(?:-\d+)*")
_ASIDE = re.compile(r"[(（\[【].*?[)）\]】]|\d{3,}|[:：]")
_LEADING_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")


@dataclass
class Directory:
    """Records of one kind by code and by name."""

    by_code: dict[str, str] = field(default_factory=dict)
    by_name: dict[str, set[str]] = field(default_factory=dict)
    loose: dict[str, set[str]] = field(default_factory=dict)  # codes without leading zeros
    labels: dict[str, str] = field(default_factory=dict)  # id → how a finding names it

    def add(self, record: str, code: object, *names: object) -> None:
        """Make a record findable; the first holder of a code keeps it."""
        if isinstance(code, str) and code:
            self.by_code.setdefault(key(code), record)
            self.loose.setdefault(_LEADING_ZEROS.sub("", key(code)), set()).add(record)
        for name in names:
            if isinstance(name, str) and name:
                self.by_name.setdefault(key(name), set()).add(record)
        label = dict.fromkeys(str(part) for part in (code, *names[:1]) if part)
        self.labels.setdefault(record, " ".join(label))

    def find(self, cell: Cell, notes: list[Note]) -> str:
        """The record that a cell means; of several the first, and the others are told."""
        text = one_line(cell.text)
        if key(text) in OPEN:
            raise Unreadable("to_be_decided")
        found = self._by_code(cell) or self._named(text, notes)
        if found is None:
            found = self._first_of_several(cell.text, notes)
        if found is None:
            raise Unreadable("unknown_reference")
        return found

    def _by_code(self, cell: Cell) -> str | None:
        try:
            typed = key(read_identifier(cell))
        except Unreadable:
            return None
        if typed in self.by_code:
            return self.by_code[typed]
        loose = self.loose.get(_LEADING_ZEROS.sub("", typed), set())
        return next(iter(loose)) if len(loose) == 1 else None

    def _named(self, text: str, notes: list[Note]) -> str | None:
        """By a name alone, or by code and name together in one cell."""
        named = self._by_name(text)
        codes = {self.by_code[key(token)] for token in _TOKEN.findall(text) if key(token) in self.by_code}
        if len(codes) == 1 and not _SEPARATORS.search(_ASIDE.sub("", text)):
            record = codes.pop()
            if named is not None and named != record:
                notes.append(Note("code_and_name_differ", Severity.WARNING, {"taken": self.labels[record]}))
            return record
        if named is not None:
            notes.append(Note("found_by_name", Severity.INFO, {"taken": self.labels[named]}))
        return named

    def _by_name(self, text: str) -> str | None:
        for candidate in dict.fromkeys((key(text), key(_TOKEN.sub("", _ASIDE.sub("", text))))):
            known = self.by_name.get(candidate, set())
            if len(known) > 1:
                raise Unreadable("ambiguous_name", count=len(known))
            if known:
                return next(iter(known))
        return self._by_contained_name(key(text))

    def _by_contained_name(self, text: str) -> str | None:
        """A name with something around it: 安全员马晓东. Only for what is no list of names."""
        if len(text) > 16 or re.search(r"[、,;/]", text):
            return None
        contained = [name for name in self.by_name if len(name) > 1 and name in text]
        longest = max(map(len, contained), default=0)
        found = {record for name in contained if len(name) == longest for record in self.by_name[name]}
        return found.pop() if len(found) == 1 else None

    def _first_of_several(self, text: str, notes: list[Note]) -> str | None:
        parts = [part for part in _SEPARATORS.split(text.strip()) if part]
        if len(parts) < 2:
            parts = [part for part in re.split(r"\s+", one_line(text)) if part]
        found = [record for part in parts if (record := self._quietly(part))]
        if len(parts) < 2 or not found:
            return None
        others = [part for part in parts if self._quietly(part) != found[0]]
        if others:
            notes.append(Note("first_of_several", Severity.WARNING, {"taken": self.labels[found[0]], "others": others}))
        return found[0]

    def _quietly(self, part: str) -> str | None:
        try:
            return self._by_code(Cell(1, 1, part)) or self._named(part, [])
        except Unreadable:
            return None
