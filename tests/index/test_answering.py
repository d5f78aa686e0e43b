from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import ArchiveError, NoArchiveError
from corpus.store import Archive
from index.answer import Answer, Filters, Quote
from index.answering import MOST_QUOTES, Answerer
from index.asking.question import LONGEST_QUESTION
from index.engine import newest
from index.engine.upkeep import FOLDER, load_index, update_index

Keep = Callable[..., None]
Ask = Callable[..., AbstractContextManager[Answerer]]

HOSTILE = {
    "nothing": "",
    "spaces": " \t\n\r ",
    "punctuation": "?!… — ()[]{}«»“”'\"’",
    "emoji": "🚢🔥👩‍🚀🇬🇧",
    "right to left": "מי ניצח \u202eferry\u202c من فاز",
    "control codes": "\x1b[31mferry\x07\x08\x9b2J\r",
    "markup": "<b>&ferry</b> &amp; [link](x) *bold* `code`",
    "lone surrogate": "\ud800 ferry \udfff",
    "null": "ferry\x00pier\x00",
    "a percent sign": "%s %n {} {0} \\N{BULLET}",
    "SQL": "'; DROP TABLE article; --",
    "stop words": "who is it that you are with",
    "one letter over and over": "a" * 1_000,
    "abbreviations": "a." * 500,
    "questions in a question": "how did how did " * 62,
    "speakers": "A.a’s A.a’s " * 80,
    "said": "what did " + "x " * 480 + "say",
    "ten thousand characters": "ferry " * 1_667,
    "a million characters": "f" * 1_000_000,
    "combining marks": "f" + "\u0301" * 900,
    "digits": "1," * 500,
    "the whole article": "The ferry to Gull Island will stop in October. Tickets cost £14 in summer.",
}


def shown(answer: Answer) -> Iterator[Quote]:
    """Yield every quote that *answer* shows anywhere."""
    for quote in (*answer.quotes, *answer.nearest):
        yield quote
        if quote.outcome and quote.outcome.quote:
            yield quote.outcome.quote


def check(answerer: Answerer, answer: Answer, question: str, k: int) -> None:
    """Hold *answer* to what holds for every answer."""
    assert answer.question == question
    assert 0 <= answer.confidence <= 1
    assert len(answer.quotes) <= k
    assert len(answer.nearest) <= k
    assert not (answer.quotes and answer.nearest)
    assert bool(answer.reason) != answer.answered
    archive = answerer.archive
    for quote in shown(answer):
        article = archive.article(quote.article.article_id)
        assert quote.article == article
        sentences = archive.sentences(article.article_id)
        assert sentences.count(quote.sentence) == 1
        start, end = quote.sentence.span
        assert quote.text == article.body[start:end] != ""
        for neighbour in (quote.before, quote.after):
            assert neighbour is None or neighbour in sentences
        assert all(quote.sentence.span.covers(span) for span in quote.matches)
        assert all(attribution.touches(quote.sentence.span) for attribution in quote.attributions)
        assert quote.part is None or 1 <= quote.part[0] <= quote.part[1]
        assert quote.article not in [copy.article for copy in quote.also_in]
        for copy in quote.also_in:
            spans = [sentence.span for sentence in archive.sentences(copy.article.article_id)]
            assert copy.span.start in [span.start for span in spans]
            assert copy.span.end in [span.end for span in spans]
        assert (article.published or "")[:10] <= answer.query.as_of
        assert all((copy.article.published or "")[:10] <= answer.query.as_of for copy in quote.also_in)
    for quotes in (answer.quotes, answer.nearest):
        assert len({(q.article.article_id, q.sentence.position) for q in quotes}) == len(quotes)


