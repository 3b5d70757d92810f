"""What the server writes about visits: steps reach the host, and who checked in at the door becomes a visit (R2)."""

from collections.abc import Iterable, Sequence

from server.domain.reception.arrival_match import expected_visit
from server.domain.reception.visit_author import author_for
from server.sync.entity import Records, Standing, Value
from server.sync.message import Change
from server.sync.reaction import Reaction, Written, amend, make

TAKEN_OVER = ("company", "number", "people", "host", "purpose", "needs")
"""What a visitor typed at the door and the visit did not know yet."""


def show_steps_to_the_host(records: Records, written: Sequence[Written]) -> Iterable[Change]:
    """The host reads the steps of a visit as they read the visit; with another host they go to that one."""
    visits: dict[str, None] = {}
    for one in written:
        if one.entity == "visit":
            visits[one.record] = None
        elif (step := records.record("visit_step", one.record)) is not None:
            visits[str(step.shown.get("visit"))] = None
    for visit in visits:
        found = records.record("visit", visit)
        if found is None:
            continue
        host = found.shown.get("host") or None
        for step in records.find("visit_step", "visit", visit):
            if (step.shown.get("host") or None) != host:
                yield amend("visit_step", step, {"host": host})


def receive_arrivals(records: Records, written: Sequence[Written]) -> Iterable[Change]:
    """Somebody checked in at the door: the expected visit has come, or a new one; and it leaves the tablet (O4)."""
    taken: set[str] = set()
    for one in written:
        arrival = records.record("arrival", one.record)
        if not one.creates or arrival is None or arrival.gone:
            continue
        received = list(_received(records, arrival, taken))
        yield from received
        if received and arrival.shown.get("kiosk"):
            yield amend("arrival", arrival, {"kiosk": None})


def _received(records: Records, arrival: Standing, taken: set[str]) -> Iterable[Change]:
    """`taken`: visits that others of the same request have arrived for."""
    visit = expected_visit(records, arrival, taken)
    if visit is not None:
        taken.add(visit.id)
        yield amend("visit", visit, _learnt(visit, arrival))
        yield _arrived(visit.id, arrival)
        return
    author = author_for(records, arrival)
    if author is None:
        return
    told = {name: arrival.shown[name] for name in TAKEN_OVER if arrival.shown.get(name) is not None}
    made = make("visit", {"author": author, "arrival": arrival.id, "visitor": arrival.shown["visitor"], **told})
    yield made
    yield _arrived(made.record, arrival)


def _learnt(visit: Standing, arrival: Standing) -> dict[str, Value]:
    new = {name: arrival.shown[name] for name in TAKEN_OVER if arrival.shown.get(name) and not visit.shown.get(name)}
    return {**new, "arrival": arrival.id}


def _arrived(visit: str, arrival: Standing) -> Change:
    return make("visit_step", {"visit": visit, "kind": "arrived", "made": arrival.shown["arrived"]})


STEPS_TO_THE_HOST = Reaction({"visit": frozenset({"host"}), "visit_step": frozenset()}, show_steps_to_the_host)
RECEIVE_ARRIVALS = Reaction({"arrival": frozenset()}, receive_arrivals)
