"""The text in a NewsML-G2 item: the best of the renditions that it holds, in whatever markup."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING

from corpus.errors import SourceError
from corpus.readers.agencies.elements import attribute, every, first, local_name
from corpus.readers.agencies.markup import is_markup, line_of, text_of, text_of_body, text_of_html
from corpus.readers.agencies.nitf import story_from_nitf
from corpus.readers.agencies.stories import Story
from corpus.readers.xml import read_xml_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXTS = frozenset("html body article section main div p idf body.content block".split())
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read_contents(item: _Element, headline: str, where: str) -> Story:
    """Return the longest text in the ``contentSet`` of *item*, with what its own markup says of the story.

    Args:
        item: a ``newsItem``.
        headline: left out where it is printed again above the text.
        where: what errors call the item.

    Raises:
        SourceError: there is no text, or it lies elsewhere, or is in a format that is not read.
    """
    found: list[Story] = []
    other: list[str] = []
    for rendition in every(item, "contentSet/inlineXML"):
        # What is in CDATA, or escaped, is a document in a document.
        if len(rendition) == 0 and (rendition.text or "").strip():
            found.append(read_text(rendition.text, attribute(rendition, "", "contenttype"), headline, where))
        for root in rendition:
            if local_name(root) == "nitf":
                found.append(story_from_nitf(root, where))
            elif local_name(root) in _TEXTS:
                found.append(_read_tree(root, headline, where))
            else:
                other.append(local_name(root))
    for rendition in every(item, "contentSet/inlineData"):
        kind = attribute(rendition, "", "contenttype")
        if text := _decoded(rendition, where):
            found.append(read_text(text, kind, headline, where))
    best = max(found, key=lambda story: len(story.body), default=None)
    if best is None or not best.body.strip():
        raise SourceError(where, _missing(item, other))
    return best


def read_text(text: str, kind: str, headline: str, where: str) -> Story:
    """Return the words of *text*, which is of the media type *kind* ('text/html', 'application/nitf+xml', '').

    Plain text is not touched; what says that it is plain and opens with a tag of HTML is HTML.

    Raises:
        SourceError: it is NITF that is not well-formed, or markup that nests without end.
    """
    kind = kind.casefold()
    if "nitf" in kind:
        root, remarks = read_xml_text(text, where)
        if local_name(root) == "nitf":
            return story_from_nitf(root, where, remarks)
        return Story(None, text_of(root, headline, is_html=False), remarks=remarks)
    if "html" in kind or is_markup(text):
        return Story(None, text_of_html(text, where, headline))
    return Story(None, text.strip("\r\n"))


def _read_tree(root: _Element, headline: str, where: str) -> Story:
    is_nitf = local_name(root) in ("body.content", "block")
    text = text_of_body(root, where, headline, is_html=not is_nitf)
    language = root.get(_LANGUAGE) or root.get("lang") or ""
    return Story(None, text, headline=line_of(first(root, "head/title")), language=language)


def _decoded(rendition: _Element, where: str) -> str:
    # The white space around it is the envelope's.
    text = re.sub(r"\A(?:[ \t]*\n)+", "", "".join(rendition.itertext()).rstrip())
    if attribute(rendition, "", "encoding").casefold() not in ("base64", "encd:base64"):
        return text
    kind = attribute(rendition, "", "contenttype").casefold()
    if kind and not kind.startswith("text/") and "xml" not in kind:
        return ""
    try:
        return base64.b64decode(text).decode()
    except (binascii.Error, ValueError):
        raise SourceError(where, "its inlineData is not base64 of UTF-8 text; ask for the item again") from None


def _missing(item: _Element, other: list[str]) -> str:
    if other:
        return f"its text is in <{other[0][:40]}>, which byline does not read; ask for XHTML, NITF or plain text"
    if address := attribute(item, "contentSet/remoteContent", "href"):
        return f"its text is not in the file but at {address[:200]}; fetch it from there, or ask for it inline"
    return "it has no text in contentSet; byline reads texts, not their descriptions"
