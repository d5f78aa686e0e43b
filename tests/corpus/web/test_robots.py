"""What a site asks of programs is done: robots.txt, also one that is slow, failing, huge or hostile."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import SourceError
from corpus.web import robots as robots_module
from corpus.web.addresses import Address, read_address
from corpus.web.faults import CircleError, NoConnectionError, PassingError, TooBusyError
from corpus.web.fetching import Fetcher
from corpus.web.robots import Robots
from tests.corpus import misbehaving as does
from tests.corpus.misbehaving import Site

Make = Callable[..., Fetcher]
HOME = "https://news.example"
ALL = "User-agent: *\nDisallow: /\n"


def allows(text: str, path: str = "/story") -> bool:
    """Say whether a robots.txt lets byline fetch *path*."""
    try:
        Robots("byline/0.1 (+https://x.example)", lambda address: text).demand(read_address(HOME + path))
    except SourceError:
        return False
    return True


def delay(text: str) -> float:
    """Return the delay that a robots.txt asks byline for."""
    return Robots("byline/0.1", lambda address: text).demand(read_address(HOME))


def robots(site: Site, text: str) -> None:
    """Serve *text* as the site's robots.txt, and a page for every test."""
    site.page("/robots.txt", text, {"Content-Type": "text/plain"})
    site.page("/story", "<p>Words.</p>")


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True),
        (ALL, False),
        ("User-agent: *\nDisallow:\n", True),
        ("User-agent: byline\nDisallow: /story", False),
        ("User-Agent: BYLINE\ndisallow: /story", False),
        ("User-agent: byline/2.0\nDisallow: /story", False),
        ("User-agent: byliner\nDisallow: /story", True),
        ("User-agent: otherbot\nDisallow: /", True),
        ("User-agent: otherbot\nUser-agent: byline\nDisallow: /", False),
        ("User-agent: byline\nUser-agent: otherbot\nDisallow: /", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: byline\nAllow: /\n", True),
        ("User-agent: byline\nAllow: /\n\nUser-agent: *\nDisallow: /\n", True),
        ("User-agent: otherbot\nDisallow: /a\nUser-agent: *\nDisallow: /story", False),
        ("User-agent: *\nDisallow: /\nAllow: /story", True),
        ("User-agent: *\nDisallow: /*ory$", False),
        ("User-agent: *\nDisallow: /sto # and more\n", False),
        ("\ufeffUser-agent: *\nDisallow: /\n", False),
        ("user agent *\ndisallow /", False),
        ("<html><body>Disallow: /</body></html>", True),
    ],
)
def test_rules(text: str, allowed: bool) -> None:
    """The rules that name us hold, else those for everybody; the longest match decides (RFC 9309, 2.2)."""
    assert allows(text) is allowed


def test_what_is_asked_not_to_be_fetched_is_not(site: Site, fetcher: Fetcher) -> None:
    """A page that robots.txt excludes is never asked for, and the error says so."""
    robots(site, "User-agent: byline\nDisallow: /private\n")
    for _ in range(2):
        with pytest.raises(SourceError, match=r"robots\.txt of 127\.0\.0\.1 asks programs not to fetch it"):
            fetcher.fetch(site.url("/private/a?b=c"))
    fetcher.fetch(site.url("/story"))
    assert [asked.path for asked in site.asked] == ["/robots.txt", "/story"]


