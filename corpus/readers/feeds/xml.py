"""RSS 0.9x, 1.0 and 2.0, and Atom 0.3 and 1.0: the head of a feed, and its entries one by one.

Sources: RSS 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0 and its modules (https://web.resource.org/rss/1.0/),
Atom (RFC 4287), deleted entries (RFC 6721) and threads (RFC 4685), Dublin Core, FeedBurner's original links. No DTD is
read and no entity expanded, whatever a feed declares.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from corpus.errors import SourceError
from corpus.readers.decoding import decode
from corpus.readers.feeds.entry import Entry
from corpus.readers.feeds.names import byline_of
from corpus.readers.feeds.prolog import prolog_end
from corpus.readers.feeds.scan import LONGEST_ENTRY, Part
from corpus.readers.feeds.tree import Said, joined, line_of, local_name, parse_entry, parts_of, plain_of, text_of
from corpus.readers.identity import address_id
from corpus.readers.reader import Withdrawal
from corpus.readers.xmltext import Mender

if TYPE_CHECKING:
    from lxml.etree import _Element

_XML = "{http://www.w3.org/XML/1998/namespace}"
_DATES = ("published", "pubdate", "issued", "dc:date", "dcterms:issued", "dcterms:created", "created", "atom:published")
_LATER_DATES = ("updated", "modified", "dcterms:modified", "atom:updated")
# Tags, attributes, references: each costs far more memory than its bytes.
_MOST_MARKS = 500_000
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")


@dataclass(frozen=True, slots=True)
class Channel:
    """What the head of a feed says of all its entries: ``title``, and the rest as what they do not say themselves.

    ``declared`` is the encoding of the bytes, ``base`` the address from which relative ones are read.
    """

    title: str | None = None
    language: str | None = None
    byline: str | None = None
    declared: str | None = None
    base: str | None = None
    namespaces: Mapping[str, str] = field(default_factory=dict)


def read_channel(head: bytes, address: str | None, charset: str | None, where: str) -> Channel:
    """Return what the *head* of a feed says; *address* and *charset* are those that it was fetched by.

    Raises:
        SourceError: it is in no encoding that is known.
        ValueError: HTML in it nests deeper than any page does.
    """
    from lxml import etree

    # RFC 7303 has the server's word first; authors know better, and UTF-8 is tried before either.
    declared = match[1].decode() if (match := _DECLARED.search(head[:1_024])) else charset
    text, _ = decode(head, where, declared) if head.strip() else ("", ())
    text = text[prolog_end(text) :]
    if not text.strip():
        return Channel(declared=declared, base=address)
    # The head is open at its end: it is read as far as it goes.
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, recover=True, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(Mender().mend(text, is_last=True).encode("utf-8", "replace"), parser)
    if root is None:
        return Channel(declared=declared, base=address)
    # In RSS 0.9x, 1.0 and 2.0 the facts stand in a <channel>, in Atom in the root itself.
    channel = next((child for child in root if local_name(child) == "channel"), root)
    said = parts_of(channel)
    base = joined(address, root.get(f"{_XML}base") or channel.get(f"{_XML}base")) or address
    return Channel(
        line_of(said, "title"),
        root.get(f"{_XML}lang") or channel.get(f"{_XML}lang") or plain_of(said, "language", "dc:language"),
        _byline(said, "author") if channel is root else None,
        declared,
        base or joined(None, plain_of(said, "link")),
        {prefix or "": name for prefix, name in {**root.nsmap, **channel.nsmap}.items()},
    )


def read_part(part: Part, channel: Channel, where: str) -> Entry | Withdrawal | None:
    """Return the entry that *part* holds, or the withdrawal; None for a reader's comment.

    Raises:
        SourceError: it is cut off, too long, or no XML.
        ValueError: its HTML nests deeper than any page does.
    """
    if part.content is None:
        raise SourceError(where, f"an entry longer than {LONGEST_ENTRY:,} bytes; split the feed")
    if max(map(part.content.count, (b"<", b"=", b"&"))) > _MOST_MARKS:
        raise SourceError(where, f"an entry with more than {_MOST_MARKS:,} tags or references; no article is")
    if part.is_cut_off:
        raise SourceError(where, "the feed is cut off in this entry; fetch it again")
    text, remarks = decode(part.content, where, channel.declared)
    mender = Mender()
    element = parse_entry(mender.mend(text, is_last=True), channel.namespaces, where)
    said = parts_of(element)
    base = joined(channel.base, element.get(f"{_XML}base")) or channel.base
    if local_name(element) == "deleted-entry":
        return _withdrawal(element, said, base, where)
    if "thr:in-reply-to" in said:
        return None
    return Entry(
        headline=line_of(said, "title"),
        url=_address(said, base),
        guid=plain_of(said, "guid", "id"),
        byline=_byline(said, "dc:creator", "author", "atom:author") or channel.byline,
        published=plain_of(said, *_DATES) or plain_of(said, *_LATER_DATES),
        source=_source(said),
        language=element.get(f"{_XML}lang") or plain_of(said, "dc:language"),
        categories=_categories(said),
        content=text_of(said, "content:encoded", "content", "atom:content", "xhtml:body", "xhtml:div"),
        summary=text_of(said, "description", "summary", "atom:summary", "dc:description", "abstract"),
        is_recording=_is_recording(said),
        remarks=(*remarks, *mender.remarks()),
    )


def _withdrawal(element: _Element, said: Said, base: str | None, where: str) -> Withdrawal:
    """Return what a tombstone withdraws: by its page where it names that, as that is the id of an entry's article."""
    address = _linked((*said.get("atom:link", ()), *said.get("link", ())), base)
    named = address or joined(None, element.get("ref")) or element.get("ref")
    if not named or len(named) > 512 or not named.isprintable():
        raise SourceError(where, "a deleted entry that does not say which; it needs 'ref'")
    if _is_elsewhere(named, where):
        raise SourceError(where, f"it withdraws an article of another site ({named}), which is not its own to withdraw")
    return Withdrawal(address_id(named), "withdrawn by its outlet (deleted from its feed)")


