"""``byline why``: one question, and why its quotes are the ones, in numbers that add up."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from bot.asking import read_asking, show_lines
from bot.exits import ANSWERED, NOTHING_FOUND, UsageError
from bot.explaining import lay_out_reasons
from bot.json_form import to_line
from bot.json_reasons import reasons_form
from bot.streams import write_out
from index.answering import Answerer


def why(options: Namespace, directory: Path) -> int:
    """Explain the answer to what *options* ask, from the archive in *directory*; return the exit status of ``ask``.

    Raises:
        UsageError: there is no question.
    """
    asking = read_asking(options)
    question = " ".join(options.words)
    if not question.strip():
        raise UsageError("why needs a question")
    with Answerer.open(directory) as answerer:
        answer, reasons = answerer.why(question, k=asking.k, filters=asking.filters, as_of=asking.as_of)
    if asking.json:
        write_out(to_line(reasons_form(answer, reasons)))
    else:
        show_lines(lay_out_reasons(answer, reasons), plain=asking.plain)
    return ANSWERED if answer.answered else NOTHING_FOUND
