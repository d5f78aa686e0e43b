"""Articles that hypothesis invents, for the tests of what writes and merges segments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from hypothesis import strategies as st

from index.engine.analysed import FIELDS, AnalysedArticle, AnalysedSentence
from index.engine.segment import Segment
from index.engine.writing import SegmentWriter

WORDS = st.sampled_from(["ferry", "pier", "tide", "gull", "é", "\ud800", "", "harbour\0", "\U0010ffff", "x" * 40])
SENTENCES = st.builds(
    AnalysedSentence,
    terms=st.lists(WORDS, max_size=6).map(tuple),
    start=st.integers(0, 100),
    end=st.integers(100, 200),
    paragraph=st.integers(0, 4),
    furniture=st.sampled_from([False, False, True]),
    speech=st.booleans(),
    speakers=st.lists(st.sampled_from(["Odile Marsh", "Pascoe Lind", "Änne"]), max_size=2).map(tuple),
)
# In the order of their numbers, as a writer takes them.
ARTICLES = st.lists(
    st.builds(
        AnalysedArticle,
        number=st.integers(0, 50),
        article_id=st.text(max_size=3),
        kept_at=st.integers(0, 2**62),
        sentences=st.lists(SENTENCES, max_size=6).map(
            lambda found: tuple(sorted(found, key=lambda sentence: sentence.paragraph))
        ),
        headline=st.lists(WORDS, max_size=3).map(tuple),
        published=st.sampled_from([None, "2024", "2023-02", "2024-01-05", "2024-01-05T10:00:00Z", "soon"]),
        outlet=st.sampled_from(["", "Sallow Gazette", "Island Post"]),
        byline=st.sampled_from(["", "Wren Oakapple"]),
        embargo=st.sampled_from([None, None, "2031-01-01T00:00:00Z", "2031-01-02T00:00:00Z"]),
        language=st.sampled_from(["en", "cy"]),
    ),
    max_size=12,
    unique_by=(lambda article: article.number, lambda article: article.article_id),
).map(lambda found: sorted(found, key=lambda article: article.number))


def write(path: Path, articles: Iterable[AnalysedArticle], fields: Sequence[str] = FIELDS) -> Segment:
    """Return the segment of *articles*."""
    writer = SegmentWriter(fields)
    for article in articles:
        writer.add(article)
    writer.flush(path)
    return Segment(path)
