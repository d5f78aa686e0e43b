"""Quote -> paragraphs for a chat: its words, who said them and where, how it ended, what is around it.

A blockquote holds words that are quoted and nothing else. Words of the article that are not the quote are in
italics, and those around it in an expandable blockquote, with the quote in bold.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from telegram import MessageEntity

from bot.citations import NO_OUTCOME, cite, describe_neighbour
from bot.endings import endings_of
from bot.symbols import show_text
from bot.telegram.citations import LONGEST_ASIDE, capital, sign_quote, source_address
from bot.telegram.text import LIMIT, Draft, Styled, count_units, join_styled, shorten, split_whole
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


def quote_paragraphs(
    quote: Quote, style: str, *, asides: bool, split: bool, marks: Iterable[Span] = ()
) -> list[Styled]:
    """Return the quote in *style*, who said it and where it was printed.

    Args:
        quote: what to show.
        style: the entity that holds the quote.
        asides: True to show the sentences that the quote leans on with it.
        split: True to show a quote that fills more than a message in several, whole when joined; a quote
            that would fill very many is never shown in part, but said to be too long.
        marks: spans of the body to be in bold, in the place of the words that answer.
    """
    paragraphs = _words(quote, style, sign_quote(quote), split=split, marks=marks)
    if asides and quote.before:
        paragraphs.insert(0, neighbour_aside("Just before", quote, quote.before))
    if asides and quote.after:
        paragraphs.append(neighbour_aside("Just after", quote, quote.after))
    return paragraphs


def outcome_paragraphs(quotes: Iterable[Quote], style: str, *, split: bool) -> list[Styled]:
    """Return how the accusations in *quotes* ended, or that it is not known; nothing where there are none."""
    paragraphs = []
    for ending in endings_of(quotes):
        if ending.end is None:
            words = f"Outcome{ending.of}: {NO_OUTCOME}." if ending.of else f"{capital(NO_OUTCOME)}."
            paragraphs.append(Draft().add(words, MessageEntity.BOLD).done())
            continue
        label = f"Outcome{ending.of}:" if ending.of else "How it ended:"
        head = Draft().add(label, MessageEntity.BOLD).add("\n")
        same = ending.end.article.article_id == ending.quote.article.article_id
        # What the outcome leans on goes before it, as with any quote.
        before, after = (_unless_shown(one, ending.quote) for one in (ending.end.before, ending.end.after))
        if before:
            paragraphs.append(head.append(neighbour_aside("Just before", ending.end, before)).done())
            head = Draft()
        paragraphs += _words(ending.end, style, sign_quote(ending.end, same_article=same), split=split, head=head)
        if after:
            paragraphs.append(neighbour_aside("Just after", ending.end, after))
    return paragraphs


def _unless_shown(neighbour: Sentence | None, quote: Quote) -> Sentence | None:
    return None if neighbour in (quote.before, quote.sentence, quote.after) else neighbour


def context_paragraph(quote: Quote, around: tuple[Sequence[Sentence], Sequence[Sentence]]) -> Styled:
    """Return the words of the article from the first to the last sentence of *around*, the quote in bold."""
    if not any(around):
        return Draft().add("The article has no other sentence.").done()
    hull = context_hull(quote, around)
    words = hull.of(quote.article.body)
    return Draft().add("In context:\n").add_marked(words, AROUND, [shift(quote.sentence.span, hull)]).done()


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


def shift(span: Span, to: Span) -> tuple[int, int]:
    """Return *span* of a body as offsets into the words of the span *to*."""
    return span.start - to.start, span.end - to.start


def neighbour_aside(label: str, quote: Quote, sentence: Sentence) -> Styled:
    """Return a sentence that *quote* is shown with, after *label*, in italics."""
    return _aside(f"{label}{describe_neighbour(quote, sentence)}: ", sentence.span.of(quote.article.body))


def _words(
    quote: Quote,
    style: str,
    signature: Styled,
    *,
    split: bool,
    head: Draft | None = None,
    marks: Iterable[Span] = (),
) -> list[Styled]:
    span = quote.sentence.span
    marked = list(marks) or ([quote.highlight] if quote.highlight else [])
    bold = [shift(mark, span) for mark in marked]
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
        draft.add_marked(piece, style, [(first - start, last - start) for first, last in bold])
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


def _aside(label: str, words: str) -> Styled:
    if count_units(words) > LONGEST_ASIDE:
        return Draft().add(f"{label}a sentence of {len(words):,} characters, too long to show here").done()
    return Draft().add(label).add(words, ASIDE).done()


def _short_citation(article: Article) -> str:
    return shorten(cite(article).line, _LONGEST_SHORT)


def _line(text: str) -> str:
    return shorten(" ".join(show_text(text).split()), _LONGEST_LINE)
