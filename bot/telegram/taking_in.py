"""What an administrator sends into the archive: an address, a document, a post that was forwarded."""

from __future__ import annotations

import asyncio
import re
import tempfile
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from telegram import (
    Document,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
)

from bot.adding import describe_added, describe_tally
from bot.fetching import make_fetcher
from bot.telegram.text import shorten
from corpus.adding import Added, add_items, add_sources
from corpus.readers.facts import article_from_fields
from corpus.readers.reader import Placed
from corpus.readers.sources import read_places
from corpus.store import Archive
from index.engine.upkeep import update_index

# Telegram hands no larger file to a bot.
LARGEST = 20_000_000
_FORWARDED = "the forwarded post"
# The command line has a way out that a chat has not.
_NOT_IN_A_CHAT = "; to read it all the same, use --allow-private"
_MOST_LINES = 20
_LONGEST_LINE = 180
_LONGEST_HEADLINE = 150
_LONGEST_NAME = 100
_NOT_IN_A_NAME = re.compile(r"[^\w.() -]+")

Add = Callable[[Archive], Iterable[Added]]


def add_address(address: str) -> Add:
    """Return what adds what lies at *address*, which must be of the public web."""
    # The readers and what fetches come with it, which no bot without administrators waits for.
    from corpus.web.following import WebReader

    # Nobody reads the machine's own network through a chat.
    web = WebReader(make_fetcher(Namespace(allow_private=False)))
    return lambda archive: add_sources(archive, [address], web=web)


def add_post(message: Message) -> Add | None:
    """Return what adds the post that *message* forwards, as an article; None where there is no text in it."""
    text = message.text or message.caption or ""
    if message.forward_origin is None or not text.strip():
        return None
    origin = message.forward_origin
    fields: dict[str, str | None] = {"published": origin.date.isoformat()}
    match origin:
        case MessageOriginChannel():
            fields["outlet"] = origin.chat.title
            fields["byline"] = origin.author_signature
            if origin.chat.username:
                fields["url"] = f"https://t.me/{origin.chat.username}/{origin.message_id}"
        case MessageOriginChat():
            fields["outlet"] = origin.sender_chat.title
        case MessageOriginUser():
            fields["byline"] = origin.sender_user.full_name
        case MessageOriginHiddenUser():
            fields["byline"] = origin.sender_user_name
    first, _, rest = text.strip().partition("\n")
    # A post of one paragraph is not its own headline alone.
    fields["headline"] = shorten(first.strip(), _LONGEST_HEADLINE)
    is_headline = rest.strip() and len(first) <= _LONGEST_HEADLINE
    fields["body"] = rest.strip() if is_headline else text.strip()
    article = article_from_fields(fields, _FORWARDED, origin=None if fields.get("url") else "post")
    return lambda archive: add_items(archive, [(_FORWARDED, article)])


async def add_document(document: Document, folder: Path) -> Add:
    """Fetch *document* into *folder* and return what adds it.

    Raises:
        TelegramError: it cannot be fetched.
        OSError: it cannot be written.
    """
    file = folder / safe_name(document.file_name)
    fetched = await document.get_file()
    content = await fetched.download_as_bytearray()
    await asyncio.to_thread(file.write_bytes, content)

    def placed() -> Iterator[Placed]:
        for where, item in read_places(str(file)):
            # The folder is gone in a moment, and another one the next time.
            yield where.replace(f"{folder}/", ""), item

    def add(archive: Archive) -> Iterator[Added]:
        for one in add_items(archive, placed()):
            reason = one.reason.replace(f"{folder}/", "") if one.reason else None
            yield replace(one, reason=reason, where=one.where.replace(f"{folder}/", ""))

    return add


def safe_name(name: str | None) -> str:
    """Return *name*, which anybody may have chosen, as that of a file in a folder: its last part, without oddities."""
    last = PurePosixPath((name or "").replace("\\", "/")).name
    stem, dot, ending = _NOT_IN_A_NAME.sub("-", last).strip(". -").rpartition(".")
    stem, ending = (stem, ending) if dot else (ending, "")
    stem = stem[:_LONGEST_NAME].strip(". -") or "document"
    return f"{stem}.{ending[:12]}" if ending else stem


def take_in(directory: Path, add: Add) -> str:
    """Add to the archive in *directory*, bring its index up to it, and say what became of each article.

    Raises:
        ArchiveError: the archive cannot be written.
    """
    tally: Counter[str] = Counter()
    lines: list[str] = []
    with Archive.open(directory) as archive:
        try:
            for one in add(archive):
                tally[one.status] += 1
                if len(lines) < _MOST_LINES:
                    lines.append(shorten(describe_added(one).removesuffix(_NOT_IN_A_CHAT), _LONGEST_LINE))
        finally:
            # Also after an error: what was kept can be asked about.
            update_index(archive)
    total = sum(tally.values())
    if total > 1:
        lines += [f"and {total - len(lines):,} more"] if total > len(lines) else []
        lines.append(describe_tally(tally))
    return "\n".join(lines) or "no articles found there"


def temporary_folder() -> tempfile.TemporaryDirectory[str]:
    """Return a new folder for one document; it goes when it is left."""
    return tempfile.TemporaryDirectory(prefix="byline-")
