"""Fetching from a server that misbehaves: what is taken, what is refused, and that it always ends."""

from __future__ import annotations

import contextlib
import gc
import gzip
import socket
import time
import tracemalloc
import warnings
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import SourceError
from corpus.web import addresses, connecting
from corpus.web.faults import CircleError, GoneError, RefusedError, TooBusyError
from corpus.web.fetching import Fetched, Fetcher
from corpus.web.policy import Policy
from corpus.web.politeness import read_retry_after
from corpus.web.unpacking import unpacker
from tests.corpus import misbehaving as does
from tests.corpus.misbehaving import Site
from tests.corpus.web import certificate

Make = Callable[..., Fetcher]
WORDS = b"<p>The council voted on Monday.</p>"


def content(fetched: Fetched) -> bytes:
    """Return all that was fetched."""
    assert fetched.document is not None
    with fetched.document.file as file:
        return file.read()


def refusal(fetcher: Fetcher, url: str) -> SourceError:
    """Return the error that fetching *url* ends with, which must come soon."""
    begin = time.monotonic()
    with pytest.raises(SourceError) as caught:
        fetcher.fetch(url)
    assert time.monotonic() - begin < 3
    assert caught.value.where == url
    return caught.value


# What is taken


def test_a_page(site: Site, fetcher: Fetcher) -> None:
    """A page is taken as it was sent, with what the server says of it; a reader can peek into it."""
    site.page("/news/vote night.html".replace(" ", "%20"), WORDS, {"Content-Type": 'Text/HTML; Charset="windows-1252"'})
    fetched = fetcher.fetch(site.url("/news/vote night.html#words"))
    document = fetched.document
    assert document is not None
    assert document.file.peek(3).startswith(b"<p>")
    assert content(fetched) == WORDS
    assert (document.name, document.charset, document.media_type) == ("vote night.html", "windows-1252", "text/html")
    assert document.url == fetched.url == site.url("/news/vote%20night.html")
    assert (fetched.etag, fetched.last_modified, fetched.moved_to) == (None, None, None)


def test_who_asks(site: Site, fetcher: Fetcher) -> None:
    """The program says who it is; it sends no cookie, no credential and no referrer, and keeps none."""
    site.page("/a", WORDS, {"Set-Cookie": "followed=1"})
    fetcher.fetch(site.url("/a"))
    fetcher.fetch(site.url("/a"))
    for asked in site.asked:
        assert asked.headers["user-agent"] == "byline/0.1 (+https://byline.example)"
        assert asked.headers["host"] == site.origin.partition("//")[2]
        assert set(asked.headers) == {"user-agent", "host", "accept", "accept-encoding", "connection"}


