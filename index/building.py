"""Archive to segment: every sentence analysed, and all that is known of it written as it is read.

Nothing is held in memory of an article once it is written, so an archive may be larger than memory.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import cache

import numpy as np
from numpy.typing import DTypeLike

from corpus.article import Article, Attribution, Name, Sentence
from corpus.languages import language_of
from corpus.store import Archive
from index.holdings import DAY, MOMENT, ROWS, id_hash
from index.runs import write_postings
from index.shelf import ArrayWriter, Shelf, write_array
from index.terms import read_terms
from index.vocabulary import TextsWriter, encode, write_texts

_PAGE = 1_000
# So many terms are held in memory at a time, which takes some ten megabytes to sort.
_OCCURRENCES = 1 << 17


def build_segment(archive: Archive, shelf: Shelf) -> tuple[str, ...]:
    """Write every article of *archive* to *shelf*, in order of arrival, those under embargo too.

    Returns:
        The languages of the articles, the commonest first.
    """
    languages: Counter[str] = Counter()
    with ExitStack() as files:
        writer = _Writer(shelf, files)
        for article, kept_at in zip(archive.articles(embargoed=True), _kept_at(archive), strict=True):
            language = language_of(article.language)
            languages[language] += 1
            sentences = archive.sentences(article.article_id)
            writer.add(article, kept_at, sentences, archive.attributions(article.article_id), language)
        writer.write_order()
    return tuple(language for language, _ in languages.most_common())


class _Writer:
    """Writes articles one after another into the arrays that ``index.segment`` maps."""

    def __init__(self, shelf: Shelf, files: ExitStack) -> None:
        def new(name: str, kind: DTypeLike) -> ArrayWriter:
            return files.enter_context(write_array(shelf, f"{name}.npy", kind))

        def texts(name: str) -> TextsWriter:
            return files.enter_context(write_texts(shelf, name))

        self._shelf = shelf
        self._rows = {column: new(column, np.int32) for column in ROWS}
        self._furniture = new("furniture", np.int32)
        self._ids, self._outlets, self._bylines = texts("ids"), texts("outlets"), texts("bylines")
        self._kept_at, self._published = new("kept_at", np.int64), new("published", DAY)
        self._embargoed, self._embargoes = new("embargoed", np.int32), new("embargoes", MOMENT)
        self._sentences = files.enter_context(write_postings(shelf, "sentences", _OCCURRENCES))
        self._headlines = files.enter_context(write_postings(shelf, "headlines", _OCCURRENCES // 8))
        self._paragraphs = self._count = 0
        # Eight bytes an article, and the only thing that is kept of all.
        self._hashes = array("Q")

    def add(
        self,
        article: Article,
        kept_at: int,
        sentences: Sequence[Sentence],
        attributions: Sequence[Attribution],
        language: str,
    ) -> None:
        """Write the next article."""
        number = len(self._hashes)
        self._hashes.append(id_hash(article.article_id))
        self._ids.append(encode(article.article_id))
        self._outlets.append(encode(article.outlet or ""))
        self._bylines.append(encode(article.byline or ""))
        self._kept_at.append(kept_at)
        self._published.append((article.published or "")[:10].encode("ascii", "replace"))
        if article.embargo:
            self._embargoed.append(number)
            self._embargoes.append(article.embargo.encode("ascii", "replace"))
        self._headlines.add(read_terms(f"{article.headline or ''} {article.standfirst or ''}", language))
        speakers = _speakers(sentences, attributions)
        read_name = cache(lambda name: read_terms(name, language))
        for place, sentence in enumerate(sentences):
            row = (number, sentence.position, self._paragraphs + sentence.paragraph, *sentence.span)
            for column, value in zip(ROWS, row, strict=True):
                self._rows[column].append(value)
            if sentence.furniture:
                self._furniture.append(self._count)
                self._sentences.add(())
            else:
                terms = read_terms(sentence.span.of(article.body), language)
                # 'he said' is found by the name that 'he' stands for.
                for name in speakers[place]:
                    terms += read_name(name)
                self._sentences.add(terms)
            self._count += 1
        self._paragraphs += sentences[-1].paragraph + 1 if sentences else 0

    def write_order(self) -> None:
        """Write what finds an article by its id, once all are written."""
        hashes = np.array(self._hashes, np.uint64)
        order = np.argsort(hashes, kind="stable")
        for name, kind, values in (("id_hashes", np.uint64, hashes[order]), ("id_numbers", np.int32, order)):
            with write_array(self._shelf, f"{name}.npy", kind) as file:
                file.extend(values)


def _speakers(sentences: Sequence[Sentence], attributions: Sequence[Attribution]) -> list[list[str]]:
    """Return, for each sentence, the names of those who speak in it and are not named in it, sorted."""
    found: list[set[Name]] = [set() for _ in sentences]
    ends = [sentence.span.end for sentence in sentences]
    for attribution in attributions:
        speaker = attribution.speaker
        for piece in attribution.content if speaker else ():
            for place in range(bisect_right(ends, piece.start), len(sentences)):
                if sentences[place].span.start >= piece.end:
                    break
                if speaker and not sentences[place].span.covers(speaker.span):
                    found[place].add(speaker)
    return [sorted({speaker.text for speaker in speakers}) for speakers in found]


def _kept_at(archive: Archive) -> Iterator[int]:
    """Yield the generation that each article's present words came with, in order of arrival."""
    last = -1
    page = f"SELECT number, kept_at FROM article WHERE number > ? ORDER BY number LIMIT {_PAGE}"  # noqa: S608
    while rows := archive.select(page, last):
        yield from (kept_at for _, kept_at in rows)
        last = rows[-1][0]
