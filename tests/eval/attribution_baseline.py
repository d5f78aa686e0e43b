"""A baseline for attribution: a cue verb, the marks, and the nearest capitals.

What a few lines can do, for the scores of ``attribution_scores`` to be read against. In a sentence with a reporting
verb each piece between marks is what the nearest run of capitals said; without marks, the rest of the sentence behind
"said that" is. A quotation in a sentence without a verb has no source.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.article import Article, Attribution, Sentence, Span
from tests.eval import attribution_scores as scores

_CUE = re.compile(r"\b(?:said|says|told|tells|added|adds|wrote|writes|asked|argued|claimed|warned|insisted|tweeted)\b")
_MARKED = re.compile(r"“[^“”]{2,2000}”?|\"[^\"]{2,2000}\"")
_CAPITALS = re.compile(r"(?:[A-Z][\w’'.-]*)(?:\s[A-Z][\w’'.-]*)*|\b(?:he|she|they|it)\b")
_REPORTED = re.compile(r"\s(?:that\s)?(?=\w)")


def attribute_by_cues(article: Article, sentences: Sequence[Sentence]) -> list[Attribution]:
    """Return what the baseline finds in *article*."""
    body = article.body
    found: list[Attribution] = []
    for sentence in sentences:
        start, end = sentence.span
        pieces = [Span(*match.span()) for match in _MARKED.finditer(body, start, end)]
        cue = next(
            (
                Span(*m.span())
                for m in _CUE.finditer(body, start, end)
                if not any(p.covers(Span(*m.span())) for p in pieces)
            ),
            None,
        )
        if cue is None:
            found.extend(Attribution("direct", (piece,)) for piece in pieces)
            continue
        source = _nearest(body, start, end, cue, pieces)
        if pieces:
            found.append(Attribution("direct", tuple(pieces), source, cue))
        elif source is not None and source.end <= cue.start:
            behind = _REPORTED.match(body, cue.end, end)
            if behind is not None and behind.end() < end - 1:
                found.append(Attribution("indirect", (Span(behind.end(), end),), source, cue))
    return found


def _nearest(body: str, start: int, end: int, cue: Span, pieces: Sequence[Span]) -> Span | None:
    """Return the run of capitals, or the pronoun, that is nearest to the cue and outside of the marks."""
    runs = [Span(*match.span()) for match in _CAPITALS.finditer(body, start, end)]
    runs = [run for run in runs if not any(piece.overlaps(run) for piece in pieces)]
    return min(runs, key=lambda run: max(run.start - cue.end, cue.start - run.end), default=None)


def main() -> None:
    """Print the baseline's scores: python -m tests.eval.attribution_baseline FOLDER [PART]."""
    folder, part = Path(sys.argv[1]), (sys.argv[2:] or ["dev"])[0]
    scores.print_scores(scores.measure(folder, part, doubled_as_direct=True, attribute=attribute_by_cues))


if __name__ == "__main__":
    main()
