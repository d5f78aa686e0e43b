"""A call to Telegram failed: what does that say about the message?"""

from __future__ import annotations

import datetime
import re
from enum import Enum, auto

import httpx
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

# Each of them is raised before the first byte of the request has left.
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
# python-telegram-bot puts the status into its own words only where the answer has none.
_STATUS = re.compile(r"\((\d{3})\)")
# Who says this has passed the request on and heard nothing more of it: 504, and what proxies made up beside it.
_GAVE_UP = frozenset({408, 504, 520, 522, 524, 598, 599})
_TOO_LARGE = frozenset({413, 414, 431})
_GAVE_UP_WORDS = ("gateway time", "timed out", "timeout")
# Telegram's words, in lower case, where there is no such chat, topic or message to edit, or no right to write there.
_GONE_WORDS = (
    "chat not found",
    "chat_not_found",
    "chat was deactivated",
    "chat was deleted",
    "chat was upgraded",
    "group is deactivated",
    "user is deactivated",
    "user not found",
    "user_is_blocked",
    "bot was blocked",
    "bot was kicked",
    "is not a member",
    "not enough rights to send text",
    "have no rights to send",
    "need administrator rights",
    "chat_admin_required",
    "chat_restricted",
    "chat_write_forbidden",
    "chat_send_plain_forbidden",
    "channel_private",
    "input_user_deactivated",
    "peer_id_invalid",
    "topic_closed",
    "topic_deleted",
    "topic_id_invalid",
    "message thread not found",
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
)
_NO_REPLY_WORDS = (
    "message to be replied not found",
    "message to reply not found",
    "replied message not found",
    "reply message not found",
    "reply_message_id_invalid",
    "reply_to_message_id_invalid",
)


class Failure(Enum):
    """What is known of a message whose sending failed."""

    UNDELIVERED = auto()  # Surely not delivered, and what stopped it passes.
    UNSURE = auto()  # It may have been delivered.
    GONE = auto()  # There is nobody to deliver it to.
    UNANSWERABLE = auto()  # The message it replies to is gone; without the reply it would be delivered.
    UNCHANGED = auto()  # An edit that says what the message says already.
    REFUSED = auto()  # Surely not delivered, and would not be another time.


def read_failure(error: Exception) -> Failure:
    """Return what *error*, raised by a call of python-telegram-bot's, says of the message.

    ``RetryAfter`` and ``ChatMigrated`` are not read here: they say what to do.
    """
    cause = error.__cause__
    match error:
        # Not about the message: whether there is hope for the token is decided where updates are fetched.
        case InvalidToken() | Conflict():
            return Failure.UNDELIVERED
        case Forbidden() | BadRequest() if isinstance(cause, TelegramError):
            # Not an answer of Telegram's but of somebody on the way to it.
            return Failure.UNDELIVERED
        case Forbidden():
            return Failure.GONE
        case BadRequest():
            return _read_refusal(error.message.lower())
        case NetworkError() if isinstance(cause, _NEVER_SENT):
            return Failure.UNDELIVERED
        case NetworkError() if not isinstance(error, TimedOut) and (cause is None or isinstance(cause, TelegramError)):
            return _read_status(error.message)
    # An answer that is none of Telegram's, or none at all, to a request that has left.
    return Failure.UNSURE


def read_wait(error: RetryAfter) -> float:
    """Return how long Telegram asks to wait, in seconds; 0 where it says nothing that can be read."""
    wait: object = error.retry_after
    if isinstance(wait, datetime.timedelta):
        return max(wait.total_seconds(), 0.0)
    return max(float(wait), 0.0) if isinstance(wait, (int, float)) else 0.0


def _read_refusal(words: str) -> Failure:
    if "not modified" in words:
        return Failure.UNCHANGED
    if any(gone in words for gone in _NO_REPLY_WORDS):
        return Failure.UNANSWERABLE
    return Failure.GONE if any(gone in words for gone in _GONE_WORDS) else Failure.REFUSED


def _read_status(message: str) -> Failure:
    """Return what an answer says that has a status of its own: neither success nor one that Telegram explains."""
    found = _STATUS.search(message)
    status = int(found[1]) if found else None
    words = message.lower()
    if status in _GAVE_UP or any(words.startswith(gave_up) for gave_up in _GAVE_UP_WORDS):
        return Failure.UNSURE
    if status in _TOO_LARGE or "too large" in words:
        return Failure.REFUSED
    return Failure.UNDELIVERED
