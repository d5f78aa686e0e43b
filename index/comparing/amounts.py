"""Numbers as they are printed, to amounts that can be compared: '1,200' and 'twelve hundred' are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from corpus.article import Span
from corpus.day_names import MONTHS, SHORT_MONTHS
from index.words.number_words import SMALL, TENS

Bound = Literal["exact", "about", "least", "most"]

_SCALES = {
    **dict.fromkeys(("trillion", "tn"), 10**12),
    **dict.fromkeys(("billion", "bn"), 10**9),
    **dict.fromkeys(("million", "mn", "m"), 10**6),
    **dict.fromkeys(("thousand", "k"), 1_000),
    **dict.fromkeys(("hundred",), 100),
    **dict.fromkeys(("dozen",), 12),
}
_CURRENCIES = {
    form: forms.split()[0]
    for forms in ("£ pound pounds", "$ us$ dollar dollars", "€ euro euros", "¥ yen", "p pence")
    for form in forms.split()
}
_MEASURES = {
    form: forms.split()[0]
    for forms in (
        "mile miles",
        "kilometre kilometres kilometer kilometers km",
        "metre metres meter meters",
        "foot feet ft",
        "tonne tonnes",
        "ton tons",
        "kilogram kilograms kilo kilos kg",
        "acre acres",
        "year years",
        "month months",
        "week weeks",
        "day days",
        "hour hours",
        "minute minutes",
        "second seconds",
    )
    for form in forms.split()
}
_WORDS = "|".join((*SMALL, *TENS, *(word for word in _SCALES if len(word) > 2)))
_AMOUNT = re.compile(
    rf"""
    (?P<sign>(?:us)?\$|[£€¥])?
    (?:
        (?P<figure>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
        (?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|bn|mn|tn|m|k)\b)?
      | (?P<words>(?:(?:half\s)?an?\s(?=(?:hundred|thousand|million|billion|trillion|dozen)\b))?
        (?:{_WORDS})(?:(?:-|\s(?:and\s)?)(?:{_WORDS}))*)\b
    )
    (?:\s?(?P<percent>%|per\scent\b|percent\b)
      |[\s-](?P<unit>pounds?|dollars?|euros?|yen|pence|{"|".join(_MEASURES)})\b
      |(?P<pence>p)\b)?
    """,
    re.VERBOSE,
)
# 'Covid-19', '3-2', '10:30' and '3/4' hold no amounts.
_BEGINS = re.compile(rf"(?<![\w.,:/–-])(?:us\$|[£$€¥]?\d|half an?\s|an?\s(?=[hmtbd])|(?:{_WORDS})\b)")
# An ordinal, a score or a range, a time of day, a number that runs on, the thing of 'one of', 'two-thirds'.
_NOT_BEHIND = re.compile(r"\w|[.,:/]\d|[–—-](?:\d|thirds?\b|in\b|time\b|off\b|fold\b)|\s?[ap]\.?m\b|(?:st|nd|rd|th)\b")
_PRONOUN_BEHIND = re.compile(r"\s(?:of|in|day|another|who|that|which|thing|such|way)\b|[^\w\s-]|$")
_MONTHS = "|".join((*MONTHS, *SHORT_MONTHS))
# A day of a month, and the number of a thing ('No 10', 'section 5').
_NOT_BEFORE = re.compile(
    rf"\b(?:(?:{_MONTHS})\.?|nos?\.?|numbers?|version|aged?|section|chapter|page|article|room|group|round|stage)\s$"
)
# 'Boeing 737', 'Apollo 11'.
_NAMED = re.compile(r"(?<![.!?:”\"'’])\s[A-Z][\w’'-]*\s$")
_DAY_BEHIND = re.compile(rf"(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS})\b")
_RANGE_BEHIND = re.compile(rf"\s?(?:to|or|and|-|–)\s?(?=[£$€¥]?\d|(?:{_WORDS})\b)")
_YEAR = range(1_500, 2_101)
_BOUND_WORDS: dict[Bound, str] = {
    "least": "more than|at least|over|above|no fewer than|no less than|not less than|upwards of|exceeding|minimum of",
    "most": "nearly|almost|up to|fewer than|less than|under|below|at most|no more than|not more than|maximum of",
    "about": "about|around|some|roughly|approximately|an estimated|estimated|circa",
}
_BOUNDS = {bound: re.compile(rf"\b(?:{words})\s(?:the\s|an?\s)?$") for bound, words in _BOUND_WORDS.items()}
_REACH = 24
_REMEMBERED = 64  # sentences: those of one question are compared with each other


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of a text, with its unit: '%', a currency's sign, a measure ('mile', 'year'), or '' for a mere count.

    ``step`` is what its last digit that is not 0 stands for (1,200: 100; 57: 1; 1.2 million: 100,000). ``span`` covers
    the number with its unit; ``bound`` is what stands before it ('more than': least, 'nearly': most, 'about').
    """

    value: float
    unit: str
    step: float
    bound: Bound
    span: Span


