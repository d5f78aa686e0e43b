"""More than one source for an answer: those that agree are one quote, those that disagree are set side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from index.answer import Copy, Quote
from index.asking.question import Question
from index.quoting.quoting import make_quotes
from index.quoting.reading import Reading
from index.ranking.ranking import Candidate

if TYPE_CHECKING:  # most questions ask for nothing that could be compared
    from index.comparing.disagreeing import Conflict
    from index.comparing.same_matter import Telling

_COMPARED = frozenset(("number", "duration", "date", "age", "person"))


class Compared(NamedTuple):
    """What candidates of several articles tell: in which order they stand, and who disagrees or agrees with whom.

    ``standing`` are those that disagree, the one that stands now first, and ``about`` says on what. The second of each
    of ``pairs`` tells what the first one tells.
    """

    candidates: Sequence[Candidate]
    standing: tuple[Candidate, ...] = ()
    about: str = ""
    pairs: tuple[tuple[Candidate, Candidate], ...] = ()


def quote_several(
    reading: Reading,
    question: Question,
    candidates: Sequence[Candidate],
    k: int,
    copies: Sequence[Candidate] = (),
    *,
    is_about_now: bool = False,
) -> tuple[list[Quote], tuple[Conflict, ...]]:
    """Return the first *k* of *candidates* as quotes, and what their articles disagree on.

    It is what ``make_quotes`` returns, but that a telling which agrees with a better one is named beside it, that a
    corrected article stands before the copy that was not corrected, and that where articles disagree, the one that
    stands now is first for a question about now (*is_about_now*), and where the other one's value was corrected.
    """
    candidates = _corrected_first(reading, candidates)
    if question.asked not in _COMPARED or len({one.article.article_id for one in candidates}) < 2:
        return make_quotes(reading, question, candidates, k, copies=copies), ()
    # Most questions do not wait for what compares.
    from index.comparing.disagreeing import Conflict

    compared = _compare(reading, question, candidates, is_about_now)
    # Known by their sentences: a sentence is one candidate.
    folded = {other.sentence for _, other in compared.pairs}
    left = [candidate for candidate in compared.candidates if candidate.sentence not in folded]
    quotes = _with_agreeing(make_quotes(reading, question, left, k, copies=copies), compared.pairs)
    made = {quote.sentence: quote for quote in quotes}
    sides = [
        quote
        for one in compared.standing
        for quote in ([made[one.sentence]] if one.sentence in made else make_quotes(reading, question, [one], 1))
    ]
    return quotes, (Conflict(compared.about, tuple(sides)),) if len(sides) > 1 else ()


def _compare(reading: Reading, question: Question, candidates: Sequence[Candidate], is_about_now: bool) -> Compared:
    from index.comparing.agreeing import find_agreeing
    from index.comparing.disagreeing import find_disagreeing, order_by_standing
    from index.comparing.same_matter import read_tellings
    from index.comparing.sought import read_sought

    sought = read_sought(question)
    tellings = read_tellings(sought, question, candidates) if sought else []
    if sought is None or len(tellings) < 2:
        return Compared(candidates)
    standing: list[Telling] = []
    if disagreeing := find_disagreeing(question, tellings):
        corrections = [_correction(reading, one.candidate) for one in disagreeing]
        standing, is_mended = order_by_standing(disagreeing, corrections)
        if is_about_now or is_mended:
            candidates = _moved_up(candidates, standing[0].candidate, disagreeing[0].candidate)
    places = {id(candidate): place for place, candidate in enumerate(candidates)}
    tellings.sort(key=lambda telling: places[id(telling.candidate)])
    pairs = find_agreeing(question, tellings, lambda one, other: _is_copy(reading, one, other))
    return Compared(candidates, tuple(one.candidate for one in standing), sought.about, tuple(pairs))


def _with_agreeing(quotes: Sequence[Quote], pairs: Sequence[tuple[Candidate, Candidate]]) -> list[Quote]:
    """Return *quotes* with the second of each of *pairs* beside the quote that the first one is, or is folded into."""
    beside: defaultdict[int, list[Candidate]] = defaultdict(list)
    for kept, other in pairs:
        for place, quote in enumerate(quotes):
            if quote.sentence == kept.sentence or any(
                copy.article.article_id == kept.article.article_id and copy.span.overlaps(kept.sentence.span)
                for copy in quote.also_in
            ):
                beside[place].append(other)
                break
    return [_add(quote, beside[place]) if place in beside else quote for place, quote in enumerate(quotes)]


def _add(quote: Quote, agreeing: Sequence[Candidate]) -> Quote:
    known = {quote.article.article_id, *(copy.article.article_id for copy in quote.also_in)}
    added: dict[str, Copy] = {}
    for one in agreeing:
        if one.article.article_id not in known:
            added.setdefault(one.article.article_id, Copy(one.article, one.sentence.span, "agrees"))
    both = (*quote.also_in, *added.values())
    return replace(quote, also_in=tuple(sorted(both, key=lambda copy: copy.article.published or "9")))


def _is_copy(reading: Reading, one: Candidate, other: Candidate) -> bool:
    return other.article.article_id in reading.family(one.article.article_id)


def _correction(reading: Reading, candidate: Candidate) -> str:
    """Return what the candidate's article says was corrected in it; nothing where it says nothing."""
    article = candidate.article
    note = reading.correction(article)
    return (note.of(article.body) if note else article.correction) or ""


def _corrected_first(reading: Reading, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return *candidates* with a corrected article's before the first one, where that is an uncorrected copy."""
    if not candidates:
        return candidates
    family = set(reading.family(candidates[0].article.article_id))
    copies = [one for one in candidates[1:] if one.article.article_id in family] if family else []
    corrected = next((one for one in copies if _correction(reading, one)), None)
    if corrected is None or _correction(reading, candidates[0]) or not _prints_the_like(candidates[0], corrected):
        return candidates
    return _moved_up(candidates, corrected, candidates[0])


def _prints_the_like(one: Candidate, other: Candidate) -> bool:
    """Say whether two sentences of copies are the same one, perhaps corrected, by the words that they share."""
    first, second = (set(c.sentence.span.of(c.article.body).casefold().split()) for c in (one, other))
    return 2 * len(first & second) > max(len(first), len(second))


def _moved_up(candidates: Sequence[Candidate], one: Candidate, before: Candidate) -> list[Candidate]:
    """Return *candidates* with *one* right before another, unless it stands before that already."""
    places = {id(candidate): place for place, candidate in enumerate(candidates)}
    if places[id(one)] <= places[id(before)]:
        return list(candidates)
    rest = [candidate for candidate in candidates if candidate is not one]
    place = places[id(before)]
    return [*rest[:place], one, *rest[place:]]
