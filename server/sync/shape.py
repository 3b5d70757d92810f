"""What follows from the names in a patch alone: worked out once for each set of fields that devices send."""

from functools import lru_cache

from msgspec import Struct

from server.sync.entity import Entity, Right, Rule

MOST_SHAPES = 2_000


class Shape(Struct, frozen=True):
    """The fields of a patch as the rules look at them."""

    names: tuple[str, ...]
    rights: tuple[tuple[str, Right], ...]  # each right that is needed, with the first field that needs it
    moves: bool  # whether it may change who receives the record
    strict: frozenset[str]  # facts and decisions among them (S5)
    decisions: tuple[tuple[str, Right], ...]  # decisions among them, which need their own right at creation, too
    reserved: str | None  # a field that only the server writes
    missing: str | None  # a required field that a creation would lack
    stamped: tuple[str, ...]
    usual: bool  # an edit by somebody who saw all that stands only puts values in place


class Shapes:
    """The shapes of one entity's patches."""

    def __init__(self, entity: Entity):
        self.entity = entity
        self.of = lru_cache(maxsize=MOST_SHAPES)(self._work_out)

    def _work_out(self, names: tuple[str, ...]) -> Shape:
        entity = self.entity
        there = frozenset(names)
        missing = {name for name, field in entity.fields.items() if field.required} - there
        strict = entity.strict & there
        moves = not entity.deciding.isdisjoint(there)
        return Shape(
            names=names,
            rights=self._rights(names),
            moves=moves,
            strict=strict,
            decisions=tuple((n, self._right(n)) for n in names if n in strict and self._decides(n)),
            reserved=next((name for name in names if name in entity.reserved), None),
            missing=min(missing, default=None),
            stamped=tuple(name for name in names if name in entity.stamped),
            usual=not (strict or moves or "deleted" in there) and there <= entity.fields.keys(),
        )

    def _rights(self, names: tuple[str, ...]) -> tuple[tuple[str, Right], ...]:
        needed: dict[Right, str] = {}
        for name in names:
            needed.setdefault(self._right(name), name)
        return tuple((name, right) for right, name in needed.items())

    def _right(self, name: str) -> Right:
        field = self.entity.fields.get(name)
        return field.write if field and field.write else Right.CONTRIBUTE

    def _decides(self, name: str) -> bool:
        return self.entity.fields[name].rule is Rule.DECISION
