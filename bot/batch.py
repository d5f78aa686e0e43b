"""The lines of ``ask --batch``: what each asks, or why it cannot be asked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.argument_values import MOST_QUOTES, read_day
from bot.streams import LONGEST_LINE
from index.following.thread import Exchange


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One line of a batch. ``fault`` says why it cannot be asked, naming the line; None where it can.

    ``as_of`` and ``k`` are None where the line leaves them to the command line.
    """

    question_id: str | int | None = None
    question: str = ""
    history: tuple[Exchange, ...] = ()
    as_of: str | None = None
    k: int | None = None
    fault: str | None = None


class _FaultError(ValueError):
    """What is wrong with a line, in words that follow 'line 3: '."""


def read_batch(lines: Iterable[str | None]) -> Iterator[BatchLine]:
    """Yield what each of *lines* asks, in order; a faulty line is yielded with its fault, a blank one is not.

    A line is None where it was too long to be read.
    """
    for number, line in enumerate(lines, 1):
        if line is None:
            yield BatchLine(fault=f"line {number}: longer than {LONGEST_LINE:,} bytes")
        elif line.strip():
            yield _read_line(line, number)


def _read_line(line: str, number: int) -> BatchLine:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "too deep, or too long a number"
        return BatchLine(fault=f"line {number}: not JSON ({reason})")
    if not isinstance(given, dict):
        return BatchLine(fault=f'line {number}: not a JSON object; write {{"id": ..., "question": ...}}')
    known_id = question_id = given.get("id")
    if not isinstance(question_id, str | int) or isinstance(question_id, bool):
        known_id = None
    question = given.get("question")
    shown = question if isinstance(question, str) else ""
    try:
        if known_id is None and question_id is not None:
            raise _FaultError("'id' must be a string or a whole number")
        if not isinstance(question, str):
            raise _FaultError("'question' is missing" if question is None else "'question' must be a string")
        return BatchLine(known_id, question, _history(given), _as_of(given), _k(given))
    except _FaultError as fault:
        return BatchLine(known_id, shown, fault=f"line {number}: {fault}")


def _history(given: dict[str, Any]) -> tuple[Exchange, ...]:
    history = given.get("history")
    if history is None:
        return ()
    if not isinstance(history, list):
        raise _FaultError('\'history\' must be a list of {"question", "answer"}')
    exchanges = []
    for place, entry in enumerate(history):
        if not isinstance(entry, dict) or not isinstance(entry.get("question"), str):
            raise _FaultError(f"'history'[{place}] must be an object with a 'question'")
        answer, speaker = entry.get("answer"), None
        if isinstance(answer, dict):
            # An answer that byline printed may be given back as it is: what counts is what was quoted, and whose it is.
            quotes = answer.get("quotes")
            first = quotes[0] if isinstance(quotes, list) and quotes else None
            answer, speaker = (first.get("text"), first.get("speaker")) if isinstance(first, dict) else (None, None)
        if answer is not None and not isinstance(answer, str):
            raise _FaultError(f"the 'answer' of 'history'[{place}] must be a string")
        exchanges.append(Exchange(entry["question"], answer, speaker if isinstance(speaker, str) else None))
    return tuple(exchanges)


def _as_of(given: dict[str, Any]) -> str | None:
    text = given.get("as_of")
    if text is None:
        return None
    # A date and time counts as its day.
    day = read_day(text.partition("T")[0], last=True) if isinstance(text, str) else None
    if day is None:
        raise _FaultError("'as_of' is not a date; write 2022-10-10")
    return day


def _k(given: dict[str, Any]) -> int | None:
    k = given.get("k")
    if k is None:
        return None
    if not isinstance(k, int) or isinstance(k, bool) or not 1 <= k <= MOST_QUOTES:
        raise _FaultError(f"'k' must be a whole number from 1 to {MOST_QUOTES}")
    return k
