from __future__ import annotations

import fcntl
import io
import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from prompt_toolkit import PromptSession
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.cli import main
from bot.commands import COMMANDS
from bot.dialogue import Dialogue, Reply
from bot.render import render_plain
from bot.repl import converse, welcome
from corpus.article import Article, Attribution, Sentence, Span
from corpus.counting import Counts
from corpus.errors import ArchiveError
from index.answer import Answer, Query, Quote
from index.explaining import Why
from index.following.thread import Exchange
from tests.bot.invented_speech import Speech

ACCUSED = "Councillor Bram Teasel was accused of taking money from the builder."
QUESTION = "Who was accused of taking money from the builder?"


class _Answering(Speech):
    """Answers from a list made by hand; a question that names a fault gets one."""

    def __init__(self, article: Article, quotes: tuple[Quote, ...]) -> None:
        super().__init__()
        self.article = article
        self.quotes = quotes
        self.reaches: list[int] = []

    def answer(self, question: str, *, k: int = 5, thread: Sequence[Exchange] = ()) -> Answer:
        query = Query(("x",), "2024-06-01")
        if "archive" in question:
            raise ArchiveError("the archive is gone")
        if "fault" in question:
            raise RuntimeError("a fault")
        if "stop" in question:
            raise KeyboardInterrupt
        if "nothing" in question:
            return Answer(question, query, reason="I found nothing.")
        if "near" in question:
            return Answer(question, query, nearest=self.quotes[:k], reason="I found nothing.")
        return Answer(question, query, self.quotes[:k])

    def why(self, question: str, *, k: int = 5, thread: Sequence[Exchange] = ()) -> tuple[Answer, tuple[Why, ...]]:
        return Answer(question, Query((), "2024-06-01")), ()

    def surroundings(self, quote: Quote, reach: int = 2) -> tuple[list[Sentence], list[Sentence]]:
        self.reaches.append(reach)
        return [Sentence(self.article.article_id, 0, 0, Span(0, 11))], []


@pytest.fixture
def answering(harbour: Article, marsh: Attribution, quote_of: Callable[..., Quote]) -> _Answering:
    """Return an answerer that finds the same three quotes for every question."""
    quotes = (
        quote_of(harbour, ACCUSED),
        quote_of(harbour, "“It will not last the winter.”", attributions=(marsh,), part=(2, 8)),
        quote_of(harbour, "She said that the work would take a year."),
    )
    return _Answering(harbour, quotes)


@pytest.fixture
def dialogue(answering: _Answering) -> Dialogue:
    """Return a conversation with that answerer."""
    return Dialogue(answering)


def _text(reply: Reply) -> str:
    return render_plain(reply.lines)


# What is said


def test_a_question_shows_the_best_quote(dialogue: Dialogue) -> None:
    """The first quote is shown in full, and how to come to the others."""
    reply = dialogue.reply("Who was accused?")
    assert reply.kind == "answer"
    lines = _text(reply).split("\n")
    assert lines[0] == f"> {ACCUSED}"
    assert lines[-1].startswith("2 more: /next, or 2 to 3.")
    assert _text(reply).count("> ") == 1


def test_next_and_numbers_go_through_the_quotes(dialogue: Dialogue) -> None:
    """/next shows the following quote, a number any, each saying which it is; past the end is said."""
    dialogue.reply("Who?")
    assert _text(dialogue.reply("/next")).startswith("2 of 3 > “It will not last")
    assert _text(dialogue.reply("/next")).startswith("3 of 3 > She said")
    last = dialogue.reply("/NEXT ")
    assert (last.kind, _text(last)) == ("message", "That was the last one found.")
    assert _text(dialogue.reply("1")).startswith(f"1 of 3 > {ACCUSED}")
    assert _text(dialogue.reply("/next")).startswith("2 of 3")
    for number in ("0", "4", "99"):
        assert _text(dialogue.reply(number)) == "There are 3; choose from 1 to 3."


def test_a_number_without_quotes_is_a_question(dialogue: Dialogue, answering: _Answering) -> None:
    """Where there is nothing to choose from, a number is asked like anything else."""
    assert _text(dialogue.reply("7")).startswith(f"> {ACCUSED}")
    answering.quotes = answering.quotes[:1]
    assert "/next" not in _text(dialogue.reply("Who?"))
    assert _text(dialogue.reply("2")) == "There is only 1; choose from 1 to 1."


def test_a_refusal_keeps_its_nearest_apart(dialogue: Dialogue) -> None:
    """After a refusal the nearest quotes can be gone through, and each is still named as no answer."""
    reply = _text(dialogue.reply("what is near"))
    assert reply.startswith("I found nothing.\nNearest, not an answer: > ")
    assert "2 more that are near" in reply
    assert _text(dialogue.reply("/next")).startswith("2 of 3. Nearest, not an answer: > ")