def test_proxies_and_passwords_of_the_environment_are_not_used(
    site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy would resolve names itself, and so undo every check of where a name leads."""
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.page("/a", WORDS)
    assert content(fetcher.fetch(site.url("/a"))) == WORDS


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_packed_pages(site: Site, fetcher: Fetcher, coding: str) -> None:
    """What was packed for the way is unpacked."""
    body = WORDS * 5000
    site.at("/a", does.zipped(body, coding=coding))
    assert content(fetcher.fetch(site.url("/a"))) == body


@given(
    st.binary(max_size=300),
    st.sampled_from(["gzip", "two members", "deflate", "bare deflate", "identity"]),
    st.lists(st.integers(1, 40), max_size=20),
    st.binary(max_size=3),
)
def test_unpacking_in_any_pieces(body: bytes, form: str, sizes: list[int], after: bytes) -> None:
    """However the network cuts what was sent, what is unpacked is what was packed; what follows it is passed over."""
    bare = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(body),
        "two members": gzip.compress(body[:7]) + gzip.compress(body[7:]),
        "deflate": zlib.compress(body),
        "bare deflate": bare.compress(body) + bare.flush(),
        "identity": body,
    }[form]
    if form in ("gzip", "two members"):
        packed += b"\0" + after
    unpacks = unpacker(form.rpartition(" ")[2].replace("members", "gzip"))
    assert unpacks is not None
    unpacked = b""
    for size in [*sizes, len(packed) + 1]:
        piece, packed = packed[:size], packed[size:]
        unpacked += unpacks.feed(piece, 1000)
    unpacks.close()
    assert unpacked == body


def test_a_json_file_and_a_zip_are_taken(site: Site, fetcher: Fetcher) -> None:
    """An address may hold anything that byline reads; only what can be no article is refused by its type."""
    kinds = ("application/json", "application/zip", "application/octet-stream", "application/vnd.iptc.g2.newsitem+xml")
    for kind in (*kinds, "application/rss+xml", "text/plain", "application/warc"):
        site.page("/a", b"x", {"Content-Type": kind})
        assert content(fetcher.fetch(site.url("/a"))) == b"x"


# What is refused


@pytest.mark.parametrize("kind", ["image/png", "video/mp4", "application/pdf", "text/css", "AUDIO/mpeg; a=b"])
def test_what_is_no_article_is_refused_before_its_body(site: Site, fetcher: Fetcher, kind: str) -> None:
    """Of a film only the headers are read."""
    site.at("/a", does.endless({"Content-Type": kind}))
    error = refusal(fetcher, site.url("/a"))
    assert kind.lower().partition(";")[0] in error.reason


@pytest.mark.parametrize(
    ("status", "said"),
    [(401, "signs in"), (402, "pays"), (403, "403"), (404, "no such page"), (451, "legal"), (418, "418"), (204, "204")],
)
def test_every_refusal_says_why(site: Site, fetcher: Fetcher, status: int, said: str) -> None:
    """A page that the server does not give is an error with its reason and the way out."""
    site.at("/a", does.fails(status))
    assert said in refusal(fetcher, site.url("/a")).reason
    assert site.paths() == ["/a"]


def test_gone_is_told_from_not_found(site: Site, fetcher: Fetcher) -> None:
    """410 says that it was taken down for good; somebody acts on that."""
    site.at("/a", does.fails(410))
    with pytest.raises(GoneError, match="taken down for good"):
        fetcher.fetch(site.url("/a"))


def test_a_body_too_large(site: Site, make_fetcher: Make) -> None:
    """A body over the bound is refused at once where its length is declared, and when the bound is met where not."""
    fetcher = make_fetcher(largest=100_000)
    site.at("/declared", does.raw(does.head(200, {"Content-Length": "99999999999"}) + b"words"))
    site.at("/endless", does.endless())
    site.at("/packed", does.bomb(50_000_000))
    site.page("/fits", b"a" * 100_000)
    for path in ("/declared", "/endless", "/packed"):
        assert "larger than 100,000 bytes" in refusal(fetcher, site.url(path)).reason
    assert len(content(fetcher.fetch(site.url("/fits")))) == 100_000


def test_a_bomb_takes_no_memory(site: Site, make_fetcher: Make) -> None:
    """A compressed bomb is given up at the bound, before it is unpacked."""
    fetcher = make_fetcher(largest=1_000_000)
    site.at("/bomb", does.bomb(50_000_000))
    site.at("/nested", does.page(gzip.compress(gzip.compress(bytes(1 << 16))), {"Content-Encoding": "gzip, gzip"}))
    refusal(fetcher, site.url("/none"))
    tracemalloc.start()
    try:
        assert "larger" in refusal(fetcher, site.url("/bomb")).reason
        assert tracemalloc.get_traced_memory()[1] < 8_000_000
    finally:
        tracemalloc.stop()
    assert "not asked for" in refusal(fetcher, site.url("/nested")).reason


def test_damaged_packing(site: Site, fetcher: Fetcher) -> None:
    """Half a page is never taken for a page."""
    site.at("/cut", does.zipped(WORDS * 100, cut=12))
    site.page("/wrong", WORDS, {"Content-Encoding": "gzip"})
    site.page("/brotli", WORDS, {"Content-Encoding": "br"})
    site.page("/members", gzip.compress(b"") * 5000, {"Content-Encoding": "gzip"})
    assert "arrived damaged (gzip" in refusal(fetcher, site.url("/cut")).reason
    assert "arrived damaged (gzip" in refusal(fetcher, site.url("/wrong")).reason
    assert "'br'" in refusal(fetcher, site.url("/brotli")).reason
    assert "arrived damaged (gzip" in refusal(fetcher, site.url("/members")).reason


def test_a_body_shorter_than_declared(site: Site, fetcher: Fetcher) -> None:
    """A page that ends too early, with or without an error of the connection, is not taken."""
    site.at("/short", does.raw(does.head(200, {"Content-Length": "500"}) + WORDS))
    site.at("/reset", does.reset_after(WORDS))
    site.at("/chunk", does.raw(does.head(200, {"Transfer-Encoding": "chunked"}) + b"ff\r\nwords"))
    for path in ("/short", "/reset", "/chunk"):
        assert "broke off" in refusal(fetcher, site.url(path)).reason


def test_nonsense_instead_of_http(site: Site, fetcher: Fetcher) -> None:
    """What does not speak HTTP is told as that, and not as a fault in byline."""
    endless_head = b"HTTP/1.1 200 OK\r\n" + b"X: words\r\n" * 30_000
    for sent in (b"", b"hello\r\n\r\n", b"HTTP/9.9 abc\r\n\r\n", b"SSH-2.0-OpenSSH\r\n", endless_head):
        site.at("/a", does.raw(sent))
        assert "broke off" in refusal(fetcher, site.url("/a")).reason


def test_nobody_there(fetcher: Fetcher, make_fetcher: Make) -> None:
    """A host that takes no connection, or that does not exist, is told as that."""
    assert "cannot be reached" in refusal(fetcher, "http://127.0.0.1:9/a").reason

    def unknown(host: str, port: int) -> list[str]:
        raise OSError(-2, "Name or service not known")

    error = refusal(make_fetcher(resolve=unknown), "https://news.example/a")
    assert "the host is not known (Name or service not known)" in error.reason


# How long it may take


def test_a_server_that_never_answers(site: Site, make_fetcher: Make) -> None:
    """Silence ends after the time for one byte."""
    site.at("/a", does.silent)
    assert "did not answer within 0.2 seconds" in refusal(make_fetcher(read=0.2), site.url("/a")).reason


@pytest.mark.parametrize(
    "begin",
    [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"],
    ids=["all", "head", "body"],
)
def test_a_drip_ends(site: Site, make_fetcher: Make, begin: bytes) -> None:
    """A server that sends a byte now and then, in its headers or its body, is given up after the time for all."""
    site.at("/a", does.drip(b"HTTP/1.1 200 OK\r\nX: " if not begin else b"word", every=0.05, begin=begin))
    assert "took too long in all" in refusal(make_fetcher(whole=0.3), site.url("/a")).reason


def test_redirects_share_one_time(site: Site, make_fetcher: Make) -> None:
    """Five slow redirects have no more time than one slow page."""
    for number in range(5):
        site.at(f"/{number}", does.after(0.2, does.redirect(f"/{number + 1}")))
    assert "took too long" in refusal(make_fetcher(whole=0.5), site.url("/0")).reason


def test_a_name_server_that_never_answers(make_fetcher: Make) -> None:
    """Also the search for a host's machine ends in time."""

    def hangs(host: str, port: int) -> list[str]:
        time.sleep(1)
        return []

    error = refusal(make_fetcher(resolve=hangs, whole=0.3), "https://news.example/a")
    assert "too long" in error.reason


def test_the_next_machine_is_tried(site: Site, fetcher: Fetcher, make_fetcher: Make) -> None:
    """A host with several machines is reached where one of them answers; the system's own names are known."""
    site.page("/a", WORDS)
    port = int(site.origin.rpartition(":")[2])
    for found in (fetcher, make_fetcher(resolve=lambda host, port: ["::1", "127.0.0.1"])):
        assert content(found.fetch(f"http://localhost:{port}/a")) == WORDS


# Redirects


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [((301,), 1), ((308, 301), 2), ((302,), None), ((301, 302), 1), ((307, 301), None), ((303,), None)],
)
def test_redirects(site: Site, fetcher: Fetcher, statuses: tuple[int, ...], moved: int | None) -> None:
    """Redirects are followed; an address has moved as far as every redirect on the way says that it is for good."""
    for number, status in enumerate(statuses):
        site.at(f"/{number}", does.redirect(f"/{number + 1}", status))
    site.page(f"/{len(statuses)}", WORDS)
    fetched = fetcher.fetch(site.url("/0"))
    assert content(fetched) == WORDS
    assert fetched.url == site.url(f"/{len(statuses)}")
    assert fetched.moved_to == (site.url(f"/{moved}") if moved is not None else None)


