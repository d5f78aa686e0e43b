"""What in a sentence may be an answer: names, numbers, dates, noun phrases, words in quotation marks, reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.marking.amounts import Candidate, Form, find_dates, find_numbers
from index.marking.words import Word

MOST_WORDS = 8
_LONGEST_CLAUSE = 12

_JOINS = frozenset("of the de la von van der du del di and & for".split())
_DETERMINERS = frozenset("the a an his her its their".split())
_NOUNS = frozenset(("plain", "capital", "number"))
_MOST_LINKED = 4  # words on either side of 'of'
_BECAUSE = frozenset("because since as after following over amid for".split())
_QUOTED = re.compile(r"“[^“”\n]{2,120}”|(?<!\w)\"[^\"\n]{2,120}\"(?!\w)|(?<!\w)‘[^‘’\n]{2,80}’(?!\w)")
_CLAUSE_ENDS = re.compile(r"[,;:–—()\"”.?!](?:\s|$)|;|—")
_CLAUSE_WORDS = frozenset("and but which who when while that".split())
_BETWEEN = re.compile(r",? (?:and |or )?(?:the |a |an )?")
_MOST_CUTS = 7
_MOST_IN_LIST = 6


def find_candidates(
    text: str, words: Sequence[Word], asked_for: frozenset[str], *, reasons: bool = True
) -> list[Candidate]:
    """Return what may answer in *text*, whose *words* are given; each place once, none of the terms *asked_for* alone.

    *reasons*: with the clauses that say why or how.
    """
    olds = [bool(word.terms) and asked_for.issuperset(word.terms) for word in words]
    # So many words before each place tell something that the question does not.
    news = [0]
    for word, old in zip(words, olds, strict=True):
        news.append(news[-1] + (not old and bool(word.terms or word.sort == "number")))
    found: dict[tuple[int, int], Candidate] = {}
    for one in _every(text, words, olds, reasons):
        if news[one.last] > news[one.first]:
            found.setdefault(one[:2], one)
    return list(found.values())


def _every(text: str, words: Sequence[Word], olds: Sequence[bool], reasons: bool) -> Iterator[Candidate]:
    yield from find_dates(words)
    yield from find_numbers(words)
    if "“" in text or '"' in text or "‘" in text:
        yield from find_quoted(text, words)
    names = list(_names(words))
    yield from names
    nouns = list(_nouns(words, olds))
    yield from nouns
    if " and " in text or " or " in text:
        yield from _lists(text, words, names)
        yield from _lists(text, words, nouns)
    yield from _linked(words)
    if reasons:
        yield from _clauses(text, words)


def find_quoted(text: str, words: Sequence[Word]) -> Iterator[Candidate]:
    """Yield short pieces in quotation marks, without the marks."""
    for match in _QUOTED.finditer(text):
        inside = [place for place, word in enumerate(words) if match.start() < word.start and word.end < match.end()]
        if inside and len(inside) <= MOST_WORDS:
            yield Candidate(inside[0], inside[-1] + 1, "quoted")


def _names(words: Sequence[Word]) -> Iterator[Candidate]:
    """Yield names: runs of capitals, with what may join them ('University of Sallow') and without."""
    place = 0
    while place < len(words):
        if words[place].sort != "capital":
            place += 1
            continue
        runs = [place]  # the first words of runs, and the ends of those before them
        end = place + 1
        while end < len(words) and words[end].glued:
            ahead = end
            while ahead < len(words) and ahead - end < 3 and words[ahead].glued and words[ahead].lower in _JOINS:
                ahead += 1
            if ahead < len(words) and words[ahead].glued and words[ahead].sort == "capital":
                if ahead > end:
                    runs += [end, ahead]
                end = ahead + 1
            elif words[end].sort == "number" and words[end].text.isdigit() and len(words[end].text) < 4:
                end += 1  # 'Apollo 11'
            else:
                break
        runs.append(end)
        if end - place <= MOST_WORDS:
            joins = {words[at].lower for at in range(place, end) if words[at].sort == "break"}
            yield Candidate(place, end, "list" if joins & {"and", "&"} else "name")
        pieces = list(zip(runs[::2], runs[1::2], strict=True))
        for first, last in pieces:
            for owner in range(first, last - 1):
                if words[owner].lower.endswith("'s"):
                    yield Candidate(first, owner + 1, "name")
                    yield Candidate(owner + 1, last, "name")
            if last - first <= MOST_WORDS:
                yield Candidate(first, last, "name")
        place = end


def _nouns(words: Sequence[Word], olds: Sequence[bool]) -> Iterator[Candidate]:
    """Yield runs that no break cuts, and what is left of them without verbs and words of the question."""
    place = 0
    while place < len(words):
        if words[place].sort == "break":
            place += 1
            continue
        end = place + 1
        while end < len(words) and words[end].glued and words[end].sort != "break":
            end += 1
        cuts = [place, *(at for at in range(place + 1, end) if _may_cut(words, olds, at)), end]
        reach = len(cuts) if len(cuts) <= _MOST_CUTS else 4
        for number, first in enumerate(cuts):
            for last in cuts[number + 1 : number + reach]:
                if last - first <= MOST_WORDS:
                    yield Candidate(first, last, _form(words, first, last))
        place = end


def _may_cut(words: Sequence[Word], olds: Sequence[bool], at: int) -> bool:
    """Say whether a phrase may begin at *at*, or end before it; never inside a name."""
    before, word = words[at - 1], words[at]
    if before.lower.endswith("'s"):
        return True
    if before.sort == word.sort == "capital":
        return False
    return (
        olds[at] != olds[at - 1]
        or "verb" in (before.sort, word.sort)
        or (before.sort == "capital") != (word.sort == "capital")
        or before.sort == "number"
        or before.lower.endswith("ly")
    )


def _form(words: Sequence[Word], first: int, last: int) -> Form:
    sorts = {word.sort for word in words[first:last]}
    return "name" if sorts == {"capital"} else "number" if sorts == {"number"} else "noun"


def _lists(text: str, words: Sequence[Word], chunks: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield phrases between which only commas, 'and' or 'or' stand: all of them, and the last two."""
    longest: list[Candidate] = []
    for chunk in sorted(chunks, key=lambda one: (one.first, -one.last)):
        if not longest or chunk.first >= longest[-1].last:
            longest.append(chunk)
    run = longest[:1]
    for one, two in pairwise(longest):
        between = text[words[one.last - 1].end : words[two.first].start]
        # 'Tuesday, and Lind's' are no two of a kind.
        alike = (words[one.last - 1].calendar == "") == (words[two.first].calendar == "")
        if not (alike and _BETWEEN.fullmatch(between)):
            run = [two]
            continue
        run.append(two)
        if "and" in between or "or" in between:
            for start in {run[0], run[-2]}:
                if two.last - start.first <= MOST_WORDS + 2 and len(run) <= _MOST_IN_LIST:
                    yield Candidate(start.first, two.last, "list")


