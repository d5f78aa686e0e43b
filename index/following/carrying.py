"""A follow-up question with what it leaves out taken from the conversation, as a question that can be answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.answer import Query
from index.asking.question import Question, lend, read_question
from index.following.leaning_on import LeftOut, resolve
from index.following.thread import Exchange, cut_thread
from index.search_engine import Searcher
from index.words.terms import ENGLISH, is_stop_term, read_tokens

# What stands in for a pronoun counts in full, as if the reader had written it; what a question is only still about
# tells apart sentences that answer alike: by hand, with INSCIT as the check.
_STILL_ABOUT = 0.05


def carry_over(
    searcher: Searcher, asked: Question, query: Query, thread: Sequence[Exchange]
) -> tuple[Question, Query, str]:
    """Return what is *asked* and its *query* with what *thread* lends them; and why it must be asked otherwise, if so.

    *thread* holds the exchanges before it, the oldest first. Only English is understood: a question in another language
    is returned as it is, and so is one that leaves nothing out and is about something new.
    """
    exchanges = cut_thread(thread)
    if asked.language != ENGLISH or not exchanges:
        return asked, query, ""
    left_out = resolve(asked.text, exchanges)
    if left_out.unclear:
        return asked, query, _ask_who(left_out)
    filled = read_question(left_out.text, searcher.statistics().languages)
    extra = {term: word for phrase in left_out.extra for term, word in _words_of(phrase)}
    carried = [term for term in (*filled.terms, *extra) if term not in asked.terms]
    # What the archive has nowhere tells nothing apart; and where it has nothing of what is asked, that is what to say.
    is_here = not asked.terms or any(searcher.holds(term) for term in asked.terms)
    found = {term: word for term, word in extra.items() if is_here and searcher.holds(term)}
    lent = replace(lend(filled, found, _STILL_ABOUT), about=left_out.about)
    words = _show(left_out, filled, frozenset(asked.terms))
    return lent, replace(query, carried=tuple(dict.fromkeys(carried)), carried_words=words), ""


def _ask_who(left_out: LeftOut) -> str:
    """Return the question for whom a pronoun means: 'Who is meant by “he”: Bram Teasel or Alan Frome?'."""
    *others, last = left_out.between or ("",)
    names = f"{', '.join(others)} or {last}" if others else last
    return f"Who is meant by “{left_out.unclear}”{f': {names}' if names else ''}? Name the person in the question."


def _show(left_out: LeftOut, filled: Question, own: frozenset[str]) -> tuple[str, ...]:
    """Return in words what was carried: whole names and phrases first, without what the reader wrote already."""
    shown: dict[str, None] = {}
    seen = set(own)
    for phrase in (*left_out.names, *left_out.extra):
        terms = {term for term, _ in _words_of(phrase)}
        if terms - seen:
            shown[phrase] = None
            seen |= terms
    rest = zip(filled.terms, filled.words, filled.weights, strict=True)
    return (*shown, *(word for term, word, weight in rest if term not in seen and weight == 1.0))


def _words_of(phrase: str) -> list[tuple[str, str]]:
    tokens = (token for token in read_tokens(phrase) if not is_stop_term(token.term))
    return [(token.term, phrase[token.start : token.end]) for token in tokens]
