"""Applying changes: each is looked up, judged, merged and logged; a bad one never holds up the next.

Runs inside `transaction.writing`, so nobody else writes meanwhile. Works on states in memory and writes rows in bulk.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace
from sqlalchemy import Connection

from server.sync.access import Access
from server.sync.bulk import insert_rows, rows_by, update_rows
from server.sync.department import read_department, write_department
from server.sync.entity import ERASED, Entity, Refusal, Value
from server.sync.judge import Judge, Judged
from server.sync.log import REFUSED, Log, Verdict
from server.sync.merge import Head, companions, pick
from server.sync.message import Change, MalformedChange
from server.sync.model import Model
from server.sync.reaction import BY, DEVICE, HAND, MOST_ROUNDS, Reaction, Written
from server.sync.state import State, conflicting

Names = tuple[str, ...]
NONE: frozenset[str] = frozenset()


def instant(moment: datetime) -> str:
    """A moment as the wire has it; `moment` is aware and in UTC."""
    return moment.isoformat(timespec="milliseconds")[:23] + "Z"


class Push:
    """The changes of one transaction."""

    def __init__(self, connection: Connection, model: Model, now: datetime, reactions: Sequence[Reaction] = ()):
        self.connection, self.model, self.now = connection, model, now
        self.reactions = reactions
        self.watched = frozenset(entity for reaction in reactions for entity in reaction.watches)
        self.written: list[Written] = []
        self.received = instant(now)
        self.log = Log(connection, model.tables)
        self.states: dict[str, dict[str, State | None]] = {entity.name: {} for entity in model.registry}
        self.dirty: dict[str, dict[str, Names | None]] = {entity.name: {} for entity in model.registry}
        self.feed: dict[tuple[str, str, str], tuple[int, bool]] = {}
        self.touched: set[str] = set()
        self.wrote: set[tuple[str, Names]] = set()
        self.department = read_department(connection)
        self.rev, self.epoch = self.department.rev, self.department.epoch

    def take(
        self, changes: Sequence[Change], access: Access, device: str, skew: timedelta = timedelta(0)
    ) -> list[Verdict]:
        """Judge and apply changes in order; a verdict for each (S1: a known one gets its first)."""
        self._load(changes)
        judge = Judge(self, access)
        return [self._one(change, judge, device, skew) for change in changes]

    def overwrite(self, changes: Iterable[Change]) -> None:
        """Replace what stands, facts too, in records that are there: an erasure; nothing else undoes a fact."""
        for change in changes:
            entity, state = self.model.registry[change.entity], self.state(change.entity, change.record)
            shape = self.model.shapes[entity.name].of(tuple(change.patch))
            self.rev += 1
            seen = {name: set(state.heads_of(name) if state else ()) for name in change.patch}
            self._apply(change, Judged(entity, shape, state, bases=seen), BY, self.received)
            self.log.add(change, Verdict(change.id, "applied", self.rev), BY, DEVICE, self.received, self.received)

    def flush(self, decides_access: Mapping[str, frozenset[str]] | None = None) -> None:
        """Let the server react, then write what changed: rows, feed, log, and the department's rev.

        `decides_access`: entity → the fields that anybody's access follows from; None: any change may alter it.
        """
        self._react()
        for name, records in self.dirty.items():
            if records:
                self._write_records(name, records)
        rows = [(*key, rev, removed) for key, (rev, removed) in self.feed.items()]
        insert_rows(self.connection, self.model.tables.feed, rows, "scope", "entity", "record")
        self.feed.clear()
        self.log.flush()
        if self.may_alter_access(decides_access):
            self.department.access_rev = self.rev
        self.department.rev = self.rev
        write_department(self.connection, self.department)

    def _react(self) -> None:
        for _ in range(MOST_ROUNDS):
            written, self.written = self.written, []
            if not written:
                return
            for reaction in self.reactions:
                concerning = [one for one in written if reaction.concerns(one)]
                if concerning:
                    self.take(list(reaction.respond(self, concerning)), HAND, DEVICE)

    def may_alter_access(self, decides_access: Mapping[str, frozenset[str]] | None) -> bool:
        """Whether anybody may read or write something else after this."""
        if decides_access is None:
            return bool(self.wrote)
        return any(not decides_access.get(entity, NONE).isdisjoint(names) for entity, names in self.wrote)

    def _write_records(self, name: str, records: dict[str, Names | None]) -> None:
        """Whole rows where heads came together; else only the columns that the patch named."""
        codec, table, states = self.model.codecs[name], self.model.tables.records[name], self.states[name]
        parts: dict[Names | None, list[State]] = {}
        for record, names in records.items():
            state = states[record]
            if state is not None:
                parts.setdefault(names, []).append(state)
        records.clear()
        for names, some in parts.items():
            if names is None:
                insert_rows(self.connection, table, [codec.write(state) for state in some], "id")
            else:
                part = codec.part(names)
                update_rows(self.connection, table, ("rev", "meta", *names), list(map(part, some)), "id")

    # loading

    def _load(self, changes: Iterable[Change]) -> None:
        wanted: dict[str, list[str]] = {}
        ids = []
        for change in changes:
            if not isinstance(change, MalformedChange):
                ids.append(change.id)
                wanted.setdefault(change.entity, []).append(change.record)
        self.log.load(ids)
        for name, records in wanted.items():
            if name in self.states:
                self._load_states(name, records)

    def _load_states(self, name: str, records: Iterable[str]) -> None:
        cache = self.states[name]
        missing = [record for record in records if record not in cache]
        cache.update(dict.fromkeys(missing))
        codec = self.model.codecs[name]
        for row in rows_by(self.connection, self.model.tables.records[name], "id", missing):
            cache[row[0]] = codec.read(row)

    def state(self, name: str, record: str) -> State | None:
        """A record as it stands now, changes of this transaction included."""
        if record not in self.states[name]:
            self._load_states(name, [record])
        return self.states[name][record]

    def find(self, entity: str, field: str, value: Value) -> list[State]:
        """Records that count as there, whose shown value of `field` is `value` (see entity.Records)."""
        return [state for state in self._known(entity, field, value) if state.shown.get(field) == value]

    def at_home(self, entity: str, scope: str) -> list[State]:
        """Records that count as there and have this home (see entity.Records)."""
        return [state for state in self._known(entity, "scope", scope) if state.home == scope]

    def _known(self, entity: str, column: str, value: Value) -> list[State]:
        """Those that are in hand, after the rows with this value have been read."""
        table = self.model.tables.records[entity]
        rows = rows_by(self.connection, table, column, [str(value)], ("id",))
        self._load_states(entity, [record for (record,) in rows])
        return [state for state in self.states[entity].values() if state and not state.gone]

    def record(self, entity: str, record: str) -> State | None:
        """One record, also a deleted one (see entity.Records)."""
        return self.state(entity, record)

    # one change

    def _one(self, change: Change, judge: Judge, device: str, skew: timedelta) -> Verdict:
        if isinstance(change, MalformedChange) and change.refusal.field == "id":
            return Verdict(change.id, REFUSED, self.rev, change.refusal)
        entry = self.log.get(change.id)
        if entry is not None:
            return entry.verdict
        self.rev += 1
        person, at = judge.access.person, self._corrected(change, skew)
        judged = judge.decide(change)
        if isinstance(judged, Refusal):
            verdict = Verdict(change.id, REFUSED, self.rev, judged)
            if judged.detail == ERASED:
                change = replace(change, patch=dict.fromkeys(change.patch))
        else:
            conflict = self._apply(change, judged, person, at)
            verdict = Verdict(change.id, "conflict" if conflict else "applied", self.rev)
        self.log.add(change, verdict, person, device, at, self.received)
        return verdict

    def _corrected(self, change: Change, skew: timedelta) -> str:
        """S4: by the difference of the clocks, never in the future."""
        if not change.at:
            return self.received
        if not skew:
            return min(change.at, self.received)
        try:
            moment = datetime.fromisoformat(change.at) - skew
        except OverflowError:
            return self.received
        return min(instant(moment), self.received)

    def _apply(self, change: Change, judged: Judged, person: str, at: str) -> bool:
        """Whether distinct values stand now."""
        entity, state = judged.entity, judged.state
        self.wrote.add((entity.name, judged.shape.names))
        if entity.name in self.watched:
            self.written.append(Written(entity.name, change.record, judged.shape.names, state is None))
        if state is not None and judged.usual:
            self._replace(state, change, judged, person, at)
            return False
        conflict = False
        if state is None and "deleted" not in change.patch:
            state, fresh = self._created(judged, change, person, at), True
        else:
            fresh = state is None
            state = state or State(change.record, change.id)
            for name, value in change.patch.items():
                conflict |= self._write(state, name, Head(value, person, at), change.id, judged)
            self._accompany(entity, state, change.patch)
        self.states[entity.name][state.id] = state
        state.rev = self.rev
        self.dirty[entity.name][state.id] = None
        self._announce(entity, state, fresh)
        return conflict

    def _replace(self, state: State, change: Change, judged: Judged, person: str, at: str) -> None:
        """The usual edit: its values take the places of those that its author saw, and the record stays where it is."""
        entity, shape = judged.entity, judged.shape
        state.shown.update(change.patch)
        dots = [change.id]
        for name in shape.names:
            state.dots[name] = dots
        for name in shape.stamped:
            state.stamps[name] = [person, at]
        state.rev = self.rev
        self._mark(entity.name, state.id, shape.names)
        for scope in state.further:
            self.feed[scope, entity.name, state.id] = (self.rev, False)
        self.touched.update(state.scopes)

    def _mark(self, entity: str, record: str, names: Names) -> None:
        """Only these columns are to be written, unless others are already."""
        dirty = self.dirty[entity]
        dirty[record] = names if dirty.get(record, names) == names else None

    def _created(self, judged: Judged, change: Change, person: str, at: str) -> State:
        """The usual creation: every field has the creation as its only head, and nothing stood before."""
        state = State(change.record, change.id, shown=change.patch.copy())
        for name in judged.shape.stamped:
            state.stamps[name] = [person, at]
        for name, dots in change.base.items():
            if dots and name in judged.entity.fields:
                self._remember_unarrived(state, name, dots)
        return state

    def _write(self, state: State, name: str, head: Head, dot: str, judged: Judged) -> bool:
        """Put a value in place of the heads that its author saw; whether distinct values stand now."""
        base = judged.bases.get(name, set())
        standing = state.heads_of(name)
        if base.difference(standing):
            self._remember_unarrived(state, name, base.difference(standing))
        arrives = dot not in state.overwritten.get(name, ())
        if name == "deleted" and arrives:
            state.deletions[dot] = judged.seen if head.value is True else []
        if arrives and base.issuperset(standing):
            self._settle_alone(state, name, head, dot, judged.entity)
            return False
        heads = {d: h for d, h in self._standing(state, name).items() if d not in base}
        if arrives:
            heads[dot] = head
        self._settle(judged.entity, state, name, heads)
        return len(heads) > 1 and conflicting(heads.values())

    def _standing(self, state: State, name: str) -> dict[str, Head]:
        """The heads of a field; the author of a lone one matters only when another comes beside it."""
        several = state.several.get(name)
        if several is not None:
            return several
        return {dot: Head(state.shown[name], "", "") for dot in state.heads_of(name)}

    def _remember_unarrived(self, state: State, name: str, dots: Iterable[str]) -> None:
        """S9: ids in a base that were not applied."""
        unknown = [dot for dot in dots if not self.log.is_applied(dot)]
        if unknown:
            state.overwritten[name] = sorted({*state.overwritten.get(name, ()), *unknown})

    def _settle_alone(self, state: State, name: str, head: Head, dot: str, entity: Entity) -> None:
        """The usual write: its author saw all that stood."""
        state.several.pop(name, None)
        state.shown[name] = head.value
        if dot == state.created:
            state.dots.pop(name, None)
        else:
            state.dots[name] = [dot]
        if name in entity.stamped:
            state.stamps[name] = [head.by, head.at]
        if name == "deleted":
            self._forget_deletions(state)

    def _settle(self, entity: Entity, state: State, name: str, heads: dict[str, Head]) -> None:
        state.several.pop(name, None)
        if not heads:  # S9: only a value that was overwritten before it arrived
            for part in (state.shown, state.dots, state.stamps):
                part.pop(name, None)
            return
        if len(heads) > 1:
            heads = {dot: self._signed(dot, head) for dot, head in heads.items()}
            state.several[name] = heads
        state.dots[name] = list(heads)
        if state.dots[name] == [state.created]:
            del state.dots[name]
        if name == "deleted":
            self._forget_deletions(state)
        self._show(entity, state, name, pick(entity.fields[name], heads) or "", heads)

    def _forget_deletions(self, state: State) -> None:
        standing = state.heads_of("deleted")
        state.deletions = {dot: pairs for dot, pairs in state.deletions.items() if dot in standing and pairs}

    def _signed(self, dot: str, head: Head) -> Head:
        entry = None if head.by else self.log.get(dot)
        return Head(head.value, entry.person, entry.at) if entry else head

    def _show(self, entity: Entity, state: State, name: str, dot: str, heads: dict[str, Head]) -> None:
        state.shown[name] = heads[dot].value
        if name in entity.stamped:
            head = self._signed(dot, heads[dot])
            state.stamps[name] = [head.by, head.at]

    def _accompany(self, entity: Entity, state: State, patch: dict[str, Value]) -> None:
        """Fields that accompany another follow its shown head."""
        if not state.several:
            return
        leaders = self.model.leaders[entity.name]
        for leader in {leaders.get(name, name) for name in patch}:
            lead = pick(entity.fields[leader], self._standing(state, leader))
            for name in companions(entity, leader):
                heads = state.several.get(name)
                if heads:
                    self._show(entity, state, name, pick(entity.fields[name], heads, lead) or "", heads)

    # scopes

    def _announce(self, entity: Entity, state: State, fresh: bool) -> None:
        """S10: tell every scope that holds or held the record; its home needs no feed row."""
        old, (home, further) = state.scopes, entity.placed(state.id, state.shown)
        for scope in further:
            self.feed[scope, entity.name, state.id] = (self.rev, False)
        for scope in old:
            if scope != home and scope not in further:
                self.feed[scope, entity.name, state.id] = (self.rev, True)
        if home is not None and home != state.home and not fresh:
            self._come_home(entity, state, home)
        state.home, state.further = home, further
        self.touched.update(old, state.scopes)

    def _come_home(self, entity: Entity, state: State, home: str) -> None:
        """A removal announced earlier must not follow a record that is back."""
        self.feed.pop((home, entity.name, state.id), None)
        feed = self.model.tables.feed
        here = (feed.c.scope == home, feed.c.entity == entity.name, feed.c.record == state.id)
        self.connection.execute(feed.delete().where(*here))
