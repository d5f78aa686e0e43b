"""What can be wrong with an address or with the server there, where somebody does something about it."""

from __future__ import annotations

from datetime import datetime

from corpus.errors import SourceError


class TooBusyError(SourceError):
    """The server asks to be left alone for a while (429, or 503 with ``Retry-After``).

    Args:
        where: the address.
        reason: what it said, and when to come again.
        retry_at: the moment, in UTC, before which nothing on that host is asked for.
    """

    def __init__(self, where: str, reason: str, retry_at: datetime) -> None:
        super().__init__(where, reason)
        self.retry_at = retry_at


class GoneError(SourceError):
    """The server says that what was there was taken down for good (410)."""


class MissingError(SourceError):
    """The server knows no such page (404): it may come back, or may have been taken back."""


class RefusedError(SourceError):
    """An address that nothing is fetched from: not of the web, or not public."""


class PassingError(SourceError):
    """What may well be over in a moment: the server failed (5xx), or the connection broke off."""


class NoConnectionError(PassingError):
    """There is no such host, or it does not take connections."""


class CircleError(SourceError):
    """Redirects that lead round in a circle, or on and on."""
