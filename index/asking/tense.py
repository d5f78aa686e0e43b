"""Whether a question is about now: 'latest', 'currently', 'so far'; or about the beginning: 'first', 'originally'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from corpus.article import Span

Wanted = Literal["newest", "oldest"]


@dataclass(frozen=True, slots=True)
class Currency:
    """How much a question asks for new articles, or for old ones.

    ``strength``, 0 to 1, is how much the age of an article counts: 1 for 'latest', 0.6 for 'still', 0.2 where only the
    present tense speaks for it, 0 where nothing does. ``days``: an article older than another by so many counts half.
    ``spans`` are the words that ask for it and name nothing to search for. ``words`` tell the reader.
    """

    wants: Wanted | None = None
    strength: float = 0.0
    days: int = 0
    spans: tuple[Span, ...] = ()
    words: str = ""

    @property
    def is_asked(self) -> bool:
        """Say whether the question says so itself, and not by its tense alone: what a reader is told of."""
        return self.strength >= _STILL

    def weigh(self, age: float) -> float:
        """Return what an article counts for, 0 to 1, that is *age* days older than the newest, or newer than the first.

        Where nothing is asked, every article counts the same.
        """
        return 1.0 - self.strength * (1.0 - 0.5 ** (max(0.0, age) / self.days)) if self.wants else 1.0


_LATEST, _NOW, _STILL, _TENSE = 1.0, 0.8, 0.6, 0.2
_FIRST = 0.8
# News grow old in so many days, by what is asked.
_WEEKS, _MONTHS, _SEASONS = 14, 30, 90
_TOLD = (
    r"(?:say|said|speak|spoke|spoken|tell|told|comment|commented|seen|heard|hear|quoted|mention|mentioned|report|"
    r"reported|write|wrote|written|announce|announced)"
)
_DONE = (
    rf"(?:\w+ed|{_TOLD}|be|been|being|become|became|begin|began|begun|make|made|see|saw|use|hold|held|win|won|meet|met|"
    r"propose|appear|call|suggest|raise|rise|rose|find|found|go|went|take|took|taken|give|gave|given|print|build|built|"
    r"start|open|join|elect|publish|promise|claim|warn)"
)
_WORDS: tuple[tuple[str, Wanted, float, int], ...] = (
    (r"latest|newest|most recent(?:ly)?|up[- ]to[- ]date", "newest", _LATEST, _WEEKS),
    (rf"last(?= {_TOLD}\b)", "newest", _LATEST, _WEEKS),
    (r"currently|at the moment|at present|presently|these days|nowadays|right now", "newest", _NOW, _MONTHS),
    (r"current(?! (?:affairs|accounts?|events)\b)", "newest", _NOW, _MONTHS),
    (r"now(?! (?:that|and then|defunct|closed|known|called)\b)(?!-)", "newest", _NOW, _MONTHS),
    (r"so far|to date|until now|up to now|recently|lately|of late", "newest", _STILL, _MONTHS),
    (r"still(?! (?:lifes?|images?|waters?|births?)\b)|any ?more|any longer|no longer", "newest", _STILL, _SEASONS),
    (r"yet(?=\W*\Z)", "newest", _STILL, _SEASONS),
    (r"originally|initially|at first|in the beginning", "oldest", _FIRST, _SEASONS),
    (r"(?:earliest|oldest|very first)(?= (?:article|story|report|mention)\b)", "oldest", _FIRST, _SEASONS),
    # 'Who first proposed it': not 'the first minister', 'first aid', 'for the first time'.
    (rf"first(?= {_DONE}\b)", "oldest", _FIRST, _SEASONS),
)
_CASES = tuple(
    (re.compile(rf"\b(?:{pattern})(?!\w)", re.I), wants, strength, days) for pattern, wants, strength, days in _WORDS
)
# Before 'first', 'last' and 'now': then it says which, and not when.
_WHICH = re.compile(r"(?:\b(?:the|at|an?|his|her|their|its|our|my|come|came|until|till|before|from)|['’]s) \Z", re.I)
_TODAY = re.compile(r"\b(?:today|tonight|this (?:week|month|year|morning))\b")
_BE = r"(?:is|are|isn[’']t|aren[’']t)"
_PRESENT = re.compile(
    r"\W*(?:(?:and|but|so) )?(?:(?:(?:who|what|where|how)['’]s|"
    rf"(?:who|what|which|where|how)(?: \w+){{0,3}}? {_BE}|{_BE}) "
    r"(?:\S+ )*?(?!(?:during|something|anything|nothing|everything|thing|king|spring)\b)\w{2,}ing\b"
    r"|who(?:['’]s| is) (?:the |in charge\b|leader\b|head\b|\S+['’]s ))",
    re.I,
)
# 'Due to open', and not 'delayed due to the weather'.
_DUE = (
    r"due to (?:be|open|start|begin|end|meet|vote|appear|return|speak|go|take|stand|play|arrive|leave|launch|close|"
    r"publish|report|hold|visit|face|retire|expire|become|come|give|make|run|get|move|finish|sign|decide|step)"
)
_AHEAD = re.compile(
    rf"\b(?:will|won[’']t|shall|going to|{_DUE}|due for|(?:expected|scheduled|set) (?:for|to)|plan(?:s|ned|ning)? to|"
    r"likely|(?:is|are) to|next|upcoming|coming|tomorrow)\b",
    re.I,
)
_RECURS = re.compile(
    r"\b(?:won|wins?|winners?|winning|champions?|championship|crowned|awarded|elected|finals?|runners?-up|hosted|hosts?)\b"
    r"|\b(?:latest|now|current(?:ly)?|this (?:week|month|year|season))\b",
    re.I,
)
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_OPENED = re.compile(r"(?:\A|\s)['\"“‘«][^'\"”’»]*\Z")


def read_tense(text: str) -> Currency:
    """Return whether *text* asks for what is new or for what was first; the plainest of its words decides."""
    found = [
        (strength, Span(*match.span()), wants, days)
        for pattern, wants, strength, days in _CASES
        for match in pattern.finditer(text)
        if not _is_name(text, match)
    ]
    if found:
        strength, span, wants, days = max(found, key=lambda one: one[0])
        spans = tuple(sorted({one[1] for one in found if one[2] == wants}))
        first = "the oldest articles first" if wants == "oldest" else "newer articles before older ones"
        return Currency(wants, strength, days, spans, f"‘{span.of(text)}’: {first}")
    if _TODAY.search(text):
        return Currency("newest", _STILL, _WEEKS, (), "newer articles before older ones")
    if _PRESENT.match(text):
        return Currency("newest", _TENSE, _SEASONS)
    return Currency()


def asks_ahead(text: str) -> bool:
    """Say whether *text* asks what will be: 'Where will the match be played?'."""
    return _AHEAD.search(text) is not None


def asks_what_recurs(text: str) -> bool:
    """Say whether *text* asks what is decided again and again, 'Who won the cup?', or for the newest there is.

    A year says which of them is meant.
    """
    return _RECURS.search(text) is not None and _YEAR.search(text) is None


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Say whether the words are part of a name or a title, or say which: 'Now Magazine', '“Now”', 'the first'."""
    before = text[: match.start()]
    is_capital = match.group()[0].isupper() and bool(before.strip(" \"'“‘")) and not text.isupper()
    is_which = match.group().lower() in ("first", "last", "now") and _WHICH.search(before)
    return is_capital or bool(is_which) or bool(_OPENED.search(before))
