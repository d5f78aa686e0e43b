"""What a variable's value must look like: text -> value, or a ValueError with the way out.

An error never repeats a number of a user or chat, nor what could be a token in the wrong variable.
"""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

_EVERYONE = {"everyone", "*", "all", "any", "public"}
# Bot API: a number of a user or chat has "at most 52 significant bits".
_NUMBER = re.compile(r"[+-]?[0-9]{1,16}")
_TOKEN = re.compile(r"[0-9]{5,}(?::|%3A)[\w-]{20}", re.IGNORECASE)
_LIKE_A_TOKEN = re.compile(r"[0-9]+:[\w-]|[\w-]{25}")
_LONGEST_SHOWN = 40
# Bot API, setWebhook: the ports that Telegram connects to.
_WEBHOOK_PORTS = {80, 88, 443, 8443}
_AN_ADDRESS = "write one address, such as https://bot.example.org/byline"
_LISTEN = re.compile(r"(?:\[([0-9A-Fa-f:.]{2,45})\]|([A-Za-z0-9._-]{1,253})):([0-9]{1,5})")


def read_allowed(text: str) -> frozenset[int] | None:
    """Return the numbers of users and chats in *text*; None where it opens the bot to everyone.

    Raises:
        ValueError: an entry is no such number.
    """
    if text.casefold() in _EVERYONE:
        return None
    return _read_numbers(text, "; or the one word everyone")


def read_admins(text: str) -> frozenset[int]:
    """Return the numbers of users in *text*.

    Raises:
        ValueError: an entry is no such number, or a group's.
    """
    admins = _read_numbers(text)
    if any(number < 0 for number in admins):
        raise ValueError("a number with a minus is a group's; write numbers of users")
    return admins


def _read_numbers(text: str, or_else: str = "") -> frozenset[int]:
    # A number copied from a text can have the typographic minus.
    written = [word for word in re.split(r"[\s,;]+", text.replace("\u2212", "-")) if word]
    for place, word in enumerate(written, 1):
        if not _NUMBER.fullmatch(word) or not 0 < abs(int(word)) < 2**52:
            raise ValueError(
                f"entry {place} is not a number of a user or chat; write numbers such as 123456789 (a group's "
                f"begins with a minus) with commas between them{or_else}"
            )
    return frozenset(map(int, written))


def read_count(text: str, most: int) -> int:
    """Return the whole number in *text*, from 0 to *most*.

    Raises:
        ValueError: it is not one.
    """
    if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) > most:
        raise ValueError(f"{show_value(text)} is not a whole number from 0 to {most}")
    return int(text)


def read_base_url(text: str) -> str:
    """Return the address of a Bot API server, without a slash at the end.

    Raises:
        ValueError: it is no address, or has the token in it.
    """
    if has_token(text):
        raise ValueError("leave the token and what comes after it out; write an address such as http://127.0.0.1:8081")
    if not re.fullmatch(r"https?://[!-~]{1,2048}", text):
        raise ValueError("write an address with http:// or https://, such as http://127.0.0.1:8081")
    return text.rstrip("/")


def read_webhook(text: str, *, is_telegrams_own: bool) -> str:
    """Return the address *text*, at which Telegram can hand updates over.

    Args:
        text: what was written.
        is_telegrams_own: whether Telegram's own servers do it, and not one that somebody runs beside the bot.

    Raises:
        ValueError: it is no address, not encrypted, or one that is known not to work.
    """
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError(_AN_ADDRESS) from None
    if not host or not re.fullmatch(r"[!-~]{1,2048}", text) or "@" in parts.netloc or parts.fragment:
        raise ValueError(_AN_ADDRESS)
    if has_token(parts.path + parts.query):
        # A token in an address is in the proxy's log.
        raise ValueError("a part of the address looks like a token; leave it out: a secret of its own is checked")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise ValueError("the address must begin with https://")
    if is_telegrams_own and (port or 443) not in _WEBHOOK_PORTS:
        raise ValueError("Telegram only connects to the ports 443, 80, 88 and 8443")
    if not re.fullmatch(r"[A-Za-z0-9/._~-]*", parts.path):
        raise ValueError("write the path with letters, digits and -._~ only")
    if parts.path.rstrip("/") == "/health":
        raise ValueError("/health is where the bot tells how it is; write another path")
    return text


def read_listen(text: str) -> tuple[str, int]:
    """Return the address and the port in *text*.

    Raises:
        ValueError: one of them is missing or cannot be.
    """
    found = _LISTEN.fullmatch(text)
    if found is None or not 0 < int(found[3]) < 2**16:
        raise ValueError("write an address and a port, such as 127.0.0.1:8443 or [::1]:8443")
    return (found[1] or found[2], int(found[3]))


def is_loopback(host: str) -> bool:
    """Say whether *host* is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def has_token(text: str) -> bool:
    """Say whether there is a bot's token in *text*."""
    return _TOKEN.search(text) is not None


def show_value(text: str) -> str:
    """Return *text* for an error, unless it could be a token that was put into the wrong variable."""
    return "what is written there" if _LIKE_A_TOKEN.search(text) or len(text) > _LONGEST_SHOWN else repr(text)
