"""One entry of a feed to a tree, and its parts by names that do not depend on prefixes or kinds of feed."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from corpus.errors import SourceError
from corpus.readers.fragments import is_markup, text_of_markup, text_of_tree

if TYPE_CHECKING:
    from lxml.etree import _Element

Said = Mapping[str, list["_Element"]]

_ATOM = frozenset({"http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"})
_RSS = re.compile(r"http://(?:purl\.org/rss/1\.0/|(?:my|channel)\.netscape\.com/rdf/.*|backend\.userland\.com/rss.*)")
# What each is called here, whatever prefix a feed gives it.
_PREFIXES = {
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/elements/1.0/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://purl.org/syndication/thread/1.0": "thr",
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/atom/ns#": "atom",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
}
_SECTION = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.S)
_NO_TAG = re.compile(r"<(?![A-Za-z_/!?])")
_EMPTY_TAG = re.compile(r"<(br|hr|img|wbr|input)\b((?:[^<>/]|/(?!>))*+)>(?:</\1>)?", re.I)
_ESCAPED_TWICE = re.compile(
    r"\s*&lt;(?:p|div|h[1-6]|ul|ol|blockquote|figure|article|section|span|strong|em|a|br)\b", re.I
)
_LONGEST_LINE = 4_096
_LONGEST_ADDRESS = 4_096
_WEB = ("http://", "https://")


def parse_entry(text: str, namespaces: Mapping[str, str], where: str) -> _Element:
    """Return the element that *text* is, a part of a document in which *namespaces* were declared by their prefixes.

    Raises:
        SourceError: it is not well-formed, also with a stray '<' and HTML's empty tags read as they are meant.
    """
    declared = "".join(
        f' xmlns{":" if prefix else ""}{prefix}="{html.escape(name)}"' for prefix, name in namespaces.items()
    )
    element, problem = _parse(f"<feed{declared}>{text}</feed>")
    if problem:
        pieces = _SECTION.split(text)
        pieces[::2] = [_EMPTY_TAG.sub(r"<\1\2/>", _NO_TAG.sub("&lt;", piece)) for piece in pieces[::2]]
        element, _ = _parse(f"<feed{declared}>{''.join(pieces)}</feed>", problem)
    if element is None:
        raise SourceError(where, f"the entry is not well-formed XML ({problem}); the other entries are read")
    return element


def _parse(text: str, before: str | None = None) -> tuple[_Element | None, str | None]:
    """Return the first element in *text*, or what is wrong with it."""
    # Imported here: only feeds need it.
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, recover=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        return None, before or str(error)[:120]
    # A prefix that was never declared, an attribute written twice: nothing printed is lost by either.
    serious = [error for error in parser.error_log if not error.type_name.startswith("NS_")]
    serious = [error for error in serious if error.type_name != "ERR_ATTRIBUTE_REDEFINED"]
    if serious or root is None or len(root) != 1:
        return None, before or (" ".join(serious[0].message.split())[:120] if serious else "no element")
    return root[0], None


def local_name(element: _Element) -> str:
    """Return the name of *element* without namespace and prefix, in lower case."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def parts_of(element: _Element) -> Said:
    """Return the children of *element* by name, in order: 'title' for its own kind's, 'dc:date' for another's."""
    own = _namespace(element)
    said: dict[str, list[_Element]] = {}
    for child in element:
        if not isinstance(child.tag, str):
            continue
        namespace, name = _namespace(child), local_name(child)
        if child.tag.startswith("{") and namespace != own and not _RSS.fullmatch(namespace):
            name = f"{_PREFIXES.get(namespace, '?')}:{name}"
        elif ":" in child.tag and not child.tag.startswith("{"):
            # A prefix that the feed uses and does not declare means what it always does.
            name = child.tag.lower()
        said.setdefault(name, []).append(child)
    return said


def _namespace(element: _Element) -> str:
    tag = element.tag
    return tag[1:].partition("}")[0] if isinstance(tag, str) and tag.startswith("{") else ""


def plain_of(said: Said, *names: str) -> str | None:
    """Return the text of the first of *names* that has any: an address, a date, a tag."""
    for name in names:
        for element in said.get(name, ()):
            text = "".join(element.itertext()).strip()
            if text:
                return text[:_LONGEST_LINE]
    return None


def line_of(said: Said, *names: str) -> str | None:
    """Return the words of the first of *names* that has any, in one line."""
    for name in names:
        for element in said.get(name, ()):
            if line := " ".join(_words(element).split())[:_LONGEST_LINE]:
                return line
    return None


def text_of(said: Said, *names: str) -> str | None:
    """Return the paragraphs of the first of *names* that has any."""
    for name in names:
        for element in said.get(name, ()):
            if text := _words(element).strip():
                return text
    return None


def joined(base: str | None, address: str | None) -> str | None:
    """Return *address*, read from *base*, where it is one of the web; else None."""
    if not address or len(address) > _LONGEST_ADDRESS:
        return None
    address = re.sub(r"\s", "%20", address.strip())
    try:
        found = urljoin(base, address) if base else address
    except ValueError:
        return None
    return found if found.lower().startswith(_WEB) and found.isprintable() else None


def _words(element: _Element) -> str:
    """Return the text of *element*, by its type in Atom (RFC 4287, section 3.1), as HTML in RSS."""
    kind = (element.get("type") or "text").strip().lower()
    if len(element):
        return text_of_tree(element)
    text = element.text or ""
    if _namespace(element) not in _ATOM:
        return _words_of_markup(text)
    if "html" in kind:
        return _words_of_markup(text)
    if kind not in ("text", "text/plain") and not kind.startswith("text/"):
        return ""
    # Some say nothing of the type of what is plainly HTML.
    return text_of_markup(text) if is_markup(text) else text


def _words_of_markup(markup: str) -> str:
    # A feed that escapes twice prints its tags as text; nobody begins an article with '&lt;p&gt;' otherwise.
    if _ESCAPED_TWICE.match(markup) and "&lt;/" in markup:
        markup = html.unescape(markup)
    return text_of_markup(markup)
