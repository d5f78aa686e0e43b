"""Scores of attribution against a gold standard: content, source and shown names.

A piece of content matches by characters: intersection over union of all pieces. Predictions and gold attributions
are paired one to one, best overlap first.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from unittest import mock

import corpus.speech.quotations
from corpus.article import Article, Attribution, Sentence, Span
from corpus.people.names import surname
from corpus.people.speakers import Speakers
from corpus.people.trust import LEAST_TRUST, TRUST
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations
from tests.eval.measuring import read_rows

STRICT = 0.8
LOOSE = 0.3
_PRONOUNS = frozenset(("he she they it i we you who that which").split())
_NAMELESS = frozenset(("the a an one some his her their many most").split())


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution of the gold standard; ``doubled``: between marks of two apostrophes, which it calls indirect."""

    kind: str
    parts: tuple[Span, ...]
    source: Span | None
    doubled: bool


@dataclass(slots=True)
class Score:
    """Counts of one comparison."""

    matched: int = 0
    predicted: int = 0
    gold: int = 0
    with_source: int = 0
    source_right: int = 0

    @property
    def precision(self) -> float:
        """The part of what was predicted that matches."""
        return self.matched / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The part of the gold standard that was found."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.matched / (self.predicted + self.gold) if self.predicted + self.gold else 0.0

    @property
    def source_accuracy(self) -> float:
        """The part of the matched ones whose source overlaps the gold one."""
        return self.source_right / self.with_source if self.with_source else 0.0


@dataclass(slots=True)
class Report:
    """The scores of one run, by kind ("direct", "all", ...) and threshold, and those of the names shown."""

    scores: dict[tuple[str, float], Score] = field(default_factory=dict)
    direct: int = 0  # direct quotations that were predicted
    named: int = 0  # of these, with a speaker
    matched: int = 0  # direct quotations that match the gold standard
    matched_named: int = 0
    proper: int = 0  # matched ones whose gold source is a proper name, and a speaker was shown
    proper_right: int = 0  # of these, with the gold source's surname
    sentences: int = 0
    seconds: float = 0.0

    def score(self, kind: str, threshold: float) -> Score:
        """Return the counts of a kind at a threshold."""
        return self.scores.setdefault((kind, threshold), Score())


def read_gold(folder: Path, part: str) -> Iterator[tuple[Article, list[Gold]]]:
    """Yield the articles of one part ("train", "dev") with their gold attributions."""
    for record in read_rows(folder / f"quotations_{part}.jsonl.gz"):
        body = record["text"]
        gold = []
        for quote in record["quotes"]:
            parts = tuple(Span(*piece) for piece in quote["parts"])
            source = None
            if quote["speaker_start"] is not None:
                source = Span(quote["speaker_start"], quote["speaker_end"])
            gold.append(Gold(quote["kind"], parts, source, _is_doubled(body, parts)))
        yield Article(article_id=record["id"], body=body), gold


def _is_doubled(body: str, parts: Sequence[Span]) -> bool:
    return all(body.startswith(("''", "``"), part.start) for part in parts)


