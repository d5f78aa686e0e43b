"""What speaks against a sentence: a 'not', an opposite, another year or name; never that it says it in other words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.question import Question, read_question
from index.ranking.against import FIGURES, weigh_against
from index.ranking.against_text import split_text
from index.ranking.against_words import read_asked
from index.words.opposites import sides_of, turned_round

BACKED = "Marsh backed the motion on the pier."
REFUSED = "Marsh refused to back the motion on the pier."
NOT_BACKED = "Marsh did not back the motion on the pier, but Lee did."
WON = "Ann Lee won the seat of Northam in 1965 after the council had raised the parking charge by 12 per cent."

# question, sentence, figure, the least and the most that it may be
GOLDEN = [
    ("Who did not back the motion?", BACKED, "denied", 1.0, 1.0),
    ("Who didn't back the motion?", BACKED, "denied", 1.0, 1.0),
    ("Who never backed the motion?", BACKED, "denied", 1.0, 1.0),
    ("Who did not back the motion?", NOT_BACKED, "denied", 0.0, 0.0),
    ("Who did not back the motion?", REFUSED, "denied", 0.1, 0.5),
    ("Who backed the motion?", BACKED, "denied", 0.0, 0.0),
    ("Who backed the motion?", NOT_BACKED, "denied", 0.0, 0.0),
    ("Who backed the motion?", NOT_BACKED, "denying", 1.0, 1.0),
    ("Who did not back the motion?", NOT_BACKED, "denying", 0.0, 0.0),
    ("Who backed the motion?", BACKED, "denying", 0.0, 0.0),
    ("Who said whether or not the pier would close?", "Marsh said the pier would close.", "denied", 0.0, 0.0),
    (
        "Which regiment built No. 13 Harbour Street?",
        "The sappers built the house in Harbour Street.",
        "denied",
        0.0,
        0.0,
    ),
    ("What did nobody win?", "No one won the raffle.", "denied", 0.0, 0.0),
    ("Who lost the seat of Northam?", WON, "opposed", 1.0, 1.0),
    ("Who won the seat of Northam?", WON, "opposed", 0.0, 0.0),
    ("What did the council lower by 12 per cent?", WON, "opposed", 1.0, 1.0),
    ("What did the council increase by 12 per cent?", WON, "opposed", 0.0, 0.0),
    ("Who opened the pier before the storm?", "Marsh opened the pier after the storm.", "opposed", 1.0, 1.0),
    ("What is the maximum fine?", "The minimum fine is £40.", "opposed", 1.0, 1.0),
    ("What does the law forbid?", "The law allows dogs on the beach.", "opposed", 1.0, 1.0),
    ("Which town exports herring?", "Northam imports herring from Norway.", "opposed", 1.0, 1.0),
    ("Which town is in the north of the county?", "Selby is in the south of the county.", "opposed", 1.0, 1.0),
    ("Which parking was illegal?", "Such parking was legal until then.", "opposed", 1.0, 1.0),
    ("What was known of the unpublished report?", "The published report was known to all.", "opposed", 1.0, 1.0),
    # The opposite stands far from what is asked about.
    (
        "Who lost the seat?",
        "The seat went to Marsh, whose brother, an old hand at the bowls club by the station, has won eleven cups.",
        "opposed",
        0.0,
        0.0,
    ),
    ("Who won the seat in 1975?", WON, "other_year", 1.0, 1.0),
    ("Who won the seat in 1965?", WON, "other_year", 0.0, 0.0),
    ("Who won the seat in 1975?", "Ann Lee won the seat.", "other_year", 0.7, 0.7),
    ("Which mayors sat in the 1700s?", "Most mayors of the 18th century sat twice.", "other_year", 0.0, 0.0),
    ("What rose by 30 per cent?", WON, "other_number", 1.0, 1.0),
    ("What rose by 12 per cent?", WON, "other_number", 0.0, 0.0),
    ("Who sank the 3 boats?", "Lee sank the three boats.", "other_number", 0.0, 0.0),
    ("Who sank the seven boats?", "Lee sank the three boats.", "other_number", 1.0, 1.0),
    ("Who won the seat of Southwick?", WON, "other_name", 1.0, 1.0),
    ("Who won the seat of Northam?", WON, "other_name", 0.0, 0.0),
    ("Who won the seat of Northham?", WON, "other_name", 0.0, 0.0),  # a slip of the pen
    ("Who runs ferries to Holland?", "A Dutch firm runs the ferries.", "other_name", 0.0, 0.0),
    ("What happened to the pier in July?", "The pier was closed.", "other_name", 0.0, 0.0),
    ("Who designed the iron harbour bridge?", "Lee designed the iron railway bridge.", "swapped", 1.0, 1.0),
    ("Who designed the iron railway bridge?", "Lee designed the iron railway bridge.", "swapped", 0.0, 0.0),
    ("Who replaced the mayor?", "The mayor replaced her deputy.", "turned", 1.0, 1.0),
    ("Who replaced the mayor?", "Ann Lee replaced the mayor.", "turned", 0.0, 0.0),
    ("Who replaced the mayor?", "The mayor was replaced by Ann Lee.", "turned", 0.0, 0.0),
    ("Who did the mayor replace?", "Ann Lee replaced the mayor.", "turned", 1.0, 1.0),
    ("Who did the mayor replace?", "The mayor replaced Ann Lee.", "turned", 0.0, 0.0),
    ("Who did the mayor replace?", "Ann Lee was replaced by the mayor.", "turned", 0.0, 0.0),
    ("Who did the mayor replace?", "The mayor was replaced by Ann Lee.", "turned", 1.0, 1.0),
    ("Who won the seat of Southwick?", WON, "unheld", 0.7, 0.8),
    ("Who won the seat in 1975?", WON, "unheld", 1.0, 1.0),
    ("Who won the seat of Northam?", WON, "unheld", 0.0, 0.0),
]


def _weigh(question: str, text: str, around: str = "") -> dict[str, float]:
    return weigh_against(read_question(question), text, around or text)


@pytest.mark.parametrize(("question", "text", "figure", "least", "most"), GOLDEN)
def test_figures_tell_what_does_not_fit(question: str, text: str, figure: str, least: float, most: float) -> None:
    """A sentence that says something else is told from one that says what is asked, each figure both ways."""
    assert least <= _weigh(question, text)[figure] <= most


def test_what_stands_around_is_not_missing() -> None:
    """A year or a name that stands near by is hardly held against a sentence that prints no other."""
    around = "Northam in 1975.\nThe poll was on a Thursday.\nShe won the seat.\nMarsh came second."
    figures = _weigh("Who won the seat of Northam in 1975?", "She won the seat.", around)
    assert figures["other_name"] == 0.0
    assert 0.0 < figures["other_year"] < 0.5


def test_the_day_it_was_printed_holds_its_year() -> None:
    """A report of 2021 need not print the year that it was printed in."""
    question, text = "Who won the seat in 2021?", "Ann Lee won the seat."
    assert _weigh(question, text, f"{text}\n2021-05-07")["other_year"] < _weigh(question, text)["other_year"]


def test_an_opposite_in_the_question_too_is_no_opposite() -> None:
    """Who asks for winner and loser alike is answered by either."""
    assert _weigh("Who won and who lost the seat?", "Lee won the seat.")["opposed"] == 0.0


def test_more_detail_is_told_by_more_words() -> None:
    """The longer question has more to hold."""
    assert _weigh("Who won?", WON)["detail"] < _weigh("Who won the seat of Northam by a landslide?", WON)["detail"]


@pytest.mark.parametrize("text", ["", "?", "Who is it?", "what", "1", "'", "no", "not"])
def test_a_question_of_no_words_has_nothing_against_it(text: str) -> None:
    """Nothing that is asked can be said otherwise; nor does it fail."""
    figures = _weigh(text, BACKED)
    assert set(figures) == set(FIGURES)
    assert figures["opposed"] == figures["turned"] == 0.0


def test_another_language_is_not_weighed() -> None:
    """The words that turn a sentence round are English ones."""
    question = read_question("Wer hat die Wahl nicht gewonnen?", ("de",))
    assert question.language == "de"
    assert not any(weigh_against(question, "Lee hat die Wahl 1965 gewonnen.", "").values())


def test_a_sentence_asked_for_word_by_word_has_nothing_against_it() -> None:
    """What repeats the question says nothing else."""
    for text in (BACKED, WON, "Ann Lee replaced the mayor."):
        figures = _weigh(text, text)
        assert not any(value for name, value in figures.items() if name not in ("detail", "turned"))


def test_opposites_go_both_ways() -> None:
    """Whatever is the opposite of a word has that word among its own opposites."""
    for term in ("win", "rise", "maximum", "north", "allow", "first"):
        assert sides_of(term).other
        assert all(term in sides_of(other).other for other in sides_of(term).other)
    assert sides_of("pier").other == frozenset()


def test_a_beginning_turns_a_word_round_or_only_looks_so() -> None:
    """'Unknown' is not 'known'; an import is no port."""
    assert "known" in turned_round("unknown")
    assert "unknown" in turned_round("known")
    assert turned_round("import") == ()
    assert "import" not in turned_round("port")


def test_places_are_those_of_the_text() -> None:
    """A word's place is where it is printed."""
    words = split_text(WON)
    assert [WON[word.start : word.end].lower() for word in words] == [word.lower for word in words]
    assert [one.word.lower for one in read_asked(read_question("Who won Northam?")).content] == ["won", "northam"]


