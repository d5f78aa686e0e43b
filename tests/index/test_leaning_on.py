from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    questions = ("When does the ferry to Gull Island run in winter?", "Zanzibar?", "lighthouse keeper wages")
    for question in (*questions, "Oakapple on the ferry?"):
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


VOTE = Exchange("Who won the harbour vote?", "Alan Frome lost it to Colin Teasel on Monday.", None, "Colin Teasel")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Why did he stand?", "Why did Colin Teasel stand?"),
        ("What did he say?", "What did Colin Teasel say?"),
        ("Who backed him?", "Who backed Colin Teasel?"),
    ],
)
def test_who_was_asked_for_is_spoken_of(question: str, text: str) -> None:
    """Behind 'who won?' it is the winner that the answer marks, whoever else stands in it."""
    assert resolve(question, [VOTE]).text == text


def test_who_was_asked_about_is_spoken_of() -> None:
    """Behind 'who did X beat?' it is still X."""
    beaten = Exchange("Who did Colin Teasel beat?", "Colin Teasel beat Alan Frome.", None, "Alan Frome")
    assert resolve("Why did he stand?", [beaten]).text == "Why did Colin Teasel stand?"


def test_a_country_that_won_is_they() -> None:
    """Who won may be a country or a club, of which more is asked, and more again."""
    won = Exchange("Who won the Harbour Cup?", "Ruritania won the Harbour Cup, beating Elbonia.", None, "Ruritania")
    beat = Exchange("Who did they beat in the final?", "Ruritania beat Elbonia.", None, "Elbonia")
    assert resolve(beat.question, [won]).text == "Who did Ruritania beat in the final?"
    assert resolve("Who scored for them?", [won, beat]).text == "Who scored for Ruritania?"


def test_who_holds_the_role_is_named_beside_it() -> None:
    """'Who is the mayor of X?' is answered by the name beside the role, not by whom the sentence begins with."""
    asked = Exchange("Who is the mayor of Sallow?", "Alan Frome urged Sallow mayor Colin Teasel to resign.")
    assert resolve("Why was he criticised?", [asked]).text == "Why was Colin Teasel criticised?"


def test_a_role_is_held_where_was_spoken_of() -> None:
    """'Who is the mayor?' is asked of the town that the conversation is about."""
    asked = Exchange("Why did the tap water fail in Sallow?", "A pump broke in Sallow.")
    # Where no name is found, it is the mayor all the same, and nobody from before.
    unnamed = Exchange("Who is the mayor of Marsh?", "The mayor hopes that the water will run again.")
    before = Exchange("What did Alan Frome say about the ferry?", "“It stays,” said Alan Frome.", "Alan Frome")
    assert resolve("What did he say about the water?", [before, unnamed]).text == (
        "What did the mayor of Marsh say about the water?"
    )
    assert resolve("Who is the mayor?", [asked]).text == "Who is the mayor of Sallow?"
    assert resolve("Who is the mayor of Dray?", [asked]).text == "Who is the mayor of Dray?"


@pytest.mark.parametrize(
    ("asked", "question", "text"),
    [
        ("When does the ban on kites end?", "Who opposes it?", "Who opposes ban on kites?"),
        ("Who designed the new pier?", "What did it cost?", "What did new pier cost?"),
        ("Why did the ferry stop?", "When will it run again?", "When will ferry run again?"),
        ("What did Odile Marsh say about the toll?", "Who pays it?", "Who pays toll?"),
        ("Who is the harbour master?", "When did it begin?", "When did it begin?"),
    ],
)
def test_it_is_the_thing_that_was_asked_about(asked: str, question: str, text: str) -> None:
    """'It' is what the question before was about, be it no name, and nobody who holds a role."""
    assert resolve(question, [Exchange(asked)]).text == text


def test_it_is_the_same_thing_again() -> None:
    """'It' behind a question with 'it' is what that one was about, without what was asked of it."""
    thread = [Exchange("When does the ban on kites end?"), Exchange("Who will enforce it?", "Odile Marsh will.")]
    assert resolve("Who opposes it?", thread).text == "Who opposes ban on kites?"
    assert resolve("What did Alan Frome say about it?", thread).text == "What did Alan Frome say about ban on kites?"


def test_it_is_the_thing_that_was_found() -> None:
    """'It' is the thing that was asked for, by what the answer calls it: not whoever made it."""
    found = Exchange(
        "What is Odile Marsh's new album called?", "Odile Marsh has named her album “Low Tide”.", None, "Low Tide"
    )
    assert resolve("When did it come out?", [found]).text == "When did Low Tide come out?"
    word = Exchange("What is the word of the year?", "It is “gullfest”, said Alan Frome.", "Alan Frome", "gullfest")
    assert resolve("What does it mean?", [word]).text == "What does gullfest mean?"


def test_who_speaks_is_not_whom_the_words_are_about() -> None:
    """In 'what did X say about him?' he is another than X."""
    assert resolve("What did Alan Frome say about her?", [MARSH]).text == "What did Alan Frome say about Odile Marsh?"
    asked = Exchange("Was Colin Teasel arrested?", "Colin Teasel was arrested.")
    assert resolve("What did Alan Frome say about him?", [asked]).text == "What did Alan Frome say about Colin Teasel?"


