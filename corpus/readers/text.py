"""Plain text and Markdown, with or without front matter."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.decoding import decode
from corpus.readers.facts import LONGEST_BODY, has_field, item_from_fields
from corpus.readers.kinds import ending_of, is_text
from corpus.readers.reader import Document, Placed, Withdrawal

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)(?<=\n)---[ \t]*(?:\r?\n|\Z)(?:[ \t]*\r?\n)*", re.DOTALL)
_NEVER_CLOSED = re.compile(r"---[ \t]*\r?\n(?:headline|title|date|published|author|byline|outlet|url|id)[ \t]*:", re.I)
_HEADING = re.compile(r"\s*#[ \t]+([^\r\n]+)(?:\r?\n)*")
_LONGEST_FRONT_MATTER = 65_536
# UTF-8 spends at most four bytes on a character; the rest is room for front matter.
_LARGEST = 4 * LONGEST_BODY + _LONGEST_FRONT_MATTER
_MARKDOWN = (".md", ".markdown")
_WAY_OUT = "write 'key: value' lines between the two '---', or leave both out"


def recognises(head: bytes, name: str) -> bool:
    """Say whether *name* is that of a text, or has no ending, and *head* is not that of a known binary file."""
    return is_text(head, name)


def read(document: Document) -> Iterator[Placed]:
    """Yield the one article of *document*; ``read_text`` has the rules.

    Raises:
        SourceError: it is empty, too large, binary or in no known encoding, or ``read_text`` cannot read it.
    """
    where = document.where
    content = _read_whole(document)
    if not content.strip():
        raise SourceError(where, "the file is empty; an article needs its text")
    if len(content) > _LARGEST:
        raise SourceError(where, f"larger than {_LARGEST:,} bytes; an article has one file")
    text, remarks = decode(content, where, document.charset)
    markdown = ending_of(document.name) in _MARKDOWN
    item = read_text(text, where, document.name, markdown=markdown, url=document.url)
    yield where, replace(item, remarks=(*remarks, *item.remarks)) if isinstance(item, Article) else item


def _read_whole(document: Document) -> bytes:
    """Return what is in *document*, or enough of it to see that it is too large."""
    pieces: list[bytes] = []
    left = _LARGEST + 1
    # In pieces: a read of the whole bound would take that much memory for the smallest file.
    while left and (piece := document.file.read(min(left, 1 << 20))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def read_text(text: str, where: str, name: str, *, markdown: bool, url: str | None = None) -> Article | Withdrawal:
    """Return the article in *text*, which was read from *where*, or its withdrawal where its status says so.

    Front matter is YAML between two lines of three hyphens, with the fields of the JSON Lines form. In Markdown
    a first line '# ...' is the headline where the front matter has none. The body is what follows, untouched.

    Args:
        text: the whole file.
        where: what errors call it.
        name: the file's name, cited where there is no headline, and the id where there is none.
        markdown: read a heading.
        url: where it was fetched from.

    Raises:
        SourceError: the front matter is not YAML or has a field of the wrong type, or there is no body.
    """
    fields: dict[str, Any] = {}
    if match := _FRONT_MATTER.match(text):
        fields = _read_yaml(match.group(1), where)
        text = text[match.end() :]
    elif _NEVER_CLOSED.match(text):
        raise SourceError(where, f"the front matter is not closed by a line of '---'; {_WAY_OUT}")
    # Beside a headline of its own a heading is part of what was printed, and stays.
    if markdown and not has_field(fields, "headline") and (match := _HEADING.match(text)):
        # '# A headline ##' closes its heading: the marks behind are no part of it.
        fields["headline"] = re.sub(r"(?<=\s)#+\Z", "", match[1].strip()).strip()
        text = text[match.end() :]
    return item_from_fields({**fields, "body": text}, where, origin=name, url=url)


def _read_yaml(block: str, where: str) -> dict[str, Any]:
    # Imported here: only files with front matter need it.
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError, YAMLWarning

    if len(block) > _LONGEST_FRONT_MATTER:
        raise SourceError(where, f"the front matter is over {_LONGEST_FRONT_MATTER:,} characters; {_WAY_OUT}")
    try:
        # "base" makes text of every value. An alias stays one object, however often it is used: no bomb.
        with warnings.catch_warnings():
            warnings.simplefilter("error", YAMLWarning)  # an anchor used twice, and the like
            fields = YAML(typ="base", pure=True).load(block)
    except (YAMLError, YAMLWarning, ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        problem = getattr(error, "problem", None) or type(error).__name__
        raise SourceError(where, f"the front matter is not YAML ({problem}); {_WAY_OUT}") from None
    if fields is None:
        return {}
    if not isinstance(fields, dict):
        raise SourceError(where, f"the front matter is not a list of fields; {_WAY_OUT}")
    return fields