def _is_elsewhere(named: str, where: str) -> bool:
    """Say whether a feed that was fetched from *where* names a page of another site; a file speaks for its owner."""
    if not where.startswith(("http://", "https://")):
        return False
    try:
        site, other = ((urlsplit(address).hostname or "").removeprefix("www.") for address in (where, named))
    except ValueError:
        return True
    return bool(other) and site != other and not site.endswith(f".{other}") and not other.endswith(f".{site}")


def _address(said: Said, base: str | None) -> str | None:
    guid = next(iter(said.get("guid", ())), None)
    is_permanent = guid is not None and (guid.get("isPermaLink") or "true").strip().lower() == "true"
    return (
        joined(None, plain_of(said, "feedburner:origlink"))
        or _linked(said.get("link", ()), base)
        or joined(base, plain_of(said, "link"))
        or _linked(said.get("atom:link", ()), base)
        or (joined(None, plain_of(said, "guid")) if is_permanent else None)
    )


def _linked(links: tuple[_Element, ...] | list[_Element], base: str | None) -> str | None:
    """Return where the page is that Atom's *links* name: the alternate one, in HTML where there are several."""
    found = [link for link in links if (link.get("rel") or "alternate").strip().lower() == "alternate"]
    found.sort(key=lambda link: "html" not in (link.get("type") or "html"))
    addresses = (joined(joined(base, link.get(f"{_XML}base")) or base, link.get("href")) for link in found)
    return next((address for address in addresses if address), None)


def _byline(said: Said, *names: str) -> str | None:
    for name in names:
        people = [
            line_of(parts_of(person), "name") or "" if len(person) else line_of({"": [person]}, "") or ""
            for person in said.get(name, ())
        ]
        if byline := byline_of(people):
            return byline
    return None


def _source(said: Said) -> str | None:
    """Return the outlet that an aggregator names: a title within Atom's source, the text of that of RSS."""
    for source in said.get("source", ()):
        title = line_of(parts_of(source), "title") if len(source) else line_of({"": [source]}, "")
        if title:
            return title
    return None


def _categories(said: Said) -> tuple[str, ...]:
    elements = [element for name in ("category", "dc:subject", "dc:type") for element in said.get(name, ())]
    named = (element.get("label") or element.get("term") or element.text or "" for element in elements)
    return tuple(name.strip() for name in named if name.strip())


def _is_recording(said: Said) -> bool:
    links = [link for name in ("link", "atom:link") for link in said.get(name, ()) if link.get("rel") == "enclosure"]
    kinds = [(element.get("type") or "").lower() for element in (*said.get("enclosure", ()), *links)]
    return any(kind.startswith(("audio/", "video/")) for kind in kinds) or "itunes:duration" in said
