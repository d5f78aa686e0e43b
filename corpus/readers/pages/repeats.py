"""What a page prints twice, and headings that head nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from corpus.readers.pages.evidence import words_of
from corpus.readers.pages.furniture import quoted_out
from corpus.readers.pages.text import Block

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Of words: 'Carla Mendes, tenant of Albany Court'.
_LONGEST_NAME = 8


def without_repeats(blocks: Sequence[Block], numbers: Sequence[int]) -> list[int]:
    """Return the *numbers* without what is printed twice: a paragraph for small screens, a sentence in large letters.

    A quotation that is announced ('He wrote:') stays, whatever is repeated of it. With a sentence in large letters
    goes the name under it.
    """
    times: Counter[tuple[str, ...]] = Counter()
    words = {number: tuple(words_of(blocks[number].text)) for number in numbers}
    for number in numbers:
        times.update(set(_runs(words[number])))
    boxes = {number: quoted_out(blocks[number].element) for number in numbers}
    kept: list[int] = []
    seen: set[str] = set()
    repeating: set[HtmlElement] = set()
    for number in numbers:
        own, box = words[number], boxes[number]
        runs = set(_runs(own))
        is_announced = bool(kept) and blocks[kept[-1]].text.rstrip().endswith(":")
        again = sum(1 for run in runs if times[run] > 1)
        if len(own) >= 8 and blocks[number].text in seen:
            times.subtract(runs)
        elif box is not None and len(own) >= 4 and not is_announced and again >= 0.9 * len(runs):
            times.subtract(runs)
            repeating.add(box)
        else:
            seen.add(blocks[number].text)
            kept.append(number)
    return [n for n in kept if boxes[n] not in repeating or len(words[n]) > _LONGEST_NAME]


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], strict=False)


def without_dangling(blocks: Sequence[Block], numbers: list[int], out: Sequence[bool]) -> list[int]:
    """Return the *numbers* without headings that head nothing of the article: 'More on this story' at its end."""
    kept: list[int] = []
    following = len(blocks)
    for number in reversed(numbers):
        if blocks[number].role == "heading":
            between = range(number + 1, following)
            if following == len(blocks) or (
                between and all(out[one] for one in between) and not _leads(blocks, between)
            ):
                continue
        kept.append(number)
        following = number
    return kept[::-1]


def _leads(blocks: Sequence[Block], between: range) -> bool:
    """Say whether what was left out *between* a heading and the text is only a picture's caption or an advert."""
    return all(blocks[one].role == "caption" or blocks[one].linked < 0.5 for one in between)
