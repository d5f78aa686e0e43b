from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest

from corpus.article import Article
from index.answer import Filters, Quote
from index.answering import Answerer
from index.quoting.quoting import Reading

Ask = Callable[..., AbstractContextManager[Answerer]]


def quote_of(answerer: Answerer, question: str, words: str, **more: object) -> Quote:
    """Return the quote that holds *words* among what *question* brings up."""
    answer = answerer.answer(question, k=50, **more)  # type: ignore[arg-type]
    return next(quote for quote in (*answer.quotes, *answer.nearest) if words in quote.text)


@pytest.mark.parametrize(
    ("question", "words", "before"),
    [
        ("Was the year a long winter?", "a long winter", "Colin Teasel was cleared"),
        ("Who has a seat on the harbour board?", "But Teasel still", "It must be left alone"),
        ("Where does the board meet?", "That board meets", "But Teasel still"),
    ],
)
def test_a_sentence_that_leans_back_is_shown_with_what_it_leans_on(
    answerer: Answerer, question: str, words: str, before: str
) -> None:
    """'He', 'But' and 'That' get their sense from the sentence before."""
    quote = quote_of(answerer, question, words)
    assert quote.before is not None
    assert before in quote.before.span.of(quote.article.body)
    assert quote.before.position == quote.sentence.position - 1


def test_a_sentence_that_stands_alone_is_shown_alone(answerer: Answerer) -> None:
    """What begins with its own subject needs nothing before it, and the first sentence has nothing before it."""
    assert quote_of(answerer, "When will the ferry stop?", "will stop").before is None
    assert quote_of(answerer, "How much are tickets?", "Tickets cost").before is None


def test_a_sentence_that_announces_is_shown_with_what_follows(ask: Ask) -> None:
    """A colon at the end promises the next sentence."""
    body = "The harbour board gave one reason for closing the pier:\n\nThe wood is rotten from end to end."
    with ask(Article("pier", body)) as answerer:
        quote = quote_of(answerer, "Why did the board close the pier?", "one reason")
        assert quote.after is not None
        assert quote.after.span.of(body).startswith("The wood")
        assert quote_of(answerer, "What is rotten?", "rotten").after is None


def test_part_of_a_longer_quotation(answerer: Answerer) -> None:
    """A sentence that one quotation shares with others says which one of how many it is."""
    quote = quote_of(answerer, "What must the inquiry be left?", "It must be left alone")
    assert quote.attribution is not None
    touched = [s for s in answerer.archive.sentences("suspended") if quote.attribution.touches(s.span)]
    assert quote.part == (touched.index(quote.sentence) + 1, len(touched))
    assert quote.part[1] > 1
    assert quote_of(answerer, "When will the ferry stop?", "will stop").part is None


def test_an_accusation_carries_its_outcome(answerer: Answerer) -> None:
    """A year later, in another article, the man was cleared: the quote that accuses him says so."""
    quote = quote_of(answerer, "Why was Colin Teasel suspended?", "was suspended on Monday")
    assert quote.outcome is not None
    assert quote.outcome.quote is not None
    assert quote.outcome.quote.article.article_id == "cleared"
    assert "was cleared of bullying" in quote.outcome.quote.text


def test_an_outcome_not_yet_known_is_said_to_be_unknown(answerer: Answerer) -> None:
    """As of a day before the end, the archive has no outcome, and says that; a ferry is accused of nothing."""
    quote = quote_of(answerer, "Why was Colin Teasel suspended?", "was suspended on Monday", as_of="2021-06-01")
    assert quote.outcome is not None
    assert quote.outcome.quote is None
    assert quote_of(answerer, "When will the ferry stop?", "will stop").outcome is None


def test_a_filter_does_not_hide_the_outcome(answerer: Answerer) -> None:
    """Whoever asks for one year's articles is still told how it ended."""
    quote = quote_of(
        answerer, "Why was Colin Teasel suspended?", "was suspended on Monday", filters=Filters(until="2021-12-31")
    )
    assert quote.outcome is not None
    assert quote.outcome.quote is not None


def test_the_outcome_in_the_same_article(ask: Ask) -> None:
    """Three sentences later he is cleared: the accusation is not quoted without it."""
    body = (
        "Colin Teasel was suspended in May over a complaint of bullying. The vote was postponed. The pier stayed shut. "
        "Teasel was later cleared of wrongdoing."
    )
    with ask(Article("one", body)) as answerer:
        quote = quote_of(answerer, "Why was Teasel suspended?", "was suspended in May")
        assert quote.outcome is not None
        assert quote.outcome.quote is not None
        assert "later cleared" in quote.outcome.quote.text


