"""A record as a page carries it (docs/protocol.md): straight from its row where nothing is in conflict or deleted."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from server.sync.entity import Entity, Kind
from server.sync.merge import Head
from server.sync.state import RowCodec, State, conflicting

_META: msgspec.json.Decoder[dict[str, Any]] = msgspec.json.Decoder(dict[str, Any])
_AT_FIELDS = 5  # before a row's fields: id, scope, rev, created, meta


class Copier:
    """Makes copies of one entity's rows."""

    def __init__(self, entity: Entity, codec: RowCodec):
        self.entity, self.codec = entity, codec
        kinds = [(name, at, field.kind) for at, (name, field) in enumerate(entity.fields.items(), start=_AT_FIELDS)]
        self.flags = [(name, at) for name, at, kind in kinds if kind is Kind.FLAG]
        self.lists = [(name, at) for name, at, kind in kinds if kind is Kind.REFERENCES]

    def copy(self, row: Sequence[Any]) -> dict[str, Any]:
        """The usual record has one head a field: no state in between, for speed."""
        fields = {n: v for n, v in zip(self.codec.names, row[_AT_FIELDS:], strict=True) if v is not None}
        for name, at in self.flags:
            if row[at] is not None:
                fields[name] = bool(row[at])
        for name, at in self.lists:
            if row[at] is not None:
                fields[name] = msgspec.Raw(row[at].encode())
        heads: dict[str, Any] = {"*": row[3]}
        stamps: dict[str, Any] = {}
        if row[4] is not None:
            meta = _META.decode(row[4])
            if "v" in meta or fields.get("deleted") is True:
                return wire_record(self.entity, self.codec.read(row))
            stamps = meta.get("s", stamps)
            written = meta.get("h", {})
            heads |= written
            for name in (*meta.get("n", ()), *written):
                fields.setdefault(name, None)
        return _copy(self.entity.name, row[0], row[2], fields, heads, stamps)


def _copy(
    name: str, record: str, rev: int, fields: Any, heads: Any, stamps: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    return {
        "entity": name,
        "id": record,
        "rev": rev,
        "fields": fields,
        "heads": heads,
        "conflicts": {},
        "unseen": {},
        "stamps": {name: {"by": by, "at": at} for name, (by, at) in stamps.items()} if stamps else stamps,
    }


def wire_record(entity: Entity, state: State) -> dict[str, Any]:
    """A copy of any record, whatever its state."""
    heads = {"*": state.created, **state.packed_heads()}
    copy = _copy(entity.name, state.id, state.rev, state.shown, heads, state.stamps)
    copy["conflicts"] = {n: _values(heads) for n, heads in state.several.items() if conflicting(heads.values())}
    copy["unseen"] = state.unseen()
    return copy


def _values(heads: dict[str, Head]) -> list[dict[str, Any]]:
    return [{"head": d, "value": h.value, "by": h.by, "at": h.at} for d, h in sorted(heads.items())]