_WORDS = st.sampled_from(
    "who what did not no never Marsh Lee mayor won lost 1965 1975 3 three by was north the ? . ,".split()
)
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=30).map(" ".join))


@given(_TEXTS, _TEXTS, _TEXTS)
def test_figures_are_shares_and_the_same_again(question: str, text: str, around: str) -> None:
    """Each figure is from 0 to 1, all are there, and they are the same whenever they are weighed."""
    asked: Question = read_question(question)
    figures = weigh_against(asked, text, around)
    assert tuple(figures) == FIGURES
    assert all(0.0 <= value <= 1.0 for value in figures.values())
    assert weigh_against(asked, text, around) == figures


@given(_TEXTS, _TEXTS)
def test_more_around_holds_no_more_against_a_sentence(question: str, text: str) -> None:
    """What else stands around can only take from what is missing."""
    alone, beside = _weigh(question, text), _weigh(question, text, f"{text} {question}")
    for name in ("opposed", "other_year", "other_number", "other_name", "swapped", "unheld"):
        assert beside[name] <= alone[name]


@pytest.mark.parametrize(
    "piece", ["not ", "Aaaa", "Abcdefgh Abcdefgi ", "1965 ", "un", "who did ", "a.", "’", "No. ", "\u0301", "was by "]
)
def test_hostile_text_is_quick(piece: str) -> None:
    """A megabyte of one thing is cut, and takes no longer than a page."""
    text = piece * (1_000_000 // len(piece))
    names = " ".join(f"Abcdefg{first}{second}" for first in "abcdefghij" for second in "abcdefghij")
    begin = time.perf_counter()
    for question in (text, f"Who saw {names}?"):
        for sentence in (text, names, names[::-1].title()):
            weigh_against(read_question(question[:2_000]), sentence, sentence)
    assert time.perf_counter() - begin < 2.0