def test_circles(site: Site, fetcher: Fetcher) -> None:
    """Redirects that lead in a circle, or on and on, are named."""
    site.at("/a", does.redirect("/b"))
    site.at("/b", does.redirect("/a#again"))
    for number in range(9):
        site.at(f"/{number}", does.redirect(f"/{number + 1}"))
    error = refusal(fetcher, site.url("/a"))
    assert isinstance(error, CircleError)
    assert f"in a circle, to {site.url('/a')}" in error.reason
    site.paths()
    assert "more than 5 times" in refusal(fetcher, site.url("/0")).reason
    assert site.paths() == [f"/{number}" for number in range(6)]


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "http://169.254.169.254/latest/meta-data/",
        "//169.254.169.254/",
        "http://[::ffff:169.254.169.254]/",
        "http://0xa9fea9fe/",
        "gopher://127.0.0.1:6379/_FLUSHALL",
        "http://user:secret@127.0.0.1/",
    ],
)
def test_a_redirect_is_judged_like_any_address(site: Site, fetcher: Fetcher, location: str) -> None:
    """No page can send byline to where nothing is fetched from; leave to read private networks changes nothing."""
    site.at("/a", does.redirect(location))
    error = refusal(fetcher, site.url("/a"))
    assert isinstance(error, RefusedError)
    assert "redirects to " in error.reason
    assert "secret" not in error.reason


