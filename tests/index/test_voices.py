"""Questions about what somebody said: whose words are asked for, and that no other's are given."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from corpus.article import Article
from index.answer import Filters
from index.answering import Answerer
from index.asking.question import read_question
from index.search_engine import Only
from index.speakers.voices import listen
from tests.index.conftest import Ask

TODAY = Only("2030-01-01", "2030-01-01T00:00:00Z")
RESULT = Article(
    "result",
    "Colin Teasel was chosen as the candidate for Little Sallow last night.\n\n"
    "“I am thrilled by this victory,” said Odile Marsh, the council leader. "
    "“Colin will fight for our harbour. It has been neglected far too long.”\n\n"
    "The rival camp was less happy about the victory. “It was a painful process,” one member said.\n\n"
    "Pascoe Lind, who owns the ferry, said that he had not voted.",
    headline="Teasel wins selection",
    published="2024-03-01",
)
FERRY = Article(
    "ferry",
    "A parade for the rowers was held on the ferry.\n\n"
    "“The ferry will sail in October,” said Pascoe Lind. “Tickets will cost more.”\n\n"
    "Odile Marsh said that the higher prices were a disgrace.",
    headline="Ferry to sail",
    published="2024-05-01",
)
WARNING = Article(
    "warning",
    "Wren Oakapple, the harbour master, warned that the wall would not last the winter. "
    "She had told the board so twice, in the spring, and the complaint about the wall was never read.",
    headline="Harbour wall",
    published="2024-06-01",
)


@pytest.fixture(scope="module")
def press() -> Iterator[Answerer]:
    """An answerer over three articles with four speakers, one of them without a name."""
    from tests.index.conftest import _ask

    with _ask(RESULT, FERRY, WARNING) as answerer:
        yield answerer


@pytest.mark.parametrize(
    ("question", "speaker", "text"),
    [
        ("What did Marsh say about the victory?", "Odile Marsh", "thrilled by this victory"),
        ("what did odile marsh say about the harbour?", "Odile Marsh", "fight for our harbour"),
        ("What did Marsh say about neglect?", "Odile Marsh", "neglected far too long"),
        ("How did Marsh react to the ferry’s prices?", "Odile Marsh", "disgrace"),
        ("What was Odile Marsh’s response to the higher prices?", "Odile Marsh", "disgrace"),
        ("Did Lind comment on tickets?", "Pascoe Lind", "Tickets will cost more"),
        ("Has Mr Lind said anything about October?", "Pascoe Lind", "sail in October"),
        ("Lind on tickets?", "Pascoe Lind", "Tickets will cost more"),
        ("marsh on the harbour", "Odile Marsh", "fight for our harbour"),
        ("What did the council leader Odile Marsh say about the victory?", "Odile Marsh", "thrilled"),
    ],
)
def test_the_words_asked_for(press: Answerer, question: str, speaker: str, text: str) -> None:
    """What X said about Y is X's own words about Y, wherever X is named, in every way of asking."""
    answer = press.answer(question)
    assert answer.answered, answer.reason
    assert (answer.quotes[0].speaker, text in answer.quotes[0].text) == (speaker, True)
    assert {quote.speaker for quote in answer.quotes} == {speaker}


def test_a_role_may_be_asked_for(press: Answerer) -> None:
    """Where the words are of one who is named by a role, they come first."""
    quote = press.answer("What did the harbour master say about the wall?").quotes[0]
    assert (quote.speaker, "would not last" in quote.text) == ("Wren Oakapple", True)


@pytest.mark.parametrize(
    "question",
    [
        "What did Lind say about the winter?",
        "Has Lind commented on the harbour wall?",
        "What did Marsh say about the complaint?",
        "How did Oakapple react to the ferry’s prices?",
        "Lind on the harbour?",
    ],
)
def test_who_is_quoted_on_something_else(press: Answerer, question: str) -> None:
    """The reason says how much there is of that person's words, and the nearest are that person's own."""
    answer = press.answer(question)
    assert answer.quotes == ()
    assert "and none that was found is about that" in answer.reason
    speaker = answer.nearest[0].speaker
    assert speaker is not None
    assert f": {speaker} is quoted in " in answer.reason


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("What did Teasel say about the victory?", "nobody called ‘Teasel’ is quoted in it."),
        ("What did Colin Teasel say about the ferry?", "nobody called ‘Colin Teasel’ is quoted in it."),
        ("What did Odile Mersh say about the victory?", "it has nothing about ‘Mersh’. Did you mean ‘Odile Marsh’?"),
    ],
)
def test_who_is_not_quoted(press: Answerer, question: str, reason: str) -> None:
    """Who is only written about has said nothing; a misspelt name is asked back, never taken."""
    answer = press.answer(question)
    assert answer.quotes == ()
    assert answer.reason.endswith(reason)


