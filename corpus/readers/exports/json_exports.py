"""The JSON of the interfaces that news is exported by, to the names of our fields.

Each is told by the names that only it has. The address is the id: the numbers that WordPress counts are the same on
every site, and a page that was also fetched must be the same article. Sources: the Guardian's Open Platform, the New
York Times' Article Search, NewsAPI and WordPress' REST API, as their documentation has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.errors import SourceError
from corpus.readers.exports.json_schema_org import name_of, names_of
from corpus.readers.fragments import line_of_markup, text_of_markup

_UNPUBLISHED = frozenset({"draft", "auto-draft", "pending", "private", "future", "trash"})
_LONGEST_LINE = 65_536


def fields_of_export(fields: Mapping[str, Any], where: str) -> dict[str, Any] | None:
    """Return what an exported article says by the names of our fields; None where it is of no known export.

    ``body`` is None where the export has no text of it, or has only the beginning.

    Raises:
        SourceError: it was never published.
        ValueError: its HTML nests deeper than any page does.
    """
    if "webTitle" in fields and "webUrl" in fields:
        return _guardian(fields)
    if isinstance(fields.get("title"), dict) and isinstance(fields.get("content") or {}, dict):
        return _wordpress(fields, where) if "rendered" in fields["title"] else None
    if "web_url" in fields and isinstance(fields.get("headline"), dict):
        return _new_york_times(fields)
    if "publishedAt" in fields and isinstance(fields.get("source"), dict):
        return _news_api(fields)
    return None


def _guardian(fields: Mapping[str, Any]) -> dict[str, Any]:
    more = _object(fields.get("fields"))
    kind, address = fields.get("type"), fields.get("webUrl")
    # The text without tags has lost its paragraphs, so it is only the second best.
    return {
        "headline": _line(more.get("headline")) or fields.get("webTitle"),
        "standfirst": _line(more.get("standfirst")) or _line(more.get("trailText")),
        "byline": _line(more.get("byline")),
        "outlet": _line(more.get("publication")) or ("The Guardian" if "theguardian.com/" in f"{address}" else None),
        "published": fields.get("webPublicationDate"),
        "url": address,
        "language": more.get("lang"),
        "genre": "live" if kind == "liveblog" else "opinion" if fields.get("pillarName") == "Opinion" else None,
        "body": _text(more.get("body")) or more.get("bodyText"),
    }


def _wordpress(fields: Mapping[str, Any], where: str) -> dict[str, Any]:
    status = fields.get("status")
    if isinstance(status, str) and status.strip().lower() in _UNPUBLISHED:
        raise SourceError(where, f"'status' is '{status.strip()}': it was not published; publish it, or leave it out")
    moment = fields.get("date_gmt")
    embedded = _object(fields.get("_embedded"))
    return {
        "headline": _line(_rendered(fields.get("title"))),
        "standfirst": None,
        "byline": names_of(embedded.get("author")),
        # 'gmt' in its name is all that it says of its zone.
        "published": f"{moment}+00:00" if isinstance(moment, str) and "+" not in moment else fields.get("date"),
        "url": fields.get("link"),
        "language": fields.get("lang"),
        "body": _text(_rendered(fields.get("content"))),
    }


def _new_york_times(fields: Mapping[str, Any]) -> dict[str, Any]:
    byline = _object(fields.get("byline")).get("original")
    return {
        "headline": _object(fields.get("headline")).get("main"),
        "standfirst": fields.get("abstract"),
        "byline": byline.removeprefix("By ") if isinstance(byline, str) else None,
        "outlet": fields.get("source"),
        "published": fields.get("pub_date"),
        "url": fields.get("web_url"),
        "genre": fields.get("type_of_material"),
        "body": fields.get("body"),
    }


def _news_api(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "headline": fields.get("title"),
        "standfirst": fields.get("description"),
        "byline": fields.get("author"),
        "outlet": name_of(fields.get("source")),
        "published": fields.get("publishedAt"),
        "url": fields.get("url"),
        "language": fields.get("language"),
        "body": fields.get("content"),
    }


def _object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _rendered(value: Any) -> Any:
    return value.get("rendered") if isinstance(value, dict) else value


def _text(value: Any) -> str | None:
    return text_of_markup(value) or None if isinstance(value, str) else None


def _line(value: Any) -> str | None:
    return line_of_markup(value) or None if isinstance(value, str) and len(value) <= _LONGEST_LINE else None
