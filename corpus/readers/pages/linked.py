"""What a page says of itself in JSON-LD: schema.org's NewsArticle and its kin."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from corpus.readers.pages.json import Node, read_described

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = frozenset(
    """article newsarticle analysisnewsarticle askpublicnewsarticle backgroundnewsarticle opinionnewsarticle
    reportagenewsarticle reviewnewsarticle advertisercontentarticle satiricalarticle scholarlyarticle techarticle report
    blogposting liveblogposting""".split()
)
_GALLERIES = frozenset("imagegallery mediagallery photogallery".split())
_LISTS = frozenset("collectionpage searchresultspage profilepage aboutpage contactpage checkoutpage".split())
_LONGEST_FACT, _MOST_UPDATES = 4_000, 5_000
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_PLAIN_FACT = re.compile(
    r'"(@type|headline|datePublished|articleSection|isAccessibleForFree|inLanguage)"\s*:\s*(?:"((?:[^"\\\n]|\\.){0,2000}+)"|(true|false))'
)


@dataclass(frozen=True, slots=True)
class Update:
    """One entry of a live blog."""

    headline: str | None
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """What the JSON-LD says of the article that the page is about; empty where it speaks of none.

    ``types`` are schema.org's, in lower case, of the article or, where there is none, of the page. ``body`` are the
    paragraphs of ``articleBody``. ``locked`` are the class names of what only subscribers see.
    """

    types: tuple[str, ...] = ()
    is_article: bool = False
    headline: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    address: str | None = None
    language: str | None = None
    section: str | None = None
    genre: str | None = None
    correction: str | None = None
    is_free: bool | None = None
    locked: tuple[str, ...] = ()
    words: int | None = None
    body: tuple[str, ...] = ()
    updates: tuple[Update, ...] = ()

    @property
    def is_gallery(self) -> bool:
        """Say whether the page is made of pictures."""
        return bool(_GALLERIES & set(self.types))

    @property
    def is_list(self) -> bool:
        """Say whether the page lists other pages."""
        return not self.is_article and bool(_LISTS & set(self.types))


def read_linked(root: HtmlElement, addresses: Iterable[str], headlines: Iterable[str]) -> Linked:
    """Return what the JSON-LD blocks of *root* say of the page's own article.

    Several blocks, lists, @graph, references by @id, HTML-escaped JSON, comments and trailing commas are read. Of a
    block that is no JSON at all the few facts are taken that it states once and plainly. Of several articles the
    one is taken that has one of the page's *addresses* or *headlines*; one that has another address is not the
    page's own.

    Source: https://schema.org/NewsArticle and its subtypes, https://schema.org/LiveBlogPosting.
    """
    described = read_described(root)
    nodes = described.nodes
    paths = {_path(address) for address in addresses}
    printed = {_folded(headline) for headline in headlines}
    best = max(
        ((_rank(node, paths, printed), -number, node) for number, node in enumerate(nodes) if _is_article(node)),
        key=lambda ranked: ranked[:2],
        default=None,
    )
    if best is None or best[0] < 0:
        types = tuple(kind for node in nodes for kind in _types(node))
        plain = (_read_plain(text) for text in described.broken)
        return next((linked for linked in plain if linked), Linked(types=types))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    return _read_article(best[2], by_id, nodes)


def _read_plain(text: str) -> Linked | None:
    """Return the facts that a block of broken JSON states once and no more, if it speaks of one article."""
    found: dict[str, set[str]] = {}
    for match in _PLAIN_FACT.finditer(text):
        try:
            value = json.loads(f'"{match[2]}"', strict=False) if match[2] is not None else match[3]
        except ValueError:
            continue
        found.setdefault(match[1], set()).add(value)
    types = tuple(kind for value in found.get("@type", ()) for kind in (_type(value),))
    if not _ARTICLES & set(types):
        return None
    once = {name: next(iter(values)) for name, values in found.items() if len(values) == 1}
    return Linked(
        types=tuple(kind for kind in types if kind in _ARTICLES),
        is_article=True,
        headline=_text(once.get("headline")),
        published=_text(once.get("datePublished")),
        section=_text(once.get("articleSection")),
        language=_text(once.get("inLanguage")),
        is_free=_truth(once.get("isAccessibleForFree")),
    )


def _type(value: Any) -> str:
    return re.split(r"[/:#]", value)[-1].strip().lower() if isinstance(value, str) else ""


def _types(node: Node) -> tuple[str, ...]:
    return tuple(kind for value in _all(node.get("@type")) if (kind := _type(value)))


def _is_article(node: Node) -> bool:
    return bool((_ARTICLES | _GALLERIES) & set(_types(node)))


def _rank(node: Node, paths: set[str], printed: set[str]) -> int:
    """Return how surely *node* is the page's own article; below 0 it is another."""
    rank = 2 * bool(node.get("articleBody") or node.get("liveBlogUpdate")) + bool(node.get("datePublished"))
    if (headline := _text(node.get("headline") or node.get("name"))) and _folded(headline) in printed:
        return rank + 8
    address = _address(node)
    if address and paths:
        return rank + 4 if _path(address) in paths else -1
    return rank


