"""A segment: the postings of some articles and what names and filters them, in one mapped file.

Opening one reads its end; everything else is checked and read when it is asked for, by blocks.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from index.classes import CHAMPIONS, NARROW
from index.lexicon import Lexicon, PackedTexts
from index.packing import DamagedPackError, Pack

Codes = NDArray[np.uint16] | NDArray[np.uint32]
Kind = TypeVar("Kind", bound=np.generic)

# What can be searched, each with its own units: sentences, paragraphs, articles and again articles.
FIELDS = ("sentence", "paragraph", "article", "headline")
FURNITURE, SPEECH = 1, 2
_NONE = np.zeros(0, np.int32)


class Postings(NamedTuple):
    """Which units hold a term: ``units`` ascending, the ``codes`` of their classes beside them.

    ``top`` is the highest code among them, 0 where there is none. ``champions`` are the places in ``units``, ascending,
    of the 32 postings with the highest codes (the first among equals); none for a term with few postings.
    """

    units: NDArray[np.int32]
    codes: Codes
    top: int
    champions: NDArray[np.int32]


class FieldPostings:
    """The postings of one field of a segment, by the number of the term.

    ``size`` is how many units are documents: of sentences those that are no furniture, of paragraphs and articles
    those that have such a sentence, of headlines all. ``length`` is the sum of their lengths in terms (dl). Both
    are as written: articles that were deleted since still count.
    """

    def __init__(self, pack: Pack, name: str, terms: int, size: int, length: int) -> None:
        self.name, self.size, self.length = name, size, length
        self._pack = pack
        self._starts, self._units, self._codes, self._tops = (
            f"{name}.{part}" for part in ("starts", "units", "codes", "tops")
        )
        classes, champions = len(pack.array(f"{name}.classes_tf")), len(pack.array(f"{name}.champion_terms"))
        code = np.dtype(np.uint16 if classes <= NARROW else np.uint32)
        postings = len(pack.array(self._units))
        for part, kind, count in (
            ("starts", None, terms + 1),
            ("units", np.int32, postings),
            ("codes", code, postings),
            ("tops", code, terms),
            ("classes_tf", np.int32, classes),
            ("classes_length", np.int32, classes),
            ("champion_terms", np.int32, champions),
            ("champions", np.int32, champions * CHAMPIONS),
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

    @cached_property
    def _champion_terms(self) -> NDArray[np.int32]:
        return self._pack.read(f"{self.name}.champion_terms")

    def df(self, number: int) -> int:
        """Return in how many units term *number* occurs, those of deleted articles too."""
        start, stop = self._pack.read(self._starts, number, number + 2).tolist()
        return int(stop - start)

    def of(self, number: int) -> Postings:
        """Return the postings of term *number*.

        Raises:
            DamagedPackError: they are not what was written.
        """
        pack = self._pack
        start, stop = pack.read(self._starts, number, number + 2).tolist()
        units, codes = pack.read(self._units, start, stop), pack.read(self._codes, start, stop)
        return Postings(units, codes, int(pack.read(self._tops, number, number + 1)[0]), self._champions(number))

    def _champions(self, number: int) -> NDArray[np.int32]:
        terms = self._champion_terms
        place = int(terms.searchsorted(np.int32(number)))
        if place == len(terms) or terms[place] != number:
            return _NONE
        return self._pack.read(f"{self.name}.champions", place * CHAMPIONS, (place + 1) * CHAMPIONS)


class Column(Generic[Kind]):
    """A whole array of a segment, checked when it is first looked at: one entry for each of some unit, and *more*."""

    def __init__(self, kind: str, units: str, more: int = 0) -> None:
        self.kind, self.units, self.more = np.dtype(kind), units, more

    def __set_name__(self, owner: type[Segment], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, segment: None, owner: type[Segment]) -> Column[Kind]: ...
    @overload
    def __get__(self, segment: Segment, owner: type[Segment]) -> NDArray[Kind]: ...
    def __get__(self, segment: Segment | None, owner: type[Segment]) -> Column[Kind] | NDArray[Kind]:
        if segment is None:
            return self
        array = segment.pack.read(self._name)
        # Python looks there first the next time.
        segment.__dict__[self._name] = array
        return array


class Segment:
    """Some articles of an archive, in the order of their numbers, as something to search.

    Units are numbered from 0 within the segment: sentences, paragraphs (without gaps), articles.

    Args:
        path: the file that ``index.writing`` or ``index.merging`` wrote.
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
    paragraph_numbers: Column[np.int32] = Column("<i4", "paragraphs")
    # The archive's numbers, ascending: the order of arrival, which ties are broken by.
    article_numbers: Column[np.int64] = Column("<i8", "articles")
    kept_at: Column[np.int64] = Column("<i8", "articles")
    # Terms of all sentences, and of headline and standfirst; sentences that are no furniture, paragraphs with such.
    article_lengths: Column[np.int32] = Column("<i4", "articles")
    headline_lengths: Column[np.int32] = Column("<i4", "articles")
    article_sizes: Column[np.int32] = Column("<i4", "articles")
    paragraph_sizes: Column[np.int32] = Column("<i4", "articles")
    # As yyyymmdd: of a year or a month, its first and its last day; 0 where it is not known.
    first_days: Column[np.int32] = Column("<i4", "articles")
    last_days: Column[np.int32] = Column("<i4", "articles")
    # Places in the texts of that name.
    outlet_codes: Column[np.int32] = Column("<i4", "articles")
    byline_codes: Column[np.int32] = Column("<i4", "articles")
    language_codes: Column[np.int32] = Column("<i4", "articles")
    # The articles under embargo, ascending, and until when.
    embargoed: Column[np.int32] = Column("<i4", "embargoes")
    embargoes: Column[np.bytes_] = Column("|S20", "embargoes")
    # Of each sentence: its span in the body, and what it is (FURNITURE, SPEECH).
    starts: Column[np.int32] = Column("<i4", "sentences")
    ends: Column[np.int32] = Column("<i4", "sentences")
    flags: Column[np.uint8] = Column("|u1", "sentences")

    def __init__(self, path: Path, content: bytes | None = None) -> None:
        self.path = path
        self.pack = Pack(path, content)
        meta = self.meta = self.pack.meta
        try:
            counts = {unit: int(meta[unit]) for unit in ("sentences", "paragraphs", "articles", "embargoes")}
            sizes = {name: tuple(map(int, meta["fields"][name])) for name in FIELDS if name in meta["fields"]}
            if any(len(size) != 2 for size in sizes.values()):
                raise ValueError("fields without a size or a length")
        except (LookupError, TypeError, ValueError) as error:
            raise DamagedPackError(path, f"it is no segment ({error})") from error
        self.sentences, self.paragraphs, self.articles = (
            counts[unit] for unit in ("sentences", "paragraphs", "articles")
        )
        for name, column in vars(Segment).items():
            if isinstance(column, Column):
                self.pack.expect(name, column.kind, counts[column.units] + column.more)
        self.terms, self.ids = Lexicon(self.pack, "terms"), Lexicon(self.pack, "ids")
        self.outlets, self.bylines, self.speakers, self._languages = (
            PackedTexts(self.pack, name) for name in ("outlets", "bylines", "speakers", "languages")
        )
        self.pack.expect("speaker_starts", None, len(self.speakers) + 1)
        self.pack.expect("speaker_sentences", np.int32, None)
        self.fields: Mapping[str, FieldPostings] = {
            name: FieldPostings(self.pack, name, len(self.terms), *size) for name, size in sizes.items()
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
        start, stop = self.pack.read("speaker_starts", number, number + 2).tolist()
        return self.pack.read("speaker_sentences", start, stop)

    def verify(self) -> None:
        """Read every byte of the file.

        Raises:
            DamagedPackError: one of them is not what was written.
        """
        self.pack.verify()
