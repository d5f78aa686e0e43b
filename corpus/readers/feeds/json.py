"""JSON Feed, versions 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from corpus.errors import SourceError
from corpus.readers.exports.json_schema_org import names_of
from corpus.readers.feeds.entry import Entry
from corpus.readers.feeds.names import byline_of
from corpus.readers.feeds.tree import joined
from corpus.readers.fragments import text_of_markup

_LONGEST_LINE = 4_096


def title_of(feed: Mapping[str, Any]) -> str | None:
    """Return the title of a *feed*."""
    return _line(feed, "title")


def language_of(feed: Mapping[str, Any]) -> str | None:
    """Return the language of a *feed*."""
    return _line(feed, "language")


def items_of(feed: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the items of a *feed* as they are written."""
    items = feed.get("items")
    yield from items if isinstance(items, list) else ()


def read_item(item: Any, feed: Mapping[str, Any], address: str | None, where: str) -> Entry:
    """Return the entry that an *item* of *feed* is; *address* is where the feed was fetched from.

    Raises:
        SourceError: it is no object.
        ValueError: its HTML nests deeper than any page does.
    """
    if not isinstance(item, dict):
        raise SourceError(where, f"a {type(item).__name__}, not an object; an item of a feed is one")
    base = joined(address, _line(feed, "home_page_url")) or joined(address, _line(feed, "feed_url")) or address
    guid = item.get("id")
    guid = str(guid) if isinstance(guid, int) and not isinstance(guid, bool) else _line(item, "id")
    markup, text = item.get("content_html"), item.get("content_text")
    content = text_of_markup(markup) if isinstance(markup, str) else None
    tags = item.get("tags")
    return Entry(
        headline=_line(item, "title"),
        url=joined(base, _line(item, "url")) or joined(None, guid),
        guid=guid,
        byline=_byline(item) or _byline(feed),
        published=_line(item, "date_published") or _line(item, "date_modified"),
        language=_line(item, "language"),
        categories=tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        content=content or (text if isinstance(text, str) and text.strip() else None),
        summary=_line(item, "summary"),
        is_recording=_is_recording(item.get("attachments")),
    )


def _byline(written: Mapping[str, Any]) -> str | None:
    return byline_of(names_of(written.get("authors")) or names_of(written.get("author")) or [])


def _is_recording(attachments: Any) -> bool:
    listed = attachments if isinstance(attachments, list) else []
    kinds = (str(each.get("mime_type")).lower() for each in listed if isinstance(each, dict))
    return any(kind.startswith(("audio/", "video/")) for kind in kinds)


def _line(fields: Mapping[str, Any], name: str) -> str | None:
    value = fields.get(name)
    return " ".join(value[:_LONGEST_LINE].split()) or None if isinstance(value, str) else None