def overlap(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Return the intersection over union of two lists of pieces, in characters."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    total = sum(a.end - a.start for a in one) + sum(b.end - b.start for b in other) - shared
    return shared / total if total else 0.0


def pair(found: Sequence[Attribution], gold: Sequence[Gold], threshold: float) -> list[tuple[Attribution, Gold]]:
    """Return the pairs of at least *threshold* overlap, each attribution in one at most."""
    candidates = []
    for at, attribution in enumerate(found):
        for to, standard in enumerate(gold):
            if attribution.hull.overlaps(Span(standard.parts[0].start, standard.parts[-1].end)):
                value = overlap(attribution.content, standard.parts)
                if value >= threshold:
                    candidates.append((-value, at, to))
    used_found: set[int] = set()
    used_gold: set[int] = set()
    pairs = []
    for _, at, to in sorted(candidates):
        if at not in used_found and to not in used_gold:
            used_found.add(at)
            used_gold.add(to)
            pairs.append((found[at], gold[to]))
    return pairs


Attribute = Callable[[Article, Sequence[Sentence]], list[Attribution]]


def measure(
    folder: Path, part: str, *, doubled_as_direct: bool = False, attribute: Attribute = attribute_quotations
) -> Report:
    """Attribute every article of one part by *attribute* and score it.

    With *doubled_as_direct* a gold attribution between doubled apostrophes counts as direct, which it is; the gold
    standard itself knows only curly and straight marks.
    """
    report = Report()
    for article, standards in read_gold(folder, part):
        sentences = split_sentences(article)
        start = time.perf_counter()
        found = attribute(article, sentences)
        report.seconds += time.perf_counter() - start
        report.sentences += len(sentences)
        if doubled_as_direct:
            standards = [Gold("direct", g.parts, g.source, True) if g.doubled else g for g in standards]
        for kind in ("direct", "mixed", "indirect", "all"):
            ours = [one for one in found if kind in ("all", one.kind)]
            theirs = [one for one in standards if kind in ("all", one.kind)]
            for threshold in (STRICT, LOOSE):
                score = report.score(kind, threshold)
                pairs = pair(ours, theirs, threshold)
                score.predicted += len(ours)
                score.gold += len(theirs)
                score.matched += len(pairs)
                for attribution, standard in pairs:
                    if standard.source is not None:
                        score.with_source += 1
                        score.source_right += attribution.source is not None and attribution.source.overlaps(
                            standard.source
                        )
                if kind == "direct" and threshold == STRICT:
                    _count_names(report, article.body, ours, pairs)
    return report


def _count_names(
    report: Report, body: str, found: Sequence[Attribution], pairs: Sequence[tuple[Attribution, Gold]]
) -> None:
    report.direct += len(found)
    report.named += sum(one.speaker is not None for one in found)
    report.matched += len(pairs)
    report.matched_named += sum(one.speaker is not None for one, _ in pairs)
    for attribution, standard in pairs:
        if attribution.speaker is None or standard.source is None:
            continue
        words = standard.source.of(body).replace(",", " ").split()
        if not words or not words[0][0].isupper() or words[0].lower() in _PRONOUNS | _NAMELESS:
            continue
        report.proper += 1
        wanted = {word.lower().removesuffix("'s").removesuffix("’s").strip(".") for word in words}
        report.proper_right += surname(attribution.speaker.text) in wanted


def measure_at(folder: Path, part: str, least_trust: float) -> Report:
    """Score one part where nobody is named on evidence of less than *least_trust*."""
    with mock.patch.object(corpus.speech.quotations, "Speakers", partial(Speakers, least_trust=least_trust)):
        return measure(folder, part, doubled_as_direct=True)


def print_curve(folder: Path, part: str) -> None:
    """Print for each threshold how many direct quotations have a name, and how often it is the gold source's."""
    print("threshold  of direct  of those that match  surname right where the gold source is a name")
    for threshold in sorted({0.0, LEAST_TRUST, *TRUST.values()}):
        report = measure_at(folder, part, threshold)
        right = report.proper_right / max(1, report.proper)
        coverage = report.named / max(1, report.direct), report.matched_named / max(1, report.matched)
        print(f"  {threshold:.2f}     {coverage[0]:.3f}      {coverage[1]:.3f}                {right:.3f}")


def print_scores(report: Report) -> None:
    """Print the scores of *report*, one kind and threshold a line."""
    for (kind, threshold), score in sorted(report.scores.items()):
        print(
            f"  {kind:9}{threshold}  P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"
            f"  source {score.source_accuracy:.3f}  ({score.predicted} found, {score.gold} gold)"
        )


def main() -> None:
    """Print the scores of a part: python -m tests.eval.attribution_scores FOLDER [PART] [curve]."""
    import sys

    folder, part = Path(sys.argv[1]), (sys.argv[2:] or ["dev"])[0]
    if sys.argv[3:] == ["curve"]:
        print_curve(folder, part)
        return
    for doubled in (False, True):
        report = measure(folder, part, doubled_as_direct=doubled)
        print("doubled apostrophes count as direct" if doubled else "gold as published")
        print_scores(report)
        print(
            f"  names: shown for {report.named / max(1, report.direct):.3f} of direct,"
            f" {report.matched_named / max(1, report.matched):.3f} of those that match,"
            f" surname right {report.proper_right / max(1, report.proper):.3f} of {report.proper}"
        )
        print(f"  {report.sentences / max(report.seconds, 1e-9):.0f} sentences a second")


if __name__ == "__main__":
    main()
