"""Fields to an article: one place that knows their names, synonyms, types and bounds."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.dates import read_date

LONGEST_BODY = 6_000_000
_LONGEST_FIELD = 4_096
_LONGEST_ID = 512
_SYNONYMS = {
    "id": ("id", "article_id"),
    "headline": ("headline", "title"),
    "standfirst": ("standfirst", "description", "summary"),
    "byline": ("byline", "author", "authors"),
    "outlet": ("outlet", "publisher", "source"),
    "dateline": ("dateline",),
    "published": ("published", "date", "date_published"),
    "url": ("url", "link"),
    "body": ("body", "text", "content"),
    "language": ("language", "lang"),
    "genre": ("genre",),
}
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}")


def article_from_fields(
    fields: Mapping[str, Any], where: str, *, origin: str | None = None, url: str | None = None
) -> Article:
    """Return the article that *fields* describe.

    The id is the one given, else the URL, else made from *origin* and the body. An unknown field is passed over.
    A date or a language tag that cannot be read is not known; it does not reject the article.

    Args:
        fields: the fields by their names or synonyms; of two synonyms, the first that is not empty is taken.
        where: what errors call the source: the file, with the line where there is one.
        origin: the file's name, where the whole file is one article.
        url: where the article was fetched from.

    Raises:
        SourceError: there is no body, or a field has the wrong type or is too long.
    """
    body = _first(fields, "body")
    if not isinstance(body, str) or not body.strip():
        problem = "is missing" if body is None else "is empty" if isinstance(body, str) else "is not text"
        raise SourceError(where, f"'body' {problem}; an article needs its text in 'body' or 'text'")
    if len(body) > LONGEST_BODY:
        raise SourceError(where, f"'body' has {len(body):,} characters, more than {LONGEST_BODY:,}; split it")

    def read(name: str) -> str | None:
        return _read_fact(name, _first(fields, name), where)

    published, language = read("published"), read("language")
    address = read("url") or url
    return Article(
        article_id=_checked_id(read("id"), where) or _id_from_url(address) or _made_id(origin, body),
        body=body,
        headline=read("headline"),
        standfirst=read("standfirst"),
        byline=read("byline"),
        outlet=read("outlet"),
        dateline=read("dateline"),
        published=read_date(published) if published else None,
        url=address,
        language=language.replace("_", "-") if language and _LANGUAGE_TAG.fullmatch(language) else "en",
        genre=read("genre"),
        origin=origin,
    )


def has_field(fields: Mapping[str, Any], name: str) -> bool:
    """Say whether *fields* hold *name*, or a synonym of it, and not empty."""
    return _first(fields, name) not in (None, "")


def _first(fields: Mapping[str, Any], name: str) -> Any:
    """Return the value of the first synonym that is not empty; an empty one where all are, None for none."""
    present = [fields[synonym] for synonym in _SYNONYMS[name] if fields.get(synonym) is not None]
    return next((value for value in present if value != ""), present[0] if present else None)


def _read_fact(name: str, value: Any, where: str) -> str | None:
    if value is None:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and name in ("id", "published"):
        # An id in figures is one all the same; a date in figures alone is no date that can be read.
        value = str(value)
    parts = value if isinstance(value, list) else [value]
    if not all(isinstance(part, str) for part in parts):
        raise SourceError(where, f"'{name}' is not text but {type(value).__name__}; put it in quotation marks")
    if (length := sum(len(part) + 2 for part in parts) - 2) > _LONGEST_FIELD:
        raise SourceError(where, f"'{name}' has {length:,} characters, more than {_LONGEST_FIELD:,}; shorten it")
    # A headline over two lines in an export is still one headline.
    return re.sub(r"\s+", " ", ", ".join(parts)).strip() or None


def _checked_id(given: str | None, where: str) -> str | None:
    if given is not None and not _can_be_id(given):
        raise SourceError(where, f"'id' must be at most {_LONGEST_ID} printable characters; shorten it")
    return given


def _id_from_url(address: str | None) -> str | None:
    return address if address and _can_be_id(address) else None


def _can_be_id(text: str) -> bool:
    return len(text) <= _LONGEST_ID and text.isprintable()


def _made_id(origin: str | None, body: str) -> str:
    digest = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    stem = re.sub(r"[^\w.-]+", "-", origin.rpartition(".")[0] or origin).strip("-") if origin else ""
    return f"{stem}-{digest}" if stem else digest