@pytest.mark.parametrize("question", HOSTILE.values(), ids=HOSTILE)
def test_hostile_questions(answerer: Answerer, question: str) -> None:
    """Whatever is typed gets a plain answer or a plain refusal, soon."""
    started = time.monotonic()
    answer = answerer.answer(question)
    check(answerer, answer, question, 5)
    assert time.monotonic() - started < 2
    if len(question) > LONGEST_QUESTION:
        assert f"{len(question):,}" in answer.reason
    if not any(letter.isalnum() for letter in question):
        assert answer.nearest == ()
        assert "no word to search for" in answer.reason


@given(st.text(), st.integers(1, 9))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_question(answerer: Answerer, question: str, k: int) -> None:
    """No text is an error, and every answer keeps the promises."""
    check(answerer, answerer.answer(question, k=k), question, k)


@pytest.mark.parametrize("k", [1, 2, 5, MOST_QUOTES])
def test_up_to_k_quotes(answerer: Answerer, k: int) -> None:
    """As many as asked for, and the first ones are the same however many are asked for."""
    question = "What did the harbour board vote for?"
    few, many = answerer.answer(question, k=k), answerer.answer(question, k=MOST_QUOTES)
    check(answerer, few, question, k)
    assert (few.quotes or few.nearest) == (many.quotes or many.nearest)[:k]


@pytest.mark.parametrize("k", [0, -1, MOST_QUOTES + 1])
def test_k_out_of_range(answerer: Answerer, k: int) -> None:
    """A number of quotes that cannot be given is a mistake of the caller's."""
    with pytest.raises(ValueError, match="k must be from 1 to 100"):
        answerer.answer("Who won?", k=k)


def test_the_same_question_gets_the_same_answer(answerer: Answerer) -> None:
    """Nothing depends on what was asked before."""
    first = answerer.answer("Why was Colin Teasel suspended?")
    answerer.answer("When will the ferry stop?")
    assert answerer.answer("Why was Colin Teasel suspended?") == first


WORDS = st.sampled_from(
    "ferry pier Colin Teasel Odile Marsh harbour board voted was suspended cleared over complaint bullying said "
    "He But That it 14 October Mr Smith charged with fraud denied who the a in not 1,000 café U.S. "
    "“ ” ‘ ’ , : ? . .".split()
)
PIECES = st.one_of(WORDS, st.text(max_size=4), st.sampled_from(["\n\n", "\r\n", "\x00", "\ud800", "🚢", "\u202e"]))
BODIES = st.lists(PIECES, min_size=1, max_size=40).map(" ".join)
DAYS = st.sampled_from([None, "2019-05-05", "2020-01-01", "2020-01-01T10:00:00", "2021-12-31"])
ARTICLES = st.lists(
    st.builds(
        Article,
        st.sampled_from("abcdef"),
        BODIES,
        headline=st.one_of(st.none(), BODIES),
        outlet=st.sampled_from([None, "Post", "Gazette"]),
        published=DAYS,
    ),
    min_size=1,
    max_size=5,
)
QUESTIONS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=8).map(" ".join),
    st.lists(WORDS, min_size=1, max_size=4).map(lambda words: f"What did {' '.join(words)} say?"),
    st.text(max_size=20),
)


@given(
    ARTICLES,
    st.lists(QUESTIONS, min_size=1, max_size=3),
    st.sampled_from(["2018-01-01", "2020-01-01", "2030-01-01"]),
    st.builds(Filters, since=DAYS.map(lambda day: day and day[:10]), outlet=st.sampled_from([None, "post"])),
)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_archive(
    keep: Keep, ask: Ask, articles: list[Article], questions: list[str], as_of: str, filters: Filters
) -> None:
    """Over any small archive, articles kept and kept again, every answer keeps the promises."""
    articles = [article for article in articles if article.body.strip()]
    if not articles:
        return
    with ask(*articles) as answerer:
        for question in questions:
            answer = answerer.answer(question, filters=filters, as_of=as_of)
            check(answerer, answer, question, 5)
            for quote in (*answer.quotes, *answer.nearest):
                assert filters.since is None or (quote.article.published or "")[:10] >= filters.since
                assert filters.outlet is None or quote.article.outlet == "Post"


