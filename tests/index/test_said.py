"""What a speaker is quoted with, whole and by date; the whole of one quotation; and who said it, shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from corpus.article import Article
from corpus.store import Archive
from index.answer import Filters
from index.answering import Answerer
from tests.index.conftest import Ask, Keep

OPENING = Article(
    "opening",
    "The new pier at Little Sallow was opened on Friday. "
    "“This is a proud day,” said Odile Marsh, the council leader. “We waited nine years. It was worth it.”\n\n"
    "“I paid for half of it,” said Pascoe Lind.",
    headline="Pier opens",
    outlet="Sallow Gazette",
    published="2023-05-05T18:00:00Z",
)
EARLIER = Article(
    "earlier",
    "“The lifts will be free,” Odile Marsh told the Gazette before the ceremony.",
    outlet="Sallow Gazette",
    published="2023-05-05T08:00:00Z",
)
STORM = Article(
    "storm",
    "The storm broke the pier in two. Odile Marsh said that nobody was hurt. "
    "She said: “Our first job is to find the money. It will not come from council tax.”",
    headline="Storm breaks pier",
    outlet="Island Post",
    published="2024-02-01",
)
UNDATED = Article("letters", "“I never liked that pier,” said Odile Marsh.", outlet="Island Post")
OTHER = Article("other", "“Not one penny,” said Oswin Marsh, a grocer.", published="2024-03-01")
ALONE = Article("alone", "“Quiet, please,” said Mr Marsh.", published="2024-04-01")
ACCUSED = Article(
    "accused",
    "Odile Marsh said that Colin Teasel was suspended over a complaint of bullying. Colin Teasel was later cleared.",
    published="2024-05-01",
)
ALL = (OPENING, EARLIER, STORM, UNDATED, OTHER, ALONE, ACCUSED)


@pytest.fixture(scope="module")
def sayings() -> Iterator[Answerer]:
    """An answerer over what two people called Marsh said, and one of whom nobody knows which."""
    from tests.index.conftest import _ask

    with _ask(*ALL) as answerer:
        yield answerer


def test_newest_first_and_whole(sayings: Answerer) -> None:
    """By moment, undated ones last; each sentence of a quotation is there, as its part, verbatim."""
    said = sayings.said("Odile Marsh")
    ids = [saying.quotes[0].article.article_id for saying in said.sayings]
    assert ids == ["accused", "storm", "storm", "opening", "earlier", "letters"]
    assert said.speaker is not None
    assert (said.speaker.name, said.total, said.others, said.reason) == ("Odile Marsh", 6, (), "")
    proud = said.sayings[3]
    assert [quote.part for quote in proud.quotes] == [(1, 3), (2, 3), (3, 3)]
    assert proud.quotes[2].text == "It was worth it.”"
    for saying in said.sayings:
        for quote in saying.quotes:
            assert quote.text == quote.sentence.span.of(quote.article.body)
            assert saying.attribution in quote.attributions
            assert saying.attribution.speaker is not None


def test_oldest_first(sayings: Answerer) -> None:
    """A timeline is the other way round; within an article it is as printed, and undated ones are still last."""
    ids = [saying.quotes[0].article.article_id for saying in sayings.said("Odile Marsh", oldest_first=True).sayings]
    assert ids == ["earlier", "opening", "storm", "storm", "accused", "letters"]


@pytest.mark.parametrize("k", [1, 2, 5, 6, 9])
def test_as_many_as_asked_for(sayings: Answerer, k: int) -> None:
    """The first k of all there are, and how many those are."""
    every, some = sayings.said("Odile Marsh"), sayings.said("Odile Marsh", k=k)
    assert some.sayings == every.sayings[:k]
    assert some.total == 6


def test_no_quotation_is_none_at_all(sayings: Answerer) -> None:
    """Fewer than one are not asked for."""
    with pytest.raises(ValueError, match="at least 1"):
        sayings.said("Odile Marsh", k=0)


@pytest.mark.parametrize(
    ("about", "firsts"),
    [
        ("the money", ["She said: “Our first job is to find the money."]),
        ("council tax", ["She said: “Our first job is to find the money."]),
        ("a lift", ["“The lifts will be free,” Odile Marsh told the Gazette before the ceremony."]),
    ],
)
def test_about_a_topic(sayings: Answerer, about: str, firsts: list[str]) -> None:
    """What any sentence of a quotation is about, the whole of it is about; derived forms count."""
    said = sayings.said("Odile Marsh", about=about)
    assert [saying.quotes[0].text for saying in said.sayings] == firsts


def test_the_sentence_before_says_what_it_is_about(sayings: Answerer) -> None:
    """Words that name nothing are about what stands right before them."""
    said = sayings.said("Odile Marsh", about="the storm")
    assert "Odile Marsh said that nobody was hurt." in [saying.quotes[0].text for saying in said.sayings]


def test_quoted_and_never_about_that(sayings: Answerer) -> None:
    """The reason says who is quoted, how often, and which words none has: not what they may be about."""
    said = sayings.said("Odile Marsh", about="zebra crossings")
    assert said.sayings == ()
    assert said.speaker is not None
    assert said.reason == (
        "In the archive (7 articles), Odile Marsh is quoted in 9 sentences, "
        "and none of them has the words ‘zebra crossings’ together."
    )


def test_a_headline_says_what_words_are_about(ask: Ask) -> None:
    """Where no words have the topic's, those under a headline about it are shown, and said to be found so."""
    toll = Article(
        "toll",
        "“Nobody will pay it,” said Odile Marsh. “It is a disgrace.”",
        headline="Toll on the bridge",
        published="2024-05-01",
    )
    fence = Article("fence", "“The fence is down,” said Odile Marsh.", headline="Cows on the road")
    with ask(toll, fence) as answerer:
        said = answerer.said("Odile Marsh", about="toll")
        assert [saying.quotes[0].text for saying in said.sayings] == ["“Nobody will pay it,” said Odile Marsh."]
        assert said.by_headline
        fence_said = answerer.said("Odile Marsh", about="fence")
        assert (len(fence_said.sayings), fence_said.by_headline) == (1, False)
        assert not answerer.said("Odile Marsh", about="herring").by_headline
        assert answerer.said("Odile Marsh", about="herring").reason.endswith("and none of them has the word ‘herring’.")


