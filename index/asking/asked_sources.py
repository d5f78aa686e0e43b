"""Which outlet or author a question asks for: 'in the Guardian', 'What did the Post report', 'articles by Ann Lee'.

Only what the archive prints counts, and only where the words say that it is the source: "Was the bill opposed by Ann
Lee?" asks for what somebody did, who may write articles as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from corpus.article import Span


class AskedSource(NamedTuple):
    """An outlet or an author that is asked for, as ``Filters`` take it, and the words that do.

    ``verb`` is where 'written' or 'reported' stands before them, which asks for nothing else.
    """

    name: str
    span: Span
    verb: Span | None = None


_WRITING = (
    r"(?:articles?|stor(?:y|ies)|pieces?|columns?|reports?|reporting|interviews?|analys[ei]s|reviews?|coverage|news|"
    r"headlines?|written|reported|published|printed|filed|authored|said|quoted)"
)
_WRITTEN = re.compile(r"\b(?:articles?|stor(?:y|ies)|written|reported|published|printed)\b", re.I)
_WRITES = r"(?:reports?|reported|writes?|wrote|written|prints?|printed|publish(?:ed|es)?|covers?|covered)"
_AUX = r"(?:does|did|do|has|have|had)"
# Of 'BBC News' and 'Island Post Online', a reader says the rest.
_GENERAL = re.compile(r"\s+(?:news|online|newspaper|magazine|website)\Z|\.(?:com|co\.uk|org|net)\Z", re.I)
_THE = re.compile(r"\Athe\s+(?=\S)", re.I)
_NAME = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}"
_BY = re.compile(
    rf"\b{_WRITING}\b[^?!;:]{{0,80}}?\b(?P<all>by (?P<name>{_NAME}))|,\s*(?P<end>by (?P<last>{_NAME}))\W*\Z", re.I
)
_AUTHOR_WRITES = re.compile(rf"\b(?P<all>{_AUX} (?P<name>{_NAME}?) {_WRITES})\b", re.I)


def find_outlet(text: str, outlets: Sequence[str], is_quoted: Callable[[str], bool]) -> AskedSource | None:
    """Return which of *outlets* is asked for in *text*; None where none is, or where there is no other.

    A name that is a word in lower case ('in the mirror') is none. *is_quoted* says whether the archive quotes somebody
    of that name: 'What did the Harbour Board say' asks for their words, wherever they are printed.
    """
    if len(outlets) < 2:
        return None
    folded = text.casefold()
    best, longest = None, 0
    for outlet in outlets:
        whole = _THE.sub("", outlet.strip())
        for name in dict.fromkeys((whole, _GENERAL.sub("", whole))):
            # The longest name is meant, and of one length the one that is printed so.
            length = len(name) + (name == whole)
            if length > longest and name.casefold() in folded and (span := _as_source(text, name, is_quoted)):
                best, longest = AskedSource(outlet if name == whole else name, span, _verb(text, span)), length
    return best


def find_author(text: str, is_author: Callable[[str], bool]) -> AskedSource | None:
    """Return the author that *text* asks for, one whom *is_author* knows by a byline; None where it asks for none."""
    for pattern in (_BY, _AUTHOR_WRITES):
        for match in pattern.finditer(text):
            for name in _names_in(match["name"] or match["last"], is_whole=pattern is _AUTHOR_WRITES):
                if is_author(name):
                    start = match.start("all") if match["name"] else match.start("end")
                    end = match.end() if pattern is _AUTHOR_WRITES else text.index(name, start) + len(name)
                    span = Span(start, end)
                    return AskedSource(name, span, _verb(text, span))
    return None


def _names_in(written: str, *, is_whole: bool) -> list[str]:
    """Return what of *written* may be an author's name, the longest first: all of its capitalised words.

    In lower case, the rest of the sentence begins somewhere behind the name.
    """
    words = re.sub(r"['’]s\Z", "", written.rstrip(".'’")).split()
    capitals = next((place for place, word in enumerate(words) if not word[0].isupper()), len(words))
    if is_whole:
        return [" ".join(words)] if len(words) > 1 and capitals in (0, len(words)) else []
    if capitals:
        return [" ".join(words[:capitals])] if words[0].lower() not in ("the", "a", "an") else []
    return [" ".join(words[:count]) for count in range(len(words), 1, -1)]


def _as_source(text: str, name: str, is_quoted: Callable[[str], bool]) -> Span | None:
    """Return where *text* asks for what *name* printed; None where it does not."""
    written = r"\s+".join(map(re.escape, name.split()))
    the = rf"(?:the\s+)?(?P<name>{written})(?!['’]?\w)"
    for pattern in (
        rf"\b(?:in|by|from|on)\s+{the}(?!\s+(?-i:[A-Z]))",
        rf"\b{_AUX}\s+{the}\s+(?P<verb>{_WRITES}|say|said|tell us)\b",
    ):
        for match in re.finditer(pattern, text, re.I):
            if not _is_name(text, match["name"]):
                continue
            lead = match.group().split()[0].casefold()
            is_told = re.search(rf"\b{_WRITING}\b", text[: match.start()], re.I) is not None
            if "verb" in match.groupdict() and match["verb"].lower() in ("say", "said", "tell us") and is_quoted(name):
                continue
            # 'What did she say on the BBC?' may be about it.
            if lead in ("by", "from", "on") and not is_told:
                continue
            return Span(*match.span())
    return None


def _verb(text: str, span: Span) -> Span | None:
    found = list(_WRITTEN.finditer(text, 0, span.start))
    return Span(*found[-1].span()) if found else None


def _is_name(text: str, written: str) -> bool:
    """Say whether *written* is written as a name: with a capital, or so long that it is no word of another kind."""
    return written[0].isupper() or len(written.split()) > 1 or (text.islower() and len(written) <= 4)
