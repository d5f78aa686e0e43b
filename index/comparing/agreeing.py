"""Articles that tell the same in other words: the best of them is quoted, the others are named beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from index.asking.question import Question
from index.comparing.amounts import read_amounts
from index.comparing.printed_days import read_days
from index.comparing.same_matter import Telling, names_beside, same_matter, share_told
from index.comparing.told_values import agree
from index.ranking.ranking import Candidate

# Of the words of the telling that is folded, so many are in the one that is quoted: the reader misses nothing.
_LEAST_SHARED = 0.5


def find_agreeing(
    question: Question, tellings: Sequence[Telling], is_copy: Callable[[Candidate, Candidate], bool]
) -> list[tuple[Candidate, Candidate]]:
    """Return pairs of a candidate and one behind it that tells nothing but what the first one tells.

    It answers with the same value, in an article that is no copy (*is_copy*) of the first one's, and is of the same
    speakers or the reporter's own words: what somebody else says is an answer of its own. No figure, date or name is
    in it that the quoted article has not. Each is folded once, and none that others are folded into. The very same
    words are no telling of their own: whoever makes quotes folds them.
    """
    kept: list[Telling] = []
    pairs: list[tuple[Candidate, Candidate]] = []
    for telling in tellings:
        into = next((one for one in kept if _is_told_by(question, one, telling, is_copy)), None)
        if into:
            pairs.append((into.candidate, telling.candidate))
        else:
            kept.append(telling)
    return pairs


def _is_told_by(
    question: Question, one: Telling, other: Telling, is_copy: Callable[[Candidate, Candidate], bool]
) -> bool:
    return (
        agree(one.value, other.value)
        and _speakers(one.candidate) == _speakers(other.candidate) is not None
        and same_matter(question, one, other)
        and share_told(one, other) >= _LEAST_SHARED
        and not _same_words(one, other)
        and _adds_nothing(one, other)
        and not is_copy(one.candidate, other.candidate)
    )


def _same_words(one: Telling, other: Telling) -> bool:
    return one.text.casefold().split() == other.text.casefold().split()


def _speakers(candidate: Candidate) -> tuple[str, ...] | None:
    """Return the names of those whose words the sentence holds; None where one of them is not known."""
    if any(one.speaker is None for one in candidate.attributions):
        return None
    return tuple(sorted({one.speaker.text.casefold() for one in candidate.attributions if one.speaker}))


def _adds_nothing(one: Telling, other: Telling) -> bool:
    """Say whether every figure of the other sentence is in this one, and every date and name in its article."""
    figures = {(amount.value, amount.unit) for amount in read_amounts(one.text)}
    if any((amount.value, amount.unit) not in figures for amount in read_amounts(other.text)):
        return False
    article = one.candidate.article
    days = {day.printed for day in read_days(one.text, article.published)}
    if any(day.printed not in days for day in read_days(other.text, other.candidate.article.published)):
        return False
    return all(name in article.body for name in names_beside(other))
