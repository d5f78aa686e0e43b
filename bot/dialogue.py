"""A conversation in lines: what a line asks or commands, and what is shown in return.

It knows no terminal, so a pipe, a prompt and a test all talk to the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from bot.explaining import lay_out_why
from bot.layout import NEAREST, Line, lay_out_answer, lay_out_context, lay_out_quote, lay_out_source
from bot.symbols import show_text
from corpus.article import Sentence
from index.answer import Answer, Quote

if TYPE_CHECKING:  # who asks for no reasons does not wait for it
    from index.explaining import Why

_MOST_QUOTES = 5
_REACH = 2  # sentences on either side that each /context adds
_LONGEST_QUOTATION = 30
_NUMBER = re.compile("[0-9]{1,2}")
_LONGEST_ECHO = 40

COMMANDS = {
    "/help": "this list",
    "/next": "the next quote that was found",
    "/context": "the sentences around the quote; again: more of them",
    "/source": "where the quote was printed, in full",
    "/why": "the reasons for the quote, as numbers that add up",
    "/quit": "leave (also Ctrl-D)",
}


class Answering(Protocol):
    """What a conversation needs of whoever answers."""

    def answer(self, question: str, *, k: int = ...) -> Answer:
        """Answer *question* with up to *k* quotes."""
        ...

    def why(self, question: str, *, k: int = ...) -> tuple[Answer, tuple[Why, ...]]:
        """Answer *question* as ``answer`` does, with the reasons for each quote, or for each of the nearest."""
        ...

    def surroundings(self, quote: Quote, reach: int = ...) -> tuple[list[Sentence], list[Sentence]]:
        """Return up to *reach* sentences before and after *quote*."""
        ...


@dataclass(frozen=True, slots=True)
class Reply:
    """What is shown in return for a line.

    ``kind`` is ``answer`` for what comes from the archive or says that nothing does, ``message`` for byline's
    own words about how to use it, ``leave`` when the conversation is over.
    """

    kind: Literal["answer", "message", "leave"]
    lines: tuple[Line, ...] = ()


class Dialogue:
    """One person's conversation with an archive; it remembers the last answer and which quote is shown."""

    def __init__(self, answering: Answering) -> None:
        self._answering = answering
        self._question = ""
        self._quotes: tuple[Quote, ...] = ()
        self._answered = False
        self._shown = 0
        self._reach = 0
        self._commands: dict[str, Callable[[], Reply]] = {
            "/help": self._help,
            "/next": self._next,
            "/context": self._context,
            "/source": self._source,
            "/why": self._why,
            "/quit": lambda: Reply("leave"),
        }

    def reply(self, line: str) -> Reply:
        """Return what to show for *line*: a question, a command, or the number of a quote."""
        said = line.strip()
        if said.lower() in ("quit", "exit"):
            return _message("To leave: /quit, or Ctrl-D.")
        if said.startswith("/"):
            command = said.split()[0].lower()
            return self._commands.get(command, lambda: _unknown(command))()
        if _NUMBER.fullmatch(said) and self._quotes:
            return self._pick(int(said))
        return self._ask(line)

    def _ask(self, question: str) -> Reply:
        answer = self._answering.answer(question, k=_MOST_QUOTES)
        self._question = question
        self._quotes = answer.quotes or answer.nearest
        self._answered = answer.answered
        self._shown = self._reach = 0
        return Reply("answer", (*lay_out_answer(answer, most=1), *self._hint()))

    def _pick(self, number: int) -> Reply:
        if not 1 <= number <= len(self._quotes):
            count = len(self._quotes)
            return _message(f"There {'are' if count > 1 else 'is only'} {count}; choose from 1 to {count}.")
        self._shown, self._reach = number - 1, 0
        label = f"{number} of {len(self._quotes)}"
        return Reply("answer", lay_out_quote(self._quotes[self._shown], label=self._label(label)))

    def _next(self) -> Reply:
        if not self._quotes:
            return _nothing_yet()
        if self._shown + 1 == len(self._quotes):
            return _message("That was the last one found.")
        return self._pick(self._shown + 2)

    def _context(self) -> Reply:
        if not self._quotes:
            return _nothing_yet()
        quote = self._quotes[self._shown]
        if self._reach == 0 and quote.part:
            # One step shows the whole of a quotation that the sentence is a part of.
            self._reach = min(quote.part[1] - 1, _LONGEST_QUOTATION) - _REACH
        self._reach = max(self._reach, 0) + _REACH
        return Reply("answer", lay_out_context(quote, *self._answering.surroundings(quote, self._reach)))

    def _source(self) -> Reply:
        if not self._quotes:
            return _nothing_yet()
        return Reply("answer", lay_out_source(self._quotes[self._shown]))

    def _why(self) -> Reply:
        if not self._quotes:
            return _nothing_yet()
        shown = self._quotes[self._shown]
        answer, reasons = self._answering.why(self._question, k=_MOST_QUOTES)
        for quote, why in zip(answer.quotes or answer.nearest, reasons, strict=True):
            if quote.sentence == shown.sentence and quote.article == shown.article:
                label = "" if answer.answered else NEAREST
                return Reply("answer", lay_out_why(quote, why, label=label, answered=answer.answered))
        return _message("The archive has changed since. Ask again, and then why.")

    def _help(self) -> Reply:
        commands = tuple(Line("message", says, label=f"{name:<9} ") for name, says in COMMANDS.items())
        return Reply(
            "message",
            (
                Line(
                    "message",
                    "Write a question; the answer is a sentence as it was printed, or that there is none.",
                ),
                *commands,
                Line("message", "that one of the quotes that were found", label=f"{'2, 3 ...':<9} "),
            ),
        )

    def _label(self, number: str) -> str:
        return f"{number} " if self._answered else f"{number}. {NEAREST}"

    def _hint(self) -> tuple[Line, ...]:
        if not self._quotes:
            return ()
        count = len(self._quotes)
        whole = " (the whole quotation)" if self._quotes[0].part else ""
        also = f"/context{whole}  /source"
        if count == 1:
            return (Line("hint", also),)
        numbers = "2" if count == 2 else f"2 to {count}"
        near = "" if self._answered else " that are near"
        return (Line("hint", f"{count - 1} more{near}: /next, or {numbers}.  Also: {also}"),)


def _message(text: str) -> Reply:
    return Reply("message", (Line("message", text),))


def _nothing_yet() -> Reply:
    return _message("There is no quote yet: ask a question first.")


def _unknown(command: str) -> Reply:
    from difflib import get_close_matches

    near = get_close_matches(command, COMMANDS, n=1, cutoff=0.5)
    way_out = f"Did you mean {near[0]}?" if near else "/help lists what there is."
    return _message(f"There is no {show_text(command[:_LONGEST_ECHO])}. {way_out}")
