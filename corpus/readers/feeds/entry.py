"""An entry of a feed to an article, or to the link by which its article can be had.

Most feeds print a teaser and some the whole article, in the same elements. A teaser that was taken for the article
would make every quotation from it one without its context, so what may be one is followed instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.dates import read_date
from corpus.readers.facts import item_from_fields
from corpus.readers.genres import read_genre
from corpus.readers.identity import address_id
from corpus.readers.reader import Item, Link

# In words. What stands in 'content' is meant to be whole; what stands in 'description' is meant to be short.
_LEAST_CONTENT, _LEAST_PARAGRAPHS, _LEAST_TWICE = 60, 40, 150
_LEAST_SUMMARY, _LEAST_ONE_PARAGRAPH, _TRAILS_OFF = 120, 250, 300
_LONGEST_STANDFIRST = 1_000
_GOES_ON = re.compile(
    r"""(?:\[\s*(?:…|\.{3})\s*\]
      | \b(?:continue\ reading|weiterlesen|lire\ la\ suite|seguir\ leyendo|continua\ a\ leggere|continuar\ lendo
          |lees\ verder|keep\ reading)\b[^\n]{0,200}
      | (?:^|(?<=[\s(\[]))(?:read\ (?:more|on|the\ (?:full|whole|rest)[^\n]{0,60}|full\ (?:story|article|post))|more
          |leer\ más|leia\ mais|mehr|leggi\ tutto|lees\ meer|full\ story)
      )[\s.…»›>→)\]]*\Z""",
    re.I | re.X,
)
_FOOTER = re.compile(
    r"""(?:the\ post\ .{1,500}\ (?:appeared\ first\ on|first\ appeared\ on)
      |der\ beitrag\ .{1,500}\ erschien\ zuerst\ auf
      |l[’']article\ .{1,500}\ est\ apparu\ en\ premier\ sur|la\ entrada\ .{1,500}\ (?:se\ publicó\ primero\ en
      |aparece\ primero\ en)|l[’']articolo\ .{1,500}\ (?:proviene\ da|sembra\ essere\ il\ primo\ su)
      |o\ (?:post|artigo)\ .{1,500}\ (?:apareceu\ primeiro\ em|aparece\ primeiro\ em)
      |het\ bericht\ .{1,500}\ verscheen\ eerst\ op)\ .{1,200}""",
    re.I | re.X | re.S,
)
_GENRES = frozenset("opinion analysis sponsored live satire obituary interview news".split())
# As categories these are as often what the article is about: a promotion in football, live music.
_AMBIGUOUS = frozenset("live promotion background current leader views letters paid advertising column humour".split())


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one article. ``content`` and ``summary`` are text, not markup.

    ``is_recording`` says that it brings a sound or a film. ``source`` is the outlet that an aggregator names.
    """

    headline: str | None = None
    url: str | None = None
    guid: str | None = None
    byline: str | None = None
    published: str | None = None
    source: str | None = None
    language: str | None = None
    categories: tuple[str, ...] = ()
    content: str | None = None
    summary: str | None = None
    is_recording: bool = False
    remarks: tuple[str, ...] = ()


def item_of_entry(entry: Entry, outlet: str | None, language: str | None, where: str) -> Item | None:
    """Return the article of *entry*, or where only a part of it is printed the link to it; None for a recording.

    Args:
        entry: what the feed says.
        outlet: the feed's own outlet, for where the entry names none.
        language: the feed's language, likewise.
        where: what errors call the entry.

    Raises:
        SourceError: there is neither a text nor a link, or a field is too long.
    """
    content, summary = _without_footer(entry.content), _without_footer(entry.summary)
    outlet = entry.source or outlet
    headline = _headline(entry)
    full = _full_text(content, summary)
    if full is None and entry.is_recording:
        return None
    if full is None and entry.url:
        published = read_date(entry.published) if entry.published else None
        return Link(entry.url, headline, published, outlet)
    remarks = entry.remarks
    if full is None:
        full = content or summary
        if not full:
            raise SourceError(where, "an entry with neither text nor a link; nothing can be read of it")
        if _goes_on(full):
            raise SourceError(
                where, "only the beginning of an article, and no link to the rest; add the article itself"
            )
        remarks = (*remarks, "the feed has no link for it; what it prints may be a summary of the article")
    fields: dict[str, Any] = {
        "id": None if entry.url or not entry.guid else _own_id(entry.guid, where),
        "url": entry.url,
        "headline": headline,
        "standfirst": _standfirst(full, summary),
        "byline": entry.byline,
        "outlet": outlet,
        "published": entry.published,
        "language": entry.language or language,
        "genre": _genre(entry.categories),
        "body": full,
    }
    item = item_from_fields(fields, where)
    return replace(item, remarks=(*remarks, *item.remarks)) if isinstance(item, Article) and remarks else item


def _own_id(guid: str, where: str) -> str:
    """Return the id of an entry without a page: a feed from the web names its own entries, and nobody else's."""
    if not where.startswith(("http://", "https://")):
        return guid
    return f"{address_id(where.partition(', entry')[0])}#{guid}"


def _full_text(content: str | None, summary: str | None) -> str | None:
    """Return the text that is the whole article, as far as that can be seen; None where neither is."""
    if content and not _goes_on(content):
        words, paragraphs = len(content.split()), content.count("\n\n") + 1
        is_twice = summary is not None and content.split() == summary.split()
        least = _LEAST_TWICE if is_twice else _LEAST_PARAGRAPHS if paragraphs > 1 else _LEAST_CONTENT
        if words >= least:
            return content
    if summary and not content and not _goes_on(summary):
        words, paragraphs = len(summary.split()), summary.count("\n\n") + 1
        if words >= (_LEAST_SUMMARY if paragraphs > 1 else _LEAST_ONE_PARAGRAPH):
            return summary
    return None


def _goes_on(text: str) -> bool:
    """Say whether *text* says itself that it is only a beginning."""
    if _GOES_ON.search(text[-300:]):
        return True
    return text.rstrip(" ”\"'’").endswith(("…", "...")) and len(text.split(maxsplit=_TRAILS_OFF)) <= _TRAILS_OFF


def _without_footer(text: str | None) -> str | None:
    """Return *text* without the line that blog software prints under it in feeds: 'The post X appeared first on Y'."""
    if not text:
        return None
    before, _, last = text.rstrip().rpartition("\n\n")
    kept = before.rstrip() if len(last) < _LONGEST_STANDFIRST and _FOOTER.fullmatch(last.strip()) else text
    return kept or None


def _headline(entry: Entry) -> str | None:
    """Return the headline without the outlet that aggregators put behind it: 'Vote delayed - The Invented Post'."""
    if entry.headline and entry.source:
        for dash in (" - ", " – ", " | "):
            if entry.headline.endswith(end := f"{dash}{entry.source}") and len(entry.headline) > len(end):
                return entry.headline.removesuffix(end)
    return entry.headline


def _standfirst(full: str, summary: str | None) -> str | None:
    """Return the summary, where it is short, whole, and not printed in the text as well."""
    if not summary or len(summary) > _LONGEST_STANDFIRST or _goes_on(summary):
        return None
    line = " ".join(summary.split())
    return None if line in " ".join(full[: 4 * _LONGEST_STANDFIRST].split()) else line


def _genre(categories: tuple[str, ...]) -> str | None:
    """Return the first genre that is more than news among *categories*, else news where that is one, else None."""
    named = [read_genre(category) for category in categories if category.strip().casefold() not in _AMBIGUOUS]
    known = [genre for genre in named if genre in _GENRES]
    return next((genre for genre in known if genre != "news"), known[0] if known else None)
