"""Subscriptions kept up to date: what is new, what was corrected, what fails, and what a kill leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from corpus.adding import Added
from corpus.article import Article
from corpus.errors import ArchiveError
from corpus.readers.identity import address_id
from corpus.readers.reader import Link
from corpus.store import Archive
from corpus.web import syncing, watching
from corpus.web.faults import RefusedError
from corpus.web.fetching import Fetched, Fetcher
from corpus.web.following import read_page
from corpus.web.forgetting import forget
from corpus.web.subscriptions import Feed, Subscriptions
from corpus.web.syncing import sync_feeds
from corpus.web.watching import Watch, list_links
from tests.corpus import misbehaving as does
from tests.corpus.misbehaving import Site
from tests.corpus.web.outlet import Clock, Outlet

Sync = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def outlet(site: Site, clock: Clock) -> Outlet:
    """An outlet with an empty feed."""
    made = Outlet(site, clock)
    made.list_again()
    return made


@pytest.fixture
def subscriptions(archive: Archive, outlet: Outlet, clock: Clock) -> Subscriptions:
    """The subscription to the outlet's feed."""
    made = Subscriptions(archive)
    made.subscribe(outlet.feed, clock(), allow_private=True)
    return made


@pytest.fixture
def sync(archive: Archive, fetcher: Fetcher, clock: Clock, subscriptions: Subscriptions) -> Sync:
    """A function that syncs and returns the status of every article with the address."""

    def run(**how: Any) -> list[tuple[str, str]]:
        # A fetcher of its own: what one run remembers of hosts is not what is tested here.
        fresh = Fetcher(fetcher.policy)
        return [(added.status, added.where) for added in sync_feeds(archive, fresh, now=clock, **how)]

    return run


def the_feed(subscriptions: Subscriptions) -> Feed:
    """Return the only subscription."""
    (feed,) = subscriptions.feeds()
    return feed


def article(archive: Archive, url: str) -> Article:
    """Return the article that lies at *url*."""
    found = archive.article(address_id(url))
    assert found is not None
    return found


def followed(archive: Archive, columns: str = "*") -> list[Any]:
    """Return what is kept of the pages."""
    return archive.select(f"SELECT {columns} FROM followed ORDER BY number")  # noqa: S608


# What is new


def test_what_a_feed_links_to_is_added_once(outlet: Outlet, sync: Sync, site: Site, archive: Archive) -> None:
    """Each page is fetched once, and then only what is new; facts that the page lacks come from the feed."""
    outlet.publish("one", "two")
    assert sync() == [("added", outlet.url("two")), ("added", outlet.url("one"))]
    assert site.paths() == ["/feed.xml", "/two.html", "/one.html"]
    kept = article(archive, outlet.url("one"))
    assert "The council voted on Monday." in kept.body
    assert (kept.headline, kept.url) == ("Headline of one", outlet.url("one"))
    assert (kept.published or "").startswith("2024-05-01T12:00:00")
    assert kept.outlet == "The Invented Gazette"
    outlet.publish("three")
    assert sync() == [("added", outlet.url("three"))]
    assert site.paths() == ["/feed.xml", "/three.html"]


def test_a_feed_that_has_not_changed_costs_one_request(outlet: Outlet, sync: Sync, site: Site) -> None:
    """An unchanged feed is 304, and yields nothing."""
    outlet.publish("one")
    sync()
    site.paths()
    assert sync() == []
    assert site.paths() == ["/feed.xml"]


def test_a_feed_that_prints_its_articles(outlet: Outlet, sync: Sync, site: Site, archive: Archive) -> None:
    """What a feed prints in full is taken from it, and nothing is followed."""
    words = escape("<p>The council voted on Monday, and the vote was close.</p>" * 20)
    item = f"<item><title>Vote</title><link>{outlet.url('one')}</link><content:encoded>{words}</content:encoded></item>"
    feed = outlet.rss().replace("<rss", '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"')
    site.page("/feed.xml", feed.replace("</channel>", f"{item}</channel>"), {"Content-Type": "text/xml"})
    assert [status for status, _ in sync()] == ["added"]
    assert site.paths() == ["/feed.xml"]
    assert article(archive, outlet.url("one")).headline == "Vote"


