"""ninjs, the agencies' news in JSON (IPTC, ninjs 1.x, 2.x and 3.x), and Superdesk's form of it.

The three lines differ in names ('body_text', 'bodies', 'versionCreated'); all are read, whatever is mixed.

- id: ``uri``, in Superdesk's ``guid``. It need not be an address, so it is never taken for one.
- published: ``firstpublished``, else ``contentcreated``, ``firstcreated``, ``versioncreated``: a story that is sent
  again does not look new. Embargo: ``embargoed``, in 3.x ``embargoedUntil``.
- outlet: ``provider`` or ``source``, where an agency adds them, else ``copyrightholder``, else ``infosources``.
- correction: an ``ednote`` that is worded as one, or the signal 'correction'.
- body: HTML before NITF before plain text, for its paragraphs; of several the longest. HTML that holds much less than
  the plain text is a teaser, and passed over. Plain text is not touched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.agencies.ninjs_fields import body_in, headline_in, names_in, standfirst_in, text_in
from corpus.readers.agencies.stories import UNTIL_FURTHER_NOTICE, Story, is_withdrawn, item_from_story, last_part
from corpus.readers.decoding import decode
from corpus.readers.kinds import NotReadError
from corpus.readers.reader import Document, Placed, Withdrawal

_LARGEST = 16 << 20
_IDS = ("uri", "guid")
# Any of these beside an id is found in no other JSON of articles.
_SIGNS = frozenset(
    "versioncreated pubstatus bodies headlines body_text body_html body_xhtml body_nitf representationtype "
    "embargoeduntil".split()
)
_TYPES = {
    "picture": "a picture",
    "graphic": "a graphic",
    "audio": "a recording",
    "video": "a recording",
    "planning": "a plan",
    "event": "an event",
    "composite": "a package, which lists items without their texts",
    "component": "a component of an article",
}
_TOKEN = re.compile(r'"(?P<name>[A-Za-z_]{3,24})"\s*:|"(?:[^"\\]|\\.)*+"?|[{}\[\]]')
_WEB_ROLES = ("web", "url", "canonical", "permalink", "link")


def recognises(head: bytes, name: str) -> bool:
    """Say whether a document that begins with *head* is one ninjs object; its *name* says nothing."""
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").decode("latin-1")
    if not text.startswith("{"):
        return False
    names, depth = set(), 0
    for token in _TOKEN.finditer(text):
        depth += (token[0] in "{[") - (token[0] in "]}")
        # What an envelope holds are its items' names, and a reader of lists is for it.
        if depth == 1 and token["name"]:
            names.add(token["name"].lower())
    return not names.isdisjoint(_IDS) and not names.isdisjoint(_SIGNS)


def read(document: Document) -> Iterator[Placed]:
    """Yield the article or the withdrawal of *document*, one object.

    Raises:
        SourceError: it is no JSON, too large, no text, or an embargo in it cannot be read.
    """
    content = _read_up_to(document, _LARGEST + 1)
    if len(content) > _LARGEST:
        raise SourceError(document.where, f"larger than {_LARGEST:,} bytes; a story has one file")
    text, remarks = decode(content, document.where, document.charset)
    try:
        fields = json.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        raise SourceError(document.where, "lists within lists without end; one flat object is wanted") from None
    except ValueError as error:
        raise SourceError(document.where, f"not JSON ({error}); ask for the file again") from None
    if not isinstance(fields, dict) or not is_ninjs(fields):
        raise SourceError(document.where, "not a ninjs object; it needs 'uri', and the text in 'body_text' or 'bodies'")
    yield document.where, _item(fields, document.where, document.name, document.url, remarks)


def is_ninjs(fields: Mapping[str, Any]) -> bool:
    """Say whether *fields* are those of ninjs: an id, and a name that no other form has."""
    if not any(isinstance(fields.get(name), str) for name in _IDS):
        return False
    standard = fields.get("standard")
    if isinstance(standard, dict) and "ninjs" in str(standard.get("name", ""))[:40].lower():
        return True
    return any(name.lower() in _SIGNS for name in fields if isinstance(name, str))


def item_from_ninjs(fields: Mapping[str, Any], where: str) -> Article | Withdrawal:
    """Return the article that *fields* are, or the withdrawal where it must not be used.

    Raises:
        NotReadError: it is a picture, or of another kind that has no text.
        SourceError: it has no text, or an embargo that cannot be read.
    """
    return _item(fields, where, None, None, ())


def _item(
    fields: Mapping[str, Any], where: str, origin: str | None, url: str | None, remarks: tuple[str, ...]
) -> Article | Withdrawal:
    named = {name.lower(): value for name, value in fields.items() if isinstance(name, str)}
    missing: SourceError | None = None
    try:
        content = body_in(named, headline_in(named), where)
    except SourceError as error:
        content, missing = Story(None, ""), error
    story = _story(named, content, where, remarks)
    kind = _TYPES.get(text_in(named.get("type")).casefold())
    if kind and not story.body.strip() and not is_withdrawn(story.status):
        missing = NotReadError(where, f"{kind}; byline reads items of the type text", kind, is_bare=True)
    try:
        return item_from_story(story, where, origin=origin, url=url)
    except SourceError as error:
        # A withdrawal needs no text; of anything else the reason why there is none says more.
        raise missing or error from None


def _story(named: Mapping[str, Any], content: Story, where: str, remarks: tuple[str, ...]) -> Story:
    headline = headline_in(named)
    signals = {last_part(name) for key in ("signal", "signals") for name in names_in(named.get(key))}
    if text_in(named.get("representationtype")).lower() in ("partial", "incomplete"):
        remarks = (*remarks, "the agency says that this is not the whole story")
    return Story(
        article_id=next((text for name in _IDS if (text := text_in(named.get(name)))), None),
        body=content.body,
        headline=headline or content.headline,
        standfirst=standfirst_in(named, where),
        byline=text_in(named.get("byline")) or text_in(named.get("by")) or content.byline,
        outlet=_outlet(named),
        dateline=text_in(named.get("dateline")) or text_in(named.get("located")) or content.dateline,
        dates=tuple(
            text_in(named.get(name)) for name in ("firstpublished", "contentcreated", "firstcreated", "versioncreated")
        ),
        issued=text_in(named.get("versioncreated")),
        language=text_in(named.get("language")) or content.language,
        url=_address(named),
        genres=tuple(name for key in ("genre", "genres") for name in names_in(named.get(key))),
        version=text_in(named.get("version")),
        status=content.status
        if is_withdrawn(content.status)
        else last_part(text_in(named.get("pubstatus"))) or "usable",
        embargo=stated if (stated := _embargo(named)) is not None else content.embargo,
        corrections=content.corrections,
        notes=(text_in(named.get("ednote")), *content.notes),
        is_correction="correction" in signals or content.is_correction,
        remarks=(*remarks, *content.remarks),
    )


def _outlet(named: Mapping[str, Any]) -> str:
    for key in ("provider", "source", "copyrightholder", "infosource", "infosources"):
        for name in names_in(named.get(key)):
            if name.strip():
                return name
    return ""


def _address(named: Mapping[str, Any]) -> str:
    found = named.get("altids")
    listed: list[tuple[str, str]] = []
    if isinstance(found, dict):
        listed = [(str(role), text_in(value)) for role, value in found.items()]
    elif isinstance(found, list):
        listed = [(text_in(each.get("role")), text_in(each.get("value"))) for each in found if isinstance(each, dict)]
    candidates = [text_in(named.get("url")), text_in(named.get("canonicalurl"))]
    candidates += [value for role, value in listed if last_part(role).startswith(_WEB_ROLES)]
    return next((value for value in candidates if value.startswith(("http://", "https://"))), "")


def _embargo(named: Mapping[str, Any]) -> str | None:
    for key in ("embargoed", "embargoeduntil"):
        value = named.get(key)
        if value is True:
            return UNTIL_FURTHER_NOTICE
        if value not in (None, "", False):
            return text_in(value) or str(value)[:40]
    return None


def _read_up_to(document: Document, most: int) -> bytes:
    pieces: list[bytes] = []
    while most and (piece := document.file.read(min(most, 1 << 20))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)
