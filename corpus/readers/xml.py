"""XML from strangers: parsed by lxml with nothing switched on that reads, expands or fetches anything.

No DTD is read, no entity expanded, no XInclude followed, no address opened. Nesting is bounded (256 deep, by libxml2),
so are one text or attribute (10 million characters, by libxml2), and the size and the tags of one item (by us).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.errors import SourceError
from corpus.readers.decoding import decode
from corpus.readers.facts import LONGEST_BODY
from corpus.readers.reader import Document
from corpus.readers.xmltext import LONGEST_PROLOG, Mender, root_start

if TYPE_CHECKING:
    from lxml.etree import _Element

_LARGEST_ITEM = 4 * LONGEST_BODY
# Up to this size the encoding is found by trying the whole; a larger document is read as it comes.
_LARGEST_WHOLE = 8 << 20
# A tag of four bytes becomes a node of 120: without this bound a small file could take all memory there is.
_MOST_TAGS = 300_000
_PIECE = 1 << 16
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_LATIN = {"iso8859-1", "ascii", "latin-1"}
_PLACE = re.compile(r"(?:,? line \d+, column \d+)?(?: \([^()]*\))?\s*$")
# What some senders put behind the end of a document: the end marks of old wires and file systems.
_END_MARKS = " \t\r\n\x03\x04\x1a\ufeff"


@dataclass(frozen=True, slots=True)
class Piece:
    """One element of a document, whole. It is emptied when the next one is asked for.

    ``line`` counts from 1. ``remarks`` say how the bytes were read, and what was mended since the piece before.
    """

    element: _Element
    line: int
    is_root: bool
    remarks: tuple[str, ...]


def read_xml(document: Document) -> _Element:
    """Return the root element of *document*, which holds one item of at most 24 million characters.

    Comments and processing instructions are left out.

    Raises:
        SourceError: it is not well-formed XML, too large, too deep, or in an encoding that cannot be read.
    """
    said: list[str] = []
    (piece,) = _parse(_decoded(document, said), document.where, said)
    return piece.element


def read_xml_text(text: str, where: str) -> tuple[_Element, tuple[str, ...]]:
    """Return the root element of *text*, as ``read_xml`` does, and the remarks on what was mended.

    Raises:
        SourceError: as ``read_xml``.
    """
    (piece,) = _parse(iter((text,)), where, [])
    return piece.element, piece.remarks


def read_pieces(document: Document, names: frozenset[str]) -> Iterator[Piece]:
    """Yield each element of *document* that has one of *names*, in any namespace, one after another.

    Memory is that of one piece, however many there are; what stands around the pieces may be as large as one of
    them. Of pieces within pieces the inner one comes first.

    Raises:
        SourceError: as ``read_xml``; what came before the fault was yielded.
    """
    said: list[str] = []
    yield from _parse(_decoded(document, said), document.where, said, names)


def _parse(texts: Iterator[str], where: str, said: list[str], names: frozenset[str] | None = None) -> Iterator[Piece]:
    """Yield the elements with one of *names*; for None the root. *said* is filled while *texts* are read."""
    # Imported here: asking a question needs no parser.
    from lxml import etree

    parser = etree.XMLPullParser(
        events=("end",),
        tag=tuple(f"{{*}}{name}" for name in sorted(names)) if names else ("{none}none",),
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        no_network=True,
        huge_tree=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
    )
    mender, size, tags, line, count = Mender(), 0, 0, 1, 0
    refusal: SourceError | None = None
    for text in _pieces(_without_prolog(texts, where)):
        size, tags = size + len(text), tags + text.count("<") + text.count("=")
        if size > _LARGEST_ITEM or tags > _MOST_TAGS:
            raise _too_large(f"{where}:{line}", "characters" if size > _LARGEST_ITEM else "tags")
        line += text.count("\n")
        try:
            parser.feed(mender.mend(text).encode())
        except etree.XMLSyntaxError as error:
            refusal = _refusal(error, where)
        # What was whole before the fault is read all the same.
        for _, element in parser.read_events():
            yield _piece(element, said, mender)
            size, tags, count = 0, 0, count + 1
            _forget(element)
        if refusal:
            raise refusal
    try:
        parser.feed(mender.mend("", is_last=True).encode())
        for _, element in parser.read_events():
            count += 1
            yield _piece(element, said, mender)
        root = parser.close()
    except etree.XMLSyntaxError as error:
        # A prefix that nothing declares is not in order, but no word is lost by it where the pieces were found.
        if not count or error.code != etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE:
            refusal = _refusal(error, where)
    for _, element in parser.read_events():
        yield _piece(element, said, mender)
    if refusal:
        raise refusal
    if names is None:
        yield _piece(root, said, mender)


def _piece(element: _Element, said: list[str], mender: Mender) -> Piece:
    return Piece(element, element.sourceline or 1, element.getparent() is None, (*said, *mender.remarks()))


def _forget(element: _Element) -> None:
    """Take *element*, which was read, and what stands before it out of its tree."""
    element.clear()
    parent = element.getparent()
    while parent is not None and parent[0] is not element:
        del parent[0]


def _pieces(texts: Iterator[str]) -> Iterator[str]:
    for text in texts:
        yield from (text[start : start + _PIECE] for start in range(0, len(text), _PIECE))


def _without_prolog(texts: Iterator[str], where: str) -> Iterator[str]:
    """Yield *texts* from the root element on; the prolog's line breaks stay, so that lines are counted right."""
    head = ""
    for text in texts:
        head += text
        if len(head) >= LONGEST_PROLOG:
            break
    head = head.lstrip("\ufeff")
    start = root_start(head[:LONGEST_PROLOG], where)
    yield "\n" * head.count("\n", 0, start) + head[start:]
    yield from texts


