"""WARC (ISO 28500): what a crawler kept. Its pages and feeds are read like fetched ones; the rest is no article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.containers.warc_contents import Capture, capture_from
from corpus.readers.containers.warc_records import Record, read_records
from corpus.readers.detecting import document_from_bytes, read_document, recognise
from corpus.readers.kinds import NotReadError, content_of, not_read, printable
from corpus.readers.passed_over import PassedOver
from corpus.readers.reader import Document, Link, Placed
from corpus.readers.streams import HEAD, Limits, limits_of

# Formats that say themselves that they hold articles. JSON is the answer of any program, text may be anything.
_SPEAKING = ("nitf", "newsml", "ninjs", "feed", "html")
# What crawlers take along with the pages.
_FOR_PROGRAMS = re.compile(r"/(?:robots|ads|app-ads|humans|security|llms(?:-full)?)\.txt(?:\?|\Z)", re.I)
_CUT = "the page was cut short when it was crawled; its end may be missing"
_VARYING = re.compile(r"'[^']*'|\([^)]*\)|https?://\S+|\d[\d,.]*")
_LONGEST_NAME = 120


def recognises(head: bytes, name: str) -> bool:
    """Say whether *head* is the beginning of a WARC file, whatever its name."""
    return head.startswith(b"WARC/")


def read(document: Document) -> Iterator[Placed]:
    """Yield each item of the pages and feeds in *document*, in their order.

    Read are responses with status 200, and resources. Requests, revisits, pictures, style sheets, the answers of
    programs and the like are passed over in silence. What may have been an article and was not read is told at the
    end, in one line for each reason where there are many. Links in a feed are not followed: the crawler was there.

    Raises:
        SourceError: the document is damaged so that the rest of it is lost, or unpacks to too much.
    """
    where = document.where
    limits, _ = limits_of(document.file)
    problems = PassedOver(where)
    fault: SourceError | None = None
    has_any = False
    try:
        for record in read_records(document):
            for at, item in _read_record(record, where, limits):
                if isinstance(item, SourceError):
                    problems.note(NotReadError(item.where, item.reason, _VARYING.sub("", item.reason)))
                else:
                    has_any = True
                    yield at, item
            if limits.is_spent:
                break
    except SourceError as error:
        fault = error
    yield from problems.tell()
    if fault:
        raise fault
    if not has_any and problems.is_empty:
        raise SourceError(where, "no page or feed in it that can be read; a crawl with pages is wanted")


def _read_record(record: Record | SourceError, where: str, limits: Limits) -> Iterator[Placed]:
    if isinstance(record, SourceError):
        yield record.where, record
        return
    try:
        capture = capture_from(record, where, limits)
    except SourceError as error:
        yield error.where, error
        return
    if capture and not _FOR_PROGRAMS.search(capture.url):
        yield from _read_capture(capture, f"{where}: {printable(capture.url)}", limits)


def _read_capture(capture: Capture, at: str, limits: Limits) -> Iterator[Placed]:
    name, head = _name_of(capture.url), capture.content[:HEAD]
    form = recognise(head, f"{name}.html" if capture.media_type == "text/html" else name)
    if form is None:
        error = not_read(at, name, head)
        if content_of(head) and not error.is_bare:
            yield at, error
        return
    if form in ("packed", "warc"):
        return
    if form == "text" and not capture.is_resource:
        if capture.media_type in ("text/plain", "text/html"):
            yield at, SourceError(at, "plain text, which may be anything in a crawl; to add it, save it as .txt")
        return
    url = capture.url if capture.url.startswith(("http://", "https://")) else None
    document = document_from_bytes(
        capture.content, at, name, url=url, charset=capture.charset, media_type=capture.media_type, limits=limits
    )
    speaks = form in _SPEAKING or capture.is_resource
    for place, item in read_document(document):
        if isinstance(item, Link):
            continue
        if speaks or (isinstance(item, Article) and item.headline):
            if capture.is_cut and isinstance(item, Article):
                item = replace(item, remarks=(*item.remarks, _CUT))
            yield place, item


def _name_of(url: str) -> str:
    """Return the last name in the path of *url*."""
    try:
        path = urlsplit(url).path
    except ValueError:
        path = ""
    return printable(unquote(path.rstrip("/").rpartition("/")[2]))[-_LONGEST_NAME:] or "index"