def test_what_was_done_to_somebody_is_said_of_that_one() -> None:
    """'Say about it' takes along of whom it was asked, unless he is spoken of as 'he' in it."""
    asked = Exchange("Who arrested Colin Teasel?", "A guard arrested Colin Teasel.")
    assert resolve("What did Marsh say about it?", [asked]).text == "What did Marsh say about arrested Colin Teasel?"
    assert resolve("What did he say about it?", [asked]).text == "What did Colin Teasel say about arrested?"


def test_what_was_asked_besides_is_no_matter() -> None:
    """'Else' is no part of what words are about; and where a question says nothing of it, the one before does."""
    besides = Exchange("What else has Colin Teasel given the harbour fund?")
    text = resolve("What did Marsh say about it?", [besides]).text
    assert text == "What did Marsh say about Colin Teasel harbour fund?"
    unclear = Exchange("What does she say?")
    text = resolve("What did Marsh say about that?", [Exchange("Who opposes the toll?"), unclear]).text
    assert text == "What did Marsh say about opposes toll?"


def test_a_surname_asks_for_whose_words_were_spoken_of() -> None:
    """Whose words are asked for by a surname is the one of whom the conversation has the whole name."""
    assert resolve("What did Marsh say about the toll?", [MARSH]).text == "What did Odile Marsh say about the toll?"


def test_a_first_name_like_a_small_word_is_kept() -> None:
    """'Will Marsh' is not every Marsh."""
    thread = [Exchange("Who is Will Marsh?", "Will Marsh met his sister Wren Marsh.")]
    assert resolve("Where does he live?", thread).text == "Where does Will Marsh live?"


def test_it_is_what_somebody_owns() -> None:
    """'It' behind 'When did X release her new album?' is X's album, and not X."""
    asked = Exchange("When did Odile Marsh release her new album?", "Her “Low Tide” came out on Monday.")
    assert resolve("What is it called?", [asked]).text == "What is Odile Marsh’s new album called?"


def test_what_was_decided_is_the_matter() -> None:
    """'Who decided that?' asks who decided what the question before was about."""
    asked = Exchange("How many ferries will be cut?", "Five of Dray’s ferries will go.")
    assert resolve("Who decided that?", [asked]).text == "Who decided ferries cut?"


def test_it_is_what_was_given() -> None:
    """'Who gave X the boat?' goes on about the boat, which is X's, and not about X."""
    given = Exchange("Who gave Sallow Council the boat?", "Lady Wren gave it.")
    assert resolve("How big was it?", [given]).text == "How big was Sallow Council boat?"


def test_it_is_which_was_asked_for() -> None:
    """Which one it was may not be marked; 'it' is still that one, and not the fair where it won."""
    asked = Exchange("Which ship won the cup at the Dray Regatta?", "A sloop took it.")
    assert resolve("Who built it?", [asked]).text == "Who built ship won cup Dray Regatta?"


def test_it_is_the_whole_of_a_name() -> None:
    """A name with small words in it is one thing, though parts of it are names."""
    act = Exchange("What is the Freedom of Navigation Act?", "Nobody in the harbour knew the law.")
    assert resolve("When did it pass?", [act]).text == "When did Freedom of Navigation Act pass?"


def test_a_role_with_its_place_is_somebody() -> None:
    """'Who is the harbour commissioner for X?' speaks of the commissioner, as long as nobody is named as that."""
    asked = Exchange("Who is the harbour commissioner for Wales?", "The first one has been appointed.")
    assert resolve("How much is he paid?", [asked]).text == "How much is the harbour commissioner for Wales paid?"


def test_whom_words_are_about_is_asked_for() -> None:
    """Where nobody but the speaker is named, 'about him' is not the speaker: it is asked who is meant."""
    thread = [Exchange("How many votes were cast?", "Eleven votes were cast.")]
    assert resolve("What did Odile Marsh say about him?", thread).unclear == "he"


def test_two_people_are_not_one_name() -> None:
    """The matter of two people names both, apart."""
    asked = Exchange("Did Colin Teasel and Alan Frome fall out?")
    left_out = resolve("What did Odile Marsh say about that?", [asked])
    assert left_out.text == "What did Odile Marsh say about Colin Teasel, Alan Frome fall?"


def test_it_is_what_words_were_about() -> None:
    """'It' behind 'What do they say about X?' is X, be it those who speak that have the capital."""
    asked = Exchange("What does Sallow Council say about the toll?", "Sallow Council said nothing.")
    assert resolve("Who voted against it?", [asked]).text == "Who voted against toll?"


def test_they_are_those_who_were_counted() -> None:
    """'Them' behind 'How many people protested?' is those who did."""
    asked = Exchange("How many people protested at the pier?", "Eleven came.")
    assert resolve("Were any of them arrested?", [asked]).text == "Were any of protested pier arrested?"


TALK = st.lists(
    st.sampled_from(
        "Who What did was Odile Marsh Alan Frome he she it they them about the ban on kites say won ? , of".split()
    ),
    max_size=12,
).map(" ".join)


@given(st.lists(st.builds(Exchange, TALK, TALK, st.none() | TALK, st.none() | TALK), max_size=4), TALK)
def test_any_talk_is_understood_in_some_way(thread: list[Exchange], question: str) -> None:
    """Whatever was said before, a question is filled, left as it is, or asked back; the same way every time."""
    left_out = resolve(question, thread)
    assert left_out == resolve(question, thread)
    assert not (left_out.unclear and left_out.names)
    assert thread or left_out.extra == ()
