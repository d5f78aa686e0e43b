"""One request and the reply to it: over a connection of its own, within bounds, every fault with a name."""

from __future__ import annotations

import ssl
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import httpcore

from corpus.errors import SourceError
from corpus.web.addresses import Address
from corpus.web.connecting import Deadline, GuardedBackend, Resolve
from corpus.web.faults import NoConnectionError, PassingError, RefusedError
from corpus.web.unpacking import unpacker

_LONGEST_HEADER = 2048


class Reply:
    """What a server answered: its status and headers, and the body once it is asked for."""

    def __init__(self, address: Address, response: httpcore.Response) -> None:
        self.status = response.status
        self._address, self._response = address, response

    def header(self, name: str) -> str | None:
        """Return the first header of that *name*, or None where there is none, or one that is absurdly long."""
        wanted = name.lower().encode()
        for header, value in self._response.headers:
            if header.lower() == wanted:
                return _text(value.strip()) if len(value) <= _LONGEST_HEADER else None
        return None

    def read(self, largest: int, *, cut: bool = False) -> bytes:
        """Return the body, unpacked.

        Args:
            largest: the most bytes that it may have, as it is sent and unpacked.
            cut: return the first *largest* bytes of a larger one.

        Raises:
            SourceError: it is larger, damaged, or packed in a way that is not taken.
        """
        too_large = SourceError(str(self._address), f"larger than {largest:,} bytes; save it and add the file")
        declared = self.header("content-length") or ""
        if not cut and declared.isdecimal() and int(declared) > largest:
            raise too_large
        codings = [value for name, value in self._response.headers if name.lower() == b"content-encoding"]
        coding = _text(b", ".join(codings))
        unpacks = unpacker(coding)
        if unpacks is None:
            reason = f"the server packed it as '{coding[:40]}', which was not asked for; save the page and add the file"
            raise SourceError(str(self._address), reason)
        pieces: list[bytes] = []
        received = unpacked = 0
        try:
            for piece in self._response.iter_stream():
                received += len(piece)
                pieces.append(unpacks.feed(piece, largest - unpacked))
                unpacked += len(pieces[-1])
                if unpacked > largest or received > largest:
                    if cut:
                        return b"".join(pieces)[:largest]
                    raise too_large
            unpacks.close()
        except (zlib.error, EOFError) as error:
            raise PassingError(str(self._address), f"arrived damaged ({coding}: {error}); try again later") from None
        return b"".join(pieces)


@dataclass(frozen=True, slots=True)
class Line:
    """How requests are made: with which time limits, over which connections.

    Attributes:
        connect: seconds for one machine to answer at all.
        read: seconds for its next byte.
        resolve: from the name of a host to IP addresses.
        tls: returns what certificates are trusted; asked where https is spoken.
        allow_private: also connect to this machine and to private networks.
    """

    connect: float
    read: float
    resolve: Resolve
    tls: Callable[[], ssl.SSLContext]
    allow_private: bool

    @contextmanager
    def get(self, address: Address, headers: Mapping[str, str], deadline: Deadline) -> Iterator[Reply]:
        """Ask for *address*; the reply's body can be read inside the ``with`` block.

        No proxy, no cookies, no credentials; the connection is closed at the end.

        Raises:
            RefusedError: no connection is made to it.
            NoConnectionError: there is no such host, or it does not answer.
            PassingError: the connection broke off.
            SourceError: it took too long, or the certificate is wrong.
        """
        where = str(address)
        origin = httpcore.Origin(address.scheme.encode(), address.host.encode(), address.port)
        limits = {"connect": self.connect, "read": self.read, "write": self.read, "pool": self.connect}
        url = httpcore.URL(scheme=origin.scheme, host=origin.host, port=origin.port, target=address.target)
        sent = [("Host", address.origin.partition("//")[2]), *headers.items(), ("Connection", "close")]
        tls = self.tls() if address.scheme == "https" else None
        backend = GuardedBackend(deadline, self.resolve, allow_private=self.allow_private)
        try:
            with (
                httpcore.HTTPConnection(origin, ssl_context=tls, network_backend=backend) as connection,
                connection.stream("GET", url, headers=sent, extensions={"timeout": limits}) as response,
            ):
                yield Reply(address, response)
        except RefusedError as error:
            raise RefusedError(where, error.reason) from None
        except httpcore.TimeoutException as error:
            raise SourceError(where, self._late(deadline, error)) from None
        except httpcore.ConnectError as error:
            raise _no_connection(where, error) from None
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            reason = f"the connection broke off ({_brief(error)}); try again later"
            raise PassingError(where, reason) from None

    def _late(self, deadline: Deadline, error: httpcore.TimeoutException) -> str:
        if deadline.is_over:
            return "took too long in all; try again later, or save it and add the file"
        seconds = self.connect if isinstance(error, httpcore.ConnectTimeout) else self.read
        return f"did not answer within {seconds:g} seconds; try again later"


def _no_connection(where: str, error: Exception) -> SourceError:
    if "CERTIFICATE" in str(error).upper():
        reason = f"the certificate does not show that this is the right server ({_brief(error)}); check the address"
        return SourceError(where, reason)
    return NoConnectionError(where, f"cannot be reached ({_brief(error)}); check the address, or try again later")


def _brief(error: Exception) -> str:
    text = str(error) or type(error).__name__
    return "".join(character for character in text if character.isprintable())[:200]


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
