"""Why a quote is there, line by line: tables of plain words and numbers, each column adding up to its last row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp, floor
from textwrap import wrap
from typing import TYPE_CHECKING

from bot.layout import NEAREST, lay_out_quote
from bot.lines import Line
from bot.symbols import show_text
from index.answer import Answer, Quote

if TYPE_CHECKING:  # who asks for no reasons does not wait for it
    from index.explaining import Factor, Why, WordShare

_WIDTH = 78
_NUMBER = 11  # columns for what a row adds
_INDENT = 4
_UNBROKEN = "\N{NO-BREAK SPACE}"
_RARE = 1_000  # one unit in so many, or fewer

FIELD_NAMES = {
    "sentence": ("in the sentence", "sentences"),
    "paragraph": ("in its paragraph", "paragraphs"),
    "article": ("in the article", "articles"),
    "headline": ("in headline and standfirst", "headlines"),
}
FIGURE_NAMES = {
    "bias": "to begin with",
    "size": "the archive’s size, a power of ten",
    "score": "score of the words, above",
    "covered": "question’s words in the sentence",
    "covered_near": "... or the one before, or the headline",
    "covered_around": "... or the one after, or the paragraph",
    "covered_article": "... or anywhere in the article",
    "names": "names in the sentence",
    "names_around": "names in it or around it",
    "subject": "words that are no names, in or around it",
    "covered_paragraph": "question’s words in the paragraph",
    "covered_headline": "question’s words in the headline",
    "exact": "question’s words, in the very form",
    "phrases": "words side by side and in order",
    "run": "longest run of the question’s words",
    "closeness": "words close together",
    "beside_best": "score beside the best one’s",
    "person": "a person is asked for",
    "number": "a number is asked for",
    "age": "an age is asked for",
    "date": "a date is asked for",
    "duration": "a length of time is asked for",
    "place": "a place is asked for",
    "reason": "a reason is asked for",
    "definition": "a meaning is asked for",
    "name": "a name is asked for",
    "wanted_many": "how many such things it has",
    "several": "... where several are asked for",
    "holder": "a name beside the office asked for",
    "wanted_near": "... and how near the words asked with",
    "fresh": "words that the question has not",
    "length": "length of the sentence",
    "early": "early in the article",
    "recent": "printed recently",
    "stale": "old for an answer of today",
    "overtaken": "what is newer the archive may not have",
    "timely": "of the days that the question means",
    "denied": "asked with a ‘not’ that it has not",
    "denying": "a ‘not’ that the question has not",
    "opposed": "the opposite of a word asked for",
    "other_year": "a year asked for is not there",
    "other_number": "a number asked for is not there",
    "other_name": "a name asked for is not there",
    "swapped": "other words where the question’s would be",
    "turned": "done by whom it was done to",
    "unheld": "a telling word is not there",
    "detail": "how much the question says",
    "absent": "question’s words that are nowhere",
    "lead": "ahead of every other article",
    "asks": "the sentence asks something itself",
    "long": "length of the article",
    "score_of_ten": "score of the ten best sentences",
    "rare_around": "weight of the words in or around it",
    "rare_asked": "weight of the whole question",
    "terms": "words that the question has",
    "named": "the question has a name",
    "name_missing": "a name’s word is not in or around it",
    "speech": "somebody’s words, which are asked for",
    "speaker": "said by whom the question names",
}


def lay_out_reasons(answer: Answer, reasons: Sequence[Why]) -> tuple[Line, ...]:
    """Return the lines of every quote of *answer*, or of the nearest where it abstained, each with its *reasons*."""
    lines = [] if answer.answered else [Line("reason", show_text(answer.reason))]
    for number, (quote, why) in enumerate(zip(answer.quotes or answer.nearest, reasons, strict=True), 1):
        if number > 1:
            lines.append(Line("message", ""))
        if answer.answered:
            label = f"{number} " if number > 1 else ""
        else:
            label = NEAREST if number == 1 else f"{number}. {NEAREST}"
        lines += lay_out_why(quote, why, label=label, answered=answer.answered)
    return tuple(lines)


def lay_out_why(quote: Quote, why: Why, *, label: str = "", answered: bool = True) -> tuple[Line, ...]:
    """Return the lines of *quote* and why it is there; *answered*: it is an answer, not only near one."""
    texts = [*_explain_words(why), *_explain_order(why), *_explain_belief(why, answered)]
    return (*lay_out_quote(quote, label=label), *(Line("message", text) for text in texts))


def _explain_words(why: Why) -> Iterator[str]:
    yield "  Why: words of the question, weight x idf x saturation / the most possible"
    adds = _adding_up([word.share.adds for word in why.words], why.words_score)
    for word, number in zip(why.words, adds, strict=True):
        yield from _row(f"{_describe(word)}: {_multiply(word, why.ceiling)}", number)
    for absent in why.absent:
        yield from _row(f"‘{show_text(absent)}’ stands nowhere in it", "0.0000")
    yield from _row("score of the words, of at most 1", f"{why.words_score:.4f}")


def _describe(word: WordShare) -> str:
    share = word.share
    where, units = FIELD_NAMES[share.field]
    asked = show_text(word.asked)
    printed = show_text(word.printed or "")
    if word.printed is None:
        name = f"‘{asked}’ (the name of who speaks)"
    elif printed.casefold() == asked.casefold():
        name = f"‘{printed}’"
    else:
        name = f"‘{printed}’ (for ‘{asked}’)"
    times = "once" if share.tf == 1 else f"{share.tf:,} times"
    rare = "rare: " if share.df * _RARE <= word.size else ""
    length = f"{share.length:,} term{'s' if share.length != 1 else ''} (mean {share.mean_length:,.1f})"
    return f"{name} {times} {where} of {length}; {rare}in {share.df:,} of {word.size:,} {units}"


def _multiply(word: WordShare, ceiling: float) -> str:
    share = word.share
    product = f"{share.weight:.4g} x {share.idf:.4f} x {share.saturation:.4f} / {ceiling:.4f}"
    return product.replace(" ", _UNBROKEN)


def _explain_order(why: Why) -> Iterator[str]:
    yield "  Its place: figure x weight"
    yield from _factor_rows(why.order, why.score)
    yield from _row("score that quotes are ranked by", f"{why.score:.4f}")
    if why.lacks:
        yield from _row(f"no {why.lacks} in it, so it stands below all that have one", "")


def _explain_belief(why: Why, answered: bool) -> Iterator[str]:
    yield "  How far it is believed: figure x weight"
    yield from _factor_rows(why.trust, why.odds)
    yield from _row("sum", f"{why.odds:.4f}")
    if why.belief < why.threshold:
        verdict = f"below {why.threshold}: not believed"
    elif answered:
        verdict = f"{why.threshold} or more: believed"
    else:
        verdict = f"{why.threshold} or more, but refused for another reason"
    chance = 1 / (1 + exp(-why.odds))
    yield from _row("as a chance, 1 / (1 + e^-sum)", f"{chance:.4f}")
    yield "  How much of that is left: figure x weight"
    yield from _factor_rows(why.doubt, why.against)
    yield from _row("sum", f"{why.against:.4f}")
    yield from _row(f"as a share, 1 / (1 + e^-sum) to the power of {why.power}", f"{why.share:.4f}")
    above = chance >= why.threshold and why.belief >= why.threshold
    how = f"{why.threshold} and that share of what is above it" if above else "that share of it, or less"
    yield from _row(f"belief, {how}; {verdict}", f"{why.belief:.4f}")


def _factor_rows(factors: Sequence[Factor], total: float) -> Iterator[str]:
    """Yield a row for each factor that adds anything; together they are *total*."""
    counted = [factor for factor in factors if factor.adds]
    adds = _adding_up([factor.adds for factor in counted], total)
    for factor, number in zip(counted, adds, strict=True):
        name = FIGURE_NAMES[factor.name]
        if name.endswith(" is asked for"):
            name += ": there" if factor.figure > 0 else ": not there"
        yield from _row(f"{name:<42}{factor.figure:>7.4f} x {factor.weight:>7.3f}", number)


def _adding_up(values: Sequence[float], total: float) -> list[str]:
    """Return *values* to four decimals, rounded so that what is shown adds up to *total* as it is shown.

    Those nearest to the next step are rounded up (the method of the largest remainder).
    """
    steps = [floor(value * 10_000) for value in values]
    missing = round(total * 10_000) - sum(steps)
    nearest = sorted(range(len(values)), key=lambda place: steps[place] - values[place] * 10_000)
    for place in nearest[: max(0, missing)]:
        steps[place] += 1
    return [f"{step / 10_000:.4f}" for step in steps]


def _row(text: str, number: str) -> Iterator[str]:
    """Yield the lines of one row of a table: *text*, wrapped, and *number* at the end of the last of them."""
    # What is inside a row is put together of byline's own words and of single words: no line feed is lost.
    lead = " " * _INDENT
    if len(text) <= _WIDTH - _NUMBER - _INDENT:
        pieces = [lead + text]
    else:
        pieces = wrap(text, _WIDTH - _NUMBER, initial_indent=lead, subsequent_indent=lead + "  ")
    *first, last = (piece.replace(_UNBROKEN, " ") for piece in pieces)
    yield from first
    yield f"{last:<{_WIDTH - _NUMBER}}{number:>{_NUMBER}}".rstrip()
