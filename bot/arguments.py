"""The command line's grammar: which commands there are, and what each takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NoReturn

from bot.argument_values import count, day, duration
from bot.exits import UsageError
from bot.streams import write_out

KINDS = ("speech", "reporter")
_SAYINGS = 10
_Command = Callable[[str, str], argparse.ArgumentParser]

_EXAMPLES = """\
examples:
  byline --sample                             try it on the bundled sample
  byline add articles/ export.jsonl           put articles into your archive
  byline ask "Who opposed the bypass?"        one answer, in the words that were printed
  byline ask --json < questions.txt           an answer a line, for programs
  byline why "Who opposed the bypass?"        why that is the answer, in numbers
  byline said "Odile Marsh" --about pier      what somebody said, the newest first
  byline                                      ask one question after another

exit status: 0 answered, 1 nothing found (add: something was rejected), 2 usage, 3 no archive
"""
_EXAMPLES_OF_SAID = """\
examples:
  byline {name} Odile Marsh                   every quotation whole, by article
  byline {name} "Odile Marsh" --about pier    only those about the pier
  byline {name} "Odile Marsh" -k 50 --json    a sentence a line, for programs

A surname will do where only one speaker has it; where several can be meant, they are listed.
"""


class _Parser(argparse.ArgumentParser):
    """An argument parser whose messages are safe to show and never end the interpreter."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; `{self.prog} --help` says what it takes")


class _Version(argparse.Action):
    """``--version``; what it takes to find it out is not paid for by other commands."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            found = version("byline")
        except PackageNotFoundError:  # run from a checkout that was not installed
            found = "(not installed)"
        write_out(f"byline {found}")
        parser.exit()


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line.

    Its ``parse_args`` raises ``UsageError`` instead of leaving; --help and --version leave with 0.
    """
    parser = _Parser(
        prog="byline",
        description="Ask a news archive a question; byline answers in the words that were printed.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and leave")
    where = _archive_options()
    # The same options before the command: `byline --archive DIR ask` and `byline ask --archive DIR`.
    _add_archive_options(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", required=False)

    def command(name: str, says: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, help=says, description=f"{says[0].upper()}{says[1:]}.", parents=[where], allow_abbrev=False
        )

    _describe_add(command("add", "add articles: files, folders, web addresses, or '-' for standard input"))
    _describe_ask(command("ask", "answer a question, or every line of standard input"))
    _describe_why(command("why", "say why these are the quotes, word by word, as numbers that add up"))
    _describe_said(command("said", "show what somebody said, the newest first"))
    _describe_said(command("timeline", "show what somebody said, the oldest first"))
    for name, says in (
        ("quotations", "list who said what in the articles given"),
        ("sentences", "list the sentences of the articles given"),
    ):
        listing = command(name, says)
        listing.add_argument("article_ids", metavar="ARTICLE_ID", nargs="*", help="articles to list")
        listing.add_argument("--all", action="store_true", help="every article of the archive")
        _add_json(listing)
    _add_json(command("stats", "say what is in the archive"))
    _describe_upkeep(command)
    _describe_web(command)
    command("repl", "ask one question after another")
    telegram = command("telegram", "answer in Telegram")
    telegram.add_argument(
        "--health", action="store_true", help="say how the bot is that runs already, and leave: 0 well, 1 not"
    )
    return parser


def _describe_add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sources", metavar="SOURCE", nargs="+", help="a file, a folder, a web address, or '-'")
    _add_private(parser)
    _add_json(parser)


def _describe_web(command: _Command) -> None:
    feed = command("subscribe", "follow feeds: what they print is added by `sync`")
    feed.add_argument("feeds", metavar="FEED", nargs="*", help="a feed's address; none: list those there are")
    feed.add_argument("--remove", action="store_true", help="follow them no longer; their articles stay")
    _add_private(feed)
    _add_json(feed)
    sync = command("sync", "add what the feeds have that is new or changed")
    sync.add_argument(
        "--every", metavar="TIME", type=duration, help="again and again, so often: 15m, 2h, 90s; until Ctrl-C"
    )
    sync.add_argument(
        "--again", action="store_true", help="also look now at pages that are only watched for corrections"
    )
    _add_private(sync)
    _add_json(sync)


def _describe_upkeep(command: _Command) -> None:
    remove = command("remove", "withdraw articles: they are quoted no longer, and stay out when they come again")
    remove.add_argument("article_ids", metavar="ID", nargs="+", help="an article's id, as `add` printed it")
    how = remove.add_mutually_exclusive_group()
    how.add_argument("--erase", action="store_true", help="leave no byte of it in the archive, for good")
    how.add_argument("--undo", action="store_true", help="take withdrawn articles back, in their last words")
    how.add_argument("--reason", metavar="TEXT", help="kept with the withdrawal, and told when it comes again")
    revisions = command("revisions", "show an article's earlier words, kept for the record")
    revisions.add_argument("article_id", metavar="ID", help="the article's id")
    _add_json(revisions)
    _add_json(command("verify", "hold every sentence, quotation and digest to what was kept"))
    _add_json(command("rebuild", "split, attribute and index anew what an older byline read"))
    for name, says in (
        ("backup", "write a copy of the whole archive to a new file, also while it is in use"),
        ("restore", "make the archive what it was when the copy was written"),
    ):
        command(name, says).add_argument("file", metavar="FILE", help="the copy")


def _describe_ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar="QUESTION", nargs="*", help="without it, every line of standard input is a question"
    )
    parser.add_argument(
        "--batch", metavar="FILE", help='JSON Lines of questions: {"id", "question", ...}; \'-\': stdin'
    )
    _add_asking_options(parser)


