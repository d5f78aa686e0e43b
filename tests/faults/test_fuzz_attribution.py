"""Hostile bodies: attribution takes time and memory in proportion to a body's size, and its spans stay sound.

Times are compared with each other, never with a clock: twice the text may take about three times as long. BYLINE_FUZZ
says how many spoilt documents; the short form takes a few thousand, and an eighth of the long bodies.
"""

from __future__ import annotations

import gc
import os
import random
import time
import tracemalloc
from collections.abc import Callable
from itertools import pairwise

import pytest

from corpus.article import Article, Span
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations

pytestmark = pytest.mark.faults

_SHORT = os.environ.get("BYLINE_SHORT") == "1"
INPUTS = int(os.environ.get("BYLINE_FUZZ") or (2_000 if _SHORT else 100_000))
_SHARE = 8 if _SHORT else 1
# Twice the text may take three times as long; below this many seconds the clock and the caches say more than the code.
_RATIO = 3.0
_NOISE = 0.1
# How often both sizes are timed again before a body counts as too slow.
_TRIES = 8


def _speakers(count: int, line: str) -> str:
    firsts = ("Ann", "Tom", "Eva", "Ian", "Joy", "Max", "Una", "Rex", "Ivy", "Guy")
    return "".join(
        line.format(first=f"{firsts[at % 10]}{_letters(at)}", last=f"Marl{_letters(at)}", at=at) for at in range(count)
    )


def _letters(number: int) -> str:
    """Return *number* in letters, so that each is another name."""
    letters = ""
    while True:
        number, rest = divmod(number, 26)
        letters = chr(97 + rest) + letters
        if not number:
            return letters


