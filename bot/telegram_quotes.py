"""Quote -> paragraphs for a chat: its words, who said them and where, how it ended, what is around it.

A blockquote holds words that are quoted and nothing else. Words of the article that are not the quote are in
italics, and those around it in an expandable blockquote, with the quote in bold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from telegram import MessageEntity

from bot.citations import (
    CORRECTED,
    NO_OUTCOME,
    SAMPLE_MARK,
    SYMBOLS_NOTE,
    cite,
    deep_link,
    describe_copies,
    describe_difference,
    describe_speech,
)
from bot.symbols import has_symbols, show_text
from bot.telegram_text import LIMIT, Draft, Styled, count_units, join_styled, shorten, split_whole
from corpus.article import Article, Sentence, Span
from index.answer import Quote

QUOTED = MessageEntity.BLOCKQUOTE
AROUND = MessageEntity.EXPANDABLE_BLOCKQUOTE
ASIDE = MessageEntity.ITALIC

# With its label and citation a piece of this size fits into one message.
_PIECE = LIMIT - 700
_MOST_PIECES = 6
_LONGEST_LINE = 500
_LONGEST_SHORT = 400
_LONGEST_ASIDE = 1000
_MOST_SPEAKERS = 4
_MOST_DIFFERING = 2
_LONGEST_ADDRESS = 2000
# What Telegram takes out of any message, or replaces (tdlib, clean_input_string). The separators and
# overrides that it takes out as well are symbols before they get there.
_NOT_CARRIED = re.compile("[\u030a\u0333\u033f]|[\u200e\u200f](?=[\u200e\u200f])")


def quote_paragraphs(quote: Quote, style: str, *, asides: bool, split: bool) -> list[Styled]:
    """Return the quote in *style*, who said it and where it was printed.

    Args:
        quote: what to show.
        style: the entity that holds the quote.
        asides: True to show the sentences that the quote leans on with it.
        split: True to show a quote that fills more than a message in several, whole when joined; a quote
            that would fill very many is never shown in part, but said to be too long.
    """
    paragraphs = _words(quote, style, _signature(quote), split=split)
    if asides and quote.before:
        paragraphs.insert(0, _aside("Just before: ", quote, quote.before))
    if asides and quote.after:
        paragraphs.append(_aside("Just after: ", quote, quote.after))
    return paragraphs


def outcome_paragraphs(quote: Quote, style: str, *, split: bool) -> list[Styled]:
    """Return how the accusation in *quote* ended, or that it is not known; nothing where it is none."""
    if quote.untold_outcome is None:
        return []
    end = quote.untold_outcome.quote
    if end is None:
        return [Draft().add(_capital(NO_OUTCOME) + ".", MessageEntity.BOLD).done()]
    head = Draft().add("How it ended:", MessageEntity.BOLD).add("\n")
    same = end.article.article_id == quote.article.article_id
    return _words(end, style, _signature(end, same_article=same), split=split, head=head)


def context_paragraph(quote: Quote, around: tuple[Sequence[Sentence], Sequence[Sentence]]) -> Styled:
    """Return the words of the article from the first to the last sentence of *around*, the quote in bold."""
    if not any(around):
        return Draft().add("The article has no other sentence.").done()
    hull = context_hull(quote, around)
    span = quote.sentence.span
    bold = (span.start - hull.start, span.end - hull.start)
    words = hull.of(quote.article.body)
    return Draft().add("In context:\n").add_marked(words, AROUND, bold).done()


def context_hull(quote: Quote, around: tuple[Sequence[Sentence], Sequence[Sentence]]) -> Span:
    """Return the span from the first to the last sentence of *around*, the quote among them."""
    sentences = [*around[0], quote.sentence, *around[1]]
    return Span(min(s.span.start for s in sentences), max(s.span.end for s in sentences))


def source_paragraph(quote: Quote) -> Styled:
    """Return where the quote is from, for an article without an address that could be opened."""
    article, span = quote.article, quote.sentence.span
    lines = ["Where it is from:"]
    if article.origin:
        lines.append(f"file: {_line(article.origin)}")
    lines.append(f"article: {_line(article.article_id)}")
    if article.dateline:
        lines.append(f"dateline: {_line(article.dateline)}")
    if address := source_address(quote):
        lines.append(address)
    lines.append(f"sentence {quote.sentence.position + 1}, characters {span.start} to {span.end} of its text")
    return Draft().add("\n".join(lines)).done()


def source_address(quote: Quote) -> str | None:
    """Return the address that opens the article, at the very words unless that makes it too long."""
    for address in (deep_link(quote), cite(quote.article).url):
        if address and len(address) <= _LONGEST_ADDRESS:
            return address
    return None


def note_lines(quote: Quote, shown: Sequence[str]) -> list[str]:
    """Return what is to be said of the words *shown*: where else they are, which characters changed."""
    lines = []
    if copies := describe_copies(quote):
        lines.append(shorten(copies, _LONGEST_LINE))
    # A copy that prints other words is never left out silently: one of the two was altered.
    differing = [copy for copy in quote.also_in if copy.differs]
    for copy in differing[:_MOST_DIFFERING]:
        words = show_text(copy.text)
        said = words if count_units(words) <= _LONGEST_ASIDE else f"a sentence of {len(words):,} characters"
        lines.append(f"{_capital(describe_difference(copy))}: {said}")
    if len(differing) > _MOST_DIFFERING:
        lines.append(f"and differently in {len(differing) - _MOST_DIFFERING} more")
    if any(has_symbols(words) for words in shown):
        lines.append(_capital(SYMBOLS_NOTE) + ".")
    lost = sum(len(_NOT_CARRIED.findall(words)) for words in shown)
    if lost:
        lines.append(f"Telegram does not carry {lost} of the marks in these words; the source has them.")
    return lines


def _words(quote: Quote, style: str, signature: Styled, *, split: bool, head: Draft | None = None) -> list[Styled]:
    span = quote.sentence.span
    bold = quote.highlight and (quote.highlight.start - span.start, quote.highlight.end - span.start)
    units = count_units(quote.text)
    pieces = split_whole(show_text(quote.text), _PIECE) if split and units > _PIECE else [quote.text]
    # A piece that begins with white space would lose it on the way: too many blanks to be carried whole.
    if units > _MOST_PIECES * _PIECE or any(piece[:1].isspace() for piece in pieces[1:]):
        long = f"This sentence has {len(quote.text):,} characters, too many for a chat; it is not shown in part."
        return _signed((head or Draft()).add(long).done(), signature)
    if len(pieces) == 1:
        return _signed((head or Draft()).add_marked(quote.text, style, bold).done(), signature)
    paragraphs, start = [], 0
    for number, piece in enumerate(pieces, 1):
        draft = head if head is not None and number == 1 else Draft()
        draft.add(f"({number}/{len(pieces)})\n")
        here = bold and (bold[0] - start, bold[1] - start)
        draft.add_marked(piece, style, here)
        start += len(piece)
        if number < len(pieces):
            rest = "the sentence goes on in the next message"
            draft.add(f"\n({number}/{len(pieces)}: {rest}; {_short_citation(quote.article)})")
            paragraphs.append(draft.done())
        else:
            paragraphs += _signed(draft.done(), signature)
    return paragraphs


def _signed(words: Styled, signature: Styled) -> list[Styled]:
    """Return *signature* on the line under *words*, in one paragraph if that fits into a message."""
    signed = join_styled([words, signature], gap="\n")
    return [signed] if signed.units <= LIMIT else [words, signature]


def _signature(quote: Quote, *, same_article: bool = False) -> Styled:
    draft = Draft()
    speech = describe_speech(quote)
    for line in speech[:_MOST_SPEAKERS]:
        draft.add(shorten(show_text(line), _LONGEST_LINE) + "\n")
    if len(speech) > _MOST_SPEAKERS:
        draft.add(f"and {len(speech) - _MOST_SPEAKERS} more\n")
    if same_article:
        return draft.add("The same article.").done()
    if speech:
        draft.add("\n")
    citation = cite(quote.article)
    address = source_address(quote)
    draft.add(citation.headline, MessageEntity.TEXT_LINK if address else None, url=address)
    draft.add(
        "\n" + ", ".join(field for field in (citation.outlet, citation.byline, citation.date, citation.genre) if field)
    )
    if quote.correction:
        words = shorten(show_text(quote.correction), _LONGEST_ASIDE)
        draft.add("\n").add(f"{CORRECTED}:", MessageEntity.BOLD).add(f" {words}")
    if citation.sample:
        draft.add("\n").add(SAMPLE_MARK, MessageEntity.BOLD)
    return draft.done()


def _aside(label: str, quote: Quote, sentence: Sentence) -> Styled:
    words = sentence.span.of(quote.article.body)
    if count_units(words) > _LONGEST_ASIDE:
        return Draft().add(f"{label}a sentence of {len(words):,} characters, too long to show here").done()
    return Draft().add(label).add(words, ASIDE).done()


def _short_citation(article: Article) -> str:
    return shorten(cite(article).line, _LONGEST_SHORT)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _line(text: str) -> str:
    return shorten(" ".join(show_text(text).split()), _LONGEST_LINE)
