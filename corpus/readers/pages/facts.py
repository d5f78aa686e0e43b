"""What a page says of its article for programs: JSON-LD, then the tags of its head."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.readers.dates import read_date
from corpus.readers.genres import read_genre
from corpus.readers.pages.address import canonical_addresses, chosen_address
from corpus.readers.pages.linked import Linked, read_linked

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DATES = """article:published_time og:article:published_time article:published og:published_time datepublished
    parsely-pub-date citation_publication_date citation_online_date dcterms.issued dc.date.issued dcterms.created
    dc.date.created dcterms.date dc.date sailthru.date publishdate publish-date publish_date publication_date pubdate
    originalpublicationdate article.published bt:pubdate cxenseparse:recs:publishtime date""".split()
_HEADLINES = (
    "og:title parsely-title citation_title dcterms.title dc.title sailthru.title headline twitter:title".split()
)
_STANDFIRSTS = "og:description dcterms.description dc.description description twitter:description".split()
_AUTHORS = """parsely-author citation_author article:author dcterms.creator dc.creator sailthru.author author
    article:author_name byl""".split()
_OUTLETS = "og:site_name citation_journal_title dcterms.publisher dc.publisher publisher application-name".split()
_SECTIONS = "article:section parsely-section section".split()
_KINDS = frozenset("news opinion analysis sponsored live satire obituary interview".split())
_TYPE_GENRES = (
    *("satiricalarticle", "advertisercontentarticle", "opinionnewsarticle", "reviewnewsarticle"),
    *("analysisnewsarticle", "backgroundnewsarticle", "liveblogposting", "reportagenewsarticle"),
)
_NOT_A_NAME = re.compile(
    r"https?:|www\.|\.com\b|^/|^\S*@\S*$|^(?:admin|administrator|null|undefined|none|unknown|n/a|user)$", re.I
)
_BY = re.compile(r"^(?:by|words by|written by|story by)\s*:?\s+", re.I)
_LONGEST_FACT = 1_500
# What a page's title has between its headline and its outlet.
PARTINGS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « ")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the head of a page states; None or empty where it does not.

    ``title`` is what the window would show. ``dates`` are all that may be the date of publication, as they are
    stated, surest first.
    """

    title: str | None
    headline: str | None
    standfirst: str | None
    byline: str | None
    outlet: str | None
    dates: tuple[str, ...]
    url: str | None
    language: str | None
    genre: str | None
    linked: Linked
    is_stated_article: bool


def read_facts(root: HtmlElement, url: str | None) -> Facts:
    """Return what *root*, fetched from *url*, states.

    JSON-LD goes first, then OpenGraph, Parse.ly, Highwire's citation_ and Dublin Core tags, in the order of the
    lists above; which address is believed, ``chosen_address`` says.

    Source: https://ogp.me, https://www.dublincore.org/specifications/dublin-core/dcmi-terms/
    """
    stated = _read_meta(root)
    given = canonical_addresses(root, url)
    heading = [" ".join("".join(h1.itertext()).split()) for h1 in _few(root.iter("h1"))]
    titles = [" ".join((title.text or "").split()) for title in _few(root.iter("title"))]
    named = [text for name in _HEADLINES for text in stated.get(name, ())]
    linked = read_linked(root, [one for one in (*given, url) if one], [*heading, *named])
    outlet = linked.outlet or _first(stated, _OUTLETS)
    return Facts(
        title=next((title for title in titles if title), None),
        headline=_headline(linked, named, heading, titles, outlet),
        standfirst=linked.standfirst or _first(stated, _STANDFIRSTS),
        byline=_byline(linked.authors) or _byline(next((stated[name] for name in _AUTHORS if name in stated), ())),
        outlet=outlet,
        dates=tuple(_dates(linked, stated)),
        url=chosen_address([*given, *([linked.address] if linked.address else [])], url),
        language=_language(root, linked, stated),
        genre=_genre(linked, stated),
        linked=linked,
        is_stated_article=linked.is_article
        or "article" in (text.lower() for text in stated.get("og:type", ()))
        or any(name in stated for name in ("article:published_time", "citation_publication_date", "parsely-pub-date")),
    )


