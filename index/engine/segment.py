"""A segment: the postings of some articles and what names and filters them, in one mapped file.

Opening one reads its end; everything else is checked and read when it is asked for, by blocks.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.engine.analysed import FIELDS
from index.engine.classes import NARROW
from index.engine.columns import Column
from index.engine.lexicon import Lexicon, PackedTexts
from index.engine.packing import DamagedPackError, Pack
from index.engine.unit_lists import UnitLists

Codes = NDArray[np.uint16] | NDArray[np.uint32]

FURNITURE, SPEECH = 1, 2
# One question asks for the postings of some fifty terms, kin included, again and again. So many short ones, and no more
# than so short, are remembered, with at most so many units in all: 3 MB of them in a field; the long ones are few.
_RECENT, _SHORT, _UNITS = 4_096, 4_096, 500_000


class Postings(NamedTuple):
    """Which units hold a term: ``units`` ascending, the ``codes`` of their classes beside them.

    ``top`` is the highest code among them, 0 where there is none.
    """

    units: NDArray[np.int32]
    codes: Codes
    top: int


class FieldPostings:
    """The postings of one field of a segment, by the number of the term.

    ``size`` is how many units are documents: of sentences those that are no furniture, of paragraphs and articles
    those that have such a sentence, of headlines all. ``length`` is the sum of their lengths in terms (dl). Both
    are as written: articles that were deleted since still count.
    """

    def __init__(self, pack: Pack, name: str, lists: UnitLists, terms: int, size: int, length: int) -> None:
        self.name, self.size, self.length, self.lists = name, size, length, lists
        self._pack = pack
        self._recent: dict[int, Postings] = {}
        self._units = 0  # in them
        self._none = Postings(np.zeros(0, np.int32), pack.array(f"{name}.codes")[:0], 0)
        self._codes, self._tops = f"{name}.codes", f"{name}.tops"
        classes = len(pack.array(f"{name}.classes_tf"))
        code = np.dtype(np.uint16 if classes <= NARROW else np.uint32)
        for part, kind, count in (
            ("codes", code, lists.total),
            ("tops", code, terms),
            ("classes_tf", np.int32, classes),
            ("classes_length", np.int32, classes),
        ):
            pack.expect(f"{name}.{part}", kind, count)

    @cached_property
    def classes_tf(self) -> NDArray[np.int32]:
        """By code: how often a unit of that class holds the term (tf)."""
        return self._pack.read(f"{self.name}.classes_tf")

    @cached_property
    def classes_length(self) -> NDArray[np.int32]:
        """By code: how many terms a unit of that class has (dl)."""
        return self._pack.read(f"{self.name}.classes_length")

    def df(self, number: int) -> int:
        """Return in how many units term *number* occurs, those of deleted articles too."""
        known = self._recent.get(number)
        return self.lists.length(number) if known is None else len(known.units)

    def of(self, number: int) -> Postings:
        """Return the postings of term *number*.

        Raises:
            DamagedPackError: they are not what was written.
        """
        known = self._recent.get(number)
        if known is not None:
            return known
        pack = self._pack
        start, units = self.lists.of(number)
        # Many a word stands in no headline: nothing more is to be read of it.
        postings = self._none
        if len(units):
            codes = pack.read(self._codes, start, start + len(units))
            postings = Postings(units, codes, int(pack.read(self._tops, number, number + 1)[0]))
        if len(units) <= _SHORT:
            if len(self._recent) >= _RECENT or self._units >= _UNITS:
                self._recent.clear()
                self._units = 0
            self._recent[number] = postings
            self._units += len(units)
        return postings


class Segment:
    """Some articles of an archive, in the order of their numbers, as something to search.

    Units are numbered from 0 within the segment: sentences, paragraphs (without gaps), articles.

    Args:
        path: the file that ``index.engine.writing`` or ``index.engine.merging`` wrote.
        content: what it holds, where it is in memory and on no disk.

    Raises:
        OSError: it cannot be read.
        DamagedPackError: it is cut, torn or of another make. Every accessor raises it, too, where what it would give
            is not what was written.
    """

    # The first sentence of each article, then how many there are; the same of paragraphs; an article's paragraphs.
    sentence_starts: Column[np.int32] = Column("<i4", "articles", 1)
    paragraph_starts: Column[np.int32] = Column("<i4", "paragraphs", 1)
    article_paragraphs: Column[np.int32] = Column("<i4", "articles", 1)
    # How an article numbers each of its own paragraphs.
    paragraph_numbers: Column[Any] = Column(None, "paragraphs")
    # The archive's numbers, ascending: the order of arrival, which ties are broken by.
    article_numbers: Column[np.int64] = Column("<i8", "articles")
    kept_at: Column[np.int64] = Column("<i8", "articles")
    # Terms of all sentences, and of headline and standfirst; sentences that are no furniture, paragraphs with such.
    article_lengths: Column[Any] = Column(None, "articles")
    headline_lengths: Column[Any] = Column(None, "articles")
    article_sizes: Column[Any] = Column(None, "articles")
    paragraph_sizes: Column[Any] = Column(None, "articles")
    # As yyyymmdd: of a year or a month, its first and its last day; 0 where it is not known.
    first_days: Column[Any] = Column(None, "articles")
    last_days: Column[Any] = Column(None, "articles")
    # Places in the texts of that name.
    outlet_codes: Column[Any] = Column(None, "articles")
    byline_codes: Column[Any] = Column(None, "articles")
    language_codes: Column[Any] = Column(None, "articles")
    # The articles under embargo, ascending, and until when.
    embargoed: Column[np.int32] = Column("<i4", "embargoes")
    embargoes: Column[np.bytes_] = Column("|S20", "embargoes")
    # Of each sentence: how far it begins behind the one before it in its article (the first: in the body), how long it
    # is, in code points, and what it is (FURNITURE, SPEECH).
    gaps: Column[Any] = Column(None, "sentences")
    widths: Column[Any] = Column(None, "sentences")
    flags: Column[Any] = Column(None, "sentences")

    def __init__(self, path: Path, content: bytes | None = None) -> None:
        self.path = path
        self.pack = Pack(path, content)
        meta = self.meta = self.pack.meta
        try:
            counts = self.counts = {
                unit: int(meta[unit]) for unit in ("sentences", "paragraphs", "articles", "embargoes")
            }
            sizes = {name: tuple(map(int, meta["fields"][name])) for name in FIELDS if name in meta["fields"]}
            if any(len(size) != 2 for size in sizes.values()) or min(counts.values()) < 0:
                raise ValueError("fields without a size or a length, or less than nothing")
        except (LookupError, TypeError, ValueError) as error:
            raise DamagedPackError(path, f"it is no segment ({error})") from error
        self.sentences, self.paragraphs, self.articles = (
            counts[unit] for unit in ("sentences", "paragraphs", "articles")
        )
        for column in vars(Segment).values():
            if isinstance(column, Column):
                column.expect(self.pack, counts[column.units] + column.more)
        self.terms, self.ids = Lexicon(self.pack, "terms"), Lexicon(self.pack, "ids")
        self.outlets, self.bylines, self.speakers, self._languages = (
            PackedTexts(self.pack, name) for name in ("outlets", "bylines", "speakers", "languages")
        )
        self.spoken = UnitLists(self.pack, "spoken", len(self.speakers), self.sentences)
        terms, units = len(self.terms), {**counts, "headlines": self.articles}
        self.fields: Mapping[str, FieldPostings] = {
            name: FieldPostings(self.pack, name, UnitLists(self.pack, name, terms, units[f"{name}s"]), terms, *size)
            for name, size in sizes.items()
        }

    @cached_property
    def paragraph_articles(self) -> NDArray[np.int32]:
        """The article of each paragraph."""
        edges = self.article_paragraphs
        return np.repeat(np.arange(self.articles, dtype=np.int32), np.diff(edges))

    @cached_property
    def languages(self) -> Mapping[str, int]:
        """How many articles there are of each language, deleted ones too."""
        counts = np.bincount(self.language_codes, minlength=len(self._languages))
        return dict(zip(self._languages, counts.tolist(), strict=True))

    def number_of_term(self, term: str) -> int | None:
        """Return the number of *term* here; None where the segment does not have it."""
        return self.terms.find(term)

    def terms_starting(self, beginning: str) -> list[str]:
        """Return the terms that begin with *beginning*, in order."""
        return self.terms.starting(beginning)

    def term(self, number: int) -> str:
        """Return term *number*."""
        return self.terms[number]

    def article_id(self, index: int) -> str:
        """Return the id of article *index* of the segment."""
        return self.ids[index]

    def index_of_id(self, article_id: str) -> int | None:
        """Return which article of the segment has that id; None where none has."""
        return self.ids.find(article_id)

    def index_of_number(self, number: int) -> int | None:
        """Return which article of the segment has that number in the archive; None where none has."""
        numbers = self.article_numbers
        place = int(numbers.searchsorted(number))
        return place if place < len(numbers) and numbers[place] == number else None

    def sentences_of_speaker(self, number: int) -> NDArray[np.int32]:
        """Return the sentences, ascending, that hold words of speaker *number*."""
        return self.spoken.of(number).units

    def verify(self) -> None:
        """Read every byte of the file.

        Raises:
            DamagedPackError: one of them is not what was written.
        """
        self.pack.verify()
