"""Candidate to quote: the sentence with all that it must not be shown without."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpus.article import Article, Attribution, Sentence, Span
from corpus.store import Archive
from index.answer import Copy, Quote
from index.asking.question import Question, read_question
from index.marking.highlighting import find_highlight
from index.quoting.outcomes_told import find_outcome
from index.quoting.reading import Reading as Reading
from index.quoting.wholeness import make_whole
from index.ranking.ranking import Candidate
from index.search_engine import Searcher
from index.words.terms import read_tokens


def make_quotes(
    reading: Reading,
    question: Question,
    candidates: Iterable[Candidate],
    k: int,
    copies: Iterable[Candidate] = (),
    *,
    answering: bool = True,
) -> list[Quote]:
    """Return the first *k* candidates as quotes; the same words in another article are folded into one.

    Those of *copies* are folded where they repeat a quote, and not quoted themselves. What is printed as the words of
    somebody else is never folded: it is a quote of its own. Only in what is *answering* are the words marked that
    answer: what is merely near answers nothing.
    """
    quotes: list[Quote] = []
    by_words: defaultdict[str, list[int]] = defaultdict(list)  # the places in quotes
    beginnings: set[str] = set()  # the first words of the quotes
    in_copies: set[tuple[str, int]] = set()  # the article's id and the sentence's position
    for candidate, may_be_quoted in (*((c, True) for c in candidates), *((c, False) for c in copies)):
        if not may_be_quoted and not quotes:
            break
        article, sentence = candidate.article, candidate.sentence
        text = sentence.span.of(article.body)
        is_wanted = may_be_quoted and len(quotes) < k
        # Most of what is not to be quoted repeats nothing, and need not be looked at in the archive.
        if not is_wanted and _first_word(text) not in beginnings:
            continue
        words = " ".join(text.split()).casefold()
        if not is_wanted and words not in by_words:
            continue
        if not reading.holds(sentence) or (article.article_id, sentence.position) in in_copies:
            continue
        same = (p for p in by_words[words] if _may_fold(reading, quotes[p], article, candidate.attributions))
        place = next(same, None)
        if place is not None:
            # The same words in an article that is no copy as a whole: a statement that several printed.
            quotes[place] = _with_copies(quotes[place], [Copy(article, sentence.span, "same")])
        elif is_wanted:
            quote = make_whole(reading, article, sentence, tuple(candidate.attributions))
            found = list(_find_copies(reading, quote))
            in_copies.update((copy.article.article_id, position) for copy, positions in found for position in positions)
            quote = _with_copies(quote, [copy for copy, _ in found])
            matches = _find_matches(question, sentence, article)
            highlight = find_highlight(question, article, sentence, candidate.attributions) if answering else None
            outcome = find_outcome(reading, quote, question)
            by_words[words].append(len(quotes))
            beginnings.add(_first_word(text))
            quotes.append(replace(quote, score=candidate.score, matches=matches, highlight=highlight, outcome=outcome))
    return quotes


def quote_sentence(searcher: Searcher, archive: Archive, article: Article, sentence: Sentence, as_of: str) -> Quote:
    """Return *sentence* of *article* as a quote that answers no question; inside one ``Archive.snapshot``."""
    reading = Reading(searcher, archive, as_of)
    quote = make_whole(reading, article, sentence, reading.touching(article.article_id, sentence.span))
    return replace(quote, outcome=find_outcome(reading, quote, read_question("")))


def _first_word(text: str) -> str:
    """Return how ``make_quotes`` compares the first word of a sentence: most others begin with another one."""
    return "".join(text.split(maxsplit=1)[:1]).casefold()


def _find_copies(reading: Reading, quote: Quote) -> Iterator[tuple[Copy, list[int]]]:
    """Yield how each copy of the quote's article prints its words, with the positions of the sentences there.

    A copy that gives them to somebody else is left out.
    """
    others = reading.copies(quote.article.article_id)
    if not others:
        return
    # Imported here: few answers have copies, and all would wait for it.
    from corpus.copies_wording import QuotedWords

    quoted = QuotedWords(quote.article, quote.sentence.span)
    for other in others:
        wording = quoted.compare(reading.printed(other))
        if wording is None:
            continue
        said = [a for a in reading.attributions(other.article_id) if a.touches(wording.span)]
        if _may_fold(reading, quote, other, said):
            yield Copy(other, wording.shown, wording.kind), [sentence.position for sentence in wording.sentences]


def _may_fold(reading: Reading, quote: Quote, article: Article, said: Sequence[Attribution]) -> bool:
    """Say whether *article*, which prints the words of *quote* with the attributions *said*, may stand beside it.

    A copy may, unless it names another speaker: it may have lost the sentence that names one, or the first name. Any
    other article may where both print the words as the reporter's own, or name the same speakers in the same order:
    'I will appeal' is a statement of each who said it.
    """
    here, there = _speakers(quote.attributions), _speakers(said)
    is_copy = article.article_id == quote.article.article_id or article.article_id in reading.family(
        quote.article.article_id
    )
    if not is_copy:
        return here == there and None not in here
    known = [set(name.split()) for name in here if name]
    return not known or all(any(_is_part(set(name.split()), one) for one in known) for name in there if name)


def _speakers(attributions: Iterable[Attribution]) -> list[str | None]:
    """Return the name of each speaker, case folded, in the order of their words; None for one that is not known."""
    ordered = sorted(attributions, key=lambda attribution: attribution.content)
    return [" ".join(a.speaker.text.split()).casefold() if a.speaker else None for a in ordered]


def _is_part(one: set[str], other: set[str]) -> bool:
    return one <= other or other <= one


def _with_copies(quote: Quote, copies: Iterable[Copy]) -> Quote:
    """Return *quote* with *copies* among its own, each article once, the earliest first, undated ones last."""
    known = {quote.article.article_id: None, **{copy.article.article_id: copy for copy in quote.also_in}}
    for copy in copies:
        known.setdefault(copy.article.article_id, copy)
    found = [copy for copy in known.values() if copy]
    return replace(quote, also_in=tuple(sorted(found, key=lambda copy: copy.article.published or "9")))


def _find_matches(question: Question, sentence: Sentence, article: Article) -> tuple[Span, ...]:
    wanted = set(question.terms)
    start = sentence.span.start
    return tuple(
        Span(start + token.start, start + token.end)
        for token in read_tokens(sentence.span.of(article.body), question.language)
        if token.term in wanted
    )