def test_quoted_at_other_times(ask: Ask) -> None:
    """Who is quoted, and not in the dates asked for, is not called unknown; undated words are counted."""
    old = Article("old", "“The pier is old,” said Odile Marsh.", published="2019-05-01")
    undated = Article("undated", "“The pier is gone,” said Odile Marsh. “I miss it,” she said.")
    with ask(old, undated) as answerer:
        since = Filters(since="2022-01-01")
        assert answerer.said("Odile Marsh", filters=since).reason == (
            "Odile Marsh is quoted in 3 sentences of the archive, none of them in the dates asked for; of 2 the date "
            "is not known."
        )
        assert answerer.said("Oswin Tell", filters=since).reason.startswith("Nobody called ‘Oswin Tell’")
    with ask(undated) as answerer:
        reason = answerer.said("Odile Marsh", filters=since).reason
        assert reason.endswith("none of them in the dates asked for; the date of all of them is not known.")


def test_nobody_of_that_name(sayings: Answerer) -> None:
    """Nobody is taken for somebody else; almost the same name is asked back."""
    said = sayings.said("Oswin Mersh")
    assert (said.speaker, said.sayings) == (None, ())
    assert said.reason.startswith("Nobody called ‘Oswin Mersh’ is quoted in the archive (7 articles). Did you mean")
    assert said.others[0].name == "Oswin Marsh"
    assert (
        sayings.said("Quill Tranter").reason == "Nobody called ‘Quill Tranter’ is quoted in the archive (7 articles)."
    )


def test_several_of_one_surname(sayings: Answerer) -> None:
    """Two people of one surname stay two, and a surname alone is neither: the reader is asked which."""
    said = sayings.said("Marsh")
    assert (said.speaker, said.sayings) == (None, ())
    assert [speaker.name for speaker in said.others] == ["Odile Marsh", "Oswin Marsh", "Marsh"]
    assert said.reason == "‘Marsh’ may be any of 3 speakers."
    assert [saying.quotes[0].article.article_id for saying in sayings.said("‘Marsh’").sayings] == ["alone"]


@pytest.mark.parametrize(
    ("filters", "as_of", "ids"),
    [
        (Filters(outlet="Post"), None, ["storm", "storm", "letters"]),
        (Filters(since="2023-01-01", until="2023-12-31"), None, ["opening", "earlier"]),
        (Filters(article="storm"), None, ["storm", "storm"]),
        (Filters(), "2023-12-31", ["opening", "earlier", "letters"]),
    ],
)
def test_filters_and_days(sayings: Answerer, filters: Filters, as_of: str | None, ids: list[str]) -> None:
    """Only what may be quoted is, and only as much is counted."""
    said = sayings.said("Odile Marsh", filters=filters, as_of=as_of)
    assert [saying.quotes[0].article.article_id for saying in said.sayings] == ids
    assert said.total == len(ids)
    assert said.speaker is not None
    assert said.speaker.sentences == sum(len(saying.quotes) for saying in said.sayings)


