"""Whether a change is taken, and which heads it replaces; nothing here writes."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from msgspec import Struct

from server.sync.access import Access
from server.sync.entity import Entity, Proposal, Refusal, Right, Rule, Value
from server.sync.log import Log
from server.sync.merge import look_through
from server.sync.message import Change, MalformedChange
from server.sync.model import Model
from server.sync.shape import Shape
from server.sync.state import State


class Standing(Protocol):
    """What stands before a change: the records and the log of one transaction (push.Push)."""

    model: Model
    log: Log
    now: datetime

    def state(self, name: str, record: str) -> State | None: ...

    def find(self, entity: str, field: str, value: Value) -> Sequence[State]: ...

    def at_home(self, entity: str, scope: str) -> Sequence[State]: ...

    def record(self, entity: str, record: str) -> State | None: ...


class Judged(Struct):
    """A change that is taken."""

    entity: Entity
    shape: Shape
    state: State | None  # None: it creates the record
    usual: bool = False  # its author saw exactly what stands, so that its values only take their places
    bases: dict[str, set[str]] = {}  # field → ids that its author had seen, refused ones looked through (S2)

    @property
    def seen(self) -> list[tuple[str, str]]:
        """S8: the (field, id) pairs on the author's screen."""
        return [(name, dot) for name, dots in self.bases.items() for dot in sorted(dots)]


class Judge:
    """The changes of one person before the states of their records."""

    def __init__(self, standing: Standing, access: Access):
        self.standing, self.access = standing, access
        self._may: dict[tuple[Right, tuple[str, ...]], bool] = {}

    def decide(self, change: Change) -> Judged | Refusal:
        """What to apply, or why not (S3, S5, S6)."""
        if isinstance(change, MalformedChange):
            return change.refusal
        model = self.standing.model
        entity = model.registry.get(change.entity)
        if entity is None:
            return Refusal("invalid", "entity", "there is no such entity", "unknown_entity")
        state = self.standing.state(entity.name, change.record)
        shape = model.shapes[entity.name].of(tuple(change.patch))
        if state is None:
            refusal = self._create(entity, change, shape)
        else:
            refusal = self._edit(entity, change, shape, state)
        if refusal:
            return refusal
        if state is not None and shape.usual and saw_what_stands(state, change):
            judged = Judged(entity, shape, state, usual=True)
        else:
            judged = Judged(entity, shape, state, bases=self._bases(entity, change, state))
            refusal = self._strict(judged)
        return refusal or self._sense(entity, change, state) or judged

    def may(self, right: Right, scopes: tuple[str, ...]) -> bool:
        """Asked once for each right and place."""
        known = self._may.get((right, scopes))
        if known is None:
            known = self._may[right, scopes] = self.access.may(right, scopes)
        return known

    def _create(self, entity: Entity, change: Change, shape: Shape) -> Refusal | None:
        if not change.creates:
            return Refusal("no_record", None, "there is no such record")
        refusal = self.standing.model.validators[entity.name].refusal(change.patch)
        if refusal:
            return refusal
        if shape.missing:
            return Refusal("invalid", shape.missing, f"a new record needs {shape.missing}", "missing")
        scopes = entity.scopes(change.record, change.patch)
        # Else a scope of one's own, such as `person:<me>`, would open every event.
        place = (entity.birthplace(change.record, change.patch) or "",)
        if not self.may(entity.create, place if entity.create is Right.CONTRIBUTE else scopes):
            return Refusal("forbidden", None, f"may not create a {entity.name} there")
        for name, right in shape.decisions:
            if not self.may(right, scopes):
                return Refusal("forbidden", name, f"may not decide {name} of a {entity.name}")
        if shape.reserved and not self.access.everything:
            return Refusal("forbidden", shape.reserved, f"only the server writes {shape.reserved}")
        return None

    def _edit(self, entity: Entity, change: Change, shape: Shape, state: State) -> Refusal | None:
        scopes = state.scopes
        after = entity.scopes(state.id, {**state.shown, **change.patch}) if shape.moves else None
        for name, right in shape.rights:
            if right is Right.OWN:
                right = self._of_owner(entity, state)
            if not self.may(right, scopes) or (after and not self.may(right, after)):
                return Refusal("forbidden", name[:100], f"may not write {name[:100]} of this record")
        return self.standing.model.validators[entity.name].refusal(change.patch)

    def _of_owner(self, entity: Entity, state: State) -> Right:
        """What Right.OWN asks of this person: of the owner no more than to be a reader still."""
        owner = state.shown.get(entity.owner) if entity.owner else None
        return Right.CONTRIBUTE if owner == self.access.person else Right.MANAGE

    def _bases(self, entity: Entity, change: Change, state: State | None) -> dict[str, set[str]]:
        """S2; the log is asked only for ids that don't stand."""
        bases: dict[str, set[str]] = {}
        for name, dots in change.base.items():
            if not dots or name not in entity.fields:
                continue
            bases[name] = set(dots)
            if state is None or not bases[name].issubset(state.heads_of(name)):
                self.standing.log.load(dots)
                bases[name] = look_through(dots, partial(self.standing.log.base_of_refused, field=name))
        return bases

    def _strict(self, judged: Judged) -> Refusal | None:
        """S5."""
        for name in judged.shape.strict:
            standing = judged.state.heads_of(name) if judged.state else ()
            if judged.entity.fields[name].rule is Rule.ONCE:
                if standing:
                    return Refusal("once", name, f"{name} is written once and stands")
            elif not self._saw_exactly(standing, judged.bases.get(name, set())):
                return Refusal("stale", name, "the author had not seen what stands")
        return None

    def _saw_exactly(self, standing: Sequence[str], base: set[str]) -> bool:
        """S5, refused ids apart."""
        log = self.standing.log
        refused = {d for d in base - set(standing) if (entry := log.get(d)) and entry.verdict.verdict == "refused"}
        return base - refused == set(standing)

    def _sense(self, entity: Entity, change: Change, state: State | None) -> Refusal | None:
        if entity.judge is None:
            return None
        before = state.shown if state else {}
        in_hand = self.may(Right.MANAGE, state.scopes if state else entity.scopes(change.record, change.patch))
        person = self.access.person
        return entity.judge(Proposal(change.record, before, change.patch, self.standing, person, in_hand))


def saw_what_stands(state: State, change: Change) -> bool:
    """Whether nothing is contested, and the change names just the one head that stands in each field it speaks of."""
    if state.several or state.overwritten:
        return False
    base = change.base
    for name, seen in base.items():
        if seen and (len(seen) != 1 or tuple(state.heads_of(name)) != (seen[0],)):
            return False
    return not any(name in state.shown and not base.get(name) for name in change.patch)
