"""Moments as the archive's tables have them: whole seconds since 1970, in UTC."""

from __future__ import annotations

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


def to_seconds(moment: datetime) -> int:
    """Return *moment*, which has a time zone, as it is kept."""
    return int(moment.timestamp())


def from_seconds(seconds: int | None) -> datetime | None:
    """Return the moment that was kept as *seconds*, or None where none was."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