def _read_article(node: Node, by_id: Mapping[str, Node], nodes: tuple[Node, ...]) -> Linked:
    def resolved(value: Any) -> list[Any]:
        return [by_id.get(str(one.get("@id")), one) if isinstance(one, dict) else one for one in _all(value)]

    def first(*names: str) -> str | None:
        return next((text for name in names for one in resolved(node.get(name)) if (text := _text(one))), None)

    pages = [page for page in nodes if {"webpage", "newsarticle"} & set(_types(page))]
    parts = [part for part in _all(node.get("hasPart")) if isinstance(part, dict)]
    is_free = [truth for one in (node, *pages, *parts) if (truth := _truth(one.get("isAccessibleForFree"))) is not None]
    words = node.get("wordCount")
    return Linked(
        types=_types(node),
        is_article=True,
        headline=first("headline", "name"),
        standfirst=first("description"),
        authors=tuple(name for one in resolved(node.get("author") or node.get("creator")) if (name := _text(one))),
        outlet=first("publisher", "sourceOrganization", "provider"),
        published=first("datePublished", "dateCreated"),
        address=_address(node),
        language=first("inLanguage"),
        section=" / ".join(text for one in _all(node.get("articleSection")) if (text := _text(one)))[:_LONGEST_FACT]
        or None,
        genre=first("genre"),
        correction=" ".join(text for one in resolved(node.get("correction")) if (text := _text(one))) or None,
        is_free=is_free[0] if is_free else None,
        locked=tuple(
            name for part in parts for name in re.findall(r"\.([\w-]{1,80})", str(part.get("cssSelector"))[:500])
        ),
        words=int(words) if isinstance(words, int | str) and re.fullmatch("[0-9]{1,7}", str(words)) else None,
        body=_paragraphs(node.get("articleBody")),
        updates=tuple(_updates(resolved(node.get("liveBlogUpdate")))),
    )


def _updates(values: list[Any]) -> Iterator[Update]:
    count = 0
    for value in values:
        if isinstance(value, dict):
            headline, paragraphs = _text(value.get("headline")), _paragraphs(value.get("articleBody"))
            if (headline or paragraphs) and (count := count + 1) <= _MOST_UPDATES:
                yield Update(headline, paragraphs)


def _paragraphs(value: Any) -> tuple[str, ...]:
    """Return the paragraphs of a text, which some print as markup, and some as markup within markup."""
    pieces = [piece for piece in _all(value) if isinstance(piece, str)]
    text = "\n".join(pieces)
    if "&lt;" in text or "&#" in text or "&quot;" in text or "&amp;" in text or "&nbsp;" in text:
        text = unescape(text)
    text = re.sub(r"</?(?:p|div|h[1-6]|li|ul|ol|blockquote|section|article|br)\b[^<>]*>", "\n", text, flags=re.I)
    text = _TAG.sub("", text)
    lines = (re.sub(r"[ \t\r\f]+", " ", line).strip() for line in re.split(r"[\n\u2028\u2029]+|\\n", text))
    return tuple(line for line in lines if line)


def _text(value: Any) -> str | None:
    """Return *value* as text: itself, or what names it ('name', '@value', 'text')."""
    for _ in range(3):
        if isinstance(value, list):
            value = next((one for one in value if one), None)
        elif isinstance(value, dict):
            names = ("name", "@value", "text", "headline", "description", "alternateName")
            value = next((value[name] for name in names if value.get(name)), None)
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or len(value) > _LONGEST_FACT:
        return None
    return re.sub(r"\s+", " ", _TAG.sub("", unescape(value))).strip() or None


def _truth(value: Any) -> bool | None:
    return (
        {"true": True, "false": False}.get(_type(value))
        if isinstance(value, str)
        else value
        if value in (True, False)
        else None
    )


def _address(node: Node) -> str | None:
    page = node.get("mainEntityOfPage")
    named = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    stated = (value for value in (node.get("url"), named, node.get("@id")) if isinstance(value, str))
    return next((value for value in stated if value.lower().startswith(("http:", "https:"))), None)


def _path(address: str) -> str:
    try:
        return re.sub(r"/(?:amp/?)?$|\.amp(?=\.html?$)", "", urlsplit(address).path) or "/"
    except ValueError:
        return address


def _folded(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _all(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
