"""What a record of a WARC file holds of a page: its bytes as the server meant them, unchunked and unpacked."""

from __future__ import annotations

import importlib
import io
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from corpus.errors import SourceError
from corpus.readers.containers.unpacking import Unpacked, packed_as
from corpus.readers.containers.warc_records import Record
from corpus.readers.kinds import printable
from corpus.readers.streams import Limits

_LARGEST_PAGE = 32 << 20
_LONGEST_HEADER = 1 << 16
_PIECE = 1 << 16
# Whatever their address: nobody wrote an article in one of these.
_NO_PAGE = re.compile(
    r"(?:image|audio|video|font)/|(?:text|application)/(?:x-)?(?:css|javascript|ecmascript)\b|text/dns"
)
_SCHEMES = ("http://", "https://", "ftp://", "file:")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.I)
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
# How many bytes of brotli are unpacked at once: so few stand for at most some ten megabytes.
_SLICE = 16


@dataclass(frozen=True, slots=True)
class Capture:
    """A page, feed or the like, as it was at ``url``; ``is_cut``: its end is missing."""

    url: str
    content: bytes
    media_type: str
    charset: str | None
    is_resource: bool
    is_cut: bool


def capture_from(record: Record, where: str, limits: Limits) -> Capture | None:
    """Return what *record* of the file *where* holds of a page; None where it holds none.

    Raises:
        SourceError: its content is packed in a way that is not known, or unpacks to too much.
    """
    if not record.url.startswith(_SCHEMES) or record.kind not in ("response", "resource"):
        return None
    if record.kind == "resource":
        media_type, charset = _media_type(record.media_type)
        if _NO_PAGE.match(media_type) or not record.block.strip():
            return None
        return Capture(record.url, record.block, media_type, charset, True, record.is_cut)
    response = _response(record.block)
    if response is None:
        return None
    headers, content = response
    media_type, charset = _media_type(headers.get("content-type", ""))
    if _NO_PAGE.match(media_type):
        return None
    at = f"{where}: {printable(record.url)}"
    is_cut = record.is_cut or len(content) < _stated_length(headers)
    if "chunked" in headers.get("transfer-encoding", "").lower() and _CHUNK.match(content):
        content, is_whole = _without_chunks(content)
        is_cut = is_cut or not is_whole
    for coding in reversed(headers.get("content-encoding", "").lower().split(",")[:3]):
        content, is_whole = _unpack(content, coding.strip(), at, limits)
        is_cut = is_cut or not is_whole
    if not content.strip():
        return None
    return Capture(record.url, content, media_type, charset, False, is_cut)


def _response(block: bytes) -> tuple[dict[str, str], bytes] | None:
    """Return the headers, by their names in lower case, and the body of a response with status 200; else None."""
    # Imported here: only a WARC file needs it.
    from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

    end = re.search(rb"\r?\n\r?\n", block[:_LONGEST_HEADER])
    if not end:
        return None
    try:
        parsed = StatusAndHeadersParser(["HTTP/"]).parse(io.BytesIO(block[: end.end()]))
    except (StatusAndHeadersParserException, EOFError):
        return None
    # 'HTTP/1.1 200 OK': of the status line the parser leaves what stands behind 'HTTP/'.
    if parsed.statusline.split()[1:2] != ["200"]:
        return None
    return {name.lower(): value for name, value in reversed(parsed.headers)}, block[end.end() :]


def _media_type(stated: str) -> tuple[str, str | None]:
    charset = _CHARSET.search(stated)
    return stated.partition(";")[0].strip().lower(), charset[1] if charset else None


def _stated_length(headers: dict[str, str]) -> int:
    stated = headers.get("content-length", "").strip()
    # Many crawlers keep the content unpacked and the header as it was; then it says nothing.
    is_plain = not headers.get("content-encoding") and re.fullmatch("[0-9]{1,12}", stated)
    return int(stated) if is_plain else 0


def _without_chunks(content: bytes) -> tuple[bytes, bool]:
    """Return *content* without the marks of its chunks, and whether it is whole (RFC 9112, 7.1)."""
    pieces: list[bytes] = []
    position = 0
    while mark := _CHUNK.match(content, position):
        size = int(mark[1], 16)
        if not size:
            return b"".join(pieces), True
        pieces.append(content[mark.end() : mark.end() + size])
        position = mark.end() + size
        if content[position : position + 2] == b"\r\n":
            position += 2
    return b"".join(pieces), False


def _unpack(content: bytes, coding: str, at: str, limits: Limits) -> tuple[bytes, bool]:
    """Return *content* unpacked from *coding* (RFC 9110, 8.4.1), and whether it is whole."""
    if coding in ("gzip", "x-gzip"):
        if packed_as(content[:16]) != "gzip":
            return content, True  # the crawler has unpacked it, and left the header as it was
        unpacked = Unpacked(io.BufferedReader(cast(io.RawIOBase, io.BytesIO(content))), at)

        def read(size: int) -> bytes:
            try:
                return unpacked.read1(size)
            except SourceError:
                return b""

        return _drain(read, at, limits), not unpacked.damage
    if coding == "deflate":
        return _inflate(content, at, limits)
    if coding == "br":
        return _unbrotli(content, at, limits)
    if coding in ("zstd", "compress", "x-compress", "dcb", "dcz"):
        raise SourceError(at, f"its content is packed by '{coding}', which is not read; crawl it without")
    return content, True


def _drain(read: Callable[[int], bytes], at: str, limits: Limits) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := read(_PIECE):
        size += len(piece)
        limits.take(len(piece), at)
        if size > _LARGEST_PAGE:
            raise SourceError(at, f"unpacks to more than {_LARGEST_PAGE >> 20} MiB; it was passed over")
        pieces.append(piece)
    return b"".join(pieces)


def _inflate(content: bytes, at: str, limits: Limits) -> tuple[bytes, bool]:
    """Unpack 'deflate', which some servers send in zlib's envelope, as they should, and some bare."""
    for wbits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        inflater = zlib.decompressobj(wbits)
        ahead = content

        def read(size: int, inflater: zlib._Decompress = inflater) -> bytes:
            nonlocal ahead
            piece = inflater.decompress(ahead, size)
            ahead = inflater.unconsumed_tail
            return piece

        try:
            return _drain(read, at, limits), inflater.eof
        except zlib.error:
            continue
    return content, True  # neither: the crawler has unpacked it


def _unbrotli(content: bytes, at: str, limits: Limits) -> tuple[bytes, bool]:
    looks_unpacked = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"<", b"{", b"[")
    try:
        brotli = importlib.import_module("brotli")
    except ImportError:
        if looks_unpacked:
            return content, True
        reason = (
            "its content is packed by 'br', for which the package 'brotli' is needed; install it and add this again"
        )
        raise SourceError(at, reason) from None
    unpacker = brotli.Decompressor()
    slices = (content[start : start + _SLICE] for start in range(0, len(content), _SLICE))

    def read(size: int) -> bytes:
        for piece in slices:
            unpacked: bytes = unpacker.process(piece)
            if unpacked:
                return unpacked
        return b""

    try:
        return _drain(read, at, limits), bool(unpacker.is_finished())
    except brotli.error:
        if looks_unpacked:
            return content, True
        raise SourceError(at, "its content is damaged; crawl it again") from None