def test_a_redirect_without_an_address(site: Site, fetcher: Fetcher) -> None:
    """A redirect that does not say where to is an answer without a page."""
    site.at("/a", does.fails(302))
    assert "status 302" in refusal(fetcher, site.url("/a")).reason


def test_the_reason_names_where_a_redirect_led(site: Site, fetcher: Fetcher) -> None:
    """An error behind a redirect is one of the address asked for, and says where that led."""
    site.at("/a", does.redirect("/b"))
    assert refusal(fetcher, site.url("/a")).reason.startswith(f"redirects to {site.url('/b')}: there is no such page")


# Private addresses


def test_loopback_is_refused_by_default(site: Site, make_fetcher: Make) -> None:
    """Without the flag nothing on this machine is asked, by number or by a name that leads here."""
    fetcher = make_fetcher(allow_private=False)
    assert "loopback" in refusal(fetcher, "http://127.0.0.1/a").reason
    fetcher = make_fetcher(allow_private=False, resolve=lambda host, port: ["127.0.0.1"])
    error = refusal(fetcher, "http://news.example/a")
    assert isinstance(error, RefusedError)
    assert "is at 127.0.0.1, a loopback address" in error.reason
    assert site.asked == []


def test_one_private_answer_spoils_all(make_fetcher: Make) -> None:
    """A name that leads to a public and to a private machine is refused."""
    for answers in (["93.184.215.14", "10.0.0.1"], ["2606:2800::1", "::1"], ["fe80::1%eth0"]):
        fetcher = make_fetcher(allow_private=False, resolve=lambda host, port, answers=answers: answers)
        assert isinstance(refusal(fetcher, "https://news.example/a"), RefusedError)


