"""An invented outlet on the test's server: a feed, its pages, and a clock to move on."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape

from tests.corpus import misbehaving as does
from tests.corpus.misbehaving import Site


class Clock:
    """A clock that stands still until it is moved on."""

    def __init__(self) -> None:
        self.moment = datetime(2024, 5, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return what it shows."""
        return self.moment

    def move(self, **delta: float) -> None:
        """Move it on."""
        self.moment += timedelta(**delta)


@dataclass
class Outlet:
    """A feed at /feed.xml that lists pages, newest first; both say 304 to who has them already."""

    site: Site
    clock: Clock
    listed: list[str] = field(default_factory=list)
    headlines: dict[str, str] = field(default_factory=dict)
    dates: dict[str, str] = field(default_factory=dict)

    @property
    def feed(self) -> str:
        """The feed's address."""
        return self.site.url("/feed.xml")

    def url(self, name: str) -> str:
        """Return the address of a page."""
        return self.site.url(f"/{name}.html")

    def publish(self, *names: str, words: str = "The council voted on Monday.") -> None:
        """Put pages of those names, with *words* in them, on the site and into the feed."""
        for name in names:
            self.edit(name, words)
            self.listed.insert(0, name)
            self.headlines.setdefault(name, f"Headline of {name}")
            self.dates.setdefault(name, format_datetime(self.clock()))
        self.list_again()

    def edit(self, name: str, words: str) -> None:
        """Change the words of a page; the feed does not say so."""
        body = self.page(name, words)
        self.site.at(f"/{name}.html", does.conditional(body, etag=f'"{hashlib.sha256(body.encode()).hexdigest()}"'))

    def page(self, name: str, words: str) -> str:
        """Return a page as HTML, of several paragraphs, without a date."""
        around = [
            f"People gathered outside the hall in {name} long before the meeting began, and many stayed until the end.",
            words,
            "A spokesman said that the plan would go ahead next year, and that residents would be asked again.",
        ]
        paragraphs = "".join(f"<p>{escape(text)}</p>" for text in around)
        title = escape(self.headlines.get(name, f"Headline of {name}"))
        return (
            f"<!DOCTYPE html><html lang=en><head><title>{title}</title></head>"
            f"<body><main><article><h1>{title}</h1>{paragraphs}</article></main></body></html>"
        )

    def list_again(self) -> None:
        """Serve the feed with what it lists now."""
        body = self.rss()
        self.site.at(
            "/feed.xml",
            does.conditional(body, etag=f'"{hashlib.sha256(body.encode()).hexdigest()}"'),
        )

    def rss(self) -> str:
        """Return the feed as RSS: headlines, links and dates, no words."""
        items = "".join(
            f"<item><title>{escape(self.headlines[name])}</title><link>{self.url(name)}</link>"
            f"<pubDate>{self.dates[name]}</pubDate></item>"
            for name in self.listed
        )
        return (
            '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>The Invented Gazette</title>'
            f"<link>{self.site.origin}/</link><description>News</description>{items}</channel></rss>"
        )
