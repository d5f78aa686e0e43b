"""A web server on loopback that does what it is told, however bad: for every test that reads from the web.

    with misbehaving.serve() as site:
        site.page("/story", b"<p>Words.</p>", {"ETag": '"1"'})
        site.at("/slow", drip(b"HTTP/1.1 200 OK\\r\\n\\r\\n", every=0.1))
        fetcher.fetch(site.url("/story"))
        assert [asked.path for asked in site.asked] == ["/robots.txt", "/story"]

A behaviour is a function of a ``Visit``. The server answers 404 wherever it was told nothing, so also for /robots.txt.
"""

from __future__ import annotations

import contextlib
import email.utils
import gzip
import socket
import socketserver
import ssl
import struct
import threading
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

Headers = Mapping[str, str]


@dataclass(frozen=True)
class Asked:
    """One request, as it arrived; the names of its headers are in lower case."""

    path: str
    headers: dict[str, str]


@dataclass
class Visit:
    """One request with the connection to answer it on."""

    asked: Asked
    connection: socket.socket
    closing: threading.Event  # set when the server closes: whatever goes on and on ends then

    def send(self, content: bytes) -> None:
        """Send *content* as it is."""
        self.connection.sendall(content)

    def answer(self, status: int, body: bytes = b"", headers: Headers | None = None) -> None:
        """Send a well-formed answer, with the right ``Content-Length`` where *headers* have none."""
        self.send(head(status, {"Content-Length": str(len(body)), **(headers or {})}))
        self.send(body)

    def reset(self) -> None:
        """Break the connection off so that the other side sees an error, and no end."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()


Behaviour = Callable[[Visit], None]


def head(status: int, headers: Headers) -> bytes:
    """Return a status line and *headers*, as bytes."""
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


# Behaviours


def page(body: bytes | str, headers: Headers | None = None, *, status: int = 200) -> Behaviour:
    """Answer with *body*; HTML unless *headers* say otherwise."""
    content = body.encode() if isinstance(body, str) else body
    return lambda visit: visit.answer(status, content, {"Content-Type": "text/html; charset=utf-8", **(headers or {})})


def fails(status: int, headers: Headers | None = None) -> Behaviour:
    """Answer with *status* and a short page that says nothing."""
    return page(b"<p>Sorry.</p>", headers, status=status)


def redirect(location: str, status: int = 302) -> Behaviour:
    """Answer that it is at *location*."""
    return fails(status, {"Location": location})


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """Behave like the first, then the second, ...; in the end always like the last."""
    rest = list(behaviours)
    return lambda visit: (rest.pop(0) if len(rest) > 1 else rest[0])(visit)


def conditional(body: bytes | str, *, etag: str | None = None, last_modified: str | None = None) -> Behaviour:
    """Answer with *body*, or 304 to who has it already."""
    said = {"ETag": etag, "Last-Modified": last_modified}
    headers = {name: value for name, value in said.items() if value}

    def behave(visit: Visit) -> None:
        if _has(visit, etag, last_modified):
            visit.send(head(304, headers))
        else:
            page(body, headers)(visit)

    return behave


def _has(visit: Visit, etag: str | None, last_modified: str | None) -> bool:
    asked = visit.asked.headers
    if "if-none-match" in asked:
        return asked["if-none-match"] == etag
    return last_modified is not None and asked.get("if-modified-since") == last_modified


def raw(content: bytes) -> Behaviour:
    """Send *content*, status line and all, and close."""
    return lambda visit: visit.send(content)


def silent(visit: Visit) -> None:
    """Take the request and never answer."""
    visit.closing.wait()


def after(seconds: float, behaviour: Behaviour) -> Behaviour:
    """Wait, and then behave like that."""

    def behave(visit: Visit) -> None:
        visit.closing.wait(seconds)
        behaviour(visit)

    return behave


def drip(content: bytes, *, every: float, begin: bytes = b"") -> Behaviour:
    """Send *begin* at once and *content* byte by byte, each after *every* seconds, round and round for ever."""

    def behave(visit: Visit) -> None:
        visit.send(begin)
        while True:
            for byte in content:
                if visit.closing.wait(every):
                    return
                visit.send(bytes([byte]))

    return behave


def endless(headers: Headers | None = None, piece: bytes = b"words " * 10_000) -> Behaviour:
    """Answer with a body that never ends, and whose length is not told."""

    def behave(visit: Visit) -> None:
        visit.send(head(200, {"Content-Type": "text/html", "Transfer-Encoding": "chunked", **(headers or {})}))
        while not visit.closing.is_set():
            visit.send(b"%x\r\n%b\r\n" % (len(piece), piece))

    return behave


def reset_after(body: bytes) -> Behaviour:
    """Send *body*, less than was declared, and break off."""

    def behave(visit: Visit) -> None:
        visit.send(head(200, {"Content-Type": "text/html", "Content-Length": str(len(body) + 1000)}) + body)
        visit.reset()

    return behave


def zipped(body: bytes, *, coding: str = "gzip", cut: int = 0) -> Behaviour:
    """Answer with *body* packed; without its last *cut* bytes."""
    packed = gzip.compress(body) if coding == "gzip" else zlib.compress(body)
    return page(packed[: len(packed) - cut], {"Content-Encoding": coding})


def bomb(size: int) -> Behaviour:
    """Answer with *size* zero bytes, which gzip makes a thousand times smaller."""
    return zipped(bytes(size))


def http_date(seconds: float) -> str:
    """Return seconds since 1970 as HTTP writes a date."""
    return email.utils.formatdate(seconds, usegmt=True)


# The server


@dataclass
class Site:
    """The server: what it was told to do, and what it was asked for so far."""

    origin: str
    asked: list[Asked] = field(default_factory=list)
    _behaviours: dict[str, Behaviour] = field(default_factory=dict)

    def at(self, path: str, behaviour: Behaviour) -> str:
        """Behave like that at *path*, the query included, from now on; return the address."""
        self._behaviours[path] = behaviour
        return self.url(path)

    def page(self, path: str, body: bytes | str, headers: Headers | None = None) -> str:
        """Answer with *body* at *path*; return the address."""
        return self.at(path, page(body, headers))

    def url(self, path: str) -> str:
        """Return the address of *path*."""
        return self.origin + path

    def paths(self) -> list[str]:
        """Return what was asked for so far, without /robots.txt, and forget it."""
        paths = [asked.path for asked in self.asked if asked.path != "/robots.txt"]
        self.asked.clear()
        return paths

    def behaviour(self, path: str) -> Behaviour:
        """Return what is done at *path*."""
        return self._behaviours.get(path, fails(404))


@contextlib.contextmanager
def serve(host: str = "127.0.0.1", *, tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Serve on a free port of *host* until the ``with`` block ends; with *tls*, over https."""
    closing = threading.Event()

    class Handler(socketserver.StreamRequestHandler):
        timeout = 10

        def setup(self) -> None:
            if tls:
                self.request = tls.wrap_socket(self.request, server_side=True)
            super().setup()

        def handle(self) -> None:
            line = self.rfile.readline(65_537).decode("latin-1")
            headers: dict[str, str] = {}
            while row := self.rfile.readline(65_537).decode("latin-1").rstrip("\r\n"):
                name, _, value = row.partition(":")
                headers[name.lower()] = value.strip()
            if not line:
                return
            asked = Asked(line.split(" ")[1], headers)
            site.asked.append(asked)
            site.behaviour(asked.path)(Visit(asked, self.connection, closing))

        def finish(self) -> None:
            with contextlib.suppress(OSError):
                super().finish()
            if tls:
                # The server itself closes only the socket below it.
                self.request.close()

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """The other side hung up, as it should on most of what is done here."""

    with Server((host, 0), Handler) as server:
        site = Site(f"http{'s' if tls else ''}://{host}:{server.server_address[1]}")
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.005})
        thread.start()
        try:
            yield site
        finally:
            closing.set()
            server.shutdown()
            thread.join()