def _describe_why(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", metavar="QUESTION", nargs="+", help="the question, as it was asked")
    _add_asking_options(parser)


def _describe_said(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EXAMPLES_OF_SAID.format(name=parser.prog.rpartition(" ")[2])
    parser.add_argument("words", metavar="SPEAKER", nargs="+", help="the name, as it is printed, or a part of it")
    parser.add_argument(
        "--about",
        metavar="TOPIC",
        help="only what was said about it; where no words are, what stands under a headline that is",
    )
    parser.add_argument(
        "-k", metavar="N", type=count, default=_SAYINGS, help=f"show up to N quotations (default: {_SAYINGS})"
    )
    _add_showing_options(parser)


def _add_asking_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-k", metavar="N", type=count, help="show up to N quotes (for a person 3, with --json 5)")
    parser.add_argument("--speaker", metavar="NAME", help="only what this person said")
    parser.add_argument("--kind", choices=KINDS, help="only somebody's words, or only the reporter's own")
    parser.add_argument("--article", metavar="ID", help="only this article")
    _add_showing_options(parser)


def _add_showing_options(parser: argparse.ArgumentParser) -> None:
    _add_json(parser)
    parser.add_argument("--plain", action="store_true", help="no colour, frame or wrapping, on a terminal too")
    parser.add_argument("--since", metavar="DATE", type=day(last=False), help="only what was published then or later")
    parser.add_argument("--until", metavar="DATE", type=day(last=True), help="only what was published then or before")
    parser.add_argument("--outlet", metavar="NAME", help="only this outlet's articles")
    parser.add_argument("--author", metavar="NAME", help="only articles with this name in the byline")
    parser.add_argument("--as-of", metavar="DATE", type=day(last=True), help="answer as if today were that day")


def _archive_options() -> _Parser:
    parser = _Parser(add_help=False)
    _add_archive_options(parser)
    return parser


def _add_archive_options(parser: argparse.ArgumentParser) -> None:
    # SUPPRESS: a default here would undo what was given before the command.
    parser.add_argument(
        "--archive",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="the archive's folder (default: $BYLINE_ARCHIVE)",
    )
    parser.add_argument("--sample", action="store_true", default=argparse.SUPPRESS, help="use the bundled sample")


def _add_private(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--allow-private", action="store_true", help="fetch from private and loopback addresses, too")


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object a line, as bot/schema.json has it")
