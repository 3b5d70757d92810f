"""Phones and desks: when each was last heard from, and how much each person still had unsent on it (F1, Q7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import Connection, Executable, Index, Integer, String, bindparam, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.db import Base, Moment

HEARD_GRANULARITY = timedelta(seconds=30)  # an unchanged device is not written down more often


class Device(Base):
    """One installation: a browser profile on a phone or desk. Its id was made by the client."""

    __tablename__ = "device"

    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    first_seen: Mapped[datetime] = mapped_column(Moment)
    user_agent: Mapped[str] = mapped_column(String(300))


class DeviceNews(Base):
    """What one person's queue on one device last told: people share phones, so one never hides another's count."""

    __tablename__ = "device_news"
    __table_args__ = (Index(None, "person"),)

    device: Mapped[str] = mapped_column(String(26), primary_key=True)
    person: Mapped[str] = mapped_column(String(26), primary_key=True)
    heard: Mapped[datetime] = mapped_column(Moment)
    pending_changes: Mapped[int] = mapped_column(Integer)
    pending_files: Mapped[int] = mapped_column(Integer)


@dataclass(frozen=True)
class News:
    """A person's unsent count on a device, as of `heard`."""

    device: str
    person: str
    heard: datetime
    changes: int
    files: int


def register(session: Session, device: str, name: str, user_agent: str, person: str, now: datetime) -> None:
    """Makes a device known, or renames it, and notes that this person uses it."""
    known = session.get(Device, device)
    if known is None:
        session.add(Device(id=device, name=name, first_seen=now, user_agent=user_agent[:300]))
    else:
        known.name, known.user_agent = name, user_agent[:300]
    if session.get(DeviceNews, (device, person)) is None:
        session.add(DeviceNews(device=device, person=person, heard=now, pending_changes=0, pending_files=0))


_TOLD = select(DeviceNews.heard, DeviceNews.pending_changes, DeviceNews.pending_files).where(
    DeviceNews.device == bindparam("device"), DeviceNews.person == bindparam("person")
)


def needs_note(connection: Connection, device: str, person: str, changes: int, files: int, now: datetime) -> bool:
    """Whether a sync request tells something worth a write: counts that changed, or a sign of life after a while."""
    row = connection.execute(_TOLD, {"device": device, "person": person}).one_or_none()
    return row is None or tuple(row[1:]) != (changes, files) or now - row.heard >= HEARD_GRANULARITY


def note(connection: Connection, device: str, person: str, changes: int, files: int, now: datetime) -> None:
    """Writes down what a sync request told of what is still unsent on the phone after it."""
    told = {"device": device, "person": person, "heard": now, "pending_changes": changes, "pending_files": files}
    connection.execute(_noting(connection.dialect.name), told)


@cache
def _noting(dialect: str) -> Executable:
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    told = insert(DeviceNews)
    news = {name: told.excluded[name] for name in ("heard", "pending_changes", "pending_files")}
    return told.on_conflict_do_update(index_elements=["device", "person"], set_=news)


def last_unsent(session: Session, person: str, device: str, earlier: str | None) -> News | None:
    """What this browser's earlier installation, or else this person's other devices, still had unsent (F1)."""
    found = select(DeviceNews).where(
        DeviceNews.device != device, or_(DeviceNews.pending_changes > 0, DeviceNews.pending_files > 0)
    )
    ordered = found.order_by(DeviceNews.heard.desc()).limit(1)
    row = None
    if earlier is not None:
        row = session.scalar(ordered.where(DeviceNews.device == earlier))
    if row is None:
        row = session.scalar(ordered.where(DeviceNews.person == person))
    return None if row is None else _news(row)


def all_news(session: Session) -> Sequence[tuple[Device | None, News]]:
    """Each person's news of each device, the latest first; None for a device that never registered."""
    rows = session.execute(
        select(Device, DeviceNews)
        .select_from(DeviceNews)
        .join(Device, DeviceNews.device == Device.id, isouter=True)
        .order_by(DeviceNews.heard.desc())
    )
    return [(device, _news(news)) for device, news in rows]


def _news(row: DeviceNews) -> News:
    return News(row.device, row.person, row.heard, row.pending_changes, row.pending_files)
