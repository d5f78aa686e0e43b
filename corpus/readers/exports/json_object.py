"""Bytes to one JSON object (RFC 8259), with what exports get wrong taken as it was meant."""

from __future__ import annotations

import json
from typing import Any

from corpus.errors import SourceError
from corpus.readers.decoding import decode

LONGEST_OBJECT = 16_777_216


def read_object(
    content: bytes, where: str, wanted: str, declared: str | None = None
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the object that *content* holds, and remarks on how it was decoded.

    NaN and the infinities, which RFC 8259 forbids and statistics programs write, are null. Of a name that is there
    twice the last one counts. A lone surrogate is kept.

    Args:
        content: the bytes of the object, in UTF-8 or what is *declared*.
        where: what errors call it.
        wanted: the way out: 'one object a line is wanted'.
        declared: the encoding that a server said it is in.

    Raises:
        SourceError: it is no text, no JSON, or no object.
    """
    remarks: tuple[str, ...] = ()
    try:
        text = content.decode()
    except UnicodeDecodeError:
        text, remarks = decode(content, where, declared)
    if b"\0" in content and "\0" in text:
        raise SourceError(where, "binary, or not UTF-8 (it holds NUL bytes); save the file as UTF-8")
    try:
        fields = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise SourceError(where, f"not JSON ({error}); {wanted}") from None
    except ValueError:
        raise SourceError(where, "a number with too many digits; put it in quotation marks") from None
    except RecursionError:
        raise SourceError(where, "not an article (lists within lists without end); one flat object is wanted") from None
    if not isinstance(fields, dict):
        raise SourceError(where, f"a {type(fields).__name__}, not an object; {wanted}")
    return fields, remarks


def _null(_constant: str) -> None:
    """Return what NaN is: no value."""


_DECODER = json.JSONDecoder(parse_constant=_null)