def test_two_feeds_that_list_the_same_page(
    outlet: Outlet, sync: Sync, site: Site, subscriptions: Subscriptions, clock: Clock
) -> None:
    """A page that two feeds list, with another headline and a counted address, is fetched once."""
    outlet.publish("one")
    other = outlet.rss().replace("Headline of", "Top:").replace(".html", ".html?utm_source=rss")
    site.page("/top.xml", other, {"Content-Type": "application/rss+xml"})
    subscriptions.subscribe(site.url("/top.xml"), clock(), allow_private=True)
    assert sync() == [("added", outlet.url("one"))]
    clock.move(minutes=1)
    assert sync() == []
    assert site.paths().count("/one.html") == 1


def test_feeds_are_visited_in_turn(
    outlet: Outlet, sync: Sync, site: Site, subscriptions: Subscriptions, clock: Clock
) -> None:
    """The pages of two feeds are fetched alternately, so that the second does not wait for the first."""
    outlet.publish("one", "two", "three")
    site.page("/b.xml", outlet.rss().replace(".html", ".htm"), {"Content-Type": "application/rss+xml"})
    for name in ("one", "two", "three"):
        site.page(f"/{name}.htm", outlet.page(name + name, "Words."))
    subscriptions.subscribe(site.url("/b.xml"), clock(), allow_private=True)
    sync()
    assert site.paths()[2:] == [f"/{name}.{end}" for name in ("three", "two", "one") for end in ("htm", "html")]


