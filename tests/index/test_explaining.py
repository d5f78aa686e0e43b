from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.changes import KeptArticle
from index.answer import Filters, Quote
from index.answering import Answerer
from index.engine.analysing import analyse_article
from index.explaining import Why
from index.ranking.ranking import read_weights
from index.search_engine import FIELDS

QUESTIONS = (
    "When will the ferry to Gull Island stop?",
    "What did Odile Marsh say about the complaint?",
    "How many votes did the harbour board cast for the new pier?",
    "Who painted the lighthouse?",
    "Was Ulrika Pendlebury at the harbour board?",
    "complainants",
)
WORDS = (
    "the ferry Gull Island stop October tickets summer people use Pascoe Lind lighthouse painted red colour councillor "
    "Colin Teasel suspended complaint bullying Odile Marsh serious inquiry harbour board pier votes cleared winter "
    "zeppelin complainant who when how many said"
).split()


def _adds_up(why: Why) -> None:
    """Hold every number of *why* to what it says it is the sum of."""
    assert sum(word.share.adds for word in why.words) == pytest.approx(why.words_score, abs=1e-9)
    for word in why.words:
        share = word.share
        assert share.adds == pytest.approx(share.weight * share.idf * share.saturation / why.ceiling, abs=1e-12)
        assert 0 < share.df <= word.size
    assert sum(factor.adds for factor in why.order) == pytest.approx(why.score, abs=1e-9)
    assert sum(factor.adds for factor in why.trust) == pytest.approx(why.odds, abs=1e-9)
    assert sum(factor.adds for factor in why.doubt) == pytest.approx(why.against, abs=1e-9)
    assert why.share == pytest.approx((1 / (1 + math.exp(-why.against))) ** why.power, abs=1e-12)
    chance = 1 / (1 + math.exp(-why.odds))
    assert why.belief <= chance
    if why.belief >= why.threshold:
        assert why.belief == pytest.approx(why.threshold + (chance - why.threshold) * why.share, abs=1e-12)
    figures = {factor.name: factor.figure for factor in why.order}
    assert figures["score"] == why.words_score


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_reasons_are_those_of_the_answer(answerer: Answerer, question: str) -> None:
    """Why gives the very answer that asking gives, with one reason for each quote, or each of the nearest."""
    answer, reasons = answerer.why(question, k=4)
    assert answer == answerer.answer(question, k=4)
    quotes = answer.quotes or answer.nearest
    assert len(reasons) == len(quotes) > 0
    for quote, why in zip(quotes, reasons, strict=True):
        assert why.score == quote.score
        _adds_up(why)
    assert why.threshold == read_weights().threshold
    if answer.answered:
        assert reasons[0].belief == answer.confidence >= why.threshold


@settings(deadline=None, max_examples=60)  # The machine may be busy.
@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
    st.builds(Filters, kind=st.sampled_from([None, "speech", "reporter"]), article=st.sampled_from([None, "ferry"])),
)
def test_the_numbers_always_add_up(answerer: Answerer, words: list[str], filters: Filters) -> None:
    """Whatever is asked, and of whatever part of the archive: every sum is the sum of its parts."""
    answer, reasons = answerer.why(" ".join(words), filters=filters)
    quotes = answer.quotes or answer.nearest
    for quote, why in zip_longest(quotes, reasons):
        assert why.score == quote.score
        _adds_up(why)


