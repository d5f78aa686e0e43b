"""schema.org's articles in JSON-LD to the names of our fields.

Sources: https://schema.org/NewsArticle and its kinds; JSON-LD 1.1 for ``@graph``, ``@id`` and ``@value``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from corpus.readers.genres import read_genre

_ARTICLES = frozenset(
    "Article NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle "
    "ReportageNewsArticle ReviewNewsArticle AdvertiserContentArticle SatiricalArticle Report BlogPosting "
    "LiveBlogPosting SocialMediaPosting TechArticle ScholarlyArticle".split()
)
# A kind that says no more than that it is an article says nothing of its genre.
_SILENT = frozenset("Article Report BlogPosting SocialMediaPosting TechArticle ScholarlyArticle".split())
_MOST_NODES = 100_000


def is_schema_org(fields: Mapping[str, Any]) -> bool:
    """Say whether *fields* are an article of schema.org."""
    return any(kind in _ARTICLES for kind in _kinds(fields))


def articles_of_graph(fields: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the articles in the ``@graph`` of *fields*, each with its author and publisher put in their places."""
    graph = fields.get("@graph")
    nodes = [node for node in graph[:_MOST_NODES] if isinstance(node, dict)] if isinstance(graph, list) else []
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}

    def placed(value: Any) -> Any:
        values = value if isinstance(value, list) else [value]
        found = [by_id.get(each.get("@id"), each) if _is_reference(each) else each for each in values]
        return found if isinstance(value, list) else found[0]

    articles = [node for node in nodes if is_schema_org(node)]
    return [{key: placed(node[key]) if key in _REFERRING else node[key] for key in node} for node in articles]


def fields_of_schema_org(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an article of schema.org says, by the names of our fields."""
    genre = next((kind for kind in _kinds(fields) if kind in _ARTICLES and kind not in _SILENT), None)
    return {
        "headline": _text(fields.get("headline")) or _text(fields.get("name")),
        "standfirst": _text(fields.get("alternativeHeadline")) or _text(fields.get("description")),
        "byline": names_of(fields.get("author")) or names_of(fields.get("creator")),
        "outlet": name_of(fields.get("publisher")),
        "published": _text(fields.get("datePublished")),
        "dateline": _text(fields.get("dateline")),
        "url": _address(fields),
        "language": _text(fields.get("inLanguage")),
        "genre": genre and read_genre(genre),
        "correction": _text(fields.get("correction")),
        "body": _text(fields.get("articleBody")) or _updates(fields.get("liveBlogUpdate")),
    }


def name_of(value: Any) -> str | None:
    """Return the name that *value* is, or has: a text, or an object with a name."""
    return next(iter(_names(value)), None)


def names_of(value: Any) -> list[str] | None:
    """Return the names that *value* is or has, in order; None for none."""
    return list(_names(value)) or None


_REFERRING = ("author", "creator", "publisher", "mainEntityOfPage")


def _names(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        name = each.get("name") if isinstance(each, dict) else each
        if isinstance(name, str) and name.strip():
            yield name.strip()


def _kinds(fields: Mapping[str, Any]) -> list[str]:
    kinds = fields.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    # Some write the whole address: 'https://schema.org/NewsArticle'.
    return [kind.rpartition("/")[2].rpartition(":")[2] for kind in listed if isinstance(kind, str)]


def _is_reference(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value


def _text(value: Any) -> str | None:
    """Return the text of *value*: itself, its ``@value``, ``text`` or name, or the first of several."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            each = next((each[key] for key in ("@value", "text", "alternateName", "name") if key in each), None)
        if isinstance(each, str) and each.strip():
            return each
    return None


def _address(fields: Mapping[str, Any]) -> str | None:
    page = fields.get("mainEntityOfPage")
    named = (fields.get("url"), page.get("@id") if isinstance(page, dict) else page, fields.get("@id"))
    return next((name for name in named if isinstance(name, str) and name.startswith(("http://", "https://"))), None)


def _updates(value: Any) -> str | None:
    """Return what a live blog printed, in the order in which it stands there."""
    updates = [update for update in value if isinstance(update, dict)] if isinstance(value, list) else []
    parts = [_text(update.get(key)) for update in updates for key in ("headline", "articleBody")]
    return "\n\n".join(part for part in parts if part) or None