def test_absent_names_are_named(answerer: Answerer) -> None:
    """Who asks about somebody the archive does not know is told which name is not there."""
    answer = answerer.answer("What did Ulrika Pendlebury say about the ferry?")
    assert not answer.answered
    assert "‘Pendlebury’" in answer.reason
    assert "4 articles" in answer.reason


def test_absent_words_are_named(answerer: Answerer) -> None:
    """Where no word is in the archive, the words are named and nothing is near."""
    answer = answerer.answer("quantum chromodynamics")
    assert not answer.answered
    assert answer.nearest == ()
    assert "‘quantum’" in answer.reason
    assert "‘chromodynamics’" in answer.reason


def test_as_of_a_day_nothing_later_is_known(answerer: Answerer) -> None:
    """As of 2021 nobody had been cleared, anywhere that the answer shows."""
    for question in (
        "Was Teasel cleared of bullying?",
        "Why was Colin Teasel suspended?",
        "What did the board vote for?",
    ):
        answer = answerer.answer(question, k=50, as_of="2021-12-31")
        check(answerer, answer, question, 50)
        assert all(quote.article.article_id != "cleared" for quote in shown(answer))
    assert answer.query.as_of == "2021-12-31"


def test_without_a_day_it_is_today(answerer: Answerer) -> None:
    """An article dated after today is not quoted before its day."""
    assert answerer.answer("Who won?").query.as_of == time.strftime("%Y-%m-%d")


def test_an_archive_without_articles_is_none(archive: Archive, tmp_path: Path) -> None:
    """A missing archive and an empty one are errors that say the way out, never an answer."""
    with pytest.raises(NoArchiveError, match="byline --archive"):
        Answerer.open(archive.directory)
    with pytest.raises(NoArchiveError, match="byline --archive"):
        Answerer.open(tmp_path / "nowhere")


def test_new_articles_are_seen(archive: Archive, keep: Keep, invented: dict[str, Article]) -> None:
    """What is added and indexed elsewhere is answered from without a restart."""
    keep(archive, invented["ferry"])
    with Answerer.open(archive.directory) as answerer:
        assert not answerer.answer("What colour was the lighthouse painted?").answered
        keep(archive, invented["undated"])
        answer = answerer.answer("What colour was the lighthouse painted?")
        assert next(shown(answer)).article.article_id == "undated"


def test_old_words_are_never_quoted(archive: Archive, keep: Keep, invented: dict[str, Article]) -> None:
    """A corrected article is not quoted as it was, also while the index still holds it as it was."""
    ferry = invented["ferry"]
    keep(archive, ferry, invented["undated"])
    with Answerer.open(archive.directory) as answerer:
        question = "When will the ferry to Gull Island stop?"
        before = answerer.answer(question).quotes[0]
        assert "October" in before.text
        keep(archive, replace(ferry, body=ferry.body.replace("October", "November")), index=False)
        stale = answerer.answer(question, k=50)
        check(answerer, stale, question, 50)
        assert all("October" not in quote.text for quote in shown(stale))
        assert all(quote.article.article_id != "ferry" for quote in shown(stale))
        assert answerer.surroundings(before) == ([], [])
        update_index(archive)
        assert "November" in answerer.answer(question).quotes[0].text


def test_new_facts_alone_are_a_change(archive: Archive, keep: Keep, invented: dict[str, Article]) -> None:
    """A corrected date counts at once: what is dated later than the day asked for is not quoted."""
    keep(archive, invented["ferry"])
    with Answerer.open(archive.directory) as answerer:
        keep(archive, replace(invented["ferry"], published="2023-01-01"), index=False)
        assert not list(shown(answerer.answer("When will the ferry stop?", as_of="2021-01-01")))
        update_index(archive)
        assert not list(shown(answerer.answer("When will the ferry stop?", as_of="2021-01-01")))
        assert list(shown(answerer.answer("When will the ferry stop?", as_of="2023-01-01")))


