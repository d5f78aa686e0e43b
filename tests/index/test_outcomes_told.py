"""Which outcome goes with an accusation where there are several: whose, of which matter, of which day."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from corpus.article import Article
from index.answer import Outcome, Quote
from index.answering import Answerer

Ask = Callable[..., AbstractContextManager[Answerer]]

CHARGED = Article(
    "charged",
    "Odwin Teasel and Ida Plum were charged with stealing lamp oil. The lighthouse was dark for a week.",
    published="2021-03-02",
)
TEASEL = Article("teasel", "Odwin Teasel was convicted of stealing lamp oil.", published="2022-01-05")
PLUM = Article("plum", "Ida Plum was acquitted of stealing lamp oil.", published="2022-01-06")


def _quote(answerer: Answerer, question: str, words: str, **more: str) -> Quote:
    answer = answerer.answer(question, k=50, **more)  # type: ignore[arg-type]
    return next(quote for quote in (*answer.quotes, *answer.nearest) if words in quote.text)


def _told(outcome: Outcome | None) -> list[tuple[str | None, str | None]]:
    assert outcome is not None
    return [(one.accused, one.quote.text if one.quote else None) for one in (outcome, *outcome.others)]


def test_each_of_several_accused_gets_an_outcome(ask: Ask) -> None:
    """Whom the question names comes first; nobody who is accused is left without."""
    with ask(CHARGED, TEASEL, PLUM) as answerer:
        teasel, plum = ("Odwin Teasel", TEASEL.body), ("Ida Plum", PLUM.body)
        quote = _quote(answerer, "What was Ida Plum charged with?", "were charged")
        assert _told(quote.outcome) == [plum, teasel]
        quote = _quote(answerer, "What was Odwin Teasel charged with?", "were charged")
        assert _told(quote.outcome) == [teasel, plum]


def test_a_known_outcome_goes_before_one_that_is_not(ask: Ask) -> None:
    """Where the question names nobody, what is known is told first, and of the other that nothing is."""
    with ask(CHARGED, PLUM) as answerer:
        quote = _quote(answerer, "Who stole the lamp oil?", "were charged")
        assert _told(quote.outcome) == [("Ida Plum", PLUM.body), ("Odwin Teasel", None)]


def test_one_sentence_on_both_is_told_once(ask: Ask) -> None:
    """'The pair were cleared' needs no repeating."""
    body = "Odwin Teasel and Ida Plum were arrested in May. The pair were released without charge."
    with ask(Article("pair", body)) as answerer:
        quote = _quote(answerer, "Who was arrested in May?", "were arrested")
        assert [text for _, text in _told(quote.outcome)] == ["The pair were released without charge."]


def test_an_expulsion_is_not_its_own_outcome(ask: Ask) -> None:
    """A sanction that is itself the accusation has none of its own; of a suspension it is one."""
    expelled = Article("expelled", "Odwin Teasel was expelled from the guild over lamp oil.", published="2021-06-01")
    suspended = Article("suspended", "Odwin Teasel was suspended by the guild over lamp oil.", published="2021-05-01")
    with ask(expelled, suspended) as answerer:
        assert _told(_quote(answerer, "Why was Odwin Teasel expelled?", "was expelled").outcome) == [
            ("Odwin Teasel", None)
        ]
        assert _told(_quote(answerer, "Why was Odwin Teasel suspended?", "was suspended").outcome) == [
            ("Odwin Teasel", expelled.body)
        ]


@pytest.mark.parametrize(
    ("earlier", "told"),
    [
        ("Odwin Teasel was cleared of stealing lamp oil by the guild.", True),
        ("Odwin Teasel was cleared of drink-driving.", False),
        ("Odwin Teasel was cleared by the guild.", False),
    ],
)
def test_what_ended_before(ask: Ask, earlier: str, told: bool) -> None:
    """An end that was printed before the accusation counts only where both are plainly of one matter."""
    before = Article("before", earlier, published="2015-01-01")
    now = Article("now", "Odwin Teasel is accused of stealing lamp oil.", published="2021-01-01")
    with ask(before, now) as answerer:
        quote = _quote(answerer, "What is Odwin Teasel accused of?", "is accused")
        assert _told(quote.outcome) == [("Odwin Teasel", earlier if told else None)]


def test_a_conviction_that_the_article_only_looks_back_to(ask: Ask) -> None:
    """'Had been convicted in 2004' is older than the quashing that the same article reports."""
    body = "A court quashed the conviction of Odwin Teasel. Teasel had been convicted of stealing lamp oil in 2004."
    charged = Article("charged", "Odwin Teasel was charged with stealing lamp oil.", published="2003-03-03")
    with ask(charged, Article("quashed", body, published="2021-04-23")) as answerer:
        quote = _quote(answerer, "What was Odwin Teasel charged with?", "was charged")
        (told,) = _told(quote.outcome)
        assert told[1] is not None
        assert told[1].startswith("A court quashed")


def test_loose_words_count_only_for_the_very_matter(ask: Ask) -> None:
    """'Gave up his keys' ends the matter that it shares words with, on a later day, and no other one."""
    accused = Article("a", "Odwin Teasel was accused of selling the lighthouse lamp oil.", published="2021-03-02")
    same = Article("b", "Odwin Teasel gave up the lighthouse lamp post.", published="2021-05-02")
    other = Article("c", "Odwin Teasel gave up smoking on Friday.", published="2021-05-02")
    with ask(accused, same) as answerer:
        assert _told(_quote(answerer, "What was Odwin Teasel accused of?", "was accused").outcome)[0][1] == same.body
    with ask(accused, other) as answerer:
        assert _told(_quote(answerer, "What was Odwin Teasel accused of?", "was accused").outcome)[0][1] is None


HARBOUR = Article(
    "harbour",
    "The harbour board of Odwin met on Friday. Ida Plum, its pilot master, was suspended over a grounded barge. "
    "The barge was carrying gravel to Teasel Quay.",
    published="2021-03-02",
)


def test_a_surname_with_words_enough_of_the_matter(ask: Ask) -> None:
    """A later article that prints the surname alone counts where much else is of the matter, and else does not."""
    back = "Mrs Plum has been reinstated."
    same = Article("same", f"The harbour board of Odwin has sold the grounded barge. {back}", published="2021-05-04")
    other = Article("other", f"A school in Leam has a new roof. {back}", published="2021-05-04")
    for article, told in ((same, back), (other, None)):
        with ask(HARBOUR, article) as answerer:
            quote = _quote(answerer, "Why was Ida Plum suspended?", "was suspended")
            assert _told(quote.outcome) == [("Ida Plum", told)]


def test_the_end_of_a_role(ask: Ask) -> None:
    """'Cleared the captain', before anybody is named, is of whom the accusing article calls so."""
    body = "An inquiry has cleared the captain of the grounded barge. Its report has 90 pages. Ida Plum is 61."
    accused = Article(
        "accused", "Ida Plum, captain of the barge, was suspended when it grounded.", published="2021-03-02"
    )
    with ask(accused, Article("later", body, published="2021-06-01")) as answerer:
        quote = _quote(answerer, "Why was Ida Plum suspended?", "was suspended")
        assert _told(quote.outcome) == [("Ida Plum", "An inquiry has cleared the captain of the grounded barge.")]


def test_another_matter_with_its_own_object(ask: Ask) -> None:
    """A suit over something else that the person settled is no end of the accusation."""
    body = "The record had been held up by a suit over the rights to nine songs. Ida Plum settled that suit in June."
    with ask(HARBOUR, Article("suit", body, published="2021-07-01")) as answerer:
        quote = _quote(answerer, "Why was Ida Plum suspended?", "was suspended")
        assert _told(quote.outcome) == [("Ida Plum", None)]


def test_who_is_in_many_articles_needs_more_words_in_common(ask: Ask) -> None:
    """Where many articles name somebody, an end of another article must have words of the accusation's matter."""
    many = [Article(f"m{n}", f"Ida Plum was cleared in case {n}.", published="2021-04-01") for n in range(9)]
    with ask(HARBOUR, *many) as answerer:
        quote = _quote(answerer, "Why was Ida Plum suspended over a grounded barge?", "was suspended")
        assert _told(quote.outcome) == [("Ida Plum", None)]
