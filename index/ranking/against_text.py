"""The words of a sentence as whoever looks for what speaks against it needs them: stop words, numbers, negations."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from index.words.number_words import SMALL, TENS
from index.words.terms import is_stop_term, read_terms, read_tokens

# No 'no' of 'No. 13' is one; see ``is_negation``.
_NEGATIONS = frozenset(
    (
        "not no never none nobody nothing neither nor without cannot nowhere non isn't wasn't aren't weren't don't "
        "doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't mustn't ain't"
    ).split()
)
_NUMBERS = {word: str(number) for word, number in (SMALL | TENS).items()}
_WRITTEN = {number: read_terms(word)[0] for word, number in _NUMBERS.items()}
_REMEMBERED = 20_000
_new = tuple.__new__


class Word(NamedTuple):
    """A word of a text at ``[start, end)``; ``number`` is what it counts, in digits."""

    term: str
    start: int
    end: int
    lower: str
    is_capital: bool
    is_stop: bool
    number: str


def split_text(text: str) -> list[Word]:
    """Return the words of *text*, stop words too, in order."""
    # As Word(...) does, in half the time.
    return [_new(Word, (term, start, end, *_look(term, text[start:end]))) for term, start, end in read_tokens(text)]


def find_negations(text: str, words: Sequence[Word]) -> tuple[int, ...]:
    """Return the places of what turns a sentence round: not that of 'No. 13', 'or (may) not' and 'not only'."""
    found: list[int] = []
    for place, word in enumerate(words):
        if word.lower not in _NEGATIONS:
            continue
        behind = words[place + 1] if place + 1 < len(words) else None
        is_numbered = behind is not None and word.lower == "no" and text[behind.start].isdigit()
        is_either = any(before.lower == "or" for before in words[max(0, place - 2) : place])
        if not (is_numbered or is_either or (behind is not None and behind.lower == "only")):
            found.append(place)
    return tuple(found)


def written_out(number: str) -> str:
    """Return the term of *number* in words: 'seven' for 7; as it is where it is larger."""
    return _WRITTEN.get(number, number)


def is_year(number: str) -> bool:
    """Say whether *number* can be a year of the last thousand."""
    return len(number) == 4 and number.isdigit() and "1000" <= number <= "2099"


@lru_cache(maxsize=_REMEMBERED)
def _look(term: str, printed: str) -> tuple[str, bool, bool, str]:
    lower = printed.lower().replace("’", "'")
    number = term if printed[0].isdigit() else _NUMBERS.get(lower, "")
    return lower, printed[0].isupper(), is_stop_term(term), number
