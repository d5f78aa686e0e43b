"""``byline repl``: one question after another, at a prompt or from a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from bot.dialogue import Dialogue, Reply
from bot.exits import ANSWERED, OutputClosedError, OutputError
from bot.faults import tell_of_fault
from bot.lines import Line
from bot.render import open_console, print_rich, render_plain
from bot.staying import open_to_stay
from bot.streams import LONGEST_LINE, has_dashes, is_terminal, read_lines, standard_input, tell, write_out
from corpus.counting import Counts
from corpus.errors import BylineError

_PROMPT = "byline> "
_GAP = Line("message", "")


class Prompt(Protocol):
    """Where lines come from: prompt_toolkit's session, or a test."""

    def prompt(self, message: str) -> str:
        """Return the next line; EOFError at the end, KeyboardInterrupt where it was given up."""
        ...


def run_repl(directory: Path, *, sample: bool = False) -> int:
    """Answer questions from the archive in *directory* until there are no more, and return the exit status.

    On a terminal this is a prompt. Elsewhere every line of standard input is a question, and nothing but the
    answers is written to standard output.
    """
    with open_to_stay(directory) as answerer:
        dialogue = Dialogue(answerer)
        if is_terminal(sys.stdin) and is_terminal(sys.stdout):
            converse(dialogue, _open_prompt(), welcome(answerer.archive.counts(), sample))
        else:
            answer_lines(dialogue)
    return ANSWERED


def converse(dialogue: Dialogue, prompt: Prompt, greeting: tuple[Line, ...]) -> None:
    """Show *greeting*, then answer every line that *prompt* gives, until its end or ``/quit``."""
    console = open_console()
    print_rich(console, greeting)
    while True:
        # Ctrl-C gives up a line, a search or what is being shown; never the conversation.
        with suppress(KeyboardInterrupt):
            try:
                line = prompt.prompt(_PROMPT)
            except EOFError:
                return
            if not line.strip():
                continue
            reply = _reply(dialogue, line)
            if reply.kind == "leave":
                return
            print_rich(console, (_GAP, *reply.lines, _GAP))


def answer_lines(dialogue: Dialogue) -> None:
    """Answer every line of standard input; an empty line parts the answers, messages go to standard error."""
    write: Callable[[Reply], None] = _Answers().write
    for line in read_lines(standard_input()):
        if line is None:
            write(Reply("answer", (Line("reason", f"That line is longer than {LONGEST_LINE:,} bytes."),)))
        elif line.strip():
            reply = _reply(dialogue, line)
            if reply.kind == "leave":
                return
            write(reply)


def welcome(counts: Counts, sample: bool) -> tuple[Line, ...]:
    """Return what a conversation begins with: what is in the archive, and how to ask it."""
    newest = f", newest {counts.newest}" if counts.newest else ""
    lines = [
        Line(
            "message",
            f"byline: {_count(counts.articles, 'article')}, {_count(counts.sentences, 'sentence')}{newest}",
        )
    ]
    if sample:
        lines.append(Line("message", "This is the bundled sample: its articles were written for byline."))
    return (*lines, Line("message", "Ask a question. /help says more, Ctrl-D leaves."))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


class _Answers:
    def __init__(self) -> None:
        self._any = False

    def write(self, reply: Reply) -> None:
        lines = [line for line in reply.lines if line.role != "hint"]
        text = render_plain(lines, ascii_only=not has_dashes())
        if reply.kind == "message":
            tell(text)
            return
        write_out(f"\n{text}" if self._any else text)
        self._any = True


def _reply(dialogue: Dialogue, line: str) -> Reply:
    """Return the reply to *line*; whatever goes wrong over one question, the next can be asked."""
    try:
        return dialogue.reply(line)
    except KeyboardInterrupt:
        return Reply("message", (Line("message", "Stopped."),))
    except (OutputClosedError, OutputError):
        raise
    except BylineError as error:
        return Reply("answer", (Line("reason", str(error)),))
    except Exception as error:
        tell_of_fault(error)
        return Reply("answer", (Line("reason", "That could not be answered because of a fault in byline."),))


def _open_prompt() -> Prompt:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import InMemoryHistory

    session: PromptSession[str] = PromptSession(history=InMemoryHistory())
    return session
