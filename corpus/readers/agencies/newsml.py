"""NewsML-G2, the agencies' envelope for news of every kind (IPTC, NewsML-G2 2.x): single items, and messages of many.

What an article takes from where:

- id: ``guid``; version: ``version``; withdrawn by ``pubStatus``; embargo: ``embargoed`` (empty: until further notice).
- published: ``contentCreated`` (when the story was written, also where an archive made the item years later), else
  ``firstCreated``, else ``versionCreated``; so a story that is sent again does not look new.
- headline, standfirst, byline, dateline, language, genre: ``contentMeta``; else what the NITF inside says. Of several
  headlines the main one in the story's language. Outlet: the provider's name, else the holder of the copyright.
- correction: an ``edNote`` that is worded as one, or the signal ``sig:correction``. An item that its links name as the
  previous version is withdrawn: it was replaced.
- body: the longest text in ``contentSet``, as XHTML, NITF, HTML or plain text.

Pictures, graphics, films, packages, plans and concepts are no articles. Beside a text in one message they are passed
over; where there is no text at all, that is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.agencies.contents import read_contents
from corpus.readers.agencies.elements import every, first, local_name
from corpus.readers.agencies.newsml_facts import code_of, story_from_item
from corpus.readers.agencies.stories import Story, is_withdrawn, item_from_story, last_part
from corpus.readers.kinds import NotReadError
from corpus.readers.reader import Document, Item, Placed, Withdrawal
from corpus.readers.xml import Piece, read_pieces
from corpus.readers.xmltext import root_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_OTHERS = {
    "packageItem": "a package, which lists items without their texts",
    "conceptItem": "a concept",
    "knowledgeItem": "a list of concepts",
    "planningItem": "a plan",
    "catalogItem": "a catalogue of codes",
}
_VERSION_1 = "NewsML"
_NAMES = frozenset({"newsItem", *_OTHERS, _VERSION_1})
_ROOTS = _NAMES | {"newsMessage"}
_CLASSES = {
    **dict.fromkeys(("picture", "photo", "image"), "a picture"),
    **dict.fromkeys(("graphic", "animated", "infographic"), "a graphic"),
    **dict.fromkeys(("video", "audio", "audiovisual"), "a recording"),
    "composite": "a package",
    "event": "an event",
}
_MOST_LINKS = 100
_REPLACED = ("previousversion", "replaces", "corrects", "correctionof")


def recognises(head: bytes, name: str) -> bool:
    """Say whether a document that begins with *head* is NewsML; its *name* says nothing."""
    return root_name(head) in _ROOTS


def read(document: Document) -> Iterator[Placed]:
    """Yield the articles and withdrawals of *document*, each with the line where its item begins.

    Raises:
        SourceError: it cannot be read as XML (what came before the fault was yielded), or has no text item.
    """
    found, passed_over = 0, Counter[str]()
    for piece in read_pieces(document, _NAMES):
        where = document.where if piece.is_root else f"{document.where}:{piece.line}"
        if local_name(piece.element) == _VERSION_1:
            reason = "NewsML 1, which byline does not read; ask the agency for NewsML-G2 or NITF"
            raise NotReadError(where, reason, _VERSION_1)
        if other := _other(piece.element):
            passed_over[other] += 1
            continue
        found += 1
        try:
            yield from ((where, item) for item in _items(piece, document, where))
        except SourceError as error:
            yield where, error
    if not found:
        raise _nothing(document.where, passed_over)


def _nothing(where: str, passed_over: Counter[str]) -> SourceError:
    kinds = "; ".join(sorted(passed_over))
    if not kinds:
        return SourceError(where, "a message without an item; ask for it again")
    said = kinds if passed_over.total() == 1 else f"{passed_over.total():,} items and no text among them ({kinds})"
    return NotReadError(where, f"{said}; byline reads items of the class text", kinds, is_bare=True)


def _other(item: _Element) -> str | None:
    """Return what *item* is, if that is no text."""
    name = local_name(item)
    if name in _OTHERS:
        return _OTHERS[name]
    kind = _CLASSES.get(code_of(first(item, "itemMeta/itemClass")))
    has_text = any(first(item, f"contentSet/{name}") is not None for name in ("inlineXML", "inlineData"))
    return None if kind in ("a package", "an event") and has_text else kind


def _items(piece: Piece, document: Document, where: str) -> Iterator[Item]:
    element, missing = piece.element, None
    story = story_from_item(element, piece.remarks)
    try:
        story = _with_content(story, read_contents(element, story.headline, where))
    except SourceError as error:
        missing = error
    try:
        alone = (document.name, document.url) if piece.is_root else (None, None)
        item = item_from_story(story, where, origin=alone[0], url=alone[1])
    except SourceError as error:
        # A withdrawal needs no text; of anything else the reason why there is none says more.
        raise missing or error from None
    yield item
    if isinstance(item, Article):
        for link in islice(every(element, "itemMeta/link"), _MOST_LINKS):
            replaced = link.get("residref") or link.get("href") or ""
            if last_part(link.get("rel") or "") in _REPLACED and replaced not in ("", item.article_id):
                yield Withdrawal(replaced, f"replaced by {item.article_id}")


def _with_content(story: Story, content: Story) -> Story:
    """Return *story* with the text of *content*, and with what only that says."""
    return replace(
        story,
        body=content.body,
        headline=story.headline or content.headline,
        standfirst=story.standfirst or content.standfirst,
        byline=story.byline or content.byline,
        dateline=story.dateline or content.dateline,
        language=story.language or content.language,
        status=content.status if is_withdrawn(content.status) else story.status,
        embargo=content.embargo if story.embargo is None else story.embargo,
        corrections=(*story.corrections, *content.corrections),
        notes=(*story.notes, *content.notes),
        is_correction=story.is_correction or content.is_correction,
        remarks=(*story.remarks, *content.remarks),
    )