def test_an_end_before_the_accusation_gives_way_to_one_after(ask: Ask, invented: dict[str, Article]) -> None:
    """He denies it now; that he was cleared of something years before is no end to this."""
    earlier = Article("earlier", "Colin Teasel was cleared of theft by a jury.", published="2015-05-01")
    later = Article("later", "Colin Teasel denied bullying anybody.", published="2021-03-05")
    with ask(earlier, invented["suspended"], later) as answerer:
        quote = quote_of(answerer, "Why was Colin Teasel suspended?", "was suspended on Monday")
        assert quote.outcome is not None
        assert quote.outcome.quote is not None
        assert quote.outcome.quote.article.article_id == "later"


def test_the_end_of_somebody_elses_trouble_is_not_carried(ask: Ask, invented: dict[str, Article]) -> None:
    """Another Teasel who is cleared clears nobody but herself."""
    other = Article("other", "Helen Teasel was cleared of bullying by the school.", published="2022-01-01")
    with ask(invented["suspended"], other) as answerer:
        quote = quote_of(answerer, "Why was Colin Teasel suspended?", "was suspended on Monday")
        assert quote.outcome is not None
        assert quote.outcome.quote is None


def test_the_same_words_elsewhere_are_folded(ask: Ask, invented: dict[str, Article]) -> None:
    """A copy in another outlet is named beside the first, once, and never quoted as a second voice."""
    ferry = invented["ferry"]
    copy = replace(ferry, article_id="copy", outlet="Sallow Gazette", body="A notice. " + ferry.body)
    spaced = replace(
        ferry, article_id="spaced", outlet="Third", body=ferry.body.replace("The ferry to", "THE FERRY  to")
    )
    with ask(ferry, copy, spaced, invented["undated"]) as answerer:
        answer = answerer.answer("When will the ferry to Gull Island stop?")
        quotes = answer.quotes or answer.nearest
        (quote,) = [quote for quote in quotes if "stop in October" in quote.text]
        also_in = {copy.article.article_id for copy in quote.also_in}
        assert {quote.article.article_id, *also_in} == {"ferry", "copy", "spaced"}
        assert len(quote.also_in) == 2


def test_a_sentence_that_an_article_repeats_is_quoted_once(ask: Ask) -> None:
    """The same words twice in one article are one quote, and no copy of themselves."""
    with ask(Article("twice", "The pier is shut. The wall is safe. The pier is shut.")) as answerer:
        answer = answerer.answer("Is the pier shut?")
        (quote,) = [quote for quote in answer.quotes or answer.nearest if "pier" in quote.text]
        assert quote.also_in == ()


def test_matches_are_the_questions_words(answerer: Answerer) -> None:
    """The places that are marked hold forms of what was asked for, inside the quote."""
    quote = quote_of(answerer, "Who owned the ferry?", "who owns the ferry")
    body = quote.article.body
    assert {span.of(body) for span in quote.matches} == {"owns", "ferry"}
    assert all(quote.sentence.span.covers(span) for span in quote.matches)


def test_an_unusual_name_is_as_much_a_persons(ask: Ask) -> None:
    """Who is suspended and cleared need not have a common first name to be treated fairly."""
    body = (
        "Wulfric Teasel was suspended in May over a complaint of bullying. The pier stayed shut. "
        "Teasel was later cleared of wrongdoing."
    )
    with ask(Article("one", body)) as answerer:
        quote = quote_of(answerer, "Why was Teasel suspended?", "was suspended in May")
        assert quote.outcome is not None
        assert quote.outcome.quote is not None


def test_an_accusation_shown_as_context_carries_its_outcome(ask: Ask, invented: dict[str, Article]) -> None:
    """The sentence before a quote is read too: an accusation in it goes with how it ended."""
    body = "Colin Teasel was suspended over a complaint. But he kept his seat on the lantern committee."
    seat = Article("seat", body, published="2021-03-04")
    with ask(seat, invented["cleared"]) as answerer:
        (quote, *_) = answerer.answer("Who kept a seat on the lantern committee?").quotes
    assert quote.before is not None
    assert quote.outcome is not None
    assert quote.outcome.quote is not None
    assert "cleared" in quote.outcome.quote.text


def test_an_outcome_that_the_quote_tells_itself_is_not_shown_twice(answerer: Answerer) -> None:
    """The sentence on the end of it is its own outcome, and has nothing beside it."""
    (quote, *_) = answerer.answer("Who was cleared of bullying by the standards panel?").quotes
    assert quote.outcome is None or quote.untold_outcome is None


