"""Any quote whatever: articles full of what a terminal, a chat or a markup language would take for its own."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from corpus.article import Article, Attribution, Name, Sentence, Span
from corpus.copies_wording import Kind
from index.answer import Copy, Outcome, Quote
from index.saying import Naming, Said, Saying, Speaker

_ODD = st.sampled_from(
    [
        "👩‍👩‍👧",
        "🇬🇧",
        "e\u0301",
        "a\u030a",
        "שלום",
        "\u202eabc\u202c",
        "\ud800",
        "\udfff",
        "\x00",
        "\x1b[31m",
        "\t",
        "\u2028",
        "<b>&amp;",
        "[x](y)",
        "*_`",
        " ",
        "\n",
        "\n\n",
        "\u200f\u200f",
        "\u00a0",
        "\u3000",
        "x" * 700,
        "word " * 300,
        "𝕏" * 900,
    ]
)
ODD_TEXT = st.lists(st.one_of(_ODD, st.text(max_size=20)), min_size=1, max_size=14).map("".join)
_FACT = st.one_of(st.none(), ODD_TEXT)


_KINDS: st.SearchStrategy[Kind] = st.sampled_from(("same", "differs"))


def _sentences(draw: st.DrawFn, most: int) -> tuple[str, list[Sentence]]:
    sentences, body = [], draw(ODD_TEXT)
    for position in range(draw(st.integers(1, most))):
        text = draw(ODD_TEXT).strip() or "x"
        sentences.append(Sentence("odd", position, 0, Span(len(body), len(body) + len(text))))
        body += text + draw(st.sampled_from([" ", "\n\n", ""]))
    return body, sentences


@st.composite
def odd_quotes(draw: st.DrawFn) -> Quote:
    """Return any quote, from any article."""
    body, sentences = _sentences(draw, 5)
    article = Article(
        "odd",
        body,
        headline=draw(_FACT),
        outlet=draw(_FACT),
        byline=draw(_FACT),
        dateline=draw(_FACT),
        published=draw(st.one_of(_FACT, st.just("2024-05-01T12:00:00Z"))),
        url=draw(st.one_of(_FACT, st.just("https://example.org/?q=1#top"))),
        origin=draw(_FACT),
        sample=draw(st.booleans()),
    )
    here = draw(st.integers(0, len(sentences) - 1))
    span = sentences[here].span
    spoken = [
        Attribution("direct", (span,), source=Span(0, len(body)), speaker=Name(body[:n], Span(0, n)))
        for n in draw(st.lists(st.integers(1, len(body)), max_size=6, unique=True))
    ]
    first = draw(st.integers(span.start, span.end))
    return Quote(
        sentences[here],
        article,
        tuple(spoken),
        highlight=draw(st.sampled_from([None, Span(first, span.end), Span(span.start, first)])),
        part=draw(st.sampled_from([None, (2, 4)])),
        before=sentences[here - 1] if here else None,
        after=sentences[here + 1] if here + 1 < len(sentences) else None,
        outcome=draw(st.sampled_from([None, Outcome(None), Outcome(_end_of(article, sentences))])),
        also_in=tuple(Copy(article, span, kind) for kind in draw(st.lists(_KINDS, max_size=5))),
    )


def _end_of(article: Article, sentences: list[Sentence]) -> Quote:
    """Return the last sentence, which leans on the first, as how something ended."""
    return Quote(sentences[-1], article, before=sentences[0] if len(sentences) > 1 else None)


@st.composite
def odd_sayings(draw: st.DrawFn) -> tuple[Quote, ...]:
    """Return the sentences of any quotation, in printed order, with what may lie between them left out."""
    body, sentences = _sentences(draw, 7)
    article = Article("odd", body, headline=draw(_FACT), published="2024-05-01")
    inside = [sentence for sentence in sentences if draw(st.integers(0, 3))] or sentences[:1]
    name = Name(body[:4], Span(0, min(4, len(body))))
    said = Attribution("direct", tuple(sentence.span for sentence in inside), speaker=name, basis="name")
    outcomes = st.sampled_from([None, Outcome(None), Outcome(_end_of(article, sentences))])
    quotes = []
    for place, sentence in enumerate(inside, 1):
        quote = Quote(sentence, article, (said,), outcome=draw(outcomes))
        before = sentences[sentence.position - 1] if sentence.position and draw(st.booleans()) else None
        quotes.append(replace(quote, before=before, part=(place, len(inside)) if len(inside) > 1 else None))
    return tuple(quotes)


def said_of(groups: list[tuple[Quote, ...]], more: int = 0) -> Said:
    """Return *groups*, each the sentences of one quotation of an article of its own, as what one speaker said."""
    sayings = []
    for number, quotes in enumerate(groups):
        article = replace(quotes[0].article, article_id=f"odd{number}")
        moved = tuple(_move(quote, article) for quote in quotes)
        sayings.append(Saying(quotes[0].attributions[0], moved))
    speaker = Speaker("Odile Marsh", ("Odile Marsh",), 9)
    return Said("Marsh", None, "2024-06-01", speaker, sayings=tuple(sayings), total=len(sayings) + more)


def naming_of(quote: Quote) -> tuple[Naming, ...]:
    """Return evidence for each attribution of *quote*: all that is known to stand around it."""
    around = [sentence for sentence in (quote.before, quote.sentence, quote.after) if sentence]
    return tuple(Naming(said, tuple(around), (quote.sentence.span,)) for said in quote.attributions)


def _move(quote: Quote, article: Article) -> Quote:
    def move(sentence: Sentence) -> Sentence:
        return replace(sentence, article_id=article.article_id)

    outcome = quote.outcome
    if outcome and outcome.quote:
        end = outcome.quote
        outcome = Outcome(Quote(move(end.sentence), article, before=move(end.before) if end.before else None))
    before = move(quote.before) if quote.before else None
    return replace(quote, sentence=move(quote.sentence), article=article, before=before, outcome=outcome)