def test_a_redirect_is_asked_about_too(site: Site, fetcher: Fetcher) -> None:
    """A page that may be fetched cannot lead to one that may not."""
    robots(site, "User-agent: *\nDisallow: /private\n")
    site.at("/open", does.redirect("/private"))
    with pytest.raises(SourceError, match=r"redirects to .*/private: robots\.txt"):
        fetcher.fetch(site.url("/open"))
    assert site.paths() == ["/open"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_no_rules(site: Site, fetcher: Fetcher, status: int) -> None:
    """A site without a robots.txt allows everything (RFC 9309, 2.3.1.3)."""
    robots(site, ALL)
    site.at("/robots.txt", does.fails(status))
    assert fetcher.fetch(site.url("/story")).document


def test_rules_that_cannot_be_read(site: Site, make_fetcher: Make) -> None:
    """Where robots.txt cannot be read nothing is fetched for now, and it is not asked for at every page (2.3.1.4)."""
    for fault in (does.fails(500), does.silent, does.reset_after(b""), does.drip(b"x", every=0.05)):
        robots(site, "")
        site.at("/robots.txt", fault)
        fetcher = make_fetcher(read=0.2, whole=0.4)
        for _ in range(2):
            with pytest.raises(SourceError, match=r"robots\.txt of 127\.0\.0\.1 cannot be read \(.*try again later"):
                fetcher.fetch(site.url("/story"))
        assert site.paths() == []


def test_rules_that_could_not_be_read_are_tried_again(
    site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After some minutes a site whose robots.txt failed is asked for it again."""
    robots(site, "")
    site.at("/robots.txt", does.in_turn(does.fails(500), does.fails(500), does.page("")))
    monkeypatch.setattr(robots_module, "_TRIED_AGAIN", -1.0)
    with pytest.raises(SourceError):
        fetcher.fetch(site.url("/story"))
    assert fetcher.fetch(site.url("/story")).document


def test_a_busy_site_is_busy_for_its_rules_too(site: Site, fetcher: Fetcher) -> None:
    """A site that answers 429 to its robots.txt is left alone until it says."""
    robots(site, "")
    site.at("/robots.txt", does.fails(429, {"Retry-After": "600"}))
    for _ in range(2):
        with pytest.raises(TooBusyError):
            fetcher.fetch(site.url("/story"))
    assert len(site.asked) == 1


def test_rules_behind_redirects(site: Site, fetcher: Fetcher) -> None:
    """Five redirects are followed to a robots.txt; one that leads in a circle is as good as none (2.3.1.2)."""
    robots(site, "")
    site.at("/robots.txt", does.redirect("/1"))
    for number in range(1, 5):
        site.at(f"/{number}", does.redirect(f"/{number + 1}"))
    site.page("/5", ALL)
    with pytest.raises(SourceError, match="asks programs not to"):
        fetcher.fetch(site.url("/story"))
    site.at("/robots.txt", does.redirect("/robots.txt"))
    assert Fetcher(fetcher.policy).fetch(site.url("/story")).document


def test_a_huge_file_of_rules(site: Site, make_fetcher: Make) -> None:
    """The first 500 KiB are read, also of a file that never ends or is packed as a bomb; the rest is passed over."""
    rule = b"User-agent: *\nDisallow: /story\n"
    padding = b"# words\n" * 70_000
    for body in (rule + padding, padding + rule):
        robots(site, "")
        site.page("/robots.txt", body)
        fetcher = make_fetcher()
        if body.startswith(rule):
            with pytest.raises(SourceError, match="asks programs not to"):
                fetcher.fetch(site.url("/story"))
        else:
            assert fetcher.fetch(site.url("/story")).document
    for endless in (does.endless(piece=rule * 1000), does.zipped(rule + b"#" * 50_000_000)):
        site.at("/robots.txt", endless)
        with pytest.raises(SourceError, match="asks programs not to"):
            make_fetcher().fetch(site.url("/story"))


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"User-agent: a{n}\n" for n in range(20_000)) + "Disallow: /a\n" * 20_000,
        "".join(f"User-agent a{n}*\nallow: /\n" for n in range(20_000)),
        "User-agent: *\n" + "".join(f"Disallow: /{n}*\n" for n in range(30_000)),
        "User-agent: *\nDisallow: /" + "*a" * 250_000 + "b\n",
        "User-agent: *\nDisallow: /" + "*" * 500_000 + "b$\n",
        "User-agent: *\n" + ("Disallow: /" + "*a" * 2_000 + "b\n") * 120,
        "User-agent: *\nDisallow: /" + "%" * 500_000,
        "User-agent: " + "a" * 500_000 + "\nDisallow: /",
        "user" + " " * 500_000 + "agent: *",
        "User-agent: *\nCrawl-delay: " + "9" * 500_000,
    ],
)
def test_hostile_rules_cost_little(text: str) -> None:
    """No 500 KiB of rules cost more than a moment."""
    reader = Robots("byline/0.1", lambda address: text[: robots_module.LARGEST_ROBOTS])
    begin = time.monotonic()
    for path in ("/story", "/" + "a" * 4000):
        with contextlib.suppress(SourceError):
            reader.demand(read_address(HOME + path))
    assert time.monotonic() - begin < 5


@given(st.text(max_size=200))
def test_any_text_is_rules(text: str) -> None:
    """No robots.txt ends in an error of another kind."""
    allows(text)
    assert delay(f"User-agent: byline\nCrawl-delay: {text}") >= 0 if "\n" not in text else True


def test_the_delay_that_a_site_asks_for() -> None:
    """Crawl-delay is read for us; what is no number of seconds is none."""
    assert delay("User-agent: *\nCrawl-delay: 2.5") == 2.5
    assert delay("User-agent: other\nCrawl-delay: 9\n\nUser-agent: *\nCrawl-delay: 3") == 3
    for text in ("", "Crawl-delay: 5", "User-agent: *\nCrawl-delay: nan", "User-agent: *\nCrawl-delay: -3"):
        assert delay(text) == 0


def test_a_longer_delay_is_kept_up_to_a_bound(site: Site, make_fetcher: Make) -> None:
    """A site may ask for a longer distance between fetches than ours, but not for an hour."""
    robots(site, "User-agent: *\nCrawl-delay: 3600\n")
    fetcher = make_fetcher(delay=0.05, longest_delay=0.4)
    begin = time.monotonic()
    assert fetcher.wait(site.url("/story")) == fetcher.wait("nonsense") == 0
    fetcher.fetch(site.url("/story"))
    assert 0 < fetcher.wait(site.url("/story")) <= 0.4
    fetcher.fetch(site.url("/story"))
    assert 0.4 <= time.monotonic() - begin < 1.5


def test_each_site_has_its_own_rules_for_a_day() -> None:
    """One robots.txt is read for all pages of a site, and another for another port or scheme."""
    read: list[str] = []

    def note(address: Address) -> str:
        read.append(str(address))
        return ""

    reader = Robots("byline", note)
    for text in (f"{HOME}/a", f"{HOME}/b", "http://news.example/a", "https://other.example/"):
        reader.demand(read_address(text))
    assert read == [f"{HOME}/robots.txt", "http://news.example/robots.txt", "https://other.example/robots.txt"]


def test_the_sites_remembered_are_bounded() -> None:
    """A run that lasts for a year does not remember every site that it met."""
    read: list[str] = []

    def note(address: Address) -> str:
        read.append(address.host)
        return ""

    reader = Robots("byline", note)
    for number in range(300):
        reader.demand(read_address(f"https://h{number}.example/"))
        reader.demand(read_address("https://often.example/"))
    assert len(reader._known) == 200
    assert read.count("often.example") == 1
    large = Robots("byline", lambda address: "#" * 500_000)
    for number in range(9):
        large.demand(read_address(f"https://h{number}.example/"))
    assert len(large._known) == 4


@pytest.mark.parametrize(("fault", "rules"), [(NoConnectionError, False), (CircleError, None), (PassingError, True)])
def test_a_host_that_is_not_there_is_told_as_that(fault: type[SourceError], rules: bool | None) -> None:
    """Where nothing answers, the error does not speak of robots.txt."""

    def read(address: object) -> str:
        raise fault(str(address), "cannot be reached; check the address")

    reader = Robots("byline", read)
    if rules is None:
        assert reader.demand(read_address(HOME)) == 0
        return
    with pytest.raises(SourceError) as caught:
        reader.demand(read_address(HOME + "/a"))
    assert caught.value.where == HOME + "/a"
    assert ("robots.txt" in caught.value.reason) is rules
