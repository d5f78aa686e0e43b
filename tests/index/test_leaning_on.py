from __future__ import annotations

import pytest

from index.following.leaning_on import LeftOut, resolve
from index.following.thread import Exchange

MARSH = Exchange(
    "Has Odile Marsh been suspended?", "Councillor Odile Marsh was suspended by the harbour board on Monday."
)
WORDS = Exchange("What did Odile Marsh say about the pier?", "“The pier is rotten,” said Odile Marsh.", "Odile Marsh")
BEATEN = Exchange("Did Alan Frome lose the vote?", "Alan Frome lost to Colin Teasel by eleven votes.")


def _left_out(*exchanges: Exchange, question: str) -> LeftOut:
    return resolve(question, exchanges)


@pytest.mark.parametrize(
    ("question", "filled"),
    [
        ("Has she commented?", "Has Odile Marsh commented?"),
        ("and who backed her?", "and who backed Odile Marsh?"),
        ("What about Alan Frome?", "Has Alan Frome been suspended?"),
        ("Why?", "Why? Has Odile Marsh been suspended?"),
        ("When was that?", "When was that? Has Odile Marsh been suspended?"),
    ],
)
def test_what_is_left_out_is_filled_in(question: str, filled: str) -> None:
    """A pronoun takes the name spoken of, 'what about X' the last question, and 'why?' all of it."""
    assert _left_out(MARSH, question=question).text == filled


def test_a_resolved_question_is_resolved_further() -> None:
    """A name lasts through questions that have only pronouns, also where nothing was found to them."""
    thread = (MARSH, Exchange("Has she commented?"), Exchange("Why did she leave?"))
    assert resolve("Who backed her?", thread).text == "Who backed Odile Marsh?"


def test_a_chain_of_topics() -> None:
    """'And X?' after 'What about Y?' asks the same question again."""
    thread = (WORDS, Exchange("What about Alan Frome?"))
    assert resolve("And Colin Teasel?", thread).text == "What did Colin Teasel say about the pier?"


def test_a_new_year_takes_the_place_of_the_year() -> None:
    """'And in 2019?' asks the last question of that year."""
    thread = (Exchange("How many ferries ran in 2018?", "Four ferries ran."),)
    assert resolve("And in 2019?", thread).text == "How many ferries ran in 2019?"


def test_the_gender_decides() -> None:
    """'She' is no man's pronoun, nor 'he' a woman's."""
    thread = (Exchange("Did Alan Frome beat Mary Teasel?", "Alan Frome beat Mary Teasel."),)
    assert resolve("When did she resign?", thread).text == "When did Mary Teasel resign?"
    assert resolve("When did he resign?", thread).text == "When did Alan Frome resign?"


def test_words_are_never_asked_of_either_of_two_people() -> None:
    """Where two people were just asked about, it is asked who is meant, with both names."""
    thread = (Exchange("Did Alan Frome beat Colin Teasel?", "Alan Frome beat Colin Teasel."),)
    left_out = resolve("What did he say?", thread)
    assert left_out.unclear == "he"
    assert set(left_out.between) == {"Alan Frome", "Colin Teasel"}
    assert resolve("What did he say about Marsh?", thread).unclear == "he"


def test_the_one_asked_about_is_meant_before_the_others_of_the_answer() -> None:
    """The reader's own subject goes on, whoever else the answer named."""
    assert resolve("What did he say?", (BEATEN,)).text == "What did Alan Frome say?"


def test_the_speaker_of_the_answer_is_who_said_more() -> None:
    """'What else did he say?' goes on with the one who was just quoted."""
    quoted = Exchange("Did Alan Frome lose?", "“Frome lost,” said Colin Teasel.", "Colin Teasel")
    assert resolve("What else did he say?", (quoted,)).text == "What else did Colin Teasel say?"
    assert resolve("What did he say?", (quoted,)).unclear == "he"


def test_nobody_is_meant_where_nobody_was_named() -> None:
    """A pronoun with nobody to stand for is asked about."""
    thread = (Exchange("How many votes were cast?", "Eleven votes were cast."),)
    assert resolve("Was he arrested?", thread) == LeftOut("Was he arrested?", unclear="he")


def test_a_role_is_somebody() -> None:
    """Who was asked about by a role can be spoken of by a pronoun."""
    assert resolve("Has she said more?", (Exchange("What did the mayor say?"),)).text == "Has the mayor said more?"


def test_a_name_in_the_question_is_whom_a_pronoun_means() -> None:
    """Behind a name of its own a pronoun leans on nothing said before."""
    question = "What did Wren Oakapple say about her mother?"
    assert _left_out(MARSH, question=question).text == question


def test_a_new_topic_takes_nothing_along() -> None:
    """A question with a subject of its own, in full, is answered as if nothing had been said before."""
    for question in ("When does the ferry to Gull Island run in winter?", "Zanzibar?", "lighthouse keeper wages"):
        assert _left_out(MARSH, question=question) == LeftOut(question)


def test_a_surname_is_filled_up() -> None:
    """A surname of the conversation brings the whole name with it."""
    assert _left_out(MARSH, question="Where does Marsh live?").extra == ("Odile Marsh",)


def test_a_definite_thing_brings_the_topic() -> None:
    """'The vote' is one that was spoken of: the one whom it was about is carried."""
    assert _left_out(BEATEN, question="When was the vote?").extra == ("Alan Frome",)


def test_a_relation_is_somebody_else() -> None:
    """Who is named beside the one spoken of does not take over."""
    thread = (Exchange("Where was Alan Frome born?", "He and his brother Colin Teasel were born in Upper Dray."),)
    assert resolve("Who were his parents?", thread).text == "Who were Alan Frome’s parents?"


def test_it_is_the_matter_of_the_words_before() -> None:
    """'Say about it' goes on about what the last question was about, whoever is asked now."""
    assert resolve("What did Alan Frome say about it?", [WORDS]).text == "What did Alan Frome say about pier?"


def test_a_topic_is_known_by_its_whole_name() -> None:
    """A surname alone stands for the one whom the conversation named in full, also in small letters."""
    for question in ("What about Marsh?", "and marsh?"):
        assert resolve(question, [WORDS, BEATEN]).about == "Odile Marsh"
    assert resolve("What about Teasel?", [WORDS]).about == "Teasel"
    assert resolve("Who backed her?", [WORDS]).about == ""


def test_who_holds_a_role_is_spoken_of_by_it() -> None:
    """'Who is the mayor?' speaks of the mayor, as long as nobody is named as that."""
    asked = Exchange("Who is the mayor?", "Nobody had told the mayor, said Wren Oakapple.")
    assert resolve("What did he say about the pier?", [asked]).text == "What did the mayor say about the pier?"


def test_a_thing_that_was_asked_for_is_spoken_of() -> None:
    """What opened the conversation is 'it', be it no name."""
    asked = Exchange("What was the harbour fund?", "Money for the pier, kept by Colin Teasel.")
    assert resolve("Who spent it?", [asked]).text == "Who spent harbour fund?"


def test_why_is_asked_of_words_that_were_found() -> None:
    """Where nobody's words were found, 'why?' still looks for those words first."""
    silent = Exchange("What did Odile Marsh say about the pier?")
    assert resolve("Why?", [silent]).text == "What did Odile Marsh say about the pier? Why?"
    assert resolve("Why?", [WORDS]).text == "Why? What did Odile Marsh say about the pier?"
