"""When to say nothing, and why, said plainly."""

from __future__ import annotations

from collections.abc import Sequence

from index.question import Question
from index.ranking import MUST_HOLD, Candidate
from index.search_engine import Only, Searcher
from index.terms import read_terms

_SHOWN = 5
_LAST_DAY = "9999-12-31"


def explain_refusal(
    searcher: Searcher,
    question: Question,
    candidates: Sequence[Candidate],
    *,
    believed: bool,
    only: Only,
) -> str | None:
    """Return why *question* is not answered with *candidates*, best first; None where it is.

    *only* says which sentences may be quoted. What lies outside is as if it were not in the archive.

    It is refused where none of its words is in the archive; where a name in it is not, in whole or in part; where the
    words of somebody are asked for who says nothing in the candidates; where a number or a length of time is asked for
    and no candidate holds one; where nothing around the best candidate speaks of the subject, only of its people; and
    where the best is not *believed*.
    """
    nothing, where = _say_nothing(searcher, only)
    if not searcher.count_articles(only):
        return f"{nothing}."
    absent = _absent_words(searcher, question, only)
    # A year or a number that is nowhere is as telling as a name.
    of_names = [word for word in absent if question.name_terms.intersection(read_terms(word, question.language))]
    names = [word for word in absent if word in of_names or word[0].isdigit()]
    if names or len(absent) == len(question.terms):
        return f"{nothing}: {where} has nothing about {_listed(names or absent)}."
    if not candidates:
        return f"{nothing}."
    best = candidates[0]
    if question.speaker_surnames and not any(candidate.evidence.speaker for candidate in candidates):
        pairs = zip(question.terms, question.words, strict=True)
        asked_for = " ".join(word for term, word in pairs if term in question.speaker)
        return f"{nothing}: ‘{asked_for}’ is not quoted in what comes near."
    if question.asked in MUST_HOLD and getattr(best.evidence, question.asked) < 0:
        return f"{nothing}: the nearest gives no {MUST_HOLD[question.asked]}."
    if believed and best.evidence.subject:
        return None
    missing = _missing_words(question, best)
    if missing:
        return f"{nothing}; the nearest is silent on {_listed(missing)}."
    return f"{nothing}; the nearest has the words, and not together."


def _absent_words(searcher: Searcher, question: Question, only: Only) -> list[str]:
    """Return the question's words, as the reader wrote them, that the archive does not hold."""
    return [word for term, word in zip(question.terms, question.words, strict=True) if not searcher.df(term, only)]


def _missing_words(question: Question, candidate: Candidate) -> list[str]:
    article = candidate.article
    words = f"{article.headline or ''} {article.standfirst or ''} {article.body}"
    around = set(read_terms(words, question.language))
    return [word for term, word in zip(question.terms, question.words, strict=True) if term not in around]


def _say_nothing(searcher: Searcher, only: Only) -> tuple[str, str]:
    """Return that nothing was found and in how much, and what to call what was searched."""
    # Not even the number of those under embargo is told.
    articles = searcher.count_articles(Only(_LAST_DAY, only.now))
    counted = f"{articles:,} article{'s' if articles != 1 else ''}"
    within = searcher.count_articles(only)
    # Where every article has words of a speaker, say, its other words are left out all the same.
    narrowed = within != articles or only.filters.speaker or only.filters.kind
    if narrowed:
        counted = f"{within:,} of {counted} {_describe_asked(only, is_one=within == 1)}"
    return f"I found no sentence about that in the archive ({counted})", "that part of it" if narrowed else "it"


def _describe_asked(only: Only, *, is_one: bool) -> str:
    """Return what articles are, or one is, that are of what *only* asks for: a predicate."""
    filters, be, have = only.filters, *(("is", "has") if is_one else ("are", "have"))
    facts = [name for name in ("outlet", "author", "speaker") if getattr(filters, name)]
    if filters.since or filters.until or not (facts or filters.kind or filters.article):
        facts.insert(0, "dates")
    said = [f"{be} the one asked for"] if filters.article else []
    if facts:
        said.append(f"{be} of the {' and '.join([', '.join(facts[:-1]), facts[-1]] if facts[1:] else facts)} asked for")
    if filters.kind:
        said.append(f"{have} {'somebody’s words' if filters.kind == 'speech' else 'the reporter’s own words'}")
    return " and ".join(said)


def _listed(words: Sequence[str]) -> str:
    shown = [f"‘{word}’" for word in words[: _SHOWN if len(words) > _SHOWN + 1 else None]]
    if len(words) > len(shown):
        return ", ".join(shown) + f" and {len(words) - _SHOWN} other words"
    return " or ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
