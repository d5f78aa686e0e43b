from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.engine import writing
from index.engine.analysed import FIELDS, AnalysedArticle, AnalysedSentence
from index.engine.hits import find_spans
from index.engine.segment import Segment
from index.engine.writing import SegmentWriter
from index.words.days import resolve_days
from tests.index.invented_articles import ARTICLES, write

# Few words, so that they meet; and some that no reader would write.


def units_of(articles: Sequence[AnalysedArticle], field: str) -> list[tuple[bool, list[str]]]:
    """Return each unit of *field*: whether it is a document, and its terms."""
    units: list[tuple[bool, list[str]]] = []
    for article in articles:
        if field == "headline":
            units.append((True, list(article.headline)))
            continue
        groups: dict[int, list[AnalysedSentence]] = defaultdict(list)
        for place, sentence in enumerate(article.sentences):
            groups[{"sentence": place, "paragraph": sentence.paragraph, "article": 0}[field]].append(sentence)
        if field == "article":
            groups.setdefault(0, [])
        for group in groups.values():
            documents = [sentence for sentence in group if not sentence.furniture]
            units.append((bool(documents), [term for sentence in documents for term in sentence.terms]))
    return units


@given(ARTICLES, st.sampled_from([FIELDS, ("sentence",), ("headline",), ("article", "headline")]))
@example([], FIELDS)
def test_postings_are_those_of_the_words(articles: list[AnalysedArticle], fields: tuple[str, ...]) -> None:
    """Every field tells of every term which units hold it, how often, and how long they are."""
    with tempfile.TemporaryDirectory() as folder:
        segment = write(Path(folder) / "one.segment", articles, fields)
    assert list(segment.fields) == list(fields)
    units = {field: units_of(articles, field) for field in fields}
    terms = sorted({term for known in units.values() for _, words in known for term in words})
    assert list(segment.terms) == terms
    for field, postings in segment.fields.items():
        lengths = [len(words) for _, words in units[field]]
        assert (postings.size, postings.length) == (sum(is_one for is_one, _ in units[field]), sum(lengths))
        for number, term in enumerate(terms):
            expected = {unit: words.count(term) for unit, (_, words) in enumerate(units[field]) if term in words}
            found = postings.of(number)
            assert found.units.tolist() == list(expected)
            assert postings.classes_tf[found.codes].tolist() == list(expected.values())
            assert postings.classes_length[found.codes].tolist() == [lengths[unit] for unit in expected]
            assert postings.df(number) == len(expected)
            assert found.top == max(found.codes.tolist(), default=0)
            assert (found.units.dtype.str, found.codes.dtype.str) == ("<i4", "<u2")


@given(ARTICLES)
@example([])
def test_articles_are_told_of(articles: list[AnalysedArticle]) -> None:
    """What filters and names articles, paragraphs and sentences is what was added."""
    with tempfile.TemporaryDirectory() as folder:
        segment = write(Path(folder) / "one.segment", articles)
    sentences = [sentence for article in articles for sentence in article.sentences]
    assert (segment.articles, segment.sentences) == (len(articles), len(sentences))
    units = np.arange(segment.sentences, dtype=np.int32)[::-1]
    assert find_spans(segment, units)[::-1] == [(one.start, one.end) for one in sentences]
    assert segment.flags.tolist() == [sentence.furniture + 2 * sentence.speech for sentence in sentences]
    assert segment.article_numbers.tolist() == [article.number for article in articles]
    assert segment.kept_at.tolist() == [article.kept_at for article in articles]
    assert list(segment.ids) == [article.article_id for article in articles]
    assert [segment.outlets[code] for code in segment.outlet_codes] == [article.outlet for article in articles]
    assert [segment.bylines[code] for code in segment.byline_codes] == [article.byline for article in articles]
    assert list(segment.outlets) == sorted({article.outlet for article in articles})
    assert segment.languages == Counter(article.language for article in articles)
    assert [*zip(segment.first_days.tolist(), segment.last_days.tolist(), strict=True)] == [
        resolve_days(article.published) for article in articles
    ]
    assert segment.embargoed.tolist() == [place for place, article in enumerate(articles) if article.embargo]
    assert [moment.decode() for moment in segment.embargoes.tolist()] == [a.embargo for a in articles if a.embargo]
    assert segment.headline_lengths.tolist() == [len(article.headline) for article in articles]
    first = first_paragraph = 0
    for index, article in enumerate(articles):
        last, last_paragraph = (int(e[index + 1]) for e in (segment.sentence_starts, segment.article_paragraphs))
        assert last - first == len(article.sentences)
        assert segment.article_paragraphs[index] == first_paragraph
        paragraphs = [
            int(segment.paragraph_numbers[paragraph])
            for paragraph in range(first_paragraph, last_paragraph)
            for _ in range(*segment.paragraph_starts[paragraph : paragraph + 2].tolist())
        ]
        assert paragraphs == [sentence.paragraph for sentence in article.sentences]
        documents = [sentence for sentence in article.sentences if not sentence.furniture]
        assert segment.article_sizes[index] == len(documents)
        assert segment.paragraph_sizes[index] == len({sentence.paragraph for sentence in documents})
        assert segment.article_lengths[index] == sum(len(sentence.terms) for sentence in documents)
        assert segment.index_of_number(article.number) == index
        assert segment.index_of_id(article.article_id) == index
        first, first_paragraph = last, last_paragraph
    assert segment.paragraphs == first_paragraph == len(segment.paragraph_starts) - 1
    assert list(segment.speakers) == sorted({name for sentence in sentences for name in sentence.speakers})
    for number, name in enumerate(segment.speakers):
        expected = [place for place, sentence in enumerate(sentences) if name in sentence.speakers]
        assert segment.sentences_of_speaker(number).tolist() == expected


