"""Who said it, in a chat: the evidence in plain words, and the sentences of the article that hold it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from telegram import MessageEntity

from bot.naming import explain_naming, marked_in, place_of
from bot.telegram.citations import LONGEST_ASIDE
from bot.telegram.quotes import ASIDE, shift
from bot.telegram.text import Draft, Styled, count_units
from corpus.article import Sentence, Span
from index.answer import Quote
from index.saying import Naming

_MOST_NAMINGS = 3
_MOST_SENTENCES = 3


def naming_paragraphs(quote: Quote, namings: Sequence[Naming]) -> list[Styled]:
    """Return the evidence of *namings* for who said *quote*; each paragraph fits into a message."""
    paragraphs = []
    for number, naming in enumerate(namings[:_MOST_NAMINGS]):
        draft = Draft()
        if number == 0:
            draft.add("Who said it", MessageEntity.BOLD).add("\n")
        facts = explain_naming(quote, naming, several=len(namings) > 1)
        paragraphs.append(draft.add("\n".join(f"{fact.label}: {fact.text}" for fact in facts)).done())
    if len(namings) > _MOST_NAMINGS:
        paragraphs.append(Draft().add(f"and {len(namings) - _MOST_NAMINGS} more").done())
    return paragraphs + [_show(quote, sentence, namings) for sentence in naming_sentences(quote, namings)]


def naming_marks(quote: Quote, namings: Sequence[Naming]) -> list[Span]:
    """Return what of the words of *quote* itself is evidence: the mention, the cue, the name."""
    return [span for naming in namings[:_MOST_NAMINGS] for span in marked_in(naming, quote.sentence)]


def naming_sentences(quote: Quote, namings: Sequence[Naming]) -> list[Sentence]:
    """Return the sentences that show the evidence, without that of *quote* itself."""

    def others() -> Iterator[Sentence]:
        for naming in namings[:_MOST_NAMINGS]:
            for sentence in naming.sentences[:_MOST_SENTENCES]:
                if sentence.position != quote.sentence.position:
                    yield sentence

    return list(dict.fromkeys(others()))


def _show(quote: Quote, sentence: Sentence, namings: Sequence[Naming]) -> Styled:
    label = f"{place_of(sentence, quote.sentence)}: "
    words = sentence.span.of(quote.article.body)
    if count_units(words) > LONGEST_ASIDE:
        return Draft().add(f"{label}a sentence of {len(words):,} characters, too long to show here").done()
    marks = [shift(span, sentence.span) for naming in namings for span in marked_in(naming, sentence)]
    return Draft().add(label).add_marked(words, ASIDE, marks).done()
