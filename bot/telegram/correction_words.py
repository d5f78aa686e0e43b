"""What a message says instead of what it showed, when that was corrected or withdrawn, or its outcome is another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from bot.telegram.buttons import Press
from bot.telegram.messages import ChatMessage
from bot.telegram.quotes import QUOTED
from bot.telegram.quotes_alone import cite_alone, show_alone
from bot.telegram.shown import Found
from bot.telegram.text import LIMIT, Draft, Styled, count_units, join_styled
from bot.telegram.wholes import whole_paragraphs
from index.answer import Quote

WITHDRAWN = "Withdrawn since: the article quoted here is no longer in the archive; please do not use the quote."
HELD = "Withdrawn since: the article quoted here is not to be published yet; please do not use the quote."
CORRECTED = "Corrected since this was shown. The archive has now:"
ENDED = "What the archive has on the outcome has changed since this was shown:"
CHANGED = (
    "Corrected since: the article has changed, and does not have these words in their place any more; "
    "please do not use the quote."
)
OTHERS_STAND = "The other quotes that stood here are as they were."
ABOUT_A_PICTURE = "About a picture of a quote that I sent:"
ASK_AGAIN = "Ask again"
_TOO_LONG = "It is too long to be shown here; please read it where it was printed:"
_AS_IT_WAS = ("same", "moved")

_Wording = tuple[Styled, list[Quote]]


def render_correction(found: Sequence[Found], key: str, *, picture: bool = False) -> tuple[ChatMessage, list[Quote]]:
    """Return what a message says by now, and which quotes it shows then.

    Args:
        found: what has become of each quote that it showed, at least one of which is not as it was.
        key: what the question is kept under; empty: it is not.
        picture: True where it is said beside a picture, which stays as it is.
    """
    keyboard = None
    if key:
        button = InlineKeyboardButton(ASK_AGAIN, callback_data=Press("quote", key, 0).pack())
        keyboard = InlineKeyboardMarkup([[button]])
    opening = [Draft().add(ABOUT_A_PICTURE).done()] if picture else []
    for words, quotes in _wordings(found):
        shown = join_styled([*opening, words])
        if shown.fits:
            return ChatMessage(shown.text, shown.entities, keyboard), quotes
    raise AssertionError("plain words fit into a message")


def _wordings(found: Sequence[Found]) -> Iterator[_Wording]:
    """Yield what can be said, and what that quotes, the most telling first; the last is short."""
    there = [one for one in found if one.quote is not None]
    turned = [one for one in found if one.fate not in _AS_IT_WAS]
    if there:
        yield from _show(found, _in_order(there), [])
        others = [Draft().add(OTHERS_STAND).done()] if len(there) > len(turned) else []
        yield from _show(found, _in_order([one for one in turned if one.quote]), others)
    for one in turned:
        if one.quote is not None:
            yield cite_alone(one.quote, _head(found), _TOO_LONG), [one.quote]
    words = {"withdrawn": WITHDRAWN, "held": HELD}.get(turned[0].fate, CHANGED)
    begins, _, rest = words.partition(":")
    yield Draft().add(f"{begins}:", MessageEntity.BOLD).add(rest).done(), []


def _show(found: Sequence[Found], quotes: list[Quote], tail: list[Styled]) -> Iterator[_Wording]:
    """Yield *quotes* under what happened to those *found*, before *tail*; nothing where one of them is too long."""
    parts = [_show_one(list(those)) for _, those in groupby(quotes, key=_together)]
    whole = [part for part in parts if part is not None]
    if whole and len(whole) == len(parts):
        yield join_styled([_head(found), *whole, *tail]), quotes


def _together(quote: Quote) -> object:
    """Return what is the same for the sentences of one quotation, which are shown as one."""
    return (quote.article.article_id, quote.quotation) if quote.quotation else quote.sentence


def _show_one(quotes: list[Quote]) -> Styled | None:
    said = quotes[0].quotation
    if len(quotes) == 1 or said is None:
        return show_alone(quotes[0], Styled(""))
    shown = join_styled(whole_paragraphs(quotes, [said], QUOTED, room=LIMIT))
    # Cut, it would be fewer words than it says.
    return shown if sum(count_units(quote.text) + 1 for quote in quotes) <= LIMIT and shown.fits else None


def _head(found: Sequence[Found]) -> Styled:
    """Return in a line or two what happened to those *found*."""
    lines = []
    if gone := sum(one.quote is None for one in found):
        few = "One quote that stood here was" if gone == 1 else f"{gone:,} quotes that stood here were"
        use = "it" if gone == 1 else "them"
        lines.append(f"{few} corrected or withdrawn since; please do not use {use}.")
    fates = {one.fate for one in found if one.quote is not None}
    if not fates.issubset(_AS_IT_WAS):
        lines.append(CORRECTED if "changed" in fates else ENDED)
    return Draft().add("\n".join(lines), MessageEntity.BOLD).done()


def _in_order(found: Sequence[Found]) -> list[Quote]:
    """Return the quotes *found* as they were shown, those of one article as it prints them."""
    quotes = [one.quote for one in found if one.quote is not None]
    first = {quote.article.article_id: number for number, quote in reversed(list(enumerate(quotes)))}
    return sorted(quotes, key=lambda quote: (first[quote.article.article_id], quote.sentence.span.start))
