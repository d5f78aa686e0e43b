"""Skeletons: a sentence as the reporter wrote it, with each marked quotation folded into one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from corpus.article import Span
from corpus.speech.marks import Marked

QUOTED = "\N{SYMBOL FOR SUBSTITUTE}"

# Every word of an article is read by this: at a space it is done at once, and the plain words come first.
_TOKEN = re.compile(
    r"(?=\S)([A-Za-z][A-Za-z]*(?=[ ,])"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., J.P.
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Prof|Rev|Hon|Lt|Col|Sgt|Capt|St|Jr|Sr|No)\."
    r"|(?<!\w)[A-Z]\.(?=\s+[A-Z])"  # an initial
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+"
    r"|[@#]?\w+(?:[-'’\u0300-\u036f]\w+|[\u0300-\u036f]|\.(?=[A-Za-z]{2,})\w+)*"  # an accent may stand apart
    r"|[—–]|--+|-|[^\w\s])"
)
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_BEFORE_INITIALS = (["rep."], ["sen."], ["gov."], ["mr."], ["mrs."], ["ms."], ["dr."], ["mr"], ["mrs"], ["ms"], ["dr"])
_CAPITAL = re.compile(r"[^\w\s]{1,4}\s?[^\W\d_a-z]")
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
# After a cry only these surely begin a sentence: “Why?” Mr Holt asked.
_PRONOUNS = frozenset(("He", "She", "They", "It"))
_LONGEST_TITLE = 120
_CASED = re.compile(
    r"\W{1,2}[A-Z][\w’'-]*[!:]?(?: (?:(?:a|an|the|of|in|on|for|and|to|with|at|by|from|from the|of the|in the) )?"
    r"[A-Z\d][\w’':-]*){1,11}\W{1,3}"
)


@dataclass(slots=True)
class Skeleton:
    """One sentence of the reporter's: parallel lists, one entry a token.

    ``words`` are in lower case; a quotation is one token, ``QUOTED``, whose index into the paragraph's pieces
    is in ``pieces`` (None for the others). The sets hold the offsets where a quotation starts: in
    ``commas`` that ends in a comma, so that a reporting clause must follow it; in ``ended`` that ends in any
    mark of punctuation; in ``titles`` that looks like the title of a work; in ``stopped`` that ends in a full stop; in
    ``capital`` that begins with a capital letter; in ``cased`` that has two words or more, each with a capital,
    whatever it ends in; in ``cried`` that ends in "!" or "?".
    """

    paragraph: int
    starts: list[int]
    ends: list[int]
    texts: list[str]
    words: list[str]
    pieces: list[int | None]
    commas: frozenset[int] = frozenset()
    ended: frozenset[int] = frozenset()
    titles: frozenset[int] = frozenset()
    stopped: frozenset[int] = frozenset()
    capital: frozenset[int] = frozenset()
    cased: frozenset[int] = frozenset()
    cried: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """Return the span from token *first* to token *last*, both included."""
        return Span(self.starts[first], self.ends[last])

    @property
    def is_alone(self) -> bool:
        """Whether the sentence is nothing but marked quotations."""
        return self.words[0] == QUOTED and all(word == QUOTED or not word[0].isalnum() for word in self.words)

    def followed_by(self, other: Skeleton) -> Skeleton:
        """Return this and the *other* skeleton of the same paragraph as one."""
        return Skeleton(
            self.paragraph,
            self.starts + other.starts,
            self.ends + other.ends,
            self.texts + other.texts,
            self.words + other.words,
            self.pieces + other.pieces,
            self.commas | other.commas,
            self.ended | other.ended,
            self.titles | other.titles,
            self.stopped | other.stopped,
            self.capital | other.capital,
            self.cased | other.cased,
            self.cried | other.cried,
        )


def fold(body: str, paragraph: int, extent: Span, pieces: Sequence[Marked], breaks: Sequence[int]) -> list[Skeleton]:
    """Return the skeletons of one paragraph, in order.

    *breaks* are the offsets where sentences begin; one inside a piece does not count, nor one before a word in
    lower case: “Will you?” he asked.
    """
    folding = _Folding(body, paragraph)
    position, place = extent.start, 0
    for number, piece in enumerate(pieces):
        first = place
        while place < len(breaks) and breaks[place] <= piece.span.start:
            place += 1
        folding.add_words(position, piece.span.start, breaks[first:place])
        folding.add_piece(number, piece.span, opens=place > first and breaks[place - 1] > folding.last_start)
        position = piece.span.end
        while place < len(breaks) and breaks[place] < position:
            place += 1
    folding.add_words(position, extent.end, breaks[place:])
    return folding.skeletons()


class _Folding:
    def __init__(self, body: str, paragraph: int) -> None:
        self._body = body
        self._paragraph = paragraph
        self._done: list[Skeleton] = []
        self._current = Skeleton(paragraph, [], [], [], [], [])

    def skeletons(self) -> list[Skeleton]:
        """Return the skeletons, the one at work included."""
        return [*self._done, self._current] if self._current.words else self._done

    @property
    def last_start(self) -> int:
        """Where the last token starts, or -1."""
        return self._current.starts[-1] if self._current.starts else -1

    def _begin(self) -> None:
        if self._current.words:
            self._done.append(self._current)
            self._current = Skeleton(self._paragraph, [], [], [], [], [])

    def add_words(self, position: int, stop: int, breaks: Sequence[int]) -> None:
        """Add the words from *position* to *stop*; sentences begin at *breaks*."""
        # The gaps and the tokens in turn, so that their lengths tell where they lie: a match for each takes far longer.
        parts = _TOKEN.split(self._body[position:stop])
        offsets = list(accumulate(map(len, parts), initial=position))
        texts, starts, ends = parts[1::2], offsets[1:-1:2], offsets[2::2]
        if not texts:
            return
        if self._ends_before(starts[0], texts[0]):
            self._begin()
        done = 0
        for edge in breaks:
            at = bisect_left(starts, edge, done)
            if at == len(starts):
                break
            self._extend(starts[done:at], ends[done:at], texts[done:at])
            done = at
            if self._begins(texts[at]):
                self._begin()
        self._extend(starts[done:], ends[done:], texts[done:])

    def _extend(self, starts: list[int], ends: list[int], texts: list[str]) -> None:
        current = self._current
        current.starts += starts
        current.ends += ends
        current.texts += texts
        current.words += [text.lower() for text in texts]
        current.pieces += [None] * len(texts)

    def _begins(self, text: str) -> bool:
        """Say whether a sentence that the splitting lets begin with the token *text* begins there."""
        current = self._current
        return (
            bool(current.words)
            and not text[0].islower()
            and (text[0].isalnum() or current.pieces[-1] is None)
            and not (_INITIALS.fullmatch(current.texts[-1]) and current.words[-2:-1] in _BEFORE_INITIALS)
        )

    def _ends_before(self, start: int, text: str) -> bool:
        """Say whether the quotation before the token *text* ends a sentence, where the splitting does not say so."""
        current, last = self._current, self.last_start
        if last in current.stopped:
            return _OPENS_SENTENCE.match(self._body, start) is not None
        return last in current.cried and text in _PRONOUNS

    def add_piece(self, number: int, span: Span, *, opens: bool) -> None:
        """Add the quotation *number* as one token; *opens*: a sentence begins with it."""
        if opens or self._current.words[-1:] in (["."], ["!"], ["?"]):
            self._begin()
        body, current = self._body, self._current
        start, end = span
        current.starts.append(start)
        current.ends.append(end)
        current.texts.append(QUOTED)
        current.words.append(QUOTED)
        current.pieces.append(number)
        last = body[max(start, end - 4) : end].rstrip("”\"’'»“")[-1:]
        if last == ".":
            current.stopped |= {start}
        elif last in ("!", "?"):
            current.cried |= {start}
        if _CAPITAL.match(body, start):
            current.capital |= {start}
            if end - start < _LONGEST_TITLE and _CASED.fullmatch(body, start, end) and not span.of(body).isupper():
                current.cased |= {start}
        tail = body[max(start, end - 3) : end + 1]
        if "," in tail:
            current.commas |= {start}
        if _PUNCTUATION.search(tail):
            current.ended |= {start}
        elif _TITLE.fullmatch(body, start, min(end, start + 80)):
            current.titles |= {start}