def test_what_is_counted_is_what_is_printed(answerer: Answerer) -> None:
    """tf, length, df, N and the mean length are those that counting the analysed articles by hand gives."""
    units: dict[str, list[Counter[str]]] = {field: [] for field in FIELDS}
    own: dict[tuple[str, int], dict[str, Counter[str]]] = {}
    archive = answerer.archive
    for number, article in enumerate(archive.articles()):
        sentences, attributions = archive.sentences(article.article_id), archive.attributions(article.article_id)
        analysed = analyse_article(KeptArticle(number, 0, article, sentences, attributions))
        whole, headline = Counter[str](), Counter(analysed.headline)
        paragraphs: dict[int, Counter[str]] = {}
        for place, sentence in enumerate(analysed.sentences):
            terms = Counter(sentence.terms)
            paragraph = paragraphs.setdefault(sentence.paragraph, Counter())
            paragraph.update(terms)
            whole.update(terms)
            units["sentence"].append(terms)
            fields = {"sentence": terms, "paragraph": paragraph, "article": whole, "headline": headline}
            own[article.article_id, place] = fields
        units["paragraph"] += paragraphs.values()
        units["article"].append(whole)
        units["headline"].append(headline)
    answer, reasons = answerer.why("Was the harbour board of Gull Island told of the complaint about the ferry?", k=20)
    checked = 0
    for quote, why in zip(answer.quotes or answer.nearest, reasons, strict=True):
        for word in why.words:
            share, all_units = word.share, units[word.share.field]
            terms = own[quote.article.article_id, quote.sentence.position][share.field]
            assert (share.tf, share.length) == (terms[share.counted], terms.total())
            assert share.df == sum(share.counted in unit for unit in all_units)
            assert word.size == len(all_units)
            assert share.mean_length == pytest.approx(sum(unit.total() for unit in all_units) / len(all_units))
            checked += 1
    assert checked > 20


def _first(answerer: Answerer, question: str, **filters: str) -> tuple[Quote, Why]:
    answer, reasons = answerer.why(question, filters=Filters(**filters))  # type: ignore[arg-type]
    return (answer.quotes or answer.nearest)[0], reasons[0]


def test_words_are_given_as_they_were_written_and_printed(answerer: Answerer) -> None:
    """A word of the question is the reader's, and beside it stands the one that counts for it, as it is printed."""
    _, why = _first(answerer, "painting the LIGHTHOUSE red for keepers in Zanzibar", article="undated")
    printed = {(word.share.field, word.asked): word.printed for word in why.words}
    assert printed["sentence", "painting"] == "painted"
    assert printed["sentence", "LIGHTHOUSE"] == "lighthouse"
    assert printed["article", "keepers"] == "keeper"
    assert why.absent == ("Zanzibar",)


def test_kin_is_named(ask: Callable[..., AbstractContextManager[Answerer]]) -> None:
    """Where a word of like meaning counts, it is the one that is shown."""
    article = Article("boat", "The boat to Gull Island was late. Nobody minded.", headline="Late")
    with ask(article) as answerer:
        _, why = _first(answerer, "Was the ferry to Gull Island late?")
    assert {word.printed for word in why.words if word.asked == "ferry"} == {"boat"}


def test_a_speaker_who_is_not_printed(answerer: Answerer) -> None:
    """The name that a 'he' stands for counts, and is said not to be printed there."""
    quote, why = _first(answerer, "Was the year of Teasel a long winter?", article="cleared")
    assert quote.text.startswith("He called the year")
    (word,) = (word for word in why.words if word.asked == "Teasel" and word.share.field == "sentence")
    assert word.printed is None


def test_a_missing_number_is_told(answerer: Answerer) -> None:
    """What stands below others for want of what is asked for says so."""
    question = "How many people use the lighthouse?"
    quote, why = _first(answerer, question, article="undated")
    assert not any(character.isdigit() for character in quote.text)
    assert why.lacks == "number"
    _, why = _first(answerer, "Who painted the lighthouse?")
    assert why.lacks is None


@pytest.mark.parametrize("question", ["hello", "What did she say?", "x" * 2_000, "zeppelin chromodynamics"])
def test_no_quotes_have_no_reasons(answerer: Answerer, question: str) -> None:
    """Where nothing is shown, nothing is explained."""
    answer, reasons = answerer.why(question)
    assert answer == answerer.answer(question)
    assert reasons == ()


def test_k_is_checked(answerer: Answerer) -> None:
    """As many quotes as can be asked for can be explained, and no more."""
    with pytest.raises(ValueError, match="1 to 100"):
        answerer.why("Who?", k=101)
