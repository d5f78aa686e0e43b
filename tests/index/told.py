"""Sentences of invented articles as if they had been found: what compares tellings needs no index."""

from __future__ import annotations

from corpus.article import Article
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations
from index.asking.question import read_question
from index.comparing.same_matter import Telling, read_tellings
from index.comparing.sought import read_sought
from index.ranking.evidence import Evidence
from index.ranking.ranking import Candidate
from index.search_engine import Hit

_SURE = Evidence(**{**dict.fromkeys(Evidence._fields, 1.0), "asks": 0.0})


def found(article: Article, place: int = 0) -> Candidate:
    """Return the sentence at *place* of *article* as a candidate that holds all that is asked."""
    sentences = split_sentences(article)
    sentence = sentences[place]
    said = tuple(a for a in attribute_quotations(article, sentences) if a.touches(sentence.span))
    hit = Hit(sentence, 1.0, 0, 0, 0)
    return Candidate(sentence, article, said, _SURE, 1.0, hit, read_question("?"))


def tell(question: str, *candidates: Candidate) -> list[Telling]:
    """Return those of *candidates* that plainly answer *question*."""
    asked = read_question(question)
    sought = read_sought(asked)
    return read_tellings(sought, asked, candidates) if sought else []
