"""What speaks for each candidate: readable figures by name, which ``highlight_weights.json`` has the weights of."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.people.names import is_person
from index.asking.question import Question
from index.marking.amounts import UNITS, Candidate
from index.marking.question import PREPOSITIONS, Shape
from index.marking.words import Word

Figures = list[tuple[str, float]]

# A matched word counts so much less a word farther away, and so much less behind each comma or bracket.
_A_WORD_AWAY = 0.85
_A_COMMA_AWAY = 0.8
_NAME_COUNTS = 0.5  # who is asked about stands everywhere; what is said of them stands beside the answer
_CALLED = frozenset("called named known titled entitled dubbed nicknamed termed".split())
_IS = frozenset("is was are were remains being be".split()) | {"became", "become"}
_DETERMINERS = frozenset("the a an his her its their this that these those my our your".split())
# They answer nothing by themselves.
_VAGUE = frozenset(
    (
        "other others many several various new thing things way ways part parts place time times number people example "
        "same different certain some much more most main major important well large great high good best based use "
        "used using make made called known later own only"
    ).split()
)
_ASIDE = frozenset(",;:()—")


def weigh_candidates(
    shape: Shape, question: Question, text: str, words: Sequence[Word], candidates: Sequence[Candidate]
) -> list[Figures]:
    """Return the figures that speak for or against each of *candidates*, found in *text* for *question*.

    A figure that is 0 is left out.
    """
    near = _Near(shape, question, text, words)
    starts = {one.first for one in candidates}
    before = {first: _look_before(shape, text, words, first) for first in starts}
    weighed: list[Figures] = []
    for one in candidates:
        figures = [(f"{shape.kind}: {one.form}", 1.0), (one.form, 1.0), *before[one.first]]
        near.add_figures(figures, one.first, one.last)
        if shape.heads:
            _add_nouns(figures, shape, words, one.first, one.last)
        _add_wording(figures, words, one.first, one.last)
        weighed.append(figures)
    return weighed


def may_fit(shape: Shape, words: Sequence[Word], one: Candidate) -> bool:
    """Say whether *one* can be what is asked for: 'who' is no number, and 'how many' is no name."""
    kind, inside = shape.kind, words[one.first : one.last]
    if kind in ("person", "named", "place"):
        named = any(word.sort == "capital" and not word.calendar for word in inside)
        if kind == "place" and is_person(" ".join(word.text for word in inside)):
            return False
        return one.form == "quoted" or (named and all(word.sort != "verb" for word in inside))
    if kind in ("date", "year"):
        return any(word.sort == "number" or word.calendar for word in inside)
    if kind == "reason":
        return one.form in ("because", "to", "by", "of")
    has_number = any(word.sort == "number" for word in inside)
    if kind == "number" and one.last < len(words) and words[one.last].glued and words[one.last].lower in UNITS:
        # 'How many ships' are no six years.
        return has_number and not shape.heads.isdisjoint(words[one.last].terms)
    if kind in ("number", "amount", "percent", "age", "duration"):
        return has_number
    return kind != "definition" or (one.form != "name" and not has_number)


class _Near:
    """How near the question's words are to each place of a sentence, reckoned once for all candidates."""

    def __init__(self, shape: Shape, question: Question, text: str, words: Sequence[Word]) -> None:
        asked, names = frozenset(question.terms), question.name_terms
        # Of each word: how much it counts as matched, and whether it is one that stands beside the gap.
        counts, besides, self._olds = [], [], [0]
        for word in words:
            old = False
            count = is_beside = 0.0
            for term in word.terms:
                if term in asked:
                    old = True
                    count = max(count, _NAME_COUNTS if term in names else 1.0)
                    if term in shape.beside:
                        is_beside = 1.0
            counts.append(count)
            besides.append(is_beside)
            self._olds.append(self._olds[-1] + old)
        away = [_A_WORD_AWAY] * len(words)
        for place in range(1, len(words)):
            if not words[place].glued and not _ASIDE.isdisjoint(text[words[place - 1].end : words[place].start]):
                away[place] *= _A_COMMA_AWAY
        gap = shape.gap
        self._names = (f"{gap}: left", f"{gap}: right", f"{gap}: beside left", f"{gap}: beside right")
        self._left = _nearness(counts, besides, away)
        self._right = _nearness(counts[::-1], besides[::-1], [_A_WORD_AWAY, *away[:0:-1]])[::-1]

    def add_figures(self, figures: Figures, first: int, last: int) -> None:
        """Add how near the matched words are, on which side, and how many stand in the words themselves."""
        nearest_left, all_left, beside_left = self._left[first]
        nearest_right, all_right, beside_right = self._right[last]
        left, right, by_left, by_right = self._names
        figures.append(("near", max(nearest_left, nearest_right)))
        figures.append(("near all", all_left + all_right))
        if nearest_left:
            figures.append((left, nearest_left))
        if nearest_right:
            figures.append((right, nearest_right))
        if beside_left:
            figures.append((by_left, beside_left))
        if beside_right:
            figures.append((by_right, beside_right))
        if old := self._olds[last] - self._olds[first]:
            figures.append(("of the question", old / (last - first)))


