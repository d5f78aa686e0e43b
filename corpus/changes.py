"""What has changed in the archive since a generation, for whoever derives something from it: the index does.

Everything here is of one moment inside ``archive.snapshot()``, and knows articles by their number, the order of
arrival. Articles under embargo are among them: whoever shows what was derived leaves them out until their time.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from corpus.article import Article, Attribution, Sentence, Span
from corpus.rows import FACTS, article_from_row, attribution_from_row
from corpus.store import Archive

# So many numbers are read at a time, and so many articles, unless their bodies have more bytes than that.
_NUMBERS, _ARTICLES, _BYTES = 10_000, 32, 1 << 20

_EVERY = "SELECT number FROM article WHERE number > ? ORDER BY number LIMIT ?"
_CHANGED = "SELECT kept_at, number FROM article WHERE (kept_at, number) > (?, ?) ORDER BY kept_at, number LIMIT ?"
_GONE = (
    "SELECT generation, number FROM gone WHERE (generation, number) > (?, ?) "
    "AND NOT EXISTS (SELECT 1 FROM article WHERE article.number = gone.number) ORDER BY generation, number LIMIT ?"
)
_LAST = (1 << 63) - 1
# What was put in the place of its own earlier words has left a number among the `gone` with the count after its own; a
# revision says the same, and of what date its words were.
_STEP = (
    "SELECT article_id, kept_at, embargo, "
    "NOT EXISTS (SELECT 1 FROM revision WHERE revision.article_id = article.article_id AND revision.kept_at <= ?1) "
    "AND (NOT EXISTS (SELECT 1 FROM gone WHERE gone.generation = article.kept_at + 1 AND gone.number = article.number) "
    "OR EXISTS (SELECT 1 FROM revision WHERE revision.article_id = article.article_id)) "
    "FROM article WHERE kept_at > ?1 AND kept_at <= ?2 ORDER BY kept_at LIMIT ?3"
)
_ANY_GONE = (
    "SELECT 1 FROM gone LEFT JOIN article ON article.number = gone.number WHERE generation > ? AND generation <= ? "
    "AND (kept_at IS NULL OR kept_at != generation - 1) LIMIT 1"
)


class Changes(NamedTuple):
    """The numbers, ascending, of the articles ``changed`` (kept or read again) and ``gone`` up to ``generation``.

    A number that another article has by now is ``changed``, not ``gone``.
    """

    generation: int
    changed: Sequence[int]
    gone: Sequence[int]


class ChangedArticle(NamedTuple):
    """An article that was kept, and whether its id ``is_new`` to the archive; ``embargo`` is that of the article."""

    article_id: str
    is_new: bool
    embargo: str | None


class Step(NamedTuple):
    """What has changed up to ``generation``: ``articles`` in the order in which they were kept, each once.

    ``may_be_gone``: some article may have been taken out; where it is False, none was. ``is_last``: there was no more.
    """

    generation: int
    articles: list[ChangedArticle]
    may_be_gone: bool
    is_last: bool


class KeptArticle(NamedTuple):
    """An article as it is kept: its ``number``, and all that was read out of it; ``kept_at`` as in the archive."""

    number: int
    kept_at: int
    article: Article
    sentences: list[Sentence]
    attributions: list[Attribution]


def stamp_of(archive: Archive, generation: int) -> int | None:
    """Return the random number that the archive has for *generation*; None for one that it has never been at.

    The same generation and stamp mean the same history: not that of another archive, nor of this one before an
    older state of it was restored, by whatever means.
    """
    rows = archive.select("SELECT stamp FROM history WHERE generation = ?", generation)
    return int(rows[0][0]) if rows else None


def changes_since(archive: Archive, generation: int) -> Changes:
    """Return what has changed since *generation*, one that the archive has been at.

    It takes time in proportion to the changes, and some bytes of memory for each.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    changed = sorted(_numbers(archive, _CHANGED, generation))
    gone = sorted(set(_numbers(archive, _GONE, generation)))
    return Changes(archive.generation(), array("q", changed), array("q", gone))


