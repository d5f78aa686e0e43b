"""Words that a reader may have meant: offered where the archive has not those that were written, never put in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from corpus.store import Archive
from index.asking.question import Question
from index.engine.filtering import without_accents
from index.engine.printed_facts import PrintedFacts
from index.search_engine import Only, Searcher, Sought
from index.words.terms import read_tokens

# A name that is printed once may be a misprint itself.
_LEAST_PRINTED = 2
# So many terms are looked at, and so many sentences of each, for how it is printed.
_MOST_LOOKED_AT, _SENTENCES = 5, 4
_MOST_WORDS, _MOST_OFFERED = 3, 3


class SpellingSearcher(Searcher, Protocol):
    """A searcher that knows its terms by their letters."""

    @property
    def printed(self) -> PrintedFacts:
        """What is known of the articles beside their sentences."""
        ...


class Offer(NamedTuple):
    """A word of a question that the archive does not hold, and the words that it does, the likeliest first."""

    word: str
    instead: tuple[str, ...]
    is_name: bool


def offer_words(
    searcher: SpellingSearcher, archive: Archive, question: Question, only: Only, words: Sequence[str]
) -> list[Offer]:
    """Return what *words* of *question*, which no sentence that may be found holds, may be misspelt for.

    A word is offered as it is printed. It is held more than once, begins with the same letter, and is a slip or two of
    the pen away (``misspelling``). Of those, the nearest go first, then the commonest. For a word that may be
    a name, names alone are offered, if there are any; for one in lower case beside capitals, no names.
    """
    terms = dict(zip(question.words, question.terms, strict=True))
    has_case = any(map(str.isupper, question.text)) and not question.text.isupper()
    offers, near_terms = [], searcher.printed.near_terms
    for word in words[:_MOST_WORDS]:
        term = terms.get(word, "")
        if not term or term[0].isdigit() or searcher.holds(term):
            continue  # what only the filters leave out is spelt rightly
        # A misspelt word may have another stem: 'hutchings' for 'hutchin'.
        alike = near_terms(term) | near_terms(without_accents(word).casefold())
        near = ((slips, -searcher.df(one, only), one) for one, slips in alike.items())
        ranked = sorted(one for one in near if -one[1] >= _LEAST_PRINTED)[:_MOST_LOOKED_AT]
        printed = [_print(searcher, archive, question.language, one, only) for _, _, one in ranked]
        names = [one for one in printed if one[:1].isupper()]
        others = [one for one in printed if one and not one[0].isupper()]
        chosen = (names or others) if word[0].isupper() or not has_case else others
        if chosen:
            offers.append(Offer(word, tuple(dict.fromkeys(chosen))[:_MOST_OFFERED], bool(names)))
    return offers


def say_offers(offers: Sequence[Offer]) -> str:
    """Return the question whether one of *offers* is meant, after a space; nothing where there is none."""
    if not offers:
        return ""
    if len(offers) == 1:
        return f" Did you mean {_join(offers[0].instead)}?"
    return f" Did you mean {' and '.join(f'{_join(offer.instead)} for ‘{offer.word}’' for offer in offers)}?"


def _join(words: Sequence[str]) -> str:
    return " or ".join(f"‘{word}’" for word in words)


def _print(searcher: Searcher, archive: Archive, language: str, term: str, only: Only) -> str:
    """Return how *term* is mostly printed; empty where no sentence shows it.

    Where it begins a sentence, or all is in capitals, its own capital tells nothing.
    """
    inside: Counter[str] = Counter()
    anywhere: Counter[str] = Counter()
    for hit in searcher.search([Sought(term)], _SENTENCES, only):
        article = archive.article(hit.sentence.article_id, hit.kept_at)
        text = hit.sentence.span.of(article.body) if article else ""
        for token in read_tokens(text, language):
            if token.term == term:
                written = re.sub(r"['’]s?\Z", "", text[token.start : token.end])
                anywhere[written] += 1
                inside[written] += bool(re.search(r"\w[^.?!“\"]*\Z", text[: token.start])) and not text.isupper()
    best = (+inside or anywhere).most_common(1)
    return best[0][0] if best else ""
