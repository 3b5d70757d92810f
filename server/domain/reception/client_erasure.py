"""Erasing a person's data: out of the records, and out of the log, so that nobody ever reads it again (Q4).

What stands is overwritten by the server's own hand as a change like any other, so that every device receives the
emptied record; then the values are taken out of what the log kept. Counts, times and scores stay.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, select

from server.domain.model import MODEL
from server.domain.reception.client_family import Subject
from server.domain.reception.client_held import Held, held_about, states
from server.domain.reception.client_personal import MARK, PERSONAL, WORDS, written
from server.sync.entity import Value
from server.sync.push import Push
from server.sync.reaction import amend
from server.sync.state import State

INDIVIDUALS = frozenset({"individual", "sole_trader"})
"""Kinds of client that are persons themselves; of the others only contacts are."""
MOST_AT_ONCE = 500


@dataclass(frozen=True)
class Preview:
    """What an erasure would take away, in numbers of records."""

    names: int
    texts: int
    changes: int
    documents: int


def may_be_erased(connection: Connection, subject: Subject) -> bool:
    """A company is nobody's personal data."""
    if subject.kind == "contact":
        return True
    kinds = [state.shown.get("kind") for _, state in states(connection, {"client": {subject.id}})]
    return bool(kinds) and kinds[0] in INDIVIDUALS


def preview(connection: Connection, subject: Subject) -> Preview:
    """Looked up, nothing written."""
    held = held_about(connection, subject)
    names = texts = 0
    for entity, state in states(connection, held):
        if entity in ("client", "contact"):
            continue
        there = written(state.shown, PERSONAL[entity])
        texts += any(name in WORDS for name in there)
        names += any(name not in WORDS for name in there)
    ids = [id_ for some in held.values() for id_ in some]
    changes = sum(len(list(_logged(connection, part))) for part in _parts(ids))
    return Preview(names, texts, changes, len(held.get("document", ())))


def erase(push: Push, subject: Subject, remove_bytes: Callable[[str], None]) -> int:
    """Everything about the subject, in the transaction of `push`; how many records were emptied.

    Bytes go before the transaction ends: when it fails, the erasure is asked for again, and no paper is left behind
    one that was said to be done.
    """
    held = held_about(push.connection, subject)
    emptied = [amend(entity, state, _empty(entity, state, push.received)) for entity, state in _standing(push, held)]
    push.overwrite(emptied)
    _forget_in_log(push.connection, held)
    for document in sorted(held.get("document", ())):
        remove_bytes(document)
    return len(emptied)


def _standing(push: Push, held: Held) -> Iterable[tuple[str, State]]:
    for entity, ids in held.items():
        for id_ in sorted(ids):
            state = push.state(entity, id_)
            if state is not None and _empty(entity, state, push.received):
                yield entity, state


def _empty(entity: str, state: State, now: str) -> dict[str, Value]:
    """Values in conflict with the shown one go, too: the patch replaces all heads of its fields."""
    declared = MODEL.registry[entity].fields
    patch: dict[str, Value] = {}
    for name in PERSONAL[entity]:
        if state.shown.get(name) is not None or name in state.several:
            patch[name] = MARK if declared[name].required else None
    if "erased" in declared and not state.shown.get("erased"):
        patch["erased"] = now
    return patch


def _forget_in_log(connection: Connection, held: Held) -> None:
    log = MODEL.tables.change
    for entity, ids in held.items():
        personal = set(PERSONAL[entity])
        for part in _parts(sorted(ids)):
            for change in list(_logged(connection, part)):
                if change.entity != entity:
                    continue
                patch = msgspec.json.decode(change.patch)
                kept = {name: None if name in personal else value for name, value in patch.items()}
                if kept != patch:
                    text = msgspec.json.encode(kept).decode()
                    connection.execute(log.update().where(log.c.id == change.id).values(patch=text))


class _Logged(msgspec.Struct):
    id: str
    entity: str
    patch: str


def _logged(connection: Connection, records: list[str]) -> Iterable[_Logged]:
    log = MODEL.tables.change
    wanted = select(log.c.id, log.c.entity, log.c.patch).where(log.c.record.in_(records))
    return [_Logged(*row) for row in connection.execute(wanted)]


def _parts(ids: list[str]) -> Iterable[list[str]]:
    for at in range(0, len(ids), MOST_AT_ONCE):
        yield ids[at : at + MOST_AT_ONCE]