def step_since(archive: Archive, generation: int, up_to: int, most: int) -> Step:
    """Return what has changed since *generation*, one that the archive has been at, and up to another.

    It is for whoever follows the archive by the articles' ids. At most *most* articles are in one step; the next step
    goes on from the generation that this one has come to.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    rows = archive.select(_STEP, generation, up_to, most)
    is_last = len(rows) < most
    reached = up_to if is_last else int(rows[-1][1])
    may_be_gone = bool(archive.select(_ANY_GONE, generation, reached))
    articles = [ChangedArticle(article_id, bool(is_new), embargo) for article_id, _, embargo, is_new in rows]
    return Step(reached, articles, may_be_gone, is_last)


def every_number(archive: Archive) -> Iterator[int]:
    """Yield the number of every article, ascending, those under embargo too.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    last = -1
    while page := archive.select(_EVERY, last, _NUMBERS):
        yield from (number for (number,) in page)
        last = page[-1][0]


def read_changed(archive: Archive, numbers: Iterable[int]) -> Iterator[KeptArticle]:
    """Yield the articles of those *numbers*, which are ascending; one that is not there is left out.

    They are read some at a time, about a megabyte of their bodies.

    Raises:
        ArchiveError: the archive cannot be read, or is damaged.
    """
    page: list[int] = []
    for number in numbers:
        page.append(number)
        if len(page) == _ARTICLES:
            yield from _read_page(archive, page)
            page = []
    yield from _read_page(archive, page)


def _numbers(archive: Archive, statement: str, generation: int) -> Iterator[int]:
    place = (generation, _LAST)
    while page := archive.select(statement, *place, _NUMBERS):
        yield from (number for _, number in page)
        place = page[-1]


def _read_page(archive: Archive, numbers: Sequence[int]) -> Iterator[KeptArticle]:
    start = size = 0
    # What a body takes is known without reading it.
    lengths = dict(archive.select(f"SELECT number, length(body) FROM article WHERE number IN ({_listed(numbers)})"))  # noqa: S608
    for place, number in enumerate(numbers):
        size += lengths.get(number, 0)
        if size > _BYTES or place + 1 == len(numbers):
            yield from _read(archive, numbers[start : place + 1])
            start, size = place + 1, 0


def _read(archive: Archive, numbers: Sequence[int]) -> Iterator[KeptArticle]:
    listed = _listed(numbers)
    # The columns are this package's own names, and the numbers are numbers.
    columns = f"number, kept_at, article_id, body, {', '.join(FACTS)}"
    articles = archive.select(f"SELECT {columns} FROM article WHERE number IN ({listed}) ORDER BY number")  # noqa: S608
    sentences = _grouped(
        archive.select(
            'SELECT article, position, paragraph, "start", "end", furniture FROM sentence '  # noqa: S608
            f"WHERE article IN ({listed}) ORDER BY article, position"
        )
    )
    attributions = _grouped(
        archive.select(f"SELECT * FROM attribution WHERE article IN ({listed}) ORDER BY article, position")  # noqa: S608
    )
    for number, kept_at, *row in articles:
        with archive.names_damage():
            article = article_from_row(row)
            kept = KeptArticle(
                number,
                kept_at,
                article,
                [
                    Sentence(article.article_id, position, paragraph, Span(start, end), bool(furniture))
                    for _, position, paragraph, start, end, furniture in sentences.get(number, ())
                ],
                [attribution_from_row(values[2:]) for values in attributions.get(number, ())],
            )
        yield kept


def _grouped(rows: list[Any]) -> dict[int, list[Any]]:
    return {number: list(group) for number, group in groupby(rows, itemgetter(0))}


def _listed(numbers: Iterable[int]) -> str:
    return ",".join(map(str, map(int, numbers)))
