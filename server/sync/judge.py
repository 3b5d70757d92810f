"""Whether a change is taken, and which heads it replaces; nothing here writes."""

from dataclasses import dataclass
from functools import partial
from typing import Protocol

from server.sync.access import Access
from server.sync.entity import Entity, Proposal, Refusal, Right, Rule, Value
from server.sync.log import Log
from server.sync.merge import look_through
from server.sync.message import Change
from server.sync.model import Model
from server.sync.state import State


class Standing(Protocol):
    """What stands before a change: the records and the log of one transaction (push.Push)."""

    model: Model
    log: Log

    def state(self, name: str, record: str) -> State | None: ...

    def lookup(self, entity: str, field: str, value: Value) -> list[str]: ...


@dataclass(slots=True)
class Judged:
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
        if change.malformed:
            return change.malformed
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
        moves = not entity.scope_fields().isdisjoint(self.change.patch)
        after = entity.scopes(state.id, {**state.shown, **self.change.patch}) if moves else ()
        for name in self.change.patch:
            field = entity.fields.get(name)
            right = field.write if field and field.write else Right.CONTRIBUTE
            if not self.access.may(right, state.scopes) or (after and not self.access.may(right, after)):
                return Refusal("forbidden", name[:100], f"may not write {name[:100]} of this record")
        return self._valid(entity, creates=False)

    def _reserved(self, entity: Entity) -> Refusal | None:
        for name in self.change.patch:
            if entity.fields[name].write is Right.NOBODY and not self.access.everything:
                return Refusal("forbidden", name, f"only the server writes {name}")
        return None

    def _valid(self, entity: Entity, creates: bool) -> Refusal | None:
        return self.standing.model.validators[entity.name].refusal(self.change.patch, creates)

    def _bases(self, entity: Entity, state: State | None) -> dict[str, set[str]]:
        """S2; the log is asked only for ids that don't stand."""
        bases: dict[str, set[str]] = {name: set() for name in self.change.patch}
        dots_now = state.dots if state else {}
        for name, dots in self.change.base.items():
            if name not in entity.fields:
                continue
            bases[name] = set(dots)
            if not bases[name].issubset(dots_now.get(name, ())):
                self.standing.log.load(dots)
                bases[name] = look_through(dots, partial(self.standing.log.base_of_refused, field=name))
        return bases

    def _rules(self, entity: Entity, state: State | None, bases: dict[str, set[str]]) -> Refusal | None:
        dots_now = state.dots if state else {}
        for name in self.change.patch:
            rule = entity.fields[name].rule
            if rule is Rule.ONCE and dots_now.get(name):
                return Refusal("once", name, f"{name} is written once and stands")
            if rule is Rule.DECISION and not self._saw_exactly(dots_now.get(name, []), bases[name]):
                return Refusal("stale", name, "the author had not seen what stands")
        return None

    def _saw_exactly(self, standing: list[str], base: set[str]) -> bool:
        """S5, refused ids apart."""
        log = self.standing.log
        refused = {d for d in base - set(standing) if (entry := log.get(d)) and entry.verdict.verdict == "refused"}
        return base - refused == set(standing)

    def _judge(self, entity: Entity, state: State | None) -> Refusal | None:
        if entity.judge is None:
            return None
        before = state.shown if state else {}
        return entity.judge(Proposal(self.change.record, before, self.change.patch, self.standing.lookup))
