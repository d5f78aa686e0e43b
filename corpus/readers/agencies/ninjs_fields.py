"""The fields of a ninjs object, in the forms that its three lines have them in; their names are in lower case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.errors import SourceError
from corpus.readers.agencies.contents import read_text
from corpus.readers.agencies.stories import Story, last_part

_MINOR_HEADLINES = ("sub", "kicker", "catch", "slug", "strap", "short", "sms", "seo", "over", "label")
_STANDFIRSTS = ("", "summary", "teaser", "lead", "lede", "abstract", "standfirst", "deck", "text", "main", "short")
_KINDS = ("html", "nitf", "plain")


_MOST_OF_IT = 0.8


def body_in(named: Mapping[str, Any], headline: str, where: str) -> Story:
    """Return the body that *named* hold: HTML before NITF before plain text, of several the longest.

    Raises:
        SourceError: not one of them can be read.
    """
    found: dict[str, list[Story]] = {kind: [] for kind in _KINDS}
    failed: SourceError | None = None
    for role, media_type, value in _parts(named, "body"):
        kind = _kind(role, media_type)
        if kind is None:
            continue
        stated = "application/nitf+xml" if kind == "nitf" else media_type or role
        try:
            story = read_text(value, stated, headline, where)
        except SourceError as error:
            failed = error
            continue
        found["html" if kind == "plain" and story.body != value.strip("\r\n") else kind].append(story)
    longest = [max(found[kind], key=_length) for kind in _KINDS if found[kind]]
    if failed and not longest:
        raise failed
    whole = max(map(_length, longest), default=0)
    # HTML of the same words may be a little shorter: it is collapsed, and without captions.
    return next((story for story in longest if _length(story) >= _MOST_OF_IT * whole), Story(None, ""))


def headline_in(named: Mapping[str, Any]) -> str:
    """Return the headline: the main one of several; the item's title is one only where there is no other."""
    listed = (value for role, _, value in _parts(named, "headline") if not role.startswith(_MINOR_HEADLINES))
    return text_in(named.get("headline")) or next(listed, "").strip() or text_in(named.get("title"))


def standfirst_in(named: Mapping[str, Any], where: str) -> str:
    """Return the summary among the descriptions, else the second headline."""
    parts = _parts(named, "description")
    for role, media_type, value in parts:
        if "html" not in f"{role}{media_type}" and role in _STANDFIRSTS:
            return value
    for role, media_type, value in parts:
        if "html" in f"{role}{media_type}":
            try:
                return " ".join(read_text(value, "text/html", "", where).body.split())
            except SourceError:
                # A summary that cannot be read is no reason to refuse the story.
                return ""
    return next((value for role, _, value in _parts(named, "headline") if role.startswith("sub")), "")


def _length(story: Story) -> int:
    return len(story.body)


def _kind(role: str, media_type: str) -> str | None:
    """Return which of ``_KINDS`` a body is; None for what is not read."""
    said = f"{media_type} {role}".lower()
    if "nitf" in media_type or role == "nitf":
        return "nitf"
    if "html" in said:
        return "html"
    return "plain" if not media_type or media_type.startswith("text/plain") else None


def _parts(named: Mapping[str, Any], name: str) -> list[tuple[str, str, str]]:
    """Return role, media type and text of each body, headline or description.

    In 1.x they are fields of their own, 'body_xhtml'; in 2.x and 3.x a list of objects, 'bodies'.
    """
    plural = {"body": "bodies"}.get(name, f"{name}s")
    parts = [
        (key[len(name) + 1 :], "", value)
        for key, value in named.items()
        if key.startswith(f"{name}_") and isinstance(value, str) and value.strip()
    ]
    listed = named.get(plural)
    for part in listed if isinstance(listed, list) else ():
        if isinstance(part, dict):
            each = {key.lower(): value for key, value in part.items() if isinstance(key, str)}
            if value := each.get("value") if isinstance(each.get("value"), str) else "":
                parts.append((last_part(text_in(each.get("role"))), text_in(each.get("contenttype")).lower(), value))
        elif isinstance(part, str) and part.strip():
            parts.append(("", "", part))
    return parts


def names_in(value: Any) -> list[str]:
    """Return what *value*, a word, an object with a name or a list of them, calls things; codes behind names."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [name for each in value[:100] if not isinstance(each, list) for name in names_in(each)]
    if isinstance(value, dict):
        codes = (last_part(text_in(value.get(key))) for key in ("code", "qcode", "uri"))
        known = [
            text_in(value.get("name")),
            text_in(value.get("literal")),
            *(code for code in codes if not code.isdecimal()),
        ]
        return [name for name in known if name]
    return []


def text_in(value: Any) -> str:
    """Return *value* as text: a number is one, a list or an object is none."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() if isinstance(value, str) else ""
