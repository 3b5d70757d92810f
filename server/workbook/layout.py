"""How the layout of a workbook is declared: sheets and their columns (`layouts` has them all)."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from server.workbook.words import Words, folded


class Want(StrEnum):
    """What a column wants, and so which reader takes its cells."""

    TEXT = "text"
    ID = "id"
    WHOLE = "whole"
    NUMBER = "number"
    MONEY = "money"
    MINUTES = "minutes"
    LIMIT = "limit"
    FLAG = "flag"
    PHONE = "phone"
    EMAIL = "email"
    DAY = "day"
    WHEN = "when"
    CHOICE = "choice"
    PERSON = "person"
    ZONE = "zone"
    POST = "post"
    SUPPLIER = "supplier"
    CLIENT = "client"
    GROUPS = "groups"
    EVENT = "event"


REFERENCES = frozenset({Want.PERSON, Want.ZONE, Want.POST, Want.SUPPLIER, Want.CLIENT})


@dataclass(frozen=True, eq=False)
class Column:
    """A column: the field it fills, the header that is exported, and other headers that mean it, likeliest first."""

    field: str
    header: str
    want: Want = Want.TEXT
    names: tuple[str, ...] = ()
    required: bool = False
    words: Words | None = None
    width: float = 12
    extra: bool = False  # understood, but not part of the layout

    @cached_property
    def folded(self) -> dict[str, str]:
        """From folded word to value, of a choice."""
        return folded(self.words or {})


@dataclass(frozen=True, eq=False)
class Layout:
    """A sheet. `content` are the fields of which a row must hold one to say anything at all."""

    name: str
    names: tuple[str, ...]
    columns: tuple[Column, ...]
    content: tuple[str, ...]
    of_event: bool = False

    def column(self, field: str) -> Column:
        """The column of a field."""
        return self._by_field[field]

    @cached_property
    def _by_field(self) -> dict[str, Column]:
        return {column.field: column for column in self.columns}
