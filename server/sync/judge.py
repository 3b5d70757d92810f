"""Whether a change is taken, and which heads it replaces; nothing here writes."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from msgspec import Struct

from server.sync.access import Access
from server.sync.entity import Entity, Proposal, Refusal, Right, Rule, Value
from server.sync.log import Log
from server.sync.merge import look_through
from server.sync.message import Change, MalformedChange
from server.sync.model import Model
from server.sync.state import State


class Standing(Protocol):
    """What stands before a change: the records and the log of one transaction (push.Push)."""

    model: Model
    log: Log

    def state(self, name: str, record: str) -> State | None: ...

    def lookup(self, entity: str, field: str, value: Value) -> list[str]: ...


class Judged(Struct):
    """A change that is taken."""

    entity: Entity
    state: State | None  # None: it creates the record
    bases: dict[str, set[str]]  # field → ids that its author had seen, refused ones looked through (S2)

    @property
    def seen(self) -> list[tuple[str, str]]:
        """S8: the (field, id) pairs on the author's screen."""
        return [(name, dot) for name, dots in self.bases.items() for dot in sorted(dots)]


class Judge:
    """One change before the state of its record."""

    def __init__(self, standing: Standing, change: Change, access: Access):
        self.standing, self.change, self.access = standing, change, access

    def decide(self) -> Judged | Refusal:
        """What to apply, or why not (S3, S5, S6)."""
        change, model = self.change, self.standing.model
        if isinstance(change, MalformedChange):
            return change.refusal
        entity = model.registry.get(change.entity)
        if entity is None:
            return Refusal("invalid", "entity", "there is no such entity", "unknown_entity")
        state = self.standing.state(entity.name, change.record)
        refusal = self._create(entity) if state is None else self._edit(entity, state)
        if refusal:
            return refusal
        bases = self._bases(entity, state)
        refusal = self._rules(entity, state, bases) or self._judge(entity, state)
        return refusal or Judged(entity, state, bases)

    def _create(self, entity: Entity) -> Refusal | None:
        change = self.change
        if not change.creates:
            return Refusal("no_record", None, "there is no such record")
        refusal = self._valid(entity, creates=True)
        if refusal:
            return refusal
        if not self.access.may(entity.create, entity.scopes(change.record, change.patch)):
            return Refusal("forbidden", None, f"may not create a {entity.name} there")
        return self._reserved(entity)

    def _edit(self, entity: Entity, state: State) -> Refusal | None:
        patch, scopes = self.change.patch, state.scopes
        moves = not entity.deciding.isdisjoint(patch)
        after = entity.scopes(state.id, {**state.shown, **patch}) if moves else None
        for name, right in self._rights(entity):
            if not self.access.may(right, scopes) or (after and not self.access.may(right, after)):
                return Refusal("forbidden", name[:100], f"may not write {name[:100]} of this record")
        return self._valid(entity, creates=False)

    def _rights(self, entity: Entity) -> list[tuple[str, Right]]:
        """Each right that the patch needs, once, with the first field that needs it."""
        needed: dict[Right, str] = {}
        for name in self.change.patch:
            field = entity.fields.get(name)
            needed.setdefault(field.write if field and field.write else Right.CONTRIBUTE, name)
        return [(name, right) for right, name in needed.items()]

    def _reserved(self, entity: Entity) -> Refusal | None:
        reserved = None if self.access.everything else next(iter(entity.reserved.intersection(self.change.patch)), None)
        return Refusal("forbidden", reserved, f"only the server writes {reserved}") if reserved else None

    def _valid(self, entity: Entity, creates: bool) -> Refusal | None:
        return self.standing.model.validators[entity.name].refusal(self.change.patch, creates)

    def _bases(self, entity: Entity, state: State | None) -> dict[str, set[str]]:
        """S2; the log is asked only for ids that don't stand."""
        bases: dict[str, set[str]] = {}
        for name, dots in self.change.base.items():
            if not dots or name not in entity.fields:
                continue
            bases[name] = set(dots)
            if state is None or not bases[name].issubset(state.heads_of(name)):
                self.standing.log.load(dots)
                bases[name] = look_through(dots, partial(self.standing.log.base_of_refused, field=name))
        return bases

    def _rules(self, entity: Entity, state: State | None, bases: dict[str, set[str]]) -> Refusal | None:
        for name in entity.strict.intersection(self.change.patch):
            standing = state.heads_of(name) if state else ()
            if entity.fields[name].rule is Rule.ONCE:
                if standing:
                    return Refusal("once", name, f"{name} is written once and stands")
            elif not self._saw_exactly(standing, bases.get(name, set())):
                return Refusal("stale", name, "the author had not seen what stands")
        return None

    def _saw_exactly(self, standing: Sequence[str], base: set[str]) -> bool:
        """S5, refused ids apart."""
        log = self.standing.log
        refused = {d for d in base - set(standing) if (entry := log.get(d)) and entry.verdict.verdict == "refused"}
        return base - refused == set(standing)

    def _judge(self, entity: Entity, state: State | None) -> Refusal | None:
        if entity.judge is None:
            return None
        before = state.shown if state else {}
        return entity.judge(Proposal(self.change.record, before, self.change.patch, self.standing.lookup))
