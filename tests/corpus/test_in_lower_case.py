"""Patterns that are looked for in lower case first: whatever they find is found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.fairness import accusations, ending_words, proceedings
from corpus.fairness.in_lower_case import Quick, in_lower_case, lower
from tests.corpus.accusation_cases import ACCUSING, OTHERS
from tests.corpus.outcome_cases import NOT_TOLD, TOLD

QUICK = [
    *accusations._TELLING,
    *proceedings._ALONE,
    *proceedings._WITH_MORE,
    *ending_words._FURTHER,
    *ending_words._ENDS,
]
HEEDLESS = [one.pattern for one in QUICK if one.pattern.flags & re.IGNORECASE]
CASINGS: tuple[Callable[[str], str], ...] = (str, str.lower, str.upper, str.title, str.swapcase)
WORDS = sorted({word for pattern in HEEDLESS for word in re.findall(r"[A-Za-z]{2,}", pattern.pattern)})
ODD = [*"\u0130\u0131\u017f\u212a\u03a3\u1e9e", "é", "É", "’", "Ann", "Dunn", "£5", "2-year"]
TEXTS = st.lists(
    st.tuples(
        st.sampled_from(WORDS) | st.sampled_from(ODD), st.sampled_from(CASINGS), st.sampled_from([" ", ", ", "-"])
    ),
    max_size=12,
).map(lambda words: "".join(casing(word) + mark for word, casing, mark in words))


def often(pattern: re.Pattern[str]) -> Quick:
    """Return *pattern* as it is looked for once it has been often."""
    quick = Quick(pattern)
    quick._lower = in_lower_case(pattern) if pattern.flags & re.IGNORECASE else None
    return quick


OFTEN = [often(one.pattern) for one in QUICK]


def assert_the_same(text: str) -> None:
    """Hold every pattern that is looked for in lower case to itself."""
    for one in OFTEN:
        assert one.is_in(text, lower(text)) is (one.pattern.search(text) is not None), one.pattern.pattern[:60]


@pytest.mark.parametrize("casing", CASINGS)
def test_sentences_that_tell(casing: Callable[[str], str]) -> None:
    """What tells of an accusation or an end is found, however it is printed."""
    printed = {case.body for case in (*ACCUSING, *OTHERS)} | {case.printed for case in (*TOLD, *NOT_TOLD)}
    for sentence in sorted({sentence for text in printed for sentence in re.split(r"(?<=\.)\s|\|+", text)}):
        assert_the_same(casing(sentence))


@given(TEXTS)
def test_words_of_the_patterns(text: str) -> None:
    """The same for any words of theirs in any case, and for letters that change in lower case."""
    assert_the_same(text)


@pytest.mark.parametrize("number", range(len(HEEDLESS)))
def test_what_a_pattern_is_made_of(number: int) -> None:
    """Whatever a pattern can find it finds."""
    pattern, one = HEEDLESS[number], often(HEEDLESS[number])

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern), st.sampled_from(CASINGS))
    def check(text: str, casing: Callable[[str], str]) -> None:
        for printed in (text, casing(text)):
            assert one.is_in(printed, lower(printed)) is (pattern.search(printed) is not None)

    check()


def _groups(source: str) -> Iterator[tuple[int, bool]]:
    """Yield where each group of a pattern begins, and whether it lies in what must not be there."""
    inside: list[bool] = []
    in_class = False
    at = 0
    while at < len(source):
        sign = source[at]
        if sign == "\\":
            at += 1
        elif in_class:
            in_class = sign != "]"
        elif sign == "[":
            in_class = True
            at += 1 + source.startswith("^", at + 1)  # a bracket right behind it is one of the class
        elif sign == "(":
            inside.append(any(inside) or source.startswith(("(?!", "(?<!"), at))
            yield at, inside[-1]
        elif sign == ")":
            inside.pop()
        at += 1


def test_nothing_is_looked_for_that_has_no_lower_case() -> None:
    """Where a pattern heeds case, it is in what it looks for, never in what must not be there."""
    for pattern in HEEDLESS:
        source = pattern.pattern
        heeding = {match.start() for match in re.finditer(r"\(\?-i:", source)}
        assert heeding <= {at for at, is_excluded in _groups(source) if not is_excluded}
        assert not re.search(r"\(\?[aiLmsux]+[:)-]|\(\?\(|\\[uUxN]", source)
