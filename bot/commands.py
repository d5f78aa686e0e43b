"""The commands of a conversation in lines: what there is, and what is said of one that there is not."""

from __future__ import annotations

from bot.lines import Line
from bot.symbols import show_text

_LONGEST_ECHO = 40

COMMANDS = {
    "/help": "this list",
    "/next": "the next quote that was found",
    "/context": "the sentences around the quote; again: more of them",
    "/whole": "the whole quotation that the quote is a part of",
    "/who": "who said it, and how the article tells",
    "/source": "where the quote was printed, in full",
    "/why": "the reasons for the quote, as numbers that add up",
    "/said": "what somebody said, the newest first: /said NAME, /said NAME about TOPIC",
    "/timeline": "the same, the oldest first",
    "/quit": "leave (also Ctrl-D)",
}
_WIDTH = max(map(len, COMMANDS))


def help_lines() -> tuple[Line, ...]:
    """Return how to ask, and the commands, a line each."""
    return (
        Line("message", "Write a question; the answer is a sentence as it was printed, or that there is none."),
        *(Line("message", says, label=f"{name:<{_WIDTH}} ") for name, says in COMMANDS.items()),
        Line("message", "that one of the quotes that were found", label=f"{'2, 3 ...':<{_WIDTH}} "),
    )


def tell_unknown(command: str) -> str:
    """Return that there is no such *command*, and which may be meant."""
    from difflib import get_close_matches

    near = get_close_matches(command, COMMANDS, n=1, cutoff=0.5)
    way_out = f"Did you mean {near[0]}?" if near else "/help lists what there is."
    return f"There is no {show_text(command[:_LONGEST_ECHO])}. {way_out}"
