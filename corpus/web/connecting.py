"""Connections that are made only to machines that were looked at, and that end in time."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address

import httpcore

from corpus.web.addresses import why_refused
from corpus.web.faults import RefusedError

Resolve = Callable[[str, int], list[str]]


class Deadline:
    """How long a fetch may take in all; a server that sends one byte a second never stops sending.

    Args:
        seconds: from now. What is waited for on purpose, with ``sleep``, does not count.
    """

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def is_over(self) -> bool:
        """Say whether no time is left."""
        return time.monotonic() >= self._end

    def share(self, timeout: float | None) -> float:
        """Return *timeout*, or what is left where that is less.

        Raises:
            httpcore.ReadTimeout: nothing is left.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("no time is left")
        return left if timeout is None else min(left, timeout)

    def sleep(self, seconds: float) -> None:
        """Wait, and let the fetch end so much later."""
        if seconds > 0:
            time.sleep(seconds)
            self._end += seconds


class GuardedBackend(httpcore.NetworkBackend):
    """Resolves a name once, looks at every answer, and connects to one of those very machines.

    A name that answers with a public address when it is checked and with a private one when it is used ("DNS
    rebinding") gains nothing: there is no second time. TLS still verifies the certificate against the name.

    Args:
        deadline: of the fetch that the connection is for.
        resolve: from a name and a port to IP addresses.
        allow_private: also connect to this machine and to private networks.
    """

    def __init__(self, deadline: Deadline, resolve: Resolve, *, allow_private: bool) -> None:
        self._deadline, self._resolve, self._allow_private = deadline, resolve, allow_private
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first machine of *host* that answers.

        Raises:
            RefusedError: one of its machines is none that is fetched from.
            httpcore.ConnectError, httpcore.ConnectTimeout: there is none, or none answers.
        """
        problem: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for machine in self._machines(host, port):
            try:
                stream = self._sockets.connect_tcp(
                    str(machine), port, self._deadline.share(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
            else:
                return _TimedStream(stream, self._deadline)
        raise problem or httpcore.ConnectError("there is no such host")

    def _machines(self, host: str, port: int) -> list[IPv4Address | IPv6Address]:
        try:
            found = [ip_address(host)]
        except ValueError:
            found = [ip_address(machine) for machine in self._resolve_in_time(host, port)]
        for machine in found:
            # One bad answer among good ones is an attack, or a name that is meant for inside.
            if reason := why_refused(machine, allow_private=self._allow_private):
                raise RefusedError(host, reason)
        return found

    def _resolve_in_time(self, host: str, port: int) -> list[str]:
        # The system's resolver has no time limit of its own: a name server that never answers holds it for minutes.
        answers: list[list[str] | OSError] = []

        def ask() -> None:
            try:
                answers.append(self._resolve(host, port))
            except (OSError, UnicodeError) as error:
                answers.append(error if isinstance(error, OSError) else OSError(str(error)))

        thread = threading.Thread(target=ask, name="byline-resolve", daemon=True)
        thread.start()
        thread.join(self._deadline.share(None))
        if not answers:
            raise httpcore.ConnectTimeout("the name of the host was not found in time")
        (answer,) = answers
        if isinstance(answer, OSError):
            raise httpcore.ConnectError(f"the host is not known ({answer.strerror or answer})")
        return answer


def resolve(host: str, port: int) -> list[str]:
    """Return the IP addresses of *host*, in the order in which the system would try them.

    Raises:
        OSError: there is no such name, or no name server answers.
    """
    rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(row[4][0]) for row in rows))


class _TimedStream(httpcore.NetworkStream):
    """A connection every read and write of which ends by the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.share(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.share(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.share(timeout))
        return _TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)
