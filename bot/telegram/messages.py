"""Answer -> chat messages: text, entities and buttons. Pure functions; nothing here talks to Telegram.

One message, where the quote fits into one. A longer quote is carried whole, over several messages: their
blockquotes, joined, are the quote. Nothing is sent that is over Telegram's limits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup, MessageEntity

from bot.conversation import describe_query
from bot.endings import words_beside
from bot.symbols import show_text
from bot.telegram.buttons import View, lay_out_buttons
from bot.telegram.citations import note_lines
from bot.telegram.conflicts import conflict_paragraphs
from bot.telegram.naming import naming_marks, naming_paragraphs, naming_sentences
from bot.telegram.quotes import (
    ASIDE,
    QUOTED,
    context_hull,
    context_paragraph,
    outcome_paragraphs,
    quote_paragraphs,
    source_paragraph,
)
from bot.telegram.text import LIMIT, Draft, Styled, join_styled, shorten
from bot.telegram.wholes import whole_paragraphs
from bot.telegram.wording import TOO_LONG_AROUND
from corpus.article import Sentence
from index.answer import Answer, Quote
from index.saying import Naming

NEAREST = "The nearest there is, and not an answer:"

_LONGEST_REASON = 1500
_ROOMS = (LIMIT, 3500, 3000, 2500, 2000, 1500, 1000, 500, 0)  # UTF-16 units for the words of a whole quotation


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """One message as it is sent."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
    keyboard: InlineKeyboardMarkup | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """What the archive has beside a quote, for the view that shows it.

    ``before`` and ``after`` are the sentences around it, ``whole`` those of the whole quotation, ``namings`` the
    evidence for who said it.
    """

    before: tuple[Sentence, ...] = ()
    after: tuple[Sentence, ...] = ()
    whole: tuple[Quote, ...] = ()
    namings: tuple[Naming, ...] = ()


def shown_quotes(answer: Answer) -> tuple[Quote, ...]:
    """Return the quotes that a reader can be shown: the answer's, or the nearest one where it was refused."""
    return answer.quotes or answer.nearest[:1]


def quotes_in(answer: Answer, index: int, view: View = "quote", beside: Beside | None = None) -> tuple[Quote, ...]:
    """Return what the messages quote that ``render_answer`` returns for the same: what it is about first."""
    quotes = shown_quotes(answer)
    if not quotes:
        return ()
    first = quotes[index]
    if view == "whole" and beside:
        return (first, *(quote for quote in beside.whole if quote.sentence != first.sentence))
    if view != "quote" or not answer.quotes:
        return (first,)
    others = (quote for conflict in answer.conflicts for quote in conflict.quotes if quote.sentence != first.sentence)
    return (first, *others)


def plain(text: str) -> ChatMessage:
    """Return *text* as a message that is nothing but text."""
    return ChatMessage(shorten(show_text(text), LIMIT))


def render_answer(
    answer: Answer,
    index: int = 0,
    *,
    key: str,
    view: View = "quote",
    beside: Beside | None = None,
    links: bool = True,
) -> list[ChatMessage]:
    """Return the messages that show the quote at *index* of *answer*, or say why there is none.

    Args:
        answer: what the archive said.
        index: which of ``shown_quotes`` to show.
        key: what the buttons call the answer by; empty: it has none.
        view: the quote alone, with the sentences around it, with where it is from, or with who said it; or the
            whole quotation in its place.
        beside: what the view needs beside the quote.
        links: False where Telegram refuses an address; the button "Source" then tells, instead of opening.
    """
    quotes = shown_quotes(answer)
    if not quotes:
        return [plain("\n\n".join(filter(None, (answer.reason, describe_query(answer.query)))))]
    quote, beside = quotes[index], beside or Beside()
    anew = False

    def buttons() -> InlineKeyboardMarkup | None:
        if not key:
            return None
        judged = bool(answer.quotes)
        return lay_out_buttons(quote, index, len(quotes), key, view, links=links, anew=anew, judged=judged)

    # Less of what is around a quote is still a context; a quote is never made shorter.
    for room in _rooms(view, beside):
        message = join_styled(_paragraphs(answer, index, view, beside, room))
        if message.fits:
            return [ChatMessage(message.text, message.entities, buttons())]
    pages = _paginate(_paragraphs(answer, index, view, beside, None))
    anew = len(pages) > 1
    return [
        ChatMessage(page.text, page.entities, buttons() if number == len(pages) else None)
        for number, page in enumerate(pages, 1)
    ]


