"""What a segment holds: sentences as postings, and what names and filters them, all of it mapped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from corpus.article import Sentence, Span
from index.runs import load_postings
from index.scoring import Postings
from index.shelf import Shelf
from index.vocabulary import Texts, encode

# The columns that each sentence has an entry in.
ROWS = ("article", "position", "paragraph", "start", "end")
# ASCII: '2022-10-10' and '2022-10-10T08:00:00Z'.
DAY, MOMENT = "S10", "S20"


@dataclass(frozen=True)
class Segment:
    """The sentences of an archive as postings, with what is needed to name and filter them.

    ``rows`` holds a column each for the article's number, the sentence's position, the paragraph's number (over
    the whole segment), and the start and end of the span; all int32, one row a sentence, in archive order.
    ``furniture`` are the numbers, ascending, of the sentences that have a row only for the order's sake.
    By article number: ``article_ids``, ``kept_at`` (the commit an article's words came with), ``published`` (the day,
    as ASCII; empty where it is not known), ``outlets`` and ``bylines`` (empty where there is none). ``embargoed`` are
    the numbers of articles with an embargo, ``embargoes`` its moments. ``headlines`` are postings whose units are
    articles. ``generation`` is the archive's at the time of writing, ``languages`` are those of the articles, the
    commonest first. Everything is mapped: nothing is read before it is looked at.
    """

    generation: int
    languages: tuple[str, ...]
    article_ids: Texts
    kept_at: Sequence[int]
    published: NDArray[np.bytes_]
    outlets: Texts
    bylines: Texts
    embargoed: NDArray[np.int32]
    embargoes: NDArray[np.bytes_]
    rows: Mapping[str, NDArray[np.int32]]
    furniture: NDArray[np.int32]
    sentences: Postings
    headlines: Postings
    id_hashes: NDArray[np.uint64]
    id_numbers: NDArray[np.int32]

    def sentence(self, number: int) -> Sentence:
        """Return sentence *number* of the segment."""
        article, position, paragraph, start, end = (int(self.rows[column][number]) for column in ROWS)
        first, _ = self.bounds(article)
        place = int(np.searchsorted(self.furniture, np.int32(number)))
        is_furniture = place < len(self.furniture) and int(self.furniture[place]) == number
        paragraph -= int(self.rows["paragraph"][first])
        return Sentence(self.article_ids[article], position, paragraph, Span(start, end), is_furniture)

    def bounds(self, article: int) -> tuple[int, int]:
        """Return the half-open range of the sentences of article number *article*."""
        # Of the column's own type: with another one, numpy would copy the whole column to compare.
        first, last = np.searchsorted(self.rows["article"], np.array([article, article + 1], np.int32))
        return int(first), int(last)

    def number_of(self, article_id: str) -> int | None:
        """Return the number of the article of that id; None where the segment has none."""
        wanted = np.uint64(id_hash(article_id))
        first, last = (int(np.searchsorted(self.id_hashes, wanted, side)) for side in ("left", "right"))
        numbers = (int(number) for number in self.id_numbers[first:last])
        return next((number for number in numbers if self.article_ids[number] == article_id), None)


def id_hash(article_id: str) -> int:
    """Return the number of 64 bits that an article is looked up by."""
    return int.from_bytes(blake2b(encode(article_id), digest_size=8).digest(), "little")


def load_segment(shelf: Shelf, generation: int, languages: tuple[str, ...]) -> Segment:
    """Return the segment that ``index.building`` wrote to *shelf*.

    Raises:
        OSError, ValueError, EOFError, IndexError: it is not there, or torn.
    """

    def load(name: str, kind: DTypeLike = np.int32) -> NDArray[Any]:
        return shelf.array(f"{name}.npy", kind)

    segment = Segment(
        generation=generation,
        languages=languages,
        article_ids=Texts.load(shelf, "ids"),
        # Python's own numbers, where they are looked at: SQLite takes no others.
        kept_at=load("kept_at", np.int64).data,
        published=load("published", DAY),
        outlets=Texts.load(shelf, "outlets"),
        bylines=Texts.load(shelf, "bylines"),
        embargoed=load("embargoed"),
        embargoes=load("embargoes", MOMENT),
        rows={column: load(column) for column in ROWS},
        furniture=load("furniture"),
        sentences=load_postings(shelf, "sentences"),
        headlines=load_postings(shelf, "headlines"),
        id_hashes=load("id_hashes", np.uint64),
        id_numbers=load("id_numbers"),
    )
    articles = (
        segment.article_ids,
        segment.kept_at,
        segment.published,
        segment.outlets,
        segment.bylines,
        segment.headlines.lengths,
        segment.id_hashes,
        segment.id_numbers,
    )
    for name, parts, count in (
        ("articles", articles, len(segment.kept_at)),
        ("embargoes", (segment.embargoed,), len(segment.embargoes)),
        ("sentences", segment.rows.values(), len(segment.sentences.lengths)),
    ):
        if any(len(part) != count for part in parts):
            raise ValueError(f"the {name} do not match")
    return segment
