"""From addresses and links to articles: what is at an address is read, whatever it is."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.reader import Item, Link, Placed
from corpus.web.discovery import demand_feed
from corpus.web.fetching import Fetcher
from corpus.web.following import WebReader
from tests.corpus import misbehaving as does
from tests.corpus.misbehaving import Site
from tests.corpus.web.outlet import Clock, Outlet


@pytest.fixture
def outlet(site: Site, clock: Clock) -> Outlet:
    """An outlet with an empty feed."""
    return Outlet(site, clock)


def one(placed: Iterable[Placed]) -> Item:
    """Return the only item."""
    ((_, item),) = placed
    return item


def test_what_lies_at_an_address(site: Site, fetcher: Fetcher, outlet: Outlet) -> None:
    """A page, a feed and a file are read for what they are."""
    outlet.publish("one", "two")
    reader = WebReader(fetcher)
    page = one(reader.read_address(outlet.url("one")))
    assert isinstance(page, Article)
    assert page.article_id == page.url == outlet.url("one")
    links = [item for _, item in reader.read_address(outlet.feed)]
    assert [link.url for link in links if isinstance(link, Link)] == [outlet.url("two"), outlet.url("one")]
    lines = "".join(json.dumps({"id": name, "body": "Words were said."}) + "\n" for name in "ab")
    site.page("/export.jsonl", lines, {"Content-Type": "application/octet-stream"})
    found = [item for _, item in reader.read_address(site.url("/export.jsonl"))]
    assert [item.article_id for item in found if isinstance(item, Article)] == ["a", "b"]
    error = one(reader.read_address(site.url("/none")))
    assert isinstance(error, SourceError)
    assert error.where == site.url("/none")
    assert isinstance(one(reader.read_address("http://169.254.169.254/")), SourceError)


def test_links_are_followed(outlet: Outlet, fetcher: Fetcher, site: Site) -> None:
    """What a page lacks comes from the link, what it has stays; an error does not stop the rest."""
    outlet.publish("one", "two")
    links = [
        Link(outlet.url("one"), "Of the feed", "2024-05-01", "The Invented Gazette"),
        Link(site.url("/none")),
        Link("file:///etc/passwd"),
        Link(outlet.url("two")),
    ]
    reader = WebReader(fetcher)
    placed = [item for link in links for item in reader.follow(link)]
    assert [where for where, _ in placed] == [
        outlet.url("one"),
        site.url("/none"),
        "file:///etc/passwd",
        outlet.url("two"),
    ]
    first = placed[0][1]
    assert isinstance(first, Article)
    assert (first.headline, first.published) == ("Headline of one", "2024-05-01")
    assert isinstance(placed[1][1], SourceError)
    assert isinstance(placed[2][1], SourceError)
    assert isinstance(placed[3][1], Article)


def test_a_link_that_leads_to_the_front_page(outlet: Outlet, fetcher: Fetcher, site: Site) -> None:
    """An outlet that sends old links to its front page does not get that taken for the article."""
    site.page("/", outlet.page("front", "Words."))
    site.at("/old.html", does.redirect("/"))
    error = one(WebReader(fetcher).follow(Link(site.url("/old.html"))))
    assert isinstance(error, SourceError)
    assert "front page" in error.reason
    assert isinstance(one(WebReader(fetcher).follow(Link(site.url("/")))), Article)


def test_a_link_that_leads_to_a_feed(outlet: Outlet, fetcher: Fetcher) -> None:
    """A feed behind a feed's link is not followed on and on."""
    outlet.publish("one", "two")
    error = one(WebReader(fetcher).follow(Link(outlet.feed)))
    assert isinstance(error, SourceError)
    assert "is a feed itself" in error.reason


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        ("<!doctype html><html><head></head>", "text/html", "look on it for the feed's address"),
        ("<!-- x --><HTML>", "application/rss+xml", "is a page"),
        ("<p>words", "text/html; charset=utf-8", "is a page"),
        (
            '<html><link rel="stylesheet" href="/a.css"><link rel="alternate" type="application/rss+xml" '
            'title="News" href="/feed.xml?a=1&amp;b=2"><link href=//other.example/atom rel=\'me alternate\' '
            "type=application/atom+xml><link rel=alternate type=application/rss+xml href=file:///x>",
            "text/html",
            "/feed.xml?a=1&b=2 or http://other.example/atom",
        ),
    ],
)
def test_a_page_is_no_feed(site: Site, fetcher: Fetcher, body: str, kind: str, reason: str) -> None:
    """Who subscribes to a page is told so, and which feeds the page names."""
    site.page("/a", body, {"Content-Type": kind})
    document = fetcher.fetch(site.url("/a")).document
    assert document is not None
    with pytest.raises(SourceError, match="is a page and not a feed") as caught:
        demand_feed(document)
    assert reason in caught.value.reason


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<?xml version='1.0'?><rss><channel/></rss>", "text/html"),
        ("<rss/>", "text/html"),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": [{"content_html": "<html>"}]}', "text/html"),
        ("<?xml version='1.0'?><!-- by x --><feed xmlns='http://www.w3.org/2005/Atom'/>", "application/atom+xml"),
        ("<rdf:RDF/>", "text/xml"),
        ("Words.", "text/plain"),
    ],
)
def test_what_may_be_a_feed(site: Site, fetcher: Fetcher, body: str, kind: str) -> None:
    """Feeds come under every media type, HTML's too; any other format that changes may be subscribed to as well."""
    site.page("/a", body, {"Content-Type": kind})
    document = fetcher.fetch(site.url("/a")).document
    assert document is not None
    demand_feed(document)
    assert document.file.read() == body.encode()
