"""One JSON object to its articles, in the shapes that newsrooms, agencies and programs export.

Known are byline's own form with its synonyms, ninjs, schema.org, WordPress, the interfaces of the Guardian, the New
York Times and NewsAPI, and what search engines and crawlers dump. Where an object has an address but no text, or only
its beginning, it is a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.dates import read_date
from corpus.readers.exports.json_exports import fields_of_export
from corpus.readers.exports.json_schema_org import articles_of_graph, fields_of_schema_org, is_schema_org, names_of
from corpus.readers.facts import item_from_fields
from corpus.readers.fragments import is_markup, line_of_markup, text_of_markup
from corpus.readers.reader import Item, Link, Placed

# Where exports keep their list of articles: the names that lead there from the whole object.
LIST_PATHS = (
    ("articles",),
    ("items",),
    ("posts",),
    ("stories",),
    ("results",),
    ("docs",),
    ("data",),
    ("response", "results"),
    ("response", "docs"),
    ("response", "content"),
    ("hits", "hits"),
    ("articles", "results"),
)
_FIRST_NAMES = frozenset(path[0] for path in LIST_PATHS)
_BODIES = ("body", "text", "content", "maintext", "articleBody", "article_body", "body_text", "full_text")
# What crawlers and search engines call what byline has another word for.
_MORE_NAMES = {
    "date_publish": "published",
    "publish_date": "published",
    "pub_date": "published",
    "media_name": "outlet",
    "site_name": "outlet",
    "sitename": "outlet",
    # No more than the address of a site: any name of the outlet goes first.
    "source_hostname": "source_name",
    "source_domain": "source_name",
    "excerpt": "standfirst",
    "abstract": "standfirst",
    "body_html": "body",
    "content_html": "body",
    "content_text": "body",
}
# Nothing has to be made of an object that has these alone, as most lines do.
_PLAIN_NAMES = frozenset("id headline title standfirst byline outlet published date url body text language".split())
_PEOPLE = ("author", "authors", "creator", "publisher", "source")
_LONGEST_NAME = 64
_LONGEST_LINE = 4_096
_WEB = ("http://", "https://")
_CUT_OFF = re.compile(r"\[\+\d+ char(?:acter)?s\]\s*\Z")


def items_from_object(
    fields: Mapping[str, Any],
    where: str,
    remarks: tuple[str, ...] = (),
    origin: str | None = None,
    url: str | None = None,
) -> Iterator[Placed]:
    """Yield the item that *fields* are, or where they wrap a list of articles, each of those.

    An error of one stands in its place.

    Args:
        fields: the object.
        where: its place.
        remarks: what is said of each article.
        origin: the file's name, where the object is all that is in it.
        url: where that file was fetched from.
    """
    listed = _listed(fields)
    if listed is None:
        yield where, _remarked(item_from_object(fields, where, origin, url), remarks)
        return
    if not listed:
        yield where, SourceError(where, "there is no article in its list; export the articles themselves")
    for number, entry in enumerate(listed, start=1):
        at = f"{where}, item {number}"
        if isinstance(entry, dict):
            yield at, _remarked(item_from_object(entry, at), remarks)
        else:
            yield at, SourceError(at, f"a {type(entry).__name__}, not an object; one object an article is wanted")


def item_from_object(fields: Mapping[str, Any], where: str, origin: str | None = None, url: str | None = None) -> Item:
    """Return the article, withdrawal or link that *fields* are, or the error that says why they are none.

    The arguments are those of ``items_from_object``.
    """
    try:
        return _read_item(fields, where, origin, url)
    except SourceError as error:
        return error
    except ValueError as error:
        # From the reader of HTML.
        return SourceError(where, f"'body' cannot be read ({error}); give its text without markup")


def _remarked(item: Item, remarks: tuple[str, ...]) -> Item:
    return replace(item, remarks=(*remarks, *item.remarks)) if remarks and isinstance(item, Article) else item


def _listed(fields: Mapping[str, Any]) -> list[Any] | None:
    """Return the list of articles that *fields* wrap; None where they are an article themselves."""
    if "@graph" in fields:
        return articles_of_graph(fields)
    if _FIRST_NAMES.isdisjoint(fields) or any(isinstance(fields.get(name), str) for name in _BODIES):
        return None
    for path in LIST_PATHS:
        found: Any = fields
        for name in path:
            found = found.get(name) if isinstance(found, dict) else None
        if isinstance(found, dict) and path == ("response", "content"):
            return [found]
        if isinstance(found, list) and (not found or isinstance(found[0], dict)):
            return found
    return None


def _read_item(fields: Mapping[str, Any], where: str, origin: str | None, url: str | None) -> Item:
    # What search engines dump wraps each article once more.
    if isinstance(source := fields.get("_source"), dict):
        fields = source
    if "uri" in fields or "guid" in fields:
        # Imported here: only an agency's items need it.
        from corpus.readers.agencies.ninjs import is_ninjs, item_from_ninjs

        if is_ninjs(fields):
            return item_from_ninjs(fields, where)
    known: dict[str, Any] | None
    if "@type" in fields and is_schema_org(fields):
        known = fields_of_schema_org(fields)
    else:
        known = fields_of_export(fields, where)
    if known is None:
        return _without_markup(item_from_fields(by_own_names(fields), where, origin=origin, url=url), where)
    body, address = known.get("body"), known.get("url")
    if isinstance(address, str) and not (isinstance(body, str) and body.strip()):
        return _link(address, known.get("headline"), known.get("published"), known.get("outlet"))
    return _without_markup(item_from_fields(known, where, origin=origin, url=url), where)


def _link(address: str, headline: Any, published: Any, outlet: Any) -> Link:
    def line(value: Any) -> str | None:
        return " ".join(value[:_LONGEST_LINE].split()) or None if isinstance(value, str) else None

    return Link(address, line(headline), read_date(published) if isinstance(published, str) else None, line(outlet))


def by_own_names(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return *fields* with the names and the kinds of values that ``corpus.readers.facts`` knows.

    For names that exports use and it does not know ('publish_date', 'publishedAt'), and people as objects.
    """
    if _PLAIN_NAMES.issuperset(fields):
        return fields
    named: dict[str, Any] = dict(fields)
    for key, value in fields.items():
        if (own := _own_name(key)) and own not in named:
            named[own] = value
    for key in _PEOPLE:
        if isinstance(named.get(key), dict | list) and (names := names_of(named[key])):
            named[key] = names
    source = named.get("source")
    if isinstance(source, str) and source.startswith(_WEB):
        # Some crawlers name the page here, and no outlet is called by an address.
        del named["source"]
        named.setdefault("url", source)
    return named


@lru_cache(maxsize=4_096)
def _own_name(name: str) -> str | None:
    """Return what byline calls *name*, or the words of 'camelCase'; None where it needs no other name."""
    if len(name) > _LONGEST_NAME:
        return None
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    plain = re.sub(r"[\s_-]+", "_", words.strip()).lower()
    return _MORE_NAMES.get(plain) or (plain if words != name else None)


def _without_markup(item: Item, where: str) -> Item:
    """Return *item* with its text where it has HTML; what is plain text is not touched."""
    if not isinstance(item, Article):
        return item
    if item.url and _CUT_OFF.search(item.body[-64:]):
        return _link(item.url, item.headline, item.published, item.outlet)
    if is_markup(item.body):
        text = text_of_markup(item.body)
        if not text.strip():
            raise SourceError(where, "'body' is empty but for its markup; an article needs its text in 'body'")
        item = replace(item, body=text)
    if item.standfirst and is_markup(item.standfirst):
        item = replace(item, standfirst=line_of_markup(item.standfirst) or None)
    return item