def _look_before(shape: Shape, text: str, words: Sequence[Word], first: int) -> Figures:
    """Return what stands before the words from *first*: a preposition, 'called', 'is', nothing."""
    if not first:
        return [("opens", 1.0)]
    if not words[first].glued:
        return [("in brackets" if text[words[first].start - 1] == "(" else "behind a mark", 1.0)]
    figures: Figures = []
    at = first - 1
    if words[at].sort in ("plain", "capital", "number"):
        figures.append((f"{words[first].sort} went on", 1.0))
    if words[at].lower in _DETERMINERS:
        figures.append(("behind the", 1.0))
        at -= 1
    governor = words[at].lower if at >= 0 else ""
    if governor in PREPOSITIONS:
        figures.append((f"{shape.kind}: {governor} ...", 1.0))
        if governor == shape.preposition:
            figures.append(("same preposition", 1.0))
    elif governor in _CALLED:
        figures.append(("behind called", 1.0))
    elif governor in _IS:
        figures.append(("behind is", 1.0))
    if shape.preposition and governor != shape.preposition:
        figures.append(("other preposition", 1.0))
    return figures


def _add_nouns(figures: Figures, shape: Shape, words: Sequence[Word], first: int, last: int) -> None:
    """Add where the noun stands that is asked for: 'what company' is answered by 'the Acme company'."""
    heads = shape.heads
    if any(not heads.isdisjoint(word.terms) for word in words[first:last]):
        figures.append(("noun inside", 1.0))
    elif last < len(words) and words[last].glued and not heads.isdisjoint(words[last].terms):
        figures.append(("noun next", 1.0))
    elif last + 1 < len(words) and words[last + 1].glued and not heads.isdisjoint(words[last + 1].terms):
        figures.append(("noun soon", 1.0))
    if first and not heads.isdisjoint(words[first - 1].terms):
        figures.append(("noun before", 1.0))


def _add_wording(figures: Figures, words: Sequence[Word], first: int, last: int) -> None:
    """Add how the words themselves are made, and whether they stop where the phrase goes on."""
    begins, ends = words[first], words[last - 1]
    size = last - first
    if size == 1:
        figures.append(("one word", 1.0))
    else:
        if ends.sort == "verb":
            figures.append(("verb last", 1.0))
        if size > 2 and any(word.sort == "verb" for word in words[first + 1 : last - 1]):
            figures.append(("verb inside", 1.0))
        if size > 3:
            figures.append(("long", (size - 3) / 4))
    if begins.sort == "verb":
        figures.append(("verb first", 1.0))
    if ends.lower.endswith("ly"):
        figures.append(("adverb last", 1.0))
    if begins.lower.endswith("ly"):
        figures.append(("adverb first", 1.0))
    if begins.lower in _VAGUE or ends.lower in _VAGUE:
        vague = all(word.lower in _VAGUE for word in words[first:last])
        figures.append(("vague" if vague else "vague at an end", 1.0))
    if last < len(words) and words[last].glued:
        after = words[last]
        if after.lower == "of":
            figures.append(("of follows", 1.0))
        elif after.sort in ("plain", "capital", "number"):
            figures.append((f"{ends.sort} goes on", 1.0))


def _nearness(
    counts: Sequence[float], besides: Sequence[float], away: Sequence[float]
) -> list[tuple[float, float, float]]:
    """Return for each place, and the end, how near the matched words before it are: the nearest, all, those beside.

    *away* is what the step over each word leaves of it.
    """
    nearest = together = beside = 0.0
    found = [(nearest, together, beside)]
    for count, is_beside, step in zip(counts, besides, away, strict=True):
        nearest = max(nearest * step, count)
        together = together * step + count
        beside = max(beside * step, is_beside)
        found.append((nearest, together, beside))
    return found
