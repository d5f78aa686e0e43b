"""What of a page its reader sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What they hold is not printed, or is a control.
_UNSEEN = frozenset(
    "head script style template noscript noframes iframe frame frameset object embed applet svg canvas audio video "
    "picture select datalist optgroup option textarea input map dialog progress meter title meta link rt rp del s "
    "strike amp-ad amp-analytics amp-consent amp-sidebar amp-lightbox amp-user-notification amp-iframe amp-embed "
    "amp-pixel amp-social-share amp-sticky-ad amp-next-page amp-video amp-youtube".split()
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_FOR_READERS_ALOUD = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|u-?vh|offscreen|hidden-accessible)(?:\s|$)",
    re.I,
)
_CREDIT = re.compile(r"(?:^|[\s_-])(?:credit|copyright|photographer|rights)s?(?:[\s_-]|$)", re.I)
_FOOTNOTE = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡§a-z])[\])]?\s*")
_LONGEST_NAME = 400


def is_unseen(element: HtmlElement, *, in_caption: bool, in_sentence: bool) -> bool:
    """Say whether *element* is not printed: hidden, a control, struck out, said a second time for readers aloud.

    Neither are the mark of a footnote, and in a caption the photographer's name. A button within a sentence is a
    word of it, which explains itself when it is pressed.
    """
    tag, named = element.tag, (element.get("class") or "")[:_LONGEST_NAME]
    if not isinstance(tag, str) or tag in _UNSEEN:
        return True
    if tag in ("html", "body"):
        return False
    if element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    if named and (_FOR_READERS_ALOUD.search(named) or (in_caption and _CREDIT.search(named))):
        return True
    if tag == "button":
        return not in_sentence
    return tag == "sup" and _is_footnote(element)


def _is_footnote(element: HtmlElement) -> bool:
    links = list(element.iterchildren("a"))
    if len(links) != 1 or not (links[0].get("href") or "").startswith("#"):
        return False
    return _FOOTNOTE.fullmatch("".join(element.itertext())[:16]) is not None
