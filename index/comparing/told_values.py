"""What a sentence answers a question for a number, a date, a length of time, an age or a name with.

Only what is plain is read: where two of the sentence's figures could be meant, it answers with none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Span
from corpus.day_names import WEEKDAY
from corpus.people.name_forms import bare_words, is_organisation, same_person
from corpus.people.name_runs import RUN
from index.asking.question import Question
from index.comparing.amounts import Amount, may_be_same
from index.comparing.printed_days import PrintedDay, may_be_same_day, names_relative_day, read_days
from index.comparing.sentence_parts import is_done_by_another, is_negated, words_between
from index.comparing.sought import Sought
from index.comparing.told_amounts import read_told_amount
from index.words.terms import Token, is_stop_term, read_tokens

# Between a verb and a date: the date is of something else that happened, or was said.
_OTHER_EVENT = re.compile(
    r"[\"“”;]|\b(?:and|but|while|who|which|when|after|before|since|until|because|as|said|says|told|tweeted|wrote|"
    r"announced|reported|that)\b",
    re.I,
)
# Behind a name: 'died on Monday at the age of 47', and nobody else's death between.
_AT_DEATH = re.compile(
    r"(?:, [^,;.]{1,60},)? (?:has )?(?:died|dies|dead)\b(?:(?!\b(?:who|whose|and|but|when|after|while)\b)[^;.]){0,60}? "
    r"(?:at|aged)(?: the)?(?: age)?(?: of)? (\d{1,3})(?=[,.:;]|$| (?:in|on|after|from|last)\b)"
)
_VERB_REACH = 8
_NAME_TO_VERB = re.compile(
    r"(?:,? (?:who|which))?(?: (?:has|have|had|was|is|will|be|been|also|then|finally|eventually|subsequently|"
    r"narrowly|easily|comfortably|later|went|on|to|himself|herself|officially)){0,3} (?P<verb>[\w’'-]+)"
)


@dataclass(frozen=True, slots=True)
class ToldValue:
    """What a text answers with, at ``span`` of it.

    One of ``amount``, ``day``, ``name`` is there. ``setting`` are the words around an amount that make it a figure of
    its own kind: with other words it is another figure.
    """

    span: Span
    amount: Amount | None = None
    day: PrintedDay | None = None
    name: str | None = None
    setting: frozenset[str] = frozenset()


def read_value(sought: Sought, question: Question, text: str, published: str | None) -> ToldValue | None:
    """Return what *text*, a sentence of an article *published* then, answers with; None where that is not plain."""
    match sought.asked:
        case "date":
            return _read_date(sought, question, text, published)
        case "age":
            return _read_age(sought, text)
        case "person":
            return _read_name(sought, question, text)
        case _:
            told = read_told_amount(sought, question, text)
            return ToldValue(told.amount.span, amount=told.amount, setting=told.setting) if told else None


def agree(one: ToldValue, other: ToldValue) -> bool:
    """Say whether the two are the same: to the unit, to the day, by the same name."""
    if one.amount and other.amount:
        return (
            (one.amount.value, one.amount.unit) == (other.amount.value, other.amount.unit)
            and one.amount.bound == other.amount.bound
            and one.setting == other.setting
        )
    if one.day and other.day:
        return one.day.printed == other.day.printed
    return bool(one.name and other.name and same_person(one.name, other.name))


def differ(one: ToldValue, other: ToldValue) -> bool:
    """Say whether the two cannot both be right: not where one may be the other rounded, or a part of it."""
    if one.amount and other.amount:
        return (
            one.amount.unit == other.amount.unit
            and one.setting == other.setting
            and not may_be_same(one.amount, other.amount)
        )
    if one.day and other.day:
        return not may_be_same_day(one.day, other.day)
    if one.name and other.name:
        return not set(bare_words(one.name)) & set(bare_words(other.name))
    return False


def _read_date(sought: Sought, question: Question, text: str, published: str | None) -> ToldValue | None:
    days = read_days(text, published)
    if len(days) != 1 or _names_other_day(text, days[0]):
        return None
    tokens = list(read_tokens(text))
    place = next((n for n, token in enumerate(tokens) if token.start >= days[0].span.start), len(tokens))
    verbs = [n for n, token in enumerate(tokens) if token.term in sought.verbs]
    if not verbs:
        return None
    verb = min(verbs, key=lambda n: abs(n - place))
    if is_done_by_another((tokens[verb].term,), question, text, tokens):
        return None
    if abs(verb - place) > _VERB_REACH or _is_of_another(question, text, tokens, verb):
        return None
    if is_negated(text, tokens[verb].start) or _OTHER_EVENT.search(words_between(text, days[0].span, tokens[verb])):
        return None
    return ToldValue(days[0].span, day=days[0])


def _is_of_another(question: Question, text: str, tokens: Sequence[Token], verb: int) -> bool:
    """Say whether what the verb is said of may be somebody else than the one named: 'when her father died, Marsh'.

    Two commas set something apart between the two, one ends a part of the sentence.
    """
    names = [n for n, token in enumerate(tokens) if token.term in question.name_terms]
    if not names:
        return bool(question.name_terms)
    first, last = sorted((verb, min(names, key=lambda n: abs(n - verb))))
    between = text[tokens[first].end : tokens[last].start]
    return bool(between.count(",") % 2 or re.search(r"[;:]|\b(?:and|but|while|who|whose|when|after|before)\b", between))


def _names_other_day(text: str, day: PrintedDay) -> bool:
    """Say whether a day that only the printing tells stands there, too; 'Tuesday 3 October' is one day."""
    before = re.sub(rf"\b{WEEKDAY},? (?:the )?$", "", text[: day.span.start])
    return names_relative_day(before) or names_relative_day(text[day.span.end :])


def _read_age(sought: Sought, text: str) -> ToldValue | None:
    """Return the age of the one asked about: 'NAME, 47,', 'NAME (47)', 'NAME is 47', '47-year-old NAME'."""
    ages: dict[int, Span] = {}
    for token in read_tokens(text):
        if token.term != sought.noun:
            continue
        behind = re.match(
            r"(?:, (?:who (?:is|was|turned|turns) |now |then )?(?:aged )?(\d{1,3})(?=[,.;)]| years old| and\b)"
            r"| ?\((?:aged )?(\d{1,3})\)| (?:is|was|turned|turns|aged) (?:now )?(\d{1,3})(?=[,.;]| years old|$))",
            text[token.end : token.end + 60],
        )
        dead = _AT_DEATH.match(text, token.end)
        before = re.search(r"\b(\d{1,3})-year-old,? (?:[\w’'-]+ ){0,3}$", text[: token.start])
        if behind:
            group = next(number for number in (1, 2, 3) if behind[number])
            ages[int(behind[group])] = Span(token.end + behind.start(group), token.end + behind.end(group))
        elif dead:
            ages[int(dead[1])] = Span(dead.start(1), dead.end(1))
        elif before:
            ages[int(before[1])] = Span(before.start(1), before.end(1))
    if len(ages) != 1:
        return None
    ((age, span),) = ages.items()
    return ToldValue(span, amount=Amount(float(age), "age", 1.0, "exact", span))


def _read_name(sought: Sought, question: Question, text: str) -> ToldValue | None:
    found: list[ToldValue] = []
    for run in RUN.finditer(text):
        behind = _NAME_TO_VERB.match(text, run.end())
        if behind is None or not bare_words(run.group()) or is_organisation(run.group()):
            continue
        if next(read_tokens(behind["verb"]), Token("", 0, 0)).term not in sought.verbs:
            continue
        if any(token.term in question.terms or is_stop_term(token.term) for token in read_tokens(run.group())):
            continue
        found.append(ToldValue(Span(run.start(), run.end()), name=run.group()))
    return found[0] if len(found) == 1 else None
