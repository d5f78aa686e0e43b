"""What byline's exit statuses mean, and the errors that lead to them."""

from __future__ import annotations

from typing import Final

ANSWERED: Final = 0
NOTHING_FOUND: Final = 1  # for `add`: something was rejected
USAGE: Final = 2
NO_ARCHIVE: Final = 3
FAULT: Final = 70  # EX_SOFTWARE of sysexits.h: a fault in byline itself
NOT_WRITTEN: Final = 74  # EX_IOERR: what was asked for could not be written
INTERRUPTED: Final = 130  # 128 + SIGINT, as shells have it


class UsageError(Exception):
    """The command line asks for what byline cannot do; the message says what it can."""


class OutputClosedError(Exception):
    """Nobody reads what is written any more (``| head -1``, a closed terminal): there is nobody to tell."""


class OutputError(Exception):
    """What was asked for cannot be written: a full disk, or no standard output at all."""
