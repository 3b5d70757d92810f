"""One exchange with a device, from request to answer: the protocol, read from top to bottom."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_hex
from typing import Any

from sqlalchemy import Connection, Engine

from server.sync.access import Access, AccessOf, KnownAccess
from server.sync.feed import Feed
from server.sync.log import Verdict
from server.sync.message import Change, MalformedRequestError, Request
from server.sync.model import Model
from server.sync.push import Push, instant
from server.sync.reaction import Reaction
from server.sync.schema import Versions
from server.sync.transaction import reading, writing


@dataclass(frozen=True)
class Beside:
    """What is written with an exchange beside the records: in the transaction of its push, or, when it only pulls and
    this is `due`, in one of its own. Both get (connection, person id, request, now).
    """

    write: Callable[[Connection, str, Request, datetime], None]
    due: Callable[[Connection, str, Request, datetime], bool]


@dataclass(frozen=True)
class News:
    """What a committed transaction changed, for those who listen."""

    rev: int
    scopes: frozenset[str]
    access: bool  # whether anybody's access may be another now


class SyncEngine:
    """The engine over one database."""

    def __init__(
        self,
        engine: Engine,
        model: Model,
        access_of: AccessOf,
        versions: Versions | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        decides_access: Mapping[str, frozenset[str]] | None = None,
        reactions: Sequence[Reaction] = (),
    ):
        """`decides_access`: entity → the fields that `access_of` looks at; None: it may alter at any moment."""
        self.decides_access, self.reactions = decides_access, reactions
        self.engine, self.model, self.clock = engine, model, clock
        self.known = KnownAccess(access_of, lasting=decides_access is not None)
        self.versions = versions or Versions()
        self.listeners: list[Callable[[News], None]] = []
        self.beside: list[Beside] = []

    def exchange(self, person: str, request: Request) -> dict[str, Any]:
        """Take a device's changes and answer with verdicts and pages (all of part I of the rules)."""
        if not self.versions.understands(request.schema):
            known = f"{self.versions.oldest} to {self.versions.current}"
            raise MalformedRequestError("schema", f"this server understands {known}; update the app")
        now = self.clock()
        verdicts = self._push(person, request, now) if request.changes else []
        if verdicts is None:
            return self._other_epoch(request)
        with reading(self.engine) as connection:
            feed = Feed(connection, self.model)
            if feed.epoch != request.epoch:
                return self._other_epoch(request, feed.epoch)
            access = self.known.of(connection, feed.department, person)
            pages = {scope: self._page(feed, scope, request) for scope in access.readable(request.cursors)}
            due = [b for b in self.beside if not request.changes and b.due(connection, person, request, now)]
        self._write_beside(due, person, request, now)
        return {
            "schema": request.schema,
            "epoch": feed.epoch,
            "now": instant(self.clock()),
            "verdicts": [verdict.as_wire() for verdict in verdicts],
            "scopes": pages,
            "subscriptions": sorted(access.reads),
            "manages": sorted(access.manages),
        }

    def _page(self, feed: Feed, scope: str, request: Request) -> dict[str, Any]:
        page = feed.page(scope, request.cursors[scope], request.limit)
        if request.schema != self.versions.current:
            page["records"] = [self.versions.downcast(record, request.schema) for record in page["records"]]
        return page

    def _write_beside(self, due: Sequence[Beside], person: str, request: Request, now: datetime) -> None:
        if due:
            with writing(self.engine) as connection:
                for beside in due:
                    beside.write(connection, person, request, now)

    def _other_epoch(self, request: Request, epoch: str | None = None) -> dict[str, Any]:
        """W1: nothing is taken, and only the epoch is told."""
        return {"schema": request.schema, "epoch": epoch or self.epoch(), "now": instant(self.clock())}

    def _push(self, person: str, request: Request, now: datetime) -> list[Verdict] | None:
        """A verdict for each change; None: another epoch."""
        changes: Sequence[Change] = request.changes
        if request.schema != self.versions.current:
            changes = [self.versions.upcast(change, request.schema) for change in changes]
        skew = datetime.fromisoformat(request.now) - now
        with writing(self.engine) as connection:
            push = Push(connection, self.model, now, self.reactions)
            if push.epoch != request.epoch:
                return None
            access = self.known.of(connection, push.department, person)
            verdicts = push.take(changes, access, request.device, skew)
            push.flush(self.decides_access)
            for beside in self.beside:
                beside.write(connection, person, request, now)
        self._tell(push)
        return verdicts

    def write(self, access: Access, changes: Iterable[Change], device: str = "server") -> list[Verdict]:
        """Changes made on the server itself (an import, a reaction): the same way, all or nothing."""
        with self.hand() as push:
            return push.take(list(changes), access, device)

    @contextmanager
    def hand(self) -> Iterator[Push]:
        """The department held for the server's own work: read what stands on `connection`, then `take` changes.

        Written at the end and then told; an exception undoes it all.
        """
        with writing(self.engine) as connection:
            push = Push(connection, self.model, self.clock(), self.reactions)
            yield push
            push.flush(self.decides_access)
        self._tell(push)

    def _tell(self, push: Push) -> None:
        if push.touched:
            news = News(push.rev, frozenset(push.touched), push.may_alter_access(self.decides_access))
            for listener in self.listeners:
                listener(news)

    def epoch(self) -> str:
        """The epoch in force."""
        with reading(self.engine) as connection:
            return Feed(connection, self.model).epoch

    def start_epoch(self) -> str:
        """W1: a server that starts from a backup begins a new epoch; a new database its first."""
        with writing(self.engine) as connection:
            row = connection.exec_driver_sql("SELECT epoch FROM department WHERE id = 1").one_or_none()
            counter = int(str(row[0]).split("-")[0]) + 1 if row else 1
            epoch = f"{counter}-{token_hex(4)}"
            table = self.model.tables.department
            if row:
                connection.execute(table.update().values(epoch=epoch))
            else:
                connection.execute(table.insert().values(id=1, rev=0, epoch=epoch))
        return epoch
