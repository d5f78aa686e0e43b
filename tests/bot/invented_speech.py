"""An invented article in which people speak, and somebody who answers from it by hand; it was never printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.article import Article, Attribution, Basis, Kind, Name, Sentence, Span
from index.answer import Answer, Outcome, Query, Quote
from index.explaining import Why
from index.following.thread import Exchange
from index.saying import Naming, Said, Saying, Speaker

SENTENCES = (
    "The quay at Little Sallow will be sold.",
    "“The old quay is rotten,” said Odile Marsh, the harbour master.",
    "“It will not last the winter.",
    "But nobody wants to say so.”",
    "She said that the work would take a year.",
    "“Sell it,” said Bram Teasel, but “never” was the word that Marsh used.",
    "Marsh told the board that Councillor Hob Fenn was accused of taking money from the builder.",
    "Fenn was cleared of every charge in March.",
    "The tide did not wait, he said.",
)
BODY = " ".join(SENTENCES[:4]) + "\n\n" + " ".join(SENTENCES[4:])
QUAY = Article(
    "quay",
    BODY,
    headline="Quay to be sold",
    outlet="The Sallow Gazette",
    byline="Ann Other",
    published="2024-03-05",
    url="https://example.org/quay",
)
LATER = Article("later", "“I was right,” said Odile Marsh.", headline="Quay is gone", published="2024-04-01")
MARSH = Speaker("Odile Marsh", ("Odile Marsh", "Ms Odile Marsh"), 7)
OTHERS = (MARSH, Speaker("Peter Marsh", ("Peter Marsh",), 1))


def span(words: str, body: str = BODY) -> Span:
    """Return where *words* are printed first."""
    start = body.index(words)
    return Span(start, start + len(words))


def _said(
    kind: Kind, pieces: tuple[str, ...], source: str, cue: str, speaker: str | None, basis: Basis | None = None
) -> Attribution:
    sentence = next(text for text in SENTENCES if pieces[0] in text)
    led = span(speaker) if speaker else None

    def find(word: str) -> Span:
        found = re.search(rf"\b{word}\b", sentence)
        assert found
        return Span(span(sentence).start + found.start(), span(sentence).start + found.end())

    return Attribution(
        kind,
        tuple(span(piece) for piece in pieces),
        source=find(source),
        cue=find(cue),
        speaker=Name(speaker, led) if speaker and led else None,
        basis=basis,
        antecedent=led if basis == "pronoun" else None,
    )


ROTTEN = _said(
    "direct",
    ("“The old quay is rotten,”", "“It will not last the winter. But nobody wants to say so.”"),
    "Odile Marsh",
    "said",
    "Odile Marsh",
    "name",
)
YEAR = _said("indirect", ("that the work would take a year",), "She", "said", "Odile Marsh", "pronoun")
SELL = _said("direct", ("“Sell it,”",), "Bram Teasel", "said", "Bram Teasel", "name")
NEVER = _said("mixed", ("“never”",), "Marsh", "word", "Odile Marsh", "surname")
ACCUSED = _said("indirect", ("that Councillor Hob Fenn was accused",), "Marsh", "told", "Odile Marsh", "surname")
TIDE = _said("indirect", ("The tide did not wait",), "he", "said", None)
ATTRIBUTIONS = (ROTTEN, YEAR, SELL, NEVER, ACCUSED, TIDE)
RIGHT = Attribution(
    "direct",
    (span("“I was right,”", LATER.body),),
    source=span("Odile Marsh", LATER.body),
    speaker=Name("Odile Marsh", span("Odile Marsh", LATER.body)),
    basis="name",
)


def sentence_of(place: int) -> Sentence:
    """Return the sentence at *place* of the article."""
    return Sentence("quay", place, 0 if place < 4 else 1, span(SENTENCES[place]))


def quote_of(place: int) -> Quote:
    """Return the sentence at *place* as a quote, with its attributions, part, neighbour and outcome."""
    sentence = sentence_of(place)
    touching = tuple(a for a in ATTRIBUTIONS if a.touches(sentence.span))
    quote = Quote(sentence, QUAY, touching)
    if ROTTEN in touching:
        quote = replace(quote, part=(place, 3))
    if place in (3, 4):
        quote = replace(quote, before=sentence_of(place - 1))
    if place == 6:
        quote = replace(quote, outcome=Outcome(quote_of(7)))
    return quote


def saying_of(attribution: Attribution) -> Saying:
    """Return *attribution* with the quotes of its sentences."""
    if attribution is RIGHT:
        return Saying(RIGHT, (Quote(Sentence("later", 0, 0, Span(0, len(LATER.body))), LATER, (RIGHT,)),))
    quotes = (quote_of(place) for place in range(len(SENTENCES)))
    return Saying(attribution, tuple(quote for quote in quotes if attribution in quote.attributions))


SAYINGS = tuple(saying_of(attribution) for attribution in (ROTTEN, YEAR, NEVER, ACCUSED))


class Speech:
    """Answers every question with the sentences of the article, the first of them first.

    Attributes:
        places: the sentences that are quoted, in this order.
        has_changed: True once the archive no longer has the article.
        refuses: True to answer nothing, and have the quotes as the nearest.
    """

    def __init__(self, *places: int) -> None:
        self.places = places or tuple(range(len(SENTENCES)))
        self.has_changed = self.refuses = False
        self.asked: list[tuple[str, str | None, int | None, bool]] = []

    def answer(self, question: str, *, k: int = 5, thread: Sequence[Exchange] = ()) -> Answer:
        """See ``bot.conversation.Answering``."""
        quotes = tuple(quote_of(place) for place in self.places)[:k]
        query = Query(("x",), "2024-06-01")
        if self.refuses:
            return Answer(question, query, nearest=quotes, reason="I found nothing.")
        return Answer(question, query, quotes)

    def why(self, question: str, *, k: int = 5, thread: Sequence[Exchange] = ()) -> tuple[Answer, tuple[Why, ...]]:
        """See ``bot.conversation.Answering``."""
        raise AssertionError(f"nobody asks why {question!r} has {k} quotes")

    def surroundings(self, quote: Quote, reach: int = 2) -> tuple[list[Sentence], list[Sentence]]:
        """See ``bot.conversation.Answering``."""
        place, count = quote.sentence.position, len(SENTENCES)
        before = [sentence_of(n) for n in range(max(0, place - reach), place)]
        return before, [sentence_of(n) for n in range(place + 1, min(count, place + 1 + reach))]

    def whole(self, quote: Quote) -> tuple[Quote, ...]:
        """See ``bot.conversation.Answering``."""
        if self.has_changed:
            return ()
        return saying_of(ROTTEN).quotes if quote.part else (quote,)

    def naming(self, quote: Quote) -> tuple[Naming, ...]:
        """See ``bot.conversation.Answering``."""
        return () if self.has_changed else tuple(map(naming_of, quote.attributions))

    def said(self, speaker: str, *, about: str | None = None, k: int | None = None, oldest_first: bool = False) -> Said:
        """See ``bot.conversation.Answering``; "Marsh" may be two people, and any other name nobody."""
        self.asked.append((speaker, about, k, oldest_first))
        if speaker == "Marsh":
            return Said(speaker, about, "2024-06-01", others=OTHERS, reason="Two people of that name are quoted.")
        if speaker != "Odile Marsh" or about == "herrings":
            known = MARSH if speaker == "Odile Marsh" else None
            reason = f"Nobody called {speaker} is quoted on that."
            return Said(speaker, about, "2024-06-01", known, OTHERS[1:] if known is None else (), reason=reason)
        later = saying_of(RIGHT)
        sayings = (*SAYINGS, later) if oldest_first else (later, *SAYINGS)
        return Said(speaker, about, "2024-06-01", MARSH, sayings=sayings[:k], total=len(sayings))


def naming_of(attribution: Attribution) -> Naming:
    """Return the evidence for *attribution*: the sentences with the cue, the antecedent and the name."""
    named = attribution.speaker.span if attribution.speaker else None
    wanted = [found for found in (attribution.source, attribution.cue, attribution.antecedent, named) if found]
    sentences = [sentence_of(n) for n in range(len(SENTENCES))]
    showing = tuple(sentence for sentence in sentences if any(found.overlaps(sentence.span) for found in wanted))
    roles = (span("the harbour master"),) if attribution.speaker and "Marsh" in attribution.speaker.text else ()
    return Naming(attribution, showing, roles)
