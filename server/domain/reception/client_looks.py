"""Who looked at a client's data, and when (Q4): written by devices, kept by the server alone."""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Connection, select

from server.domain.model import MODEL
from server.sync.entity import Records
from server.sync.message import Change
from server.sync.reaction import Written, amend

MOST = 500


def keep(records: Records, written: Sequence[Written]) -> Iterable[Change]:
    """It leaves the device that wrote it: whose eyes fell where is no business of a shared phone."""
    for one in written:
        look = records.record("client_look", one.record)
        if look is not None and one.creates:
            yield amend("client_look", look, {"kept": True})


def looks_at(connection: Connection, clients: Collection[str]) -> list[dict[str, str]]:
    """The latest first."""
    look = MODEL.tables.records["client_look"].c
    wanted = select(look.author, look.looked).where(look.client.in_(sorted(clients)))
    found = connection.execute(wanted.order_by(look.looked.desc(), look.id.desc()).limit(MOST))
    return [{"person": row.author, "looked": row.looked} for row in found]
