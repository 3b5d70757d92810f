"""After an opening on own responsibility the server says whether all results that it has bear it out (X4)."""

from collections.abc import Iterable, Sequence

from server.domain.onsite.gate import closed_by
from server.domain.onsite.gate_records import safety_checks
from server.domain.onsite.opening import rules_of
from server.sync.entity import Records
from server.sync.message import Change
from server.sync.reaction import Reaction, Written, amend


def examine(records: Records, written: Sequence[Written]) -> Iterable[Change]:
    """`confirmed` when the gate is open by what the server has now, else `contradicted`."""
    for one in written:
        opening = records.record("opening", one.record)
        if opening is None or opening.shown.get("grounds") != "own_responsibility":
            continue
        closed = closed_by(safety_checks(records, opening.shown["event"]), records.now, rules_of(records))
        yield amend("opening", opening, {"finding": "contradicted" if closed else "confirmed"})


EXAMINE_OPENINGS = Reaction({"opening": frozenset()}, examine)
