"""Who a feed says it is from: its title to an outlet, its authors to a byline."""

from __future__ import annotations

import re

# What a newspaper calls a part of itself: of 'BBC News - UK Politics' the outlet is the first half.
_SECTIONS = frozenset(
    "all analysis arts articles asia africa america americas australia books breaking britain business canada city "
    "climate comment companies country culture daily economy editorial education election elections england "
    "entertainment environment europe european family fashion feed feeds film finance financial food football foreign "
    "front front-page full health headline headlines home homepage housing industry international ireland latest law "
    "lead leads life lifestyle living local london main market markets media middle east money most motoring music my "
    "national nation new news newest obituaries of north northern opinion opinions our page pages pictures "
    "politics popular posts property radio real-time recent region regional rss science scotland section society south "
    "sport sports stage stories story style tech technology text the today top transport travel tv uk "
    "uk-news uncategorized united update updates us usa video views wales weather west women world".split()
)
_PARTS = re.compile(r"\s+(?:[-–—|»>•·/]|::|>>)\s+|\s*[|»]\s*|:\s+")
_FEED_WORDS = re.compile(r"[\s(\[:-]*\b(?:rss|atom|xml|json)?[\s-]*(?:feed|rss|atom)s?\b[\s)\]]*$", re.I)
_COMMENTS = re.compile(
    r"(?:comments (?:on|for)|kommentare (?:zu|für)|commentaires (?:sur|pour)|comentarios en)\b", re.I
)
_MAIL = re.compile(r"<?\b(?:mailto:)?[^\s<>()@]+@[^\s<>()@]+\b>?", re.I)
_ADDRESS = re.compile(r"https?://\S+", re.I)
_BY = re.compile(r"by\s+(?=\S)", re.I)
_LONGEST = 1_024
# What software puts where nobody has signed.
_NOBODY = frozenset("admin administrator webmaster root user author anonymous unknown nobody none null noreply".split())


def outlet_of(title: str) -> str | None:
    """Return the outlet that a feed's *title* names: without its section, where it is plain which part that is."""
    title = " ".join(title[:_LONGEST].split())
    title = _FEED_WORDS.sub("", title).strip() or title
    parts = [part for part in _PARTS.split(title) if part]
    named = [part for part in parts if not _is_section(part)]
    return (named[0] if len(named) == 1 and len(parts) > 1 else title) or None


def is_of_comments(title: str) -> bool:
    """Say whether a feed with this *title* has the comments of readers instead of articles."""
    return bool(_COMMENTS.match(title.strip()))


def byline_of(names: list[str]) -> str | None:
    """Return the byline that *names* make, each once, without addresses: 'a@b.org (Ann Dunn)' is Ann Dunn."""
    clean = (_person(name[:_LONGEST]) for name in names)
    return ", ".join(dict.fromkeys(name for name in clean if name)) or None


def _person(name: str) -> str:
    text = " ".join(name.split())
    rest = _ADDRESS.sub("", _MAIL.sub("", text)).strip(" ,;:<>")
    if rest != text and rest.startswith("(") and rest.endswith(")"):
        rest = rest[1:-1].strip()
    rest = _BY.sub("", rest, count=1) if _BY.match(rest) else rest
    return "" if rest.casefold() in _NOBODY or not any(map(str.isalpha, rest)) else rest


def _is_section(part: str) -> bool:
    return all(word in _SECTIONS for word in re.findall(r"[^\s&,+]+", part.casefold()) if word not in ("and", "&"))
