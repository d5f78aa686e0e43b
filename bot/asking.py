"""``byline ask``: one question, every line of standard input, or a batch."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from bot.batch import BatchLine, read_batch
from bot.exits import ANSWERED, NOTHING_FOUND, UsageError
from bot.json_form import answer_form, to_line
from bot.layout import lay_out_answer
from bot.lines import Line
from bot.render import open_console, print_rich, render_plain
from bot.staying import open_to_stay
from bot.streams import (
    LONGEST_LINE,
    has_dashes,
    is_terminal,
    read_lines,
    standard_input,
    tell,
    write_out,
)
from index.answer import Answer, Filters, Query
from index.answering import Answerer

_QUOTES_FOR_A_PERSON = 3
_QUOTES_FOR_A_PROGRAM = 5


@dataclass(frozen=True, slots=True)
class Asking:
    """What the command line asks of every question."""

    filters: Filters
    as_of: str | None
    k: int
    json: bool
    plain: bool


def ask(options: Namespace, directory: Path) -> int:
    """Answer what *options* ask, from the archive in *directory*, and return the exit status."""
    asking = _read_options(options)
    with ExitStack() as open_things:
        if options.batch is not None:
            stream = open_things.enter_context(_open_batch(options.batch))
            answerer = open_things.enter_context(open_to_stay(directory))
            _answer_all(answerer, read_batch(read_lines(stream)), asking)
            return ANSWERED
        if options.words:
            answerer = open_things.enter_context(Answerer.open(directory))
            answer = _answer(answerer, BatchLine(question=" ".join(options.words)), asking)
            _show(answer, None, asking)
            return ANSWERED if answer.answered else NOTHING_FOUND
        answerer = open_things.enter_context(open_to_stay(directory))
        stream = standard_input()
        if is_terminal(sys.stdin):
            tell("byline: one question a line; Ctrl-D ends")
        _answer_all(answerer, _questions(stream), asking)
        return ANSWERED


def _read_options(options: Namespace) -> Asking:
    if options.batch is not None and options.words:
        raise UsageError("--batch has the questions in its file; leave out QUESTION")
    if options.words and not " ".join(options.words).strip():
        raise UsageError("ask needs a question")
    return read_asking(options)


def read_asking(options: Namespace) -> Asking:
    """Return what *options* ask of every question, the same for every command that answers.

    Raises:
        UsageError: a name is empty, or no day is inside the dates.
    """
    filters = replace(
        read_filters(options),
        speaker=_name(options.speaker, "--speaker"),
        kind=options.kind,
        article=_name(options.article, "--article", "an id, as `add` printed it"),
    )
    return Asking(
        filters=filters,
        as_of=options.as_of,
        k=options.k or (_QUOTES_FOR_A_PROGRAM if options.json else _QUOTES_FOR_A_PERSON),
        json=options.json,
        plain=options.plain or not is_terminal(sys.stdout),
    )


def read_filters(options: Namespace) -> Filters:
    """Return which articles *options* ask for, by date, outlet and author.

    Raises:
        UsageError: a name is empty, or no day is inside the dates.
    """
    filters = Filters(
        since=options.since,
        until=options.until,
        outlet=_name(options.outlet, "--outlet"),
        author=_name(options.author, "--author"),
    )
    if filters.since and filters.until and filters.since > filters.until:
        raise UsageError(f"--since {filters.since} is after --until {filters.until}; nothing lies between")
    return filters


def _name(given: str | None, option: str, what: str = "a name") -> str | None:
    if given is not None and not given.strip():
        raise UsageError(f"{option} needs {what}")
    return given


def _open_batch(name: str) -> AbstractContextManager[BinaryIO]:
    if name == "-":
        return nullcontext(standard_input())
    try:
        return open(name, "rb")
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        reason = error.strerror if isinstance(error, OSError) else error
        raise UsageError(f"--batch {name}: cannot be read ({reason})") from error


def _questions(stream: BinaryIO) -> Iterator[BatchLine]:
    """Yield a question for every line, an empty one too, so that answers and lines can be matched."""
    for number, line in enumerate(read_lines(stream), 1):
        if line is None:
            yield BatchLine(fault=f"line {number}: longer than {LONGEST_LINE:,} bytes")
        else:
            yield BatchLine(question=line)


def _answer_all(answerer: Answerer, lines: Iterator[BatchLine], asking: Asking) -> None:
    for number, line in enumerate(lines):
        if number and not asking.json:
            write_out("")  # an empty line between answers
        _show(_answer(answerer, line, asking), line.question_id, asking)


def _answer(answerer: Answerer, line: BatchLine, asking: Asking) -> Answer:
    as_of = line.as_of or asking.as_of
    if line.fault:
        query = Query(terms=(), as_of=as_of or date.today().isoformat(), filters=asking.filters)
        return Answer(line.question, query, reason=line.fault)
    k = line.k or asking.k
    return answerer.answer(line.question, k=k, filters=asking.filters, as_of=as_of, thread=line.history)


def _show(answer: Answer, question_id: str | int | None, asking: Asking) -> None:
    if asking.json:
        write_out(to_line(answer_form(answer, question_id)))
    else:
        show_lines(lay_out_answer(answer, most=len(answer.quotes)), plain=asking.plain)


def show_lines(lines: Sequence[Line], *, plain: bool) -> None:
    """Write *lines* to standard output, *plain* or as the terminal has it."""
    if plain:
        write_out(render_plain(lines, ascii_only=not has_dashes()))
    else:
        print_rich(open_console(), lines)