def readable_date(dates: Iterable[str]) -> str | None:
    """Return the first of *dates* that can be read; of those of one day, the one with a time."""
    read = [date for stated in dates if (date := read_date(stated))]
    return max((date for date in read if date[:10] == read[0][:10]), key=len, default=None)


def names_only(text: str) -> str | None:
    """Return *text* as the names in a byline, without 'By'; None where it is an address or no name."""
    text = _BY.sub("", " ".join(text.split())).strip(" ,;|·")
    return text if 1 < len(text) <= 200 and not _NOT_A_NAME.search(text) else None


def genre_of(text: str | None) -> str | None:
    """Return the genre that a section or a label names; None where it names a subject ('Politics')."""
    genre = read_genre(text) if text else None
    return genre if genre in _KINDS else None


def _read_meta(root: HtmlElement) -> dict[str, list[str]]:
    stated: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = " ".join((meta.get("content") or "")[:_LONGEST_FACT].split())
        if name and content and len(name) < 64:
            values = stated.setdefault(name.strip().lower(), [])
            if len(values) < 20 and content not in values:
                values.append(content)
    for page in stated.get("parsely-page", [])[:1]:
        _read_parsely(page, stated)
    return stated


def _read_parsely(page: str, stated: dict[str, list[str]]) -> None:
    try:
        fields = json.loads(page)
    except (ValueError, RecursionError):
        return
    for name in ("title", "pub_date", "author", "section"):
        if isinstance(fields, dict) and isinstance(value := fields.get(name), str):
            stated.setdefault(f"parsely-{name.replace('_', '-')}", []).append(value)


def _first(stated: dict[str, list[str]], names: Iterable[str]) -> str | None:
    return next((stated[name][0] for name in names if name in stated), None)


def _few(elements: Iterator[HtmlElement]) -> Iterator[HtmlElement]:
    return (element for element, _ in zip(elements, range(3), strict=False))


def _headline(
    linked: Linked, named: list[str], heading: list[str], titles: list[str], outlet: str | None
) -> str | None:
    printed = heading[0] if len(heading) == 1 and heading[0] else None
    for stated in (linked.headline, *named, printed, *titles):
        if not stated:
            continue
        headline = _without_outlet(stated, outlet, printed)
        start = headline.rstrip(" .…")
        if printed and printed.startswith(start) and len(start) > 20:
            # Cut short for a search engine.
            return printed
        return headline[:_LONGEST_FACT]
    return None


def _without_outlet(title: str, outlet: str | None, printed: str | None) -> str:
    head, mark, tail = title, "", ""
    for parting in PARTINGS:
        if parting in title and len(title.rpartition(parting)[0]) < len(head):
            head, mark, tail = title.rpartition(parting)
    if mark and (head == printed or (outlet and _folded(outlet) in (_folded(tail), _folded(tail.split(" - ")[-1])))):
        return head.strip()
    return title


def _folded(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold().removeprefix("the")


def _byline(stated: Iterable[str]) -> str | None:
    names = dict.fromkeys(name for text in stated if (name := names_only(text)))
    return ", ".join(names)[:_LONGEST_FACT] or None


def _dates(linked: Linked, stated: dict[str, list[str]]) -> Iterator[str]:
    if linked.published:
        yield linked.published
    for name in _DATES:
        yield from stated.get(name, ())


def _language(root: HtmlElement, linked: Linked, stated: dict[str, list[str]]) -> str | None:
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang")
    return language or linked.language or _first(stated, ("og:locale", "dcterms.language", "dc.language", "language"))


def _genre(linked: Linked, stated: dict[str, list[str]]) -> str | None:
    by_type = next((read_genre(kind) for kind in _TYPE_GENRES if kind in linked.types), None)
    if by_type and by_type != "news":
        return by_type
    genre = genre_of(linked.genre)
    if genre and genre != "news":
        return genre
    sections = (linked.section, *(stated.get(name, [""])[0] for name in _SECTIONS))
    # That it stands in the section called News says nothing about an article.
    by_section = (found for text in sections if (found := genre_of(text)) and found != "news")
    return next(by_section, genre or by_type)
