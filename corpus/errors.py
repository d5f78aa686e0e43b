"""One small tree of errors: each names the file, the field where there is one, and the way out."""

from __future__ import annotations


class BylineError(Exception):
    """Anything that byline reports in one line instead of a traceback."""


class SourceError(BylineError):
    """A source, or one article in it, cannot be taken.

    Args:
        where: the file, with a line number where there is one.
        reason: what is wrong, naming the field, and the way out.
    """

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.where = where
        self.reason = reason


class ArchiveError(BylineError):
    """The archive cannot be opened, read or written."""


class NoArchiveError(ArchiveError):
    """There is no archive here, or there is no article in it."""
