"""What stands under a quote in a chat: who said it, where it was printed, and what is to be said of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from telegram import MessageEntity

from bot.citations import (
    CORRECTED,
    SAMPLE_MARK,
    SYMBOLS_NOTE,
    cite,
    deep_link,
    describe_copies,
    describe_difference,
    describe_speech,
)
from bot.symbols import has_symbols, show_text
from bot.telegram.text import Draft, Styled, count_units, shorten
from index.answer import Quote

LONGEST_ASIDE = 1000
_LONGEST_LINE = 500
_MOST_SPEAKERS = 4
_MOST_DIFFERING = 2
_LONGEST_ADDRESS = 2000
# What Telegram takes out of any message, or replaces (tdlib, clean_input_string). The separators and
# overrides that it takes out as well are symbols before they get there.
_NOT_CARRIED = re.compile("[\u030a\u0333\u033f]|[\u200e\u200f](?=[\u200e\u200f])")


def sign_quote(quote: Quote, speech: Sequence[str] | None = None, *, same_article: bool = False) -> Styled:
    """Return who said *quote* and where it was printed.

    Args:
        quote: what is signed.
        speech: who said it, a line a speaker, where that is not only of this one sentence.
        same_article: the article is cited above already.
    """
    draft = Draft()
    lines = describe_speech(quote) if speech is None else speech
    for line in lines[:_MOST_SPEAKERS]:
        draft.add(shorten(show_text(line), _LONGEST_LINE) + "\n")
    if len(lines) > _MOST_SPEAKERS:
        draft.add(f"and {len(lines) - _MOST_SPEAKERS} more\n")
    if same_article:
        return draft.add("The same article.").done()
    if lines:
        draft.add("\n")
    citation = cite(quote.article)
    address = source_address(quote)
    draft.add(citation.headline, MessageEntity.TEXT_LINK if address else None, url=address)
    draft.add(
        "\n" + ", ".join(field for field in (citation.outlet, citation.byline, citation.date, citation.genre) if field)
    )
    if quote.correction:
        words = shorten(show_text(quote.correction), LONGEST_ASIDE)
        draft.add("\n").add(f"{CORRECTED}:", MessageEntity.BOLD).add(f" {words}")
    if citation.sample:
        draft.add("\n").add(SAMPLE_MARK, MessageEntity.BOLD)
    return draft.done()


def source_address(quote: Quote) -> str | None:
    """Return the address that opens the article, at the very words unless that makes it too long."""
    for address in (deep_link(quote), cite(quote.article).url):
        if address and len(address) <= _LONGEST_ADDRESS:
            return address
    return None


def note_lines(quotes: Iterable[Quote], shown: Iterable[str]) -> list[str]:
    """Return what is to be said of *quotes* and the words *shown*: where else they are, which characters changed."""
    # A note that holds for several sentences is said once.
    lines = list(dict.fromkeys(line for quote in quotes for line in _copy_lines(quote)))
    words = list(shown)
    if any(map(has_symbols, words)):
        lines.append(capital(SYMBOLS_NOTE) + ".")
    lost = sum(len(_NOT_CARRIED.findall(text)) for text in words)
    if lost:
        lines.append(f"Telegram does not carry {lost} of the marks in these words; the source has them.")
    return lines


def capital(text: str) -> str:
    """Return *text*, byline's own words, with its first letter large."""
    return text[:1].upper() + text[1:]


def _copy_lines(quote: Quote) -> list[str]:
    lines = []
    if copies := describe_copies(quote):
        lines.append(shorten(copies, _LONGEST_LINE))
    if agreeing := _describe_agreeing(quote):
        lines.append(shorten(agreeing, _LONGEST_LINE))
    # A copy that prints other words is never left out silently: one of the two was altered.
    differing = [copy for copy in quote.also_in if copy.differs]
    for copy in differing[:_MOST_DIFFERING]:
        words = show_text(copy.text)
        said = words if count_units(words) <= LONGEST_ASIDE else f"a sentence of {len(words):,} characters"
        lines.append(f"{capital(describe_difference(copy))}: {said}")
    if len(differing) > _MOST_DIFFERING:
        lines.append(f"and differently in {len(differing) - _MOST_DIFFERING} more")
    return lines


def _describe_agreeing(quote: Quote) -> str | None:
    """Return in how many other articles the same is told in other words, and in which first; None for no other."""
    agreeing = [cite(copy.article) for copy in quote.also_in if copy.agrees]
    if not agreeing:
        return None
    first = f"{agreeing[0].outlet or agreeing[0].headline}, {agreeing[0].date}"
    if len(agreeing) == 1:
        return f"Also told in {first}."
    return f"Also told in {len(agreeing)} other articles, the earliest in {first}."