def test_the_words_of_another_archive_are_never_torn_out(
    tmp_path: Path, keep: Keep, invented: dict[str, Article]
) -> None:
    """Beside an index of other words under the same ids, a quote is still a whole sentence, or nothing."""
    with Archive.open(tmp_path, create=True) as old:
        keep(old, invented["ferry"])
    for path in tmp_path.glob("archive.sqlite*"):
        path.unlink()
    other = replace(
        invented["ferry"], body="Now then. The ferry will run for ever, said nobody at all in any of these words."
    )
    with Archive.open(tmp_path, create=True) as new:
        keep(new, other, index=False)
    with Answerer.open(tmp_path) as answerer:
        for question in ("When will the ferry to Gull Island stop?", "How much are tickets in summer?"):
            check(answerer, answerer.answer(question), question, 5)


def test_an_index_left_behind_is_renewed_beside_the_answers(
    archive: Archive, keep: Keep, invented: dict[str, Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who was killed between adding and indexing is made up for by who reads, and nobody waits for it."""
    keep(archive, invented["ferry"])
    with Answerer.open(archive.directory) as answerer:
        keep(archive, invented["undated"], index=False)
        question = "What colour was the lighthouse painted?"
        assert not list(shown(answerer.answer(question)))
        # Not yet: somebody may still be adding.
        assert load_index(archive, archive.generation() - 1) is None
        monkeypatch.setattr(newest, "_PATIENCE", 0.0)
        for _ in range(500):
            if list(shown(answerer.answer(question))):
                break
            time.sleep(0.01)
        assert next(shown(answerer.answer(question))).article.article_id == "undated"
        assert load_index(archive, archive.generation() - 1) is not None


def test_an_earlier_archive_put_back_is_answered_from(tmp_path: Path, keep: Keep, invented: dict[str, Article]) -> None:
    """After a restore the index is ahead of the archive; it is not taken for the archive's."""
    with Archive.open(tmp_path, create=True) as archive:
        keep(archive, invented["ferry"])
    earlier = (tmp_path / "archive.sqlite").read_bytes()
    with Archive.open(tmp_path) as archive:
        keep(archive, invented["undated"], replace(invented["ferry"], body="The ferry sank."))
    (tmp_path / "archive.sqlite").write_bytes(earlier)
    with Answerer.open(tmp_path) as answerer:
        assert "October" in answerer.answer("When will the ferry to Gull Island stop?").quotes[0].text
        assert not answerer.answer("What colour was the lighthouse painted?").answered


def test_without_an_index_folder_answers_come_from_elsewhere(
    archive: Archive, keep: Keep, invented: dict[str, Article]
) -> None:
    """Where the index cannot be written, questions are answered all the same."""
    (archive.directory / FOLDER).write_text("in the way")
    keep(archive, *invented.values(), index=False)
    with Answerer.open(archive.directory) as answerer:
        assert answerer.answer("When will the ferry to Gull Island stop?").answered


def test_surroundings(answerer: Answerer) -> None:
    """Up to so many sentences before and after, none beyond the article's ends."""
    sentences = answerer.archive.sentences("suspended")
    quotes = {quote.sentence: quote for quote in shown(answerer.answer("Why was Colin Teasel suspended?", k=50))}
    for sentence, quote in quotes.items():
        if quote.article.article_id == "suspended":
            for reach in (0, 1, 2, 100):
                place = sentence.position
                assert answerer.surroundings(quote, reach) == (
                    sentences[max(0, place - reach) : place],
                    sentences[place + 1 :][:reach],
                )


def test_a_closed_archive_is_an_error_that_says_so(ask: Ask, invented: dict[str, Article]) -> None:
    """What cannot be read is reported as such, not as an archive without an answer."""
    with ask(invented["ferry"]) as answerer:
        answerer.close()
        with pytest.raises(ArchiveError):
            answerer.answer("When will the ferry stop?")
