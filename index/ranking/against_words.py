"""What must stand around a sentence for it to be about what a question asks: the question's words, one by one."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from index.asking.question import LONGEST_QUESTION, Question
from index.ranking.against_text import Word, find_negations, is_year, split_text, written_out
from index.words.kin import is_derived, like_terms, stem_of
from index.words.misspelling import count_slips, most_slips
from index.words.opposites import Sides, sides_of, turned_round
from index.words.terms import read_terms

Sort = Literal["year", "number", "name", "plain", "hollow"]

# How telling it is that a word of the question stands nowhere around: the less often it is so around a right sentence
# of SQuAD's training articles, the more (3% of years, 6% of names, a quarter of numbers, a third of other words, most
# of the hollow ones).
TELLING: dict[Sort, float] = {"year": 1.0, "name": 0.75, "number": 0.4, "plain": 0.3, "hollow": 0.1}

# They say how something is asked, or so generally what happened that the answer says it in other words: on SQuAD, more
# than half of the right sentences and their neighbours lack them.
HOLLOW = frozenset(
    read_terms(
        "many much year years name type kind sort form other another call called locate take taken part know "
        "percentage percent come date day time period month decade century place long get title event cause go person "
        "people believe accord word exist major happen occur example along feature different response money large "
        "stand allow often serve want amount number total regard result involve like claim reason present entity "
        "current thing idea compare available contribute addition pass way define piece due reach contain famous "
        "arrive every else inform still notable purpose deal far device ability together around individual instead "
        "ask put near stay aspect well possible away able status recent actual specific subject item determine "
        "approximately done typical full learn look turn similar recognise recognize suppose sometimes identify "
        "possess element ever rather cite belong assign entire character various mention situate ultimate certain "
        "obtain aside consist abbreviation prominent throughout phrase portion figure lot basis face comprise acronym "
        "january february march april may june july august september october november december monday tuesday "
        "wednesday thursday friday saturday sunday characteristic tend something notice someone category context "
        "group estimated average method besides use used make made become describe refer give given consider say "
        "said think"
    )
)
# Who are called one way are called the other, too.
_NAMED_ALSO = """
    usa america american united states; uk britain british united kingdom; switzerland swiss; netherlands dutch
    holland; denmark danish dane; greece greek; poland polish pole; sweden swedish swede; finland finnish; turkey
    turkish turk; norway norwegian; belgium belgian; portugal portuguese; thailand thai; philippines filipino; hungary
    hungarian; ukraine ukrainian; brazil brazilian; egypt egyptian; iran iranian; saudi saudis; argentina argentine;
    canada canadian; mexico mexican; cyprus cypriot; york ny nyc; paris parisian; london londoner
"""
_ALSO: dict[str, frozenset[str]] = {
    term: frozenset(group) for group in map(read_terms, _NAMED_ALSO.split(";")) for term in group
}
_LONGEST = 60  # words of a question
_MOST_NAMES = 8  # that a slip of the pen is looked for in


class AskedWord(NamedTuple):
    """A word of a question that its answer's surroundings should have, at ``place`` among all its words.

    ``kin`` are terms that say the same, ``sides`` the opposites it stands in, ``turned`` what it would be turned round.
    One that ``may_slip`` is a name, which may be spelt a little otherwise.
    """

    word: Word
    place: int
    sort: Sort
    kin: frozenset[str]
    stem: str | None
    sides: Sides
    turned: frozenset[str]
    may_slip: bool


class Asked(NamedTuple):
    """All words of a question, those that count, and the places of its negations."""

    words: tuple[Word, ...]
    content: tuple[AskedWord, ...]
    terms: frozenset[str]
    negations: tuple[int, ...]


@lru_cache(maxsize=64)
def read_asked(question: Question) -> Asked:
    """Return the words of *question*, an English one, by what each of them tells."""
    text = question.text[:LONGEST_QUESTION]
    words = split_text(text)[:_LONGEST]
    weak = {term for term, weight in zip(question.terms, question.weights, strict=True) if weight < 1.0}
    negations = find_negations(text, words)
    # In 'HOW MANY ...' and 'how many' no capital tells anything.
    names = question.name_terms | {word.term for word in words[1:] if word.is_capital and any(map(str.islower, text))}
    content: list[AskedWord] = []
    named = 0
    for place, word in enumerate(words):
        if word.is_stop or place in negations:
            continue
        sort = _sort(word, names, weak)
        named += sort == "name"
        content.append(
            AskedWord(
                word,
                place,
                sort,
                _kin(word, sort, is_plural=text[word.end : word.end + 1] == "s"),
                stem_of(word.term),
                sides_of(word.term),
                frozenset(turned_round(word.lower)),
                sort == "name" and named <= _MOST_NAMES,
            )
        )
    return Asked(tuple(words), tuple(content), frozenset(word.term for word in words), negations)


def is_held(asked: AskedWord, terms: frozenset[str]) -> bool:
    """Say whether *terms* have the word, one of its kin, or a name that is it but for a slip of the pen."""
    term = asked.word.term
    if term in terms or not asked.kin.isdisjoint(terms):
        return True
    if asked.word.number:
        return False
    # Most have nothing that begins so, and that is seen in all of them at once.
    joined = _join(terms)
    if (
        asked.stem
        and f" {asked.stem}" in joined
        and any(each.startswith(asked.stem) and is_derived(term, each) for each in terms)
    ):
        return True
    first = term[0]
    if not asked.may_slip or not most_slips(len(term)) or f" {first}" not in joined:
        return False
    return any(each[0] == first and count_slips(term, each) is not None for each in terms)


@lru_cache(maxsize=4)
def _join(terms: frozenset[str]) -> str:
    return f" {' '.join(terms)}"


def _kin(word: Word, sort: Sort, *, is_plural: bool) -> frozenset[str]:
    # 'Import' and 'export' are kin where something on trade is looked for.
    kin = (like_terms(word.term) | _ALSO.get(word.term, frozenset())) - sides_of(word.term).other
    if word.number:
        # 'Seven' is 7, printed or asked.
        kin |= {word.number, written_out(word.number)}
    if sort == "year" and is_plural and word.number.endswith("00"):
        kin |= {str(int(word.number) // 100 + 1)}  # the 1700s are the 18th century
    return kin


def _sort(word: Word, names: set[str] | frozenset[str], weak: set[str]) -> Sort:
    if is_year(word.number):
        return "year"
    if word.number:
        return "number"
    if word.term in weak or word.term in HOLLOW:
        return "hollow"
    return "name" if word.term in names else "plain"
