"""A fault in byline itself, told in one line; its traceback only for who asked for it."""

from __future__ import annotations

import traceback

from bot.settings import read_log_level
from bot.streams import tell

_LONGEST = 500


def tell_of_fault(error: Exception) -> None:
    """Say on standard error what happened, in one line; before it the traceback, at ``BYLINE_LOG=DEBUG``."""
    if read_log_level() == "DEBUG":
        tell("".join(traceback.format_exception(error)))
    said = " ".join(str(error).split()) or "no message"
    tell(f"byline: {type(error).__name__}: {said[:_LONGEST]} (internal fault)")