_ORDINARY = (
    "The council met on Friday to hear about the pier. “It will never open,” said {first} {last}, of the trust. "
    "“We have asked and asked.”\n\nMr {last} said that the piles had gone, and that nobody had told him. According to "
    "the engineers, the work would take a year. He added: “I am sorry.”\n\nThe mayor called the delay “a disgrace” and "
    "left. It rained in the afternoon, and the ferry did not sail.\n\n"
)
# What a hostile body looks like at a size: each is a function of a number of units.
_HOSTILE: dict[str, tuple[int, Callable[[int], str]]] = {
    "one sentence of a megabyte without a stop": (1_000_000, lambda n: ("the pier is safe and " * (n // 21 + 1))[:n]),
    "one sentence of a megabyte with commas and cues": (
        1_000_000,
        lambda n: ("the pier is safe, he said, and that Ann Lee told Tom Platt, " * (n // 62 + 1))[:n],
    ),
    "one sentence of a megabyte of capitals": (1_000_000, lambda n: ("Ann Lee Platt " * (n // 14 + 1))[:n]),
    "one sentence of a megabyte in lower case with conjunctions": (
        1_000_000,
        lambda n: ("and who said that the man who said ") * (n // 35),
    ),
    "straight marks": (200_000, lambda n: '"' * n),
    "straight marks with a space": (200_000, lambda n: '" ' * n),
    "straight marks around words": (200_000, lambda n: '"a b" c ' * (n // 2)),
    "single marks around words": (200_000, lambda n: "'a b' c " * (n // 2)),
    "marks around words with a cue": (100_000, lambda n: '"Yes," he said. ' * (n // 2)),
    "marks of every kind": (200_000, lambda n: "“ ” ‘ ’ « » „ ' \" " * (n // 9)),
    "opening marks never closed": (100_000, lambda n: "“" * n),
    "opening marks before words": (100_000, lambda n: "“the pier " * n),
    "opening marks before sentences": (100_000, lambda n: "“The pier. " * n),
    "opening marks in paragraphs": (100_000, lambda n: "“The pier.\n\n" * n),
    "opening single marks before words": (100_000, lambda n: "‘the pier " * n),
    "closing marks never opened": (100_000, lambda n: "The pier.” " * n),
    "nested marks": (10_000, lambda n: "“a " * n + "b" + "” " * n),
    "nested marks of two kinds": (10_000, lambda n: "“a ‘b " * (n // 2) + "c" + "’ ”" * (n // 2) + " said Ann Lee."),
    "nested brackets": (100_000, lambda n: "Ann Lee (" * n + ")" * n + " said: “No.”"),
    "he said": (50_000, lambda n: "he said " * n),
    "he said, with stops": (50_000, lambda n: "He said. " * n),
    "he said that he said": (50_000, lambda n: "he said that " * n),
    "he said, with marks": (50_000, lambda n: "“No,” he said. " * n),
    "he said, in paragraphs": (50_000, lambda n: "“No,” he said.\n\n" * n),
    "marks without a cue, in paragraphs": (50_000, lambda n: "“The pier will never open again.”\n\n" * n),
    "according to": (50_000, lambda n: "according to Ann Lee, " * n),
    "who said": (50_000, lambda n: "Ann Lee, who said " * n),
    "a friend of a friend": (50_000, lambda n: "a friend of " * n + "Ann Lee said: “No.”"),
    "a row of names": (50_000, lambda n: "Ann Lee, " * n + "said: “No.”"),
    "a row of names with and": (50_000, lambda n: "Ann Lee and " * n + "Tom Lee said: “No.”"),
    "one long word": (1_000_000, lambda n: "A" * n + " said: “No.”"),
    "hyphens": (200_000, lambda n: "Ann-" * n + "Lee said: “No.”"),
    "initials": (100_000, lambda n: "A. " * n + "Lee said: “No.”"),
    "turns": (50_000, lambda n: "ANN LEE: No.\n\nTOM PLATT: Yes.\n\n" * (n // 2)),
    "questions and answers": (50_000, lambda n: "Q: Is it safe?\n\nA: No.\n\n" * (n // 2)),
    "combining signs": (200_000, lambda n: "“e" + "\u0301" * n + "” said Ann Lee."),
    "line breaks": (200_000, lambda n: "a\n" * n),
    "spaces": (1_000_000, lambda n: "Ann Lee said" + " " * n + "“No.”"),
    "speakers of one surname": (
        2_000,
        lambda n: _speakers(n, "{first} Platt came. ") + "“It is late,” Mr Platt said. " * n,
    ),
    "speakers of one surname, each by the full name": (
        2_000,
        lambda n: _speakers(n, "“It is late,” {first} Platt said. "),
    ),
    "speakers, each quoted": (4_000, lambda n: _speakers(n, "“It is late,” said {first} {last}.\n\n")),
    "speakers, each by a pronoun": (4_000, lambda n: _speakers(n, "{first} {last} came. “It is late,” he said. ")),
    "speakers, then pronouns": (4_000, lambda n: _speakers(n, "{first} {last} came. ") + "“It is late,” he said. " * n),
    "speakers, each by a pronoun, in one sentence": (
        4_000,
        lambda n: _speakers(n, "{first} {last} came, he said, and "),
    ),
    "speakers of one surname, in one sentence": (4_000, lambda n: _speakers(n, "{first} Platt came, he said, and ")),
    "speakers with one role": (
        4_000,
        lambda n: _speakers(n, "Mayor {first} {last} came. ") + "“It is late,” the mayor said. " * n,
    ),
    "speakers, then surnames": (
        4_000,
        lambda n: _speakers(n, "{first} {last} came. ") + _speakers(n, "“No,” {last} said. "),
    ),
    "surnames, then the speakers": (
        4_000,
        lambda n: _speakers(n, "“No,” {last} said. ") + _speakers(n, "{first} {last} came. "),
    ),
    "roles of many places": (
        4_000,
        lambda n: _speakers(n, "The mayor of {last}, {first} {last}, came. “No,” the mayor of {last} said. "),
    ),
    "an ordinary article": (5_000_000, lambda n: _speakers(n // 500, _ORDINARY)),
    "an ordinary article with the same names": (
        5_000_000,
        lambda n: _ORDINARY.format(first="Ann", last="Lee") * (n // 500),
    ),
    "an ordinary article on one line": (5_000_000, lambda n: _speakers(n // 500, _ORDINARY).replace("\n\n", " ")),
}


def _took(body: str) -> tuple[float, float]:
    """Return the seconds of the processor that splitting and attributing take."""
    article = Article(article_id="hostile", body=body)
    # What other tests have left in memory is not gone through again and again while this one is timed.
    gc.collect()
    gc.freeze()
    try:
        started = time.process_time()
        sentences = split_sentences(article)
        split = time.process_time()
        attribute_quotations(article, sentences)
        return split - started, time.process_time() - split
    finally:
        gc.unfreeze()


def _best(took: tuple[float, float], again: tuple[float, float]) -> tuple[float, float]:
    return min(took[0], again[0]), min(took[1], again[1])


@pytest.mark.parametrize("kind", _HOSTILE)
def test_twice_the_text_takes_twice_the_time(kind: str) -> None:
    """No hostile body costs more than in proportion to its size."""
    size, build = _HOSTILE[kind]
    size //= _SHARE
    # From a small part upwards, so that a body that would take an hour fails within a minute.
    before = _took(build(size // 64))
    for part in (32, 16, 8, 4, 2, 1):
        body, half = build(size // part), build(size // part // 2)
        now = _took(body)
        for _ in range(_TRIES):
            if not _grown(before, now):
                break
            # Another program may have been in the way of either: both again, in turn, and the best of each.
            before, now = _best(before, _took(half)), _best(now, _took(body))
        assert not _grown(before, now), f"{_grown(before, now)} for twice the text, {len(body):,} characters"
        before = now


def _grown(before: tuple[float, float], now: tuple[float, float]) -> list[str]:
    """Return which step takes too long for twice the text."""
    return [
        f"{step}: {took / max(was, _NOISE):.1f} times as long ({took:.2f} s)"
        for step, was, took in zip(("split_sentences", "attribute_quotations"), before, now, strict=True)
        if took > _RATIO * max(was, _NOISE)
    ]


def _peak(body: str) -> int:
    article = Article(article_id="long", body=body)
    gc.collect()
    tracemalloc.start()
    try:
        attribute_quotations(article, split_sentences(article))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_grows_with_the_article() -> None:
    """Twice the article takes at most twice the memory, give or take a table that doubles."""
    size = 2_000_000 // _SHARE
    build = _HOSTILE["an ordinary article"][1]
    small, large = _peak(build(size // 2)), _peak(build(size))
    assert large < 2.5 * small, (small, large)
    print(f"\n{large / size:.0f} bytes of memory for each character")


def test_nothing_is_kept_of_an_article() -> None:
    """Attributing one article after another leaves behind what has a bound, and nothing more."""
    line = "“It is late,” said {first} {last}. "

    def attribute_next(number: int) -> int:
        body = _speakers(4_000, line.replace("{last}", "{last}" + _letters(number)))
        article = Article(article_id="a", body=body)
        attribute_quotations(article, split_sentences(article))
        del article
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        # What has a bound is full after some articles, each of thousands of new names; what has none goes on growing.
        kept = [attribute_next(number) for number in range(26, 34)]
    finally:
        tracemalloc.stop()
    assert abs(kept[-1] - kept[-3]) < 4_000 * len(line) / 10, kept


_TOKENS = (
    *"“”\"‘’'«»„(),.:;?!—\n",
    "''",
    "``",
    "\n\n",
    " said ",
    " said: ",
    ", he said, ",
    " told ",
    " that ",
    " who ",
    " according to ",
    "Ann Lee",
    "Mr Platt",
    "she",
    "the mayor",
    "and",
    "’s",
    "\u202e",
    "\u0301",
    "\ud83d",
    "\x00",
    "\u2028",
    "🎉",
)


def _spoil(chance: random.Random, body: str, other: str) -> str:
    """Return *body* with one to thirty things wrong with it."""
    for _ in range(chance.choice((1, 2, 4, 8, 30))):
        at = chance.randrange(len(body) + 1)
        end = min(len(body), at + int(chance.expovariate(1 / 20)))
        match chance.randrange(6):
            case 0:
                body = body[:at] + body[end:]
            case 1 | 2:
                body = body[:at] + chance.choice(_TOKENS) + body[at:]
            case 3:
                body = body[:end] + body[at:end] * chance.choice((1, 3)) + body[end:]
            case 4:
                start = chance.randrange(len(other) + 1)
                body = body[:at] + other[start : start + 80] + body[at:]
            case _:
                body = body.replace(chance.choice(_TOKENS[:9]), chance.choice(_TOKENS), chance.choice((1, 3, -1)))
    return body[:20_000]


def _assert_sound(body: str) -> int:
    article = Article(article_id="spoilt", body=body)
    attributions = attribute_quotations(article, split_sentences(article))
    direct: list[Span] = []
    for one in attributions:
        assert one.content, ascii(body)
        end = 0
        for piece in one.content:
            assert end <= piece.start < piece.end <= len(body), ascii(body)
            end = piece.end
        for mention in (one.source, one.cue):
            assert mention is None or 0 <= mention.start < mention.end <= len(body), ascii(body)
            assert mention is None or not any(piece.overlaps(mention) for piece in one.content), ascii(body)
        assert one.speaker is None or one.speaker.text == one.speaker.span.of(body), ascii(body)
        if one.kind == "direct":
            direct.extend(one.content)
    direct.sort()
    assert not any(first.overlaps(second) for first, second in pairwise(direct)), ascii(body)
    return len(attributions)


def test_spoilt_bodies_stay_sound() -> None:
    """However a body is spoilt, spans lie inside it, in order, and no direct word is in two mouths."""
    chance = random.Random("20241124")
    bodies = [_speakers(2, _ORDINARY), *(build(40) for _, build in _HOSTILE.values() if len(build(40)) < 4_000)]
    found = sum(
        _assert_sound(_spoil(chance, chance.choice((bodies[0], chance.choice(bodies))), chance.choice(bodies)))
        for _ in range(INPUTS // 5)
    )
    print(f"\n{INPUTS // 5:,} bodies, {found:,} attributions")
    assert found > INPUTS // 5