def test_context_grows(dialogue: Dialogue, answering: _Answering) -> None:
    """/context shows two sentences on either side, again two more; of a long quotation at once the whole."""
    dialogue.reply("Who?")
    assert "> Councillor" in _text(dialogue.reply("/context"))
    dialogue.reply("/context")
    dialogue.reply("2")
    dialogue.reply("/context")
    dialogue.reply("/context")
    dialogue.reply("3")
    dialogue.reply("/context")
    assert answering.reaches == [2, 4, 7, 9, 2]


def test_source(dialogue: Dialogue) -> None:
    """/source tells where the quote was printed, with the link to the very words."""
    dialogue.reply("Who?")
    shown = _text(dialogue.reply("/source"))
    assert "link to the words: https://example.org/pier#:~:text=Councillor" in shown


@pytest.mark.parametrize("command", ["/next", "/context", "/whole", "/who", "/source", "/why"])
def test_commands_need_a_quote(dialogue: Dialogue, command: str) -> None:
    """Before the first quote, and after an answer without any, the commands say what is missing."""
    assert "ask a question first" in _text(dialogue.reply(command))
    dialogue.reply("Who?")
    dialogue.reply("there is nothing")
    assert "ask a question first" in _text(dialogue.reply(command))


def test_help_names_every_command(dialogue: Dialogue) -> None:
    """/help lists all there is."""
    text = _text(dialogue.reply("/help"))
    assert all(command in text for command in COMMANDS)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("/nxt", "Did you mean /next?"),
        ("/contxt please", "Did you mean /context?"),
        ("/hlep", "Did you mean /help?"),
        ("/frobnicate", "/help lists"),
        ("/", "/help lists"),
        ("/\x1b[31m", "There is no /␛[31m."),
        ("/" + "x" * 5000, "/help lists"),
        ("exit", "/quit, or Ctrl-D"),
    ],
)
def test_an_unknown_command(dialogue: Dialogue, typed: str, says: str) -> None:
    """A command that is not there gets the nearest one that is, shown safely and briefly."""
    reply = dialogue.reply(typed)
    assert reply.kind == "message"
    assert says in _text(reply)
    assert len(_text(reply)) < 120


def test_quit(dialogue: Dialogue) -> None:
    """/quit ends the conversation."""
    assert dialogue.reply(" /quit ").kind == "leave"


def test_welcome() -> None:
    """The first lines count what is there, and say of the sample what it is."""
    counts = Counts(1234, 56789, 3, {}, "2024-01-01", "2024-02-03", 0)
    assert "1,234 articles, 56,789 sentences, newest 2024-02-03" in render_plain(welcome(counts, False))
    assert "sample" not in render_plain(welcome(counts, False))
    assert "sample" in render_plain(welcome(counts, True))
    assert "newest" not in render_plain(welcome(Counts(1, 1, 0, {}, None, None, 1), False))


# At a prompt


@contextmanager
def _prompt() -> Iterator[tuple[PipeInput, PromptSession[str]]]:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        yield keys, PromptSession()


def test_a_conversation_at_a_prompt(
    dialogue: Dialogue, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A whole conversation, key by key: only Ctrl-D ends it, no line given up and no fault."""
    monkeypatch.setenv("COLUMNS", "60")
    with _prompt() as (keys, prompt):
        keys.send_text("Who was accused?\r")
        keys.send_text("half a line\x03")  # Ctrl-C
        keys.send_text("   \r")
        keys.send_text("a fault\r")
        keys.send_text("the archive\r")
        keys.send_text("stop\r")
        keys.send_text("/nxt\r")
        keys.send_text("2\r")
        keys.send_text("\x04")  # Ctrl-D
        converse(dialogue, prompt, welcome(Counts(1, 6, 2, {}, None, "2024-03-05", 0), True))
    out, err = capsys.readouterr()
    assert [line.rstrip() for line in out.rstrip().split("\n")] == [
        "byline: 1 article, 6 sentences, newest 2024-03-05",
        "This is the bundled sample: its articles were written for",
        "byline.",
        "Ask a question. /help says more, Ctrl-D leaves.",
        "",
        "┃ Councillor Bram Teasel was accused of taking money from",
        "┃ the builder.",
        "  New pier for Little Sallow, The Sallow Gazette, Ann",
        "  Other, 2024-03-05",
        "  https://example.org/pier",
        "2 more: /next, or 2 to 3.  Also: /context  /source",
        "",
        "",
        "That could not be answered because of a fault in byline.",
        "",
        "",
        "the archive is gone",
        "",
        "",
        "Stopped.",
        "",
        "",
        "There is no /nxt. Did you mean /next?",
        "",
        "",
        "2 of 3",
        "┃ “It will not last the winter.”",
        "  — Odile Marsh, direct quotation, part 2 of 8",
        "  New pier for Little Sallow, The Sallow Gazette, Ann",
        "  Other, 2024-03-05",
        "  https://example.org/pier",
        "1 more: /next.  Also: /context  /whole  /who  /source",
    ]
    assert err == "byline: RuntimeError: a fault (internal fault)\n"


# From a pipe


def test_questions_from_a_pipe(
    archive_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Off a terminal only answers go to standard output, one for each question; exit 0 at the end."""
    asked = f"{QUESTION}\r\n\n/help\n/context\nWho painted the Zanzibar fresco?\n".encode() + b"\xff\n/next"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(asked)))
    assert main(["repl", "--archive", str(archive_dir)]) == 0
    out, err = capsys.readouterr()
    answers = out.split("\n\n")
    assert len(answers) == 4
    assert answers[0].startswith(f"> {ACCUSED}\n  New pier for Little Sallow, The Sallow Gazette, Ann Other")
    assert f"\n> {ACCUSED}\n" in answers[1]
    assert "Zanzibar" in answers[2]
    assert "/next" not in out
    assert "byline>" not in out
    assert "\x1b" not in out
    assert "/context" in err
    assert "ask a question first" in err


