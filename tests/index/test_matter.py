"""Whether an end belongs to the matter that somebody is accused of: the less its words say, the more others must."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.article import Article, Sentence, Span
from corpus.fairness.end_kinds import EndKind
from corpus.fairness.ends import ANSWERED, DENIED, RULING
from corpus.fairness.matters import count_shared, is_same_matter
from corpus.fairness.outcomes import Told, may_end
from corpus.sentences import split_sentences
from index.quoting.matter import Matter, belongs_to, may_end_in

PERSON = "Colin Teasel"
BULLYING = Article(
    "accused",
    "Colin Teasel was suspended over a complaint of bullying two harbour clerks. The complaint names Teasel.",
    published="2021-03-02",
)


def matter(prominent: int = 0) -> Matter:
    """Return the complaint of bullying against somebody so *prominent*."""
    return Matter(BULLYING, split_sentences(BULLYING)[0], PERSON, prominent)


def told(article: Article, **facts: object) -> Told:
    """Return the first sentence of *article* as one that tells of an end."""
    return Told(split_sentences(article)[0], **{"weight": RULING, **facts})  # type: ignore[arg-type]


def article(body: str, published: str | None = "2022-01-15", article_id: str = "later") -> Article:
    """Return another article with the words *body*."""
    return Article(article_id, body, published=published)


CLEARED = article("Colin Teasel was cleared of bullying the harbour clerks by a panel.")
FRAUD = article("Colin Teasel was cleared of fraud over a trawler by a jury.")
LOOSE = article("The complaint of bullying two harbour clerks against Colin Teasel is over.")


def test_the_same_words_are_of_the_matter() -> None:
    """An end that names the misdeed is of it, whoever it is."""
    for prominent in (0, 1, 2):
        assert belongs_to(matter(prominent), CLEARED, told(CLEARED))


def test_another_misdeed_is_another_matter() -> None:
    """Cleared of fraud is not cleared of bullying: for somebody in many articles less than for anybody."""
    assert not belongs_to(matter(1), FRAUD, told(FRAUD))
    assert not belongs_to(matter(2), FRAUD, told(FRAUD))


def test_for_somebody_in_the_news_an_end_is_later() -> None:
    """What was printed before the accusation was the end of something else."""
    earlier = article(CLEARED.body, "2020-01-15")
    assert belongs_to(matter(1), earlier, told(earlier))
    assert not belongs_to(matter(2), earlier, told(earlier))
    assert not may_end_in(matter(2), earlier, split_sentences(earlier))


def test_a_mere_denial_is_no_end_for_somebody_in_the_news() -> None:
    """Who denies something may deny anything, unless it says what."""
    denial = article("Colin Teasel denied it, he told reporters at the harbour.")
    assert not belongs_to(matter(1), denial, told(denial, weight=DENIED))
    assert not belongs_to(matter(2), CLEARED, told(CLEARED, weight=DENIED))


def test_a_surname_alone_needs_more_than_itself() -> None:
    """'Teasel' in an article that never prints the whole name may be another Teasel."""
    alone = article("Teasel was cleared.")
    assert not belongs_to(matter(), alone, told(alone))
    shared = article("Teasel was cleared of bullying the harbour clerks.")
    assert belongs_to(matter(), shared, told(shared))


def test_what_names_no_end_must_be_of_the_very_matter() -> None:
    """Words that only go with an end need a later day, another article and much in common."""
    assert belongs_to(matter(), LOOSE, told(LOOSE, loose=True))
    same_day = article(LOOSE.body, BULLYING.published)
    assert not belongs_to(matter(), same_day, told(same_day, loose=True))
    undated = article(LOOSE.body, None)
    assert not belongs_to(matter(), undated, told(undated, loose=True))
    assert not belongs_to(matter(), BULLYING, told(BULLYING, loose=True))


def test_a_decision_without_words_needs_them_around() -> None:
    """'The panel decided' is of the matter where the words around it are."""
    bare = article("The panel cleared Colin Teasel.")
    assert not belongs_to(matter(), bare, told(bare, unworded=True))
    around = article("The panel cleared Colin Teasel. The complaint was one of bullying clerks.")
    assert belongs_to(matter(), around, told(around, unworded=True))


def test_a_role_is_that_persons() -> None:
    """What is told of 'the treasurer' is no end for somebody who is none."""
    ended = article("The treasurer was cleared of bullying. Colin Teasel met the clerks.")
    assert not belongs_to(matter(), ended, told(ended, role="treasurer"))


@pytest.mark.parametrize(
    ("body", "is_one"),
    [
        ("Colin Teasel left the council to paint boats.", False),
        ("Colin Teasel left the council over the bullying.", True),
    ],
)
def test_what_they_did_themselves_must_say_why(body: str, is_one: bool) -> None:
    """People leave for many reasons: an end that they made themselves is one where it says of what."""
    left = article(body)
    assert belongs_to(matter(), left, told(left, weight=ANSWERED, kinds=frozenset((EndKind.LEFT,)))) is is_one


def test_the_quick_look_leaves_out_no_end() -> None:
    """Where it says no, nothing in the article is an end of the matter."""
    for other in (CLEARED, FRAUD, article("Teasel was cleared."), article("Colin Teasel was acquitted.")):
        sentences = split_sentences(other)
        for prominent in (0, 1, 2):
            if not may_end_in(matter(prominent), other, sentences):
                assert not belongs_to(matter(prominent), other, told(other))
    assert may_end_in(matter(2), CLEARED, split_sentences(CLEARED))
    assert not may_end_in(matter(1), FRAUD, split_sentences(FRAUD))


# Of the accusation, of others, of an end; and what runs two words into one.
WORDS = "Colin Teasel was cleared of bullying harbour harbours clerks clerk complaint names fraud boats the ſ".split()
REACH = 400


def around(article: Article, span: Span) -> str:
    """Return what *article* prints from 400 characters before *span* to 400 behind it."""
    return article.body[max(0, span.start - REACH) : span.end + REACH]


def ends_by_the_full_rule(matter: Matter, article: Article, sentences: list[Sentence]) -> bool:
    """Say of somebody prominent whether one of *sentences* has words of an end and shows that it is of the *matter*."""
    wide, most = around(matter.article, matter.sentence.span), matter.prominent
    return any(
        may_end(one.span.of(article.body))
        and is_same_matter(matter.accusation, around(article, one.span), names=PERSON)
        and (
            count_shared(wide, one.span.of(article.body), names=PERSON) > most
            or count_shared(matter.accusation, around(article, one.span), names=PERSON) > most + 2
        )
        for one in sentences
    )


@given(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", " ", " ", ". ", "\n"])), max_size=30),
    st.integers(0, 420),
    st.lists(st.tuples(st.integers(0, 600), st.integers(0, 120)), min_size=1, max_size=3),
)
@example([("cleared", " "), ("harbour", " "), ("clerks", " "), ("bullying", "")], 0, [(0, 30)])
@example([("cleared", " "), ("bullying", "")], 0, [(0, 16)])
@example([("cleared", " "), ("harbour", "")], 0, [(0, 15)])
def test_somebody_prominent_by_the_full_rule(
    printed: list[tuple[str, str]], apart: int, places: list[tuple[int, int]]
) -> None:
    """What tells most sentences off for little hides none that the full rule finds, wherever a text is cut."""
    other = article(f"Colin Teasel {'x' * apart}{''.join(word + mark for word, mark in printed)}")
    sentences = [
        Sentence("later", number, 0, Span(min(start, len(other.body)), min(start + length, len(other.body))))
        for number, (start, length) in enumerate([(start + 13 + apart, length) for start, length in places])
    ]
    expected = ends_by_the_full_rule(matter(1), other, sentences)
    assert may_end_in(matter(1), other, sentences) is expected
