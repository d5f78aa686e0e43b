from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from corpus.article import Article, Attribution, Name, Sentence, Span
from corpus.store import Archive
from index import building, runs
from index.building import build_segment
from index.engine import Engine
from index.holdings import ROWS, Segment, load_segment
from index.scoring import build_postings
from index.segment import update_index
from index.shelf import Folder, Memory
from index.terms import read_terms

Keep = Callable[..., None]


def built(archive: Archive) -> Segment:
    """Return the segment of *archive*, built in memory."""
    shelf = Memory()
    with archive.snapshot():
        languages = build_segment(archive, shelf)
    return load_segment(shelf, archive.generation(), languages)


def spoken_terms(sentence: Sentence, attributions: list[Attribution]) -> list[str]:
    """Return the terms of the names of those who speak in *sentence* and are not named in it: the definition."""
    speakers = {a.speaker for a in attributions if a.speaker and a.touches(sentence.span)}
    names = {speaker.text for speaker in speakers if not sentence.span.covers(speaker.span)}
    return [term for name in sorted(names) for term in read_terms(name)]


def test_postings_are_those_of_every_sentence(archive: Archive, keep: Keep, invented: dict[str, Article]) -> None:
    """A sentence's terms are its own words and the names of those who speak in it unnamed; no more, no less."""
    keep(archive, *invented.values(), index=False)
    segment = built(archive)
    units = [
        [*read_terms(s.span.of(article.body)), *spoken_terms(s, archive.attributions(article.article_id))]
        for article in archive.articles()
        for s in archive.sentences(article.article_id)
    ]
    headlines = [read_terms(f"{a.headline or ''} {a.standfirst or ''}") for a in archive.articles()]
    for found, expected in ((segment.sentences, build_postings(units)), (segment.headlines, build_postings(headlines))):
        assert list(found.vocabulary) == list(expected.vocabulary)
        for part in ("starts", "units", "tfs", "lengths"):
            assert getattr(found, part).tolist() == getattr(expected, part).tolist()


def test_speakers_are_found_as_they_are_defined() -> None:
    """Who speaks in which sentence does not depend on how it is looked up."""
    chance = random.Random(7)
    for _ in range(300):
        edges = sorted(chance.sample(range(1, 60), 2 * chance.randint(1, 6)))
        spans = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
        sentences = [Sentence("a", n, 0, span) for n, span in enumerate(spans)]
        attributions = []
        for _ in range(chance.randint(0, 5)):
            content = tuple(Span(at, at + chance.randint(0, 20)) for at in chance.choices(range(60), k=2))
            at = chance.randrange(60)
            speaker = Name(chance.choice(["Ada Fenn", "Bo Lark"]), Span(at, at + 3)) if chance.random() < 0.8 else None
            attributions.append(Attribution("direct", content, speaker=speaker))
        found = building._speakers(sentences, attributions)
        terms = [[term for name in names for term in read_terms(name)] for names in found]
        assert terms == [spoken_terms(sentence, attributions) for sentence in sentences]


