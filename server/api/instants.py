"""Moments on the wire: ISO 8601, UTC, milliseconds."""

from datetime import UTC, datetime


def as_wire(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