@pytest.mark.parametrize(
    "question", ["Has Marsh commented?", "What has Odile Marsh said?", "What did Marsh say lately?"]
)
def test_nothing_to_be_about(press: Answerer, question: str) -> None:
    """Without a topic it is the newest quotations, each by its first sentence."""
    answer = press.answer(question)
    assert [quote.article.article_id for quote in answer.quotes] == ["ferry", "result"]
    assert answer.quotes[1].part == (1, 3)
    assert answer.confidence == 1.0
    assert press.answer(question, k=1).quotes == answer.quotes[:1]
    (older,) = press.answer(question, as_of="2024-04-01").quotes
    assert older.sentence == answer.quotes[1].sentence


@pytest.mark.parametrize(
    ("question", "speaker", "text"),
    [
        ("Who called the process painful?", None, "a painful process"),
        ("who described the prices as a disgrace", "Odile Marsh", "a disgrace"),
        ("Who warned that the wall would not last the winter?", "Wren Oakapple", "would not last"),
        ("Who said the harbour has been neglected?", "Odile Marsh", "neglected far too long"),
    ],
)
def test_who_said_it(press: Answerer, question: str, speaker: str | None, text: str) -> None:
    """The speech whose own words match, with its speaker; or without one, where nobody is named."""
    answer = press.answer(question)
    assert answer.answered, answer.reason
    assert (answer.quotes[0].speaker, text in answer.quotes[0].text) == (speaker, True)


def test_two_of_one_surname(ask) -> None:  # type: ignore[no-untyped-def]
    """Where both have spoken of it, it is asked who is meant; another's words of the surname are never given for it."""
    one = Article("one", "“The pier is safe,” said Odile Marsh.", published="2024-01-01")
    two = Article("two", "“The pier is a wreck,” said Oswin Marsh.", published="2024-01-02")
    with ask(one, two) as answerer:
        for question in ("What did Marsh say about the pier?", "What has Marsh said?"):
            both = answerer.answer(question)
            assert (
                both.reason == "Who is meant by ‘Marsh’: Odile Marsh or Oswin Marsh? Name the person in the question."
            )
            assert {quote.speaker for quote in both.nearest} == {"Odile Marsh", "Oswin Marsh"}
        # Where one of them has, it is that one.
        assert answerer.answer("What did Marsh say about a wreck?").quotes[0].speaker == "Oswin Marsh"
        assert {quote.speaker for quote in answerer.answer("What did Oswin Marsh say about the pier?").quotes} == {
            "Oswin Marsh"
        }
        assert not answerer.answer("What did Oswin Marsh say about safety?").answered


def test_words_told_in_anothers_speech(ask) -> None:  # type: ignore[no-untyped-def]
    """What another tells that somebody said is that other's speech: no answer, and the nearest at most."""
    speech = Article(
        "speech",
        "“Odile Marsh is a friend,” Pascoe Lind said. “Odile Marsh told us that a curtain of rust had come down.”\n\n"
        "The band played.\n\n“Good night,” said Odile Marsh.",
    )
    with ask(speech) as answerer:
        answer = answerer.answer("What did Odile Marsh say had come down like a curtain of rust?")
        assert answer.quotes == ()
        assert answer.nearest[0].speaker == "Odile Marsh"


@pytest.mark.parametrize(
    "question",
    [
        "When will the ferry sail?",
        "Who was chosen as the candidate?",
        "Vote on October?",
        "Where did Marsh say it?",
        "Was the parade held on the ferry?",
    ],
)
def test_other_questions_are_left_alone(press: Answerer, question: str) -> None:
    """Nobody's words are insisted on where something else is asked for."""
    asked = listen(press._newest.searcher(), read_question(question), TODAY)
    assert not (asked.voice and asked.wants_words)


def test_filters_narrow_whose_words_are_heard(press: Answerer) -> None:
    """A speaker outside the filter is nobody; the filter for a speaker is by whole words of the name, as ever."""
    answer = press.answer("What did Marsh say about the victory?", filters=Filters(article="warning"))
    assert not answer.answered
    narrowed = press.answer("ferry October", filters=Filters(speaker="lind"))
    assert {quote.speaker for quote in narrowed.quotes} == {"Pascoe Lind"}


