"""When to say nothing, and why, said plainly."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from index.asked_people import AskedPerson
from index.asking.offering import Offer, say_offers
from index.asking.question import Question
from index.asking.wanted import LONGEST_LOOK
from index.ranking.ranking import ANOTHERS, MUST_HOLD, Candidate, whose_words
from index.ranking.sifting import find_terms
from index.ranking.speech import OWN
from index.saying import Speaker
from index.search_engine import Only, Searcher
from index.searched import count_searched
from index.words.days import day_of, resolve_days
from index.words.kin import is_derived, like_terms, stem_of
from index.words.lists import join_words
from index.words.terms import read_terms

_SHOWN = 5
# So much of the question's weight the names must be where nothing else of it is there.
_SURELY = 0.5
# From so far on it is said that an article was printed too early to know.
OVERTAKEN = 0.5
# Of a question of which more than so much is nowhere, what is left asks for something else.
_MOST_ABSENT = 0.6
# So much of what somebody is asked to have said must stand in the words, or so many characters around them.
_MOST_OF_IT, _AROUND = 0.6, 500
_NO = re.compile(r"(?:\b(?:not|never|no)|n[’']t)(?P<what>(?:\s+[\w’'-]+){1,2})", re.IGNORECASE)


def explain_refusal(
    searcher: Searcher,
    question: Question,
    candidates: Sequence[Candidate],
    *,
    believed: bool,
    only: Only,
    unmet: Sequence[AskedPerson] = (),
    offer: Callable[[Sequence[str]], list[Offer]] | None = None,
) -> str | None:
    """Return why *question* is not answered with *candidates*, best first; None where it is.

    *only* says which sentences may be quoted. What lies outside is as if it were not in the archive. *unmet* are the
    people named in full whom no candidate is about. *offer* returns what words may be misspelt for; see
    ``index.asking.offering``.

    It is refused where most of its words are not in the archive; where a name in it is not, in whole or in part; where
    somebody's words are asked for whom it does not quote, or not on that; where a number or a length of time is asked
    for and no candidate holds one; where nothing around the best candidate speaks of the subject, only of its people;
    and where the best is not *believed*.
    """
    nothing, where = _say_nothing(searcher, only)
    if not searcher.count_articles(only):
        # What no article has at all is worth saying, too.
        held = {word for term, word in zip(question.terms, question.words, strict=True) if searcher.holds(term)}
        nowhere = [word for word in _names_among(question, question.words) if word not in held]
        return f"{nothing}{f', which has nothing about {_listed(nowhere)}' if nowhere else ''}."
    absent = _absent_words(searcher, question, only)
    names = _names_among(question, absent)
    offers: Sequence[Offer] = ()
    if names or len(absent) > _MOST_ABSENT * len(question.terms):
        names = names or absent
        offers = offer(names) if offer else ()
    elif absent and offer and question.text.islower():
        # Where nothing has a capital, what is almost a name is as telling as one.
        offers = [one for one in offer(absent) if one.is_name]
        names = [one.word for one in offers]
    if names:
        near = _ask_near(searcher, question, only) or say_offers(offers)
        return f"{nothing}: {where} has nothing about {_listed(names)}.{near}"
    if not candidates:
        return f"{nothing}."
    if unmet:
        return f"{nothing}: nothing that comes near tells it of {_listed([person.name for person in unmet])}."
    best = candidates[0]
    # Where nothing but somebody's words will do, it is not enough that who is asked for stands near them.
    least, heard = (OWN, candidates[:1]) if question.wants_words else (0.01, candidates)
    is_heard = any(candidate.evidence.speaker >= least for candidate in heard)
    if question.voice is None and question.speaker_surnames and not is_heard:
        near = _ask_near(searcher, question, only)
        return f"{nothing}: nobody called ‘{question.speaker_text}’ is quoted in {where}.{near}"
    if question.asked in MUST_HOLD and getattr(best.evidence, question.asked) < 0:
        return f"{nothing}: the nearest gives no {MUST_HOLD[question.asked]}."
    if question.wants_words and question.voice is None and not best.attributions:
        return explain_silence(searcher, question, only)
    if question.who_said and not tells_who_said(question, best):
        return explain_silence(searcher, question, only)
    is_anothers = whose_words(question, best.evidence) == ANOTHERS
    if believed and (best.evidence.subject or _tells_otherwise(question, best)) and not is_anothers:
        return None
    if question.voice and question.wants_words:
        return explain_silence(searcher, question, only)
    missing = _missing_words(question, best)
    if missing:
        return f"{nothing}; the nearest is silent on {_listed(missing)}."
    if best.evidence.overtaken >= OVERTAKEN:
        return f"{nothing}{_say_overtaken(searcher, question, best)}."
    return f"{nothing}; the nearest has the words, and not together."


def _say_overtaken(searcher: Searcher, question: Question, best: Candidate) -> str:
    """Return that *best* was printed before what is asked about, as far as can be known, and how to ask for it."""
    printed = _day(resolve_days(best.article.published)[0])
    if question.timing.preferred is not None:
        return f"; the nearest is of {printed}, before the days asked about"
    newest = _day(searcher.printed.days[1])
    return (
        f"; the nearest is of {printed}, and the newest article there of {newest}: too early, it may be, to tell. "
        "If you mean that time, name it, as in ‘in 2021’"
    )


def _day(number: int) -> str:
    """Return the day that ``resolve_days`` gives as *number* as an answer prints it: '2026-10-03'."""
    return day_of(number).isoformat()


def _tells_otherwise(question: Question, best: Candidate) -> bool:
    """Say whether *best* may well tell what is asked in other words than the question's.

    It names all that the question names, and gives the day or the place that is asked for: 'When was the club founded?'
    is answered by 'the club dates from 1902'; 'who is its treasurer' by nobody's name.
    """
    evidence = best.evidence
    gives_it = question.asked in ("date", "place") and getattr(evidence, question.asked) > 0
    return gives_it and bool(question.names) and evidence.names == 1.0 and evidence.covered_near >= _SURELY


def explain_silence(searcher: Searcher, question: Question, only: Only) -> str:
    """Return why nothing that was found is the words that *question* asks for: nobody's are, or not on that."""
    nothing = _say_nothing(searcher, only)[0]
    if question.who_said:
        return f"{nothing}: nobody is quoted with those words."
    if question.voice:
        return f"{nothing}: {say_quoted(question.voice.speakers)}, and none that was found is about that."
    return f"{nothing}: no words of ‘{question.speaker_text}’ are in what comes near."


