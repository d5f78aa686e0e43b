"""Pages, feeds and files from the web: asked for politely, within bounds, and never from a private address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from corpus.errors import SourceError
from corpus.readers.reader import Document
from corpus.web.addresses import Address, read_address
from corpus.web.answers import Answer, demand_content, leave_alone
from corpus.web.faults import CircleError, PassingError, TooBusyError
from corpus.web.policy import Policy
from corpus.web.politeness import Pace
from corpus.web.robots import LARGEST_ROBOTS, Robots
from corpus.web.unpacking import ACCEPTED

if TYPE_CHECKING:
    import ssl

    from corpus.web.connecting import Deadline, Resolve
    from corpus.web.exchange import Line, Reply

_ACCEPT = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.9, text/plain;q=0.8, */*;q=0.5"
)
_REDIRECTS = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)

# Takes a reply before its body is read, and returns the body, None for nothing new; or raises SourceError.
_Take = Callable[["Reply", Address], bytes | None]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What lay at an address.

    ``url`` is the address that answered, after redirects; ``document`` is None where nothing changed (304).
    ``etag`` and ``last_modified`` are what to say the next time. ``moved_to`` is where the address asked for has
    moved for good (301, 308), or None.
    """

    url: str
    document: Document | None
    etag: str | None
    last_modified: str | None
    moved_to: str | None


