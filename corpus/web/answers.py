"""What a server's answer means: a document, nothing new, elsewhere, or why there is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from corpus.errors import SourceError
from corpus.web.addresses import Address
from corpus.web.faults import GoneError, MissingError, PassingError, TooBusyError
from corpus.web.politeness import read_retry_after

if TYPE_CHECKING:
    from corpus.readers.reader import Document
    from corpus.web.exchange import Reply

# What cannot be an article, whatever is in it. 'application/octet-stream' may be anything, and is looked at.
_NEVER = tuple(
    "image/ video/ audio/ font/ model/ text/css text/javascript application/javascript application/x-javascript "
    "application/pdf application/msword application/postscript application/rtf application/epub application/wasm "
    "application/ogg application/vnd.openxmlformats application/vnd.ms- application/vnd.oasis application/vnd.apple "
    "application/x-shockwave application/x-mpegurl application/dash application/x-bittorrent application/java".split()
)
_WORDS = {
    401: "can only be read by who signs in (401); save the page and add the file",
    402: "can only be read by who pays (402); save the page and add the file",
    403: "may not be fetched (403); save the page and add the file",
    451: "may not be shown, for legal reasons (451); save the page, where you may read it, and add the file",
}
# Where a server that is too busy does not say until when.
_SOME_TIME = timedelta(minutes=15)
_CHARSET = re.compile(r""";\s*charset\s*=\s*["']?([\w.:+-]{1,40})""", re.I)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one request.

    ``content`` is None where there is none to take: a redirect, to ``location``, or nothing new (304).
    """

    address: Address
    status: int
    content: bytes | None
    location: str | None
    etag: str | None
    last_modified: str | None
    content_type: str

    def document(self, where: str) -> Document:
        """Return the content as a reader takes it; *where* is what its errors call it."""
        from corpus.readers.detecting import document_from_bytes

        match = _CHARSET.search(self.content_type)
        return document_from_bytes(
            self.content or b"",
            where,
            _name(self.address),
            url=str(self.address),
            charset=match[1] if match else None,
            media_type=_media_type(self.content_type) or None,
        )


def demand_content(reply: Reply, address: Address) -> None:
    """See to it that *reply* brings something that may hold an article, before its body is read.

    Raises:
        TooBusyError, GoneError, MissingError, PassingError, SourceError: it does not, and why.
    """
    where, status = str(address), reply.status
    now = datetime.now(UTC)
    retry_at = read_retry_after(reply.header("retry-after"), now)
    if status == 429 or (status == 503 and retry_at):
        retry_at = retry_at or now + _SOME_TIME
        raise TooBusyError(where, f"the server is busy ({status}) and asks to come again {_clock(retry_at)}", retry_at)
    if status == 410:
        raise GoneError(where, "was taken down for good (410); there is nothing to fetch any more")
    if status == 404:
        raise MissingError(where, "there is no such page (404); check the address")
    if status in _WORDS:
        raise SourceError(where, _WORDS[status])
    if status >= 500:
        raise PassingError(where, f"the server failed ({status}); try again later")
    if status not in (200, 203):
        raise SourceError(where, f"the server answered with status {status} and no page; check the address")
    if (kind := _media_type(reply.header("content-type") or "")).startswith(_NEVER):
        raise SourceError(where, f"is '{kind[:80]}', which byline does not read; give the address of an article")


def leave_alone(address: Address, until: datetime) -> TooBusyError:
    """Return the error that says that *address* is not asked for: its host wanted to be left alone."""
    reason = f"the server was busy and asked to come again {_clock(until)}; nothing was fetched"
    return TooBusyError(str(address), reason, until)


def _clock(moment: datetime) -> str:
    return f"at {moment:%Y-%m-%d %H:%M:%S} UTC"


def _media_type(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def _name(address: Address) -> str:
    """Return what the file at *address* is called: its path's last part, or the host."""
    name = PurePosixPath(unquote(address.path)).name[:200]
    return "".join(character for character in name if character.isprintable()) or address.host
