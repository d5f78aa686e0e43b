"""The commands that list what is there: quotations, sentences, stats."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from bot.exits import ANSWERED, NOTHING_FOUND, UsageError
from bot.json_form import attribution_form, counts_form, sentences_form, to_line
from bot.streams import tell, write_out
from bot.symbols import show_text
from corpus.article import Article
from corpus.counting import Counts
from corpus.errors import NoArchiveError
from corpus.store import Archive


def quotations(options: Namespace, directory: Path) -> int:
    """List who said what in the articles that *options* name."""

    def describe(archive: Archive, article: Article) -> Iterator[str]:
        for attribution in archive.attributions(article.article_id):
            if options.json:
                yield to_line(attribution_form(article, attribution))
            else:
                who = attribution.speaker.text if attribution.speaker else "speaker not identified"
                words = show_text(attribution.hull.of(article.body))
                yield f"{show_text(article.article_id)}: {attribution.kind}, {show_text(who)}: {words}"

    return _list_articles(options, directory, describe)


def sentences(options: Namespace, directory: Path) -> int:
    """List the sentences of the articles that *options* name."""

    def describe(archive: Archive, article: Article) -> Iterator[str]:
        found = archive.sentences(article.article_id)
        if options.json:
            yield to_line(sentences_form(article.article_id, found))
            return
        for sentence in found:
            start, end = sentence.span
            words = show_text(sentence.span.of(article.body))
            yield f"{show_text(article.article_id)}: {start}-{end}: {words}"

    return _list_articles(options, directory, describe)


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


def _list_articles(options: Namespace, directory: Path, describe: Callable[[Archive, Article], Iterable[str]]) -> int:
    if bool(options.article_ids) == options.all:
        raise UsageError("give article ids, or --all (not both); `byline sentences --all` lists the ids")
    status = ANSWERED
    with Archive.open(directory) as archive:
        for article_id, lines in _read_articles(archive, options, describe):
            if lines is None:
                tell(f"byline: {article_id}: no article of that id in this archive")
                status = NOTHING_FOUND
            else:
                for line in lines:
                    write_out(line)
    return status


def _read_articles(
    archive: Archive, options: Namespace, describe: Callable[[Archive, Article], Iterable[str]]
) -> Iterator[tuple[str, list[str] | None]]:
    """Yield the lines on each article, which is read with its rows as of one moment; None for one that is not there.

    Old offsets into a body that was replaced meanwhile would give words to who did not say them. The moment ends
    before anything is written: whoever reads stdout may be slow.
    """
    chosen = _chosen(archive, options)
    while True:
        with archive.snapshot():
            # The article itself is read here, as the iterator goes on.
            article_id, article = next(chosen, (None, None))
            lines = None if article is None else list(describe(archive, article))
        if article_id is None:
            return
        yield article_id, lines


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


def _describe_counts(counts: Counts) -> Iterator[str]:
    yield f"articles    {counts.articles:,}"
    yield f"sentences   {counts.sentences:,}"
    yield f"quotations  {counts.quotations:,}"
    dates = f"{counts.oldest} to {counts.newest}" if counts.oldest else "none known"
    yield f"published   {dates}" + (f"; {counts.undated:,} not known" if counts.undated else "")
    for name, number in (
        ("embargoed", counts.embargoed),
        ("revisions", counts.revisions),
        ("withdrawn", counts.withdrawn),
    ):
        if number:
            yield f"{name:<11} {number:,}"
    for outlet, number in counts.outlets.items():
        yield f"outlet      {show_text(outlet)} ({number:,})"