def _linked(words: Sequence[Word]) -> Iterator[Candidate]:
    """Yield 'the loss of a ship', 'lack of money'."""
    for at in range(1, len(words) - 1):
        link = words[at]
        if link.lower != "of" or not link.glued or not words[at + 1].glued or words[at - 1].sort == "break":
            continue
        first = at - 1
        while first and words[first].glued and words[first - 1].sort in _NOUNS and at - first < _MOST_LINKED:
            first -= 1
        last = begin = at + 1 + (words[at + 1].lower in _DETERMINERS)
        while last < len(words) and words[last].glued and words[last].sort != "break" and last - begin < _MOST_LINKED:
            last += 1
        if last > begin and last - first <= MOST_WORDS:
            yield Candidate(first, last, "of")


def _clauses(text: str, words: Sequence[Word]) -> Iterator[Candidate]:
    """Yield clauses that say why or how: 'because it leaks', 'due to rain', 'to save money', 'by selling boats'."""
    for at, (word, behind) in enumerate(pairwise(words)):
        form: Form
        two = f"{word.lower} {behind.lower}"
        if word.lower in _BECAUSE or two in ("due to", "owing to", "thanks to", "so that"):
            form = "because"
        elif word.lower == "to" and behind.sort in ("plain", "verb") and behind.glued:
            form = "to"
        elif word.lower in ("by", "through") and behind.lower.endswith("ing"):
            form = "by"
        else:
            continue
        end = _CLAUSE_ENDS.search(text, word.end)
        stop = end.start() if end else len(text)
        last = at + 1
        while last < len(words) and last - at < _LONGEST_CLAUSE and words[last].end <= stop:
            last += 1
        half = next((place for place in range(at + 4, last) if words[place].lower in _CLAUSE_WORDS), last)
        for until in {half, last}:
            while until > at + 1 and words[until - 1].sort == "break":
                until -= 1
            if until > at + 1:
                yield Candidate(at, until, form)
