"""A fault in byline itself, told in one line; its traceback only for who asked for it."""

from __future__ import annotations

import os
import traceback

from bot.settings import read_settings
from bot.streams import tell

_LONGEST = 500


def tell_of_fault(error: Exception) -> None:
    """Say on standard error what happened, in one line; before it the traceback, at ``BYLINE_LOG=DEBUG``."""
    # Only this variable: reading the others again may be what failed.
    if read_settings({"BYLINE_LOG": os.environ.get("BYLINE_LOG", "")}).log_level == "DEBUG":
        tell("".join(traceback.format_exception(error)))
    said = " ".join(str(error).split()) or "no message"
    tell(f"byline: {type(error).__name__}: {said[:_LONGEST]} (internal fault)")
