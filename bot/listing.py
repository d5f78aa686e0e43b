"""The commands that put articles in and list what is there: add, quotations, sentences, stats."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot.exits import ANSWERED, INTERRUPTED, NOTHING_FOUND, OutputClosedError, OutputError, UsageError
from bot.json_form import added_form, attribution_form, counts_form, reason_of, sentences_form, to_line
from bot.streams import is_terminal, tell, write_out
from bot.symbols import show_text
from corpus.article import Article
from corpus.errors import NoArchiveError
from corpus.counting import Counts
from corpus.store import Archive

if TYPE_CHECKING:  # it brings nltk, which only `add` waits for
    from corpus.adding import Added

_COUNTED_AS_KEPT = ("added", "updated", "duplicate")


def add(options: Namespace, directory: Path) -> int:
    """Put the articles of the sources that *options* name into *directory*, a line for each."""
    # nltk comes with it, which no other command should wait for.
    from corpus.adding import add_sources
    from index.segment import update_index

    tally: Counter[str] = Counter()
    interrupted = False
    with Archive.open(directory, create=True) as archive:
        report = _Report(options.json)
        try:
            for added in add_sources(archive, options.sources):
                tally[added.status] += 1
                report.tell_of(added, sum(tally.values()))
        except KeyboardInterrupt:
            interrupted = True
        finally:
            # Also after an error or Ctrl-C: what was kept can be asked about.
            report.end()
            update_index(archive)
    kept = sum(tally[status] for status in _COUNTED_AS_KEPT)
    if interrupted:
        tell(f"byline: stopped; {kept} kept, and can be asked about")
        return INTERRUPTED
    tell(f"byline: {_describe(tally)}")
    return NOTHING_FOUND if tally["rejected"] else ANSWERED


def quotations(options: Namespace, directory: Path) -> int:
    """List who said what in the articles that *options* name."""

    def show(archive: Archive, article: Article) -> None:
        for attribution in archive.attributions(article.article_id):
            if options.json:
                write_out(to_line(attribution_form(article, attribution)))
            else:
                who = attribution.speaker.text if attribution.speaker else "speaker not identified"
                words = show_text(attribution.hull.of(article.body))
                write_out(f"{show_text(article.article_id)}: {attribution.kind}, {show_text(who)}: {words}")

    return _list_articles(options, directory, show)


def sentences(options: Namespace, directory: Path) -> int:
    """List the sentences of the articles that *options* name."""

    def show(archive: Archive, article: Article) -> None:
        found = archive.sentences(article.article_id)
        if options.json:
            write_out(to_line(sentences_form(article.article_id, found)))
            return
        for sentence in found:
            start, end = sentence.span
            words = show_text(sentence.span.of(article.body))
            write_out(f"{show_text(article.article_id)}: {start}-{end}: {words}")

    return _list_articles(options, directory, show)


def stats(options: Namespace, directory: Path) -> int:
    """Say what is in the archive in *directory*."""
    with Archive.open(directory) as archive:
        counts = archive.counts()
    if not counts.articles:
        raise _empty(directory)
    if options.json:
        write_out(to_line(counts_form(counts)))
    else:
        write_out("\n".join(_describe_counts(counts)))
    return ANSWERED


class _Report:
    """Tells what became of each article, and on a terminal how many there were so far."""

    def __init__(self, as_json: bool) -> None:
        self._json = as_json
        self._listens = True
        # A count beside the lines themselves would only be in their way.
        self._progress = is_terminal(sys.stderr) and not is_terminal(sys.stdout)

    def tell_of(self, added: Added, number: int) -> None:
        if self._listens:
            try:
                write_out(to_line(added_form(added)) if self._json else _describe_added(added))
            except (OutputClosedError, OutputError):
                # Whoever asked to add articles still wants them added when nobody reads the list.
                self._listens = False
        if self._progress:
            sys.stderr.write(f"\r{number} article{'s' if number != 1 else ''}")
            sys.stderr.flush()

    def end(self) -> None:
        if self._progress:
            sys.stderr.write("\r\x1b[K" if sys.stderr.isatty() else "\n")


def _list_articles(options: Namespace, directory: Path, show: Callable[[Archive, Article], None]) -> int:
    if bool(options.article_ids) == options.all:
        raise UsageError("give article ids, or --all (not both); `byline sentences --all` lists the ids")
    status = ANSWERED
    with Archive.open(directory) as archive:
        for article_id, article in _chosen(archive, options):
            if article is None:
                tell(f"byline: {article_id}: no article of that id in this archive")
                status = NOTHING_FOUND
            else:
                show(archive, article)
    return status


def _chosen(archive: Archive, options: Namespace) -> Iterator[tuple[str, Article | None]]:
    if options.all:
        article = None
        for article in archive.articles():
            yield article.article_id, article
        if article is None:
            raise _empty(archive.directory)
    for article_id in options.article_ids:
        try:
            yield article_id, archive.article(article_id)
        except UnicodeEncodeError:  # bytes that are no UTF-8 name nothing
            yield article_id, None


def _empty(directory: Path) -> NoArchiveError:
    return NoArchiveError(
        f"{directory}: the archive is empty; add articles with: byline --archive {directory} add FILE"
    )


def _describe_added(added: Added) -> str:
    reason = reason_of(added)
    if added.status == "rejected":
        return f"rejected   {show_text(reason or added.where)}"
    words = f"{added.status:<10} {show_text(added.article_id or added.where)}"
    return f"{words} ({show_text(reason)})" if reason else words


def _describe(tally: Counter[str]) -> str:
    total = sum(tally.values())
    if not total:
        return "no articles found there"
    order = ("added", "updated", "unchanged", "duplicate", "rejected")
    parts = ", ".join(f"{tally[status]} {status}" for status in order if tally[status])
    return f"{total} article{'s' if total != 1 else ''}: {parts}"


def _describe_counts(counts: Counts) -> Iterator[str]:
    yield f"articles    {counts.articles:,}"
    yield f"sentences   {counts.sentences:,}"
    yield f"quotations  {counts.quotations:,}"
    dates = f"{counts.oldest} to {counts.newest}" if counts.oldest else "none known"
    yield f"published   {dates}" + (f"; {counts.undated:,} not known" if counts.undated else "")
    for outlet, number in counts.outlets.items():
        yield f"outlet      {show_text(outlet)} ({number:,})"