def test_a_pipe_can_leave_early(
    archive_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """/quit ends a piped conversation; a line too long to be read is told of and does not."""
    asked = b"x" * (2 << 20) + f"\n{QUESTION}\n/quit\n{QUESTION}\n".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(asked)))
    assert main(["--archive", str(archive_dir), "repl"]) == 0
    out, _ = capsys.readouterr()
    assert out.startswith("That line is longer than")
    assert out.count(ACCUSED) == 1


# On a terminal


class _Terminal:
    """byline on a pseudo-terminal, read as a terminal without its codes."""

    def __init__(self, process: subprocess.Popen[bytes], controller: int) -> None:
        self.process = process
        self._controller = controller
        self.seen = ""

    def wait_for(self, words: str, seconds: float = 20) -> str:
        """Return what was shown up to *words* since the last call."""
        end = time.monotonic() + seconds
        while words not in self.seen:
            ready, _, _ = select.select([self._controller], [], [], max(0, end - time.monotonic()))
            assert ready, f"{words!r} was not shown in time, but {self.seen!r}"
            try:
                read = os.read(self._controller, 65536).decode()
            except OSError:  # Linux says so when the other side has gone
                read = ""
            assert read, f"{words!r} was not shown, but {self.seen!r}"
            if "\x1b[6n" in read:  # asked where the cursor is
                self.type("\x1b[1;1R")
            self.seen += re.sub(r"\x1b(\[[0-9;?]*[a-zA-Z]|\][^\x1b\x07]*(\x1b\\|\x07))|\r", "", read)
        shown, _, self.seen = self.seen.partition(words)
        return shown + words

    def leave(self, seconds: float = 20) -> int | None:
        """Type Ctrl-D until the process has ended, and return its status.

        Once is not enough on a dumb terminal: it shows the prompt a moment before it reads single keys.
        """
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            self.type("\x04")
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(0.3)
        return self.process.poll()

    def type(self, keys: str) -> None:
        """Type *keys*."""
        os.write(self._controller, keys.encode())


@contextmanager
def _terminal(*argv: str, columns: int = 80, environment: dict[str, str]) -> Iterator[_Terminal]:
    controller, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, columns))
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", *argv],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        env={name: value for name, value in os.environ.items() if name != "COLUMNS"} | environment,
        start_new_session=True,
        # The terminal that Ctrl-C comes from.
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )
    os.close(terminal)
    try:
        yield _Terminal(process, controller)
    finally:
        process.kill()
        process.wait()
        os.close(controller)


@pytest.mark.parametrize(
    "environment",
    [{"TERM": "xterm-256color"}, {"TERM": "xterm-256color", "NO_COLOR": "1"}, {"TERM": "dumb"}],
    ids=["colour", "no colour", "dumb"],
)
def test_a_conversation_on_a_terminal(archive_dir: Path, environment: dict[str, str]) -> None:
    """Without a command a terminal gets the prompt; Ctrl-C gives a line up, Ctrl-D leaves with 0."""
    with _terminal("--archive", str(archive_dir), environment=environment) as screen:
        assert "3 articles" in screen.wait_for("byline>")
        screen.type(f"{QUESTION}\r")
        answer = screen.wait_for("/source")
        assert f"┃ {ACCUSED}" in answer
        assert "Outcome:" in answer
        screen.wait_for("byline>")
        screen.type("What did the weathervane do?\r")
        assert "[red]weathervane[/red] :smile: turned ␛[31mred␛[0m␉and" in screen.wait_for("/source")
        screen.wait_for("byline>")
        screen.type("half a line\x03")
        screen.wait_for("byline>")
        assert screen.leave() == 0


def test_an_answer_on_a_terminal_of_forty_columns(archive_dir: Path) -> None:
    """`byline ask` on a terminal wraps within it and shows the bar; --plain does neither."""
    argv = ("ask", "--archive", str(archive_dir), QUESTION)
    with _terminal(*argv, columns=40, environment={"TERM": "xterm"}) as screen:
        shown = screen.wait_for("https://example.org/pier").split("\n")
        assert shown[0].startswith("┃ Councillor Bram Teasel")
        assert max(map(len, shown)) <= 40
    with _terminal(*argv, "--plain", columns=40, environment={"TERM": "xterm"}) as screen:
        assert screen.wait_for("<https://example.org/pier>").startswith(f"> {ACCUSED}\n")
