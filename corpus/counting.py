"""What is in an archive, in figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from corpus.rows import text_from_blob


@dataclass(frozen=True, slots=True)
class Counts:
    """What is in the archive.

    ``oldest`` and ``newest`` are ISO dates; the ``undated`` articles are in neither. Articles under embargo are in
    no figure but ``embargoed``. ``revisions`` counts earlier words kept for the record, ``withdrawn`` the ids that
    stay out.
    """

    articles: int
    sentences: int
    quotations: int
    outlets: dict[str, int]
    oldest: str | None
    newest: str | None
    undated: int
    embargoed: int = 0
    revisions: int = 0
    withdrawn: int = 0


def count_rows(select: Callable[[str], list[Any]]) -> Counts:
    """Count what *select*, which returns the rows of a statement, finds in an archive's tables."""

    def number(statement: str) -> int:
        return int(select(statement)[0][0])

    articles, oldest, newest, dated = select(
        "SELECT count(*), min(substr(published, 1, 10)), max(substr(published, 1, 10)), count(published) FROM released"
    )[0]
    outlets = select(
        "SELECT outlet, count(*) AS n FROM released WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY n DESC, outlet"
    )
    return Counts(
        articles=articles,
        sentences=number("SELECT count(*) FROM sentence JOIN released ON number = article"),
        quotations=number("SELECT count(*) FROM attribution JOIN released ON number = article"),
        outlets={text_from_blob(outlet): n for outlet, n in outlets},
        oldest=oldest,
        newest=newest,
        undated=articles - dated,
        embargoed=number("SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM released)"),
        revisions=number("SELECT count(*) FROM revision"),
        withdrawn=number("SELECT count(*) FROM withdrawal"),
    )
