"""Which blocks of a page are its article: what the evidence names, what was overlooked, what is in the way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from corpus.readers.pages.facts import Facts
from corpus.readers.pages.furniture import is_correction, is_furniture, is_subscription_notice
from corpus.readers.pages.printed import headline_number, without_header
from corpus.readers.pages.repeats import without_dangling, without_repeats
from corpus.readers.pages.teasers import follows_headline, own_prose, teasers
from corpus.readers.pages.text import Block

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z")
_STANDALONE = frozenset("p li blockquote dd pre h2 h3 h4 h5".split())
_LONGEST_NAME = 400
_STRUCTURAL, _LITTLE = frozenset("aside nav footer menu".split()), 200
_NOTED = frozenset("aside footer".split())
_BODY_NAMES = re.compile(
    r"(?:^|[\s_-])(?:article|story|entry|post|content|news)[_-]{0,2}(?:body|text|content|main)(?:$|[\s_-])|"
    r"^(?:body-?copy|body-?text|articlebody|storybody|articletext)$",
    re.I,
)


def choose(blocks: Sequence[Block], matched: Sequence[bool], facts: Facts) -> list[int]:
    """Return the numbers of those *blocks* that are the article, in order.

    *matched* says of each whether the evidence has it. Out are captions (but of a gallery), adverts, lists of
    links, what stands in a box that is furniture by its name, unless half of the article stands in it, and what is
    above the text or in it twice. In are, besides, the blocks that stand where the others stand, and notes of
    correction wherever they stand.
    """
    acquitted = _acquitted(blocks, matched, facts)
    is_gallery = facts.linked.is_gallery or _is_of_captions(blocks, matched)
    out = [_is_out(block, is_taken, acquitted, is_gallery) for block, is_taken in zip(blocks, matched, strict=True)]
    own = own_prose(
        blocks,
        [is_prose(block) and not is_out and not block.suspects for block, is_out in zip(blocks, out, strict=True)],
        facts,
    )
    teased = teasers(blocks, own) if own and not facts.linked.updates else set()
    for number in teased:
        out[number] = True
    taken = [
        (is_taken or (block.role == "caption" and is_gallery)) and not is_out
        for block, is_taken, is_out in zip(blocks, matched, out, strict=True)
    ]
    if own and not any(taken[number] for number in own) and (not any(taken) or follows_headline(blocks, own, facts)):
        # The evidence has gone after something else, longer than the article.
        own_numbers = set(own)
        taken = [number in own_numbers for number in range(len(blocks))]
    numbers = _within_body(blocks, _filled(blocks, _without_foreign_headings(blocks, taken), out))
    numbers = without_header(blocks, numbers, facts)
    numbers = without_repeats(blocks, numbers)
    return _with_corrections(blocks, without_dangling(blocks, numbers, out), teased)


def is_prose(block: Block) -> bool:
    """Say whether *block* is a paragraph of sentences."""
    return block.linked < 0.3 and len(block.text) > 60 and bool(_SENTENCE_END.search(block.text))


def _acquitted(blocks: Sequence[Block], matched: Sequence[bool], facts: Facts) -> set[HtmlElement]:
    """Return the suspected elements that hold half of the article: the name of a box is no proof.

    An <aside> or a <nav> is more than a name: it must hold the headline as well, or all the prose that there is.
    """
    words: Counter[HtmlElement] = Counter()
    whole = 0
    for block, is_taken in zip(blocks, matched, strict=True):
        if is_taken:
            whole += len(block.text)
            for _, element in block.suspects:
                words[element] += len(block.text)
    top = headline_number(blocks, facts)
    heading = {element for _, element in blocks[top].suspects} if top is not None else set()
    free = sum(len(block.text) for block in blocks if not block.suspects and is_prose(block))
    return {
        element
        for element, length in words.items()
        if 2 * length > whole and (element.tag not in _STRUCTURAL or element in heading or free < _LITTLE)
    }


def _is_out(block: Block, is_taken: bool, acquitted: set[HtmlElement], is_gallery: bool) -> bool:
    if is_furniture(block.text, block.linked) or is_subscription_notice(block.text):
        return True
    if block.role == "caption" and not is_gallery:
        return True
    for strongly, element in block.suspects:
        if element in acquitted:
            continue
        if strongly:
            return True
        if not is_taken or block.linked > 0.5 or not _SENTENCE_END.search(block.text):
            return True
    # A list of links is a list of other articles.
    is_sentence = block.role != "item" and "\n" not in block.text and _SENTENCE_END.search(block.text)
    return block.linked > 0.8 and not is_sentence and not (is_taken and block.role == "heading")


def _is_of_captions(blocks: Sequence[Block], matched: Sequence[bool]) -> bool:
    captions = [len(block.text) for block in blocks if block.role == "caption"]
    others = sum(
        len(block.text)
        for block, is_taken in zip(blocks, matched, strict=True)
        if is_taken and block.role != "caption" and not any(strongly for strongly, _ in block.suspects)
    )
    return len(captions) > 3 and sum(captions) > others


def _filled(blocks: Sequence[Block], taken: Sequence[bool], out: Sequence[bool]) -> list[int]:
    """Return the numbers of the *taken* blocks and of those among them that were overlooked."""
    numbers = [number for number, is_taken in enumerate(taken) if is_taken]
    if not numbers:
        return []
    places: Counter[int] = Counter()
    parents: set[HtmlElement] = set()
    elements: set[HtmlElement] = set()
    for number in numbers:
        places[blocks[number].place] += len(blocks[number].text)
        parents.add(_parent(blocks[number]))
        elements.add(blocks[number].element)
    whole = sum(places.values())
    filled = []
    for number, block in enumerate(blocks):
        if taken[number]:
            filled.append(number)
            continue
        if out[number] or block.linked > (0.9 if _SENTENCE_END.search(block.text) else 0.5):
            continue
        is_between = numbers[0] < number < numbers[-1]
        is_sibling = _parent(block) in parents or block.element in elements
        is_alike = places[block.place] * 10 > whole or (is_between and block.element in elements)
        if (is_sibling and (is_alike or (is_between and block.element.tag in _STANDALONE))) or (
            is_alike and (is_between or _is_named(block.element))
        ):
            filled.append(number)
    return filled


def _without_foreign_headings(blocks: Sequence[Block], taken: list[bool]) -> list[bool]:
    """Return *taken* without headings that are links, but for those among the paragraphs of the text."""
    parents = {
        _parent(block) for block, is_taken in zip(blocks, taken, strict=True) if is_taken and block.role != "heading"
    }
    return [
        is_taken and (block.role != "heading" or block.linked <= 0.8 or _parent(block) in parents)
        for block, is_taken in zip(blocks, taken, strict=True)
    ]


def _parent(block: Block) -> HtmlElement:
    parent = block.element.getparent()
    return block.element if parent is None or parent.tag == "body" else parent


def _is_named(element: HtmlElement) -> bool:
    """Say whether one of the boxes round *element* has a name, so that a place like it is no chance."""
    around: HtmlElement | None = element.getparent()
    for _ in range(2):
        if around is None or around.tag in ("body", "html"):
            return False
        if around.get("class"):
            return True
        around = around.getparent()
    return False


def _within_body(blocks: Sequence[Block], numbers: list[int]) -> list[int]:
    """Return the *numbers* from the first to the last block of what the page names its article's body.

    That is believed where most of the text is in it. What lies between its parts stays, but for suspects.
    """
    whole = sum(len(blocks[number].text) for number in numbers)
    tests = (
        lambda element: element.get("itemprop") == "articleBody",
        lambda element: bool(_BODY_NAMES.search((element.get("class") or "")[:_LONGEST_NAME])),
        lambda element: element.tag == "article",
        lambda element: element.tag == "main",
    )
    ancestors: dict[HtmlElement, list[HtmlElement]] = {}
    lengths: Counter[HtmlElement] = Counter()
    for number in numbers:
        element = blocks[number].element
        if element not in ancestors:
            ancestors[element] = [element, *element.iterancestors()]
        for around in ancestors[element]:
            lengths[around] += len(blocks[number].text)
    for test in tests:
        bodies = {one for one in lengths if test(one)}
        within = {number for number in numbers if not bodies.isdisjoint(ancestors[blocks[number].element])}
        if sum(len(blocks[number].text) for number in within) > 0.75 * whole:
            start, end = min(within), max(within)
            return [n for n in numbers if n in within or (start < n < end and not blocks[n].suspects)]
    # No box has a name. Outside of the narrowest one that holds most of the text, only sentences are believed.
    # Those that hold most of it are within each other.
    narrowest = max((one for one in lengths if lengths[one] > 0.75 * whole), key=_depth, default=None)
    about = {narrowest, *narrowest.iterancestors()} if narrowest is not None else set()
    return [
        number
        for number in numbers
        if blocks[number].element in about
        or narrowest in ancestors[blocks[number].element]
        or _is_believed(blocks[number])
    ]


def _is_believed(block: Block) -> bool:
    return block.linked <= 0.3 and (len(block.text) > 40 or bool(_SENTENCE_END.search(block.text)))


def _depth(element: HtmlElement) -> int:
    return sum(1 for _ in element.iterancestors())


def _with_corrections(blocks: Sequence[Block], numbers: list[int], teased: Collection[int]) -> list[int]:
    """Return the *numbers* and those of the notes of correction below the text, in a footer or a box of their own."""
    if not numbers:
        return numbers
    known = {blocks[number].text for number in numbers}
    notes = [
        number
        for number, block in enumerate(blocks)
        if number > numbers[0]
        and number not in teased
        and block.role != "caption"
        and is_correction(block.text)
        and block.linked < 0.5
        and block.text not in known
        and all(not strongly or one.tag in _NOTED for strongly, one in block.suspects)
    ]
    return sorted({*numbers, *notes})
