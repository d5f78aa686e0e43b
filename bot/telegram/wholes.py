"""Several sentences of one quotation in a chat: whole, or as many whole sentences as there is room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.citations import describe_quotation, describe_speech, tells_words_apart
from bot.endings import words_beside
from bot.telegram.citations import note_lines, sign_quote
from bot.telegram.quotes import neighbour_aside, outcome_paragraphs, shift
from bot.telegram.text import Draft, Styled, count_units, join_styled
from corpus.article import Attribution, Span
from index.answer import Quote


def whole_paragraphs(
    quotes: Sequence[Quote],
    attributions: Sequence[Attribution],
    style: str,
    *,
    room: int,
    shown: Quote | None = None,
) -> list[Styled]:
    """Return the quotation *quotes*, who said it, where it was printed, how its accusations ended, and its notes.

    Args:
        quotes: its sentences, in printed order.
        attributions: those of the one who said it.
        style: the entity that holds the words.
        room: how many UTF-16 units the words may take; beyond that it is cut between sentences, and says so.
        shown: the sentence that the reader comes from, which stays and is in bold.
    """
    place = next((n for n, quote in enumerate(quotes) if shown and quote.sentence == shown.sentence), 0)
    first, last = _choose(quotes, place, room)
    window = quotes[first : last + 1]
    paragraphs = []
    before = window[0].before
    if before and all(before != quote.sentence for quote in quotes):
        paragraphs.append(neighbour_aside("Just before", window[0], before))
    words = _words(window, style, shown)
    if len(window) < len(quotes):
        here = f"{first + 1} to {last + 1}" if last > first else f"number {first + 1}"
        shown_of = f"{len(window)} of {len(quotes)} sentences shown"
        words = join_styled([words, Draft().add(f"({shown_of}: {here})").done()], gap="\n")
    speech = list(_speech(quotes, window, attributions))
    paragraphs.append(join_styled([words, sign_quote(window[0], speech)], gap="\n"))
    after = window[-1].after
    if after and all(after != quote.sentence for quote in quotes):
        paragraphs.append(neighbour_aside("Just after", window[-1], after))
    paragraphs += outcome_paragraphs(window, style, split=False)
    if notes := note_lines(window, [*(quote.text for quote in window), *words_beside(window)]):
        paragraphs.append(Draft().add("\n".join(notes)).done())
    return paragraphs


def _choose(quotes: Sequence[Quote], place: int, room: int) -> tuple[int, int]:
    """Return the first and last of *quotes* that fit into *room* together with the one at *place*."""
    units = [count_units(quote.text) + 1 for quote in quotes]
    first = last = place
    left = room - units[place]
    # What came before gives a sentence its sense, so it goes first.
    while first > 0 and units[first - 1] <= left:
        first -= 1
        left -= units[first]
    while last + 1 < len(quotes) and units[last + 1] <= left:
        last += 1
        left -= units[last]
    return first, last


def _words(quotes: Sequence[Quote], style: str, shown: Quote | None) -> Styled:
    draft = Draft()
    for number, run in enumerate(_runs(quotes)):
        if number:
            draft.add("\n…\n")
            before = run[0].before
            if before and all(before != quote.sentence for quote in quotes):
                aside = neighbour_aside("Just before", run[0], before)
                draft.append(aside).add("\n")
        hull = Span(run[0].sentence.span.start, run[-1].sentence.span.end)
        marks = [shift(quote.sentence.span, hull) for quote in run if shown and quote.sentence == shown.sentence]
        draft.add_marked(hull.of(run[0].article.body), style, marks)
    return draft.done()


def _runs(quotes: Sequence[Quote]) -> Iterator[list[Quote]]:
    """Yield *quotes* in runs between which nothing else is printed."""
    run: list[Quote] = []
    for quote in quotes:
        if run and quote.sentence.position != run[-1].sentence.position + 1:
            yield run
            run = []
        run.append(quote)
    if run:
        yield run


def _speech(quotes: Sequence[Quote], window: Sequence[Quote], attributions: Sequence[Attribution]) -> Iterator[str]:
    """Yield who said the quotation, and of each shown sentence that holds others' words as well, whose are whose."""
    yield from describe_quotation(quotes, attributions)
    for quote in window if len(quotes) > 1 else ():
        if tells_words_apart(quote):
            yield from describe_speech(quote)
