"""An article as an engine takes it: terms, where they stand, and what filters them. No words of the article itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

# What can be searched, each with its own units: sentences, paragraphs, articles and again articles.
FIELDS = ("sentence", "paragraph", "article", "headline")


class AnalysedSentence(NamedTuple):
    """One sentence: its terms, stop words left out, each as often as it stands there.

    ``start`` and ``end`` are its span in the body, in code points; ``paragraph`` counts from 0 within the article.
    ``furniture`` has no terms and is no document: it is there for the numbering's sake. ``speech`` says that
    somebody's words lie in it, ``speakers`` names those whose words they are, where they are known.
    """

    terms: tuple[str, ...]
    start: int
    end: int
    paragraph: int
    furniture: bool = False
    speech: bool = False
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnalysedArticle:
    """One article: ``number`` is its place in the order of arrival, which ties are broken by, and its name here.

    ``kept_at`` is the archive's generation that its words came with. ``published`` and ``embargo`` are as in
    ``corpus.article.Article``; ``outlet`` and ``byline`` are empty where there is none. ``headline`` holds the terms
    of headline and standfirst. ``sentences`` are in printed order, their paragraphs ascending.
    """

    number: int
    article_id: str
    kept_at: int
    sentences: tuple[AnalysedSentence, ...]
    headline: tuple[str, ...] = ()
    published: str | None = None
    outlet: str = ""
    byline: str = ""
    embargo: str | None = None
    language: str = "en"
