"""Sentences in the manner of real text, as many as wanted: term numbers in mapped files.

**Real text** is every sentence of the measuring data's news (``news_quiz`` and ``bbc``) that is no furniture, split
and analysed by the project itself, each distinct one once, in random order: some 376 thousand. Up to so many, a corpus
is a plain sample of them.

**Beyond**, all of them are followed by *copies* of the real text in which hardly any sentence is a real one:

- *Crossing over*: the first half of a real sentence is followed by the second half of another of the same length (the
  next one in the order of length, ties at random, drawn anew for each copy). In each copy every half of the real text
  stands once, so lengths and frequencies are the real ones, and words that go together stay so within a half.
- *New words*: more text has more words (Heaps 1978: V grows as N to the power beta). In a random text the chance that
  the next word is new is the share of words that occur once, hapaxes, among all tokens (Good 1953), hence
  beta = V1 / V, and copy c (from 1) must bring V ((c + 1)^beta - c^beta) new words. They are rare words of the real
  text under another name (a suffix). Which, is drawn by how often a word stands in the text: as the real text's words
  that stand so often in one half of it are missing in the other. A rare word that gets no new name in a copy goes
  there by a name it has already, the likelier the oftener that was used (Pitman and Yor 1997), so that new names come
  back in later copies and some become common.

All is drawn from a fixed seed: the same data and analyser give the same files.
"""

from __future__ import annotations

import json
import shutil
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.bench.setting import BUILD

_SEED = 20_221_010
# Which of the ways of making corpora above: files made in another are made again.
_MANNER = 2
# How much less than its share a name is used again (Pitman and Yor's discount): so that there stay as many words that
# stand but once as in the real text.
_DISCOUNT = 0.6
_SOURCES = "news_quiz", "bbc"


@dataclass(frozen=True, slots=True)
class Corpus:
    """Sentences as terms: those of sentence s are ``numbers[starts[s]:starts[s + 1]]``, numbers of ``terms``."""

    place: Path
    terms: list[str]
    starts: NDArray[np.int64]
    numbers: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def sentences(self, start: int, stop: int) -> list[tuple[str, ...]]:
        """Return the terms of the sentences from *start* up to *stop*."""
        terms, first = self.terms, int(self.starts[start])
        words = [terms[number] for number in self.numbers[first : self.starts[stop]].tolist()]
        ends = (self.starts[start : stop + 1] - first).tolist()
        return [tuple(words[begin:end]) for begin, end in pairwise(ends)]

    def chunks(self, size: int = 20_000) -> Iterator[list[tuple[str, ...]]]:
        """Yield all sentences, *size* at a time."""
        for start in range(0, len(self), size):
            yield self.sentences(start, min(start + size, len(self)))


def open_corpus(place: Path) -> Corpus:
    """Return the corpus in *place*, its numbers mapped."""
    terms = (place / "terms.txt").read_text(encoding="utf-8").splitlines()
    starts = np.fromfile(place / "starts.i64", np.int64)
    return Corpus(place, terms, starts, np.memmap(place / "numbers.i32", np.int32, "r"))


def load_real(measuring: Path) -> Corpus:
    """Return the real text of the folder *measuring*, analysed once and kept."""
    # The analyser is the project's own, with all that it imports: nothing that an engine's process should carry.
    from index.words.terms import analyser_fingerprint

    place = BUILD / "corpora" / f"real-{_MANNER}-{zlib.crc32(analyser_fingerprint().encode()):08x}"
    if not place.is_dir():
        print("\nreading the real text (once; some minutes) ...", flush=True)
        with _Writing(place) as writing:
            sentences = sorted(_read_sentences(measuring))
            order = np.random.default_rng(_SEED).permutation(len(sentences))
            seen: dict[str, int] = {}
            for start in range(0, len(order), 50_000):
                chosen = [sentences[number] for number in order[start : start + 50_000].tolist()]
                numbers = [seen.setdefault(term, len(seen)) for sentence in chosen for term in sentence]
                writing.add(np.array(numbers, np.int32), np.fromiter(map(len, chosen), np.int64, len(chosen)))
            writing.name(list(seen))
    return open_corpus(place)


def load_corpus(real: Corpus, size: int) -> Corpus:
    """Return *size* sentences in the manner of *real*, made once and kept; about 250 MB of memory at any size."""
    place = real.place.parent / f"{size}-{real.place.name.removeprefix('real-')}"
    if not place.is_dir():
        with _Writing(place) as writing:
            _resample(real, size, writing)
    return open_corpus(place)


class _Writing:
    """A corpus being written: it is in its place when all of it is."""

    def __init__(self, place: Path) -> None:
        self._place, self._part = place, place.with_name(f"{place.name}.part")
        shutil.rmtree(self._part, ignore_errors=True)
        self._part.mkdir(parents=True)
        self._total = 0

    def __enter__(self) -> _Writing:
        self._numbers = (self._part / "numbers.i32").open("wb")
        self._starts = (self._part / "starts.i64").open("wb")
        np.zeros(1, np.int64).tofile(self._starts)
        return self

    def add(self, numbers: NDArray[np.int32], lengths: NDArray[np.int64]) -> None:
        numbers.tofile(self._numbers)
        starts = self._total + np.cumsum(lengths)
        starts.tofile(self._starts)
        self._total += len(numbers)

    def name(self, terms: list[str]) -> None:
        (self._part / "terms.txt").write_text("\n".join(terms) + "\n", encoding="utf-8")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._numbers.close()
        self._starts.close()
        if kind is None:
            self._part.rename(self._place)