def test_a_slow_host_holds_up_nobody(
    outlet: Outlet,
    archive: Archive,
    fetcher: Fetcher,
    subscriptions: Subscriptions,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """While one site wants a long time between two requests, the pages of another are fetched."""
    with does.serve("localhost") as slow:
        other = Outlet(slow, clock)
        other.publish("one", "two")
        subscriptions.subscribe(other.feed, clock(), allow_private=True)
        outlet.publish("a", "b", "c")
        monkeypatch.setattr(fetcher, "wait", lambda url: 30.0 if url.startswith(slow.origin) else 0.0)
        order = [added.where for added in sync_feeds(archive, fetcher, now=clock)]
    assert order == [*map(outlet.url, "cba"), other.url("two"), other.url("one")]


# What was corrected


def test_an_edited_page_is_noticed(outlet: Outlet, sync: Sync, clock: Clock, archive: Archive, site: Site) -> None:
    """A page that was edited after it was fetched is fetched again; one that was not is 304."""
    outlet.publish("one", "two")
    sync()
    outlet.edit("one", "The council did not vote on Monday.")
    clock.move(minutes=15)
    site.paths()
    assert sync() == [("updated", outlet.url("one"))]
    assert site.paths() == ["/feed.xml", "/two.html", "/one.html"]
    assert "did not vote" in article(archive, outlet.url("one")).body
    assert article(archive, outlet.url("one")).outlet == "The Invented Gazette"


def test_early(outlet: Outlet, sync: Sync, archive: Archive) -> None:
    """Who asks for it gets every watched page visited at once."""
    outlet.publish("one")
    sync()
    outlet.edit("one", "The council did not vote on Monday.")
    assert sync() == []
    assert sync(early=True) == [("updated", outlet.url("one"))]


def test_visits_thin_out(outlet: Outlet, sync: Sync, clock: Clock, site: Site) -> None:
    """A page is visited often on its first day, seldom later, and after a week no more."""
    outlet.publish("one")
    sync()
    site.paths()
    visits = []
    for hour in range(2, 24 * 9, 2):
        clock.move(hours=2)
        sync()
        visits += [hour] * site.paths().count("/one.html")
    assert visits[:3] == [2, 4, 6]
    assert 7 <= sum(hour <= 24 for hour in visits) <= 12
    assert 10 <= sum(48 < hour <= 24 * 8 for hour in visits) <= 16
    assert visits[-1] <= 24 * 8


def test_an_old_page_is_fetched_once(outlet: Outlet, sync: Sync, clock: Clock, site: Site) -> None:
    """What was published weeks before it was found is not watched."""
    clock.move(days=-30)
    outlet.publish("one")
    clock.move(days=30)
    sync()
    clock.move(days=1)
    sync()
    assert site.paths().count("/one.html") == 1


def test_a_new_headline_makes_a_page_due(outlet: Outlet, sync: Sync, clock: Clock, archive: Archive) -> None:
    """Where the feed gives an old page a new headline, the page is looked at again."""
    outlet.publish("one")
    sync()
    clock.move(days=20)
    sync()
    clock.move(minutes=15)
    outlet.headlines["one"] = "Corrected: the council did not vote"
    outlet.edit("one", "The council did not vote on Monday.")
    outlet.list_again()
    assert sync() == [("updated", outlet.url("one"))]
    assert article(archive, outlet.url("one")).headline == "Corrected: the council did not vote"


def test_a_page_without_a_tag_is_compared(outlet: Outlet, sync: Sync, clock: Clock, site: Site) -> None:
    """A server that knows no 304 sends the page again, and it is unchanged."""
    outlet.publish("one")
    site.page("/one.html", outlet.page("one", "The council voted on Monday."))
    sync()
    clock.move(minutes=15)
    assert sync() == [("unchanged", outlet.url("one"))]


# What was taken down


def test_a_page_taken_down_is_withdrawn(outlet: Outlet, sync: Sync, clock: Clock, archive: Archive, site: Site) -> None:
    """410 is said on purpose: the article is withdrawn, and the page not visited again."""
    outlet.publish("one")
    sync()
    site.at("/one.html", does.fails(410))
    clock.move(minutes=15)
    assert [where for _, where in sync()] == [outlet.url("one")]
    assert archive.article(address_id(outlet.url("one"))) is None
    clock.move(days=1)
    site.paths()
    sync()
    assert site.paths() == ["/feed.xml"]


def test_a_page_gone_before_it_was_fetched(outlet: Outlet, sync: Sync, clock: Clock, site: Site) -> None:
    """A page that was taken down before anybody read it is told, and not asked for again."""
    outlet.publish("one")
    site.at("/one.html", does.fails(410))
    assert sync() == [("rejected", outlet.url("one"))]
    site.paths()
    clock.move(days=1)
    assert sync() == []
    assert site.paths() == ["/feed.xml"]


def test_a_page_that_holds_no_article(outlet: Outlet, sync: Sync, clock: Clock, archive: Archive, site: Site) -> None:
    """A page without words is told and tried again; what it held before stays as it was."""
    outlet.publish("one")
    sync()
    site.page("/one.html", "<html><body></body></html>")
    clock.move(minutes=15)
    assert sync() == [("rejected", outlet.url("one"))]
    assert article(archive, outlet.url("one"))
    outlet.edit("one", "The council did not vote on Monday.")
    clock.move(hours=1)
    assert sync() == [("updated", outlet.url("one"))]


def test_a_page_that_is_missing_is_told(
    outlet: Outlet, clock: Clock, archive: Archive, site: Site, fetcher: Fetcher, sync: Sync
) -> None:
    """404 may be a slip: the article stays, and whoever runs byline is told how to take it out."""
    outlet.publish("one")
    sync()
    site.at("/one.html", does.fails(404))
    clock.move(minutes=15)
    (added,) = sync_feeds(archive, fetcher, now=clock)
    assert added.status == "rejected"
    assert f"byline remove {address_id(outlet.url('one'))}" in (added.reason or "")
    assert article(archive, outlet.url("one"))
    outlet.edit("one", "The council did not vote on Monday.")
    clock.move(hours=1)
    assert sync() == [("updated", outlet.url("one"))]


def test_what_was_erased_is_not_fetched_again(
    outlet: Outlet, sync: Sync, clock: Clock, archive: Archive, site: Site
) -> None:
    """Of an article that was erased nothing readable is kept here, and its page is never fetched again."""
    outlet.publish("one", "two")
    sync()
    with archive.transaction() as connection:
        forget(connection, address_id(outlet.url("one")))
    for _ in range(12):
        clock.move(days=4)
        outlet.headlines["one"] += " again"
        outlet.list_again()
        sync()
    assert "/one.html" in site.paths()[:3]
    assert "/one.html" not in site.paths()[3:]
    kept = followed(archive, "url, headline, published, outlet, listed, etag, last_modified, article_id")
    assert [any(row) for row in kept] == [True, False]


def test_a_page_that_turns_out_to_be_erased(
    outlet: Outlet, sync: Sync, archive: Archive, site: Site, clock: Clock
) -> None:
    """Where a page turns out to be an article that was erased before its feed was followed, nothing of it stays."""
    outlet.publish("one")
    sync()
    archive.erase([address_id(outlet.url("one"))])
    clock.move(minutes=15)
    outlet.edit("one", "Other words.")
    sync()
    assert followed(archive, "url, headline, article_id, next_at") == [(None, None, None, None)]
    assert archive.article(address_id(outlet.url("one"))) is None


def test_a_withdrawn_article_stays_out(outlet: Outlet, sync: Sync, archive: Archive, site: Site, clock: Clock) -> None:
    """What a person withdrew does not come back with an edit; its page is watched on, for when it is taken back."""
    outlet.publish("one")
    sync()
    archive.withdraw(address_id(outlet.url("one")), "asked for by its author")
    clock.move(minutes=15)
    outlet.edit("one", "Other words.")
    assert sync() == [("unchanged", outlet.url("one"))]
    assert archive.article(address_id(outlet.url("one"))) is None
    assert followed(archive, "url") == [(outlet.url("one"),)]


# What fails


def test_one_broken_feed_stops_nothing(
    outlet: Outlet, sync: Sync, site: Site, subscriptions: Subscriptions, clock: Clock
) -> None:
    """Feeds and pages that fail in every way are told, with their address, and the rest goes on."""
    outlet.publish("one", "two")
    faults = {
        "/missing": does.fails(404),
        "/failing": does.fails(500),
        "/broken": does.reset_after(b"<rss>"),
        "/large": does.raw(does.head(200, {"Content-Length": "99999999999"})),
        "/circle": does.redirect("/circle"),
        "/inside": does.redirect("http://169.254.169.254/"),
        "/picture": does.page(b"", {"Content-Type": "image/png"}),
        "/empty": does.page(b"", {"Content-Type": "application/rss+xml"}),
        "/nonsense": does.page(b"\0\1\2", {"Content-Type": "application/rss+xml"}),
        "/page": does.page(outlet.page("front", "Words.")),
    }
    for path, fault in faults.items():
        subscriptions.subscribe(site.at(path, fault), clock(), allow_private=True)
    site.at("/two.html", does.fails(500))
    results = sync()
    assert ("added", outlet.url("one")) in results
    assert {where for status, where in results if status == "rejected"} == {
        *map(site.url, faults),
        outlet.url("two"),
    }
    problems = {feed.url: feed for feed in subscriptions.feeds() if feed.problem}
    assert set(problems) == set(map(site.url, faults))
    assert all(feed.failures == 1 and not feed.has_ended for feed in problems.values())
    site.paths()
    sync()
    assert site.paths() == ["/feed.xml"]


def test_failures_back_off(outlet: Outlet, sync: Sync, site: Site, clock: Clock, subscriptions: Subscriptions) -> None:
    """A feed that keeps failing is asked less and less often, at least once a day, and at once when it is well."""
    site.at("/feed.xml", does.fails(404))
    asked = []
    for quarter in range(4 * 24 * 4):
        sync()
        asked += [quarter] * bool(site.paths())
        clock.move(minutes=15)
    assert asked[:6] == [0, 1, 3, 7, 15, 31]
    assert max(later - earlier for earlier, later in pairwise(asked)) == 96
    assert the_feed(subscriptions).problem
    outlet.publish("one")
    clock.move(days=1)
    assert sync() == [("added", outlet.url("one"))]
    feed = the_feed(subscriptions)
    assert (feed.problem, feed.failures) == (None, 0)


def test_a_page_that_fails_is_tried_for_a_week(outlet: Outlet, sync: Sync, site: Site, clock: Clock) -> None:
    """A page that brings no article is tried again, less and less often, and given up after a week."""
    outlet.publish("one")
    site.at("/one.html", does.fails(404))
    tries = 0
    for _ in range(4 * 9):
        sync()
        tries += site.paths().count("/one.html")
        clock.move(hours=6)
    assert 10 <= tries <= 18
    outlet.edit("one", "Words at last.")
    sync()
    assert site.paths() == ["/feed.xml"]


def test_a_busy_host_is_left_alone(
    outlet: Outlet, sync: Sync, site: Site, clock: Clock, subscriptions: Subscriptions
) -> None:
    """429 with Retry-After puts off all its pages until then, is told once, and counts as nobody's failure."""
    outlet.publish("one", "two", "three")
    now = datetime.now(UTC)
    clock.moment = now
    site.at("/three.html", does.fails(429, {"Retry-After": "3600"}))
    assert sync() == [("rejected", outlet.url("three"))]
    assert site.paths() == ["/feed.xml", "/three.html"]
    clock.move(minutes=50)
    assert sync() == []
    assert site.paths() == ["/feed.xml"]
    outlet.edit("three", "Words.")
    clock.move(minutes=11)
    assert sync() == [("added", outlet.url(name)) for name in ("three", "two", "one")]


def test_a_busy_feed(outlet: Outlet, sync: Sync, site: Site, clock: Clock, subscriptions: Subscriptions) -> None:
    """A feed that asks for an hour gets it."""
    clock.moment = datetime.now(UTC)
    site.at("/feed.xml", does.fails(503, {"Retry-After": "7200"}))
    assert sync() == [("rejected", outlet.feed)]
    feed = the_feed(subscriptions)
    assert feed.next_at is not None
    assert timedelta(minutes=119) < feed.next_at - clock() <= timedelta(minutes=120)


def test_a_feed_that_moved(outlet: Outlet, sync: Sync, site: Site, subscriptions: Subscriptions) -> None:
    """A feed that has moved for good is followed where it went; one that is elsewhere for now stays where it was."""
    outlet.publish("one")
    sync()
    site.at("/new.xml", site.behaviour("/feed.xml"))
    site.at("/feed.xml", does.redirect("/new.xml", 302))
    sync()
    assert the_feed(subscriptions).url == outlet.feed
    site.at("/feed.xml", does.redirect("/new.xml", 301))
    assert sync() == []
    assert the_feed(subscriptions).url == site.url("/new.xml")
    outlet.publish("two")
    site.at("/new.xml", site.behaviour("/feed.xml"))
    site.paths()
    assert sync() == [("added", outlet.url("two"))]
    assert site.paths() == ["/new.xml", "/two.html"]


def test_a_feed_that_moved_to_one_that_is_followed(
    outlet: Outlet, sync: Sync, site: Site, subscriptions: Subscriptions, clock: Clock
) -> None:
    """Two subscriptions that turn out to be one become one; nothing is fetched twice."""
    outlet.publish("one")
    sync()
    site.at("/new.xml", site.behaviour("/feed.xml"))
    subscriptions.subscribe(site.url("/new.xml"), clock(), allow_private=True)
    site.at("/feed.xml", does.redirect("/new.xml", 308))
    assert sync() == []
    assert the_feed(subscriptions).url == site.url("/new.xml")
    assert site.paths().count("/one.html") == 1


def test_a_feed_does_not_move_to_what_is_no_feed(
    outlet: Outlet, sync: Sync, site: Site, subscriptions: Subscriptions
) -> None:
    """A redirect for good to a page, such as where a domain was sold, moves nothing."""
    site.at("/feed.xml", does.redirect("/sold", 301))
    site.page("/sold", outlet.page("sold", "Buy this domain."))
    assert sync() == [("rejected", outlet.feed)]
    feed = the_feed(subscriptions)
    assert feed.url == outlet.feed
    assert "is a page and not a feed" in (feed.problem or "")


def test_a_feed_that_ended(outlet: Outlet, sync: Sync, site: Site, clock: Clock, subscriptions: Subscriptions) -> None:
    """410 ends a subscription; it stays listed with its reason, and subscribing again asks once more."""
    site.at("/feed.xml", does.fails(410))
    assert sync() == [("rejected", outlet.feed)]
    feed = the_feed(subscriptions)
    assert feed.has_ended
    assert "taken down for good" in (feed.problem or "")
    clock.move(days=30)
    site.paths()
    assert sync() == []
    assert site.paths() == []
    outlet.publish("one")
    subscriptions.subscribe(outlet.feed, clock(), allow_private=True)
    assert sync() == [("added", outlet.url("one"))]


def test_a_feed_that_is_cut_short(outlet: Outlet, sync: Sync, site: Site, subscriptions: Subscriptions) -> None:
    """Of a feed that breaks off in the middle what came is taken, and it is asked for again as if it were new."""
    outlet.publish("one", "two")
    whole = outlet.rss()
    cut = whole[: whole.rindex("<item>") + 20]
    site.page("/feed.xml", cut, {"Content-Type": "application/rss+xml", "ETag": '"1"'})
    assert ("added", outlet.url("two")) in sync()
    feed = the_feed(subscriptions)
    assert feed.problem
    assert feed.etag is None
    site.page("/feed.xml", whole, {"Content-Type": "application/rss+xml", "ETag": '"1"'})
    assert sync() == [("added", outlet.url("one"))]
    assert the_feed(subscriptions).problem is None


def test_a_fault_of_ours_is_one_feeds(
    outlet: Outlet, sync: Sync, monkeypatch: pytest.MonkeyPatch, subscriptions: Subscriptions
) -> None:
    """A fault in byline costs the feed or page that brings it to light, and no other; a full disk stops everything."""
    outlet.publish("one", "two")
    read = read_page

    def faulty(document: Any, link: Link) -> Any:
        if "two" in link.url:
            raise RecursionError("too deep")
        return read(document, link)

    monkeypatch.setattr(syncing, "read_page", faulty)
    assert sync() == [("rejected", outlet.url("two")), ("added", outlet.url("one"))]

    def full(*_: object, **__: object) -> Any:
        raise ArchiveError("the disk is full")

    outlet.publish("three")
    monkeypatch.setattr(syncing, "add_items", full)
    with pytest.raises(ArchiveError):
        sync()


# Subscribing


def test_subscribing(archive: Archive, clock: Clock) -> None:
    """A feed is kept under one spelling, once, and what is no address of the public web is refused at once."""
    subscriptions = Subscriptions(archive)
    assert subscriptions.subscribe("HTTPS://News.example:443/feed#top", clock()) == "https://news.example/feed"
    subscriptions.subscribe("https://news.example/feed", clock())
    assert [feed.url for feed in subscriptions.feeds()] == ["https://news.example/feed"]
    for text in ("feed.xml", "file:///feed.xml", "http://127.0.0.1/feed", "https://me:secret@news.example/"):
        with pytest.raises(RefusedError):
            subscriptions.subscribe(text, clock())
    assert subscriptions.unsubscribe("https://NEWS.example/feed")
    assert not subscriptions.unsubscribe("https://news.example/feed")
    assert not subscriptions.unsubscribe("nonsense")
    assert subscriptions.feeds() == []


def test_unsubscribing_keeps_the_articles(
    outlet: Outlet, sync: Sync, archive: Archive, subscriptions: Subscriptions
) -> None:
    """Who unsubscribes loses no article, and nothing is fetched any more."""
    outlet.publish("one")
    sync()
    assert subscriptions.unsubscribe(outlet.feed)
    assert article(archive, outlet.url("one"))
    assert followed(archive) == []
    assert sync(early=True) == []


def test_unsubscribing_in_the_middle(
    outlet: Outlet, archive: Archive, fetcher: Fetcher, clock: Clock, subscriptions: Subscriptions
) -> None:
    """Another program may unsubscribe while a sync runs."""
    outlet.publish("one", "two")
    running = sync_feeds(archive, fetcher, now=clock)
    assert next(running).status == "added"
    subscriptions.unsubscribe(outlet.feed)
    assert list(running) == []
    assert subscriptions.feeds() == []
    subscriptions.record_failure(Feed(outlet.feed, None, None, None, None, 0, None), "x", clock(), links=[Link("x")])
    assert followed(archive) == []


def test_hostile_links(outlet: Outlet, sync: Sync, site: Site, archive: Archive) -> None:
    """A feed's links are judged like any address: nothing inside is asked for, and the rest is followed."""
    outlet.publish("one")
    links = ["file:///etc/passwd", "http://169.254.169.254/", "http://[::1%25lo]/", "ftp://x.example/", "http://a:b@c/"]
    items = "".join(f"<item><title>x</title><link>{link}</link></item>" for link in links)
    site.page("/feed.xml", outlet.rss().replace("<item>", f"{items}<item>"), {"Content-Type": "application/rss+xml"})
    results = sync()
    assert ("added", outlet.url("one")) in results
    assert len(followed(archive)) == 1
    assert site.paths() == ["/feed.xml", "/one.html"]


def test_what_is_kept_is_bounded(
    archive: Archive, subscriptions: Subscriptions, outlet: Outlet, monkeypatch: Any
) -> None:
    """A feed cannot fill the archive with links, at one time or in the long run; what it drops is forgotten."""
    monkeypatch.setattr(watching, "_MOST_PAGES", 1500)
    for day in range(3):
        links = [Link(f"https://x.example/{day}/{number}") for number in range(1500)]
        with archive.transaction() as connection:
            list_links(connection, outlet.feed, links, day * 86_400)
    rows = followed(archive, "url")
    assert len(rows) == 1500
    assert sum(url.startswith("https://x.example/2/") for (url,) in rows) == 1000
    with archive.transaction() as connection:
        connection.execute("UPDATE followed SET next_at = NULL")
        list_links(connection, outlet.feed, [Link("https://x.example/new")], 40 * 86_400)
    assert followed(archive, "url") == [("https://x.example/new",)]


def test_facts_of_a_link_are_kept_as_they_are(archive: Archive, subscriptions: Subscriptions, outlet: Outlet) -> None:
    """Headlines in any characters come back; one that is absurdly long is dropped."""
    links = [
        Link("https://x.example/1", "Vote \udc80 “now”", "2024-05-01", "Ünited"),
        Link("https://x.example/2", "x" * 5000, "y" * 100),
    ]
    with archive.transaction() as connection:
        list_links(connection, outlet.feed, links, 0)
    watch = Watch(archive)
    (numbers,) = watch.due(datetime.now(UTC))
    pages = [watch.page(number) for number in numbers]
    assert [page.link for page in pages if page] == [links[0], Link("https://x.example/2")]


@pytest.mark.parametrize("published", ["2024-05-01", "0001-01-01", "9999-12-31T23:59:59-12:00", "nonsense", None])
def test_any_date_gives_a_next_visit(
    archive: Archive, subscriptions: Subscriptions, outlet: Outlet, published: str | None, clock: Clock
) -> None:
    """Whatever a feed says of a page's date, the page is watched for a week at most, or not."""
    with archive.transaction() as connection:
        list_links(connection, outlet.feed, [Link("https://x.example/", None, published)], int(clock().timestamp()))
    watch = Watch(archive)
    ((number,),) = watch.due(clock())
    page = watch.page(number)
    assert page is not None
    watch.record_visit(page, Fetched("", None, None, None, None), "id", clock())
    assert len(watch.due(clock() + timedelta(days=1), early=True)) == (published != "0001-01-01")


# What a kill leaves


class Killed(BaseException):
    """Stands for kill -9: nothing after it runs."""


def _killed_at(number: int, archive: Archive, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the *number*-th fetch, transaction or commit be the last thing that happens."""
    left = [number]

    def counted(work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                raise Killed
            return work(*arguments, **named)

        return run

    monkeypatch.setattr(archive, "transaction", counted(archive.transaction))
    monkeypatch.setattr(fetcher, "fetch", counted(fetcher.fetch))


def test_a_sync_that_is_killed_goes_on(
    outlet: Outlet, tmp_path: Path, clock: Clock, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch, open_archive: Any
) -> None:
    """Killed before any fetch or transaction, a sync loses nothing: the next one ends in the same state."""
    outlet.publish("one", "two", "three")
    ends = []
    for number in range(14):
        archive = open_archive(tmp_path / str(number))
        Subscriptions(archive).subscribe(outlet.feed, clock(), allow_private=True)
        reported: list[Added] = []
        with monkeypatch.context() as patch:
            _killed_at(number, archive, fetcher, patch)
            try:
                reported.extend(sync_feeds(archive, fetcher, now=clock))
                ends.append(number)
            except Killed:
                pass
        held = set(archive.article_ids())
        assert {added.article_id for added in reported} <= held
        list(sync_feeds(archive, fetcher, now=clock))
        assert set(archive.article_ids()) == {address_id(outlet.url(name)) for name in ("one", "two", "three")}
        assert list(sync_feeds(archive, fetcher, now=clock)) == []
        archive.close()
    assert 0 < len(ends) < 5