def test_articles_come_in_order(tmp_path: Path) -> None:
    """The numbers of articles ascend, since ties are broken by them; what is not of that order is refused."""
    writer = SegmentWriter()
    writer.add(AnalysedArticle(7, "seven", 1, ()))
    for number in (7, 3):
        with pytest.raises(ValueError, match=f"article {number} was added after article 7"):
            writer.add(AnalysedArticle(number, "late", 1, ()))
    writer.flush(tmp_path / "one.segment")
    assert list(Segment(tmp_path / "one.segment").ids) == ["seven"]


def test_starts_anew_after_each_flush(tmp_path: Path) -> None:
    """A writer counts the terms it holds, and holds none of what it has written."""
    writer = SegmentWriter()
    for name in ("ferry", "pier"):
        writer.add(AnalysedArticle(1, name, 1, (AnalysedSentence((name, name), 0, 9, 0),), headline=("tide",)))
        assert writer.occurrences == 3
        writer.flush(tmp_path / name)
        assert writer.occurrences == 0
        assert list(Segment(tmp_path / name).terms) == [name, "tide"]


def test_what_cannot_be_written_is_kept(tmp_path: Path) -> None:
    """Where a disk takes no more, no half file stays, and the articles can be written elsewhere."""
    writer = SegmentWriter()
    writer.add(AnalysedArticle(1, "one", 1, ()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "write_lexicon", _full_disk)
        with pytest.raises(OSError, match="full"):
            writer.flush(tmp_path / "one.segment")
    assert not list(tmp_path.iterdir())
    writer.flush(tmp_path / "one.segment")
    assert list(Segment(tmp_path / "one.segment").ids) == ["one"]


def _full_disk(*_: object) -> None:
    raise OSError("full")


def test_hostile_sizes(tmp_path: Path) -> None:
    """A sentence of a million terms, an article of 200,000 sentences, a term of 100,000 characters: all are taken."""
    long = "a" * 100_000
    words = ["ferry"] * 900_000 + [f"pier{number}" for number in range(100_000)]
    rest = tuple(AnalysedSentence(("ferry",), place, place + 1, place * 10_000) for place in range(200_000))
    segment = write(
        tmp_path / "one.segment",
        [
            AnalysedArticle(1, "one", 1, (AnalysedSentence((*words, long), 0, 2**31 - 1, 2**31 - 1),)),
            AnalysedArticle(2, "two", 1, rest),
            AnalysedArticle(3, long, 1, ()),
        ],
    )
    assert segment.paragraphs == segment.sentences == 200_001
    assert segment.article_lengths.tolist() == [1_000_001, 200_000, 0]
    number = segment.number_of_term("ferry")
    assert number is not None
    for field, units in (("sentence", 200_001), ("paragraph", 200_001), ("article", 2)):
        postings = segment.fields[field]
        found = postings.of(number)
        assert len(found.units) == units
        assert postings.classes_tf[found.codes[:2]].tolist() == [900_000, 200_000 if field == "article" else 1]
    assert segment.number_of_term(long) == 0
    assert segment.index_of_id(long) == 2
    assert segment.terms_starting("pier9999") == [f"pier{n}" for n in (9999, *range(99990, 100_000))]


@pytest.mark.parametrize(
    ("published", "days"),
    [
        ("2024", (20240101, 20241231)),
        ("2024-02", (20240201, 20240229)),
        ("2024-01-05", (20240105, 20240105)),
        ("2024-01-05T10:00:00Z", (20240105, 20240105)),
        ("2024-01-05 10:00", (20240105, 20240105)),
        *(
            (no_date, (0, 0))
            for no_date in ("", None, "0000", "2024-13", "2024-02-30", "2024-1-5", "24", "²024", "now")
        ),
    ],
)
def test_days(published: str | None, days: tuple[int, int]) -> None:
    """A year and a month stand for their first and last day; what is no date is no day."""
    assert resolve_days(published) == days