def _read_sentences(measuring: Path) -> set[tuple[str, ...]]:
    import gzip

    from corpus.article import Article
    from corpus.sentences import split_sentences
    from index.words.terms import read_terms

    found: set[tuple[str, ...]] = set()
    for source in _SOURCES:
        with gzip.open(measuring / source / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                article = Article(row["id"], row["text"], headline=row["title"], outlet=row["outlet"])
                for sentence in split_sentences(article):
                    if not sentence.furniture:
                        found.add(tuple(read_terms(sentence.span.of(article.body))))
    found.discard(())
    return found


def _resample(real: Corpus, size: int, writing: _Writing) -> None:
    lengths, count = np.diff(real.starts), len(real)
    sample = np.arange(min(size, count))
    # The order of the real text is random already.
    first = np.asarray(real.numbers[: real.starts[len(sample)]])
    if size <= count:
        present, renumbered = np.unique(first, return_inverse=True)
        writing.add(renumbered.astype(np.int32), lengths[: len(sample)])
        writing.name([real.terms[number] for number in present.tolist()])
        return
    writing.add(first, lengths)
    chance = np.random.default_rng([_SEED, 1])
    names = _Names(real, -(-size // count), chance)
    written = count
    while written < size:
        order = np.lexsort((chance.random(count), lengths))
        second = np.empty(count, np.int64)
        second[order] = np.roll(order, -1)
        here = chance.permutation(count)[: size - written]
        numbers, sizes = _cross(real, here, second[here])
        writing.add(names.of_next_copy()[numbers], sizes)
        written += len(here)
    writing.name(names.terms)


def _cross(
    real: Corpus, one: NDArray[np.int64], other: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Return the terms of sentences made of the first half of *one* and the second half of *other*, and lengths."""
    starts, lengths = real.starts, np.diff(real.starts)
    kept = (lengths[one] + 1) // 2
    skipped = (lengths[other] + 1) // 2
    added = lengths[other] - skipped
    pieces = np.stack([kept, added], axis=1).ravel()
    froms = np.stack([starts[one], starts[other] + skipped], axis=1).ravel()
    places = np.repeat(froms - np.cumsum(pieces) + pieces, pieces)
    places += np.arange(len(places))
    return real.numbers[places], kept + added


class _Names:
    """What each real term is called in one copy after another; ``terms`` are all names given so far."""

    def __init__(self, real: Corpus, copies: int, chance: np.random.Generator) -> None:
        self.terms = list(real.terms)
        self._chance, self._vocabulary = chance, len(real.terms)
        counts = np.bincount(real.numbers, minlength=self._vocabulary)
        self.beta = float(np.mean(counts == 1))
        # As the share of words of each frequency in one half of the text that the other half lacks.
        halves = [np.bincount(half, minlength=self._vocabulary) for half in _halves(real)]
        self._odds = np.zeros(self._vocabulary)
        for count in range(1, 9):
            here = halves[0] == count
            self._odds[counts == count] = np.mean(halves[1][here] == 0) if here.any() else 0
        self._table = np.empty((copies, self._vocabulary), np.int32)
        self._table[0] = np.arange(self._vocabulary)
        self._made = 1

    def of_next_copy(self) -> NDArray[np.int32]:
        """Return, by number of the real term, the number of its name in the next copy."""
        copy, everyone = self._made, np.arange(self._vocabulary)
        names = self._earlier(everyone)
        wanted = self._vocabulary * ((copy + 1) ** self.beta - copy**self.beta)
        odds = np.minimum(1, self._odds * (wanted / self._odds.sum()))
        new = np.flatnonzero(self._chance.random(self._vocabulary) < odds)
        names[new] = len(self.terms) + np.arange(len(new))
        # No token has an underscore.
        self.terms.extend(f"{self.terms[number]}_{copy}" for number in new.tolist())
        self._table[copy] = names
        self._made += 1
        return names

    def _earlier(self, words: NDArray[np.int64]) -> NDArray[np.int32]:
        """Return a name that each of *words* has already, the likelier the more copies it is used in, less a bit."""
        names = self._table[self._chance.integers(0, self._made, len(words)), words]
        uses = np.bincount(self._table[: self._made].ravel(), minlength=len(self.terms))
        again = np.flatnonzero(self._chance.random(len(words)) < _DISCOUNT / uses[names])
        # One that has a single name must be called by it.
        again = again[uses[names[again]] < self._made]
        if len(again):
            names[again] = self._earlier(words[again])
        return names


def _halves(real: Corpus) -> list[NDArray[np.int32]]:
    middle = int(real.starts[len(real) // 2])
    return [real.numbers[:middle], real.numbers[middle:]]
