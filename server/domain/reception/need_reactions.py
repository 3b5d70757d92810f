"""A need becomes an event with its requirements in one step; those who plan see it at once (R4)."""

from collections.abc import Iterable, Sequence

from ulid import ULID

from server.sync.entity import Records, Standing, Value
from server.sync.message import Change
from server.sync.reaction import Reaction, Written, amend

OF_THE_EVENT = ("name", "starts", "ends", "venue", "expected", "special_requests")
OF_THE_REQUIREMENT = ("client", "purpose", "budget", "enquiry")


def stage(records: Records, written: Sequence[Written]) -> Iterable[Change]:
    """One event for each need, and never a second one."""
    for one in written:
        need = records.record("need", one.record)
        if need is None or need.gone or need.shown.get("event"):
            continue
        event = str(ULID())
        yield _made("event", event, {name: need.shown.get(name) for name in OF_THE_EVENT})
        requirement = {name: need.shown.get(name) for name in OF_THE_REQUIREMENT}
        yield _made("requirement", str(ULID()), {"event": event, **requirement, **_words(records, need)})
        yield amend("need", need, {"event": event})
        enquiry = records.record("enquiry", str(need.shown["enquiry"])) if need.shown.get("enquiry") else None
        if enquiry is not None:
            yield amend("enquiry", enquiry, {"state": "event"})


def _made(entity: str, record: str, patch: dict[str, Value]) -> Change:
    filled = {name: value for name, value in patch.items() if value is not None}
    return Change(str(ULID()), entity, record, True, "", filled, {})


def _words(records: Records, need: Standing) -> dict[str, Value]:
    """Whom planners are to talk to: they don't receive the client's records."""
    client = records.record("client", str(need.shown["client"])) if need.shown.get("client") else None
    contact = records.record("contact", str(need.shown["contact"])) if need.shown.get("contact") else None
    enquiry = records.record("enquiry", str(need.shown["enquiry"])) if need.shown.get("enquiry") else None
    asked = enquiry.shown if enquiry else {}
    return {
        "client_name": client.shown.get("name") if client else asked.get("company"),
        "contact_name": contact.shown.get("name") if contact else asked.get("caller"),
        "contact_number": contact.shown.get("mobile") if contact else asked.get("reply_to"),
    }


BECOMES_AN_EVENT = Reaction({"need": frozenset()}, stage)
