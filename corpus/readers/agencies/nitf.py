"""NITF, the agencies' markup of a text (IPTC, News Industry Text Format 3.x, with and without its namespace).

What an article takes from where:

- id: ``doc-id`` (regsrc and id-string), else the document's UNO, else the key of its ``du-key``; version: ``du-key``.
- published: ``date.issue``, else the publication's date, else ``date.release``, else the dateline's ``story.date``.
- embargo: ``date.release`` where the document is marked as embargoed, or is released later than it was issued.
- headline: the first ``hl1``; standfirst: ``hl2`` of the head, else ``abstract``; outlet: the publication, else the
  distributor, else the holder of the copyright, else the source of the id.
- correction: ``correction``, and ``ed-msg`` where it is worded as one. ``management-status`` and
  ``management-doc-idref`` withdraw this and other documents.
- body: ``body.content`` and the ``tagline`` behind it. Of an archive's copies of the lead beside the full text
  (``block class="lead_paragraph"``, ``"full_text"``) only the full text is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.agencies.elements import attribute, every, first, local_name
from corpus.readers.agencies.markup import line_of, text_of_body
from corpus.readers.agencies.nitf_dates import dates_in, embargo_in
from corpus.readers.agencies.stories import Story, is_withdrawn, item_from_story
from corpus.readers.reader import Document, Placed, Withdrawal
from corpus.readers.xml import read_pieces
from corpus.readers.xmltext import root_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMES = frozenset({"nitf"})
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MOST_PARTS = 100
_LEADS = frozenset({"lead_paragraph", "online_lead_paragraph"})


def recognises(head: bytes, name: str) -> bool:
    """Say whether a document that begins with *head* is NITF; its *name* says nothing."""
    return root_name(head) == "nitf"


def read(document: Document) -> Iterator[Placed]:
    """Yield the article of *document*, or the withdrawal that it is, and the withdrawals of documents it names.

    Raises:
        SourceError: it cannot be read as XML, has no text, or an embargo that cannot be read.
    """
    for piece in read_pieces(document, _NAMES):
        where = document.where if piece.is_root else f"{document.where}:{piece.line}"
        try:
            yield from ((where, item) for item in _items(piece.element, document, where, piece.remarks))
        except SourceError as error:
            yield where, error


def story_from_nitf(root: _Element, where: str, remarks: tuple[str, ...] = ()) -> Story:
    """Return the story that *root*, the element ``nitf``, tells; its body is '' where it has no text.

    Raises:
        SourceError: its text is HTML that is nested without end; *where* is what that calls the document.
    """
    data = first(root, "head/docdata")
    headline = _headline(root)
    contents = list(every(root, "body/body.content"))
    printed = _corrections(contents)
    body = "\n\n".join(
        text
        for element in (*contents, *every(root, "body/body.end/tagline"))
        if (text := text_of_body(element, where, headline, is_html=False))
    )
    return Story(
        article_id=_id(root, data),
        body=body,
        headline=headline,
        standfirst=_standfirst(root, headline),
        byline=_bylines(root),
        outlet=_outlet(root, data),
        dateline=_dateline(root),
        dates=dates_in(root, data),
        issued=attribute(data, "date.issue", "norm"),
        language=root.get("baselang") or root.get(_LANGUAGE) or root.get("lang") or "",
        url=attribute(root, "head/pubdata", "ex-ref"),
        genres=_genres(root),
        maybe_genres=(attribute(root, "head/tobject", "tobject.type"),),
        version=attribute(data, "du-key", "version"),
        status=attribute(data, "", "management-status") or "usable",
        embargo=embargo_in(data),
        corrections=(attribute(data, "correction", "info"), *printed),
        notes=(attribute(data, "ed-msg", "info"), *map(_line, every(root, "body/body.head/note"))),
        # Some print the element always, and fill it in where there is a correction.
        is_correction=any(attribute(data, "correction", name) for name in ("info", "id-string", "regsrc")),
        remarks=remarks,
    )


def _items(root: _Element, document: Document, where: str, remarks: tuple[str, ...]) -> Iterator[Article | Withdrawal]:
    data = first(root, "head/docdata")
    story = story_from_nitf(root, where, remarks)
    withdrawn = list(_others_withdrawn(data, story))
    # A document that does nothing but withdraw another needs no id and no text of its own.
    own = story.article_id if is_withdrawn(story.status) else story.body.strip()
    if own or not withdrawn:
        item = item_from_story(story, where, origin=document.name, url=document.url)
        corrected = attribute(data, "correction", "id-string")
        if isinstance(item, Article) and corrected:
            source = attribute(data, "correction", "regsrc") or attribute(data, "doc-id", "regsrc")
            withdrawn.append(Withdrawal(_joined(source, corrected), f"corrected by {item.article_id}"))
        yield item
    yield from (other for other in withdrawn if other.article_id != story.article_id)


def _others_withdrawn(data: _Element | None, story: Story) -> Iterator[Withdrawal]:
    """Yield the withdrawal of the document that ``management-doc-idref`` names, where its status is that of one."""
    named = attribute(data, "", "management-doc-idref")
    status = attribute(data, "", "management-idref-status") or (story.status if is_withdrawn(story.status) else "")
    if named and (is_withdrawn(status) or status == "embargoed"):
        reason = "under an embargo" if status == "embargoed" else f"withdrawn by its outlet ({status})"
        yield Withdrawal(_joined(attribute(data, "doc-id", "regsrc"), named), reason)


def _id(root: _Element, data: _Element | None) -> str | None:
    given = attribute(data, "doc-id", "id-string")
    source = attribute(data, "doc-id", "regsrc")
    return _joined(source, given) if given else attribute(root, "", "uno") or attribute(data, "du-key", "key") or None


def _joined(source: str, given: str) -> str:
    """Return *given* with its *source* in front, unless it has one: two agencies count from 1."""
    has_source = re.match(r"(?:urn|tag|https?|info):", given, re.I) or given.casefold().startswith(source.casefold())
    return given if not source or has_source else f"{source}:{given}"


def _headline(root: _Element) -> str:
    paths = ("body/body.head/hedline/hl1", "body/body.content/block/hedline/hl1", "body/body.head/hedline/hl2")
    for path in (*paths, "head/title"):
        if line := _line(first(root, path)):
            return line
    return ""


def _standfirst(root: _Element, headline: str) -> str:
    decks = []
    for deck in every(root, "body/body.head/hedline/hl2"):
        # Some repeat the headline here, as it was before an editor or a web site changed it.
        kind = f"{deck.get('class', '')} {deck.get('id', '')}".lower()
        line = _line(deck)
        if line and line.casefold() != headline.casefold() and "headline" not in kind:
            decks.append(line)
    return " ".join(decks) or _line(first(root, "body/body.head/abstract"))


def _bylines(root: _Element) -> str:
    found = [*every(root, "body/body.head/byline")] or [*every(root, "body/body.content/block/byline")]
    # Beside what was printed, archives keep the names in another order.
    printed = [line for line in found if "normalized" not in (line.get("class") or "")] or found
    return ", ".join(filter(None, map(_byline, printed)))


def _byline(byline: _Element) -> str:
    """Return a byline in one line; the writer's title is parted from the name, as it was on its own line."""
    made = byline.text or ""
    for part in islice(byline, _MOST_PARTS):
        before = made.rstrip()
        if local_name(part) == "byttl" and before and before[-1] not in ",;:(–—-/|":
            made = f"{before}, "
        made += _line(part) + (part.tail or "")
    return " ".join(made.split())


