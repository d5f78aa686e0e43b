"""Bytes to text: only encodings that are declared, or that the bytes themselves make certain.

A wrong guess would alter every quotation with a pound sign or an accent in it, so what could be two encodings, or is
a mixture of them, is refused with its place named.
"""

from __future__ import annotations

import codecs
import re

from corpus.errors import SourceError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"))
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What HTML's standard reads these labels as; pages that say Latin-1 print the curly quotes of Windows-1252.
_LATIN = {"iso8859-1", "ascii", "latin-1", "cp1252"}
_WINDOWS = "cp1252"
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Two or three bytes of UTF-8, read as Windows-1252: 'â€™', 'Ã©'. Real words do not hold them.
_UTF8_AS_WINDOWS = re.compile("(?:â€[\x80-\uffff]|Ã[\x80-\xbf\u0152-\u2122]|Â[\xa0-\xbf])")
# The letters and marks that Western European text in Windows-1252 is made of.
_WESTERN = re.compile(
    "[\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u20ac\u2122\u0152\u0153\u0178\u0160\u0161\xa0-\xff]"
)
_SAMPLE = 4096


def decode(content: bytes, where: str, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the text of *content* and the remarks on how it was read.

    Tried in this order: a byte order mark; UTF-8, which text in another encoding is never by chance; UTF-16 without
    a mark, told by its NUL bytes; the encoding that was *declared* (by a server, a page, an XML declaration);
    Windows-1252 where every byte makes sense in it. ASCII, ISO 8859-1 and Windows-1252 are read as the last, as the
    WHATWG's Encoding Standard has it.

    Raises:
        SourceError: the content is binary, mixes encodings, or is in one that is not known.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            text = _strictly(content, encoding + ("-sig" if encoding == "utf-8" else ""), where)
            return _checked(text, where), ()
    if content.startswith(_UTF16_MARKS):
        return _checked(_strictly(content, "utf-16", where), where), ()
    if b"\0" in content:
        wide = _wide(content)
        if wide is None:
            raise SourceError(where, "a binary file (it holds NUL bytes); save its text as UTF-8")
        return _checked(_strictly(content, wide, where), where), ("read as UTF-16",)
    try:
        return _checked(content.decode("utf-8"), where), ()
    except UnicodeDecodeError as error:
        first_bad = error.start
    if declared and (known := _known(declared)) and known not in _LATIN and known != "utf-8":
        return _checked(_strictly(content, known, where), where), ()
    text = _read_windows(content, where, first_bad)
    said = declared is not None and _known(declared) in _LATIN
    return _checked(text, where), () if said else ("not UTF-8; read as Windows-1252",)


def _known(declared: str) -> str | None:
    """Return Python's name of the encoding *declared*; None for one that is unknown, or no encoding of text."""
    try:
        found = codecs.lookup(declared.strip().strip("\"'")[:40])
    except (LookupError, ValueError):
        return None
    # 'zlib', 'rot13' and their like are codecs, too, and no encodings.
    return found.name if getattr(found, "_is_text_encoding", True) and "unicode_escape" not in found.name else None


def _wide(content: bytes) -> str | None:
    """Return which UTF-16 *content* is in, told by where the zero bytes of its ASCII lie; None where neither."""
    sample = content[:_SAMPLE]
    pairs = len(sample) // 2
    even, odd = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if len(content) % 2 or not pairs:
        return None
    if odd > 0.6 * pairs and even < 0.02 * pairs:
        return "utf-16-le"
    if even > 0.6 * pairs and odd < 0.02 * pairs:
        return "utf-16-be"
    return None


def _strictly(content: bytes, encoding: str, where: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeError as error:
        place = f" (byte {error.start:,})" if isinstance(error, UnicodeDecodeError) else ""
        name = encoding.removesuffix("-sig").upper()
        raise SourceError(where, f"damaged: it says that it is {name} and is not{place}; save it as UTF-8") from None


def _read_windows(content: bytes, where: str, first_bad: int) -> str:
    refusal = SourceError(where, f"not UTF-8 text (byte {first_bad:,}); save it as UTF-8")
    try:
        text = content.decode(_WINDOWS)
    except UnicodeDecodeError:
        raise refusal from None
    if _UTF8_AS_WINDOWS.search(text):
        reason = f"a mixture of UTF-8 and another encoding (byte {first_bad:,}); save it as UTF-8"
        raise SourceError(where, reason)
    foreign = sum(1 for byte in content if byte > 0x7F)
    # A text in a language of Western Europe is letters of ASCII with some others among them.
    if foreign > 0.3 * len(content) or len(_WESTERN.findall(text)) < foreign:
        raise refusal
    return text


def _checked(text: str, where: str) -> str:
    if "\0" in text:
        raise SourceError(where, "a binary file (it holds NUL bytes); save its text as UTF-8")
    # An escape sequence or two may be in a text from a terminal; a binary file is full of controls.
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > max(8, len(sample) // 50):
        raise SourceError(where, "a binary file (it is full of control characters); byline reads text")
    return text