def test_nothing_to_say(sayings: Answerer) -> None:
    """A topic without a word, and a name that is none, are answered in a sentence."""
    assert sayings.said("Odile Marsh", about="the").reason.startswith("‘the’ holds no word to search for.")
    assert sayings.said("Odile Marsh", about="  ").total == 6
    assert sayings.said("").reason.startswith("Nobody called ‘’")
    assert sayings.said("x" * 500).reason.startswith("A name has at most")


def test_an_accusation_comes_with_its_outcome(sayings: Answerer) -> None:
    """Also where it is a speaker's words that tell of it."""
    (quote,) = sayings.said("Odile Marsh", k=1).sayings[0].quotes
    assert quote.outcome is not None
    assert quote.outcome.quote is not None
    assert "cleared" in quote.outcome.quote.text


def test_a_copy_is_folded(ask: Ask) -> None:
    """The same words in another article are one quotation, with that article beside it; nobody else's are folded."""
    reprint = Article("reprint", OPENING.body, headline="Pier opens", outlet="Island Post", published="2023-05-06")
    statement = Article(
        "statement", "The board met. “Not one penny,” said Oswin Marsh, a grocer.", published="2024-03-02"
    )
    with ask(OPENING, reprint, OTHER, statement) as answerer:
        for oldest_first in (False, True):
            said = answerer.said("Odile Marsh", oldest_first=oldest_first)
            assert said.total == 1
            assert {copy.article.article_id for copy in said.sayings[0].quotes[0].also_in} <= {"opening", "reprint"}
            assert said.sayings[0].quotes[0].also_in
            same = answerer.said("Oswin Marsh", oldest_first=oldest_first)
            assert same.total == 1
            assert len(same.sayings[0].quotes[0].also_in) == 1
        assert answerer.said("Pascoe Lind", k=1).total == 1


def test_a_speaker_of_many_articles_is_counted_as_shown(ask: Ask) -> None:
    """How many there are is the same, however few are shown."""
    articles = [
        Article(f"n{number}", f"“Pier number {number} is old,” said Odile Marsh.", published=f"2024-01-{number:02}")
        for number in range(1, 13)
    ]
    with ask(*articles) as answerer:
        assert [answerer.said("Marsh", k=k).total for k in (1, 5, 12, 20)] == [12] * 4
        assert answerer.said("Marsh", k=1).sayings[0].quotes[0].article.article_id == "n12"


def test_the_whole_quotation(sayings: Answerer) -> None:
    """From any of its sentences the whole of it is one step away; the reporter's own words are whole already."""
    saying = sayings.said("Odile Marsh").sayings[3]
    for quote in saying.quotes:
        assert [one.sentence for one in sayings.whole(quote)] == [one.sentence for one in saying.quotes]
        assert [one.part for one in sayings.whole(quote)] == [(1, 3), (2, 3), (3, 3)]
    reporters = sayings.answer("What was opened at Little Sallow?").quotes[0]
    assert reporters.kind == "reporter"
    assert sayings.whole(reporters) == (reporters,)


def test_who_said_it_is_shown(sayings: Answerer) -> None:
    """The sentence with the cue and the one that prints the name are shown, each once, in printed order."""
    quote = sayings.said("Odile Marsh", about="the money").sayings[0].quotes[-1]
    (naming,) = sayings.naming(quote)
    assert naming.attribution == quote.attribution
    shown = [sentence.span.of(quote.article.body) for sentence in naming.sentences]
    assert shown == ["Odile Marsh said that nobody was hurt.", "She said: “Our first job is to find the money."]
    assert naming.roles == ()
    (naming,) = sayings.naming(sayings.said("Odile Marsh").sayings[3].quotes[0])
    assert [role.of(OPENING.body) for role in naming.roles] == ["council leader"]
    assert sayings.naming(sayings.answer("What was opened at Little Sallow?").quotes[0]) == ()


def test_an_article_that_changed_shows_nothing_of_its_old_words(archive: Archive, keep: Keep) -> None:
    """Neither the whole of a quotation nor who said it is read from words that are no longer there."""
    keep(archive, OPENING, STORM)
    answerer = Answerer(archive)
    quote = answerer.said("Odile Marsh").sayings[0].quotes[0]
    keep(archive, Article("storm", "The storm passed by.", published="2024-02-01"))
    assert answerer.whole(quote) == ()
    assert answerer.naming(quote) == ()
    assert [saying.quotes[0].article.article_id for saying in answerer.said("Odile Marsh").sayings] == ["opening"]