def tells_who_said(question: Question, candidate: Candidate) -> bool:
    """Say whether *candidate* holds such words of somebody's, or tells in the reporter's that somebody used them.

    'The union called a strike' answers who called one; a theatre farce does not say who called anything a farce.
    """
    if candidate.attributions:
        is_theirs = candidate.evidence.speaker > 0.0
        return is_theirs and _is_covered(question, candidate) and not _says_no(question, candidate)
    asked_with = frozenset(question.terms) - question.topic
    told = read_terms(candidate.sentence.span.of(candidate.article.body), question.language)
    return not asked_with or not asked_with.isdisjoint(told)


def _is_covered(question: Question, candidate: Candidate) -> bool:
    """Say whether most of what somebody is asked to have said stands in the words, the headline or close around."""
    article, (start, end) = candidate.article, candidate.sentence.span
    text = (
        f"{article.headline or ''}\n{article.body[max(0, start - _AROUND) : min(end, start + LONGEST_LOOK) + _AROUND]}"
    )
    around = frozenset(read_terms(text, question.language))
    wanted = question.topic - question.saying_terms
    found = sum(not around.isdisjoint({term, *like_terms(term)}) or _is_kin_of_any(term, around) for term in wanted)
    return not wanted or found / len(wanted) >= _MOST_OF_IT


def _is_kin_of_any(term: str, words: frozenset[str]) -> bool:
    stem = stem_of(term)
    return stem is not None and any(word.startswith(stem) and is_derived(term, word) for word in words)


def _says_no(question: Question, candidate: Candidate) -> bool:
    """Say whether *candidate* denies what it is asked who said: 'the market is not crashing' warns of no crash."""
    if _NO.search(question.text):
        return False
    text = candidate.sentence.span.of(candidate.article.body)
    denied = {term for match in _NO.finditer(text) for term in read_terms(match["what"], question.language)}
    return not denied.isdisjoint(question.topic)


def say_quoted(speakers: Sequence[Speaker]) -> str:
    """Return how much there is of the words of *speakers*: a clause."""
    sentences = sum(speaker.sentences for speaker in speakers)
    are = "are" if len(speakers) > 1 else "is"
    said = f"{sentences:,} sentence{'s' if sentences != 1 else ''}"
    # Of a common surname there may be forty.
    return f"{join_words([speaker.name for speaker in speakers], 'and', _SHOWN)} {are} quoted in {said}"


def ask_whether(near: Sequence[Speaker]) -> str:
    """Return the question whether one of *near* is meant, after a space; nothing where there is nobody."""
    return f" Did you mean {join_words([f'‘{speaker.name}’' for speaker in near], 'or')}?" if near else ""


def _ask_near(searcher: Searcher, question: Question, only: Only) -> str:
    """Return the question for whose name is almost that of the speaker asked for; nothing where the archive has it."""
    if not question.speaker or question.voice or searcher.df(question.speaker[-1], only):
        return ""
    from index.speakers.speakers import near_speakers

    return ask_whether(near_speakers(searcher, question.speaker_text, only))


def _absent_words(searcher: Searcher, question: Question, only: Only) -> list[str]:
    """Return the question's words, as the reader wrote them, that the archive does not hold."""
    return [word for term, word in zip(question.terms, question.words, strict=True) if not searcher.df(term, only)]


def _names_among(question: Question, words: Sequence[str]) -> list[str]:
    """Return which of *words* are of names; a year or a number that is nowhere is as telling as a name."""
    names = question.name_terms
    return [word for word in words if word[0].isdigit() or names.intersection(read_terms(word, question.language))]


def _missing_words(question: Question, candidate: Candidate) -> list[str]:
    article = candidate.article
    text = f"{article.headline or ''} {article.standfirst or ''} {article.body}"
    around = find_terms(question.terms, text, question.language)
    return [word for term, word in zip(question.terms, question.words, strict=True) if term not in around]


def _say_nothing(searcher: Searcher, only: Only) -> tuple[str, str]:
    """Return that nothing was found and in how much, and what to call what was searched."""
    searched, where = count_searched(searcher, only)
    return f"I found no sentence about that in {searched}", where


def _listed(words: Sequence[str]) -> str:
    return join_words([f"‘{word}’" for word in words], "or", _SHOWN, "other words")