def shows_context(answer: Answer, index: int, beside: Beside) -> bool:
    """Say whether the quote at *index* of *answer* fits into a message with any of the sentences *beside* it."""
    rooms = _rooms("context", beside)
    return any(join_styled(_paragraphs(answer, index, "context", beside, room)).fits for room in rooms)


def _rooms(view: View, beside: Beside) -> Sequence[int]:
    """Return how much of what is beside a quote to try to show, the most first: sentences, or units of words."""
    match view:
        case "context":
            return (len(beside.before) + len(beside.after), 4, 2, 1)
        case "whole":
            return _ROOMS
        case _:
            return (0,)


def _paragraphs(answer: Answer, index: int, view: View, beside: Beside, room: int | None) -> list[Styled]:
    """Return what is shown, with so much of what is beside the quote as *room* has; None: over several messages."""
    quotes = shown_quotes(answer)
    quote, style, split = quotes[index], QUOTED if answer.quotes else ASIDE, room is None
    paragraphs = []
    if not answer.quotes:
        paragraphs.append(Draft().add(shorten(show_text(answer.reason), _LONGEST_REASON)).done())
        paragraphs.append(Draft().add(NEAREST, MessageEntity.BOLD).done())
    place = [f"Quote {index + 1} of {len(quotes)}"] if len(quotes) > 1 else []
    if view == "whole" and room is not None:
        said = beside.whole[0].quotation
        paragraphs += whole_paragraphs(beside.whole, [said] if said else [], style, room=room, shown=quote)
        return paragraphs + _last_lines(place)
    marks = naming_marks(quote, beside.namings) if view == "who" else []
    asides = view != "context" or room is None
    paragraphs += quote_paragraphs(quote, style, asides=asides, split=split, marks=marks)
    paragraphs += outcome_paragraphs((quote,), style, split=split)
    around = (beside.before[-room:], beside.after[:room]) if room else ((), ())
    match view:
        case "context" if room is None:
            paragraphs.append(Draft().add(TOO_LONG_AROUND).done())
        case "context":
            paragraphs.append(context_paragraph(quote, around))
        case "whole":
            paragraphs.append(Draft().add("The whole quotation is too long for a chat.").done())
        case "source":
            paragraphs.append(source_paragraph(quote))
        case "who":
            paragraphs += naming_paragraphs(quote, beside.namings)
        case "quote" if answer.quotes:
            paragraphs += conflict_paragraphs(answer.conflicts, quote, is_first=index == 0, split=split)
        case _:
            pass
    shown = naming_sentences(quote, beside.namings) if view == "who" else []
    spans = (context_hull(quote, around), *(sentence.span for sentence in shown))
    words = [*(span.of(quote.article.body) for span in spans), *words_beside((quote,))]
    carried = describe_query(answer.query) if view == "quote" else None
    return paragraphs + _last_lines([*note_lines([quote], words), *filter(None, (carried,)), *place])


def _last_lines(lines: Sequence[str]) -> list[Styled]:
    return [Draft().add("\n".join(lines)).done()] if lines else []


def _paginate(paragraphs: Sequence[Styled]) -> list[Styled]:
    """Return *paragraphs* in order, as few messages as that takes; each of them fits into one by itself."""
    pages: list[Styled] = []
    for paragraph in paragraphs:
        longer = join_styled([pages[-1], paragraph]) if pages else paragraph
        if pages and longer.fits:
            pages[-1] = longer
        else:
            pages.append(paragraph)
    return pages
