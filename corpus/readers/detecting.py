"""Which reader a document is for, by its content; its name decides only where the content cannot."""

from __future__ import annotations

import importlib
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from corpus.errors import SourceError
from corpus.readers.kinds import content_of, ending_of, not_read
from corpus.readers.reader import Document, Placed, Reader
from corpus.readers.streams import HEAD, Limits, Stream

# Each is a module of this package, imported when the first document asks whether it is for it. The earlier one has
# the word: an agency's XML before any XML, a feed in JSON before any JSON, and plain text, which anything may be, last.
_MODULES = {
    "packed": "containers.packed",
    "warc": "containers.warc",
    "nitf": "agencies.nitf",
    "newsml": "agencies.newsml",
    "feed": "feeds.feed",
    "html": "pages.html",
    "jsonl": "exports.jsonl",
    "ninjs": "agencies.ninjs",
    "json_document": "exports.json_document",
    "table": "exports.table",
    "text": "text",
}
FORMATS = tuple(_MODULES)
_PACKED_ENDING = re.compile(r"(?<=[^.])\.(?:gz|bz2|xz)\Z", re.I)


def read_document(document: Document) -> Iterator[Placed]:
    """Yield each item of *document* with where it was, read by the reader that recognises it.

    Whatever goes wrong is an error of this document, in its place: nothing is raised.
    """
    where = document.where
    try:
        head = document.file.peek(HEAD)[:HEAD]
        if not head:
            raise not_read(where, document.name, head)
        name = recognise(head, document.name + _hint(document))
        if name is None:
            raise not_read(where, document.name, head)
        if name != "packed":
            document = replace(document, name=_PACKED_ENDING.sub("", document.name))
        yield from _reader(name).read(document)
    except SourceError as error:
        yield where, error
    except FileNotFoundError:
        yield where, SourceError(where, "there is no such file; check its name")
    except OSError as error:
        yield where, SourceError(where, f"cannot be read ({error.strerror or error}); check it and add it again")
    except MemoryError:
        yield where, SourceError(where, "too large for the memory there is; split it")
    except Exception as error:
        # Ours to mend; meanwhile it must not cost the reader the other ten thousand articles.
        fault = f"{type(error).__name__}: {error}"[:200]
        yield where, SourceError(where, f"a fault in byline ({fault}); please report it with this article")


def recognise(head: bytes, name: str) -> str | None:
    """Return which of ``FORMATS`` a document is in that begins with *head* and has this *name*; None for none."""
    if content_of(head):
        return None
    plain = _PACKED_ENDING.sub("", name)
    for format_name in FORMATS:
        if _reader(format_name).recognises(head, plain):
            return format_name
    return None


def _hint(document: Document) -> str:
    """Return an ending that says what the server said, where the name has none that means anything."""
    is_page = document.media_type in ("text/html", "application/xhtml+xml")
    return ".html" if is_page and ending_of(document.name) != ".html" else ""


def document_from_bytes(
    content: bytes,
    where: str,
    name: str,
    url: str | None = None,
    charset: str | None = None,
    media_type: str | None = None,
    limits: Limits | None = None,
) -> Document:
    """Return *content* as a document, such as a page that was fetched.

    ``where``, ``name``, ``url``, ``charset`` and ``media_type`` are those of ``Document``; *limits* are those of
    the source that it was packed in.
    """
    raw = cast(io.RawIOBase, io.BytesIO(content))
    return Document(Stream(raw, limits or Limits(packed=len(content))), where, name, url, charset, media_type)


def _reader(name: str) -> Reader:
    return cast(Reader, importlib.import_module(f"corpus.readers.{_MODULES[name]}"))
