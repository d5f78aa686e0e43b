"""What a site asks of programs in its robots.txt (RFC 9309)."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.errors import SourceError
from corpus.web.addresses import Address
from corpus.web.faults import CircleError, NoConnectionError, RefusedError, TooBusyError

if TYPE_CHECKING:
    from protego import Protego

# RFC 9309, 2.5: at least so much is read; what follows is passed over.
LARGEST_ROBOTS = 500 * 1024
# RFC 9309, 2.4: not kept for longer than a day. One that could not be read is tried again sooner.
_KEPT_FOR = 24 * 3600.0
_TRIED_AGAIN = 600.0
_MOST_KEPT, _MOST_CHARACTERS = 200, 2_000_000
_AGENT = re.compile(r"\s*user[ -]?agent(?:\s*:|\s)\s*([^#\s]*)[^\n]*", re.I)
_TOKEN = re.compile(r"[A-Za-z_-]+")


@dataclass(frozen=True, slots=True)
class _Rules:
    """What a site asks for, or the kind of error and the reason why nothing is fetched there."""

    parser: Protego | None
    until: float
    size: int = 0
    kind: type[SourceError] = SourceError
    reason: str = ""


class Robots:
    """The rules of the sites met lately.

    Args:
        user_agent: how this program calls itself; its first word is what rules name it by.
        read: returns the text of the robots.txt at an address, '' where there is none.
            Raises ``SourceError`` where that cannot be found out.
    """

    def __init__(self, user_agent: str, read: Callable[[Address], str]) -> None:
        match = _TOKEN.match(user_agent)
        self._token = match[0].lower() if match else "*"
        self._read = read
        self._known: dict[str, _Rules] = {}

    def demand(self, address: Address) -> float:
        """Return how many seconds its site wants between two requests, 0 where it does not say.

        Raises:
            TooBusyError: the site asks to be left alone.
            SourceError: the site asks programs not to fetch *address*, or cannot be asked just now.
        """
        rules = self._rules(address)
        host = address.host
        if rules.parser is None:
            raise rules.kind(str(address), rules.reason)
        if not rules.parser.can_fetch(str(address), self._token):
            reason = f"robots.txt of {host} asks programs not to fetch it; save the page and add the file"
            raise SourceError(str(address), reason)
        return rules.parser.crawl_delay(self._token) or 0.0

    def _rules(self, address: Address) -> _Rules:
        known = self._known.pop(address.origin, None)
        if known is None or known.until < time.monotonic():
            known = self._fetch(address)
        self._known[address.origin] = known
        # A usual one has two thousand characters; parsed, they take forty times as much memory.
        while len(self._known) > _MOST_KEPT or sum(rules.size for rules in self._known.values()) > _MOST_CHARACTERS:
            del self._known[next(iter(self._known))]
        return known

    def _fetch(self, address: Address) -> _Rules:
        from protego import Protego

        try:
            text = self._read(Address(address.scheme, address.host, address.port, "/robots.txt"))
        except TooBusyError:
            raise
        except CircleError:
            # RFC 9309, 2.3.1.2: as good as none.
            text = ""
        except (RefusedError, NoConnectionError) as error:
            # That is no matter of robots.txt: the page would fare no better.
            return _Rules(None, time.monotonic() + _TRIED_AGAIN, kind=type(error), reason=error.reason)
        except SourceError as error:
            problem = error.reason.partition(";")[0]
            reason = f"robots.txt of {address.host} cannot be read ({problem}), so nothing is fetched there"
            return _Rules(None, time.monotonic() + _TRIED_AGAIN, reason=f"{reason}; try again later")
        return _Rules(Protego.parse(self._for_us(text)), time.monotonic() + _KEPT_FOR, len(text))

    def _for_us(self, text: str) -> str:
        """Return *text* with everybody else under one name.

        The parser copies each rule to every name above it: ten thousand names over ten thousand rules would be a
        hundred million.
        """

        def renamed(line: str) -> str:
            agent = _AGENT.match(line)
            if agent is None:
                return line
            # 'byline/2.0' is byline, too: versions are no part of a name (2.2.1).
            token = _TOKEN.match(agent[1])
            is_us = token is not None and token[0].lower() == self._token
            return f"User-agent: {'*' if agent[1] == '*' else self._token if is_us else 'another'}"

        return "\n".join(renamed(line) for line in text.removeprefix("\ufeff").splitlines())
