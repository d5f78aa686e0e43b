"""Fields to an article: one place that knows their names, synonyms, types and bounds."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from corpus.article import Article
from corpus.errors import SourceError
from corpus.languages import guess_language
from corpus.readers.dates import read_date
from corpus.readers.embargoes import read_embargo
from corpus.readers.genres import read_genre
from corpus.readers.identity import address_id
from corpus.readers.reader import Withdrawal

LONGEST_BODY = 6_000_000
_LONGEST_FIELD = 4_096
_LONGEST_ID = 512
_HIGHEST_VERSION = 2**53
# Written in lower case with '_' between words: 'Article ID' and 'article-id' are 'article_id'.
_SYNONYMS = {
    "id": ("id", "article_id", "identifier", "guid"),
    "headline": ("headline", "title"),
    "standfirst": ("standfirst", "subheadline", "subtitle", "description", "summary"),
    "byline": ("byline", "author", "authors", "creator"),
    "outlet": ("outlet", "publisher", "source", "publication", "source_name"),
    "dateline": ("dateline",),
    "published": (
        "published",
        "date",
        "date_published",
        "published_at",
        "datepublished",
        "publication_date",
        "pubdate",
    ),
    "url": ("url", "link", "canonical_url", "web_url", "permalink"),
    "body": ("body", "text", "content", "article_body", "articlebody", "body_text", "full_text", "maintext"),
    "language": ("language", "lang", "inlanguage"),
    "genre": ("genre", "type_of_material"),
    "correction": ("correction", "corrections", "correction_text"),
    "embargo": ("embargo", "embargoed", "embargo_until", "embargoed_until"),
    "version": ("version",),
    "status": ("pubstatus", "status"),
}
_KNOWN = {synonym for synonyms in _SYNONYMS.values() for synonym in synonyms}
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}")
_WITHDRAWN = {
    "canceled",
    "cancelled",
    "withheld",
    "withdrawn",
    "killed",
    "kill",
    "retracted",
    "stat:canceled",
    "stat:withheld",
}


def item_from_fields(
    fields: Mapping[str, Any], where: str, *, origin: str | None = None, url: str | None = None
) -> Article | Withdrawal:
    """Return the article that *fields* describe, or the withdrawal where their status is that of one.

    The arguments and errors are those of ``article_from_fields``.
    """
    named = _by_name(fields)
    status = _first(named, "status")
    if isinstance(status, str) and status.strip().casefold() in _WITHDRAWN:
        known = {name: named.get(name) for names in ("id", "url", "version") for name in _SYNONYMS[names]}
        article_id = _read_id(known, where, url)
        if article_id is None:
            raise SourceError(where, f"'{status}' withdraws an article without saying which; it needs 'id' or 'url'")
        return Withdrawal(
            article_id, f"withdrawn by its outlet ({status.strip().casefold()})", _read_version(known, where)
        )
    return article_from_fields(fields, where, origin=origin, url=url)


def article_from_fields(
    fields: Mapping[str, Any],
    where: str,
    *,
    origin: str | None = None,
    url: str | None = None,
    remarks: tuple[str, ...] = (),
) -> Article:
    """Return the article that *fields* describe.

    The id is the one given, else the canonical URL, else made from *origin* and the body. An unknown field is passed
    over. A date that cannot be read is not known, which a remark says; a language that is not stated is told by the
    words, where they leave no doubt. Neither rejects the article. An embargo that cannot be read does: the article
    might be seen before its time.

    Args:
        fields: the fields by their names or synonyms, in any case, words joined by '_', '-' or a blank; of two
            synonyms, the first that is not empty is taken.
        where: what errors call the source: the file, with the line where there is one.
        origin: the file's name, where the whole file is one article.
        url: where the article was fetched from.
        remarks: what the reader has to say of the article already.

    Raises:
        SourceError: there is no body, or a field has the wrong type or is too long.
    """
    fields = _by_name(fields)
    body = _first(fields, "body")
    if not isinstance(body, str) or not body.strip():
        problem = "is missing" if body is None else "is empty" if isinstance(body, str) else "is not text"
        raise SourceError(where, f"'body' {problem}; an article needs its text in 'body' or 'text'")
    if len(body) > LONGEST_BODY:
        raise SourceError(where, f"'body' has {len(body):,} characters, more than {LONGEST_BODY:,}; split it")

    def read(name: str) -> str | None:
        return _read_fact(name, _first(fields, name), where)

    try:
        stated = read("published")
    except SourceError:
        # No article is lost for its date.
        stated, remarks = None, (*remarks, "'published' is no text; the article's date is not known")
    language, genre = read("language"), read("genre")
    published = read_date(stated) if stated else None
    if stated and not published:
        remarks = (*remarks, f"the date '{stated[:40]}' is not one that can be read; the article's date is not known")
    return Article(
        article_id=_read_id(fields, where, url) or _made_id(origin, body),
        body=body,
        headline=read("headline"),
        standfirst=read("standfirst"),
        byline=read("byline"),
        outlet=read("outlet"),
        dateline=read("dateline"),
        published=published,
        url=read("url") or url,
        language=_language(language, body),
        genre=read_genre(genre) if genre else None,
        origin=origin,
        correction=read("correction"),
        embargo=read_embargo(embargo, where) if (embargo := read("embargo")) else None,
        version=_read_version(fields, where),
        remarks=remarks,
    )


def has_field(fields: Mapping[str, Any], name: str) -> bool:
    """Say whether *fields* hold *name*, or a synonym of it, and not empty."""
    return _first(_by_name(fields), name) not in (None, "")


def _by_name(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the known ones of *fields* by the names that ``_SYNONYMS`` has; as they are written goes first."""
    named = {key: value for key, value in fields.items() if key in _KNOWN}
    for key, value in fields.items():
        if key not in named and isinstance(key, str) and len(key) <= 64:
            named.setdefault(re.sub(r"[\s_-]+", "_", key.strip()).lower(), value)
    return named


def _language(stated: str | None, body: str) -> str:
    """Return the tag that is stated, else the language that the words are in beyond doubt, else English."""
    if stated and _LANGUAGE_TAG.fullmatch(stated):
        return stated.replace("_", "-")
    return guess_language(body) or "en"


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


def _read_version(fields: Mapping[str, Any], where: str) -> int | None:
    """Return the version, where it is a count; a version in words ('1.2-draft') orders nothing."""
    value = _first(fields, "version")
    text = str(value).strip() if isinstance(value, int | str) and not isinstance(value, bool) else ""
    return int(text) if re.fullmatch("[0-9]{1,16}", text) and int(text) <= _HIGHEST_VERSION else None


def _read_id(fields: Mapping[str, Any], where: str, url: str | None) -> str | None:
    """Return the id given, else the canonical URL; None where there is neither."""
    given = _read_fact("id", _first(fields, "id"), where)
    if given is not None and not can_be_id(given):
        raise SourceError(where, f"'id' must be at most {_LONGEST_ID} printable characters; shorten it")
    if given is not None:
        return given
    address = _read_fact("url", _first(fields, "url"), where) or url
    made = address_id(address) if address else None
    return made if made and can_be_id(made) else None


def can_be_id(text: str) -> bool:
    """Say whether *text* can be an article's id: printable, and not too long."""
    return len(text) <= _LONGEST_ID and text.isprintable()


def _made_id(origin: str | None, body: str) -> str:
    digest = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    stem = re.sub(r"[^\w.-]+", "-", origin.rpartition(".")[0] or origin).strip("-") if origin else ""
    return f"{stem}-{digest}" if stem else digest
