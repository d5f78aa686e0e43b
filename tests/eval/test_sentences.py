"""Sentence boundaries on the measuring data: their floors are in floors.json and are never lowered silently."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pytest

from corpus.article import Article
from corpus.sentences import split_sentences
from tests.eval.floors import hold_floors
from tests.eval.measuring import need_folder, read_rows

pytestmark = pytest.mark.eval


def _load(name: str) -> list[dict[str, Any]]:
    return read_rows(need_folder("sentences") / name)


def _boundary_f1(rows: Iterable[dict[str, Any]]) -> float:
    """Return the F1 of the ends of sentences inside paragraphs: an end that an empty line gives away does not count."""
    right = found = wanted = 0
    for row in rows:
        text = row["text"]
        given = {match.start() for match in re.finditer(r"\s*\n\s*\n|\s*\Z", text)}
        gold = {end for _, end in row["sentences"]} - given
        ours = {sentence.span.end for sentence in split_sentences(Article("x", text))} - given
        right, found, wanted = right + len(gold & ours), found + len(ours), wanted + len(gold)
    return 2 * right / (found + wanted)


def _halves(rows: list[dict[str, Any]]) -> list[float]:
    """Return the F1 of the even documents, on which the rules were made, and that of the odd ones."""
    return [round(_boundary_f1(rows[half::2]), 4) for half in (0, 1)]


def test_genres() -> None:
    """News, interviews and speeches are split at least as well as before."""
    genres: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in _load("gum.jsonl.gz"):
        genres[row["genre"]].append(row)
    print({genre: round(_boundary_f1(rows), 4) for genre, rows in sorted(genres.items())})
    print({genre: _halves(rows) for genre, rows in sorted(genres.items())})
    hold_floors(
        "sentences", {f"gum_{genre}_f1": _boundary_f1(genres[genre]) for genre in ("news", "interview", "speech")}
    )


def test_web_text() -> None:
    """Web text, with its missing capitals and stops, is split at least as well as before."""
    rows = _load("ewt.jsonl.gz")
    print(_halves(rows))
    hold_floors("sentences", {"ewt_f1": _boundary_f1(rows)})


def test_golden_rules() -> None:
    """Of the 48 golden rules at least as many hold as before."""
    rows = _load("golden_rules.jsonl")
    broken = [
        row["id"]
        for row in rows
        if [list(sentence.span) for sentence in split_sentences(Article("x", row["text"]))] != row["sentences"]
    ]
    print(f"broken: {broken}")
    hold_floors("sentences", {"golden_rules": len(rows) - len(broken)})


def test_little_is_furniture() -> None:
    """Of news, interviews and speeches only the credits of pictures and a dateline are marked: few, and short."""
    rows = [row for row in _load("gum.jsonl.gz") if row["genre"] in ("news", "interview", "speech")]
    sentences = [
        (sentence.furniture, sentence.span.end - sentence.span.start)
        for row in rows
        for sentence in split_sentences(Article("x", row["text"]))
    ]
    lengths = [length for furniture, length in sentences if furniture]
    print(f"{len(lengths)} of {len(sentences)}")
    hold_floors("sentences", {"most_furniture": len(lengths) / len(sentences)})
    assert max(lengths) < 80
