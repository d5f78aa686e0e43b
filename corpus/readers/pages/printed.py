"""What is printed above an article's text: headline, standfirst, byline, date, and the label of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from corpus.readers.dates import read_date
from corpus.readers.pages.evidence import words_of
from corpus.readers.pages.facts import PARTINGS, Facts, genre_of, names_only
from corpus.readers.pages.furniture import is_furniture
from corpus.readers.pages.text import Block

_BYLINE = re.compile(r"(?:by|von|par|por|di|door|words\s+by|text)\s*:?\s+(?P<names>\S.{1,120})", re.I)
# In a byline every word has a capital, but for these.
_SMALL = frozenset("and und et y e en of in at the for de la van von der den du di le los and, our".split())
# Beside a date or the headline, a name needs no 'By'; whose it is, only the page's markup can say.
_NAME = re.compile(r"(?:[A-Z][\w'’.-]*)(?:\s+[A-Z][\w'’.-]*){0,4}")
_SIDE_FACT = re.compile(
    r"\d+\s*min(?:ute[ns]?|s)?\.?(?:\s*(?:read|lesezeit|de\s+lecture|de\s+lectura))?|\d+\s+comments?|share|print|save|"
    r"comment(?:s|aires)?|listen(?:\s+to\s+this\s+article)?|exclusive|live|breaking(?:\s+news)?|"
    r"(?:(?:first|last)\s+)?(?:published|updated|posted|modified|aktualisiert|veröffentlicht|stand)\s*:?",
    re.I,
)
_AGO = re.compile(r"(?:(?:published|updated|posted)\W+)?\d+\s*(?:min(?:ute)?s?|hours?|days?|weeks?|[mhd])\s+ago", re.I)
_PARTS = re.compile(r"\s*[|•·\n]\s*|\s+[–—-]\s+")
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|stand-first|dek|deck|sub-?title|sub-?head(?:line|ing)?|strap-?line)(?:$|[\s_-])",
    re.I,
)
_AUTHOR = re.compile(r"(?:^|[\s_-])(?:by-?line|authors?(?:[_-]?names?)?|contributors?)(?:$|[\s_-])", re.I)
_SPONSORED = re.compile(
    r"(?:sponsored|paid(?:\s+for)?|presented|brought\s+to\s+you)\s+by\b.{0,80}|paid\s+partnership\b.{0,80}|"
    r"(?:advertiser|sponsor|partner|brand)(?:ed)?\s+content\b.{0,80}",
    re.I,
)
_ABOVE, _FEW = 10, 60


@dataclass(frozen=True, slots=True)
class Printed:
    """What stands above the text; None where there is no such thing. ``header`` are the lines, top first."""

    header: tuple[Block, ...]
    byline: str | None
    standfirst: str | None
    genre: str | None


def without_header(blocks: Sequence[Block], numbers: Sequence[int], facts: Facts) -> list[int]:
    """Return the *numbers* of a body's blocks without those that stand above the text and are no part of it."""
    if not numbers:
        return []
    kept = list(numbers)
    whole = sum(len(blocks[number].text) for number in numbers)
    top = headline_number(blocks, facts)
    below = [number for number in kept if top is None or number > top]
    if 10 * sum(len(blocks[number].text) for number in below) > 8 * whole:
        kept = below
    for _ in range(_ABOVE):
        if len(kept) > 1 and _is_header_line(blocks[kept[0]], facts):
            del kept[0]
    headline = words_of(facts.headline or "")
    return [
        number
        for number in kept
        if blocks[number].element.tag != "h1"
        and (blocks[number].role != "heading" or words_of(blocks[number].text) != headline)
    ]


def with_printed_headline(facts: Facts, blocks: Sequence[Block]) -> Facts:
    """Return *facts* with the headline as it is printed, where the page's title has more to it ('... - The Echo')."""
    stated = facts.headline or ""
    heads = [head for parting in PARTINGS if parting in stated and (head := stated.rpartition(parting)[0])]
    lines = {" ".join(words_of(line)): line for block in blocks for line in block.text.split("\n")[:1]} if heads else {}
    if " ".join(words_of(stated)) in lines:
        return facts
    printed = next((lines[words] for head in heads if (words := " ".join(words_of(head))) in lines), None)
    return replace(facts, headline=printed) if printed else facts


