from __future__ import annotations

import pytest

from corpus.article import Article
from index.answer import Filters
from index.answering import Answerer
from tests.index.conftest import Ask


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Who is Ulrika Pendlebury?", ["‘Pendlebury’"]),
        ("What happened in Wolverhampton in October?", ["‘Wolverhampton’"]),
        ("chromodynamics", ["‘chromodynamics’"]),
        ("Was Pendlebury seen in Wolverhampton?", ["‘Pendlebury’", "‘Wolverhampton’"]),
    ],
)
def test_what_is_missing_is_named(answerer: Answerer, question: str, named: list[str]) -> None:
    """A name that the archive has not, or words none of which it has, are given back as the reader wrote them."""
    answer = answerer.answer(question)
    assert not answer.answered
    assert all(word in answer.reason for word in named), answer.reason
    assert answer.reason.startswith("I found no sentence about that in the archive (")
    assert answer.reason.endswith(".")


def test_most_of_a_question_that_is_nowhere(answerer: Answerer) -> None:
    """Where more than three of five words are not in the archive, what is left of the question asks something else."""
    answer = answerer.answer("Which ferry carries quarks, leptons and gluons?")
    assert not answer.answered
    assert all(f"‘{word}’" in answer.reason for word in ("quarks", "leptons", "gluons"))


def test_a_day_answers_when_whatever_its_verb(ask: Ask) -> None:
    """Who asks when something began is answered by its day, in other words; who asks for its head, by no other word."""
    body = "The Larkspur Rowing Club dates from 1902.\n\nGulls nest on the roof of the boathouse by the river."
    with ask(Article("club", body)) as answerer:
        assert answerer.answer("When was the Larkspur Rowing Club founded?").answered
        assert not answerer.answer("Who is the treasurer of the Larkspur Rowing Club?").answered


def test_what_is_older_than_what_the_archive_lacks_is_no_answer(ask: Ask) -> None:
    """Last year's cup does not answer who won it, where the archive ends before this year's: the refusal says when."""
    cup = Article(
        "cup", "Many people hope that Rovers will win the cup for Wrenford on Sunday.", published="2021-01-31"
    )
    gulls = [f"Gulls won nest {number} on the roof of the harbour office." for number in range(20)]
    later = [Article(f"gulls-{day}", " ".join(gulls), published=f"2021-12-{day}") for day in range(10, 31)]
    with ask(cup, *later) as answerer:
        assert answerer.answer("Who won the cup?", as_of="2021-12-30").answered
        late = answerer.answer("Who won the cup?", as_of="2022-03-31")
        assert not late.answered
        assert late.nearest[0].article.article_id == "cup"
        assert late.reason.endswith(
            "the nearest is of 2021-01-31, and the newest article there of 2021-12-30: too early, it may be, to tell. "
            "If you mean that time, name it, as in ‘in 2021’."
        )
        # Who asks for that year has it.
        assert answerer.answer("Who won the cup in January 2021?", as_of="2022-03-31").answered


def test_a_speaker_who_says_nothing_is_named(answerer: Answerer) -> None:
    """Who is only written about is not quoted: the reason says so, and no other's words are put in that mouth."""
    answer = answerer.answer("What did Colin Teasel say about the ferry to Gull Island?")
    assert all(quote.speaker is None or "Teasel" in quote.speaker for quote in answer.quotes[:1])


def test_many_missing_words_are_counted(answerer: Answerer) -> None:
    """A long question of unknown words is not read back in full."""
    words = "quark lepton boson gluon muon tauon hadron meson baryon"
    reason = answerer.answer(words).reason
    assert "and 4 other words" in reason
    assert "‘baryon’" not in reason


def test_a_refusal_still_shows_the_nearest(answerer: Answerer) -> None:
    """What comes nearest is shown as such, with less confidence than an answer."""
    answer = answerer.answer("What did Ulrika Pendlebury say about the ferry?")
    assert answer.nearest
    assert answer.quotes == ()
    assert answer.confidence < 0.5


