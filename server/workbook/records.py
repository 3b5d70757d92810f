"""The living records behind an export, with what they refer to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from server.sync.entity import Value
from server.workbook.job import Stock
from server.workbook.text import natural

Shown: TypeAlias = Mapping[str, Value]


@dataclass(frozen=True)
class Record:
    """A record's id and shown fields."""

    id: str
    shown: Shown

    def text(self, name: str) -> str:
        value = self.shown.get(name)
        return value if isinstance(value, str) else ""


@dataclass
class Records:
    """Reads what stands, without what was deleted."""

    stock: Stock
    zone: ZoneInfo
    _known: dict[tuple[str, str | None], list[Record]] = field(default_factory=dict)
    _labels: dict[str, str] = field(default_factory=dict)

    def of(self, entity: str, event: str | None = None) -> list[Record]:
        """One kind (of one event), in the order of ids."""
        name = (entity, event)
        if name not in self._known:
            living = (r for r in self.stock.records(entity, event) if r.shown.get("deleted") is not True)
            self._known[name] = [Record(record.id, record.shown) for record in living]
        return self._known[name]

    def by_code(self, entity: str, code: str, event: str | None = None) -> list[Record]:
        """One kind in the order in which people read their ids."""
        return sorted(self.of(entity, event), key=lambda record: (natural(record.text(code)), record.id))

    def name(self, record: str, label: str) -> None:
        """How references to a record are written."""
        self._labels[record] = label

    def label(self, record: Value) -> str | None:
        """What a reference is written as; nothing when what it names is gone."""
        return self._labels.get(record) if isinstance(record, str) else None

    def labels(self, records: Value) -> str | None:
        """Several references in one cell."""
        known = [self._labels[r] for r in records if r in self._labels] if isinstance(records, list) else []
        return "、".join(known) or None

    def local(self, instant: Value) -> datetime | None:
        """An instant as the department's clocks show it, to the second."""
        if not isinstance(instant, str):
            return None
        moment = datetime.fromisoformat(instant.replace("Z", "+00:00")).astimezone(UTC)
        return moment.astimezone(self.zone).replace(tzinfo=None, microsecond=0)