def test_disk_and_memory_hold_the_same(
    archive: Archive, keep: Keep, invented: dict[str, Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spilled in many runs to a folder or kept in memory as one, the files are the same, byte for byte."""
    keep(archive, *invented.values(), index=False)
    folders = []
    for name, occurrences in (("one", 1 << 20), ("many", 8)):
        monkeypatch.setattr(building, "_OCCURRENCES", occurrences)
        monkeypatch.setattr(runs, "_FAN_IN", 3)
        folders.append(Folder(tmp_path / name))
        folders[-1].path.mkdir()
        build_segment(archive, folders[-1])
    assert folders[0].checksums() == folders[1].checksums()


FURNITURE = "Read more of Pascoe Lind and the ferry."


@pytest.fixture
def furnished(archive: Archive, keep: Keep, invented: dict[str, Article]) -> Archive:
    """The invented articles with furniture among their sentences, and one that is nothing else."""
    keep(archive, invented["suspended"], index=False)
    for article_id, body, places in (
        ("ferry", f"{FURNITURE}\n\n{invented['ferry'].body} {FURNITURE}", {0, 4}),
        ("stub", FURNITURE, {0}),
    ):
        article = replace(invented["ferry"], article_id=article_id, body=body)
        edges = [body.index(piece) for piece in ("Read", "The ferry", "Tickets", "“Too") if piece in body[:-1]]
        edges = [*edges, body.rindex(FURNITURE)] if len(edges) > 1 else edges
        spans = [Span(a, b) for a, b in zip(edges, [*edges[1:], len(body)], strict=True)]
        sentences = [Sentence(article_id, n, int(n > 0), span, n in places) for n, span in enumerate(spans)]
        archive.keep(article, sentences, [])
    keep(archive, invented["cleared"])
    return archive


def test_furniture_has_a_row_and_no_terms(furnished: Archive) -> None:
    """Row numbers stay the order of the sentences; nothing is found by the words of furniture."""
    segment = built(furnished)
    expected = [s for article_id in furnished.article_ids() for s in furnished.sentences(article_id)]
    assert [segment.sentence(number) for number in range(len(segment.rows["article"]))] == expected
    numbers = [number for number, sentence in enumerate(expected) if sentence.furniture]
    assert segment.furniture.tolist() == numbers
    assert len(numbers) == 3
    assert segment.sentences.lengths[numbers].tolist() == [0, 0, 0]
    assert "read" not in segment.sentences.vocabulary


def test_furniture_is_never_returned_and_counts_for_nothing(furnished: Archive, tmp_path: Path) -> None:
    """Neither by its paragraph nor by its headline, and every other sentence scores as if it were not there."""
    engine = Engine(update_index(furnished))
    furniture = set(engine.segment.furniture.tolist())
    with Archive.open(tmp_path / "bare", create=True) as bare:
        for article in furnished.articles():
            real = [s for s in furnished.sentences(article.article_id) if not s.furniture]
            if real:
                first = real[0].paragraph
                sentences = [replace(s, position=n, paragraph=s.paragraph - first) for n, s in enumerate(real)]
                bare.keep(article, sentences, furnished.attributions(article.article_id))
        without = Engine(update_index(bare))
    real_rows = [n for n in range(len(engine.segment.rows["article"])) if n not in furniture]
    for terms in (["ferri"], ["ferri", "octob"], ["gull", "stop", "teasel"], ["pascoe", "lind"]):
        # The headline field has one article more: the one that is nothing but furniture.
        found = engine.search(terms, [1.0] * len(terms), 100)
        assert not furniture & set(found.numbers.tolist())
        for model, expected in ((engine._sentences, without._sentences),):
            scores = model.get_scores(terms)
            assert scores[real_rows].tolist() == expected.get_scores(terms).tolist()
            assert model.corpus_size == expected.corpus_size
            assert model.avgdl == expected.avgdl
    groups = engine._groups_of_furniture
    assert groups == {"paragraph": 2, "article": 1}
    presence = engine.presence(("read", "ferri"), np.array(real_rows))
    assert not presence.paragraph[0].any()
    assert not presence.previous[0].any()
    assert not presence.next[0].any()


def test_columns_are_whole(archive: Archive, keep: Keep, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles come in pages, and every column has an entry for each."""
    monkeypatch.setattr(building, "_PAGE", 2)
    keep(archive, *(Article(f"a{n}", f"Kiosk {n} shut.") for n in range(7)), index=False)
    keep(archive, Article("a3", "Kiosk 3 opened."), index=False)
    segment = built(archive)
    assert list(segment.article_ids) == [f"a{n}" for n in range(7)]
    assert list(segment.kept_at) == [1, 2, 3, 8, 5, 6, 7]
    assert [segment.rows[column].tolist() for column in ROWS[:2]] == [list(range(7)), [0] * 7]
    assert segment.furniture.tolist() == []