def test_what_a_filter_leaves_out_is_as_if_it_were_not_there(answerer: Answerer) -> None:
    """A word that stands only outside the dates asked for is missing, and the reason says how much was looked at."""
    answer = answerer.answer("When will the ferry stop?", filters=Filters(since="2021-01-01"))
    assert not answer.answered
    assert "‘ferry’" in answer.reason
    assert "2 of 4 articles are of the dates asked for" in answer.reason
    assert answer.reason.endswith(": that part of it has nothing about ‘ferry’ or ‘stop’.")


@pytest.mark.parametrize(
    ("filters", "says"),
    [
        (Filters(outlet="Island Post"), "2 of 4 articles are of the outlet asked for"),
        (Filters(since="2020-01-01", until="2020-12-31"), "1 of 4 articles is of the dates asked for"),
        (
            Filters(since="2020-01-01", outlet="Island", author="Tull", speaker="Lind"),
            "1 of 4 articles is of the dates, outlet, author and speaker asked for",
        ),
        (Filters(kind="speech"), "3 of 4 articles have somebody’s words"),
        (Filters(kind="reporter"), "4 of 4 articles have the reporter’s own words"),
        (Filters(article="ferry"), "1 of 4 articles is the one asked for"),
        (Filters(article="nowhere"), "0 of 4 articles are the one asked for"),
        (
            Filters(article="ferry", outlet="Island Post", kind="speech"),
            "1 of 4 articles is the one asked for and is of the outlet asked for and has somebody’s words",
        ),
    ],
)
def test_the_filters_in_force_are_named(answerer: Answerer, filters: Filters, says: str) -> None:
    """The reason says how much was looked at by what was asked for, and by nothing else."""
    reason = answerer.answer("Was there a zeppelin?", filters=filters).reason
    assert reason.startswith(f"I found no sentence about that in the archive ({says})")


def test_a_day_in_the_past_is_a_date_asked_for(answerer: Answerer) -> None:
    """What had not been printed on that day is not counted as looked at."""
    reason = answerer.answer("Was there a zeppelin?", as_of="2021-06-01").reason
    assert "3 of 4 articles are of the dates asked for" in reason


def test_words_of_the_other_kind_are_said_to_be_of_no_part(answerer: Answerer) -> None:
    """What only the reporter's own words tell of is not said to be missing from the whole archive."""
    answer = answerer.answer("What tickets are there?", filters=Filters(kind="speech"))
    assert "that part of it has nothing about ‘tickets’" in answer.reason
    assert all(quote.attributions for quote in answer.nearest)


def test_a_filter_that_nothing_meets(answerer: Answerer) -> None:
    """Where no article is of what was asked for, that is the reason."""
    answer = answerer.answer("When will the ferry stop?", filters=Filters(outlet="Nowhere Times"))
    assert "0 of 4 articles" in answer.reason
    assert answer.nearest == ()


@pytest.mark.parametrize("question", ["What did she say?", "Who said it?", "\x1b[31m\x1b]0;title\x07 why?"])
def test_a_question_that_names_nothing(answerer: Answerer, question: str) -> None:
    """A pronoun and a reporting verb, or a terminal's codes, are nothing to search for."""
    answer = answerer.answer(question)
    assert answer.quotes == answer.nearest == ()
    assert answer.reason.startswith("That holds no word to search for.")


def test_what_is_nowhere_is_named_where_nothing_was_looked_at(answerer: Answerer) -> None:
    """Where no article is of what was asked for, a name that none has at all is still given back."""
    reason = answerer.answer("Who saw Ulrika Pendlebury?", filters=Filters(since="2030-01-01")).reason
    assert reason.endswith(
        "(0 of 4 articles are of the dates asked for), which has nothing about ‘Ulrika’ or ‘Pendlebury’."
    )
