"""What a NewsML-G2 item says of itself: its ``itemMeta`` and ``contentMeta`` to a story's facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from corpus.readers.agencies.elements import attribute, every, first, local_name
from corpus.readers.agencies.markup import line_of, text_of
from corpus.readers.agencies.stories import UNTIL_FURTHER_NOTICE, Story, last_part

if TYPE_CHECKING:
    from lxml.etree import _Element

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MINOR_HEADLINES = ("sub", "kicker", "catch", "slug", "strap", "short", "sms", "seo", "over", "label", "desk")
_STANDFIRSTS = ("", "summary", "teaser", "lead", "lede", "abstract", "standfirst", "deck", "preamble", "short", "text")
_OWN_ADDRESS = ("canonical", "permalink", "self", "web", "weburl", "webversion", "publishedversion")
_KILLED = {"kill", "withdrawal", "withhold", "retraction", "cancellation"}
_PRIVATE_NOTES = ("closing", "contact", "picture", "notepad", "author")
_CORRECTING_NOTES = ("correct", "berichtig", "rectif", "corrig")


def story_from_item(item: _Element, remarks: tuple[str, ...] = ()) -> Story:
    """Return what the metadata of the ``newsItem`` *item* say of its story; its body is ''."""
    language = attribute(item, "contentMeta/language", "tag") or item.get(_LANGUAGE) or ""
    signals = {code_of(signal) for signal in every(item, "itemMeta/signal")}
    status = code_of(first(item, "itemMeta/pubStatus")) or "usable"
    dates = ("contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated")
    return Story(
        article_id=(item.get("guid") or "").strip() or None,
        body="",
        headline=_headline(item, language) or line_of(first(item, "itemMeta/title")),
        standfirst=_standfirst(item, language),
        byline=_byline(item),
        outlet=_outlet(item),
        dateline=line_of(first(item, "contentMeta/dateline")),
        dates=tuple(line_of(first(item, path)) for path in dates),
        issued=line_of(first(item, "itemMeta/versionCreated")),
        language=language,
        url=_address(item),
        genres=tuple(_genre_names(item)),
        version=item.get("version") or "",
        status="killed" if signals & _KILLED and status == "usable" else status,
        embargo=_embargo(item),
        corrections=tuple(_notes(item, is_correction=True)),
        notes=tuple(_notes(item, is_correction=False)),
        is_correction="correction" in signals,
        remarks=remarks,
    )


def _headline(item: _Element, language: str) -> str:
    """Return the main headline in *language*, else the main one."""

    def order(headline: _Element) -> tuple[bool, bool, int]:
        rank = headline.get("rank") or "1"
        is_minor = last_part(headline.get("role") or "").startswith(_MINOR_HEADLINES)
        return is_minor, _is_foreign(headline, language), int(rank) if rank.isdecimal() and len(rank) < 6 else 99

    found = [headline for headline in every(item, "contentMeta/headline") if line_of(headline)]
    return line_of(min(found, key=order)) if found else ""


def _standfirst(item: _Element, language: str) -> str:
    found = [
        description
        for description in every(item, "contentMeta/description")
        if last_part(description.get("role") or "") in _STANDFIRSTS and line_of(description)
    ]
    found = [each for each in found if not _is_foreign(each, language)] or found
    if found:
        # With a role is better: without one it may describe anything.
        return line_of(next((each for each in found if each.get("role")), found[0]))
    headlines = every(item, "contentMeta/headline")
    return next((line_of(each) for each in headlines if last_part(each.get("role") or "").startswith("sub")), "")


def _is_foreign(element: _Element, language: str) -> bool:
    own = element.get(_LANGUAGE) or ""
    return bool(own and language) and own[:2].casefold() != language[:2].casefold()


def _byline(item: _Element) -> str:
    """Return the printed byline, else the creators' names; what a system calls its users is no name."""
    if printed := [line for by in every(item, "contentMeta/by") if (line := line_of(by))]:
        return ", ".join(dict.fromkeys(printed))
    names = (line_of(first(creator, "name")) for creator in every(item, "contentMeta/creator"))
    return ", ".join(dict.fromkeys(name for name in names if " " in name))


def _outlet(item: _Element) -> str:
    provider = first(item, "itemMeta/provider")
    others = ("rightsInfo/copyrightHolder", "contentMeta/creditline", "contentMeta/infoSource")
    named = [_name(element) for element in (provider, *(first(item, path) for path in others))]
    code = attribute(provider, "", "qcode").rpartition(":")[2]
    return next(filter(None, (*named, code)), "")


def _name(element: _Element | None) -> str:
    """Return how *element* is called, in the words that a reader knows."""
    if element is None:
        return ""
    if local_name(element) == "creditline":
        return line_of(element)
    return line_of(first(element, "name")) or attribute(element, "", "literal")


def _address(item: _Element) -> str:
    """Return the address of the article on the web; a 'seeAlso' is that of another page, a guid need not be one."""
    for link in every(item, "itemMeta/link"):
        if last_part(link.get("rel") or "") in _OWN_ADDRESS and (address := attribute(link, "", "href")):
            return address
    addresses = (line_of(each) for path in ("itemMeta/altId", "contentMeta/altId") for each in every(item, path))
    return next((address for address in addresses if address.startswith(("http://", "https://"))), "")


def _genre_names(item: _Element) -> Iterator[str]:
    for genre in every(item, "contentMeta/genre"):
        yield line_of(first(genre, "name")) or attribute(genre, "", "literal")
        code = attribute(genre, "", "qcode") or attribute(genre, "", "uri")
        # A number is no name of anything.
        yield part if not (part := last_part(code)).isdecimal() else ""


def _embargo(item: _Element) -> str | None:
    embargoed = first(item, "itemMeta/embargoed")
    return None if embargoed is None else line_of(embargoed) or UNTIL_FURTHER_NOTICE


def _notes(item: _Element, *, is_correction: bool) -> Iterator[str]:
    """Yield the notes to editors that are marked as corrections, or the others.

    What is marked as not for the public, sign-offs, and the addresses of desks and pictures are for no reader.
    """
    for note in every(item, "itemMeta/edNote"):
        role = last_part(note.get("role") or "")
        is_private = "nonpublic" in (note.get("pubconstraint") or "") or any(word in role for word in _PRIVATE_NOTES)
        if not is_private and is_correction == any(word in role for word in _CORRECTING_NOTES):
            has_list = next(note.iter("{*}li"), None) is not None
            yield from text_of(note).split("\n\n") if has_list else (line_of(note),)


def code_of(element: _Element | None) -> str:
    """Return what the code of *element* says, in lower case: 'canceled' for ``qcode="stat:canceled"``."""
    return last_part(
        attribute(element, "", "qcode") or attribute(element, "", "uri") or attribute(element, "", "literal")
    )
