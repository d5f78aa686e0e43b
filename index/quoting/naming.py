"""Who said it, shown: the sentences of the article that lead from some words to their speaker."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.article import Article, Attribution, Sentence, Span
from corpus.people.names import find_names
from corpus.people.printed_roles import find_printed_roles
from index.saying import Naming


def show_naming(article: Article, sentences: Sequence[Sentence], attribution: Attribution) -> Naming:
    """Return what shows who said the words of *attribution* in *article*, whose *sentences* are all there are."""
    places = (
        attribution.cue,
        attribution.source,
        attribution.antecedent,
        attribution.speaker.span if attribution.speaker else None,
    )
    shown = tuple(one for one in sentences if any(place and one.span.overlaps(place) for place in places))
    return Naming(attribution, shown, _find_roles(article, sentences, attribution))


def _find_roles(article: Article, sentences: Sequence[Sentence], attribution: Attribution) -> tuple[Span, ...]:
    """Return where the article prints what the speaker is."""
    if attribution.speaker is None:
        return ()
    return tuple(find_printed_roles(article.body, find_names(article.body, sentences), attribution.speaker.text))
