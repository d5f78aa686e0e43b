"""Logging for the front ends that run unattended: to standard error, with every secret taken out."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable, Iterable
from types import TracebackType
from urllib.parse import quote

from bot.settings import Secret

_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_HIDDEN = "(token)"
# They write whole addresses, and a bot's address holds its token; what they have to say below a warning is
# of no use to who runs the bot.
_TALKATIVE = ("httpx", "httpcore", "telegram", "asyncio", "aiohttp")
# The half of a token after its colon is the secret one; shorter pieces would match by chance.
_SHORTEST = 8

_Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def start_logging(level: str, secrets: Iterable[Secret] = ()) -> None:
    """Log to standard error from *level* (such as ``INFO``) up, with *secrets* replaced wherever they occur.

    An unknown level counts as ``INFO``: a bot must not fail to start over its log.
    """
    formatter = RedactingFormatter(secrets)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    known = logging.getLevelNamesMapping()
    logging.basicConfig(level=known.get(level.upper(), logging.INFO), handlers=[handler], force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)
    sys.excepthook = _redacted_excepthook(formatter)


class RedactingFormatter(logging.Formatter):
    """Formats a record, its traceback included, and only then takes the secrets out: none comes in later."""

    def __init__(self, secrets: Iterable[Secret] = ()) -> None:
        super().__init__(_LINE)
        forms: set[str] = set()
        for secret in secrets:
            whole = secret.reveal()
            half = whole.rpartition(":")[2]
            forms |= {form for form in (whole, quote(whole, safe=""), half) if len(form) >= _SHORTEST or form == whole}
        # The longest first: a half taken out of a whole would leave the other half.
        self._forms = sorted(filter(None, forms), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line, and its traceback's, without any secret."""
        return self.redact(super().format(record))

    def redact(self, text: str) -> str:
        """Return *text* without any secret."""
        for form in self._forms:
            text = text.replace(form, _HIDDEN)
        return text


def _redacted_excepthook(formatter: RedactingFormatter) -> _Hook:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.stderr.write(formatter.redact("".join(traceback.format_exception(kind, error, trace))))

    return hook
