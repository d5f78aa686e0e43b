"""Skeletons: a sentence as the reporter wrote it, with each marked quotation folded into one token."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.article import Span
from corpus.marks import Marked

QUOTED = "\N{SYMBOL FOR SUBSTITUTE}"

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., J.P.
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Prof|Rev|Hon|Lt|Col|Sgt|Capt|St|Jr|Sr|No)\."
    r"|(?<!\w)[A-Z]\.(?=\s+[A-Z])"  # an initial
    r"|\d{1,3}(?:,\d{3})+"
    r"|[@#]?\w+(?:[-'’]\w+|\.(?=[A-Za-z]{2,})\w+)*"
    r"|[—–]|--+|-|[^\w\s]"
)
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_BEFORE_INITIALS = (["rep."], ["sen."], ["gov."], ["mr."], ["mrs."], ["ms."], ["dr."], ["mr"], ["mrs"], ["ms"], ["dr"])
_PUNCTUATION = re.compile(r"[,.?!…—–-]")
# After a quotation that ends in a full stop these begin a sentence, also where the splitting left them joined.
_OPENS_SENTENCE = re.compile(
    r"(?:He|She|They|It|The|This|In|On|At|Asked|Later|Earlier|However|Mr|Mrs|Ms)\b"
    r"|(?:And|But|Yet) (?:[A-Z]|(?:he|she)\b)"
)
# Capitals on all words but the smallest, and no full stop: “The Long Bridge”.
_TITLE = re.compile(
    r"\W{1,2}[A-Z][\w’'-]*(?: (?:(?:a|an|the|of|in|on|for|and|to|with|at) )?[A-Z\d][\w’':-]*){0,7}\W{1,2}"
)


@dataclass(slots=True)
class Skeleton:
    """One sentence of the reporter's: parallel lists, one entry a token.

    ``words`` are in lower case; a quotation is one token, ``QUOTED``, whose index into the paragraph's pieces
    is in ``pieces`` (None for the others). The sets hold the offsets where a quotation starts: in
    ``commas`` that ends in a comma, so that a reporting clause must follow it; in ``ended`` that ends in any
    mark of punctuation; in ``titles`` that looks like the title of a work; in ``stopped`` that ends in a full stop.
    """

    paragraph: int
    starts: list[int]
    ends: list[int]
    texts: list[str]
    words: list[str]
    pieces: list[int | None]
    commas: set[int] = field(default_factory=set)
    ended: set[int] = field(default_factory=set)
    titles: set[int] = field(default_factory=set)
    stopped: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """Return the span from token *first* to token *last*, both included."""
        return Span(self.starts[first], self.ends[last])


def fold(body: str, paragraph: int, extent: Span, pieces: Sequence[Marked], breaks: Sequence[int]) -> list[Skeleton]:
    """Return the skeletons of one paragraph, in order.

    *breaks* are the offsets where sentences begin; one inside a piece does not count, nor one before a word in
    lower case: “Will you?” he asked.
    """
    skeletons: list[Skeleton] = []
    current = Skeleton(paragraph, [], [], [], [], [])
    position = extent.start
    edges = iter(breaks)
    edge = next(edges, None)
    for number in range(len(pieces) + 1):
        stop = pieces[number].span.start if number < len(pieces) else extent.end
        for match in _TOKEN.finditer(body, position, stop):
            start = match.start()
            text = match.group()
            if edge is not None and start >= edge:
                while edge is not None and start >= edge:
                    edge = next(edges, None)
                if (
                    current.words
                    and not text[0].islower()
                    and (text[0].isalnum() or current.pieces[-1] is None)
                    and not (_INITIALS.fullmatch(current.texts[-1]) and current.words[-2:-1] in _BEFORE_INITIALS)
                ):
                    skeletons.append(current)
                    current = Skeleton(paragraph, [], [], [], [], [])
            if current.words and current.starts[-1] in current.stopped and _OPENS_SENTENCE.match(body, start):
                skeletons.append(current)
                current = Skeleton(paragraph, [], [], [], [], [])
            current.starts.append(start)
            current.ends.append(match.end())
            current.texts.append(text)
            current.words.append(text.lower())
            current.pieces.append(None)
        if number < len(pieces):
            piece = pieces[number]
            opens_sentence = False
            while edge is not None and edge <= piece.span.start:
                opens_sentence = True
                edge = next(edges, None)
            while edge is not None and edge < piece.span.end:
                edge = next(edges, None)
            if current.words and (opens_sentence or current.words[-1] in (".", "!", "?")):
                skeletons.append(current)
                current = Skeleton(paragraph, [], [], [], [], [])
            current.starts.append(piece.span.start)
            current.ends.append(piece.span.end)
            current.texts.append(QUOTED)
            current.words.append(QUOTED)
            current.pieces.append(number)
            tail = body[max(piece.span.start, piece.span.end - 3) : piece.span.end + 1]
            if body[max(piece.span.start, piece.span.end - 3) : piece.span.end].rstrip("”\"’'»").endswith("."):
                current.stopped.add(piece.span.start)
            if "," in tail:
                current.commas.add(piece.span.start)
            if _PUNCTUATION.search(tail):
                current.ended.add(piece.span.start)
            elif _TITLE.fullmatch(body, piece.span.start, min(piece.span.end, piece.span.start + 80)):
                current.titles.add(piece.span.start)
            position = piece.span.end
    if current.words:
        skeletons.append(current)
    return skeletons
