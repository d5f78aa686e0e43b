"""Articles to a segment: their terms numbered as they come, sorted into postings all at once."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.engine.analysed import FIELDS, AnalysedArticle
from index.engine.inverting import count_terms, regroup, write_field
from index.engine.lexicon import encode, encode_all, write_lexicon, write_texts
from index.engine.packing import PackWriter, write_pack
from index.engine.ranges import edges_of, sums_between
from index.engine.segment import FURNITURE, SPEECH, Segment
from index.engine.unit_lists import UnitListWriter
from index.words.days import resolve_days


class SegmentWriter:
    """Takes articles, in the order of their numbers, and writes them as one segment.

    Args:
        fields: which of ``FIELDS`` can be searched later.
    """

    def __init__(self, fields: Sequence[str] = FIELDS) -> None:
        self._fields = [name for name in FIELDS if name in fields]
        self._begin()

    @property
    def occurrences(self) -> int:
        """How many terms are held in memory, each as often as it occurs."""
        return self._held + len(self._headlines)

    def add(self, article: AnalysedArticle) -> None:
        """Add the next article.

        Raises:
            ValueError: its number is not higher than that of the one before.
        """
        if self._numbers and article.number <= self._numbers[-1]:
            raise ValueError(f"article {article.number} was added after article {self._numbers[-1]}")
        index, first = len(self._numbers), len(self._starts)
        if article.sentences:
            terms, starts, ends, paragraphs, furniture, speech, speakers = zip(*article.sentences, strict=True)
            if any(furniture):
                # What stands around the news is no document, whatever words it has.
                terms = tuple(() if without else words for words, without in zip(terms, furniture, strict=True))
            self._starts.extend(starts)
            self._ends.extend(ends)
            self._paragraphs.extend(paragraphs)
            self._furniture.extend(furniture)
            self._speech.extend(speech)
            self._lengths.extend(map(len, terms))
            if self._fields != ["headline"]:
                numbers = np.fromiter(map(self._terms.__getitem__, chain.from_iterable(terms)), np.int32)
                self._occurrences.append(numbers)
                self._held += len(numbers)
            if any(speakers):
                for sentence, names in enumerate(speakers, first):
                    for name in set(names):
                        self._spoken.extend((self._speakers[name], sentence))
        if "headline" in self._fields:
            self._headlines.extend(map(self._terms.__getitem__, article.headline))
        self._headline_lengths.append(len(article.headline))
        self._counts.append(len(article.sentences))
        self._kept_at.append(article.kept_at)
        self._ids.append(encode(article.article_id))
        self._days.extend(resolve_days(article.published))
        self._outlet_codes.append(self._outlets[article.outlet])
        self._byline_codes.append(self._bylines[article.byline])
        self._language_codes.append(self._languages[article.language])
        if article.embargo:
            self._embargoed.append(index)
            self._embargoes.append(article.embargo.encode("ascii", "replace"))
        self._numbers.append(article.number)

    def flush(self, path: Path) -> None:
        """Write what was added so far as the segment *path*, and start anew.

        Args:
            path: where to; a file that is there is replaced, and none is left where this fails.

        Raises:
            OSError: it cannot be written; what was added is kept.
        """
        with write_pack(path) as writer:
            self._write(writer)
        self._begin()

    def _begin(self) -> None:
        self._terms, self._outlets, self._bylines, self._languages, self._speakers = (_Numbering() for _ in range(5))
        self._starts, self._ends, self._paragraphs, self._lengths = (array("i") for _ in range(4))
        self._furniture, self._speech = bytearray(), bytearray()
        # Of each article's terms their numbers, and how many there are: what there is most of.
        self._occurrences: list[NDArray[np.int32]] = []
        self._held = 0
        self._headlines, self._headline_lengths = array("i"), array("i")
        self._counts, self._days, self._embargoed = array("i"), array("i"), array("i")
        self._outlet_codes, self._byline_codes, self._language_codes = array("i"), array("i"), array("i")
        self._numbers, self._kept_at = array("q"), array("q")
        self._spoken = array("q")
        self._ids: list[bytes] = []
        self._embargoes: list[bytes] = []

    def _write(self, writer: PackWriter) -> None:
        counts, lengths, numbering = (_wide(column) for column in (self._counts, self._lengths, self._paragraphs))
        headline_lengths = _wide(self._headline_lengths)
        articles, sentences = len(counts), len(lengths)
        sentence_starts = edges_of(counts)
        begins = np.diff(numbering, prepend=-1) != 0
        begins[sentence_starts[:-1][counts > 0]] = True
        paragraph_starts = np.append(np.flatnonzero(begins), sentences)
        article_paragraphs = np.searchsorted(paragraph_starts[:-1], sentence_starts)
        furniture = np.frombuffer(self._furniture, np.uint8)
        documents = 1 - furniture.astype(np.int64)
        paragraph_documents = sums_between(documents, paragraph_starts) > 0
        article_sizes = sums_between(documents, sentence_starts)
        days = _wide(self._days)
        starts, ends = _wide(self._starts), _wide(self._ends)
        before = np.concatenate((ends[:0], [0], ends[:-1]))[: len(ends)]
        before[sentence_starts[:-1][counts > 0]] = 0
        for name, values in (
            ("sentence_starts", sentence_starts),
            ("paragraph_starts", paragraph_starts),
            ("article_paragraphs", article_paragraphs),
            ("paragraph_numbers", numbering[begins]),
            ("article_lengths", sums_between(lengths, sentence_starts)),
            ("headline_lengths", headline_lengths),
            ("article_sizes", article_sizes),
            ("paragraph_sizes", sums_between(paragraph_documents, article_paragraphs)),
            ("first_days", days[::2]),
            ("last_days", days[1::2]),
            ("embargoed", _wide(self._embargoed)),
            ("gaps", starts - before),
            ("widths", ends - starts),
            ("article_numbers", _wide(self._numbers)),
            ("kept_at", _wide(self._kept_at)),
            ("embargoes", np.array(self._embargoes, "S20")),
            ("flags", furniture * FURNITURE | np.frombuffer(self._speech, np.uint8) * SPEECH),
        ):
            writer.write(name, getattr(Segment, name).compact(values))
        for name, texts, codes in (
            ("outlet", self._outlets, self._outlet_codes),
            ("byline", self._bylines, self._byline_codes),
            ("language", self._languages, self._language_codes),
        ):
            ranks = _write_ranked(writer, f"{name}s", texts)
            column = f"{name}_codes"
            writer.write(column, getattr(Segment, column).compact(ranks[_wide(codes)]))
        self._write_speakers(writer)
        write_lexicon(writer, "ids", self._ids)
        in_order = sorted(self._terms)
        ranks = self._terms.ranks(in_order)
        write_lexicon(writer, "terms", encode_all(in_order))
        fields = {}
        if self._fields != ["headline"]:
            # Counted in the order of the sentences, which need no sorting again to be counted by what they lie in.
            occurrences = np.concatenate([np.zeros(0, np.int32), *self._occurrences])
            held = count_terms(ranks[occurrences], np.repeat(np.arange(sentences), lengths))
            for name, size, starts in (
                ("sentence", int(documents.sum()), np.arange(sentences + 1)),
                ("paragraph", int(paragraph_documents.sum()), paragraph_starts),
                ("article", int((article_sizes > 0).sum()), sentence_starts),
            ):
                if name in self._fields:
                    owners = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
                    counted = regroup(held, owners) if name != "sentence" else held
                    write_field(writer, name, len(in_order), counted, sums_between(lengths, starts), size)
                    fields[name] = (size, int(lengths.sum()))
        if "headline" in self._fields:
            counted = count_terms(ranks[_wide(self._headlines)], np.repeat(np.arange(articles), headline_lengths))
            write_field(writer, "headline", len(in_order), counted, headline_lengths, articles)
            fields["headline"] = (articles, int(headline_lengths.sum()))
        writer.finish(
            {
                "sentences": sentences,
                "paragraphs": len(paragraph_starts) - 1,
                "articles": articles,
                "fields": fields,
                "embargoes": len(self._embargoed),
            }
        )

    def _write_speakers(self, writer: PackWriter) -> None:
        ranks = _write_ranked(writer, "speakers", self._speakers)
        spoken = _wide(self._spoken).reshape(-1, 2)
        speakers, sentences = ranks[spoken[:, 0]], spoken[:, 1]
        counts = np.bincount(speakers, minlength=len(ranks))
        lists = UnitListWriter(writer, "spoken", edges_of(counts), len(self._lengths))
        lists.take(0, len(ranks), sentences[np.argsort(speakers, kind="stable")])
        lists.finish()


class _Numbering(dict[str, int]):
    """Numbers texts as they are first asked for."""

    def __missing__(self, text: str) -> int:
        self[text] = number = len(self)
        return number

    def ranks(self, in_order: Iterable[str]) -> NDArray[np.int64]:
        """Return, by number, each text's place *in_order*."""
        ranks = np.empty(len(self), np.int64)
        ranks[np.fromiter(map(self.__getitem__, in_order), np.int64, len(self))] = np.arange(len(self))
        return ranks


def _write_ranked(writer: PackWriter, name: str, texts: _Numbering) -> NDArray[np.int64]:
    """Write distinct texts in the order of their bytes, and return, by number, their places."""
    in_order = sorted(texts)
    write_texts(writer, name, encode_all(in_order))
    return texts.ranks(in_order)


def _wide(column: array[int]) -> NDArray[np.int64]:
    return np.array(column, np.int64)