_STATEMENT = "“I will appeal against the planning verdict in Harlow.”"
_RUNS_ON = (
    "Nobody objected to the plan when the full council met in the town hall on Monday evening for three hours.",
    "The mayor thanked the engineers for the care with which they had looked at every beam of the structure.",
    "Work on the approach roads begins in May, and the ferry will take carts and cattle across until it is done.",
)


def all_quotes(answerer: Answerer, question: str, words: str) -> list[Quote]:
    """Return every quote that holds *words* among what *question* brings up."""
    answer = answerer.answer(question, k=50)
    return [quote for quote in answer.quotes or answer.nearest if words in quote.text]


def _statement(article_id: str, beginning: str, name: str | None) -> Article:
    said = f"“It was wrong,” said {name}. {_STATEMENT}" if name else f"It was wrong. {_STATEMENT}"
    return Article(article_id, f"{beginning}\n\n{said}", outlet=article_id)


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        ("Carla Whitmore", "Desmond Pryke", 2),
        ("Carla Whitmore", "Desmond Whitmore", 2),
        ("Carla Whitmore", "Carla Whitmore", 1),
    ],
)
def test_nobodys_words_are_folded_into_anothers(ask: Ask, first: str, second: str, number: int) -> None:
    """The same words in two articles are one quote only where both name the same speaker."""
    one = _statement("one", "The council met in Harlow on Monday.", first)
    other = _statement("other", "Nobody came when a committee sat in Luton.", second)
    with ask(one, other) as answerer:
        quotes = all_quotes(answerer, "Who will appeal against the planning verdict in Harlow?", "I will appeal")
        assert {quote.speaker for quote in quotes} == {first, second}
        assert [len(quote.also_in) for quote in quotes] == ([0, 0] if number > 1 else [1])


def test_two_speakers_who_are_not_known_are_not_one(ask: Ask) -> None:
    """'She said' in two articles may be two women."""
    bodies = ("The council met on Monday.", "Snow fell on the hills.")
    said = "“I will appeal against the planning verdict in Harlow,” she said."
    with ask(*(Article(body[:3], f"{body}\n\n{said}") for body in bodies)) as answerer:
        quotes = all_quotes(answerer, "Who will appeal against the planning verdict in Harlow?", "I will appeal")
        assert [quote.also_in for quote in quotes] == [(), ()]


@pytest.mark.parametrize(("name", "number"), [("Desmond Pryke", 2), ("Carla Whitmore", 1), ("Whitmore", 1)])
def test_a_copy_that_names_another_speaker_is_a_quote_of_its_own(ask: Ask, name: str, number: int) -> None:
    """A copy that gives the words to somebody else is not told as a copy of them; one that lost a first name is."""
    body = "\n\n".join(_RUNS_ON)
    one, other = _statement("one", body, "Carla Whitmore"), _statement("other", body, name)
    with ask(one, other) as answerer:
        assert Reading(None, answerer.archive, "2999-01-01").family("one") == ["other"]  # type: ignore[arg-type]
        quotes = all_quotes(answerer, "Who will appeal against the planning verdict in Harlow?", "I will appeal")
        assert len(quotes) == number
        assert sum(len(quote.also_in) for quote in quotes) == (0 if number > 1 else 1)


def test_furniture_is_never_what_a_copy_says(ask: Ask) -> None:
    """Where a copy prints 'Read more' inside a quote, the side of it is shown on which the copy differs."""
    quote = (
        "The council said on Tuesday that the old bridge was unsafe and must close; it would be replaced by a wider "
        "one in the autumn of next year."
    )
    cut = quote.replace("close; it", "close.\n\nRead more: Ten bridges that fell\n\nIt").replace("wider", "narrower")
    with ask(
        *(Article(name, "\n\n".join((text, *_RUNS_ON))) for name, text in (("one", quote), ("cut", cut)))
    ) as answerer:
        found = quote_of(answerer, "When would the old bridge be replaced by a wider one?", "wider")
        (copy,) = found.also_in
        assert copy.kind == "differs"
        assert copy.text == "It would be replaced by a narrower one in the autumn of next year."


def test_many_copies_of_a_long_article_take_little_time(ask: Ask) -> None:
    """Each copy is folded once an answer, however many quotes are looked for in it."""
    body = "\n\n".join(
        f"The Harlow bridge is {' '.join(f'w{n * 7 % 397}x{i}' for i in range(12))} number {n}." for n in range(200)
    )
    with ask(*(Article(f"c{n}", body) for n in range(42)), Article("other", "Nothing else is here.")) as answerer:
        answerer.answer("What is the Harlow bridge?", k=1)
        started = time.process_time()
        answer = answerer.answer("What is the Harlow bridge?", k=100)
        taken = time.process_time() - started
        assert len(answer.quotes or answer.nearest) == 100
        assert taken < 3