def read_printed(blocks: Sequence[Block], first: int | None, facts: Facts) -> Printed:
    """Return what stands above the block of the number *first*, with which the text begins."""
    if first is None:
        return Printed((), None, None, None)
    top = headline_number(blocks, facts)
    start = top if top is not None and first - 3 * _ABOVE <= top <= first else max(0, first - _ABOVE)
    header = [block for block in blocks[start:first] if not _is_aside(block)]
    above = [block for block in blocks[max(0, start - 3) : start] if not _is_aside(block) and block.role != "item"]
    byline = next((name for block in header for name in _bylines(block, facts)), None)
    standfirst = next((block.text for block in header if _is_standfirst(block)), None)
    return Printed(tuple(header), byline, standfirst, _label([*above, *header]))


def headline_number(blocks: Sequence[Block], facts: Facts) -> int | None:
    """Return the number of the block that is the headline, else of the first <h1>; None where there is neither."""
    headline = words_of(facts.headline or "")
    exact = (n for n, block in enumerate(blocks) if headline and words_of(block.text.partition("\n")[0]) == headline)
    heading = (number for number, block in enumerate(blocks) if block.element.tag == "h1")
    return next(exact, next(heading, None))


def _is_header_line(block: Block, facts: Facts) -> bool:
    words = words_of(block.text)
    if block.element.tag == "h1" or (facts.headline and words == words_of(facts.headline)):
        return True
    # A paragraph that the description says over again may be the first of the text: it stays in it.
    is_apart = block.role == "heading" and facts.standfirst and words == words_of(facts.standfirst)
    if is_apart or _is_standfirst(block):
        return True
    if read_date(block.text):
        return True
    parts = [part for part in _PARTS.split(block.text) if part]
    sides = [_is_side_line(part, facts) for part in parts]
    if len(words) > 60 or not any(sides):
        return False
    return all(is_side or _NAME.fullmatch(part.strip()) for part, is_side in zip(parts, sides, strict=True))


def _is_side_line(part: str, facts: Facts) -> bool:
    part = part.strip()
    if read_date(part) or _SIDE_FACT.fullmatch(part) or _AGO.fullmatch(part) or _names(part) or genre_of(part):
        return True
    words = words_of(part)
    known = (facts.headline, facts.byline, facts.outlet, facts.linked.section)
    return any(stated and words == words_of(stated) for stated in known)


def _is_standfirst(block: Block) -> bool:
    parent = block.element.getparent()
    around = (block.element, parent) if parent is not None else (block.element,)
    return any(_STANDFIRST.search(element.get("class") or "") for element in around) and len(block.text) > 20


def _is_aside(block: Block) -> bool:
    return any(strongly for strongly, _ in block.suspects)


def _names(part: str) -> str | None:
    """Return the names in a line 'By Jane Doe'; None for a sentence that begins with 'By'."""
    match = _BYLINE.fullmatch(part.strip())
    if not match or len(part.split()) > 14 or part.rstrip().endswith((".", "!", "?", ":")):
        return None
    words = [word for word in match["names"].split() if word.lower() not in _SMALL]
    return names_only(match["names"]) if words and all(word[0].isupper() or word[0] in "&(" for word in words) else None


def _bylines(block: Block, facts: Facts) -> Iterator[str]:
    for part in _PARTS.split(block.text):
        if name := _names(part):
            yield name
    names: list[str] = []
    for element in islice(filter(_is_author, (block.element, *islice(block.element.iterdescendants(), _FEW))), 4):
        name = names_only(" ".join("".join(element.itertext()).split()))
        # A large box has names of others in it, too: of those who comment below.
        is_here = name is not None and name in block.text and len(name.split()) <= 8 and not re.search(r"\d", name)
        if name and is_here and name not in ", ".join(names):
            names.append(name)
    if names and (facts.headline is None or names[0] != facts.headline):
        yield ", ".join(names)


def _is_author(element: object) -> bool:
    get = getattr(element, "get", None)
    if get is None:
        return False
    return get("rel") == "author" or get("itemprop") == "author" or bool(_AUTHOR.search(get("class") or ""))


def _label(lines: Sequence[Block]) -> str | None:
    for block in lines:
        if _SPONSORED.fullmatch(block.text):
            return "sponsored"
        if len(block.text) <= 40 and not is_furniture(block.text, 0) and (genre := genre_of(block.text)):
            return genre
    return None