def _outlet(root: _Element, data: _Element | None) -> str:
    return (
        attribute(root, "head/pubdata", "name")
        or _line(first(root, "body/body.head/distributor"))
        or attribute(data, "doc.copyright", "holder")
        or _line(first(root, "body/body.head/rights/rights.owner"))
        or attribute(data, "doc-id", "regsrc")
        or attribute(data, "doc.rights", "owner")
    )


def _dateline(root: _Element) -> str:
    found = first(root, "body/body.head/dateline")
    if found is None:
        found = first(root, "body/body.content/block/dateline")
    # A date for programs is no dateline that was printed.
    return line if (line := _line(found)) and not re.fullmatch(r"[\dTZ:+. -]+", line) else ""


def _genres(root: _Element) -> tuple[str, ...]:
    materials = [
        _line(each)
        for each in every(root, "head/docdata/identified-content/classifier")
        if each.get("type") == "types_of_material"
    ]
    properties = [each.get("tobject.property.type", "") for each in every(root, "head/tobject/tobject.property")]
    return (*materials, *properties)


def _corrections(contents: list[_Element]) -> tuple[str, ...]:
    """Take copies of the lead out of *contents*, and corrections, which are returned."""
    blocks = [block for content in contents for block in every(content, "block")]
    has_full_text = any("full_text" in _classes(block) for block in blocks)
    corrections = []
    for block in blocks:
        if "correction_text" in _classes(block):
            corrections.append(_line(block))
        elif not (has_full_text and _classes(block) & _LEADS):
            continue
        parent = block.getparent()
        if parent is not None and not (block.tail or "").strip():
            parent.remove(block)
    return tuple(corrections)


def _classes(block: _Element) -> set[str]:
    return set((block.get("class") or "").split())


def _line(element: _Element | None) -> str:
    return line_of(element, is_html=False)
