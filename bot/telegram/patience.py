"""How long to hope that Telegram will answer: what passes is waited for, what lasts is said."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.telegram.failures import read_wait
from bot.telegram.updates import show_error

_log = logging.getLogger(__name__)

_LONGEST_WAIT = 60.0
_BREATH = 0.1
_REJECTED = (
    "Telegram rejects the bot's token (401 or 404): put the one that BotFather gave into the file that "
    "BYLINE_TELEGRAM_TOKEN_FILE names, and check BYLINE_TELEGRAM_BASE_URL if it is set"
)
_CONFLICT = "another bot is running with the same token (409): stop it, then start this one again"


class PollingEndedError(Exception):
    """Telegram has turned the bot away, and waiting does not help; the message says why, not the token."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to hope, in seconds.

    A proxy in between can answer 401 or 404 for a moment, and another bot with the same token can be about to
    stop: only what lasts is believed.

    Attributes:
        pause: the first pause after a failure; it doubles with each one that follows.
        longest_pause: the longest of these, so that it is soon noticed when a fault has passed.
        rejected: how long the token may be rejected.
        conflict: how long another bot may hold it.
        tries: how often in a row it must have been so by then.
    """

    pause: float = 0.5
    longest_pause: float = 5.0
    rejected: float = 60.0
    conflict: float = 120.0
    tries: int = 5


class Pauses:
    """Pauses that grow, until something has worked."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self.renew()

    def renew(self) -> None:
        """Begin with the shortest again."""
        self._pause = self._patience.pause

    def grow(self) -> float:
        """Return the next pause, in seconds."""
        pause = self._pause
        self._pause = min(2 * pause, self._patience.longest_pause)
        return pause


class Hope:
    """Judges failures: how long to pause after each, and when waiting does not help.

    Args:
        patience: how long to hope.
        clock: seconds that only ever grow.
    """

    def __init__(self, patience: Patience, clock: Callable[[], float] = time.monotonic) -> None:
        self._patience = patience
        self._clock = clock
        self._pauses = Pauses(patience)
        self._kind: type[Exception] | None = None
        self._since = 0.0
        self._times = 0

    def renew(self) -> None:
        """Note that Telegram has answered."""
        self._pauses.renew()
        self._kind = None

    def weigh(self, error: Exception) -> float:
        """Log *error* and return for how many seconds to pause.

        Raises:
            PollingEndedError: the token has been rejected, or held by another bot, for too long.
        """
        if isinstance(error, InvalidToken):
            self._last(InvalidToken, self._patience.rejected, _REJECTED)
            _log.warning("Telegram rejects the bot's token; asking again")
        elif isinstance(error, Conflict):
            self._last(Conflict, self._patience.conflict, _CONFLICT)
            _log.warning("another bot is running with the same token; asking again")
        else:
            self._kind = None
            if isinstance(error, RetryAfter):
                wait = min(read_wait(error), _LONGEST_WAIT)
                _log.warning("Telegram asks to wait %.0f s", wait)
                return max(wait, self._pauses.grow())
            if isinstance(error, TimeoutError):
                # It was waited for long enough.
                _log.warning("Telegram does not answer; asking again")
                return min(_BREATH, self._patience.pause)
            what = "cannot be reached" if isinstance(error, TelegramError) else "answers what cannot be read"
            _log.warning("Telegram %s (%s); asking again", what, show_error(error))
        return self._pauses.grow()

    def _last(self, kind: type[Exception], longest: float, reason: str) -> None:
        """Raise *reason* if all failures for *longest* seconds were of *kind*."""
        now = self._clock()
        if self._kind is not kind:
            self._kind, self._since, self._times = kind, now, 0
        self._times += 1
        if self._times >= self._patience.tries and now - self._since >= longest:
            # `from None`: the error's text can hold the token.
            raise PollingEndedError(reason) from None