class Fetcher:
    """Fetches from the web; used by one thread at a time.

    It keeps a distance between requests to one host, obeys robots.txt and ``Retry-After``, and remembers, for as long
    as it lives, what sites asked for. No proxy, cookie or credential is ever used. A redirect is looked at like an
    address that a person gave; one from https to http is not followed, because on that way words can be altered.

    Args:
        policy: what is allowed.
        resolve: from the name of a host and a port to IP addresses; None: as the system does.
        tls: what certificates are trusted; None: the usual authorities.
    """

    def __init__(self, policy: Policy, *, resolve: Resolve | None = None, tls: ssl.SSLContext | None = None) -> None:
        self.policy = policy
        self._resolve, self._tls = resolve, tls
        self._line: Line | None = None
        self._pace = Pace()
        self._robots = Robots(policy.user_agent, self._read_robots)

    def fetch(self, url: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:
        """Return what lies at *url*, or that it has not changed since *etag* and *last_modified*.

        Raises:
            TooBusyError: the server asks to be left alone, until ``retry_at``.
            GoneError, MissingError: it was taken down for good, or is not there.
            SourceError: it cannot be fetched, may not be, or is nothing that holds an article.
        """
        asked = read_address(url, allow_private=self.policy.allow_private)
        conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {name: value for name, value in conditions.items() if value}

        def take(reply: Reply, address: Address) -> bytes | None:
            if reply.status == 304 and headers:
                return None
            demand_content(reply, address)
            return reply.read(self.policy.largest)

        answer, moved_to = self._walk(asked, {"Accept": _ACCEPT, **headers}, take, obey=True)
        return Fetched(
            url=str(answer.address),
            document=None if answer.content is None else answer.document(str(asked)),
            etag=answer.etag,
            last_modified=answer.last_modified,
            moved_to=str(moved_to) if moved_to else None,
        )

    def wait(self, url: str) -> float:
        """Return for how many seconds the next fetch of *url* would wait out of politeness."""
        try:
            return self._pace.wait(read_address(url, allow_private=self.policy.allow_private).host)
        except SourceError:
            return 0.0

    def _read_robots(self, address: Address) -> str:
        """Return the text of the robots.txt at *address*, '' where there is none (RFC 9309, 2.3.1)."""

        def take(reply: Reply, address: Address) -> bytes:
            if 400 <= reply.status < 500 and reply.status != 429:
                return b""
            if reply.status // 100 != 2:
                demand_content(reply, address)
            return reply.read(LARGEST_ROBOTS, cut=True)

        answer, _ = self._walk(address, {"Accept": "text/plain, */*;q=0.5"}, take, obey=False)
        return (answer.content or b"").decode("utf-8", "replace")

    def _walk(
        self, asked: Address, headers: dict[str, str], take: _Take, *, obey: bool
    ) -> tuple[Answer, Address | None]:
        """Return the last answer on the way from *asked*, and where that has moved for good."""
        from corpus.web.connecting import Deadline

        deadline = Deadline(self.policy.whole)
        way = [asked]
        moved_to: Address | None = None
        for_good = True
        try:
            while True:
                delay = self._mind_manners(way, deadline) if obey else None
                try:
                    answer = self._ask(way[-1], headers, take, deadline)
                finally:
                    if delay is not None:
                        self._pace.note_asked(way[-1].host, delay)
                if answer.location is None:
                    return answer, moved_to
                way.append(self._next(way, answer.location))
                for_good = for_good and answer.status in _FOR_GOOD
                moved_to = way[-1] if for_good else moved_to
        except SourceError as error:
            raise _as_of(error, asked) from None

    def _mind_manners(self, way: list[Address], deadline: Deadline) -> float:
        """See to it that the last of *way* may be asked for now; return how long its host is left alone afterwards.

        Raises:
            TooBusyError: its host asked to be left alone.
            SourceError: it may not be fetched.
        """
        address = way[-1]
        if until := self._pace.busy_until(address.host):
            raise leave_alone(address, until)
        wanted = self._robots.demand(address)
        # A redirect within one host is one visit.
        if address.host not in {earlier.host for earlier in way[:-1]}:
            deadline.sleep(self._pace.wait(address.host))
        return max(self.policy.delay, min(wanted, self.policy.longest_delay))

    def _ask(self, address: Address, headers: dict[str, str], take: _Take, deadline: Deadline) -> Answer:
        """Return the answer of *address*; what may be over in a moment is tried once more."""
        try:
            return self._ask_once(address, headers, take, deadline)
        except TooBusyError as error:
            wait = (error.retry_at - datetime.now(UTC)).total_seconds()
            if wait > self.policy.longest_wait:
                self._pace.note_busy(address.host, error.retry_at)
                raise
            deadline.sleep(max(wait, self.policy.back_off))
        except PassingError:
            deadline.sleep(self.policy.back_off)
        try:
            return self._ask_once(address, headers, take, deadline)
        except TooBusyError as error:
            self._pace.note_busy(address.host, error.retry_at)
            raise

    def _ask_once(self, address: Address, headers: dict[str, str], take: _Take, deadline: Deadline) -> Answer:
        sent = {"User-Agent": self.policy.user_agent, "Accept-Encoding": ACCEPTED, **headers}
        with self._open_line().get(address, sent, deadline) as reply:
            location = reply.header("location") if reply.status in _REDIRECTS else None
            return Answer(
                address=address,
                status=reply.status,
                content=None if location is not None else take(reply, address),
                location=location,
                etag=_sendable(reply.header("etag")),
                last_modified=_sendable(reply.header("last-modified")),
                content_type=reply.header("content-type") or "",
            )

    def _next(self, way: list[Address], location: str) -> Address:
        address = read_address(location, base=way[-1], allow_private=self.policy.allow_private)
        if way[-1].scheme == "https" and address.scheme == "http":
            reason = "leads from https to http, where anybody on the way can alter words; give the address it ends at"
            raise SourceError(str(address), reason)
        if address in way:
            raise CircleError(str(way[0]), f"redirects in a circle, to {address}; it may want to set a cookie")
        if len(way) > self.policy.most_redirects:
            reason = f"redirects more than {self.policy.most_redirects} times, last to {address}; give the last address"
            raise CircleError(str(way[0]), reason)
        return address

    def _open_line(self) -> Line:
        if self._line is None:
            # Imported here, because a question that is asked of the archive needs none of it.
            import httpcore

            from corpus.web.connecting import resolve
            from corpus.web.exchange import Line

            self._line = Line(
                connect=self.policy.connect,
                read=self.policy.read,
                resolve=self._resolve or resolve,
                tls=cache(lambda: self._tls or httpcore.default_ssl_context()),
                allow_private=self.policy.allow_private,
            )
        return self._line


def _as_of(error: SourceError, asked: Address) -> SourceError:
    """Return *error* as one of the address that was *asked* for, saying where its redirects led."""
    if error.where != str(asked):
        error.where, error.reason = str(asked), f"redirects to {error.where}: {error.reason}"
        error.args = (f"{error.where}: {error.reason}",)
    return error


def _sendable(value: str | None) -> str | None:
    """Return *value* where it can be sent back as it is."""
    return value if value and value.isascii() and value.isprintable() else None