def _decoded(document: Document, said: list[str]) -> Iterator[str]:
    """Yield the text of *document*; how it was read goes to *said*."""
    head = _read_up_to(document, _LARGEST_WHOLE + 1)
    declared = match[1].decode() if (match := _DECLARED.search(head[:1024])) else None
    # RFC 7303, section 3: a byte order mark, then what the server says, then the XML declaration.
    declared = document.charset or declared
    if len(head) <= _LARGEST_WHOLE:
        text, remarks = decode(head, document.where, declared)
        said += remarks
        yield from _pieces(iter((text.rstrip(_END_MARKS),)))
        return
    decoder = codecs.getincrementaldecoder(_encoding(head, declared, document.where))()
    try:
        for start in range(0, len(head), _PIECE):
            yield decoder.decode(head[start : start + _PIECE])
        while piece := document.file.read(_PIECE):
            yield decoder.decode(piece)
        yield decoder.decode(b"", final=True)
    except UnicodeError:
        reason = f"its bytes are not the {declared or 'UTF-8'} that it is in; save it as UTF-8"
        raise SourceError(document.where, reason) from None


def _read_up_to(document: Document, most: int) -> bytes:
    pieces: list[bytes] = []
    while most and (piece := document.file.read(min(most, 1 << 20))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _encoding(head: bytes, declared: str | None, where: str) -> str:
    """Return the encoding of a document that is too large to try several on."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if head.startswith((b"<\0", b"\0<")):
        return "utf-16-le" if head.startswith(b"<") else "utf-16-be"
    if head.startswith(codecs.BOM_UTF8) or not declared:
        return "utf-8-sig"
    try:
        found = codecs.lookup(declared)
    except (LookupError, ValueError):
        found = None
    if found is None or not getattr(found, "_is_text_encoding", True) or "escape" in found.name:
        raise SourceError(where, f"its encoding '{declared}' is not known; save it as UTF-8")
    # What says ISO 8859-1 prints the curly quotes of Windows-1252: the WHATWG's Encoding Standard.
    return "cp1252" if found.name in _LATIN else "utf-8-sig" if found.name == "utf-8" else found.name


def _too_large(where: str, what: str) -> SourceError:
    most = _LARGEST_ITEM if what == "characters" else _MOST_TAGS
    return SourceError(where, f"an item with more than {most:,} {what}; split it")


def _refusal(error: Exception, where: str) -> SourceError:
    """Return what libxml2 says of a document, in one line with its place and the way out."""
    said = str(getattr(error, "msg", None) or error)
    line = getattr(error, "lineno", None) or 1
    at = f"{where}:{line}"
    if "depth" in said:
        return SourceError(at, "elements nested more than 256 deep; no article is")
    if "XML_PARSE_HUGE" in said or re.search(r"too (?:big|long)|limit", said, re.I):
        return SourceError(at, "a text, name or attribute of more than 10 million characters; split it")
    if "Extra content" in said:
        return SourceError(at, "there is more behind the end of the document; give each document a file of its own")
    # It may quote the document, line breaks and all.
    said = " ".join(_PLACE.sub("", said[:500]).split())[:120]
    return SourceError(at, f"not well-formed XML ({said}); mend that line, or ask for the document again")