def test_a_name_is_looked_up_once_for_a_connection(
    site: Site, make_fetcher: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The machine that is connected to is the one that was judged: what a name says later does not matter."""
    port = int(site.origin.rpartition(":")[2])
    asked: list[str] = []

    def rebinds(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) <= 2 else ["10.0.0.1"]

    connected: list[str] = []
    create = socket.create_connection

    def connect(address: tuple[str, int], *more: Any, **named: Any) -> socket.socket:
        connected.append(address[0])
        return create(address, *more, **named)

    monkeypatch.setattr(socket, "create_connection", connect)
    site.page("/a", WORDS)
    fetched = make_fetcher(resolve=rebinds).fetch(f"http://news.example:{port}/a")
    assert content(fetched) == WORDS
    assert asked == ["news.example"] * 2  # robots.txt and the page
    assert connected == ["127.0.0.1"] * 2
    assert site.asked[-1].headers["host"] == f"news.example:{port}"


def test_a_public_page_cannot_lead_inside(site: Site, make_fetcher: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """A redirect from the public web to loopback, by number or by name, is refused; also one of its robots.txt."""
    # The test's server plays the public web: its very address counts as public, no other loopback address does.
    public = "127.0.0.1"
    judge = addresses.why_refused
    monkeypatch.setattr(
        connecting, "why_refused", lambda machine, **how: None if str(machine) == public else judge(machine, **how)
    )
    port = int(site.origin.rpartition(":")[2])
    monkeypatch.setattr(addresses, "_PORTS", {"http": port, "https": 443})

    def resolve(host: str, port: int) -> list[str]:
        return [public] if host == "news.example" else ["127.0.0.2"]

    fetcher = make_fetcher(allow_private=False, resolve=resolve)
    site.page("/fine", WORDS)
    assert content(fetcher.fetch("http://news.example/fine")) == WORDS
    for location in ("http://127.0.0.2/", "http://inside.example/", "http://localhost/", "//[::1]/"):
        site.at("/a", does.redirect(location))
        assert isinstance(refusal(fetcher, "http://news.example/a"), RefusedError)
    site.at("/robots.txt", does.redirect("http://inside.example/robots.txt"))
    fetcher = make_fetcher(allow_private=False, resolve=resolve)
    assert isinstance(refusal(fetcher, "http://news.example/fine"), RefusedError)


# https


def test_https_is_verified_against_the_name(tmp_path: Path, make_fetcher: Make) -> None:
    """The connection goes to the machine that was judged, and its certificate must be for the name asked for."""
    with does.serve(tls=certificate.server_side(tmp_path)) as site:
        site.page("/a", WORDS)
        port = site.origin.rpartition(":")[2]
        fetcher = make_fetcher(resolve=lambda host, port: ["127.0.0.1"], tls=certificate.client_side())
        assert content(fetcher.fetch(f"https://news.example:{port}/a")) == WORDS
        site.asked.clear()
        assert "not valid for 'other.example'" in refusal(fetcher, f"https://other.example:{port}/a").reason
        stranger = make_fetcher(resolve=lambda host, port: ["127.0.0.1"])
        assert "certificate" in refusal(stranger, f"https://news.example:{port}/a").reason
        assert site.asked == []


def test_https_never_leads_to_http(tmp_path: Path, make_fetcher: Make, site: Site) -> None:
    """A redirect from https to http is not followed: on that way anybody could alter a quotation."""
    with does.serve(tls=certificate.server_side(tmp_path)) as secure:
        port = secure.origin.rpartition(":")[2]
        secure.at("/a", does.redirect(site.page("/b", WORDS)))
        fetcher = make_fetcher(resolve=lambda host, port: ["127.0.0.1"], tls=certificate.client_side())
        assert "from https to http" in refusal(fetcher, f"https://news.example:{port}/a").reason
        assert site.asked == []
        site.at("/c", does.redirect(f"https://news.example:{port}/d"))
        secure.page("/d", WORDS)
        assert content(fetcher.fetch(site.url("/c"))) == WORDS


# What has not changed


def test_nothing_new(site: Site, fetcher: Fetcher) -> None:
    """Who says what it has already gets a page only where that has changed."""
    date = does.http_date(1_700_000_000)
    site.at("/a", does.conditional(WORDS, etag='W/"1"', last_modified=date))
    first = fetcher.fetch(site.url("/a"))
    assert (first.etag, first.last_modified) == ('W/"1"', date)
    for known in ({"etag": 'W/"1"'}, {"last_modified": date}, {"etag": 'W/"1"', "last_modified": date}):
        again = fetcher.fetch(site.url("/a"), **known)
        assert again.document is None
        assert (again.etag, again.last_modified) == ('W/"1"', date)
    assert content(fetcher.fetch(site.url("/a"), etag='"old"')) == WORDS


def test_nothing_new_that_was_not_asked_for(site: Site, fetcher: Fetcher) -> None:
    """304 to who has nothing is an error of the server."""
    site.at("/a", does.raw(does.head(304, {})))
    assert "status 304" in refusal(fetcher, site.url("/a")).reason


def test_a_tag_that_cannot_be_sent_back_is_not_kept(site: Site, fetcher: Fetcher) -> None:
    """What is kept of a page for the next time is short and ASCII."""
    site.page("/a", WORDS, {"ETag": '"é"', "Last-Modified": "x" * 5000})
    fetched = fetcher.fetch(site.url("/a"))
    assert (fetched.etag, fetched.last_modified) == (None, None)


# Busy and failing servers


def test_a_server_that_fails_once(site: Site, make_fetcher: Make) -> None:
    """A fault that is over in a moment costs one more request, after a wait."""
    for fault in (does.fails(500), does.fails(502), does.fails(503), does.reset_after(WORDS), does.raw(b"")):
        site.at("/a", does.in_turn(fault, does.page(WORDS)))
        begin = time.monotonic()
        assert content(make_fetcher(back_off=0.05).fetch(site.url("/a"))) == WORDS
        assert time.monotonic() - begin >= 0.05
        assert site.paths() == ["/a", "/a"]


def test_a_server_that_keeps_failing(site: Site, fetcher: Fetcher) -> None:
    """It is asked twice, and then told as failing."""
    site.at("/a", does.fails(500))
    assert "the server failed (500)" in refusal(fetcher, site.url("/a")).reason
    assert site.paths() == ["/a", "/a"]


def test_a_short_wait_is_waited_for(site: Site, make_fetcher: Make) -> None:
    """A server that asks to come again in a second is asked again in a second, and the wait costs no time."""
    site.at("/a", does.in_turn(does.fails(429, {"Retry-After": "1"}), does.page(WORDS)))
    begin = time.monotonic()
    assert content(make_fetcher(whole=0.9).fetch(site.url("/a"))) == WORDS
    assert 0.9 < time.monotonic() - begin < 2
    assert site.paths() == ["/a", "/a"]


def test_a_long_wait_is_told(site: Site, fetcher: Fetcher) -> None:
    """A server that wants an hour gets it: nothing on its host is asked for, and the error says until when."""
    site.page("/b", WORDS)
    for value in ("3600", does.http_date(time.time() + 3600)):
        fetcher = Fetcher(fetcher.policy)
        site.at("/a", does.fails(429, {"Retry-After": value}))
        for path in ("/a", "/b", "/a"):
            with pytest.raises(TooBusyError) as caught:
                fetcher.fetch(site.url(path))
            wait = caught.value.retry_at - datetime.now(UTC)
            assert timedelta(seconds=3590) < wait < timedelta(seconds=3602)
            assert f"{caught.value.retry_at:%H:%M:%S}" in caught.value.reason
        assert site.paths() == ["/a"]


def test_busy_twice(site: Site, fetcher: Fetcher) -> None:
    """A short wait is waited for once; a server that is busy again is left alone."""
    site.at("/a", does.fails(503, {"Retry-After": "0"}))
    with pytest.raises(TooBusyError):
        fetcher.fetch(site.url("/a"))
    assert site.paths() == ["/a", "/a"]


def test_too_many_requests_without_a_time(site: Site, fetcher: Fetcher) -> None:
    """429 that does not say until when is some minutes."""
    for headers in ({}, {"Retry-After": "soon"}, {"Retry-After": "-5"}):
        site.at("/a", does.fails(429, headers))
        with pytest.raises(TooBusyError) as caught:
            Fetcher(fetcher.policy).fetch(site.url("/a"))
        assert caught.value.retry_at > datetime.now(UTC) + timedelta(minutes=5)


NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Wed, 01 May 2024 12:01:00 GMT", 60),
        ("Wed, 01 May 2024 12:01:00", 60),
        ("Wednesday, 01-May-24 12:01:00 GMT", 60),
        ("Mon, 01 Jan 1990 00:00:00 GMT", 0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400),
        ("9" * 400, 86_400),
        ("999999999", 86_400),
        ("", None),
        ("-1", None),
        ("1.5", None),
        ("١٢", None),
        ("tomorrow", None),
        (None, None),
    ],
)
def test_retry_after(text: str | None, seconds: int | None) -> None:
    """Seconds and every date of HTTP are understood; none is in the past, and none more than a day ahead."""
    assert read_retry_after(text, NOW) == (None if seconds is None else NOW + timedelta(seconds=seconds))


@given(st.text(max_size=40))
def test_any_retry_after(text: str) -> None:
    """No header ends in an error, or in a wait of more than a day."""
    moment = read_retry_after(text, NOW)
    assert moment is None or NOW <= moment <= NOW + timedelta(days=1)


# Manners


def test_a_distance_between_requests(site: Site, make_fetcher: Make) -> None:
    """Two fetches from one host lie apart; a redirect within it, and robots.txt, are part of one visit."""
    site.page("/a", WORDS)
    site.at("/b", does.redirect("/a"))
    fetcher = make_fetcher(delay=0.7, whole=0.6)
    begin = time.monotonic()
    fetcher.fetch(site.url("/b"))
    assert time.monotonic() - begin < 0.7
    fetcher.fetch(site.url("/a"))
    assert 0.7 <= time.monotonic() - begin < 1.4
    with pytest.raises(SourceError):
        fetcher.fetch(site.url("/none"))
    assert time.monotonic() - begin >= 1.4


def test_hosts_do_not_wait_for_each_other(make_fetcher: Make) -> None:
    """The distance is one between requests to the same host."""
    with does.serve() as one, does.serve("localhost") as other:
        fetcher = make_fetcher(delay=5.0)
        begin = time.monotonic()
        for site in (one, other):
            site.page("/a", WORDS)
            fetcher.fetch(site.url("/a"))
        assert time.monotonic() - begin < 2


@pytest.mark.parametrize("agent", ["", "byline\r\nX: y", "bÿline", "/1.0"])
def test_a_user_agent_that_cannot_be_sent(agent: str) -> None:
    """Who asks is said in plain ASCII, a name first."""
    with pytest.raises(ValueError, match="user agent"):
        Policy(agent)


def test_nothing_is_left_open(site: Site, fetcher: Fetcher) -> None:
    """Every connection is closed at the end of its request, whatever happened on it."""
    behaviours: list[Any] = [does.page(WORDS), does.reset_after(WORDS), does.endless({"Content-Type": "image/png"})]
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        for behaviour in behaviours:
            site.at("/a", behaviour)
            with contextlib.suppress(SourceError):
                fetcher.fetch(site.url("/a"))
        gc.collect()
