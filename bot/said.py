"""``byline said`` and ``byline timeline``: what somebody said, the newest or the oldest first."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from shlex import quote as quote_for_shell

from bot.argument_values import MOST_QUOTES
from bot.asking import read_filters, show_lines
from bot.exits import ANSWERED, NOTHING_FOUND, UsageError
from bot.json_form import quote_form, to_line
from bot.sayings import describe_amount, describe_others, join_sayings, lay_out_said
from bot.streams import is_terminal, tell, write_out
from index.answering import Answerer
from index.saying import Said


def say(options: Namespace, directory: Path) -> int:
    """Show what the speaker whom *options* name said, from the archive in *directory*; return the exit status.

    Raises:
        UsageError: the name or the topic is empty, or no day is inside the dates.
    """
    speaker, about = " ".join(options.words), options.about
    if not speaker.strip():
        raise UsageError(f"{options.command} needs the name of a speaker")
    if about is not None and not about.strip():
        raise UsageError("--about needs a topic")
    filters = read_filters(options)
    oldest_first = options.command == "timeline"
    with Answerer.open(directory) as answerer:
        said = answerer.said(
            speaker,
            about=about,
            k=options.k,
            filters=filters,
            as_of=options.as_of,
            oldest_first=oldest_first,
        )

    def ask(name: str) -> str:
        return f"byline {options.command} {quote_for_shell(name)}"

    if options.json:
        _print_json(said, ask)
    else:
        lines = lay_out_said(said, oldest_first=oldest_first, more=_how_to_see_more(said), ask=ask)
        show_lines(lines, plain=options.plain or not is_terminal(sys.stdout))
    return ANSWERED if said.sayings else NOTHING_FOUND


def _print_json(said: Said, ask: Callable[[str], str]) -> None:
    for block in join_sayings(said.sayings):
        for quote in block.quotes:
            write_out(to_line(quote_form(quote)))
    if said.by_headline:
        tell(f"byline: {describe_amount(said, oldest_first=False)}")
    if not said.sayings:
        tell(f"byline: {said.reason}")
        for line in describe_others(said.others, ask):
            tell(line)
    elif said.total > len(said.sayings):
        tell(f"byline: {len(said.sayings):,} of {said.total:,} quotations; more: {_how_to_see_more(said)}")


def _how_to_see_more(said: Said) -> str:
    narrower = "--about TOPIC, --since DATE or --until DATE"
    if said.total <= MOST_QUOTES:
        return f"-k {said.total}; or fewer, with {narrower}"
    return f"-k {MOST_QUOTES} is the most at once; {narrower} choose among them"
