"""A kind of record for tests of the engine: one field of each rule, and scopes that only the server moves."""

from dataclasses import dataclass

from server.sync.entity import Entity, Fields, Proposal, Refusal, Right, Rule, choice, text


@dataclass(frozen=True)
class Movable(Entity):
    """Its scopes are named by `places`, such as "A,B", home first; a new one lies in A."""

    def placed(self, record_id: str, shown: Fields) -> tuple[str | None, tuple[str, ...]]:
        places = shown.get("places", "A")
        scopes = tuple(f"place:{place}" for place in str(places or "").split(",") if place)
        return (scopes[0], scopes[1:]) if scopes else (None, ())


def no_bad_values(proposal: Proposal) -> Refusal | None:
    bad = next((name for name, value in proposal.patch.items() if value == "BAD"), None)
    return Refusal("invalid", bad, "BAD is bad") if bad else None


THING = Movable(
    name="thing",
    home="place:{places}",
    create=Right.CONTRIBUTE,
    write=Right.CONTRIBUTE,
    delete=Right.CONTRIBUTE,
    judge=no_bad_values,
    fields={
        "result": choice("pass", "fail", rule=Rule.WORST, worst_first=("fail", None, "pass"), stamped=True),
        "note": text(),
        "decision": text(rule=Rule.DECISION),
        "reading": text(rule=Rule.ONCE),
        "places": text(write=Right.NOBODY),
    },
)