@lru_cache(maxsize=_REMEMBERED)
def read_amounts(text: str) -> tuple[Amount, ...]:
    """Return the amounts in *text*, in order; no years, days of a month, times, scores, ranges or numbers in names."""
    folded = text.lower()
    if len(folded) != len(text):
        return ()  # A letter that has another length in lower case: the places would be wrong.
    found: list[Amount] = []
    done = 0
    in_range = False
    for begin in _BEGINS.finditer(folded):
        match = _AMOUNT.match(folded, begin.start()) if begin.start() >= done else None
        if match is None:
            continue
        done = match.end()
        before = folded[max(0, match.start() - _REACH) : match.start()]
        behind = _RANGE_BEHIND.match(folded, done)
        # 'From 57 to 61' and 'between 50 and 60' are no one number; 'three, and four more' are two.
        opens = behind is not None and ("and" not in behind.group() or before.endswith("between "))
        if not (opens or in_range or _is_no_amount(text, folded, match, before)):
            found.append(_to_amount(match, before))
        in_range = opens
    return tuple(found)


def _is_no_amount(text: str, folded: str, match: re.Match[str], before: str) -> bool:
    if match["sign"] or match["percent"] or match["unit"] or match["pence"]:
        return False
    end = match.end()
    if match["words"] == "one" and _PRONOUN_BEHIND.match(folded, end):
        return True
    figure = match["figure"] or ""
    if len(figure) == 4 and figure.isdecimal() and not match["scale"] and int(figure) in _YEAR:
        return True
    return bool(
        _NOT_BEHIND.match(folded, end)
        or _NOT_BEFORE.search(before)
        or _NAMED.search(text, max(0, match.start() - _REACH), match.start())
        or _DAY_BEHIND.match(folded, end)
    )


def _to_amount(match: re.Match[str], before: str) -> Amount:
    value, step = _read_figure(match["figure"]) if match["figure"] else _read_words(match["words"])
    if match["scale"]:
        value, step = value * _SCALES[match["scale"]], step * _SCALES[match["scale"]]
    exact: Bound = "exact"
    bound = next((bound for bound, pattern in _BOUNDS.items() if pattern.search(before)), exact)
    return Amount(round(value, 6), _unit(match), step, bound, Span(match.start(), match.end()))


def may_be_same(one: Amount, other: Amount) -> bool:
    """Say whether the two can be the same figure, one of them rounded: 'nearly 200' and 193, 1.2m and 1,187,000."""
    if one.unit != other.unit:
        return False
    return one.value == other.value or _is_rounded(one, other) or _is_rounded(other, one)


def _is_rounded(rough: Amount, fine: Amount) -> bool:
    apart = fine.value - rough.value
    match rough.bound:
        case "least":
            return 0 <= apart < rough.step
        case "most":
            return 0 <= -apart < rough.step
        case "about":
            return abs(apart) <= max(rough.step, 0.1 * rough.value if rough.step > 1 else 0.0)
        case _:
            # '1,200' may stand for 1,187; '20' is as likely to be twenty.
            is_coarse = rough.step >= 10 and rough.value >= 100 and rough.step > fine.step
            return (is_coarse or (rough.unit == "%" and rough.step > fine.step)) and abs(apart) <= rough.step / 2


def _unit(match: re.Match[str]) -> str:
    if match["percent"]:
        return "%"
    if match["sign"]:
        return _CURRENCIES[match["sign"]]
    if match["pence"]:
        return "p"
    unit = match["unit"] or ""
    return _CURRENCIES.get(unit) or _MEASURES.get(unit, "")


def _read_figure(figure: str) -> tuple[float, float]:
    whole, _, part = figure.replace(",", "").partition(".")
    if part:
        return float(f"{whole}.{part}"), 10.0 ** -len(part)
    return float(whole), float(10 ** (len(whole) - len(whole.rstrip("0")))) if int(whole) else 1.0


def _read_words(words: str) -> tuple[float, float]:
    return _add_words([word for word in re.split(r"[\s-]+", words) if word != "and"])


def _add_words(words: Sequence[str]) -> tuple[float, float]:
    total = current = 0.0
    share = 0.5 if words[0] == "half" else 1.0
    for word in words:
        if word in SMALL or word in TENS:
            current += SMALL.get(word, 0) or TENS.get(word, 0)
        elif word in _SCALES:
            scale = _SCALES[word]
            current = (current or 1.0) * scale
            if scale > 100:
                total, current = total + current, 0.0
    value = (total + current) * share
    whole = str(int(value))
    return value, float(10 ** (len(whole) - len(whole.rstrip("0")))) if value else 1.0
