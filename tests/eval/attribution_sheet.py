"""A sheet to judge by hand: direct quotations whose gold source is a pronoun or a role, with the speaker shown.

The sample is the same for the same part, number and seed. Whoever judges marks each "shown" as right, wrong, or not to
be told; rows without a name are honest and only counted.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.article import Article, Attribution, Span
from corpus.people.names import find_names, is_person
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations
from tests.eval import attribution_scores as scores

SEED = 20_240_501
_BEFORE, _AFTER = 900, 200  # characters of context


@dataclass(frozen=True, slots=True)
class Row:
    """One direct quotation with the gold source and what is shown for it."""

    article: Article
    attribution: Attribution
    source: Span


def find_rows(folder: Path, part: str) -> Iterator[Row]:
    """Yield the direct quotations of a part that are found and whose gold source holds no person's name."""
    for article, standards in scores.read_gold(folder, part):
        sentences = split_sentences(article)
        gold = [one for one in standards if one.kind == "direct" or one.doubled]
        found = [one for one in attribute_quotations(article, sentences) if one.kind == "direct"]
        names = find_names(article.body, sentences)
        for attribution, standard in scores.pair(found, gold, scores.STRICT):
            source = standard.source
            if source is None:
                continue
            inside = [name for name in names if source.covers(name.span)]
            if source.of(article.body)[0].islower() or source.of(article.body) in ("He", "She", "It", "They"):
                if not any(is_person(name.text, article.body, name.span) for name in inside):
                    yield Row(article, attribution, source)
            elif not inside:
                yield Row(article, attribution, source)


def print_sheet(folder: Path, part: str, count: int, *, only_shown: bool) -> None:
    """Print *count* sampled rows with their context; with *only_shown* those alone that have a name."""
    rows = [row for row in find_rows(folder, part) if row.attribution.speaker is not None or not only_shown]
    random.Random(SEED).shuffle(rows)
    chosen = rows[:count]
    shown = sum(row.attribution.speaker is not None for row in chosen)
    print(f"{len(chosen)} of {len(rows)} direct quotations of {part} with a pronoun or a role, {shown} with a name\n")
    for number, row in enumerate(chosen, 1):
        body, one = row.article.body, row.attribution
        start, end = max(0, one.hull.start - _BEFORE), min(len(body), max(one.hull.end, row.source.end) + _AFTER)
        speaker = one.speaker.text if one.speaker is not None else "not identified"
        print(f"## {number}  {row.article.article_id}")
        print(f"source: {row.source.of(body)}    shown: {speaker} ({one.basis})    judged:")
        print(
            "   "
            + f"{body[start : one.hull.start]}>>>{one.hull.of(body)}<<<{body[one.hull.end : end]}".replace(
                "\n", "\n   "
            )
        )
        print()


def main() -> None:
    """Print the sheet: python -m tests.eval.attribution_sheet FOLDER [PART] [COUNT] [shown]."""
    arguments = sys.argv[2:]
    part = arguments[0] if arguments else "dev"
    count = int(arguments[1]) if len(arguments) > 1 else 100
    print_sheet(Path(sys.argv[1]), part, count, only_shown=arguments[2:] == ["shown"])


if __name__ == "__main__":
    main()
