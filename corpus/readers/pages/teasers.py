"""The openings of other articles: a page prints them beside its own, and a section front prints nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.readers.pages.evidence import words_of
from corpus.readers.pages.facts import Facts
from corpus.readers.pages.printed import headline_number
from corpus.readers.pages.text import Block

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CARDS = frozenset("div li article section a dd".split())
_MOST_IN_CARD, _SHORTEST_LINK, _LONGEST_CARD = 4, 15, 800
_ENOUGH, _LITTLE = 300, 80
_LONGEST_SECTION = 4
_MOST_BETWEEN = 5  # standfirst, byline, date, a label, a caption


def teasers(blocks: Sequence[Block], own: Sequence[int]) -> set[int]:
    """Return the numbers of the *blocks* that open other articles, before or behind the *own* ones of the page.

    An opening stands in a small box with a line that is a link. Between its own paragraphs such boxes stay: an
    article may be made of them.
    """
    cards = _cards(blocks)
    return {
        number
        for number, block in enumerate(blocks)
        if not own[0] <= number <= own[-1] and not cards.isdisjoint(_boxes(block))
    }


def own_prose(blocks: Sequence[Block], is_prose: Sequence[bool], facts: Facts) -> list[int]:
    """Return the numbers of the paragraphs below the headline that stand in one place and in no card.

    Of several places it is the first one with enough prose. There are none where it is too little: on a section
    front all prose but a word of welcome is in cards.
    """
    cards = _cards(blocks)
    top = headline_number(blocks, facts)
    found = [
        number
        for number, block in enumerate(blocks)
        if is_prose[number] and (top is None or number > top) and cards.isdisjoint(_boxes(block))
    ]
    places: dict[int, list[int]] = {}
    for number in found:
        places.setdefault(blocks[number].place, []).append(number)
    # A section's name is a word or two.
    is_headed = top is not None and len(words_of(blocks[top].text)) > _LONGEST_SECTION
    is_sure = facts.is_stated_article or is_headed
    enough = _LITTLE if is_sure else _ENOUGH
    full = [own for own in places.values() if sum(len(blocks[number].text) for number in own) >= enough]
    several = [own for own in full if len(own) > 1]
    return next(iter(several or (full if is_sure else [])), [])


def follows_headline(blocks: Sequence[Block], own: Sequence[int], facts: Facts) -> bool:
    """Say whether the *own* paragraphs, more than one, begin right below the headline."""
    top = headline_number(blocks, facts)
    return len(own) > 1 and top is not None and own[0] - top <= _MOST_BETWEEN


def _cards(blocks: Sequence[Block]) -> set[HtmlElement]:
    within: dict[HtmlElement, list[Block]] = {}
    for block in blocks:
        for box in _boxes(block):
            within.setdefault(box, []).append(block)
    return {
        box
        for box, held in within.items()
        if len(held) <= _MOST_IN_CARD
        and sum(len(one.text) for one in held) <= _LONGEST_CARD
        and any(one.linked > 0.8 and len(one.text) > _SHORTEST_LINK for one in held)
    }


def _boxes(block: Block) -> list[HtmlElement]:
    around = block.element.getparent()
    boxes = (around, around.getparent() if around is not None else None)
    return [box for box in boxes if box is not None and box.tag in _CARDS]
