"""Which of a page's paragraphs are its article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.readers.pages.choice import choose, is_prose
from corpus.readers.pages.evidence import Evidence, extracted_lines, words_of
from corpus.readers.pages.facts import Facts
from corpus.readers.pages.furniture import is_subscription_notice
from corpus.readers.pages.linked import Update
from corpus.readers.pages.text import Block
from corpus.readers.pages.tree import Page

# How much of a paragraph's runs of words must be in the evidence.
_ENOUGH = 0.6
# How many paragraphs of an update's neighbours may stand between it and the one before it.
_REACH = 30


@dataclass(frozen=True, slots=True)
class Body:
    """The paragraphs of an article.

    ``first`` is the number of the block that it begins with, None where none is of it. ``has_notice`` tells that
    the page asks for a subscription. ``is_from_linked`` tells that the text is the JSON-LD's, not the page's.
    """

    blocks: tuple[Block, ...]
    paragraphs: tuple[str, ...]
    first: int | None
    has_notice: bool
    is_from_linked: bool = False


def read_body(page: Page, blocks: Sequence[Block], facts: Facts) -> Body:
    """Return the body among the *blocks* of *page*.

    trafilatura and, where the page has it, JSON-LD's articleBody or liveBlogUpdate say which blocks are the article;
    the words are the page's own in any case. trafilatura loses the words of <time> and <label> within a sentence,
    of links and of lists now and then, and articleBody is often without paragraphs, so neither is ever printed
    where the page has the words. A block is taken where most of its runs of words are in either; and where it stands
    among such, in the same place of the page, and nothing speaks against it.

    The text of articleBody is taken itself only where the page does not print it: where less than half of it is on
    the page, and it has more words than what the page prints. Updates of a live blog that the page does not print
    are put where they belong.
    """
    linked = facts.linked
    has_notice = any(is_subscription_notice(block.text) for block in blocks)
    printed = Evidence(block.text for block in blocks)
    updates = [text for update in linked.updates for text in _lines_of(update)]
    stated = [text for texts in (linked.body, updates) if printed.shares(texts) >= 0.5 for text in texts]
    evidence = Evidence([*extracted_lines(page), *stated])
    matched = [evidence.share(block.text) >= _ENOUGH for block in blocks]
    if not any(matched):
        matched = [is_prose(block) for block in blocks]
    numbers = choose(blocks, matched, facts)
    chosen = [blocks[number] for number in numbers]
    texts = [block.text for block in chosen]
    first = numbers[0] if numbers else None
    length = sum(len(words_of(text)) for text in texts)
    if linked.body and printed.shares(linked.body) < 0.5 and Evidence(linked.body).words > length:
        return Body((), linked.body, first, has_notice, is_from_linked=True)
    paragraphs = tuple(_with_updates(texts, linked.updates))
    return Body(tuple(chosen), paragraphs, first, has_notice, is_from_linked=bool(paragraphs) and not texts)


def _lines_of(update: Update) -> Iterator[str]:
    if update.headline:
        yield update.headline
    yield from update.paragraphs


def _with_updates(texts: list[str], updates: Iterable[Update]) -> list[str]:
    """Return *texts* with the *updates* of which they hold nothing, each behind the update before it."""
    held = Evidence(texts)
    after = -1
    missing: list[tuple[int, list[str]]] = []
    for update in updates:
        lines = list(_lines_of(update))
        if held.shares(update.paragraphs or lines) < 0.5:
            missing.append((after, lines))
        else:
            after = _end_of(lines, texts, after)
    filled = list(texts)
    for place, lines in reversed(missing):
        filled[place + 1 : place + 1] = lines
    return filled


def _end_of(lines: Iterable[str], texts: Sequence[str], after: int) -> int:
    """Return the number of the last of the *texts* behind *after* that are the *lines* of one update."""
    own = Evidence(lines)
    near = range(after + 1, min(len(texts), after + 1 + _REACH))
    end = next((number for number in near if own.share(texts[number]) >= _ENOUGH), None)
    if end is None:
        return after
    while end + 1 < len(texts) and own.share(texts[end + 1]) >= _ENOUGH:
        end += 1
    return end