def test_the_reasons_add_up(press: Answerer) -> None:
    """What a speaker's words are weighed by is what is explained: the topic, without the name."""
    answer, (why, *_) = press.why("What did Marsh say about the victory?")
    assert "Marsh" not in {word.asked for word in why.words}
    assert sum(word.share.adds for word in why.words) == pytest.approx(why.words_score, abs=2e-9)
    assert why.belief == answer.confidence


def test_who_called_it_what_is_told(press: Answerer) -> None:
    """A sentence that does not tell that anybody used those words is no answer to who called it that."""
    answer = press.answer("Who described the rowers’ parade as a ferry?")
    assert not answer.answered
    assert answer.reason.endswith("nobody is quoted with those words.")


def test_a_role_is_not_another_speakers(ask: Ask) -> None:
    """Who asks for the mayor's words gets nobody's of whom the article never prints that role."""
    article = Article(
        "fair",
        "Bram Teasel, a grocer, said that the pier was a folly. The mayor opened the fair.",
        published="2024-01-01",
    )
    with ask(article) as answerer:
        answer = answerer.answer("What did the mayor say about the pier?")
        assert answer.quotes == ()
        assert answer.reason.endswith("no words of ‘mayor’ are in what comes near.")
        assert answerer.answer("What did the grocer say about the pier?").quotes[0].speaker == "Bram Teasel"


def test_another_speakers_topic_is_not_theirs(ask: Ask) -> None:
    """What stands in the same paragraph, and not beside the words, is not what they are about."""
    article = Article(
        "bridge",
        "“The bridge must close,” said Odile Marsh. “It is old,” she added. "
        "“But Ms Marsh told me the ferry was safe,” said Bram Teasel.",
        published="2024-01-01",
    )
    with ask(article) as answerer:
        for question in ("What did Marsh say about the ferry?", "Did Marsh say the ferry was safe?"):
            answer = answerer.answer(question)
            assert answer.quotes == ()
            assert answer.reason.endswith("is quoted in 2 sentences, and none that was found is about that.")


def test_who_has_said_it_many_times_has_said_it(ask: Ask) -> None:
    """Where every sentence of somebody's is about it, none stands out, and there is an answer all the same."""
    articles = [
        Article(
            f"n{number}",
            " ".join(f"“The pier costs {number} and {place} more,” said Odile Marsh." for place in range(40)),
            published="2024-01-01",
        )
        for number in range(20)
    ]
    with ask(*articles) as answerer:
        answer = answerer.answer("What did Marsh say about the pier?")
    assert answer.answered, answer.reason


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Who called it painful?", True),
        ("Which MP has denied it?", True),
        ("Who is quoted as saying that?", True),
        ("Who was it that said no?", True),
        ("Who was accused of taking money?", False),
        ("Which minister has been told to go?", False),
        ("Which minister was accused of lying?", False),
    ],
)
def test_who_said_and_who_was_told(question: str, asks: bool) -> None:
    """Who was accused, or was told, is not asked for as the one who said it."""
    assert read_question(question).who_said is asks


def test_only_those_words_tell_who_said_it(ask: Ask) -> None:
    """After who called it a folly come no sentences in which nobody calls it anything."""
    article = Article(
        "folly",
        "“The pier is a folly,” said Bram Teasel. Odile Marsh is the mayor. Odile Marsh opened the pier on Monday.",
        published="2024-01-01",
    )
    with ask(article) as answerer:
        answer = answerer.answer("Who called the pier a folly?")
    assert [quote.speaker for quote in answer.quotes] == ["Bram Teasel"]


def test_some_of_many_are_not_all_of_them(ask: Ask) -> None:
    """What the Tories say is asked of everybody who is said to be one, and not of 'Senior Tories' alone."""
    article = Article(
        "toll",
        "The toll on the pier goes up in May. Tory mayor Bram Teasel said that the toll was a disgrace.\n\n"
        "Senior Tories said that the ferry was late.",
        published="2024-01-01",
    )
    with ask(article) as answerer:
        answer = answerer.answer("What do the Tories say about the toll?")
        assert answer.quotes[0].speaker == "Bram Teasel"
        searcher = answerer._newest.searcher()
        assert listen(searcher, read_question("What do the Tories say about the toll?"), TODAY).voice is None
