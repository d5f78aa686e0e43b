"""The amount that a sentence answers 'how many', 'how much' or 'how long' with, where it is plain which one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.article import Span
from index.asking.question import Question
from index.comparing.amounts import Amount, read_amounts
from index.comparing.sentence_parts import is_done_by_another, is_negated, stand_apart
from index.comparing.sought import Sought
from index.words.terms import Token, is_stop_term, read_tokens

_MONEY = frozenset("£$€¥p")
_TIME = frozenset(("year", "month", "week", "day", "hour", "minute", "second"))
# With one of these a figure is one of another kind: of a part, of a change, of each.
_CHANGING = frozenset(
    "another more further additional extra other others each every per average total overall altogether combined so "
    "far initial initially original originally first last remaining out additionally previous previously earlier "
    "record target capacity against abstained absent half up down rose fell increase rise drop fewer less week day "
    "month year hour weekly daily monthly annual annually quarter quarterly".split()
)
_COMPARED = re.compile(r"\b(?:more|fewer|less|up|down) (?:than|to) $", re.I)
_NEAR = 60  # characters
_AROUND = 3  # words
_NOUN_REACH = 3
_VERB_REACH = 8


@dataclass(frozen=True, slots=True)
class ToldAmount:
    """An amount that answers, and the words around it that make it a figure of its own kind ('another', 'Labour')."""

    amount: Amount
    setting: frozenset[str]


def read_told_amount(sought: Sought, question: Question, text: str) -> ToldAmount | None:
    """Return the amount that *text*, one sentence, answers with; None where several may be meant, or it is denied."""
    amounts = read_amounts(text)
    if not amounts:
        return None
    tokens = list(read_tokens(text))
    if sought.measured != "count":
        fitting = [amount for amount in amounts if _is_measured(sought, amount)]
        chosen = fitting[0] if len(fitting) == 1 else None
        between: Iterable[str] = ()
    else:
        counted = {amount: found for amount in amounts if (found := _counts(sought, amount, text, tokens)) is not None}
        chosen = _nearest(sought, question, list(counted), amounts, text, tokens)
        between = counted[chosen] if chosen else ()
    if (
        chosen is None
        or is_negated(text, chosen.span.start)
        or is_done_by_another(sought.verbs, question, text, tokens)
    ):
        return None
    return ToldAmount(chosen, _setting(text, chosen.span) | frozenset(between))


def _is_measured(sought: Sought, amount: Amount) -> bool:
    match sought.measured:
        case "percent":
            return amount.unit == "%"
        case "money":
            return amount.unit in _MONEY
        case "time":
            return amount.unit in _TIME
        case "measure":
            return bool(amount.unit) and amount.unit not in _TIME and amount.unit not in _MONEY and amount.unit != "%"
        case _:
            return False


def _counts(sought: Sought, amount: Amount, text: str, tokens: Sequence[Token]) -> list[str] | None:
    """Return the words between *amount* and the noun that it counts; None where it counts something else.

    The noun may be left out where the verb stands beside the number: 'killed 12', '12 were killed'.
    """
    if amount.unit and next(read_tokens(amount.unit), Token("", 0, 0)).term == sought.noun:
        return []
    if amount.unit:
        return None
    between: list[str] = []
    end = amount.span.end
    for token in (token for token in tokens if token.start >= end):
        gap = text[end : token.start]
        if gap.strip("-’'") not in ("", " ") or is_stop_term(token.term) or len(between) >= _NOUN_REACH:
            break
        if token.term == sought.noun:
            return between
        if token.term in sought.verbs and not text[token.start : token.end].endswith("s"):
            break  # '12 killed', and not 'the 60 votes'
        between.append(token.term)
        end = token.end
    if between or not sought.verbs:
        return _of_noun(sought, amount, text)
    return []


def _of_noun(sought: Sought, amount: Amount, text: str) -> list[str] | None:
    """Return nothing between where the noun stands before the number: 'a majority of 57'."""
    before = re.search(
        r"([\w’'-]+) of (?:just |only )?(?:about |around |at least |more than |nearly )?$", text[: amount.span.start]
    )
    return [] if before and any(token.term == sought.noun for token in read_tokens(before[1])) else None


def _nearest(
    sought: Sought,
    question: Question,
    fitting: Sequence[Amount],
    every: Sequence[Amount],
    text: str,
    tokens: Sequence[Token],
) -> Amount | None:
    """Return the one of the amounts that stands by the verb; the only one where the question has no verb."""
    if not fitting:
        return None
    if not sought.verbs:
        return fitting[0] if len(fitting) == 1 else None
    verbs = [number for number, token in enumerate(tokens) if token.term in sought.verbs]
    if not verbs:
        return None

    def far(amount: Amount) -> int:
        place = next((n for n, token in enumerate(tokens) if token.start >= amount.span.start), len(tokens))
        return min(
            abs(place - verb) + (_VERB_REACH if stand_apart(text, amount.span, tokens[verb]) else 0) for verb in verbs
        )

    counted = [amount for amount in every if not amount.unit or amount in fitting]
    least = min(map(far, counted))
    by_verb = [amount for amount in counted if far(amount) == least]
    if len(by_verb) != 1 or by_verb[0] not in fitting or least > _VERB_REACH:
        return None
    chosen = by_verb[0]
    names = [n for n, token in enumerate(tokens) if token.term in question.name_terms]
    if len(fitting) > 1 and names:
        # 'The Tories won 12 seats and Labour 30': the verb is by the one, the name by the other.
        def from_name(amount: Amount) -> int:
            place = next((n for n, token in enumerate(tokens) if token.start >= amount.span.start), len(tokens))
            return min(abs(place - name) for name in names)

        if any(from_name(amount) < from_name(chosen) for amount in fitting if amount is not chosen):
            return None
    return chosen


def _setting(text: str, span: Span) -> frozenset[str]:
    # 'More than 57' is a bound and not a further 57.
    before = _COMPARED.sub("", text[max(0, span.start - _NEAR) : span.start])
    words = (
        *re.findall(r"[\w’'-]+", before)[-_AROUND:],
        *re.findall(r"[\w’'-]+", text[span.end : span.end + _NEAR])[:4],
    )
    return frozenset(word.lower() for word in words) & _CHANGING
