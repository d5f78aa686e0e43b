"""The commands that read articles into the archive: add, and rebuild, which reads what is there again."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from bot.exits import ANSWERED, INTERRUPTED, NOTHING_FOUND, OutputClosedError, OutputError
from bot.fetching import make_fetcher
from bot.json_form import added_form, reason_of, to_line
from bot.progress import Progress
from bot.streams import tell, write_out
from bot.symbols import show_text
from corpus.store import Archive

if TYPE_CHECKING:  # it brings the readers, which only these commands wait for
    from corpus.adding import Added
    from corpus.readers.metering import Meter

_KEPT = ("added", "updated", "duplicate")


def add(options: Namespace, directory: Path) -> int:
    """Put the articles of the sources that *options* name into *directory*, a line for each."""
    # The readers come with it, which no other command should wait for.
    from corpus.adding import add_sources
    from corpus.readers.metering import Meter
    from corpus.web.following import WebReader

    meter = Meter(options.sources)
    with Archive.open(directory, create=True) as archive:
        added = add_sources(archive, options.sources, web=WebReader(make_fetcher(options)), meter=meter)
        return take_in(archive, added, share=lambda: _share(meter), as_json=options.json)


def rebuild(options: Namespace, directory: Path) -> int:
    """Split and attribute every article in *directory* anew where that has changed, and build the index anew."""
    from corpus.adding import read_again
    from index.engine.upkeep import drop_index

    with Archive.open(directory) as archive:
        counts = archive.counts()
        done = 0

        def share() -> float:
            return done / max(1, counts.articles + counts.embargoed)

        def counted() -> Iterable[Added]:
            nonlocal done
            for added in read_again(archive):
                done += 1
                yield added

        drop_index(directory)
        return take_in(archive, counted(), share=share, as_json=options.json, silent=not options.json)


def take_in(
    archive: Archive,
    added: Iterable[Added],
    *,
    share: Callable[[], float | None],
    as_json: bool,
    silent: bool = False,
    nothing: str = "no articles found there",
) -> int:
    """Tell what becomes of each article as it is added to *archive*, bring the index up to it, and return the status.

    Args:
        archive: where the articles go.
        added: adds them while it is iterated over.
        share: how much is done, 0 to 1, where that is known.
        as_json: a JSON object a line.
        silent: no line for an article that is as it was.
        nothing: what is said where there was not one article.
    """
    from index.engine.upkeep import update_index

    tally: Counter[str] = Counter()
    interrupted = False
    listens = True
    with Progress("articles", share) as progress:
        try:
            for one in added:
                tally[one.status] += 1
                if listens and not (silent and one.status == "unchanged"):
                    listens = _tell_of(one, as_json=as_json)
                progress.step()
        except KeyboardInterrupt:
            interrupted = True
        finally:
            # Also after an error or Ctrl-C: what was kept can be asked about.
            progress.turn_to("bringing the index up to date")
            update_index(archive)
    kept = sum(tally[status] for status in _KEPT)
    if interrupted:
        tell(f"byline: stopped; {kept:,} kept, and can be asked about; the same command goes on from here")
        return INTERRUPTED
    tell(f"byline: {describe_tally(tally) or nothing}")
    return NOTHING_FOUND if tally["rejected"] else ANSWERED


def describe_added(added: Added) -> str:
    """Return the line for a person that says what became of an article."""
    reason = reason_of(added)
    if added.status == "rejected":
        return f"rejected   {show_text(reason or added.where)}"
    words = f"{added.status:<10} {show_text(added.article_id or added.where)}"
    return f"{words} ({show_text(reason)})" if reason else words


def _tell_of(added: Added, *, as_json: bool) -> bool:
    """Write the line for *added*; say whether anybody still listens."""
    try:
        write_out(to_line(added_form(added)) if as_json else describe_added(added))
    except (OutputClosedError, OutputError):
        # Whoever asked to add articles still wants them added when nobody reads the list.
        return False
    return True


def _share(meter: Meter) -> float | None:
    return meter.done / meter.total if meter.total else None


def describe_tally(tally: Counter[str]) -> str:
    """Return how many articles there were, and how many of each status; empty for none."""
    total = sum(tally.values())
    if not total:
        return ""
    order = ("added", "updated", "unchanged", "duplicate", "rejected")
    parts = ", ".join(f"{tally[status]:,} {status}" for status in order if tally[status])
    return f"{total:,} article{'s' if total != 1 else ''}: {parts}"