def test_nothing_under_embargo_is_told(ask: Ask) -> None:
    """A speaker who is quoted under embargo alone is nobody, and is offered to nobody."""
    later = Article("later", "“It is over,” said Ulla Brandt.", published="2024-01-01", embargo="2999-01-01T00:00:00Z")
    with ask(OPENING, later) as answerer:
        assert (
            answerer.said("Ulla Brandt").reason == "Nobody called ‘Ulla Brandt’ is quoted in the archive (1 article)."
        )
        assert answerer.said("Ulla Brand").others == ()


def test_a_correction_since_is_told_beside_the_whole(archive: Archive, keep: Keep) -> None:
    """The words are as they were; what the article now says of itself is told with them."""
    keep(archive, OPENING)
    answerer = Answerer(archive)
    quote = answerer.said("Odile Marsh").sayings[0].quotes[0]
    keep(archive, replace(OPENING, correction="An earlier headline was wrong."))
    assert {one.correction for one in answerer.whole(quote)} == {"An earlier headline was wrong."}


def test_the_whole_tells_no_outcome_of_a_later_day(ask: Ask) -> None:
    """As of a day, the whole of a quotation has no outcome that was printed after it."""
    accused = Article(
        "accused",
        "“Colin Teasel was suspended over a complaint of bullying. It is sad,” said Odile Marsh.",
        published="2024-05-01",
    )
    cleared = Article("cleared", "Colin Teasel was cleared of bullying yesterday.", published="2024-06-01")
    with ask(accused, cleared) as answerer:
        quote = answerer.said("Odile Marsh").sayings[0].quotes[0]
        outcomes = [answerer.whole(quote, as_of=day)[0].outcome for day in (None, "2024-05-15")]
    assert [outcome.quote is not None for outcome in outcomes if outcome] == [True, False]


def test_no_copy_and_no_outcome_under_embargo(ask: Ask) -> None:
    """What lies under embargo stands beside no quotation, and nothing of it is counted."""
    accused = Article(
        "accused",
        "“Colin Teasel was suspended over a complaint of bullying,” said Odile Marsh.",
        published="2024-05-01",
    )
    never = "2999-01-01T00:00:00Z"
    cleared = Article("cleared", "Colin Teasel was cleared of bullying.", published="2024-06-01", embargo=never)
    copy = Article("copy", f"{accused.body} It rained.", published="2024-05-02", embargo=never)
    with ask(accused, cleared, copy) as answerer:
        said = answerer.said("Odile Marsh")
    assert said.speaker is not None
    assert (said.total, said.speaker.sentences) == (1, 1)
    quote = said.sayings[0].quotes[0]
    assert quote.also_in == ()
    assert quote.outcome is not None
    assert quote.outcome.quote is None


def test_a_filter_cuts_no_quotation(ask: Ask) -> None:
    """Where the words of two are in one sentence, each one's quotation is shown whole, with all of its parts."""
    both = Article(
        "both",
        "“We paid for the pier,” said Odile Marsh, and “so did we,” said Pascoe Lind. “It was worth it,” he said.\n\n"
        "“The lamps are next. They are old,” said Odile Marsh, and Pascoe Lind said that they would be blue.",
        published="2024-01-01",
    )
    with ask(both) as answerer:
        every = answerer.said("Odile Marsh").sayings
        some = answerer.said("Odile Marsh", filters=Filters(speaker="Pascoe Lind")).sayings
    assert some
    assert [one for one in every if one in some] == list(some)


def test_a_part_and_its_whole_are_of_one_quotation(ask: Ask) -> None:
    """Where two quotations meet in a sentence, the whole that is shown is the one whose part the sentence is."""
    meeting = Article(
        "meeting",
        "The board met. “The old pier is rotten and must go,” said Odile Marsh, but “no” was what Pascoe Lind said. "
        "Odile Marsh said: “We will build again. It will last.” Pascoe Lind said that it would rain, and Odile Marsh "
        "added: “Let it. Our lamps are lit. They are new.”",
        published="2024-01-01",
    )
    with ask(meeting, OPENING, STORM) as answerer:
        for name in ("Odile Marsh", "Pascoe Lind"):
            for saying in answerer.said(name).sayings:
                for quote in saying.quotes:
                    assert quote.part is None or quote.part_of == saying.attribution
        for question in ("What is rotten?", "Will it last?", "Who said that it would rain?", "Which lamps are new?"):
            answer = answerer.answer(question)
            for quote in (*answer.quotes, *answer.nearest):
                whole = answerer.whole(quote)
                assert len(whole) == (quote.part[1] if quote.part else 1)
                assert quote.sentence in [one.sentence for one in whole]
                assert not quote.part or whole[quote.part[0] - 1].sentence == quote.sentence
