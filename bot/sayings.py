"""What a speaker said, line by line: by article, each quotation whole; and the whole of one quotation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.citations import (
    CORRECTED,
    DATE_NOT_KNOWN,
    cite,
    describe_quotation,
    describe_speech,
    link_to,
    tells_words_apart,
)
from bot.lines import (
    Line,
    citation_lines,
    copy_lines,
    leaning_lines,
    outcome_lines,
    symbol_lines,
)
from bot.symbols import show_line, show_text
from corpus.article import Attribution, Sentence
from index.answer import Quote
from index.saying import Said, Saying, Speaker
from index.speakers.speakers import ask_for

_MOST_FORMS = 4
_MOST_OTHERS = 12
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Block:
    """Sentences of one article that are shown together: one quotation, or several that share a sentence.

    ``attributions`` are those of the speaker who is asked for.
    """

    quotes: tuple[Quote, ...]
    attributions: tuple[Attribution, ...]


def join_sayings(sayings: Iterable[Saying]) -> tuple[Block, ...]:
    """Return *sayings* in their order, joined where they share a sentence, so that none is shown twice."""
    blocks: list[Block] = []
    for saying in sayings:
        places = {_place(quote) for quote in saying.quotes}
        if blocks and places & {_place(quote) for quote in blocks[-1].quotes}:
            union = {_place(quote): quote for quote in (*blocks[-1].quotes, *saying.quotes)}
            quotes = tuple(union[place] for place in sorted(union))
            blocks[-1] = Block(quotes, (*blocks[-1].attributions, saying.attribution))
        else:
            blocks.append(Block(saying.quotes, (saying.attribution,)))
    return tuple(blocks)


def lay_out_said(
    said: Said, *, oldest_first: bool, more: str, ask: Callable[[str], str], numbered: bool = False
) -> tuple[Line, ...]:
    """Return the lines of *said*: how much there is, then each article with the quotations in it; or who may be meant.

    Args:
        said: what was found.
        oldest_first: the order it is in.
        more: how to see what is not shown.
        ask: returns how to ask for the speaker of a name.
        numbered: True to number the quotations, for who can choose one.
    """
    if not said.sayings:
        return tuple(_lay_out_nothing(said, ask))
    lines = [Line("heading", describe_amount(said, oldest_first))]
    blocks = join_sayings(said.sayings)
    number = 0
    undated = False
    for _, group in groupby(blocks, key=lambda block: block.quotes[0].article.article_id):
        lines.append(Line("message", ""))
        above: Sentence | None = None
        in_article = list(group)
        for place, block in enumerate(in_article):
            number += 1
            if above is None:
                # They come last, and it is said once.
                if block.quotes[0].article.published is None and not undated:
                    lines.append(Line("heading", f"{DATE_NOT_KNOWN}:"))
                    undated = True
                lines += _heading_of(block.quotes[0])
            below = in_article[place + 1].quotes[0].sentence if place + 1 < len(in_article) else None
            lines += _lay_out_block(block, f"{number} " if numbered else "", (above, below))
            above = block.quotes[-1].sentence
    if said.total > len(said.sayings):
        lines += [Line("message", ""), Line("message", f"{said.total - len(said.sayings):,} more: {more}")]
    return tuple(lines)


def lay_out_whole(shown: Quote, quotes: Sequence[Quote]) -> tuple[Line, ...]:
    """Return the whole quotation that the quote *shown* is a part of, *quotes* being its sentences."""
    main = quotes[0].quotation
    block = Block(tuple(quotes), (main,) if main else ())
    return (
        *_words_of(block, 0, shown=shown),
        *citation_lines(shown),
        *dict.fromkeys(line for quote in quotes if quote.sentence != shown.sentence for line in copy_lines(quote)),
        *symbol_lines(_printed_in(block)),
        *outcome_lines(quotes),
    )


def describe_amount(said: Said, oldest_first: bool) -> str:
    """Return whose quotations these are, about what, how many there are and in which order."""
    name = said.speaker.name if said.speaker else said.asked
    about = f" about ‘{_short(said.about)}’" if said.about else ""
    if said.about and said.by_headline:
        about = f", under headlines about ‘{_short(said.about)}’"
    amount = f"{said.total:,} quotation{'s' if said.total != 1 else ''}"
    return f"{_short(name)}{about}: {amount}{_describe_order(said, oldest_first) if said.total > 1 else ''}"


def _describe_order(said: Said, oldest_first: bool) -> str:
    dated = [saying.quotes[0].article.published is not None for saying in said.sayings]
    if not any(dated):
        return ""  # Undated ones are last: where one comes first, there are no others.
    order = ", the oldest first" if oldest_first else ", the newest first"
    return order if all(dated) else f"{order}, undated ones last"


def describe_others(others: Sequence[Speaker], ask: Callable[[str], str]) -> tuple[str, ...]:
    """Return a line for each of *others* who may be meant, and one on how to ask; nothing where there is nobody."""
    if not others:
        return ()
    lines = [f"  {_describe_speaker(speaker)}" for speaker in others[:_MOST_OTHERS]]
    if len(others) > _MOST_OTHERS:
        lines.append(f"  and {len(others) - _MOST_OTHERS:,} more")
    first, *rest = others[:_MOST_OTHERS]
    lines.append(f"Ask for {'one of them' if rest else 'that one'}: {ask(_short(ask_for(first, others)))}")
    # A surname that is printed alone is found by its name in quotation marks only.
    alone = next((one for one in rest if ask_for(one, others) != one.name), None)
    if alone and ask_for(first, others) == first.name:
        lines.append(f"For “{_short(alone.name)}” as it is printed: {ask(_short(ask_for(alone, others)))}")
    return tuple(lines)


def _lay_out_nothing(said: Said, ask: Callable[[str], str]) -> Iterator[Line]:
    yield Line("reason", show_text(said.reason))
    for line in describe_others(said.others, ask):
        yield Line("message", line)


def _describe_speaker(speaker: Speaker) -> str:
    forms = [_short(form) for form in speaker.forms if form != speaker.name][:_MOST_FORMS]
    also = f"; also printed {', '.join(forms)}" if forms else ""
    return f"{_short(speaker.name)} ({speaker.sentences:,} sentence{'s' if speaker.sentences != 1 else ''}{also})"


def _heading_of(quote: Quote) -> Iterator[Line]:
    citation = cite(quote.article)
    link = link_to(quote.article, quote.text)
    label = f"{citation.date}  " if quote.article.published is not None else ""
    yield Line("heading", citation.undated_line, label=label, address=citation.url, link=link)
    if quote.correction:
        yield Line("correction", show_text(quote.correction), label=f"{CORRECTED}: ")


def _lay_out_block(block: Block, label: str, beside: Sequence[Sentence | None]) -> Iterator[Line]:
    yield from _words_of(block, 1, label, beside=beside)
    yield from dict.fromkeys(line for quote in block.quotes for line in copy_lines(quote, 1))
    yield from symbol_lines(_printed_in(block), 1)
    yield from outcome_lines(block.quotes, 1)


def _printed_in(block: Block) -> Iterator[str]:
    """Yield the words of articles that are shown with *block*."""
    for quote in block.quotes:
        for sentence in (quote.before, quote.sentence, quote.after):
            if sentence:
                yield sentence.span.of(quote.article.body)
        yield from (copy.text for copy in quote.also_in if copy.differs)


def _words_of(
    block: Block, depth: int, label: str = "", *, shown: Quote | None = None, beside: Sequence[Sentence | None] = ()
) -> Iterator[Line]:
    """Yield the sentences of *block*, that of *shown* marked, and who said them.

    Under one of several that holds others' words as well, or the reporter's, it is said whose are whose. What
    stands *beside* it, above or below, is not repeated.
    """
    seen = [quote.sentence for quote in block.quotes] + [sentence for sentence in beside if sentence]
    for place, quote in enumerate(block.quotes):
        marked = (quote.sentence.span,) if shown and quote.sentence == shown.sentence else ()
        yield from leaning_lines(quote, label if place == 0 else "", depth, seen, marked)
        if len(block.quotes) > 1 and tells_words_apart(quote):
            for line in describe_speech(quote):
                yield Line("speaker", line, depth=depth)
    for line in describe_quotation(block.quotes, block.attributions):
        yield Line("speaker", line, depth=depth)


def _place(quote: Quote) -> tuple[str, int]:
    return quote.article.article_id, quote.sentence.position


def _short(text: str) -> str:
    line = show_line(text)
    return line if len(line) <= _LONGEST_NAME else line[: _LONGEST_NAME - 1] + "…"
