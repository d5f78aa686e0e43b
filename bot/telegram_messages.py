"""Answer -> chat messages: text, entities and buttons. Pure functions; nothing here talks to Telegram.

One message, where the quote fits into one. A longer quote is carried whole, over several messages: their
blockquotes, joined, are the quote. Nothing is sent that is over Telegram's limits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from bot.symbols import show_text
from bot.telegram_quotes import (
    ASIDE,
    QUOTED,
    context_hull,
    context_paragraph,
    note_lines,
    outcome_paragraphs,
    quote_paragraphs,
    source_address,
    source_paragraph,
)
from bot.telegram_text import LIMIT, Draft, Styled, join_styled, shorten
from corpus.article import Sentence
from index.answer import Answer, Quote

View = Literal["quote", "context", "source"]
Around = tuple[Sequence[Sentence], Sequence[Sentence]]

NEAREST = "The nearest there is, and not an answer:"

_VIEWS: dict[str, View] = {"q": "quote", "c": "context", "s": "source"}
_PRESS = re.compile(r"([qcs])(\+?):([A-Za-z0-9_-]{1,32}):([0-9]{1,3})")
_LONGEST_REASON = 1500
_NOTHING: Around = ((), ())


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """One message as it is sent."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
    keyboard: InlineKeyboardMarkup | None = None


@dataclass(frozen=True, slots=True)
class Press:
    """What a button asks for: a view of the quote at ``index`` of the answer remembered under ``key``.

    ``anew``: in a new message, because the one pressed under is the last of several that belong together.
    """

    view: View
    key: str
    index: int
    anew: bool = False

    def pack(self) -> str:
        """Return the press as callback data, for which Telegram has 64 bytes."""
        return f"{self.view[0]}{'+' if self.anew else ''}:{self.key}:{self.index}"


def read_press(packed: str | None) -> Press | None:
    """Return the press that *packed* stands for; None where it is none of ours."""
    found = _PRESS.fullmatch(packed or "")
    if found is None:
        return None
    return Press(_VIEWS[found[1]], found[3], int(found[4]), anew=bool(found[2]))


def shown_quotes(answer: Answer) -> tuple[Quote, ...]:
    """Return the quotes that a reader can be shown: the answer's, or the nearest one where it was refused."""
    return answer.quotes or answer.nearest[:1]


def plain(text: str) -> ChatMessage:
    """Return *text* as a message that is nothing but text."""
    return ChatMessage(shorten(show_text(text), LIMIT))


def render_answer(
    answer: Answer,
    index: int = 0,
    *,
    key: str,
    view: View = "quote",
    around: Around = _NOTHING,
    links: bool = True,
) -> list[ChatMessage]:
    """Return the messages that show the quote at *index* of *answer*, or say why there is none.

    Args:
        answer: what the archive said.
        index: which of ``shown_quotes`` to show.
        key: what the buttons call the answer by.
        view: the quote alone, with the sentences around it, or with where it is from.
        around: for the view ``context``, the sentences before and after the quote.
        links: False where Telegram refuses an address; the button "Source" then tells, instead of opening.
    """
    quotes = shown_quotes(answer)
    if not quotes:
        return [plain(answer.reason)]
    quote = quotes[index]
    # Fewer sentences around a quote are still a context; a quote is never made shorter.
    for reach in (len(around[0]) + len(around[1]), 4, 2, 1):
        narrower = (around[0][-reach:], around[1][:reach])
        whole = join_styled(_paragraphs(answer, index, view, narrower, split=False))
        if whole.units <= LIMIT:
            keyboard = _keyboard(quote, index, len(quotes), key, view, links=links, anew=False)
            return [ChatMessage(whole.text, whole.entities, keyboard)]
    pages = _paginate(_paragraphs(answer, index, view, None, split=True))
    keyboard = _keyboard(quote, index, len(quotes), key, view, links=links, anew=len(pages) > 1)
    return [
        ChatMessage(page.text, page.entities, keyboard if number == len(pages) else None)
        for number, page in enumerate(pages, 1)
    ]


def _paragraphs(answer: Answer, index: int, view: View, around: Around | None, *, split: bool) -> list[Styled]:
    quotes = shown_quotes(answer)
    quote = quotes[index]
    style = QUOTED if answer.quotes else ASIDE
    paragraphs = []
    if not answer.quotes:
        paragraphs.append(Draft().add(shorten(show_text(answer.reason), _LONGEST_REASON)).done())
        paragraphs.append(Draft().add(NEAREST, MessageEntity.BOLD).done())
    paragraphs += quote_paragraphs(quote, style, asides=view != "context" or around is None, split=split)
    paragraphs += outcome_paragraphs(quote, style, split=split)
    if view == "context" and around is None:
        paragraphs.append(Draft().add("The sentences around it are too long for a chat.").done())
    elif view == "context" and around is not None:
        paragraphs.append(context_paragraph(quote, around))
    elif view == "source":
        paragraphs.append(source_paragraph(quote))
    lines = note_lines(quote, _shown_words(quote, around or _NOTHING))
    if len(quotes) > 1:
        lines.append(f"Quote {index + 1} of {len(quotes)}")
    if lines:
        paragraphs.append(Draft().add("\n".join(lines)).done())
    return paragraphs


def _shown_words(quote: Quote, around: Around) -> list[str]:
    """Return the words of articles that are shown, as they were printed."""
    body = quote.article.body
    words = [context_hull(quote, around).of(body)]
    words += [sentence.span.of(body) for sentence in (quote.before, quote.after) if sentence]
    if quote.untold_outcome is not None and quote.untold_outcome.quote is not None:
        words.append(quote.untold_outcome.quote.text)
    return words


def _paginate(paragraphs: Sequence[Styled]) -> list[Styled]:
    """Return *paragraphs* in order, as few messages as that takes; each of them fits into one by itself."""
    pages: list[Styled] = []
    for paragraph in paragraphs:
        longer = join_styled([pages[-1], paragraph]) if pages else paragraph
        if pages and longer.units <= LIMIT:
            pages[-1] = longer
        else:
            pages.append(paragraph)
    return pages


def _keyboard(
    quote: Quote, index: int, of: int, key: str, view: View, *, links: bool, anew: bool
) -> InlineKeyboardMarkup:
    def button(label: str, to: View, at: int) -> InlineKeyboardButton:
        return InlineKeyboardButton(label, callback_data=Press(to, key, at, anew).pack())

    address = source_address(quote) if links else None
    row = [button("Less context", "quote", index) if view == "context" else button("More context", "context", index)]
    if address:
        row.append(InlineKeyboardButton("Source", url=address))
    else:
        row.append(button("Hide source", "quote", index) if view == "source" else button("Source", "source", index))
    if of > 1:
        row.append(button("Next", "quote", index + 1) if index + 1 < of else button("First", "quote", 0))
    return InlineKeyboardMarkup([row])
