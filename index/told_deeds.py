"""Whether a sentence tells that something was done to somebody: not by that one, nor to others of whom they speak."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Span
from corpus.day_names import WEEKDAY
from corpus.people.names import is_person
from index.asking.deeds import find_told
from index.asking.wanted import LONGEST_LOOK
from index.quoting.reading import NamesOf, Reading
from index.ranking.ranking import Candidate
from index.words.folding import fold

# Between who does something and the verb: 'Frome has also sacked'.
_DOING = re.compile(r"\s(?:(?:has|had|have|then|later|also|[a-z]+ly)\s){0,3}")
# Behind a verb that has no object: 'Frome sacked over missing money', as headlines have it.
_NO_OBJECT = re.compile(
    r"\s*(?:\Z|[^\w\s\"“]|(?:after|again|amid|and|as|at|because|before|but|by|dead|during|earlier|following|for|from|in|"
    r"last|later|not|of|on|or|out|over|pending|since|this|to|today|twice|under|until|when|while|with|without|yesterday|"
    rf"{WEEKDAY})\b)",
    re.I,
)
_BY = re.compile(r"\sby\s(?:[\w’'.-]+\s){0,4}")
# 'powers to suspend officers', 'would sack anybody': nobody was.
_TO_DO = re.compile(r"\b(?:to|will|would|could|can|should|may|might|must|cannot)\s(?:\w+ (?:or|and) )?\Z")
_OBJECT_REACH = 40
_ONE = re.compile(r"\b(?:i|me|my|he|him|his|she|her|hers)\b", re.I)
_REACH = 60
# Between the two, in either order, such words begin what is said of somebody else.
_APART_BEFORE = re.compile(r"\b(?:if|whether|whose|for|about|than|allowing|(?<!, )who)\b")
_APART_BEHIND = re.compile(r"\b(?:after|before|when|while|but|although|said|says|because|suggest(?:s|ed)|by)\b")


def find_undergone(
    deeds: frozenset[str], text: str, here: Sequence[Span], own_words: Sequence[Span] = ()
) -> list[Span]:
    """Return where *text* tells of *deeds* that may be done to somebody, whose mentions are *here*.

    Not of what that one does, of what is only meant to be done to others, nor of what *own_words*, that one's speech,
    say of others.
    """
    return [
        deed
        for deed in find_told(deeds, text.lower())
        if not any(_does(text, who, deed) for who in here)
        and not _is_only_meant(text, here, deed)
        and not any(_is_said_of_others(text, here, deed, words) for words in own_words)
    ]


def find_own_words(last: str, candidate: Candidate) -> list[Span]:
    """Return what of the sentence of *candidate* somebody of the folded surname *last* says, as places in it."""
    start = candidate.sentence.span.start
    said = (one for one in candidate.attributions if one.speaker and fold(one.speaker.text).split()[-1] == last)
    return [Span(piece.start - start, piece.end - start) for one in said for piece in one.content]


def is_nearest(reading: Reading, candidate: Candidate, here: Sequence[Span], done: Sequence[Span]) -> bool:
    """Say whether nobody else stands nearer to what was *done* than the one whose mentions in the sentence are *here*.

    Where it mentions that one not at all, nobody else may be named.
    """
    article, sentence = candidate.article, candidate.sentence
    text, start = sentence.span.of(article.body)[:LONGEST_LOOK], sentence.span.start
    names = (one.span for one in NamesOf(reading.names, article) if one.span.overlaps(sentence.span))
    places = [Span(one.start - start, one.end - start) for one in names]
    others = [one for one in places if _is_somebody(text, one) and not any(one.overlaps(own) for own in here)]
    return is_near(text, here, done, others) if here else not others


def is_near(text: str, here: Sequence[Span], done: Sequence[Span], others: Sequence[Span] = ()) -> bool:
    """Say whether one of the mentions *here* belongs to what was *done*, and none of those of *others* is nearer."""
    for deed in done:
        nearest = min(here, key=lambda one: _distance(one, deed), default=None)
        least = min((_distance(one, deed) for one in others), default=_REACH)
        if nearest and _distance(nearest, deed) <= min(least, _REACH) and not _are_apart(text, nearest, deed):
            return True
    return False


def _is_somebody(text: str, span: Span) -> bool:
    words = span.of(text)
    return len(words.split()) == 1 or is_person(words)


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _are_apart(text: str, who: Span, deed: Span) -> bool:
    if who.end <= deed.start:
        return bool(_APART_BEFORE.search(text, who.end, deed.start))
    return bool(_APART_BEHIND.search(text, deed.end, who.start))


def _does(text: str, who: Span, deed: Span) -> bool:
    """Say whether *who* did the *deed*: 'Frome sacked his clerk', 'Frome fired a flare', 'was sacked by Frome'."""
    if who.start >= deed.end:
        return bool(_BY.fullmatch(text, deed.end, who.start))
    is_verb = text[deed.start : deed.end].endswith(("ed", "shot", "es", "ts"))
    return is_verb and bool(_DOING.fullmatch(text, who.end, deed.start)) and not _NO_OBJECT.match(text, deed.end)


def _is_only_meant(text: str, here: Sequence[Span], deed: Span) -> bool:
    """Say whether the *deed* is an infinitive whose object is none of those *here*, nor a pronoun."""
    if not _TO_DO.search(text, 0, deed.start):
        return False
    reach = deed.end + _OBJECT_REACH
    return not any(deed.end <= who.start < reach for who in here) and not _ONE.search(text, deed.end, reach)


def _is_said_of_others(text: str, here: Sequence[Span], deed: Span, words: Span) -> bool:
    own = words.covers(deed) and not any(words.covers(who) for who in here)
    return own and not _ONE.search(text, words.start, words.end)
