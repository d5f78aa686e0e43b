"""What an index holds of an article: the terms of its sentences, and who speaks in them."""

from __future__ import annotations

import random

from corpus.article import Article, Attribution, Name, Sentence, Span
from corpus.changes import KeptArticle
from corpus.reading import read_entry
from index.engine.analysed import AnalysedSentence
from index.engine.analysing import analyse_article
from index.words.terms import read_terms

BODY = "Read more\n\nThe ferry sank. “Nobody was hurt,” Ann Dunn said. “We swam,” she added."


def _kept(article: Article) -> KeptArticle:
    entry = read_entry(article)
    return KeptArticle(7, 3, article, list(entry.sentences), list(entry.attributions))


def test_the_facts_are_the_articles() -> None:
    """Number, count, date, outlet, byline, embargo, headline with standfirst, and one of the known languages."""
    article = Article(
        "ferry", BODY, headline="Ferries", standfirst="A sinking", published="2024-03", outlet="Echo", byline="By Bo",
        language="en-GB", embargo="2999-01-01T00:00:00Z",
    )  # fmt: skip
    found = analyse_article(_kept(article))
    assert (found.number, found.kept_at, found.article_id, found.language) == (7, 3, "ferry", "en")
    assert (found.published, found.outlet, found.byline) == ("2024-03", "Echo", "By Bo")
    assert found.embargo == "2999-01-01T00:00:00Z"
    assert found.headline == tuple(read_terms("Ferries A sinking"))
    bare = analyse_article(_kept(Article("bare", "")))
    assert (bare.sentences, bare.headline, bare.outlet, bare.byline) == ((), (), "", "")


def test_speakers_are_found_as_they_are_defined() -> None:
    """Speech is what any attribution touches; who is not named in the sentence is found in it all the same."""
    chance = random.Random(7)
    for _ in range(300):
        edges = sorted(chance.sample(range(1, 60), 2 * chance.randint(1, 6)))
        spans = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
        sentences = [Sentence("a", n, n // 2, span, chance.random() < 0.2) for n, span in enumerate(spans)]
        attributions = []
        for _ in range(chance.randint(0, 5)):
            content = tuple(Span(at, at + chance.randint(0, 20)) for at in chance.choices(range(60), k=2))
            at = chance.randrange(60)
            speaker = Name(chance.choice(["Ada Fenn", "Bo Lark"]), Span(at, at + 3)) if chance.random() < 0.8 else None
            attributions.append(Attribution("direct", content, speaker=speaker))
        found = analyse_article(KeptArticle(1, 1, Article("a", "pier " * 20), sentences, attributions)).sentences
        for sentence, one in zip(sentences, found, strict=True):
            touching = [a for a in attributions if a.touches(sentence.span)]
            speakers = {a.speaker for a in touching if a.speaker}
            unnamed = {speaker.text for speaker in speakers if not sentence.span.covers(speaker.span)}
            terms = read_terms(sentence.span.of("pier " * 20))
            terms += [term for name in sorted(unnamed) for term in read_terms(name)]
            names = tuple(sorted({speaker.text for speaker in speakers}))
            expected = AnalysedSentence(tuple(terms), *sentence.span, sentence.paragraph, False, bool(touching), names)
            if sentence.furniture:
                expected = AnalysedSentence((), *sentence.span, sentence.paragraph, True)
            assert one == expected


def test_furniture_is_there_for_its_place() -> None:
    """What is printed around the news has its span and paragraph, and nothing else."""
    article = Article("ferry", BODY)
    kept = _kept(article)
    assert any(sentence.furniture for sentence in kept.sentences)
    for sentence, found in zip(kept.sentences, analyse_article(kept).sentences, strict=True):
        assert (found.start, found.end, found.paragraph) == (*sentence.span, sentence.paragraph)
        assert found.furniture == sentence.furniture
        assert bool(found.terms) != sentence.furniture


def test_every_language_has_its_own_terms() -> None:
    """A German article is read as German: its stop words are none of its terms."""
    found = analyse_article(_kept(Article("a", "Die Fähre ist gesunken.", language="German")))
    assert found.language == "de"
    assert found.sentences[0].terms == tuple(read_terms("Die Fähre ist gesunken.", "de"))
