"""A conversation in lines: what a line asks or commands, and what is shown in return.

It knows no terminal, so a pipe, a prompt and a test all talk to the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.commands import help_lines, tell_unknown
from bot.conversation import (
    QUOTES,
    Answering,
    ask_whom,
    asks_for_more,
    asks_who_said_it,
    first_reach,
    further_reach,
    read_speaker,
)
from bot.layout import NEAREST, lay_out_answer, lay_out_context, lay_out_quote, lay_out_source
from bot.lines import Line
from bot.symbols import show_line
from index.answer import Quote
from index.following.thread import Exchange, cut_thread, exchange_of

_SAYINGS = 10
_NUMBER = re.compile("[0-9]{1,2}")
_LONGEST_ECHO = 40

_OF_A_QUOTE = ("/context", "/whole", "/who", "/source", "/why")


@dataclass(frozen=True, slots=True)
class Reply:
    """What is shown in return for a line.

    ``kind`` is ``answer`` for what comes from the archive or says that nothing does, ``message`` for byline's
    own words about how to use it, ``leave`` when the conversation is over.
    """

    kind: Literal["answer", "message", "leave"]
    lines: tuple[Line, ...] = ()


class Dialogue:
    """One person's conversation with an archive; it remembers the last exchanges and which quote is shown."""

    def __init__(self, answering: Answering) -> None:
        self._answering = answering
        self._question = ""
        self._thread: tuple[Exchange, ...] = ()
        self._asked_after: tuple[Exchange, ...] = ()
        self._quotes: tuple[Quote, ...] = ()
        self._answered = False
        self._shown = 0
        self._reach = 0
        self._commands: dict[str, Callable[[], Reply]] = {
            "/help": lambda: Reply("message", help_lines()),
            "/next": self._next,
            "/context": self._context,
            "/whole": self._whole,
            "/who": self._who,
            "/source": self._source,
            "/why": self._why,
            "/quit": lambda: Reply("leave"),
        }

    def reply(self, line: str) -> Reply:
        """Return what to show for *line*: a question, a command, or the number of a quote."""
        typed = line.strip()
        if typed.lower() in ("quit", "exit"):
            return _message("To leave: /quit, or Ctrl-D.")
        if typed.startswith("/"):
            command, *words = typed.split(maxsplit=1)
            return self._obey(command.lower(), "".join(words))
        if _NUMBER.fullmatch(typed) and self._quotes:
            return self._pick(int(typed))
        if self._quotes and asks_who_said_it(typed):
            return self._obey("/who", "")
        if self._quotes and asks_for_more(typed):
            return self._next()
        # An answer would be about anybody.
        if whom := ask_whom(typed, self._thread):
            return Reply("answer", (Line("reason", whom),))
        return self._ask(line)

    def _obey(self, command: str, words: str) -> Reply:
        if command in ("/said", "/timeline"):
            return self._said(command, words)
        found = self._commands.get(command)
        if found is None:
            return _message(tell_unknown(command))
        # Whatever else asks for a quote's words needs one that was shown.
        if not self._quotes and command not in ("/help", "/quit"):
            return _message("There is no quote yet: ask a question first.")
        if words and command in _OF_A_QUOTE:
            if not _NUMBER.fullmatch(words):
                return _message(f"{command} takes nothing more, or the number of a quote.")
            if not 1 <= int(words) <= len(self._quotes):
                return _message(self._say_choice())
            self._shown, self._reach = int(words) - 1, 0
        elif words and command == "/next":
            return _message("/next takes nothing more.")
        return found()

    def _ask(self, question: str) -> Reply:
        answer = self._answering.answer(question, k=QUOTES, thread=self._thread)
        self._question, self._asked_after = question, self._thread
        self._thread = cut_thread((*self._thread, exchange_of(answer)))
        self._quotes = answer.quotes or answer.nearest
        self._answered = answer.answered
        self._shown = self._reach = 0
        return Reply("answer", (*lay_out_answer(answer, most=1), *self._hint()))

    def _said(self, command: str, words: str) -> Reply:
        from bot.sayings import join_sayings, lay_out_said

        name, about = read_speaker(words)
        if not name:
            return _message(f"Whose words? Write {command} NAME, or {command} NAME about TOPIC.")
        oldest_first = command == "/timeline"
        said = self._answering.said(name, about=about, k=_SAYINGS, oldest_first=oldest_first)
        lines = lay_out_said(
            said,
            oldest_first=oldest_first,
            more=f"{command} {show_line(name)[:_LONGEST_ECHO]} about {'a narrower topic' if about else 'a topic'}",
            ask=lambda name: f"{command} {name}",
            numbered=len(said.sayings) > 1,
        )
        if not said.sayings:
            return Reply("answer", lines)
        # The quotations are to hand by their first sentences, as the quotes of an answer are.
        self._question = ""
        self._quotes = tuple(block.quotes[0] for block in join_sayings(said.sayings))
        self._answered = True
        self._shown = self._reach = 0
        return Reply("answer", (*lines, *self._hint(listed=True)))

    def _pick(self, number: int) -> Reply:
        if not 1 <= number <= len(self._quotes):
            return _message(self._say_choice())
        self._shown, self._reach = number - 1, 0
        label = f"{number} of {len(self._quotes)}"
        label = f"{label} " if self._answered else f"{label}. {NEAREST}"
        return Reply("answer", (*lay_out_quote(self._quotes[self._shown], label=label), *self._hint()))

    def _say_choice(self) -> str:
        count = len(self._quotes)
        return f"There {'are' if count > 1 else 'is only'} {count}; choose from 1 to {count}."

    def _next(self) -> Reply:
        if self._shown + 1 == len(self._quotes):
            return _message("That was the last one found.")
        return self._pick(self._shown + 2)

    def _context(self) -> Reply:
        quote = self._quotes[self._shown]
        # One step shows the whole of a quotation that the sentence is a part of.
        self._reach = further_reach(self._reach) if self._reach else first_reach(quote)
        return Reply("answer", lay_out_context(quote, *self._answering.surroundings(quote, self._reach)))

    def _whole(self) -> Reply:
        from bot.sayings import lay_out_whole

        quote = self._quotes[self._shown]
        if quote.part is None:
            return _message("This sentence is not a part of a longer quotation.")
        quotes = self._answering.whole(quote)
        return Reply("answer", lay_out_whole(quote, quotes)) if quotes else _changed("/whole")

    def _who(self) -> Reply:
        from bot.naming import REPORTERS_OWN, lay_out_naming

        quote = self._quotes[self._shown]
        if not quote.attributions:
            return _message(REPORTERS_OWN)
        namings = self._answering.naming(quote)
        return Reply("answer", lay_out_naming(quote, namings)) if namings else _changed("/who")

    def _source(self) -> Reply:
        return Reply("answer", lay_out_source(self._quotes[self._shown]))

    def _why(self) -> Reply:
        from bot.explaining import lay_out_why

        if not self._question:
            return _message("Nothing was searched for: these are the quotations of one speaker, by their dates.")
        shown = self._quotes[self._shown]
        answer, reasons = self._answering.why(self._question, k=QUOTES, thread=self._asked_after)
        for quote, why in zip(answer.quotes or answer.nearest, reasons, strict=True):
            if quote.sentence == shown.sentence and quote.article == shown.article:
                label = "" if answer.answered else NEAREST
                return Reply("answer", lay_out_why(quote, why, label=label, answered=answer.answered))
        return _changed("why")

    def _hint(self, *, listed: bool = False) -> tuple[Line, ...]:
        """Return what can be asked for now; *listed*: all quotes are shown already, and a number chooses one."""
        if not self._quotes:
            return ()
        count, quote = len(self._quotes), self._quotes[self._shown]
        also = "  ".join(
            name
            for name, is_there in (
                ("/context", True),
                ("/whole", quote.part is not None),
                ("/who", bool(quote.attributions)),
                ("/source", True),
            )
            if is_there
        )
        if listed and count > 1:
            return (Line("hint", f"1 to {count} chooses one; then: /context  /whole  /who  /source"),)
        left = count - self._shown - 1
        if left == 0:
            return (Line("hint", also),)
        numbers = "2" if count == 2 else f"2 to {count}"
        near = "" if self._answered else " that are near"
        how = f"/next, or {numbers}" if self._shown == 0 else "/next"
        return (Line("hint", f"{left} more{near}: {how}.  Also: {also}"),)


def _message(text: str) -> Reply:
    return Reply("message", (Line("message", text),))


def _changed(wanted: str) -> Reply:
    return _message(f"The archive has changed since. Ask again, and then {wanted}.")
