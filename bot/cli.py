"""The command ``byline``: reads the command line, runs one command, and turns every error into a status."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from bot.arguments import build_parser
from bot.exits import (
    ANSWERED,
    FAULT,
    INTERRUPTED,
    NO_ARCHIVE,
    NOT_WRITTEN,
    USAGE,
    OutputClosedError,
    OutputError,
    UsageError,
)
from bot.faults import tell_of_fault
from bot.settings import Settings, SettingsError, read_settings
from bot.streams import finish_output, is_terminal, prepare_streams, tell
from corpus.errors import ArchiveError, BylineError, NoArchiveError

_CHANGING = ("add", "remove", "restore", "rebuild", "subscribe", "sync")
_WAY_OUT = "To try it on the bundled sample: byline --sample"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that *argv* (default: the process's arguments) names, and return the exit status."""
    prepare_streams()
    try:
        status = _run(argv)
        finish_output()
    except SystemExit as leaving:  # --help and --version
        status = leaving.code if isinstance(leaving.code, int) else ANSWERED
        with suppress(OutputClosedError, OutputError):
            finish_output()
    except OutputClosedError:
        # The reader has what it wanted.
        status = ANSWERED
    except KeyboardInterrupt:
        status = INTERRUPTED
    except (UsageError, OutputError, BylineError) as error:
        status = _status_of(error)
        tell(f"byline: {error}")
        if isinstance(error, NoArchiveError):
            tell(_WAY_OUT)
    except Exception as error:
        status = FAULT
        tell_of_fault(error)
    return status


def _run(argv: Sequence[str] | None) -> int:
    options = build_parser().parse_args(argv)
    if options.command is None:
        if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
            raise UsageError("which command? Without one, byline needs a terminal; `byline --help` lists them")
        options.command = "repl"
    settings = read_settings(token=options.command == "telegram" and not options.health)
    _choose_kernel(settings)
    directory = _choose_archive(options, settings)
    # Each command is imported when it is asked for: one that answers must not wait for one that reads.
    match options.command:
        case "ask":
            from bot.asking import ask

            return ask(options, directory)
        case "why":
            from bot.why import why

            return why(options, directory)
        case "said" | "timeline":
            from bot.said import say

            return say(options, directory)
        case "repl":
            from bot.repl import run_repl

            return run_repl(directory, sample="sample" in options)
        case "telegram" if options.health:
            from bot.telegram.health import tell_health

            return tell_health(settings.state)
        case "telegram":
            from bot.telegram.app import run_telegram

            return run_telegram(settings, directory)
        case "add" | "rebuild":
            from bot import adding

            return {"add": adding.add, "rebuild": adding.rebuild}[options.command](options, directory)
        case "subscribe" | "sync":
            from bot import feeds

            return {"subscribe": feeds.subscribe, "sync": feeds.sync}[options.command](options, directory)
        case "quotations" | "sentences" | "stats":
            from bot import listing

            listings = {"quotations": listing.quotations, "sentences": listing.sentences, "stats": listing.stats}
            return listings[options.command](options, directory)
        case _:
            from bot import upkeep

            commands = {
                "remove": upkeep.remove,
                "revisions": upkeep.revisions,
                "verify": upkeep.verify,
                "backup": upkeep.backup,
                "restore": upkeep.restore,
            }
            return commands[options.command](options, directory)


def _choose_kernel(settings: Settings) -> None:
    if settings.kernel == "best":
        return  # what it is anyway: who does not search does not load it
    from index.engine.kernel import use_kernel

    try:
        use_kernel(settings.kernel)
    except ImportError:
        raise SettingsError(
            "BYLINE_KERNEL=c: the kernel in C was not built; leave the variable out, "
            "or install byline again where there is a C compiler"
        ) from None


def _choose_archive(options: Namespace, settings: Settings) -> Path:
    given = getattr(options, "archive", None)
    if "sample" not in options:
        if given == "":
            raise UsageError("--archive needs a folder")
        return Path(os.path.expanduser(given)) if given else settings.archive
    if given is not None:
        raise UsageError("--archive and --sample name two archives; give one")
    if options.command in _CHANGING:
        raise UsageError(f"the sample stays as it is; {options.command} works on your own, with --archive DIR")
    from bot.sample import open_sample

    return open_sample(settings.cache)


def _status_of(error: Exception) -> int:
    match error:
        case ArchiveError():
            return NO_ARCHIVE
        case OutputError():
            return NOT_WRITTEN
        case _:
            return USAGE
